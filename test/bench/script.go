package bench

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
	"sinetti/test/bench/wire"
)

// script is what pgbench runs: the statements that the server sent for one
// order, in the same round trips, with values that differ from order to order.
type script struct {
	text      string
	variables map[string]string
	trips     int
	count     int
}

// token is a value that differs from order to order: as text in the order that
// was listened to, and as an SQL expression of the order's number.
type token struct{ text, sql string }

// writer turns two orders of one flow into a script.
type writer struct {
	conn   *pgx.Conn
	tokens [2][]token
	script script
	body   strings.Builder
	drawn  int
	now    time.Time
}

// writeScript compares two orders: a value that is the same in both stays, one
// that names the order's card, session and the like follows the order's number,
// and what the server drew or read off the clock is drawn anew.
func writeScript(ctx context.Context, conn *pgx.Conn, orders [2][][]wire.Statement, tokens [2][]token, fixed map[string]string) (script, error) {
	w := &writer{conn: conn, tokens: tokens, now: time.Now(), script: script{variables: fixed}}
	flow, err := w.read(ctx, orders)
	if err != nil {
		return script{}, err
	}
	for _, trip := range flow {
		for _, s := range trip {
			w.learn(s)
		}
	}
	w.line(`\set i :i + 1`)
	w.line(`\set n :first + :client_id * :reach + :i`)
	for _, trip := range flow {
		if len(trip) > 1 {
			w.line(`\startpipeline`)
		}
		for _, s := range trip {
			w.line(w.sql(s) + ";")
			w.script.count++
		}
		if len(trip) > 1 {
			w.line(`\endpipeline`)
		}
	}
	w.script.text, w.script.trips = w.body.String(), len(flow)
	return w.script, nil
}

func (w *writer) line(text string) { w.body.WriteString(text + "\n") }

// said is a statement with the values that it had in either order.
type said struct {
	sql    string
	values []pair
}

// pair is one parameter in both orders, as PostgreSQL writes it.
type pair struct {
	null       bool
	typeName   string
	oid        uint32
	text, also string
}

func (w *writer) read(ctx context.Context, orders [2][][]wire.Statement) ([][]said, error) {
	one, two := orders[0], orders[1]
	if len(one) != len(two) {
		return nil, fmt.Errorf("bench: two orders took %d and %d round trips", len(one), len(two))
	}
	flow := make([][]said, len(one))
	for i := range one {
		if len(one[i]) != len(two[i]) {
			return nil, errors.New("bench: two orders differ in a round trip's statements")
		}
		for j := range one[i] {
			s, err := w.pairUp(ctx, one[i][j], two[i][j])
			if err != nil {
				return nil, err
			}
			flow[i] = append(flow[i], s)
		}
	}
	return flow, nil
}

func (w *writer) pairUp(ctx context.Context, a, b wire.Statement) (said, error) {
	if a.SQL != b.SQL {
		return said{}, fmt.Errorf("bench: two orders differ: %.80s and %.80s", a.SQL, b.SQL)
	}
	s := said{sql: a.SQL}
	if len(a.Values) == 0 {
		return s, nil
	}
	about, err := w.conn.Prepare(ctx, "", a.SQL)
	if err != nil {
		return said{}, err
	}
	for i, oid := range about.ParamOIDs {
		p := pair{oid: oid, null: a.Values[i] == nil}
		if err := w.conn.QueryRow(ctx, "select format_type($1, null)", oid).Scan(&p.typeName); err != nil {
			return said{}, err
		}
		if !p.null {
			if p.text, err = w.textOf(ctx, oid, a.Format(i), a.Values[i]); err != nil {
				return said{}, err
			}
			if p.also, err = w.textOf(ctx, oid, b.Format(i), b.Values[i]); err != nil {
				return said{}, err
			}
		}
		s.values = append(s.values, p)
	}
	return s, nil
}

// textOf has PostgreSQL write a value in its text form.
func (w *writer) textOf(ctx context.Context, oid uint32, format int16, value []byte) (string, error) {
	if format == pgtype.TextFormatCode {
		return string(value), nil
	}
	r := w.conn.PgConn().ExecParams(ctx, "select $1", [][]byte{value}, []uint32{oid}, []int16{format}, []int16{pgtype.TextFormatCode}).Read()
	if r.Err != nil {
		return "", r.Err
	}
	return string(r.Rows[0][0]), nil
}

