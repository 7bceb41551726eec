package bureau_test

import (
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"sinetti/bureau"
	"sinetti/domain"
	"sinetti/store"
)

// atOnce lets messages come so that each has looked before the other has written. On a
// slow machine one may lose its patience before the other came: all ask again then.
func (r *room) atOnce(messages ...bureau.Message) []error {
	r.t.Helper()
	for {
		errs := r.once(messages)
		if !slices.ContainsFunc(errs, store.IsAway) {
			return errs
		}
	}
}

// once holds the table that all write last until they wait for it or for each other.
func (r *room) once(messages []bureau.Message) []error {
	r.t.Helper()
	tx, err := r.db.Owner().Begin(r.t.Context())
	if err != nil {
		r.t.Fatal(err)
	}
	if _, err := tx.Exec(r.t.Context(), `lock table bureau_messages in exclusive mode`); err != nil {
		r.t.Fatal(err)
	}
	errs := make([]error, len(messages))
	var answered atomic.Int32 // on a slow machine one may give up before the other came
	var wait sync.WaitGroup
	for i, m := range messages {
		wait.Go(func() {
			_, errs[i] = r.b.Answer(r.t.Context(), r.w.Bureau.Actor(), m)
			answered.Add(1)
		})
	}
	for waiting := 0; waiting+int(answered.Load()) < len(messages); {
		err := r.db.Owner().QueryRow(r.t.Context(), `select count(distinct pid) from pg_locks where not granted and pid in (
			select pid from pg_stat_activity where datname = current_database())`).Scan(&waiting)
		if err != nil {
			r.t.Fatal(err)
		}
	}
	if err := tx.Rollback(r.t.Context()); err != nil {
		r.t.Fatal(err)
	}
	wait.Wait()
	return errs
}

// oneIsRefused wants one message taken and the other refused by its rule.
func (r *room) oneIsRefused(errs []error, code domain.RefusalCode) {
	r.t.Helper()
	taken := 0
	for _, err := range errs {
		var no domain.Refused
		switch {
		case err == nil:
			taken++
		case !errors.As(err, &no) || no.Refusals[0].Code != code:
			r.t.Errorf("a race is answered: %v", err)
		}
	}
	if taken != 1 {
		r.t.Errorf("%d taken, want 1", taken)
	}
}

func TestOneMessageIDForTwoOrdersAtOnce(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	other, _ := r.newOrder()
	one := r.message(domain.BureauAccepted)
	two := one
	two.Order = other
	r.oneIsRefused(r.atOnce(one, two), domain.IdempotencyKeyReused)
}

func TestOneSerialForTwoOrdersAtOnce(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	other, _ := r.newOrder()
	one, two := r.message(domain.BureauProduced), r.message(domain.BureauProduced)
	two.Order = other
	r.oneIsRefused(r.atOnce(one, two), domain.SerialOther)
}
