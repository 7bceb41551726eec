package desk

import (
	"context"
	"time"

	"sinetti/domain"
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
			if err := w.move(ctx, domain.CardArrived); err != nil {
				return err
			}
			return w.followOrder(ctx)
		},
	}
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
			return w.followOrder(ctx)
		},
	})
}

// RecordActivation notes by hand, where no bureau tells it, that the holder set the
// card's PINs. The card that it replaces is revoked with it.
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

// endOld revokes the card that this one replaces, where it is not off already.
func (w *cardWriter) endOld(ctx context.Context) error {
	if w.f.old.ID.IsZero() {
		return nil
	}
	hanging, err := store.ReadEnding(ctx, w.tx, w.f.old)
	if err != nil {
		return err
	}
	off, ok := domain.ReplaceCard(hanging)
	if !ok {
		return nil
	}
	entry, err := w.write(ctx, off, w.f.Maker.ID)
	w.more = append(w.more, entry)
	return err
}
