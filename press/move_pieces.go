package press

import (
	"context"
	"fmt"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/jobs"
	"sinetti/store"
)

// move takes pieces their step, with their orders and events. They come in the
// order of their cards.
func (in *receiving) move(ctx context.Context, tx store.Tx, b store.Batch, list []moving) error {
	if len(list) == 0 {
		return nil
	}
	cards := make([]domain.ID, len(list))
	groups := map[[2]domain.LetterState][]domain.ID{}
	for i, m := range list {
		cards[i] = m.piece.CardID
		step := [2]domain.LetterState{m.From, m.To}
		groups[step] = append(groups[step], m.LetterID)
	}
	if err := store.LockCardsInOrder(ctx, tx, cards); err != nil {
		return err
	}
	now := in.p.store.Clock.Now()
	to := list[0].To
	if to == domain.LetterQueued {
		letters := make([]domain.ID, len(list))
		for i, m := range list {
			letters[i] = m.LetterID
		}
		return ending.SendBack(ctx, tx, in.p.store, ending.Coming{Letters: letters, From: domain.OrderAtPrintHouse, Rejected: true}, in.who())
	}
	var moved []store.MovedLetter
	for step, ids := range groups {
		some, err := store.MoveLetters(ctx, tx, ids, store.LetterStep{From: step[0], To: step[1], At: now})
		if err != nil {
			return err
		}
		moved = append(moved, some...)
	}
	return in.follow(ctx, tx, b, to, moved)
}

// follow does what a step of pieces means for others: orders, events, reprints.
func (in *receiving) follow(ctx context.Context, tx store.Tx, b store.Batch, to domain.LetterState, moved []store.MovedLetter) error {
	switch to { //nolint:exhaustive // the others concern nobody but the print house
	case domain.LetterPosted:
		return in.posted(ctx, tx, b, moved)
	case domain.LetterSpoiled:
		return in.spoiled(ctx, tx, b, moved)
	case domain.LetterDestroyed:
		return in.failed(ctx, tx, moved)
	}
	return nil
}

func (in *receiving) posted(ctx context.Context, tx store.Tx, b store.Batch, moved []store.MovedLetter) error {
	now, orders := in.p.store.Clock.Now(), ordersOf(moved)
	told := make([]events.Event, 0, 2*len(moved))
	for _, l := range moved {
		told = append(told, events.Event{Subject: events.OfCard(l.CardID), OrderID: l.OrderID, Data: events.LetterPosted{LetterRef: refOf(l), Batch: b.Number}})
	}
	step := store.OrderStep{From: domain.OrderAtPrintHouse, To: domain.OrderPosted, At: now, By: in.actor}
	if err := store.MoveOrders(ctx, tx, orders, step); err != nil {
		return err
	}
	closed, err := store.ClosePostedOrders(ctx, tx, orders, now, in.actor)
	if err != nil {
		return err
	}
	for _, o := range closed {
		told = append(told, events.Event{Subject: events.OfCard(o.CardID), OrderID: o.ID, Data: events.OrderClosed{Order: o.ID, Kind: o.Kind, Card: o.CardID}})
	}
	if err := in.recordClosed(ctx, tx, b, closed); err != nil {
		return err
	}
	return events.Announce(ctx, tx, in.p.store, told...)
}

// recordClosed audits each order that ended with its letter's posting, all in one
// round trip.
func (in *receiving) recordClosed(ctx context.Context, tx store.Tx, b store.Batch, closed []store.ClosedOrder) error {
	entries := make([]audit.Entry, len(closed))
	for i, o := range closed {
		entries[i] = audit.Entry{
			Actor: in.actor, Act: domain.AuditOrderClosed, Object: audit.Object("order", o.ID), Holders: []domain.ID{o.HolderID},
			Rulebook: in.rules.Version, RequestID: in.requestID, Detail: map[string]string{"card": o.CardID.String(), "batch": b.Number, "receipt": in.receipt.ReceiptID},
		}
	}
	var p store.Pipeline
	p.AddTx(func(tx store.Tx) error { return audit.Record(ctx, tx, in.p.store, entries...) })
	return p.Run(ctx, tx)
}

// spoiled asks at once for a new piece in place of each, unless somebody may have
// read it: then no piece is made anew and the order has failed. So has that of a card that
// ended since.
func (in *receiving) spoiled(ctx context.Context, tx store.Tx, b store.Batch, moved []store.MovedLetter) error {
	reason := in.receipt.Letters[0].Reason
	told := make([]events.Event, len(moved))
	ids := make([]domain.ID, len(moved))
	for i, l := range moved {
		ids[i] = l.ID
		told[i] = events.Event{Subject: events.OfCard(l.CardID), OrderID: l.OrderID, Data: events.LetterSpoiled{LetterRef: refOf(l), Batch: b.Number, Reason: reason}}
	}
	if err := events.Announce(ctx, tx, in.p.store, told...); err != nil {
		return err
	}
	if reason.MayHaveBeenRead() {
		return in.mayBeRead(ctx, tx, b, moved)
	}
	now, cards := in.p.store.Clock.Now(), make([]domain.ID, len(moved))
	for i, l := range moved {
		cards[i] = l.CardID
	}
	if err := in.askReprints(ctx, tx, ids, now); err != nil {
		return err
	}
	never, err := store.RefuseReprints(ctx, tx, store.Unmade{Cards: cards, Ended: true}, now, in.actor)
	if err != nil {
		return err
	}
	return ending.Tell(ctx, tx, in.p.store, ending.Gone{Orders: never, To: domain.OrderFailed}, in.who())
}

