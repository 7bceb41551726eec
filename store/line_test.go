package store_test

import (
	"testing"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// Who locks a line waits for whoever is at any card of it, and sees what that one did.
func TestALineIsLockedWhole(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, s, ctx := world.Small(t, db), db.OwnerStore(), t.Context()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for card, old := range map[domain.ID]domain.ID{w.CardProfessional.ID: w.CardElsewhere.ID, w.CardElsewhere.ID: w.CardFI.ID} {
		_, err := s.Pool.Exec(ctx, `update cards set replaces_id = $2 where id = $1`, card, old)
		must(err)
	}
	other, err := s.Pool.Begin(ctx)
	must(err)
	moved, err := store.MoveCard(ctx, other, store.CardMove{Card: w.CardFI.ID, From: domain.CardActivated, To: domain.CardRevoked, At: db.Clock.Now()})
	if err != nil || !moved {
		t.Fatal(moved, err)
	}
	type line struct {
		before []domain.Card
		err    error
	}
	done := make(chan line)
	go func() {
		var l line
		l.err = s.InTx(ctx, func(tx store.Tx) (err error) {
			l.before, err = store.LockLine(ctx, tx, w.CardProfessional.ID)
			return err
		})
		done <- l
	}()
	for waits := false; !waits; {
		must(other.QueryRow(ctx, `select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))`).Scan(&waits))
	}
	must(other.Commit(ctx))
	got := <-done
	must(got.err)
	states := map[domain.ID]domain.CardState{}
	for _, c := range got.before {
		states[c.ID] = c.State
	}
	if len(states) != 2 || states[w.CardFI.ID] != domain.CardRevoked || states[w.CardElsewhere.ID] != domain.CardActivated {
		t.Errorf("the line is %v", states)
	}
}
