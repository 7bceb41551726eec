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

// FedEvent is an outbox row on its way into the feed.
type FedEvent struct {
	Offset        int64
	ID            domain.ID
	Type, Subject string
	Sequence      int64
	At            time.Time
	Body          string
}

// ParkedEvent is an outbox row that cannot be handed on, and why.
type ParkedEvent struct {
	OutboxRow
	Reason string
}

// Unfed reads at most page rows that acts have written and that are not in the
// feed yet, oldest first.
func Unfed(ctx context.Context, tx Tx, page int32) ([]OutboxRow, error) {
	rows, err := Q().ListUnfedOutbox(ctx, tx, page)
	if err != nil {
		return nil, fmt.Errorf("store: outbox: %w", err)
	}
	out := make([]OutboxRow, len(rows))
	for i, r := range rows {
		out[i] = OutboxRow{Offset: r.Offset, UUID: r.Uuid, Payload: r.Payload}
	}
	return out, nil
}

// Feed gives the events their positions, in their order, and marks their outbox
// rows. One that is in the feed already is only marked.
func Feed(ctx context.Context, tx Tx, evs []FedEvent) error {
	if len(evs) == 0 {
		return nil
	}
	var p pg.FeedEventsParams
	offsets := make([]int64, len(evs))
	for i, e := range evs {
		offsets[i] = e.Offset
		p.EventIds = append(p.EventIds, e.ID)
		p.Types = append(p.Types, e.Type)
		p.Subjects = append(p.Subjects, e.Subject)
		p.Sequences = append(p.Sequences, e.Sequence)
		p.Ats = append(p.Ats, e.At)
		p.Bodies = append(p.Bodies, e.Body)
	}
	if err := Q().FeedEvents(ctx, tx, p); err != nil {
		return fmt.Errorf("store: feed: %w", err)
	}
	if err := Q().MarkOutboxFed(ctx, tx, offsets); err != nil {
		return fmt.Errorf("store: outbox: %w", err)
	}
	return nil
}

// Unpublished reads at most page rows that are in the feed and still to be
// published, in the order of the outbox.
func Unpublished(ctx context.Context, tx Tx, page int32) ([]OutboxRow, error) {
	rows, err := Q().ListUnpublishedOutbox(ctx, tx, page)
	if err != nil {
		return nil, fmt.Errorf("store: outbox: %w", err)
	}
	out := make([]OutboxRow, len(rows))
	for i, r := range rows {
		out[i] = OutboxRow{Offset: r.Offset, UUID: r.Uuid, Payload: r.Payload}
	}
	return out, nil
}

// DeleteOutbox deletes rows that every door has.
func DeleteOutbox(ctx context.Context, tx Tx, offsets []int64) error {
	if err := Q().DeleteOutbox(ctx, tx, offsets); err != nil {
		return fmt.Errorf("store: outbox: %w", err)
	}
	return nil
}

// ParkEvents moves rows out of the outbox, with the reason for each.
func ParkEvents(ctx context.Context, tx Tx, at time.Time, evs []ParkedEvent) error {
	if len(evs) == 0 {
		return nil
	}
	p := pg.ParkEventsParams{At: at}
	for _, e := range evs {
		p.Offsets = append(p.Offsets, e.Offset)
		p.Uuids = append(p.Uuids, e.UUID)
		p.Payloads = append(p.Payloads, e.Payload)
		p.Reasons = append(p.Reasons, e.Reason)
	}
	if err := Q().ParkEvents(ctx, tx, p); err != nil {
		return fmt.Errorf("store: parked events: %w", err)
	}
	return DeleteOutbox(ctx, tx, p.Offsets)
}