// failed ends the orders of pieces that will never be posted nor made anew.
func (in *receiving) failed(ctx context.Context, tx store.Tx, moved []store.MovedLetter) error {
	step := store.OrderStep{From: domain.OrderAtPrintHouse, To: domain.OrderFailed, At: in.p.store.Clock.Now(), By: in.actor}
	orders, err := store.EndOrders(ctx, tx, ordersOf(moved), step)
	if err != nil {
		return err
	}
	return ending.Tell(ctx, tx, in.p.store, ending.Gone{Orders: orders, To: step.To}, in.who())
}

// who is the print house, by the rules of now.
func (in *receiving) who() ending.Who {
	return ending.Who{Actor: in.actor, Rulebook: in.rules.Version, RequestID: in.requestID}
}

// askReprints writes the requests that two people of the agency decide on.
func (in *receiving) askReprints(ctx context.Context, tx store.Tx, letters []domain.ID, now time.Time) error {
	reason := domain.SpoiledInPrint
	if len(in.receipt.Letters) > 0 && in.receipt.Letters[0].Reason != "" {
		reason = in.receipt.Letters[0].Reason
	}
	for _, letter := range letters {
		_, err := store.InsertReprint(ctx, tx, domain.ReprintRequest{
			ID: in.p.store.NewID(), LetterID: letter, Reason: reason, AskedBy: in.actor, AskedAt: now,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// reprintable refuses a wish for a piece that may have been read: every other
// spoiled piece was asked for when it was reported.
func (in *receiving) reprintable(ctx context.Context, tx store.Tx, judged domain.Judged) ([]domain.Refusal, error) {
	if len(judged.ReprintOf) == 0 {
		return nil, nil
	}
	asked, err := store.AskedReprints(ctx, tx, judged.ReprintOf)
	if err != nil {
		return nil, err
	}
	for _, letter := range judged.ReprintOf {
		if !asked[letter] {
			return []domain.Refusal{domain.Refuse(domain.PieceMayBeRead, "letters")}, nil
		}
	}
	return nil, nil
}

// moveBatch takes the batch its step; a reconciled one is announced, and its
// sealed parts and ended codes go.
func (in *receiving) moveBatch(ctx context.Context, tx store.Tx, b store.Batch, judged domain.Judged, now time.Time) error {
	if judged.Batch == b.State {
		return nil
	}
	if _, err := store.MoveBatch(ctx, tx, b.ID, store.BatchStep{From: b.State, To: judged.Batch, At: now}); err != nil {
		return err
	}
	switch judged.Batch { //nolint:exhaustive // the others concern nobody but the print house
	case domain.BatchReconciled:
		t := judged.Tally
		event := events.Event{Subject: events.OfBatch(b.ID), Data: events.BatchReconciled{
			Batch: b.Number, PrintHouse: b.PrintHouseID, Letters: t.Total, Posted: t.Posted, Spoiled: t.Spoiled, Destroyed: t.Destroyed,
		}}
		if err := events.Announce(ctx, tx, in.p.store, event); err != nil {
			return err
		}
		return in.p.jobs.Insert(ctx, tx, jobs.DestroyCodes{BatchID: b.ID}, jobs.DeleteParts{BatchID: b.ID})
	case domain.BatchRejected:
		if err := in.signRejection(ctx, tx, b, now); err != nil {
			return err
		}
		return in.p.jobs.Insert(ctx, tx, jobs.DeleteParts{BatchID: b.ID})
	}
	return nil
}

// signRejection signs what the vault gives back its claims by.
func (in *receiving) signRejection(ctx context.Context, tx store.Tx, b store.Batch, now time.Time) error {
	statement, err := in.p.sign(Rejection{
		Batch: b.ID, PrintHouse: in.actor.ID, By: in.actor.Certificate, Receipt: in.receipt.ReceiptID,
	})
	if err != nil {
		return fmt.Errorf("press: rejection: %w", err)
	}
	return store.InsertRejection(ctx, tx, b.ID, statement, now)
}

func ordersOf(moved []store.MovedLetter) []domain.ID {
	ids := make([]domain.ID, len(moved))
	for i, l := range moved {
		ids[i] = l.OrderID
	}
	return ids
}

func refOf(l store.MovedLetter) events.LetterRef {
	return events.LetterRef{Letter: l.Number, Order: l.OrderID, Card: l.CardID, Kind: l.Kind}
}
