package events

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"sinetti/store"
)

// feedSome moves one window of the outbox into the feed and returns how many
// rows it took. An event that is none, or whose number is taken, is parked.
func (r *Relay) feedSome(ctx context.Context, conn *pgxpool.Conn) (int, error) {
	n, err := r.feedWindow(ctx, conn, r.conf.Window)
	if !isBadRow(err) {
		return n, err
	}
	// One row of the window cannot be stored: alone it shows itself.
	n, err = r.feedWindow(ctx, conn, 1)
	if isBadRow(err) {
		return 1, r.parkFirst(ctx, conn, err)
	}
	return n, err
}

func (r *Relay) feedWindow(ctx context.Context, conn *pgxpool.Conn, window int32) (int, error) {
	n := 0
	err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		rows, err := store.Unfed(ctx, tx, window)
		if err != nil || len(rows) == 0 {
			return err
		}
		n = len(rows)
		return r.feedRows(ctx, tx, rows)
	})
	if err != nil {
		return 0, fmt.Errorf("events: feed: %w", err)
	}
	return n, nil
}

func (r *Relay) feedRows(ctx context.Context, tx store.Tx, rows []store.OutboxRow) error {
	var fed []store.FedEvent
	var bad []store.ParkedEvent
	for _, row := range rows {
		h, err := readHead(row.UUID, row.Payload)
		if err != nil {
			bad = append(bad, r.park(ctx, row, err))
			continue
		}
		fed = append(fed, store.FedEvent{
			Offset: row.Offset, ID: h.ID, Type: string(h.Type), Subject: h.Subject,
			Sequence: h.sequence, At: h.Time, Body: row.Payload,
		})
	}
	if err := store.Feed(ctx, tx, fed); err != nil {
		return err
	}
	return store.ParkEvents(ctx, tx, r.conf.Store.Clock.Now(), bad)
}

func (r *Relay) parkFirst(ctx context.Context, conn *pgxpool.Conn, reason error) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		rows, err := store.Unfed(ctx, tx, 1)
		if err != nil || len(rows) == 0 {
			return err
		}
		return store.ParkEvents(ctx, tx, r.conf.Store.Clock.Now(), []store.ParkedEvent{r.park(ctx, rows[0], reason)})
	})
}

// park logs the event's place alone: what it holds may be anything.
func (r *Relay) park(ctx context.Context, row store.OutboxRow, reason error) store.ParkedEvent {
	r.conf.Log.LogAttrs(ctx, slog.LevelError, "event parked", slog.Int64("offset", row.Offset))
	return store.ParkedEvent{OutboxRow: row, Reason: reason.Error()}
}

// isBadRow tells whether the database refused the data itself: class 22 is a
// value that it cannot hold, 23 a broken constraint.
func isBadRow(err error) bool {
	var refused *pgconn.PgError
	return errors.As(err, &refused) && (refused.Code[:2] == "22" || refused.Code[:2] == "23")
}
