package events

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"sinetti/store"
)

// The bounds of one page of the feed.
const (
	UsualPage = 100
	MostPage  = 1000
)

// Page is a piece of the feed, in the order of its positions.
type Page struct {
	// Events are CloudEvents in JSON: the very bytes that the broker got.
	Events []json.RawMessage
	// After is the position of the last event; where there is none, the one asked from.
	After int64
}

// ReadFeed reads at most limit events behind a position. Positions are given
// after commit and under one lock, so nothing ever appears before a position
// that was read.
func ReadFeed(ctx context.Context, tx store.Tx, after int64, limit int32) (Page, error) {
	rows, err := store.Q().ReadFeed(ctx, tx, after, limit)
	if err != nil {
		return Page{}, fmt.Errorf("events: feed: %w", err)
	}
	page := Page{Events: make([]json.RawMessage, len(rows)), After: after}
	for i, row := range rows {
		page.Events[i] = json.RawMessage(row.Body)
		page.After = row.Position
	}
	return page, nil
}

// PositionAt gives a position behind which no event of that time or later is missed.
func PositionAt(ctx context.Context, tx store.Tx, at time.Time) (int64, error) {
	position, err := store.Q().FindFeedPosition(ctx, tx, at)
	if err != nil {
		return 0, fmt.Errorf("events: feed: %w", err)
	}
	return position, nil
}
