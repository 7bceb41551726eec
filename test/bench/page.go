package bench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

const (
	pageRound  = 3 * time.Second
	pageRounds = 6
	pageRows   = 25
)

// pageQuery is what the officers' screens send for a point's orders, word by word.
const pageQuery = `query Orders($filter: OrderFilter, $first: Int!, $after: String) { orders(filter: $filter, first: $first, after: $after) {
edges { node { id number kind state createdAt promisedOn late holder { id givenNames familyName } } } pageInfo { hasNextPage endCursor } } }`

// Page measures a point's order page by 16 clients, with 1,000,000 orders in the
// table, beside a twin that does the same by net/http, pgx and encoding/json.
func (h *House) Page(ctx context.Context) (Row, error) {
	row := Row{Name: "order page", Unit: "requests/s", Floor: 0.5, Limited: "plain net/http + pgx", Note: fmt.Sprintf(
		"the query of the officers' order list (%d rows with the holders' names) by %d clients, with %d orders in the table, against the binary `sinetti`. "+
			"The limit: `test/bench/twin`, which runs the same join by pgx, opens the same names, commits the same audit entry and writes encoding/json, and checks nobody's session or rights. Both take turns of %s",
		pageRows, clients, h.orders, pageRound)}
	return h.besideTwin(ctx, row, pageQuestion, h.people.twinQuestion)
}

// asking gives what one client asks, again and again.
type asking func(client int) (question, error)

// besideTwin fills a row with what the server and its twin answer by turns.
func (h *House) besideTwin(ctx context.Context, row Row, ourQuestion, twinQuestion asking) (Row, error) {
	ours, err := h.start(ctx, "./cmd/sinetti", "serve", "--act-limit-factor", "1e6") // one officer asks more than any would
	if err != nil {
		return row, err
	}
	twin, err := h.start(ctx, "./test/bench/twin")
	if err != nil {
		return row, errors.Join(err, ours.stop())
	}
	one, two, err := h.pageRounds(ctx, row.Name, side{ours, ourQuestion}, side{twin, twinQuestion})
	if err != nil {
		err = fmt.Errorf("%w: %s %s", err, ours.lastWords(), twin.lastWords())
	}
	if err := errors.Join(err, ours.stop(), twin.stop()); err != nil {
		return row, err
	}
	row.fill(one, two)
	return row, nil
}

func (h *House) start(ctx context.Context, pkg string, args ...string) (*program, error) {
	path, err := h.build(ctx, pkg)
	if err != nil {
		return nil, err
	}
	return h.serve(ctx, path, h.cluster.URL(serverRole, database), args...)
}

// side is a program and what it is asked.
type side struct {
	*program
	asking
}

func (h *House) pageRounds(ctx context.Context, name string, server, twin side) (ours, limit measured, err error) {
	for round := range pageRounds + 1 {
		length := pageRound
		if round == 0 {
			length = 2 * time.Second
		}
		one, err := ask(ctx, server.address, length, func(client, _ int) (question, error) { return server.asking(client) })
		if err != nil {
			return ours, limit, err
		}
		two, err := ask(ctx, twin.address, length, func(client, _ int) (question, error) { return twin.asking(client) })
		if err != nil {
			return ours, limit, err
		}
		h.say(fmt.Sprintf("%s, round %d of %d: ours %.0f/s, p99 %s; twin %.0f/s, p99 %s",
			name, round, pageRounds, one.perSecond, one.p99, two.perSecond, two.p99))
		if round > 0 {
			ours, limit = joined(ours, one), joined(limit, two)
		}
	}
	return ours, limit, nil
}

// pageQuestion asks in a client's own session for the first page of its point.
func pageQuestion(client int) (question, error) {
	body, err := json.Marshal(map[string]any{
		"operationName": "Orders", "query": pageQuery,
		"variables": map[string]any{"filter": map[string]any{}, "first": pageRows, "after": nil},
	})
	return question{path: "/graphql", token: sessionToken(client), body: string(body), want: []byte(`"edges":[{"node":{"id":"`)}, err
}

func (p *people) twinQuestion(client int) (question, error) {
	officer := p.officer(client)
	body, err := json.Marshal(map[string]any{
		"Point": officer.PointID, "Officer": officer.ID, "Session": rowID(aSession, client), "First": pageRows,
	})
	return question{path: "/page", body: string(body), want: []byte(`{"orders":[{"id":"`)}, err
}
