package store

import "sinetti/domain"

// turn is whose turn an order can be at: the states, and the pairs of state and
// delivery. The states narrow by an index what the pairs decide.
type turn struct{ states, pairs []string }

func turnOf(want ...domain.Turn) turn {
	var t turn
	for _, state := range domain.OrderStates() {
		before := len(t.pairs)
		for _, delivery := range domain.Deliveries {
			for _, w := range want {
				if state.Turn(delivery) == w {
					t.pairs = append(t.pairs, string(state)+" "+string(delivery))
				}
			}
		}
		if len(t.pairs) > before {
			t.states = append(t.states, string(state))
		}
	}
	return t
}
