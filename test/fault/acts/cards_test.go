package acts

import (
	"strings"

	"sinetti/audit"
	"sinetti/desk"
	"sinetti/domain"
)

// ownCard draws a card of the client's own point that is in one of the states, now and
// then any of the five; false where none is.
func (c *client) ownCard(states ...domain.CardState) (card domain.Card, state domain.CardState, ok bool) {
	if c.chance(5) {
		return c.card(), one(c, domain.CardStates()...), true
	}
	words := make([]string, len(states))
	for i, s := range states {
		words[i] = string(s)
	}
	found := list[string](c, `select id || ' ' || holder_id || ' ' || state from cards where point_id = $1 and state = any($2)
		and (requested_by is distinct from $3 or state = 'dispatched' or random() < 0.2)`, c.officer.PointID, words, c.officer.ID)
	if len(found) == 0 {
		return card, "", false
	}
	part := strings.Fields(one(c, found...))
	var err error
	card.ID, err = domain.ParseID(part[0])
	c.works(err)
	card.HolderID, err = domain.ParseID(part[1])
	c.works(err)
	return card, domain.CardState(part[2]), true
}

func ofCard(a desk.CardAnswer, err error) answer {
	told := answer{no: a.Refusals, again: a.Again, err: err}
	if a.Card != nil {
		told.object = audit.Object("card", a.Card.ID)
	}
	return told
}

// cardToItsHolder takes a card the next step of its way, from the post to its use; now
// and then another.
func cardToItsHolder(c *client) {
	card, state, ok := c.ownCard(domain.CardDispatched, domain.CardArrived, domain.CardHandedOver)
	if !ok {
		return
	}
	act := func(doing string, word domain.AuditWord, call func(desk.CardRequest) (desk.CardAnswer, error)) {
		c.doing = doing
		c.askInVisit(card.HolderID, word, func(key string, visit domain.ID) answer {
			return ofCard(call(desk.CardRequest{Key: key, VisitID: visit, CardID: card.ID}))
		})
	}
	switch {
	case state == domain.CardDispatched && c.chance(70):
		act("record that a card arrived", domain.AuditCardArrived, func(r desk.CardRequest) (desk.CardAnswer, error) {
			return c.desk.RecordArrival(c.ctx, c.officer.Actor(), r)
		})
	case state == domain.CardHandedOver:
		act("record an activation", domain.AuditCardActivated, func(r desk.CardRequest) (desk.CardAnswer, error) {
			return c.desk.RecordActivation(c.ctx, c.officer.Actor(), r)
		})
	default:
		signed := c.chance(90)
		act("hand over a card", domain.AuditCardHandedOver, func(r desk.CardRequest) (desk.CardAnswer, error) {
			return c.desk.HandOverCard(c.ctx, c.officer.Actor(), desk.HandOverRequest{CardRequest: r, Signed: signed})
		})
	}
}

// putOff suspends a card, or revokes it, or has it reinstated.
func putOff(c *client) {
	card, state, ok := c.ownCard(domain.CardSuspended, domain.CardActivated, domain.CardArrived, domain.CardDispatched, domain.CardHandedOver)
	if !ok || state != domain.CardSuspended && c.chance(60) {
		return // else soon none is in use
	}
	told := domain.RevocationRequest{Reason: domain.CardWasLost, AskedBy: domain.AskedByHolder, Channel: domain.ByDesk}
	if c.chance(10) {
		told.Reason = one(c, domain.RevocationReasons...)
	}
	word, call := domain.AuditCardSuspended, func(r desk.CardRequest) (desk.CardAnswer, error) {
		return c.desk.SuspendCard(c.ctx, c.officer.Actor(), desk.RevocationRequest{CardRequest: r, Told: told})
	}
	c.doing = "suspend a card"
	switch {
	case c.chance(15):
		c.doing, word = "revoke a card", domain.AuditCardRevoked
		call = func(r desk.CardRequest) (desk.CardAnswer, error) {
			return c.desk.RevokeCard(c.ctx, c.officer.Actor(), desk.RevocationRequest{CardRequest: r, Told: told})
		}
	case state == domain.CardSuspended && c.chance(80):
		c.doing, word = "reinstate a card", domain.AuditCardReinstated
		call = func(r desk.CardRequest) (desk.CardAnswer, error) {
			return c.desk.ReinstateCard(c.ctx, c.officer.Actor(), r)
		}
	}
	c.askInVisit(card.HolderID, word, func(key string, visit domain.ID) answer {
		return ofCard(call(desk.CardRequest{Key: key, VisitID: visit, CardID: card.ID}))
	})
}
