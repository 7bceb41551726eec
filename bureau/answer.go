package bureau

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// answering is one message on its way: the facts under lock, and what follows.
type answering struct {
	*Bureau
	actor domain.Actor
	msg   Message
	now   time.Time
	rules *domain.Rulebook // by which this answer is judged and written
	today domain.Date      // where the card's product is at home
	order domain.Order
	card  domain.Card      // the new one; acts change it as they go
	from  domain.CardState // where it was
	ended bool             // card and order were moved by what ended them
	old   []domain.Card    // what it stands in for, where the answer may put that off
	// events are announced with the answer, more is what the log tells beside it.
	events []events.Event
	more   []audit.Entry
}

// effect is what an answer does beyond moving order and card.
type effect func(ctx context.Context, tx store.Tx, a *answering) error

// Answer takes any message to the act of its type.
func (b *Bureau) Answer(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	acts := map[domain.BureauAnswer]func(context.Context, domain.Actor, Message) (Answer, error){
		domain.BureauAccepted: b.Accept, domain.BureauRejected: b.Reject, domain.BureauInProduction: b.InProduction,
		domain.BureauProduced: b.Produced, domain.BureauDispatched: b.Dispatched, domain.BureauFailed: b.Failed,
		domain.BureauReturned: b.Returned, domain.BureauActivated: b.Activated,
	}
	act, known := acts[m.Type]
	if !known {
		return Answer{}, domain.ErrInvalid("type", fmt.Sprintf("one of %v", domain.BureauAnswers))
	}
	return act(ctx, actor, m)
}

// answer is the way of every answer: lock, look whether the message was answered
// before, judge, write, all in one transaction. Refusals come back as
// domain.Refused and leave an audit entry alone.
func (b *Bureau) answer(ctx context.Context, actor domain.Actor, m Message, also effect) (Answer, error) {
	if err := m.check(); err != nil {
		return Answer{}, err
	}
	var answer Answer
	var no []domain.Refusal
	act := func(tx store.Tx) error {
		now := b.Store.Clock.Now()
		a := &answering{Bureau: b, actor: actor, msg: m, now: now, rules: b.Rules.At(now)}
		var err error
		answer, no, err = a.take(ctx, tx, also)
		if err == nil && len(no) > 0 {
			err = b.refused(ctx, tx, actor, audit.Object("order", m.Order), no)
		}
		return err
	}
	err := b.Store.InTx(ctx, act)
	switch store.ViolatedConstraint(err) {
	case "bureau_messages_pkey", "card_number_is_unique": // another was quicker: it is there to be compared now
		err = b.Store.InTx(ctx, act)
	}
	if err == nil && len(no) > 0 {
		return Answer{}, domain.Refused{Refusals: no}
	}
	return answer, err
}

func (a *answering) take(ctx context.Context, tx store.Tx, also effect) (Answer, []domain.Refusal, error) {
	if r, err := a.may(ctx, tx, a.actor, domain.MayAnswerOrder); err != nil || r != nil {
		return Answer{}, refusals(r), err
	}
	if err := a.lock(ctx, tx); err != nil {
		return Answer{}, nil, err
	}
	if no, err := a.others(ctx, tx); err != nil || len(no) > 0 {
		return Answer{}, no, err
	}
	body, hash, err := a.msg.body()
	if err != nil {
		return Answer{}, nil, err
	}
	if first, no, err := heard[Answer](ctx, tx, a.actor, a.msg.ID, hash); first != nil || len(no) > 0 || err != nil {
		return orZero(first), no, err
	}
	answer, no, err := a.decide(ctx, tx, also)
	if err != nil || len(no) > 0 {
		return Answer{}, no, err
	}
	text, err := json.Marshal(answer)
	if err != nil {
		return Answer{}, nil, fmt.Errorf("bureau: answer: %w", err)
	}
	return answer, nil, store.InsertBureauMessage(ctx, tx, store.BureauMessage{
		Partner: a.actor.ID, ID: a.msg.ID, Type: a.msg.Type, Order: a.msg.Order,
		BodyHash: hash, Body: body, Answer: text, At: a.now,
	})
}

