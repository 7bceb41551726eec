package bench

import (
	"context"
	"testing"

	"sinetti/domain"
	"sinetti/test/pgtest"
)

// pgbench's orders find their rows only if SQL and Go name them alike.
func TestRowIDIsTheSame(t *testing.T) {
	t.Parallel()
	ctx, db := context.Background(), pgtest.New(t).Owner()
	if _, err := db.Exec(ctx, idFunction); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 1, 119_999, 1 << 40} {
		var id domain.ID
		if err := db.QueryRow(ctx, "select bench_id($1, $2)", aVisit, n).Scan(&id); err != nil || id != rowID(aVisit, n) {
			t.Errorf("%d: %s, in Go %s, %v", n, id, rowID(aVisit, n), err)
		}
	}
}
