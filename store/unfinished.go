package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Unfinished is a batch that still owes work.
type Unfinished struct {
	ID       domain.ID
	State    domain.BatchState
	Unsealed []int // parts
}

// UnfinishedBatches lists the batches that a worker has to do something for.
func UnfinishedBatches(ctx context.Context, db pg.DBTX) ([]Unfinished, error) {
	rows, err := Q().ListUnfinishedBatches(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("store: unfinished batches: %w", err)
	}
	list, ids, place := make([]Unfinished, len(rows)), make([]domain.ID, len(rows)), map[domain.ID]int{}
	for i, r := range rows {
		list[i], ids[i], place[r.ID] = Unfinished{ID: r.ID, State: domain.BatchState(r.State)}, r.ID, i
	}
	parts, err := Q().ListUnsealedParts(ctx, db, ids)
	if err != nil {
		return nil, fmt.Errorf("store: unfinished batches: %w", err)
	}
	for _, p := range parts {
		u := &list[place[p.BatchID]]
		u.Unsealed = append(u.Unsealed, int(p.Part))
	}
	return list, nil
}

// KnownObjects tells which of these objects of the bucket a row knows.
func KnownObjects(ctx context.Context, db pg.DBTX, names []string) (map[string]bool, error) {
	rows, err := Q().ListKnownObjects(ctx, db, names)
	if err != nil {
		return nil, fmt.Errorf("store: objects: %w", err)
	}
	known := make(map[string]bool, len(rows))
	for _, name := range rows {
		known[name] = true
	}
	return known, nil
}

// Waiting is how much waits, and for how long.
type Waiting struct {
	Parked  int
	Codes   time.Duration // age of the oldest code in the inbox
	Batches time.Duration // since the oldest unsealed batch moved
	Letters time.Duration // age of the oldest letter whose code the maker has not delivered
}

// WaitingAt reads it at a business time.
func WaitingAt(ctx context.Context, db pg.DBTX, now time.Time) (Waiting, error) {
	parked, err := Q().CountParked(ctx, db)
	if err != nil {
		return Waiting{}, fmt.Errorf("store: waiting: %w", err)
	}
	ages, err := Q().GetQueueAges(ctx, db, now)
	if err != nil {
		return Waiting{}, fmt.Errorf("store: waiting: %w", err)
	}
	seconds := func(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
	return Waiting{Parked: int(parked), Codes: seconds(ages.Codes), Batches: seconds(ages.Batches), Letters: seconds(ages.Letters)}, nil
}
