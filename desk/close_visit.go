package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// closeVisit ends what the session has open, for another holder comes. It is a
// pipeline's step.
func (d *Desk) closeVisit(ctx context.Context, tx store.Tx, actor domain.Actor, country string) error {
	v, err := store.CloseVisitOfSession(ctx, tx, store.Closing{
		Session: actor.SessionID, At: d.now(), Reason: "another_holder", Limit: d.rules().VisitLimit(country),
	})
	if store.NoRows(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return d.record(ctx, tx, audit.VisitClosed(actor, v))
}

// CloseLapsedVisits closes every visit whose time is over and that nobody closed,
// and tells how many: the log says when each ended. Any number of servers may do
// it at once.
func (d *Desk) CloseLapsedVisits(ctx context.Context) (int, error) {
	total := 0
	for _, country := range d.rules().Countries {
		for more := true; more; {
			n, err := d.closeLapsed(ctx, country)
			total += n
			if err != nil {
				return total, err
			}
			more = n > 0
		}
	}
	return total, nil
}

func (d *Desk) closeLapsed(ctx context.Context, country domain.CountryRules) (n int, err error) {
	err = d.store.InTx(ctx, func(tx store.Tx) error {
		list, err := store.CloseLapsedVisits(ctx, tx, country.Country, d.now(), country.VisitLimit)
		if err != nil {
			return err
		}
		entries := make([]audit.Entry, len(list))
		for i, v := range list {
			entries[i] = audit.VisitClosed(domain.Actor{}, v)
		}
		n = len(list)
		return d.record(ctx, tx, entries...)
	})
	return n, err
}