// lock takes the card first, with all that it stands in for where the answer may put that
// off, then the order, and reads both under lock. The order names its cards for good, so
// finding them needs no lock.
func (a *answering) lock(ctx context.Context, tx store.Tx) error {
	order, err := store.OrderByID(ctx, tx, a.msg.Order)
	if store.NoRows(err) {
		return domain.ErrNotFound("order")
	}
	if err != nil {
		return err
	}
	if order.Kind != domain.NewCardOrder {
		return domain.ErrNotFound("order") // no bureau makes anything for it
	}
	if a.msg.Type == domain.BureauActivated {
		if a.old, err = store.LockLine(ctx, tx, order.NewCardID); err != nil {
			return err
		}
	}
	if a.card, err = store.LockCard(ctx, tx, order.NewCardID); err != nil {
		return err
	}
	if order, err = store.LockOrder(ctx, tx, a.msg.Order); err != nil {
		return err
	}
	a.order = order.Order
	product, known := a.rules.Product(a.card.Product)
	if !known {
		return fmt.Errorf("bureau: the rulebook has no product %s", a.card.Product)
	}
	a.today = a.rules.Calendar.Today(product.Country, a.now)
	return nil
}

// others refuses an order whose card another country's bureau makes.
func (a *answering) others(ctx context.Context, tx store.Tx) ([]domain.Refusal, error) {
	bureaus, err := store.ReadBureaus(ctx, tx)
	if err != nil || bureaus.Makes(a.actor.ID, a.countryOf(a.card.Product)) {
		return nil, err
	}
	no := domain.Refuse(domain.NotPermitted, "order").With("permission", string(domain.MayAnswerOrder)).With("why", "other_bureau")
	return []domain.Refusal{no}, nil
}

// decide judges the message and writes what follows from it.
func (a *answering) decide(ctx context.Context, tx store.Tx, also effect) (Answer, []domain.Refusal, error) {
	if reached(a.msg.Type, a.order.State, a.card.State) {
		if a.msg.Serial != "" && a.msg.Serial != a.card.Number {
			return Answer{}, []domain.Refusal{domain.Refuse(domain.SerialOther, "serial")}, nil
		}
		return a.is(Late, nil), nil, a.note(ctx, tx, Late)
	}
	skipped := skippedBefore(a.msg.Type, a.order.State, a.card.State)
	step, no := domain.JudgeBureauAnswer(domain.BureauFacts{
		Actor: a.actor, Order: a.order, Card: a.card, Serial: a.msg.Serial,
	}, a.msg.Type)
	if len(no) == 0 {
		var err error
		if no, err = a.serialTaken(ctx, tx, step.Number); err != nil {
			return Answer{}, nil, err
		}
	}
	if len(no) > 0 {
		return Answer{}, no, nil
	}
	if err := a.write(ctx, tx, step, also); err != nil {
		return Answer{}, nil, err
	}
	return a.is(Applied, skipped), nil, a.note(ctx, tx, Applied)
}

// serialTaken refuses a serial that another card has.
func (a *answering) serialTaken(ctx context.Context, tx store.Tx, number string) ([]domain.Refusal, error) {
	if number == "" || number == a.card.Number {
		return nil, nil
	}
	owner, err := store.CardWithNumber(ctx, tx, number)
	if store.NoRows(err) || err == nil && owner == a.card.ID {
		return nil, nil
	}
	return []domain.Refusal{domain.Refuse(domain.SerialOther, "serial")}, err
}

func (a *answering) is(o Outcome, skipped []domain.BureauAnswer) Answer {
	return Answer{
		ID: a.msg.ID, Order: a.order.ID, Outcome: o, Skipped: append([]domain.BureauAnswer{}, skipped...),
		OrderState: a.order.State, CardState: a.card.State,
		Allowed: append([]domain.BureauAnswer{}, domain.AllowedAnswers(a.order.State, a.card.State)...),
	}
}

func refusals(r *domain.Refusal) []domain.Refusal {
	if r == nil {
		return nil
	}
	return []domain.Refusal{*r}
}

// note writes the message's audit entry.
func (a *answering) note(ctx context.Context, tx store.Tx, o Outcome) error {
	return audit.Record(ctx, tx, a.Store, append([]audit.Entry{{
		At: a.now, Actor: a.actor, Act: domain.AuditBureauAnswered, Object: audit.Object("order", a.order.ID),
		Holders: []domain.ID{a.order.HolderID}, Rulebook: a.rules.Version, RequestID: auth.RequestID(ctx),
		Detail: map[string]string{
			"answer": string(a.msg.Type), "outcome": string(o), "message": a.msg.ID,
			"order": string(a.order.State), "card": string(a.card.State),
		},
	}}, a.more...)...)
}
