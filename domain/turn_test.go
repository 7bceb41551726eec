package domain_test

import (
	"slices"
	"testing"

	"sinetti/domain"
)

func TestWhoseTurnItIs(t *testing.T) {
	t.Parallel()
	for state, want := range map[domain.OrderState][2]domain.Turn{ // home, point
		domain.OrderAccepted:   {domain.OthersTurn, domain.OthersTurn},
		domain.OrderPosted:     {domain.OthersTurn, domain.PointsTurn},
		domain.OrderDispatched: {domain.OthersTurn, domain.OthersTurn},
		domain.OrderArrived:    {domain.PointsTurn, domain.PointsTurn},
		domain.OrderHandedOver: {domain.OthersTurn, domain.OthersTurn},
		domain.OrderSuperseded: {domain.NobodysTurn, domain.NobodysTurn},
	} {
		if got := [2]domain.Turn{state.Turn(domain.DeliverHome), state.Turn(domain.DeliverToPoint)}; got != want {
			t.Errorf("%s: %v, want %v", state, got, want)
		}
	}
	for _, state := range domain.OrderStates() {
		if turn := state.Turn(domain.DeliverHome); !slices.Contains(domain.Turns, turn) || (turn == domain.NobodysTurn) != state.Ended() {
			t.Errorf("%s: %s", state, turn)
		}
	}
}
