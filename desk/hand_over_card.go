package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/store"
)

// RecordArrival notes that the card lies at the point, ready for its holder.
func (d *Desk) RecordArrival(ctx context.Context, actor domain.Actor, req CardRequest) (CardAnswer, error) {
	return d.onCard(ctx, arrival(actor, req, domain.JudgeArrival))
}

// arrival is the act of noting that a card lies at the point, alone or of a parcel.
func arrival(actor domain.Actor, req CardRequest, judge func(domain.Facts, *domain.Rulebook, time.Time) []domain.Refusal) cardAct {
	return cardAct{
		actor: actor, act: domain.RecordArrivalAct, word: domain.AuditCardArrived, req: req, input: req,
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal {
			return judge(f.Facts, rb, now)
		},
		write: func(ctx context.Context, w *cardWriter) error {
			if err := w.arrive(ctx); err != nil {
				return err
			}
			return w.followOrder(ctx, domain.CardArrived)
		},
	}
}

// arrive puts the card where it lies. One that was suspended on its way stays so: reinstated
// it is among those to be handed over, and the time in which it is uncollected goes on.
func (w *cardWriter) arrive(ctx context.Context) error {
	if w.f.Card.State != domain.CardSuspended {
		return w.move(ctx, domain.CardArrived)
	}
	w.entry.Detail = map[string]string{"state": string(domain.CardSuspended)}
	w.f.Card.SuspendedFrom = domain.CardArrived
	return store.SuspendedCardArrived(ctx, w.tx, w.f.Card.ID)
}

// HandOverRequest is a card given to its holder.
type HandOverRequest struct {
	CardRequest
	Signed bool // the holder signed for it, on paper
}

// HandOverCard gives the card to its holder, whose identity is verified in this visit,
// against a signature on paper; never by the officer who requested the card.
func (d *Desk) HandOverCard(ctx context.Context, actor domain.Actor, req HandOverRequest) (CardAnswer, error) {
	return d.onCard(ctx, cardAct{
		actor: actor, act: domain.HandOverAct, word: domain.AuditCardHandedOver, req: req.CardRequest, input: req,
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal {
			return domain.JudgeHandOver(f.Facts, req.Signed, rb, now)
		},
		write: func(ctx context.Context, w *cardWriter) error {
			if err := w.move(ctx, domain.CardHandedOver); err != nil {
				return err
			}
			err := store.InsertCardHandOver(ctx, w.tx, store.CardHandOver{
				CardID: w.f.Card.ID, VisitID: w.f.Visit.ID, OfficerID: w.by.ID, Rulebook: w.rules.Version, At: w.at,
			})
			if err != nil {
				return err
			}
			w.tell(w.f.Card.ID, w.f.Maker.ID, events.CardHandedOver{Card: w.f.Card.ID, Order: w.f.Maker.ID})
			return w.followOrder(ctx, domain.CardHandedOver)
		},
	})
}

// RecordActivation notes by hand, where no bureau tells it, that the holder set the
// card's PINs. The cards that it stands in for are revoked with it.
func (d *Desk) RecordActivation(ctx context.Context, actor domain.Actor, req CardRequest) (CardAnswer, error) {
	return d.onCard(ctx, cardAct{
		actor: actor, act: domain.RecordActivationAct, word: domain.AuditCardActivated, req: req, input: req,
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal {
			return domain.JudgeActivation(f.Facts, rb, now)
		},
		write: func(ctx context.Context, w *cardWriter) error {
			if err := w.move(ctx, domain.CardActivated); err != nil {
				return err
			}
			w.tell(w.f.Card.ID, w.f.Maker.ID, events.CardActivated{Card: w.f.Card.ID, Order: w.f.Maker.ID})
			return w.endOld(ctx)
		},
	})
}

// endOld revokes the cards of the line that this one stands in for, where they are not off
// already.
func (w *cardWriter) endOld(ctx context.Context) error {
	told, err := ending.Replace(ctx, w.tx, w.d.store, w.f.old, w.off(domain.PutOff{}, w.f.Maker.ID))
	w.told, w.todo, w.more = append(w.told, told.Events...), append(w.todo, told.Jobs...), append(w.more, told.Entries...)
	return err
}
