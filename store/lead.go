package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Leader is the one process in the whole house that holds a lock. What it does
// through DB and InTx goes over the connection that holds it: a leader that lost
// its lock can write nothing more.
type Leader struct{ conn *pgxpool.Conn }

// TryLead takes the lock of that number, or gives nil where another holds it.
func (s *Store) TryLead(ctx context.Context, lock int64) (*Leader, error) {
	conn, err := s.Pool.Acquire(ctx)
	if err != nil {
		return nil, fmt.Errorf("store: lead: %w", err)
	}
	leads, err := Q().TryRelayLock(ctx, conn, lock)
	if err == nil && leads {
		return &Leader{conn}, nil
	}
	conn.Release()
	if err != nil {
		return nil, fmt.Errorf("store: lead: %w", err)
	}
	return nil, nil //nolint:nilnil // somebody else leads, which is no fault
}

// DB is the connection that holds the lock.
func (l *Leader) DB() DB { return l.conn }

// InTx runs fn in one transaction over the connection that holds the lock.
func (l *Leader) InTx(ctx context.Context, fn func(tx Tx) error) error {
	return pgx.BeginFunc(ctx, l.conn, fn)
}

// Resign gives the lock back: by asking, so that the next one has it at once, and
// by the session's end, since only that does so for certain.
func (l *Leader) Resign(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	_, _ = l.conn.Exec(ctx, "select pg_advisory_unlock_all()")
	_ = l.conn.Conn().Close(ctx)
	l.conn.Release()
}
