package bench

import (
	"context"
	"encoding/json"
	"fmt"
)

// Card measures a card's page by 16 clients beside a twin that reads the bare join.
func (h *House) Card(ctx context.Context) (Row, error) {
	row := Row{Name: "card page", Unit: "requests/s", Floor: 0.08, Limited: "the bare join", Note: fmt.Sprintf(
		"the query of the officers' card page by %d clients, each with a session, a visit and a verification of its own, against the binary `sinetti`: the card, its holder, orders and letters, "+
			"and every act with its price, its promised dates and what stands in its way. The limit: `test/bench/twin`, which reads card, holder, visit, verification, orders and letters by one statement, "+
			"opens name and address, commits the same audit entry and writes encoding/json; it judges no act. Both take turns of %s", clients, pageRound)}
	query, err := screenQuery(screens(), "CardPage")
	if err != nil {
		return row, err
	}
	return h.besideTwin(ctx, row, func(client int) (question, error) { return cardQuestion(query, client) }, h.people.twinCardQuestion)
}

// cardQuestion asks in a client's own session for a card of its visit's holder.
func cardQuestion(query string, client int) (question, error) {
	body, err := json.Marshal(map[string]any{
		"operationName": "CardPage", "query": query, "variables": map[string]any{"id": rowID(aCard, client)},
	})
	return question{path: "/graphql", token: sessionToken(client), body: string(body), want: []byte(`"actions":[{"act":"`)}, err
}

func (p *people) twinCardQuestion(client int) (question, error) {
	officer := p.officer(client)
	body, err := json.Marshal(map[string]any{
		"Point": officer.PointID, "Officer": officer.ID, "Session": rowID(aSession, client), "Card": rowID(aCard, client),
	})
	return question{path: "/card", body: string(body), want: []byte(`"number":"B`)}, err
}
