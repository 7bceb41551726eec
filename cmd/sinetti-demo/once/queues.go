package once

import (
	"slices"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
)

// queue is the line in front of one officer.
type queue struct {
	officer world.Officer
	wishes  []outside.Wish
	served  *outside.Officer // once logged in
}

func (q *queue) servesProtected() bool {
	return slices.Contains(q.officer.Roles, domain.ProtectedService)
}

// queues lets the customers of each point stand in line, in turn at each of its
// officers; people under non-disclosure go to one who may serve them.
func (r *run) queues() []*queue {
	atPoint := map[domain.ID][]*queue{}
	var all []*queue
	for _, o := range r.house.World.Officers {
		if o.Roles[0] != domain.Registrar || o.NeverIn() {
			continue
		}
		q := &queue{officer: o}
		atPoint[o.PointID] = append(atPoint[o.PointID], q)
		all = append(all, q)
	}
	turn := map[domain.ID]int{}
	for _, w := range r.wishes {
		officers := atPoint[w.Card.PointID]
		q := officers[turn[w.Card.PointID]%len(officers)]
		if w.Holder.Protected {
			q = officers[slices.IndexFunc(officers, (*queue).servesProtected)] // each point has one
		} else {
			turn[w.Card.PointID]++
		}
		q.wishes = append(q.wishes, w)
	}
	var busy []*queue
	for _, q := range all {
		if len(q.wishes) > 0 {
			busy = append(busy, q)
		}
	}
	return busy
}
