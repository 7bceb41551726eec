package domain

// Turn says who owes an order's next step.
type Turn string

// Whose turn it can be.
const (
	PointsTurn  Turn = "point"  // the registration point marks the arrival, or hands over
	OthersTurn  Turn = "others" // the agency, the print house, the bureau or the post
	NobodysTurn Turn = "nobody" // the order has ended
)

// Turns lists them in the order in which a point asks.
var Turns = []Turn{PointsTurn, OthersTurn, NobodysTurn}

// Turn tells who owes the next step of an order in that state, by where its post
// goes: what is posted to a point waits for the point to mark its arrival.
func (s OrderState) Turn(delivery Delivery) Turn {
	switch {
	case s.Ended():
		return NobodysTurn
	case s == OrderArrived, s == OrderPosted && delivery == DeliverToPoint:
		return PointsTurn
	}
	return OthersTurn
}
