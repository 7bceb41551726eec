package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// Whoever takes a right away waits for the act that stands on it.
func TestARightIsHeldUntilTheActCommits(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, s, ctx := world.Small(t, db), db.OwnerStore(), context.Background()
	err := s.InTx(ctx, func(act store.Tx) error {
		if err := store.HoldRights(ctx, act, w.Registrar.ID); err != nil {
			return err
		}
		if err := s.InTx(ctx, func(tx store.Tx) error { return store.HoldRights(ctx, tx, w.Registrar.ID) }); err != nil {
			t.Errorf("another act of the same officer had to wait: %v", err)
		}
		err := s.InTx(ctx, func(tx store.Tx) error {
			if _, err := tx.Exec(ctx, "set local lock_timeout = '20ms'"); err != nil {
				return err
			}
			return store.ChangeRights(ctx, tx, w.RegistrarToo.ID, w.Registrar.ID)
		})
		if pgErr := (*pgconn.PgError)(nil); !errors.As(err, &pgErr) || pgErr.Code != "55P03" {
			t.Errorf("a right was taken away under an act: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.InTx(ctx, func(tx store.Tx) error { return store.ChangeRights(ctx, tx, w.Registrar.ID) }); err != nil {
		t.Errorf("the act is over, and the right still held: %v", err)
	}
}

// An act that comes while a right is being taken away waits, and finds it gone.
func TestAnActThatWaitsFindsTheRightGone(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, s, ctx := world.Small(t, db), db.OwnerStore(), context.Background()
	found := make(chan []domain.Role, 1)
	err := s.InTx(ctx, func(tx store.Tx) error {
		if err := store.ChangeRights(ctx, tx, w.Registrar.ID); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "update officer_rights set ended_at = now() where officer_id = $1", w.Registrar.ID); err != nil {
			return err
		}
		go func() { found <- rolesInAct(t, s, w) }()
		for waiting := false; !waiting && len(found) == 0; {
			const anybody = "select exists (select from pg_locks where locktype = 'advisory' and not granted)"
			if err := tx.QueryRow(ctx, anybody).Scan(&waiting); err != nil {
				return err
			}
		}
		return nil
	})
	if roles := <-found; err != nil || len(roles) != 0 {
		t.Errorf("the act stood on %v: %v", roles, err)
	}
}

func rolesInAct(t *testing.T, s *store.Store, w *world.World) []domain.Role {
	t.Helper()
	ctx := context.Background()
	var at store.DeskFacts
	err := s.InTx(ctx, func(tx store.Tx) error {
		var p store.Pipeline
		p.Add(func(db store.DB) error { return store.HoldRights(ctx, db, w.Registrar.ID) })
		p.Add(func(db store.DB) (err error) {
			at, err = s.ReadDesk(ctx, db, w.Registrar.Session, w.Registrar.ID)
			return err
		})
		return p.Run(ctx, tx)
	})
	if err != nil {
		t.Error(err)
	}
	return at.Officer.Roles
}
