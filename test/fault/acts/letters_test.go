package acts

import (
	"slices"

	"sinetti/audit"
	"sinetti/desk"
	"sinetti/domain"
)

// letter draws a letter of the client's own point, those that were posted first and went
// to a place, if one is named; false where there is none.
func (c *client) letter(to domain.Delivery) (id domain.ID, state string, ok bool) {
	ids := list[domain.ID](c, `select id from letters where point_id = $1 and (state in ('posted', 'arrived', 'handed_over') or random() < 0.02)
		and ($2 = '' or $2 = (select delivery from orders o where o.id = order_id) or random() < 0.05)
		and (state <> 'arrived' or $3 <> (select officer_id from orders o where o.id = order_id) or random() < 0.1) -- whom it is no use to ask
		order by superseded_by is null desc, state = 'handed_over' desc, random() limit 2`, c.officer.PointID, string(to), c.officer.ID)
	if len(ids) == 0 {
		return id, "", false
	}
	id = one(c, ids...)
	if states := list[string](c, `select state from letters where id = $1`, id); len(states) == 1 {
		return id, states[0], true
	}
	return id, "", false
}

func ofLetter(l desk.LetterAnswer, err error) answer {
	a := answer{no: l.Refusals, again: l.Again, err: err}
	if l.Letter != nil {
		a.object = audit.Object("letter", l.Letter.ID)
	}
	return a
}

func markLetter(c *client) {
	letter, _, ok := c.letter("")
	if !ok {
		return
	}
	request := desk.MarkLetterRequest{LetterID: letter, Mark: one(c, domain.LetterMarks...), MayHaveBeenRead: c.chance(30)}
	c.ask(domain.AuditLetterMarked, func(key string) answer {
		request := request
		request.Key = key
		return ofLetter(c.desk.MarkLetter(c.ctx, c.officer.Actor(), request))
	})
}

// overTheCounter takes a letter the next step that post to the point has, and mostly the
// ones after it, for its holder waits; now and then another.
func overTheCounter(c *client) {
	letter, state, ok := c.letter(domain.DeliverToPoint)
	if !ok {
		return
	}
	if c.chance(10) {
		state = one(c, "posted", "arrived", "handed_over")
	}
	steps := []string{"posted", "arrived", "handed_over"}
	for i := slices.Index(steps, state); i >= 0 && i < len(steps); i++ {
		switch steps[i] {
		case "posted":
			c.arrive(letter)
		case "arrived":
			c.give(letter)
		case "handed_over":
			c.load(letter)
		}
		if c.chance(15) {
			return
		}
	}
}

func (c *client) arrive(letter domain.ID) {
	c.doing = "record that a letter arrived"
	c.ask(domain.AuditLetterArrived, func(key string) answer {
		return ofLetter(c.desk.RecordLetterArrival(c.ctx, c.officer.Actor(), desk.LetterArrivalRequest{Key: key, LetterID: letter}))
	})
}

func (c *client) give(letter domain.ID) {
	c.doing = "hand over a letter"
	signed := c.chance(90)
	c.askInVisit(c.holderOf(letter), domain.AuditLetterHandedOver, func(key string, visit domain.ID) answer {
		return ofLetter(c.desk.HandOverLetter(c.ctx, c.officer.Actor(), desk.HandOverLetterRequest{Key: key, VisitID: visit, LetterID: letter, Signed: signed}))
	})
}

// load puts an envelope's codes onto the card in the desk's reader, now and then onto
// another one.
func (c *client) load(letter domain.ID) {
	c.doing = "load an envelope"
	number := c.CardEENew.Number
	if own := list[string](c, `select number from cards where id = (select card_id from letters where id = $1)`, letter); len(own) == 1 && c.chance(90) {
		number = own[0]
	}
	c.askInVisit(c.holderOf(letter), domain.AuditLetterLoaded, func(key string, visit domain.ID) answer {
		return ofLetter(c.desk.LoadEnvelope(c.ctx, c.officer.Actor(), desk.LoadEnvelopeRequest{Key: key, VisitID: visit, LetterID: letter, CardNumber: number}))
	})
}

func (c *client) holderOf(letter domain.ID) domain.ID {
	if ids := list[domain.ID](c, `select holder_id from letters where id = $1`, letter); len(ids) == 1 {
		return ids[0]
	}
	return c.HolderFI.ID
}
