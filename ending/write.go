package ending

import (
	"context"
	"time"

	"github.com/riverqueue/river"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/jobs"
	"sinetti/store"
)

// Off is a card that is put off, with what is kept of who did it and when.
type Off struct {
	domain.PutOff
	HolderID domain.ID
	By       domain.Actor
	// Point and Visit are zero where no officer did it.
	Point, Visit domain.ID
	Purpose      domain.Purpose
	Order        domain.ID // whose doing it is, where an order is why; else zero
	NewCard      bool      // the order is that of a new card
	At           time.Time
	Rulebook     string
}

// Told is what the act that put the card off has still to write, in this order.
type Told struct {
	Entry  audit.Entry
	Orders []audit.Entry // of the orders that end with the card
	Events []events.Event
	Jobs   []river.JobArgs
}

// Write moves the card with all that hangs on it and keeps the request. The caller has
// locked the card and read under the lock what PutOff was decided by.
func Write(ctx context.Context, tx store.Tx, s *store.Store, off Off) (Told, error) {
	if err := store.WriteEnding(ctx, tx, off.Ending, off.At, off.By); err != nil {
		return Told{}, err
	}
	told := Told{Entry: off.entry(), Orders: off.orders(), Events: cancelled(off.Ending, off.At), Jobs: toDo(off.Ending)}
	if off.To.Ended() { // nobody decides any more whether what was spoiled of its letters is made anew
		failed, err := store.RefuseReprints(ctx, tx, store.Unmade{Cards: []domain.ID{off.Card}}, off.At, off.By)
		if err != nil {
			return Told{}, err
		}
		told.Orders = append(told.Orders, off.ended(failed, domain.OrderFailed)...)
		told.Events = append(told.Events, events.Cancelled(failed)...)
	}
	if off.Told.Reason == "" { // nobody asked: its certificates have expired with it
		return told, nil
	}
	if err := off.keep(ctx, tx, s); err != nil {
		return Told{}, err
	}
	told.Events = append(told.Events, off.asked())
	job, err := off.tellHolder(ctx, tx, s)
	told.Jobs = append(told.Jobs, job...)
	return told, err
}

// keep keeps the request for as long as the law asks (rules.md §9).
func (off Off) keep(ctx context.Context, tx store.Tx, s *store.Store) error {
	kept := store.Revocation{
		ID: s.NewID(), CardID: off.Card, Act: off.Act, Request: off.Told, Point: off.Point, Visit: off.Visit, Order: off.Order,
		EnteredAt: off.At, Rulebook: off.Rulebook,
	}
	if !off.Point.IsZero() {
		kept.Officer = off.By.ID
	}
	return store.InsertRevocation(ctx, tx, kept)
}

// tellHolder has the holder told by another way that the card is off. Where a new card's
// order is why, that order's notice says it.
func (off Off) tellHolder(ctx context.Context, tx store.Tx, s *store.Store) ([]river.JobArgs, error) {
	if !off.TellsHolder() || off.NewCard {
		return nil, nil
	}
	n := domain.HolderNotice{
		ID: s.NewID(), Kind: domain.HolderCardPutOff, HolderID: off.HolderID, CardID: off.Card, PointID: off.Point,
		AboutOn: domain.DateOf(s.Day()),
	}
	if off.By.Kind == domain.OfficerActor {
		n.CausedBy = off.By.ID
	}
	state, err := store.InsertHolderNotice(ctx, tx, n, off.At)
	if err != nil || state != domain.HolderNoticeWaiting {
		return nil, err
	}
	return []river.JobArgs{jobs.SendHolderNotice{NoticeID: n.ID}}, nil
}

// cancelled are the events of the orders that end with a card.
func cancelled(e domain.Ending, at time.Time) []events.Event {
	var told []events.Event
	for _, o := range e.Orders {
		told = append(told, events.Event{
			Subject: events.OfCard(e.Card), OrderID: o.Order.ID, At: at,
			Data: events.OrderCancelled{Order: o.Order.ID, Kind: o.Order.Kind, Card: o.Order.CardID},
		})
	}
	return told
}

// toDo is what is to be done once a card has ended: nobody needs its codes any more.
func toDo(e domain.Ending) []river.JobArgs {
	if !e.To.Ended() {
		return nil
	}
	return []river.JobArgs{jobs.DestroyCodesOfCard{CardID: e.Card}}
}

// asked is the event of the request itself.
func (off Off) asked() events.Event {
	told := events.Event{Subject: events.OfCard(off.Card), OrderID: off.Order, At: off.At}
	if off.Act == domain.SuspendAct {
		told.Data = events.CardSuspended{Card: off.Card, Asked: off.Told.Reason, RequestedAt: off.Told.At(off.At).UTC()}
	} else {
		told.Data = events.CardRevocationRequested{Card: off.Card, Reason: off.Told.Reason, RequestedAt: off.Told.At(off.At).UTC()}
	}
	return told
}

func (off Off) entry() audit.Entry {
	e := audit.Entry{
		Actor: off.By, Act: domain.AuditCardRevoked, Object: audit.Object("card", off.Card), Holders: []domain.ID{off.HolderID},
		VisitID: off.Visit, Purpose: string(off.Purpose), Rulebook: off.Rulebook,
		Detail: map[string]string{"why": string(off.Told.Reason), "asked_by": string(off.Told.AskedBy), "channel": string(off.Told.Channel)},
	}
	switch {
	case off.Act == domain.SuspendAct:
		e.Act = domain.AuditCardSuspended
	case off.To == domain.CardChipLocked:
		e.Act, e.Detail["state"] = domain.AuditCardEnded, string(off.To)
	}
	if !off.Order.IsZero() {
		e.Detail["order"] = off.Order.String()
	}
	return e
}

// orders are the entries of the orders that end with the card: each has its own, however
// it ends.
func (off Off) orders() []audit.Entry {
	var entries []audit.Entry
	for _, o := range off.Orders {
		order := store.ClosedOrder{ID: o.Order.ID, CardID: off.Card, HolderID: off.HolderID}
		entries = append(entries, off.ended([]store.ClosedOrder{order}, o.To)...)
	}
	return entries
}

func (off Off) ended(orders []store.ClosedOrder, to domain.OrderState) []audit.Entry {
	entries := Who{Actor: off.By, Rulebook: off.Rulebook}.Ended(orders, to)
	for i := range entries {
		entries[i].VisitID, entries[i].Purpose = off.Visit, string(off.Purpose)
		if off.Told.Reason != "" {
			entries[i].Detail["why"] = string(off.Told.Reason)
		}
	}
	return entries
}
