package events

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"sinetti/fault"
	"sinetti/store"
)

// feedSome moves one window of the outbox into the feed; taken is how many rows
// left the outbox. An event that is none, or whose id or number the feed has
// already, is parked.
func (r *Relay) feedSome(ctx context.Context, conn *pgxpool.Conn) (taken int, fed []store.FedEvent, err error) {
	taken, fed, err = r.feedWindow(ctx, conn, r.conf.Window)
	if !isBadRow(err) {
		return taken, fed, err
	}
	// One row of the window cannot be stored: alone it shows itself.
	taken, fed, err = r.feedWindow(ctx, conn, 1)
	if isBadRow(err) {
		return int(r.conf.Window), nil, r.parkFirst(ctx, conn, err)
	}
	return max(taken, int(r.conf.Window)), fed, err
}

func (r *Relay) feedWindow(ctx context.Context, conn *pgxpool.Conn, size int32) (taken int, fed []store.FedEvent, err error) {
	err = pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		rows, err := store.ListOutbox(ctx, tx, size)
		if err != nil || len(rows) == 0 {
			return err
		}
		taken = len(rows)
		fault.Point(fault.RelayRead)
		fed, err = r.feedRows(ctx, tx, rows)
		return err
	})
	if err != nil {
		return 0, nil, fmt.Errorf("events: feed: %w", err)
	}
	if taken > 0 {
		fault.Point(fault.RelayFed)
	}
	return taken, fed, nil
}

func (r *Relay) feedRows(ctx context.Context, tx store.Tx, rows []store.OutboxRow) ([]store.FedEvent, error) {
	fed := make([]store.FedEvent, 0, len(rows))
	var bad []store.OutboxRow
	var reasons []string
	for _, row := range rows {
		h, err := readHead(row.UUID, row.Payload)
		if err != nil {
			r.sayParked(ctx, row.Offset)
			bad, reasons = append(bad, row), append(reasons, err.Error())
			continue
		}
		fed = append(fed, store.FedEvent{
			Offset: row.Offset, ID: h.ID, Type: string(h.Type), Subject: h.Subject,
			Sequence: h.sequence, At: h.Time, Body: row.Payload,
		})
	}
	if err := store.Feed(ctx, tx, fed); err != nil {
		return nil, err
	}
	return fed, store.ParkOutbox(ctx, tx, r.conf.Store.Clock.Now(), bad, reasons)
}

func (r *Relay) parkFirst(ctx context.Context, conn *pgxpool.Conn, reason error) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		rows, err := store.ListOutbox(ctx, tx, 1)
		if err != nil || len(rows) == 0 {
			return err
		}
		r.sayParked(ctx, rows[0].Offset)
		return store.ParkOutbox(ctx, tx, r.conf.Store.Clock.Now(), rows, []string{reason.Error()})
	})
}

// sayParked logs the event's place alone: what it holds may be anything.
func (r *Relay) sayParked(ctx context.Context, place int64) {
	r.conf.Log.LogAttrs(ctx, slog.LevelError, "event parked", slog.Int64("place", place))
}

// isBadRow tells whether the database refused the data itself: class 22 is a
// value that it cannot hold, 23 a broken constraint.
func isBadRow(err error) bool {
	var refused *pgconn.PgError
	return errors.As(err, &refused) && (refused.Code[:2] == "22" || refused.Code[:2] == "23")
}
