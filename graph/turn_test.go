package graph_test

import (
	"strings"
	"testing"

	"sinetti/domain"
)

const todaysLists = `query ($today: Date!) {
  viewer { today { waitingForUs waitingForOthers placedToday } }
  us: orders(first: 100, filter: {turn: POINT}) { edges { node { number } } }
  others: orders(first: 100, filter: {turn: OTHERS}) { edges { node { number } } }
  late: orders(first: 1, filter: {turn: POINT, state: ARRIVED}) { edges { node { number } } }
  none: orders(first: 1, filter: {turn: POINT, state: ACCEPTED}) { edges { node { number } } }
  done: orders(first: 100, filter: {turn: NOBODY, changedFrom: $today}) { edges { node { number } } } }`

// What waits is found by whose turn it is, however many orders are newer.
func TestNoWaitingOrderIsHiddenByNewerOnes(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.manyOrders(60)
	h.exec(`update orders set state = 'arrived', number = 'X-LAST', created_at = created_at - interval '90 days' where number = 'X-1'`)
	h.exec(`update orders set state = 'posted', delivery = 'point' where number = 'X-2'`)
	h.exec(`update orders set state = 'posted', delivery = 'home' where number = 'X-3'`)
	h.exec(`update orders set state = 'closed' where number = 'X-4'`)
	h.exec(`update orders set state = 'closed', state_changed_at = state_changed_at - interval '2 days' where number = 'X-5'`)
	a := h.ask(h.Registrar, todaysLists, vars{"today": domain.DateOf(h.db.Clock.Now()).String()})
	numbers := func(list string) (all []string) {
		edges, _ := a.at(list + ".edges").([]any)
		for _, edge := range edges {
			number, _ := edge.(map[string]any)["node"].(map[string]any)["number"].(string)
			all = append(all, number)
		}
		return all
	}
	for list, want := range map[string]string{"us": "X-2 X-LAST", "late": "X-LAST", "none": "", "done": "X-4"} {
		if got := strings.Join(numbers(list), " "); got != want {
			t.Errorf("%s: %s, want %s", list, got, want)
		}
	}
	for count, want := range map[string]int{"waitingForUs": len(numbers("us")), "waitingForOthers": len(numbers("others")), "placedToday": 60} {
		if got, _ := a.at("viewer.today." + count).(float64); int(got) != want || want == 0 {
			t.Errorf("%s: %v, want %d", count, got, want)
		}
	}
}

// The most pressing order comes first: late, due today, then by the promised day,
// however new it is; and the list asks for nothing but whose turn it is.
func TestTheMostPressingOrderComesFirst(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.manyOrders(5)
	for number, days := range map[string]int{"X-1": 3, "X-2": -4, "X-3": 0, "X-4": 9, "X-5": -1} {
		h.exec(`update orders set state = 'arrived', promised_on = current_date + $2::int where number = $1`, number, days)
	}
	const list = `query ($f: OrderFilter) { orders(first: 3, filter: $f) { edges { node { number } } pageInfo { hasNextPage } } }`
	a := h.ask(h.Registrar, list, vars{"f": vars{"turn": "POINT", "pressing": true}})
	got := a.text("orders.edges.0.node.number") + " " + a.text("orders.edges.1.node.number") + " " + a.text("orders.edges.2.node.number")
	if got != "X-2 X-5 X-3" || a.at("orders.pageInfo.hasNextPage") != true {
		t.Errorf("%s: %s", got, a.Body)
	}
	if a := h.ask(h.Registrar, list, vars{"f": vars{"pressing": true, "kind": "CODE_LETTER"}}); a.code() != "INVALID" {
		t.Errorf("by kind: %s", a.Body)
	}
}

// The count, the list and the rule agree in every state, wherever the post goes.
func TestEveryOrderIsSomebodysTurn(t *testing.T) {
	t.Parallel()
	h := open(t)
	states := domain.OrderStates()
	h.manyOrders(len(states)*len(domain.Deliveries) - 1)
	names := make([]string, len(states))
	want := map[domain.Turn]int{}
	for i, state := range states {
		names[i] = string(state)
		for _, delivery := range domain.Deliveries {
			want[state.Turn(delivery)]++
		}
	}
	h.exec(`update orders o set state = p.state, delivery = p.delivery
		from (select row_number() over () as n, state, delivery from unnest($1::text[]) state, unnest($2::text[]) delivery) p,
		(select id, row_number() over (order by created_at) as n from orders) r where r.id = o.id and r.n = p.n`, names, domain.Deliveries)
	for turn, name := range map[domain.Turn]string{domain.PointsTurn: "POINT", domain.OthersTurn: "OTHERS", domain.NobodysTurn: "NOBODY"} {
		a := h.ask(h.Registrar, `{ orders(first: 100, filter: {turn: `+name+`}) { edges { node { state delivery } } } viewer { today { waitingForUs waitingForOthers } } }`, nil)
		edges, _ := a.at("orders.edges").([]any)
		if len(edges) != want[turn] || len(edges) == 0 {
			t.Errorf("%s: %d orders, want %d", turn, len(edges), want[turn])
		}
		us, _ := a.at("viewer.today.waitingForUs").(float64)
		others, _ := a.at("viewer.today.waitingForOthers").(float64)
		if int(us) != want[domain.PointsTurn] || int(others) != want[domain.OthersTurn] {
			t.Errorf("%v wait for us and %v for others, want %v", us, others, want)
		}
	}
}
