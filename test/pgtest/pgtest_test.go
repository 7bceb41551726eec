package pgtest_test

import (
	"context"
	"testing"

	"sinetti/domain"
	"sinetti/test/pgtest"
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
