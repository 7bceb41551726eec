package wire_test

import (
	"context"
	"fmt"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"sinetti/test/bench/wire"
	"sinetti/test/pgtest"
)

// What the tap hears must be what was sent together, or the limit would be
// another: a transaction, a batch, values in both of their forms.
func TestTapHearsRoundTrips(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	way, err := url.Parse(pgtest.New(t).OwnerURL())
	if err != nil {
		t.Fatal(err)
	}
	tap, err := wire.Open(way.Host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tap.Close() })
	way.Host = fmt.Sprintf("127.0.0.1:%d", tap.Port())
	conn, err := pgx.Connect(ctx, way.String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(ctx) })
	act := func() {
		err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
			var b pgx.Batch
			b.Queue("select $1::int", 7)
			b.Queue("select $1::text", "seven")
			return tx.SendBatch(ctx, &b).Close()
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	act() // prepares its statements
	tap.Take()
	act()
	type said struct {
		SQL    string
		Values [][]byte
		Format int16
	}
	var got [][]said
	for _, trip := range tap.Take() {
		var list []said
		for _, s := range trip {
			one := said{SQL: s.SQL, Values: s.Values}
			if len(s.Values) > 0 {
				one.Format = s.Format(0)
			}
			list = append(list, one)
		}
		got = append(got, list)
	}
	want := [][]said{
		{{SQL: "begin"}},
		{{"select $1::int", [][]byte{{0, 0, 0, 7}}, 1}, {"select $1::text", [][]byte{[]byte("seven")}, 0}},
		{{SQL: "commit"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