// shortest is the least length of a text that can be somebody's number.
const shortest = 8

// hashText is how long PostgreSQL writes a hash of 32 bytes.
const hashText = len(`\x`) + 2*sha256.Size

// learn notes the ids, numbers and hashes that the server made for the order.
func (w *writer) learn(s said) {
	for _, p := range s.values {
		if p.null || len(p.text) < shortest || len(p.also) < shortest || p.text == p.also || w.shape(p.text, 0) == w.shape(p.also, 1) {
			continue
		}
		switch p.oid {
		case pgtype.UUIDOID, pgtype.TextOID, pgtype.VarcharOID:
			w.drawn++
			if _, err := domain.ParseID(p.text); err == nil {
				w.add(p, fmt.Sprintf("bench_id(%d, :n)", firstDrawn+w.drawn))
				continue
			}
			w.add(p, fmt.Sprintf("lpad(cast(:n as text), %d, 'X%d')", len(p.text), w.drawn))
		case pgtype.ByteaOID: // a key by which acts are counted: no two cards share its row
			if len(p.text) == hashText && len(p.also) == hashText {
				w.drawn++
				w.add(p, fmt.Sprintf("sha256(convert_to('drawn %d ' || cast(:n as text), 'UTF8'))", w.drawn))
			}
		}
	}
}

func (w *writer) add(p pair, sql string) {
	w.tokens[0] = append(w.tokens[0], token{p.text, sql})
	w.tokens[1] = append(w.tokens[1], token{p.also, sql})
}

// shape puts the tokens' expressions, between zero bytes, in their places.
func (w *writer) shape(text string, order int) string {
	pairs := make([]string, 0, 2*len(w.tokens[order]))
	for _, t := range w.tokens[order] {
		pairs = append(pairs, t.text, "\x00"+t.sql+"\x00")
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

var parameter = regexp.MustCompile(`\$\d+`)

// sql is a statement as pgbench reads it.
func (w *writer) sql(s said) string {
	var lines []string
	for line := range strings.Lines(s.sql) {
		if !strings.HasPrefix(strings.TrimSpace(line), "--") {
			lines = append(lines, strings.TrimRight(line, "\n"))
		}
	}
	text := strings.TrimRight(strings.TrimSpace(strings.Join(lines, "\n")), ";")
	return parameter.ReplaceAllStringFunc(text, func(name string) string {
		n, err := strconv.Atoi(name[1:])
		if err != nil || n > len(s.values) {
			return name
		}
		return w.value(s.values[n-1])
	})
}

func (w *writer) value(p pair) string {
	if p.null {
		return "null"
	}
	shape := w.shape(p.text, 0)
	if p.oid == pgtype.TimestamptzOID && p.text != p.also {
		return w.clock(p.text)
	}
	changing := strings.Contains(shape, "\x00") && shape == w.shape(p.also, 1)
	switch p.typeName {
	case "json", "jsonb", "json[]", "jsonb[]":
		changing = false // what lies in it is not looked at
	}
	if !changing {
		return w.constant(p.text)
	}
	parts := strings.Split(shape, "\x00")
	if len(parts) == 3 && parts[0] == "" && parts[2] == "" {
		return "cast(" + parts[1] + " as " + p.typeName + ")"
	}
	var joined []string
	for i, part := range parts {
		if i%2 == 0 && part != "" {
			part = w.constant(part)
		}
		if part != "" {
			joined = append(joined, "cast("+part+" as text)")
		}
	}
	return "cast((" + strings.Join(joined, " || ") + ") as " + p.typeName + ")"
}

// clock is a time as far from now as it was when the order was placed.
func (w *writer) clock(text string) string {
	t, err := time.Parse("2006-01-02 15:04:05.999999-07", text)
	off := t.Sub(w.now).Round(time.Minute)
	if err != nil || off == 0 {
		return "now()"
	}
	return "now() + cast(" + w.constant(fmt.Sprintf("%d seconds", int(off.Seconds()))) + " as interval)"
}

// constant hands a value over by a variable, so that it is a parameter for
// pgbench as it is for the server.
func (w *writer) constant(text string) string {
	if text == "" {
		return "''" // pgbench takes no empty variable
	}
	for name, value := range w.script.variables {
		if value == text {
			return ":" + name
		}
	}
	name := fmt.Sprintf("v%d", len(w.script.variables))
	w.script.variables[name] = text
	return ":" + name
}
