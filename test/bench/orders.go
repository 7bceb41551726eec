package bench

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/test/bench/wire"
)

// How long each side places orders, and how often they take turns.
const (
	orderRound  = 5 * time.Second
	orderRounds = 6
)

// orderMutation is what the officers' screens send, word by word.
const orderMutation = `mutation OrderCode($input: OrderCodeInput!) { placed: orderCode(input: $input) { order { id } refusals { ...Why } } }
fragment Why on Refusal { code field rule source remedy params { name value } }`

var orderPlaced = []byte(`"order":{"id":"`)

// token gives the cookie of the nth order's session.
func sessionToken(n int) string {
	raw := sha256.Sum256(fmt.Appendf(nil, "token %d", n))
	return base64.RawURLEncoding.EncodeToString(raw[:])
}

func orderKey(n int) string { return fmt.Sprintf("bench-key-%d", n) }

// placeOrder is the request that places the nth order.
func placeOrder(n int) (question, error) {
	body, err := json.Marshal(map[string]any{
		"operationName": "OrderCode", "query": orderMutation,
		"variables": map[string]any{"input": map[string]any{
			"idempotencyKey": orderKey(n), "visitId": rowID(aVisit, n).String(), "cardId": rowID(aCard, n).String(),
			"reason": "CODE_LOST", "codeLostToo": false, "delivery": "HOME", "language": "fi", "format": "STANDARD",
			"payer": map[string]any{"kind": "HOLDER", "reference": "K-1234567"}, "acknowledged": domain.WarningCodes,
		}},
	})
	return question{path: "/graphql", token: sessionToken(n), body: string(body), want: orderPlaced}, err
}

// tokensOf are the values of the nth order that are known beforehand.
func (p *people) tokensOf(n int) []token {
	raw := sha256.Sum256(fmt.Appendf(nil, "token %d", n))
	hash := sha256.Sum256(raw[:])
	list := []token{
		{orderKey(n), "('bench-key-' || cast(:n as text))"},
		{`\x` + hex.EncodeToString(hash[:]), "sha256(sha256(convert_to('token ' || cast(:n as text), 'UTF8')))"},
		{p.officer(n).ID.String(), fmt.Sprintf("(cast(:officers as uuid[]))[1 + :n %% %d]", len(p.officers))},
		{p.officer(n).PointID.String(), fmt.Sprintf("(cast(:points as uuid[]))[1 + :n %% %d]", len(p.officers))},
		{rowID(aHolder, n%holders).String(), fmt.Sprintf("bench_id(%d, :n %% %d)", aHolder, holders)},
	}
	for _, kind := range []int{aCard, aSession, aVisit, aVerification} {
		list = append(list, token{rowID(kind, n).String(), fmt.Sprintf("bench_id(%d, :n)", kind)})
	}
	return list
}

// Orders measures orders placed per second by 16 clients over HTTP, beside
// pgbench with the statements that the server sends.
func (h *House) Orders(ctx context.Context) (Row, error) {
	row := Row{Name: "orders", Unit: "orders/s", Floor: 0.65, Limited: "the same SQL in pgbench"}
	path, err := h.build(ctx, "./cmd/sinetti")
	if err != nil {
		return row, err
	}
	h.say("listening to orders")
	s, err := h.listenToOrders(ctx, path)
	if err != nil {
		return row, err
	}
	row.Note = fmt.Sprintf("the mutation `orderCode` over HTTP by %d clients, against the binary `sinetti` with the default pool; each order has a card, a session, a visit and a verification of its own. "+
		"The limit: a tap between server and PostgreSQL heard what one order sends (%d statements in %d round trips, session look-up, audit row, outbox rows and job among them); "+
		"pgbench sends the same statements in the same pipelines with %d clients over prepared statements to the same cluster, %d orders lying in the table. Both take turns of %s",
		clients, s.count, s.trips, clients, h.orders, orderRound)
	server, err := h.serve(ctx, path, h.cluster.URL(serverRole, database), "serve")
	if err != nil {
		return row, err
	}
	ours, limit, err := h.orderRounds(ctx, server, s)
	if err := errors.Join(err, server.stop()); err != nil {
		return row, fmt.Errorf("%w: %s", err, server.lastWords())
	}
	row.fill(ours, limit)
	return row, nil
}

