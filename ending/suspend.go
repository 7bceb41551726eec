package ending

import (
	"context"
	"slices"
	"time"

	"github.com/riverqueue/river"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// ToldOfAll is what the act that put several cards off has still to write, in this order.
type ToldOfAll struct {
	Entries []audit.Entry // of the cards and of the orders that ended with them
	Events  []events.Event
	Jobs    []river.JobArgs
}

// MaybeRead is cards whose code somebody may have read on its way: nobody asked for
// anything, the letter's fate is why they are suspended.
type MaybeRead struct {
	Cards  []domain.Card
	Orders map[domain.ID]domain.ID // the order of the letter, by the card
	Why    domain.SpoilReason
	// Entry is what the log has of who found it out, and where; what became of the card
	// is added to it.
	Entry audit.Entry
}

// Suspend suspends the cards and withdraws what is not printed yet of their letters, for
// those would carry the same code; their orders have failed. The request is kept and the
// holder told as of any suspension. The caller has locked the cards.
func Suspend(ctx context.Context, tx store.Tx, s *store.Store, read MaybeRead) (ToldOfAll, error) {
	now := s.Clock.Now()
	ids, from := make([]domain.ID, len(read.Cards)), map[domain.CardState][]domain.ID{}
	done := ToldOfAll{Entries: make([]audit.Entry, len(read.Cards)), Events: make([]events.Event, len(read.Cards))}
	for i, c := range read.Cards {
		ids[i], from[c.State] = c.ID, append(from[c.State], c.ID)
		done.Entries[i] = read.entry(c)
		done.Events[i] = events.Event{
			Subject: events.OfCard(c.ID), OrderID: read.Orders[c.ID], At: now,
			Data: events.CardSuspended{Card: c.ID, RequestedAt: now.UTC(), Order: read.Orders[c.ID], Reason: read.Why},
		}
		off := read.off(c, now)
		if err := off.keep(ctx, tx, s); err != nil {
			return ToldOfAll{}, err
		}
		job, err := off.tellHolder(ctx, tx, s)
		if err != nil {
			return ToldOfAll{}, err
		}
		done.Jobs = append(done.Jobs, job...)
	}
	for state, some := range from {
		if err := store.MoveCards(ctx, tx, some, store.CardStep{From: state, To: domain.CardSuspended, At: now}); err != nil {
			return ToldOfAll{}, err
		}
	}
	failed, err := failOrders(ctx, tx, ids, store.OrderStep{To: domain.OrderFailed, At: now, By: read.Entry.Actor})
	if err != nil {
		return ToldOfAll{}, err
	}
	never, err := store.RefuseReprints(ctx, tx, store.Unmade{Cards: ids}, now, read.Entry.Actor) // of the same code
	failed = append(failed, never...)
	done.Entries = append(done.Entries, Who{read.Entry.Actor, read.Entry.Rulebook, read.Entry.RequestID}.Ended(failed, domain.OrderFailed)...)
	done.Events = append(done.Events, events.Cancelled(failed)...)
	return done, err
}

// off is one of the cards as a suspension that is kept: at the counter by who found it
// out, else by the system.
func (read MaybeRead) off(c domain.Card, now time.Time) Off {
	by := read.Entry.Actor
	off := Off{
		PutOff: domain.PutOff{
			Ending: domain.Ending{Card: c.ID, From: c.State, To: domain.CardSuspended}, Act: domain.SuspendAct,
			Told: domain.RevocationRequest{Reason: domain.CodesAreKnown, AskedBy: domain.AskedBySystem, Channel: domain.BySystem},
		},
		HolderID: c.HolderID, By: by, Visit: read.Entry.VisitID, At: now, Rulebook: read.Entry.Rulebook,
	}
	if by.Kind == domain.OfficerActor {
		off.Point, off.Told.AskedBy, off.Told.Channel = by.PointID, domain.AskedByRegistrar, domain.ByDesk
	}
	return off
}

// entry is what the log has of one of the cards.
func (read MaybeRead) entry(c domain.Card) audit.Entry {
	e := read.Entry
	e.Act, e.Object, e.Holders = domain.AuditCardSuspended, audit.Object("card", c.ID), []domain.ID{c.HolderID}
	e.Detail = map[string]string{"why": string(read.Why), "order": read.Orders[c.ID].String()}
	for k, v := range read.Entry.Detail {
		e.Detail[k] = v
	}
	return e
}

// failOrders withdraws the cards' unprinted letters and ends their orders by that step.
func failOrders(ctx context.Context, tx store.Tx, cards []domain.ID, step store.OrderStep) ([]store.ClosedOrder, error) {
	list, err := store.WithdrawLetters(ctx, tx, cards, step.At)
	// The order of a new card goes on: its card is made, and is suspended now.
	list = slices.DeleteFunc(list, func(o store.ClosedOrder) bool { return o.Kind == domain.NewCardOrder })
	if err != nil || len(list) == 0 {
		return nil, err
	}
	orders := make([]domain.ID, len(list))
	for i, o := range list {
		orders[i] = o.ID
	}
	var failed []store.ClosedOrder
	for _, step.From = range []domain.OrderState{domain.OrderAccepted, domain.OrderAtPrintHouse} { // the second of a piece made anew
		some, err := store.EndOrders(ctx, tx, orders, step)
		if err != nil {
			return nil, err
		}
		failed = append(failed, some...)
	}
	return failed, nil
}
