package events

import (
	"context"
	"fmt"

	"github.com/ThreeDotsLabs/watermill/message"

	"sinetti/store"
)

// sendSome publishes one window of what is in the feed, deletes it from the
// outbox, and returns how many rows that was.
func (r *Relay) sendSome(ctx context.Context) (int, error) {
	rows, err := r.unpublished(ctx)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	msgs := make([]*message.Message, len(rows))
	for i, row := range rows {
		h, err := readHead(row.UUID, row.Payload)
		if err != nil {
			return 0, r.moveAside(ctx, row, err) // somebody has changed it since it was fed
		}
		msgs[i] = newMessage(row.UUID, row.Payload, h.Type)
		msgs[i].SetContext(ctx)
	}
	if err := r.conf.Out.Publish(Stream, msgs...); err != nil {
		return 0, r.refused(ctx, rows, err)
	}
	return len(rows), r.deleteSent(ctx, rows)
}

func (r *Relay) unpublished(ctx context.Context) (rows []store.OutboxRow, err error) {
	err = r.conf.Store.InTx(ctx, func(tx store.Tx) error {
		rows, err = store.Unpublished(ctx, tx, r.conf.Window)
		return err
	})
	return rows, err
}

func (r *Relay) deleteSent(ctx context.Context, rows []store.OutboxRow) error {
	offsets := make([]int64, len(rows))
	for i, row := range rows {
		offsets[i] = row.Offset
	}
	return r.conf.Store.InTx(ctx, func(tx store.Tx) error { return store.DeleteOutbox(ctx, tx, offsets) })
}

// refused parks the one event that the broker will never take; the others of
// its window come again.
func (r *Relay) refused(ctx context.Context, rows []store.OutboxRow, err error) error {
	u, is := unfit(err)
	if !is {
		return err
	}
	for _, row := range rows {
		if row.UUID == u.ID {
			return r.moveAside(ctx, row, err)
		}
	}
	return fmt.Errorf("events: an event that was not sent was refused: %w", err)
}

func (r *Relay) moveAside(ctx context.Context, row store.OutboxRow, reason error) error {
	parked := []store.ParkedEvent{r.park(ctx, row, reason)}
	return r.conf.Store.InTx(ctx, func(tx store.Tx) error {
		return store.ParkEvents(ctx, tx, r.conf.Store.Clock.Now(), parked)
	})
}
