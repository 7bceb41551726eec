package desk

import (
	"context"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// RecordArrival notes that the card lies at the point, ready for its holder.
func (d *Desk) RecordArrival(ctx context.Context, actor domain.Actor, req CardRequest) (CardAnswer, error) {
	return d.onCard(ctx, cardAct{
		actor: actor, act: domain.RecordArrivalAct, word: domain.AuditCardArrived, req: req, input: req,
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal {
			return domain.JudgeArrival(f.Facts, rb, now)
		},
		write: func(ctx context.Context, w *cardWriter) error {
			if err := w.move(ctx, domain.CardArrived); err != nil {
				return err
			}
			return w.followOrder(ctx)
		},
	})
}

// HandOverRequest is a card given to its holder.
type HandOverRequest struct {
	CardRequest
	Signed bool // the holder signed for it, on paper
}

// HandOverCard gives the card to its holder, whose identity is verified in this visit,
// against a signature on paper; never by the officer who requested the card.
func (d *Desk) HandOverCard(ctx context.Context, actor domain.Actor, req HandOverRequest) (CardAnswer, error) {
	if !req.Signed {
		return CardAnswer{}, domain.ErrInvalid("signed", "the holder's signature on paper")
	}
	return d.onCard(ctx, cardAct{
		actor: actor, act: domain.HandOverAct, word: domain.AuditCardHandedOver, req: req.CardRequest, input: req,
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal {
			return domain.JudgeHandOver(f.Facts, rb, now)
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
			w.tell(w.f.Card.ID, w.f.maker.ID, events.CardHandedOver{Card: w.f.Card.ID, Order: w.f.maker.ID})
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
			w.tell(w.f.Card.ID, w.f.maker.ID, events.CardActivated{Card: w.f.Card.ID, Order: w.f.maker.ID})
			return w.endOld(ctx)
		},
	})
}

// endOld revokes the card that this one replaces, where it is not off already.
func (w *cardWriter) endOld(ctx context.Context) error {
	old := w.f.old
	if !old.State.CanBecome(domain.CardRevoked) {
		return nil
	}
	orders, err := store.OpenOrdersOfCard(ctx, w.tx, old.ID)
	if err != nil {
		return err
	}
	letters, err := store.OpenLettersOfCard(ctx, w.tx, old.ID)
	if err != nil {
		return err
	}
	hanging := domain.EndingFacts{Card: old, Orders: orders}
	for _, l := range letters {
		hanging.Letters = append(hanging.Letters, l.Letter)
	}
	ending, _ := domain.EndCard(hanging, domain.CardRevoked)
	if err := w.apply(ctx, ending); err != nil {
		return err
	}
	w.tell(old.ID, w.f.maker.ID, events.CardRevocationRequested{Card: old.ID, Reason: domain.CardReplaced, RequestedAt: w.at.UTC()})
	w.more = append(w.more, audit.Entry{
		Actor: w.f.Actor, Act: domain.AuditCardRevoked, Object: audit.Object("card", old.ID), Holders: []domain.ID{w.f.Holder.ID},
		VisitID: w.f.Visit.ID, Purpose: string(w.f.Visit.Purpose), Rulebook: w.rules.Version,
		Detail: map[string]string{"why": string(domain.CardReplaced), "card": w.f.Card.ID.String()},
	})
	return store.InsertRevocation(ctx, w.tx, store.Revocation{
		ID: w.d.store.NewID(), CardID: old.ID, Act: domain.RevokeAct, Order: w.f.maker.ID,
		Request: domain.RevocationRequest{Reason: domain.CardReplaced, AskedBy: domain.AskedBySystem, Channel: domain.BySystem},
		Officer: w.by.ID, Point: w.f.Point.ID, Visit: w.f.Visit.ID, EnteredAt: w.at, Rulebook: w.rules.Version,
	})
}
