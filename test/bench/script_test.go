package bench

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/test/bench/wire"
	"sinetti/test/pgtest"
)

// A script keeps what is the same in two orders, follows the order's number
// where it is known, and draws anew what the server drew.
func TestScript(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	conn, err := pgtest.New(t).Owner().Acquire(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Release()
	order := func(n int) [][]wire.Statement {
		drawn := domain.ID{15: byte(100 + n)}
		text := func(sql string, values ...string) wire.Statement {
			s := wire.Statement{SQL: sql}
			for _, v := range values {
				s.Values = append(s.Values, []byte(v))
			}
			return s
		}
		return [][]wire.Statement{
			{{SQL: "begin"}},
			{
				text("-- name: Get :one\nselect * from cards where id = $1", rowID(aCard, n).String()),
				text("select $1::text, $2::text[]", "same for all", "{card/"+rowID(aCard, n).String()+"}"),
			},
			{{SQL: "select $1::uuid, $2::text", Values: [][]byte{drawn[:], []byte("order/" + drawn.String())}, Formats: []int16{1, 0}}},
			{
				{SQL: "select $1::bytea", Values: [][]byte{bytes.Repeat([]byte{byte(n)}, 32)}, Formats: []int16{1}}, // a key
				{SQL: "select $1::bytea", Values: [][]byte{bytes.Repeat([]byte{byte(n)}, 33)}, Formats: []int16{1}}, // a sealed text
			},
		}
	}
	tokens := func(n int) []token {
		return []token{{rowID(aCard, n).String(), fmt.Sprintf("bench_id(%d, :n)", aCard)}}
	}
	s, err := writeScript(ctx, conn.Conn(), [2][][]wire.Statement{order(1), order(2)}, [2][]token{tokens(1), tokens(2)}, map[string]string{})
	if err != nil {
		t.Fatal(err)
	}
	_, got, _ := strings.Cut(s.text, "begin;\n")
	want := `\startpipeline
select * from cards where id = cast(bench_id(1, :n) as uuid);
select :v0::text, cast((cast(:v1 as text) || cast(bench_id(1, :n) as text) || cast(:v2 as text)) as text[])::text[];
\endpipeline
select cast(bench_id(101, :n) as uuid)::uuid, cast((cast(:v3 as text) || cast(bench_id(101, :n) as text)) as text)::text;
\startpipeline
select cast(sha256(convert_to('drawn 2 ' || cast(:n as text), 'UTF8')) as bytea)::bytea;
select :v4::bytea;
\endpipeline
`
	if got != want {
		t.Errorf("the script is\n%s\nwant\n%s", got, want)
	}
	if s.variables["v0"] != "same for all" || s.variables["v1"] != "{card/" || s.count != 6 || s.trips != 4 {
		t.Errorf("%v, %d statements, %d round trips", s.variables, s.count, s.trips)
	}
	other := order(2)
	other[0] = []wire.Statement{{SQL: "rollback"}}
	if _, err := writeScript(ctx, conn.Conn(), [2][][]wire.Statement{order(1), other}, [2][]token{}, map[string]string{}); err == nil {
		t.Error("two orders of different flows became one script")
	}
}
