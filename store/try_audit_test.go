package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/store"
	"sinetti/test/pgtest"
)

// What is tried leaves nothing; where it cannot be, PostgreSQL itself gives up by
// the limit in the statement, not by the caller's patience.
func TestTryAudit(t *testing.T) {
	t.Parallel()
	ctx, db := context.Background(), pgtest.New(t)
	s, owner := db.Store(), db.Owner()
	if err := s.TryAudit(ctx); err != nil {
		t.Fatal(err)
	}
	lock, err := owner.Begin(ctx)
	if err == nil {
		_, err = lock.Exec(ctx, "lock table audit_entries in exclusive mode")
	}
	if err != nil {
		t.Fatal(err)
	}
	wantRefused(t, "locked", s.TryAudit(ctx), "55P03")
	if err := lock.Rollback(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := owner.Exec(ctx, "revoke insert on audit_entries from sinetti_server"); err != nil {
		t.Fatal(err)
	}
	wantRefused(t, "not permitted", s.TryAudit(ctx), "42501")
	if _, err := owner.Exec(ctx, "grant insert on audit_entries to sinetti_server"); err != nil {
		t.Fatal(err)
	}
	if err := s.TryAudit(ctx); err != nil {
		t.Errorf("after it was given back: %v", err)
	}
	var n int
	if err := owner.QueryRow(ctx, "select count(*) from audit_entries").Scan(&n); err != nil || n != 0 {
		t.Errorf("%d entries left, %v", n, err)
	}
}

func wantRefused(t *testing.T, what string, err error, code string) {
	t.Helper()
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != code || !store.IsAway(err) {
		t.Errorf("%s: %v", what, err)
	}
}
