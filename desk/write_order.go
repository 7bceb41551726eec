package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/riverqueue/river"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/jobs"
	"sinetti/seal"
	"sinetti/store"
)

// writeOrder writes a placed order and all that follows from it: one round trip
// for the rows, one for the events, one for the job.
func (d *Desk) writeOrder(ctx context.Context, tx store.Tx, o ordering, f *facts, placed domain.Placed) error {
	w := &orderWriter{d: d, ctx: ctx, f: f, placed: placed}
	who := audit.Who(f.Actor)
	w.p.Add(func(db store.DB) error { return d.countOrder(ctx, db, placed.Order.CardID) })
	w.p.Add(func(db store.DB) error { return d.keep(ctx, db, o.call, placed.Order.ID) })
	if placed.NewCard != nil {
		w.p.Add(func(db store.DB) error { return d.store.InsertCard(ctx, db, *placed.NewCard) })
	}
	w.p.Add(func(db store.DB) error { return store.InsertOrder(ctx, db, placed.Order) })
	w.p.Add(func(db store.DB) error {
		return store.InsertOrderStep(ctx, db, store.StepTaken{OrderID: placed.Order.ID, State: placed.Order.State, At: placed.Order.PlacedAt}, who)
	})
	w.p.Add(func(db store.DB) error { return store.InsertPromises(ctx, db, placed.Order.ID, placed.Promises) })
	if placed.Letter != nil {
		if err := w.addLetter(tx); err != nil {
			return err
		}
		w.todo = append(w.todo, jobs.CheckLetter{LetterID: placed.Letter.ID})
		w.addNotice(domain.HolderCodeOrdered, placed.Order.CardID)
	}
	if placed.NewCard != nil {
		w.addNotice(domain.HolderCardOrdered, placed.NewCard.ID)
	}
	if placed.Off != nil {
		if err := w.putOff(tx, *placed.Off); err != nil {
			return err
		}
	}
	w.p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, w.auditEntries()...) })
	w.p.AddTx(func(tx store.Tx) error { return events.Announce(ctx, tx, d.store, w.events()...) })
	if err := w.p.Run(ctx, tx); err != nil {
		return err
	}
	if len(placed.Superseded) > 0 && d.endsWithLetter(f.Card) {
		w.todo = append(w.todo, jobs.DestroyCodesOfCard{CardID: f.Card.ID})
	}
	return d.jobs.Insert(ctx, tx, w.todo...)
}

type orderWriter struct {
	d      *Desk
	ctx    context.Context //nolint:containedctx // lives as long as the act
	f      *facts
	placed domain.Placed
	p      store.Pipeline
	off    ending.Told // of the old card
	// Earlier orders that end because this one's letter takes the place of theirs.
	replaced, failed []store.ClosedOrder
	todo             []river.JobArgs // what is to happen once it is written
}

// putOff puts the old card off. It needs the order's row, so what was added before goes
// first, in a round trip of its own.
func (w *orderWriter) putOff(tx store.Tx, off domain.PutOff) (err error) {
	if err := w.p.Run(w.ctx, tx); err != nil {
		return err
	}
	w.p = store.Pipeline{}
	o := w.placed.Order
	w.off, err = ending.Write(w.ctx, tx, w.d.store, ending.Off{
		PutOff: off, HolderID: o.HolderID, By: w.f.Actor, Point: o.PointID, Visit: o.VisitID, Purpose: w.f.Visit.Purpose,
		Order: o.ID, NewCard: true, At: o.PlacedAt, Rulebook: o.Rulebook,
	})
	w.todo = append(w.todo, w.off.Jobs...)
	w.f.Card.State = off.To
	return err
}

// addLetter writes the letter with its signed capsule and withdraws or marks the
// earlier ones.
func (w *orderWriter) addLetter(tx store.Tx) (err error) {
	l := store.Letter{
		Letter: *w.placed.Letter, HolderID: w.f.Holder.ID, PointID: w.f.Point.ID, Reason: w.placed.Order.Reason,
		StockProfile: w.f.printHouse.Profile, PrintHouseID: w.f.printHouse.ID, CreatedAt: w.placed.Order.PlacedAt,
	}
	address := store.NewLetterAddress(l.Address, l.CustomerNumber)
	if err := w.d.sign(&l, address, w.f.Actor); err != nil {
		return err
	}
	w.p.Add(func(db store.DB) error { return w.d.store.InsertLetter(w.ctx, db, l, address) })
	if slices.ContainsFunc(w.f.OpenOrders, func(o domain.Order) bool { return o.State == domain.OrderAtPrintHouse }) {
		// What was spoiled of the card's letters needs no new piece any more: this is it.
		if w.failed, err = store.RefuseReprints(w.ctx, tx, store.Unmade{Cards: []domain.ID{l.CardID}}, l.CreatedAt, w.f.Actor); err != nil {
			return err
		}
	}
	for _, earlier := range w.placed.Superseded {
		w.addSuperseded(earlier, l)
	}
	return nil
}

