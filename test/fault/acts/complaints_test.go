package acts

import (
	"sinetti/audit"
	"sinetti/desk"
	"sinetti/domain"
)

func ofComplaint(a desk.ComplaintAnswer, err error) answer {
	told := answer{no: a.Refusals, again: a.Again, err: err}
	if a.Complaint != nil {
		told.object, told.kept = audit.Object("card", a.Complaint.CardID), a.Complaint.ID.String()
	}
	return told
}

// complain files a complaint about a card, or takes one a step further.
func complain(c *client) {
	filed := list[domain.ID](c, `select id from complaints where point_id = $1 and (state in ('filed', 'accepted') or random() < 0.1)`, c.officer.PointID)
	if len(filed) > 0 && c.chance(60) {
		c.stepComplaint(one(c, filed...))
		return
	}
	card, _, ok := c.ownCard(domain.CardActivated, domain.CardHandedOver, domain.CardArrived)
	if !ok {
		return
	}
	c.doing = "file a complaint"
	fault := one(c, domain.FaultWronglyMade, domain.FaultWronglyMade, domain.FaultWronglyMade, one(c, domain.CardFaults...))
	c.askInVisit(card.HolderID, domain.AuditComplaintFiled, func(key string, visit domain.ID) answer {
		return ofComplaint(c.desk.FileComplaint(c.ctx, c.officer.Actor(), desk.ComplaintRequest{
			CardRequest: desk.CardRequest{Key: key, VisitID: visit, CardID: card.ID}, Fault: fault,
		}))
	})
}

func (c *client) stepComplaint(id domain.ID) {
	c.doing = "close a complaint"
	word, call := domain.AuditComplaintClosed, c.desk.CloseComplaint
	to := one(c, domain.ComplaintClosed, domain.ComplaintWithdrawn)
	if c.chance(50) {
		c.doing = "answer a complaint"
		word, call = domain.AuditComplaintAnswered, c.desk.AnswerComplaint
		to = one(c, domain.ComplaintAccepted, domain.ComplaintAccepted, domain.ComplaintRejected)
	}
	c.ask(word, func(key string) answer {
		return ofComplaint(call(c.ctx, c.officer.Actor(), desk.ComplaintStepRequest{Key: key, ComplaintID: id, To: to, Reference: "M-1"}))
	})
}
