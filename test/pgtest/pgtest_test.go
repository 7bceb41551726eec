package pgtest_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"sinetti/domain"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

func TestEachTestHasARoomOfItsOwn(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	a, b := pgtest.New(t), pgtest.New(t)
	id := a.Store().NewID()
	if _, err := a.Owner().Exec(ctx, "insert into organisations (id, name, country, created_at) values ($1, 'A', 'FI', $2)", id, a.Clock.Now()); err != nil {
		t.Fatal(err)
	}
	for db, want := range map[*pgtest.DB]int{a: 1, b: 0} {
		var got int
		if err := db.Store().Pool.QueryRow(ctx, "select count(*) from organisations").Scan(&got); err != nil || got != want {
			t.Errorf("organisations = %d, %v, want %d", got, err, want)
		}
	}
	var back domain.ID
	if err := a.WorkerStore().Pool.QueryRow(ctx, "select id from organisations").Scan(&back); err != nil || back != id {
		t.Errorf("id = %s, %v, want %s", back, err, id)
	}
}

func TestWipedIsAsNew(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	fresh, used := pgtest.New(t), pgtest.New(t)
	world.Small(t, used)
	if _, err := used.Owner().Exec(ctx, `insert into watermill_outbox (uuid, payload) values ('u', '{}')`); err != nil {
		t.Fatal(err)
	}
	used.Wipe(t)
	if want, got := content(ctx, t, fresh), content(ctx, t, used); !cmp.Equal(want, got) {
		t.Errorf("new (-) and wiped (+):\n%s", cmp.Diff(want, got))
	}
	world.Small(t, used)
	used.Wipe(t)
	if want, got := content(ctx, t, fresh), content(ctx, t, used); !cmp.Equal(want, got) {
		t.Errorf("new (-) and wiped once more (+):\n%s", cmp.Diff(want, got))
	}
}

// content tells how many rows each table has and where each sequence stands.
func content(ctx context.Context, t *testing.T, db *pgtest.DB) []string {
	t.Helper()
	var all []string
	for _, sql := range []string{
		`select format('select %L || count(*) from %I', relname || ' ', relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
		`select format('select %L || last_value || is_called from %I', relname || ' ', relname) from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1`,
	} {
		for _, counting := range rows(ctx, t, db, sql) {
			all = append(all, rows(ctx, t, db, counting)...)
		}
	}
	return all
}

func rows(ctx context.Context, t *testing.T, db *pgtest.DB, sql string) []string {
	t.Helper()
	found, err := db.Owner().Query(ctx, sql)
	if err != nil {
		t.Fatal(err)
	}
	all, err := pgx.CollectRows(found, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return all
}