func (w *orderWriter) addSuperseded(earlier domain.Superseded, by store.Letter) {
	w.p.Add(func(db store.DB) error { return store.SupersedeLetter(w.ctx, db, earlier, by.ID, by.CreatedAt) })
	order, open := w.openOrder(earlier.OrderID)
	if !earlier.Withdrawn || !open || !order.State.CanBecome(domain.OrderSuperseded) {
		return
	}
	w.replaced = append(w.replaced, store.ClosedOrder{ID: order.ID, CardID: order.CardID, HolderID: order.HolderID, Kind: order.Kind})
	w.p.Add(func(db store.DB) error {
		return store.MoveOrders(w.ctx, db, []domain.ID{order.ID}, store.OrderStep{
			From: order.State, To: domain.OrderSuperseded, At: by.CreatedAt, By: w.f.Actor,
		})
	})
}

func (w *orderWriter) openOrder(id domain.ID) (domain.Order, bool) {
	for _, o := range w.f.OpenOrders {
		if o.ID == id {
			return o, true
		}
	}
	return domain.Order{}, false
}

// sign seals what the vault will compare the letter's row with.
func (d *Desk) sign(l *store.Letter, address store.LetterAddress, actor domain.Actor) error {
	hash := seal.AddressHash(address.Salt, address.Address)
	version := seal.ExactVersion(l.CodeVersion)
	if l.CodeNext {
		version = seal.NextAfter(l.CodeVersion - 1)
	}
	capsule, err := seal.Capsule{
		Order: l.OrderID, Card: l.CardID, PrintHouse: l.PrintHouseID, Version: version, AddressHash: hash, Letter: l.Number,
		Authority: seal.Authority{Kind: seal.BySession, ID: actor.SessionID.String()},
	}.Sign(d.key)
	if err != nil {
		return fmt.Errorf("desk: letter: %w", err)
	}
	l.AddressHash, l.Capsule = hash[:], capsule
	return nil
}

// detail tells what the order goes by, and what its officer was warned of and
// acknowledged, with the figures of that moment.
func (w *orderWriter) detail() map[string]string {
	o := w.placed.Order
	detail := map[string]string{"card": o.CardID.String(), "reason": string(o.Reason)}
	said := make([]string, len(w.placed.Warnings))
	for i, warning := range w.placed.Warnings {
		said[i] = warning.String()
	}
	if len(said) > 0 {
		detail["acknowledged"] = strings.Join(said, ", ")
	}
	return detail
}

func (w *orderWriter) auditEntries() []audit.Entry {
	o := w.placed.Order
	entries := make([]audit.Entry, len(w.placed.Audit))
	for i, word := range w.placed.Audit {
		entries[i] = audit.Entry{
			Actor: w.f.Actor, Act: word, Object: audit.Object("order", o.ID), Holders: []domain.ID{o.HolderID},
			VisitID: o.VisitID, Purpose: string(w.f.Visit.Purpose), Rulebook: o.Rulebook,
			Detail: w.detail(),
		}
	}
	entries = append(entries, w.endedEntries()...)
	if w.placed.Off != nil {
		entries = append(append(entries, w.off.Entry), w.off.Orders...)
	}
	return entries
}

// endedEntries are those of earlier orders that end with this one: each has its own, which
// names the one that took its place.
func (w *orderWriter) endedEntries() []audit.Entry {
	o := w.placed.Order
	by := ending.Who{Actor: w.f.Actor, Rulebook: o.Rulebook}
	entries := append(by.Ended(w.replaced, domain.OrderSuperseded), by.Ended(w.failed, domain.OrderFailed)...)
	for i := range entries {
		entries[i].VisitID, entries[i].Purpose = o.VisitID, string(w.f.Visit.Purpose)
		entries[i].Detail["order"] = o.ID.String()
	}
	return entries
}
