package events

import (
	"context"
	"fmt"
	"slices"

	"github.com/ThreeDotsLabs/watermill"
	wmsql "github.com/ThreeDotsLabs/watermill-sql/v4/pkg/sql"
	"github.com/ThreeDotsLabs/watermill/message"

	"sinetti/store"
)

// Outbox is the topic of the outbox; the table is watermill_outbox.
const Outbox = "outbox"

// Announce writes the events to the outbox in the act's own transaction, in
// their order, each numbered as the next of its subject: two statements for any
// number of events. The act has locked the row that the subject names.
func Announce(ctx context.Context, tx store.Tx, s *store.Store, evs ...Event) error {
	if len(evs) == 0 {
		return nil
	}
	evs = slices.Clone(evs)
	for i := range evs {
		if evs[i].ID.IsZero() {
			evs[i].ID = s.NewID()
		}
		if evs[i].At.IsZero() {
			evs[i].At = s.Clock.Now()
		}
	}
	next, err := countOn(ctx, tx, evs)
	if err != nil {
		return err
	}
	return publishInTx(ctx, tx, evs, next)
}

// countOn gives the first number of each subject's events.
func countOn(ctx context.Context, tx store.Tx, evs []Event) (map[Subject]int64, error) {
	more := map[string]int64{}
	for _, e := range evs {
		more[string(e.Subject)]++
	}
	last, err := store.CountEventsOn(ctx, tx, more)
	if err != nil {
		return nil, err
	}
	next := make(map[Subject]int64, len(last))
	for subject, n := range last {
		next[Subject(subject)] = n - more[subject] + 1
	}
	return next, nil
}

// publishInTx hands the events to a Watermill publisher that lives as long as
// the transaction. Its Commit and Rollback are never called: the act does both.
func publishInTx(ctx context.Context, tx store.Tx, evs []Event, next map[Subject]int64) error {
	msgs := make([]*message.Message, len(evs))
	for i, e := range evs {
		body, err := e.marshal(next[e.Subject])
		if err != nil {
			return err
		}
		next[e.Subject]++
		msgs[i] = message.NewMessageWithContext(ctx, e.ID.String(), body)
		msgs[i].Metadata.Set(typeKey, string(e.Data.Type()))
	}
	out, err := wmsql.NewPublisher(wmsql.TxFromPgx(tx), wmsql.PublisherConfig{
		SchemaAdapter: wmsql.PostgreSQLQueueSchema{},
	}, watermill.NopLogger{})
	if err != nil {
		return fmt.Errorf("events: outbox: %w", err)
	}
	if err := out.Publish(Outbox, msgs...); err != nil {
		return fmt.Errorf("events: outbox: %w", err)
	}
	return nil
}

// Cancelled tells of orders that ended because their cards did.
func Cancelled(orders []store.ClosedOrder) []Event {
	told := make([]Event, len(orders))
	for i, o := range orders {
		told[i] = Event{Subject: OfCard(o.CardID), OrderID: o.ID, Data: OrderCancelled{Order: o.ID, Kind: o.Kind, Card: o.CardID}}
	}
	return told
}
