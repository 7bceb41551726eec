package once

import (
	"context"
	"fmt"

	"sinetti/domain"
)

// resting says where an order of each kind rests at the end of the run: a letter
// to the holder is done, an envelope waits at its point to be handed over, a card
// is on its way to the point.
var resting = map[string]string{
	"CODE_LETTER":  "CLOSED",
	"PUK_ENVELOPE": "POSTED",
	"NEW_CARD":     "DISPATCHED",
}

// askStates lets an officer of each point list its orders and wants each where it
// should rest.
func (r *run) askStates(ctx context.Context) error {
	r.report.States = map[string]int{}
	asked := map[domain.ID]bool{}
	seen := 0
	for _, q := range r.lines {
		if asked[q.officer.PointID] {
			continue
		}
		asked[q.officer.PointID] = true
		orders, err := q.served.Orders(ctx)
		if err != nil {
			return err
		}
		for _, o := range orders {
			seen++
			r.report.States[o.Kind+" "+o.State]++
			if o.State != resting[o.Kind] {
				return fmt.Errorf("order %s, a %s, is %s and not %s", o.Number, o.Kind, o.State, resting[o.Kind])
			}
		}
	}
	if seen != r.Orders {
		return fmt.Errorf("the points list %d orders of %d", seen, r.Orders)
	}
	return nil
}
