package acts

import (
	"sinetti/audit"
	"sinetti/desk"
	"sinetti/domain"
)

// openParcel records what came to the client's point together: mostly cards that are on
// their way there, now and then one that is not.
func openParcel(c *client) {
	cards := list[domain.ID](c, `select new_card_id from orders where kind = 'new_card' and (point_id = $1 or random() < 0.1)
		and (state = 'dispatched' or random() < 0.05) order by random() limit 4`, c.officer.PointID)
	if len(cards) == 0 {
		return
	}
	c.doing = "record a parcel"
	c.ask(domain.AuditCardArrived, func(key string) answer {
		return c.ofParcel(c.desk.RecordArrivals(c.ctx, c.officer.Actor(), desk.ArrivalsRequest{Key: key, CardIDs: cards}))
	})
}

func (c *client) ofParcel(a desk.ArrivalsAnswer, err error) answer {
	told := answer{no: a.Refusals, err: err, kept: c.officer.PointID.String()}
	for _, card := range a.Cards {
		told.parts = append(told.parts, answer{
			doing: c.doing, word: domain.AuditCardArrived, object: audit.Object("card", card.CardID), no: card.Refusals,
		})
	}
	return told
}

// tellApart marks what two calls about one parcel both say that they did: they do not tell
// which of them it was.
func tellApart(calls []answer) {
	if len(calls) < 2 || calls[0].parts == nil || calls[1].parts == nil {
		return
	}
	calls[1].again = true
	for i, first := range calls[0].parts {
		calls[1].parts[i].again = first.done()
	}
}
