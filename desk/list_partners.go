package desk

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// ListPartners lists, by code, the print houses and integrators whose own people may
// be entered; none where the actor's reach ends at the own organisation.
func (d *Desk) ListPartners(ctx context.Context, actor domain.Actor) ([]Partner, error) {
	var list []Partner
	err := d.watching(ctx, actor, domain.MayReadOfficers, func(tx store.Tx, actor domain.Actor) (err error) {
		if domain.ReachOf(actor, domain.MayReadOfficers) == domain.ReachEverywhere {
			list, err = store.Partners(ctx, tx)
		}
		return err
	})
	return list, err
}
