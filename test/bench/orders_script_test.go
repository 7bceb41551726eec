package bench

import (
	"net"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/store"
	"sinetti/test/bench/wire"
	"sinetti/test/pgtest"
)

// By what the server watches the database's health does not get among the statements
// of an order.
func TestWatchingIsNoPartOfAnOrder(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	conf := db.Store().Pool.Config().ConnConfig
	tap, err := wire.Open(net.JoinHostPort(conf.Host, strconv.Itoa(int(conf.Port))))
	if err != nil {
		t.Fatal(err)
	}
	defer tap.Close() //nolint:errcheck // it only listens
	s, err := store.Open(t.Context(), store.Config{URL: "postgres://" + pgtest.ServerRole + "@127.0.0.1:" + strconv.Itoa(tap.Port()) + "/" + conf.Database + "?sslmode=disable", Crypt: db.Crypt, Clock: db.Clock})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	tap.Take()
	if err := s.TryAudit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Pool.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Pool.Exec(t.Context(), "select 7"); err != nil {
		t.Fatal(err)
	}
	heard := tap.Take()
	if len(heard) < 3 {
		t.Fatalf("the tap is deaf: %v", heard)
	}
	want := [][]wire.Statement{{{SQL: "select 7"}}}
	if diff := cmp.Diff(want, withoutWatching(heard)); diff != "" {
		t.Error(diff)
	}
}
