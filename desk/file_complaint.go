package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// ComplaintRequest is a fault of a card, as the officer tells it.
type ComplaintRequest struct {
	CardRequest
	Fault domain.CardFault
	Tried []domain.AdviceCode // what was tried first, without success
}

// ComplaintAnswer is the complaint after an act, or every reason why not.
type ComplaintAnswer struct {
	Complaint *ComplaintView
	// Again says that this is the first answer to the key once more.
	Again    bool
	Refusals []domain.Refusal
}

// ComplaintView is a complaint as a page shows it, on the day it is asked for.
type ComplaintView struct {
	domain.Complaint
	Late       bool
	Holder     HolderView
	CardNumber string
	Product    domain.ProductID
}

// FileComplaint reports a faulty or wrongly made card to its maker. It does nothing to
// the card: whether it is put off, or a new one ordered, the officer decides by itself.
func (d *Desk) FileComplaint(ctx context.Context, actor domain.Actor, req ComplaintRequest) (ComplaintAnswer, error) {
	asks := domain.ComplaintRequest{Fault: req.Fault, Tried: req.Tried, Named: d.nameComplaint()}
	detail := map[string]string{"fault": string(req.Fault)}
	var filed domain.Complaint
	a, err := d.onCard(ctx, cardAct{
		actor: actor, act: domain.ComplainAct, word: domain.AuditComplaintFiled, req: req.CardRequest, input: req,
		object: asks.Named.ID, detail: detail,
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) (no []domain.Refusal) {
			if filed, no = domain.FileComplaint(f.Facts, asks, rb, now); len(no) == 0 {
				detail["complaint"], detail["to"] = filed.Number, string(filed.To)
			}
			return no
		},
		write: func(ctx context.Context, w *cardWriter) error {
			w.f.Complaints = append([]domain.Complaint{filed}, w.f.Complaints...)
			w.tell(w.f.Card.ID, domain.ID{}, events.ComplaintFiled{
				ComplaintRef: events.ComplaintRef{Complaint: filed.Number, Card: w.f.Card.ID},
				Fault:        filed.Fault, To: filed.To, AnswerBy: filed.AnswerBy,
			})
			return store.InsertComplaint(ctx, w.tx, filed)
		},
	})
	answer := ComplaintAnswer{Again: a.Again, Refusals: a.Refusals}
	for _, c := range a.complaints {
		if c.ID == a.object {
			answer.Complaint = d.viewComplaint(store.ComplaintOnPage{Complaint: c, CardNumber: a.Card.Number, Product: a.Card.Product}, a.Holder)
		}
	}
	return answer, err
}

// nameComplaint draws the names that a complaint would bear.
func (d *Desk) nameComplaint() domain.ComplaintNamed {
	var number [8]byte
	d.random(number[:])
	return domain.ComplaintNamed{ID: d.store.NewID(), Number: domain.NewComplaintNumber(domain.DateOf(d.now()), number)}
}

// viewComplaint tells of a complaint what the viewer may see of its holder.
func (d *Desk) viewComplaint(c store.ComplaintOnPage, holder HolderView) *ComplaintView {
	return &ComplaintView{
		Complaint: c.Complaint, Late: c.Late(d.today(d.countryOf(domain.Card{Product: c.Product}))), Holder: holder,
		CardNumber: c.CardNumber, Product: c.Product,
	}
}
