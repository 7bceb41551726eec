package bureau

import (
	"slices"

	"sinetti/domain"
)

// way is the order of the answers as cards are made.
var way = []domain.BureauAnswer{
	domain.BureauAccepted, domain.BureauInProduction, domain.BureauProduced, domain.BureauDispatched,
}

// made are the states of an order whose card the bureau has made and not taken back.
var made = []domain.OrderState{
	domain.OrderProduced, domain.OrderDispatched, domain.OrderArrived, domain.OrderHandedOver,
	domain.OrderClosed, domain.OrderReturned,
}

// reached tells whether order and card have come so far already that the answer
// says nothing new: it came late, or a second time under another id.
func reached(answer domain.BureauAnswer, order domain.OrderState, card domain.CardState) bool {
	switch answer {
	case domain.BureauAccepted:
		return order == domain.OrderAtBureau || slices.Contains(made, order)
	case domain.BureauInProduction:
		return order == domain.OrderAtBureau && card == domain.CardInProduction || slices.Contains(made, order)
	case domain.BureauProduced:
		return slices.Contains(made, order)
	case domain.BureauDispatched:
		return order != domain.OrderProduced && slices.Contains(made, order)
	case domain.BureauRejected:
		return order == domain.OrderRefused
	case domain.BureauFailed:
		return order == domain.OrderFailed
	case domain.BureauReturned:
		return order == domain.OrderReturned
	case domain.BureauActivated:
		return card == domain.CardActivated
	}
	return false
}

// skippedBefore lists what belongs before an answer and had not come.
func skippedBefore(answer domain.BureauAnswer, order domain.OrderState, card domain.CardState) []domain.BureauAnswer {
	place := slices.Index(way, answer)
	var skipped []domain.BureauAnswer
	for i := range max(place, 0) {
		if !reached(way[i], order, card) {
			skipped = append(skipped, way[i])
		}
	}
	return skipped
}
