package store

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// CountEventsOn counts the events of each subject on by the number given, and
// returns each subject's last number. The subjects stay locked until the
// transaction ends.
func CountEventsOn(ctx context.Context, tx Tx, more map[string]int64) (map[string]int64, error) {
	subjects := slices.Sorted(maps.Keys(more))
	counts := make([]int64, len(subjects))
	for i, s := range subjects {
		counts[i] = more[s]
	}
	rows, err := Q().CountEventsOn(ctx, tx, subjects, counts)
	if err != nil {
		return nil, fmt.Errorf("store: event numbers: %w", err)
	}
	last := make(map[string]int64, len(rows))
	for _, r := range rows {
		last[r.Subject] = r.LastSequence
	}
	return last, nil
}

// OutboxRow is a message as the outbox holds it.
type OutboxRow struct {
	Offset  int64
	UUID    string
	Payload string // a CloudEvent in JSON, unless something else got in
}

// FedEvent is an event on its way through the feed.
type FedEvent struct {
	Offset        int64 // its place in the outbox that it came from
	Position      int64 // its place in the feed
	ID            domain.ID
	Type, Subject string
	Sequence      int64
	At            time.Time
	Body          string // the CloudEvent in JSON, byte by byte as it was announced
}

// ParkedEvent is what cannot be handed on, and why.
type ParkedEvent struct{ UUID, Payload, Reason string }

// ListOutbox reads at most page rows, oldest first.
func ListOutbox(ctx context.Context, tx Tx, page int32) ([]OutboxRow, error) {
	rows, err := Q().ListOutbox(ctx, tx, page)
	if err != nil {
		return nil, fmt.Errorf("store: outbox: %w", err)
	}
	out := make([]OutboxRow, len(rows))
	for i, r := range rows {
		out[i] = OutboxRow{Offset: r.Offset, UUID: r.Uuid, Payload: r.Payload}
	}
	return out, nil
}

// Feed moves the events from the outbox into the feed, in their order, and
// fills in their positions.
func Feed(ctx context.Context, tx Tx, evs []FedEvent) error {
	if len(evs) == 0 {
		return nil
	}
	n := len(evs)
	p := pg.FeedEventsParams{
		Offsets: make([]int64, n), EventIds: make([]domain.ID, n), Types: make([]string, n),
		Subjects: make([]string, n), Sequences: make([]int64, n), Ats: make([]time.Time, n),
	}
	for i, e := range evs {
		p.Offsets[i], p.EventIds[i], p.Types[i] = e.Offset, e.ID, e.Type
		p.Subjects[i], p.Sequences[i], p.Ats[i] = e.Subject, e.Sequence, e.At
	}
	positions, err := Q().FeedEvents(ctx, tx, p)
	if err != nil {
		return fmt.Errorf("store: feed: %w", err)
	}
	if len(positions) != n {
		return fmt.Errorf("store: feed: %d of %d events were still in the outbox", len(positions), n)
	}
	for i, position := range positions {
		evs[i].Position = position
	}
	return nil
}

// Unpublished reads at most page events behind a position of the feed: what the
// broker needs of them.
func Unpublished(ctx context.Context, tx Tx, after int64, page int32) ([]FedEvent, error) {
	rows, err := Q().ListUnpublished(ctx, tx, after, page)
	if err != nil {
		return nil, fmt.Errorf("store: feed: %w", err)
	}
	evs := make([]FedEvent, len(rows))
	for i, r := range rows {
		evs[i] = FedEvent{Position: r.Position, ID: r.EventID, Type: r.Type, Body: r.Body}
	}
	return evs, nil
}

// ParkOutbox moves rows out of the outbox, with the reason for each.
func ParkOutbox(ctx context.Context, tx Tx, at time.Time, rows []OutboxRow, reasons []string) error {
	if len(rows) == 0 {
		return nil
	}
	p := pg.ParkEventsParams{At: at, Reasons: reasons}
	offsets := make([]int64, len(rows))
	for i, r := range rows {
		offsets[i] = r.Offset
		p.Uuids = append(p.Uuids, r.UUID)
		p.Payloads = append(p.Payloads, r.Payload)
	}
	if err := Q().ParkEvents(ctx, tx, p); err != nil {
		return fmt.Errorf("store: parked events: %w", err)
	}
	if err := Q().DeleteOutbox(ctx, tx, offsets); err != nil {
		return fmt.Errorf("store: outbox: %w", err)
	}
	return nil
}

// ParkEvent notes once that an event of the feed reached no broker, and why.
func ParkEvent(ctx context.Context, tx Tx, at time.Time, e ParkedEvent) error {
	known, err := Q().IsParked(ctx, tx, e.UUID)
	if err != nil || known {
		return err
	}
	return Q().ParkEvents(ctx, tx, pg.ParkEventsParams{
		At: at, Uuids: []string{e.UUID}, Payloads: []string{e.Payload}, Reasons: []string{e.Reason},
	})
}
