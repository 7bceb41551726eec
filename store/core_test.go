package store_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/migrations"
	"sinetti/store"
	"sinetti/test/pgtest"
)

func TestInTxTriesAgainWhereAsked(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	for name, c := range map[string]struct {
		code      string
		failures  int
		wantTries int
		wantErr   bool
	}{
		"deadlock":             {"40P01", 2, 3, false},
		"serialisation":        {"40001", 5, 6, false},
		"serialisation always": {"40001", 100, 6, true},
		"a rule":               {"23505", 100, 1, true},
	} {
		tries := 0
		err := db.Store().InTx(context.Background(), func(store.Tx) error {
			tries++
			if tries <= c.failures {
				return &pgconn.PgError{Code: c.code}
			}
			return nil
		})
		if tries != c.wantTries || (err != nil) != c.wantErr {
			t.Errorf("%s: %d tries, %v", name, tries, err)
		}
	}
}

func TestTwoWhoLockCrosswiseBothCommit(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	ctx := context.Background()
	if _, err := db.Owner().Exec(ctx, `insert into event_subjects (subject, last_sequence) values ('a', 0), ('b', 0)`); err != nil {
		t.Fatal(err)
	}
	var both, met sync.WaitGroup
	met.Add(2)
	for _, order := range [][]string{{"a", "b"}, {"b", "a"}} {
		both.Go(func() {
			first := true
			err := db.Store().InTx(ctx, func(tx store.Tx) error {
				for i, subject := range order {
					if _, err := tx.Exec(ctx, "update event_subjects set last_sequence = last_sequence + 1 where subject = $1", subject); err != nil {
						return err
					}
					if i == 0 && first {
						first = false
						met.Done()
						met.Wait() // both hold one and want the other
					}
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	var sum int
	if err := db.Owner().QueryRow(ctx, "select sum(last_sequence) from event_subjects").Scan(&sum); err != nil || sum != 4 {
		t.Errorf("sum %d, %v", sum, err)
	}
}

func TestAnErrorRollsBackAndReadingOnlyReads(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	ctx := context.Background()
	no := errors.New("no")
	insert := func(tx store.Tx) error {
		_, err := tx.Exec(ctx, "insert into event_subjects (subject, last_sequence) values ('a', 1)")
		return err
	}
	if err := db.Store().InTx(ctx, func(tx store.Tx) error { return errors.Join(insert(tx), no) }); !errors.Is(err, no) {
		t.Error(err)
	}
	if err := db.Store().Reading(ctx, insert); err == nil {
		t.Error("a reading wrote")
	}
	var n int
	if err := db.Owner().QueryRow(ctx, "select count(*) from event_subjects").Scan(&n); err != nil || n != 0 {
		t.Errorf("%d rows, %v", n, err)
	}
}

func TestTheDemoClockMovesBusinessTimeAlone(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t) // marked as demo
	ctx := context.Background()
	open := func() *store.Store {
		s, err := store.Open(ctx, store.Config{URL: db.URL(pgtest.ServerRole), ConnectTimeout: 10 * time.Second})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(s.Close)
		return s
	}
	s := open()
	if ahead := s.Clock.Now().Sub(store.SystemClock{}.Now()); ahead > time.Second {
		t.Errorf("ahead by %s at once", ahead)
	}
	if _, err := db.Owner().Exec(ctx, "insert into demo_clock (offset_seconds) values (86400)"); err != nil {
		t.Fatal(err)
	}
	for began := time.Now(); s.Clock.Now().Sub(store.SystemClock{}.Now()) < 23*time.Hour; {
		if time.Since(began) > 5*time.Second {
			t.Fatal("the demo clock was not followed")
		}
	}
	if _, err := db.Owner().Exec(ctx, "update database_mark set kind = 'production'"); err != nil {
		t.Fatal(err)
	}
	if ahead := open().Clock.Now().Sub(store.SystemClock{}.Now()); ahead > time.Second {
		t.Errorf("real officers live %s ahead", ahead)
	}
}

func TestAMarkStands(t *testing.T) {
	t.Parallel()
	s := pgtest.New(t).OwnerStore()
	if kind, err := s.Mark(context.Background(), "production", nil); err != nil || kind != "demo" {
		t.Errorf("Mark = %q, %v", kind, err)
	}
}

func TestAssertNamesEveryFault(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	newest, err := store.NewestMigration(migrations.FS)
	if err != nil {
		t.Fatal(err)
	}
	quick := pgtest.New(t) // fsync and the like are off there
	faults := quick.Store().Assert(ctx, newest+1)
	for _, want := range []string{"fsync is off", "full_page_writes is off", "synchronous_commit is off", "sinetti migrate"} {
		if faults == nil || !strings.Contains(faults.Error(), want) {
			t.Errorf("%q is not named in: %v", want, faults)
		}
	}
	cluster := pgtest.NewCluster(t)
	db := cluster.New(t)
	if err := db.Store().Assert(ctx, newest); err != nil {
		t.Errorf("a proper database is refused: %v", err)
	}
	mighty, err := store.Open(ctx, store.Config{URL: strings.Replace(db.URL("postgres"), "sinetti_server", "postgres", 1)})
	if err != nil {
		t.Fatal(err)
	}
	defer mighty.Close()
	err = mighty.Assert(ctx, newest)
	if !errors.Is(err, store.ErrTooMighty) {
		t.Errorf("a superuser: %v", err)
	}
	for _, unlimited := range []string{"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"} {
		if !strings.Contains(err.Error(), unlimited+" is 0") { // as for every role that was given none
			t.Errorf("%s is not named in: %v", unlimited, err)
		}
	}
	if _, err := mighty.Pool.Exec(ctx, "set log_parameter_max_length = -1"); err != nil {
		t.Fatal(err)
	}
	if _, err := mighty.Pool.Exec(ctx, "alter role sinetti_server set log_parameter_max_length = -1"); err != nil {
		t.Fatal(err)
	}
	var wrong store.WrongSetting
	if err := db.Connect(pgtest.ServerRole).Assert(ctx, newest); !errors.As(err, &wrong) || wrong.Name != "log_parameter_max_length" {
		t.Errorf("parameters in the log: %v", err)
	}
}

func TestIsAway(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		err  error
		want bool
	}{
		{nil, false},
		{errors.New("x"), false},
		{context.Canceled, false},
		{context.DeadlineExceeded, true},
		{&pgconn.PgError{Code: "57P01"}, true},
		{&pgconn.PgError{Code: "53100"}, true},
		{&pgconn.PgError{Code: "23505"}, false},
		{&pgconn.PgError{Code: "42501"}, false},
		{&pgconn.PgError{Code: "42501", Message: "permission denied for table cards"}, false},
		{&pgconn.PgError{Code: "42501", Message: "permission denied for table audit_entries"}, true},
	} {
		if got := store.IsAway(c.err); got != c.want {
			t.Errorf("IsAway(%v) = %v", c.err, got)
		}
	}
	_, err := store.Open(context.Background(), store.Config{URL: "postgres://nobody@127.0.0.1:1/none"})
	if !store.IsAway(err) {
		t.Errorf("nobody listens: %v", err)
	}
}
