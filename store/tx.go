package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"sinetti/fault"
)

// InTx runs fn in one read-committed transaction and commits it. A deadlock or
// a serialisation failure is tried again from the start, up to five times: fn
// must do nothing outside of its transaction. A commit that fails is an error;
// an error of fn rolls everything back and comes out as it is.
func (s *Store) InTx(ctx context.Context, fn func(tx Tx) error) error {
	return retry(ctx, func() error {
		err := pgx.BeginFunc(ctx, s.Pool, func(tx Tx) error {
			if err := fn(tx); err != nil {
				return err
			}
			fault.Point(fault.BeforeCommit)
			return nil
		})
		if err == nil {
			fault.Point(fault.AfterCommit)
		}
		return err
	})
}

// Reading runs fn in one read-only snapshot: all that it reads is of one moment.
func (s *Store) Reading(ctx context.Context, fn func(tx Tx) error) error {
	options := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	return retry(ctx, func() error { return pgx.BeginTxFunc(ctx, s.Pool, options, fn) })
}

// Ping asks the database whether it is there.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.Pool.Ping(ctx); err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}
