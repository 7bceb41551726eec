package desk

import (
	"context"
	"errors"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// How often the register of health professionals is asked again about one person
// (rule of the house): enough for a counter where somebody waits for an entry there.
const (
	rightPeriod = time.Hour
	asksOfRight = 6
)

// RegisterAnswer is the card with what the register of health professionals last said of
// its holder, or every reason why it is not asked.
type RegisterAnswer struct {
	CardAnswer
	Right domain.ProfessionalRight
	// Answered is false where the register is away: the right is what it said before.
	Answered bool
}

// AskRightAgain asks the register of health professionals about the holder of a card,
// where all but its last answer lets a new card be ordered, or this one be given or put
// back in use. An answer that lets it and is fresh is given as it is.
func (d *Desk) AskRightAgain(ctx context.Context, actor domain.Actor, req CardRequest) (RegisterAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayOrderNewCard); err != nil {
		return RegisterAnswer{}, err
	}
	call, no := d.begin(actor, "ask_right_again", req.Key, req)
	if len(no) > 0 {
		return RegisterAnswer{CardAnswer: CardAnswer{Refusals: no}}, nil
	}
	o := ordering{actor: actor, kind: domain.NewCardOrder, req: OrderRequest{CardID: req.CardID, VisitID: req.VisitID}, call: call}
	answer, err := d.askRightAgain(ctx, o)
	if errors.Is(err, store.ErrKeyTaken) { // another call with the key was quicker
		answer, err = d.askRightAgain(ctx, o)
	}
	return answer, err
}

func (d *Desk) askRightAgain(ctx context.Context, o ordering) (RegisterAnswer, error) {
	f, err := d.readBeforeAsking(ctx, o)
	if err != nil {
		return RegisterAnswer{}, err
	}
	again, no := o.call.again(f.first)
	rules, now := d.rules(), d.now()
	if !again && len(no) == 0 {
		again, no = domain.AskRightAgain(f.Facts, rules, now)
	}
	switch {
	case len(no) > 0:
		return RegisterAnswer{CardAnswer: CardAnswer{Refusals: no}}, d.recordRightNotAsked(ctx, f, refusedBy{rules.Version, no})
	case again:
		return f.registerAnswer(true, true), nil
	}
	share := store.Bucket{Kind: "right", Value: f.Holder.ID.String(), Size: asksOfRight * d.actFactor}
	taken, err := d.store.TakeActs(ctx, d.store.Pool, d.real.Now(), rightPeriod, share)
	if err != nil {
		return RegisterAnswer{}, err
	}
	if !taken {
		return RegisterAnswer{}, domain.ErrTooMany(waitFor(rightPeriod, share.Size))
	}
	told, err := d.askRegister(ctx, f, o.call)
	if err == nil && told.failed == nil {
		f.Holder.Right = told.right
	}
	return f.registerAnswer(false, told.failed == nil), err
}

func (f *facts) registerAnswer(again, answered bool) RegisterAnswer {
	whole := cardFacts{facts: *f}
	return RegisterAnswer{CardAnswer: whole.answer(f.Card.ID, again), Right: f.Holder.Right, Answered: answered}
}

func (d *Desk) recordRightNotAsked(ctx context.Context, f *facts, by refusedBy) error {
	return d.store.InTx(ctx, func(tx store.Tx) error {
		return d.record(ctx, tx, audit.Entry{
			Actor: f.Actor, Act: domain.AuditProfessionalAsked, Outcome: audit.Refused, Object: audit.Object("card", f.Card.ID),
			Holders: []domain.ID{f.Holder.ID}, VisitID: f.Visit.ID, Purpose: string(f.Visit.Purpose), Refusals: by.no, Rulebook: by.rulebook,
		})
	})
}
