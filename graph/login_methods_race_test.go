package graph_test

import (
	"sync"
	"testing"

	"sinetti/store"
)

// Who is put out is so between acts, never within one: the switch waits for the act
// that stands on the session, and the next act finds it ended.
func TestSwitchingAMethodOffWaitsForTheActsOfThosePutOut(t *testing.T) {
	t.Parallel()
	h := open(t)
	s, ctx := h.db.Store(), t.Context()
	ended := func() int {
		return h.count(`select count(*) from officer_sessions where officer_id = $1 and ended_at is not null`, h.Registrar.ID)
	}
	done := make(chan answer, 1)
	err := s.InTx(ctx, func(act store.Tx) error {
		if err := store.HoldRights(ctx, act, h.Registrar.ID); err != nil {
			return err
		}
		go func() { done <- h.permits(h.Admin, "TOKEN") }()
		for h.count(`select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`) == 0 {
			select {
			case a := <-done:
				done <- a
				t.Errorf("did not wait: %s", a.Body)
				return nil
			default:
			}
		}
		if ended() != 0 {
			t.Error("put out within an act")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if a := <-done; a.code() != "" || ended() != 1 {
		t.Errorf("after the act: %s, %d sessions ended", a.Body, ended())
	}
}

// Administrators who switch, who lead and whom it is about: nobody waits in a circle.
func TestSwitchingMethodsAndLeadingDoNotLockEachOtherOut(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update officer_sessions set method = 'token' where officer_id in ($1, $2)`, h.Admin.ID, h.Lead.ID)
	var wait sync.WaitGroup
	for range 6 {
		wait.Go(func() { h.permits(h.Admin, "TOKEN") })
		wait.Go(func() { h.askRight(h.Lead, h.RegistrarToo.ID, "PROTECTED_SERVICE") })
		wait.Go(func() { h.askRight(h.Admin, h.Lead.ID, "PROTECTED_SERVICE") })
	}
	wait.Wait()
	if n := h.count(`select deadlocks from pg_stat_database where datname = current_database()`); n != 0 {
		t.Errorf("%d circles of waiting", n)
	}
}