// reach is how many orders each client may place.
const reach = places / clients

func (h *House) orderRounds(ctx context.Context, server *program, s script) (ours, limit measured, err error) {
	placed := make([]int, clients)
	next := func(client, _ int) (question, error) {
		n := client*reach + placed[client]
		placed[client]++
		if placed[client] > reach {
			return question{}, errDone
		}
		return placeOrder(n)
	}
	first := places
	for round := range orderRounds + 1 {
		h.say(fmt.Sprintf("placing orders, round %d of %d", round, orderRounds))
		length := orderRound
		if round == 0 { // statements are prepared, caches filled: not counted
			length = 2 * time.Second
		}
		if err := h.script(ctx, "checkpoint"); err != nil {
			return ours, limit, err
		}
		one, err := ask(ctx, server.address, length, next)
		if err != nil {
			return ours, limit, err
		}
		if err := h.script(ctx, "checkpoint"); err != nil {
			return ours, limit, err
		}
		two, most, err := h.pgbench(ctx, s, first, length)
		if err != nil {
			return ours, limit, err
		}
		first += most
		h.say(fmt.Sprintf("  ours %.0f/s, p99 %s; pgbench %.0f/s, p99 %s", one.perSecond, one.p99, two.perSecond, two.p99))
		if round > 0 {
			ours, limit = joined(ours, one), joined(limit, two)
		}
	}
	return ours, limit, nil
}

// warmUps is how many orders are placed before one is listened to: by then
// every statement is prepared on the connection that is used.
const warmUps = 40

// listenToOrders places orders one by one through a tap and makes pgbench's
// script of the shortest that came twice.
func (h *House) listenToOrders(ctx context.Context, path string) (script, error) {
	tap, err := wire.Open(fmt.Sprintf("127.0.0.1:%d", h.port))
	if err != nil {
		return script{}, err
	}
	defer tap.Close() //nolint:errcheck // nothing more comes
	url := fmt.Sprintf("postgres://%s@127.0.0.1:%d/%s?sslmode=disable", serverRole, tap.Port(), database)
	server, err := h.serve(ctx, path, url, "serve")
	if err != nil {
		return script{}, err
	}
	defer server.stop() //nolint:errcheck // what it was to do is done
	heard := map[string]heardOrder{}
	var one, two heardOrder
	for i := range heardOrders {
		n := 2*places + i*holders
		tap.Take()
		if err := h.placeOne(ctx, server, n); err != nil {
			return script{}, fmt.Errorf("%w: %s", err, server.lastWords())
		}
		o := heardOrder{n, withoutWatching(tap.Take())}
		if i < warmUps {
			continue
		}
		flow := o.flow()
		if before, twice := heard[flow]; twice && (one.n == 0 || len(flow) < len(one.flow())) {
			one, two = before, o
		}
		heard[flow] = o
	}
	if one.n == 0 {
		return script{}, errors.New("bench: no two orders sent the same statements")
	}
	conn, err := h.connect(ctx)
	if err != nil {
		return script{}, err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	return writeScript(ctx, conn, [2][][]wire.Statement{one.trips, two.trips},
		[2][]token{h.people.tokensOf(one.n), h.people.tokensOf(two.n)},
		map[string]string{"officers": h.people.officerIDs(), "points": h.people.pointIDs()})
}

type heardOrder struct {
	n     int
	trips [][]wire.Statement
}

func (o heardOrder) flow() string {
	var flow strings.Builder
	for _, trip := range o.trips {
		for _, s := range trip {
			flow.WriteString(s.SQL + "\n")
		}
		flow.WriteString("--\n")
	}
	return flow.String()
}

// withoutWatching leaves out by what the server watches the database's health.
func withoutWatching(trips [][]wire.Statement) [][]wire.Statement {
	return slices.DeleteFunc(trips, func(trip []wire.Statement) bool {
		text := strings.TrimSpace(trip[0].SQL)
		return text == "" || text == ";" || strings.HasPrefix(text, "-- ping")
	})
}

func (h *House) placeOne(ctx context.Context, server *program, n int) error {
	asked := false
	_, err := askOn(ctx, server.address, func(int) (question, error) {
		if asked {
			return question{}, errDone
		}
		asked = true
		return placeOrder(n)
	})
	if errors.Is(err, errDone) {
		return nil
	}
	return err
}
