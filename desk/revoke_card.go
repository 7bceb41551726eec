package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/store"
)

// RevocationRequest is a request to put a card off, as somebody told it.
type RevocationRequest struct {
	CardRequest
	Told domain.RevocationRequest
}

// SuspendCard puts a card off until its holder has it reinstated or it is revoked. What
// is not printed yet of its letters is withdrawn.
func (d *Desk) SuspendCard(ctx context.Context, actor domain.Actor, req RevocationRequest) (CardAnswer, error) {
	return d.putOff(ctx, actor, domain.SuspendAct, req)
}

// RevokeCard puts a card off for good, also on the holder's telephone call. The legal
// time is that of the request, whenever it is entered.
func (d *Desk) RevokeCard(ctx context.Context, actor domain.Actor, req RevocationRequest) (CardAnswer, error) {
	return d.putOff(ctx, actor, domain.RevokeAct, req)
}

func (d *Desk) putOff(ctx context.Context, actor domain.Actor, act domain.CardAct, req RevocationRequest) (CardAnswer, error) {
	word := domain.AuditCardRevoked
	if act == domain.SuspendAct {
		word = domain.AuditCardSuspended
	}
	return d.onCard(ctx, cardAct{
		actor: actor, act: act, word: word, req: req.CardRequest, input: req,
		detail: map[string]string{"why": string(req.Told.Reason), "asked_by": string(req.Told.AskedBy), "channel": string(req.Told.Channel)},
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal {
			return domain.JudgeRevocation(f.Facts, act, req.Told, rb, now)
		},
		write: func(ctx context.Context, w *cardWriter) error { return w.putOff(ctx, act, req.Told) },
	})
}

// putOff writes a suspension or a revocation with all that hangs on the card.
func (w *cardWriter) putOff(ctx context.Context, act domain.CardAct, told domain.RevocationRequest) error {
	generation, _ := w.rules.Generation(w.f.Card)
	off, ok := domain.PutOffCard(w.f.Hanging(generation), act, told)
	if !ok {
		return domain.ErrConflict("card")
	}
	w.f.Card.State = off.To
	if act == domain.SuspendAct {
		w.f.Card.SuspendedFrom = off.From
	}
	// What is left to be told goes with what the act tells, but for the entry in the log.
	gone, err := ending.Write(ctx, w.tx, w.d.store, w.off(off, domain.ID{}))
	w.told, w.todo, w.more = append(w.told, gone.Events...), append(w.todo, gone.Jobs...), append(w.more, gone.Orders...)
	return err
}

// off is a card that is put off in this visit; order is that of the new card, where that is
// why.
func (w *cardWriter) off(off domain.PutOff, order domain.ID) ending.Off {
	return ending.Off{
		PutOff: off, HolderID: w.f.Holder.ID, By: w.by, Point: w.f.Point.ID, Visit: w.f.Visit.ID, Purpose: w.f.Visit.Purpose,
		Order: order, At: w.at, Rulebook: w.rules.Version,
	}
}

func (w *cardWriter) keepRequest(ctx context.Context, card domain.ID, act domain.CardAct, told domain.RevocationRequest) error {
	return store.InsertRevocation(ctx, w.tx, store.Revocation{
		ID: w.d.store.NewID(), CardID: card, Act: act, Request: told, Officer: w.by.ID, Point: w.f.Point.ID, Visit: w.f.Visit.ID,
		EnteredAt: w.at, Rulebook: w.rules.Version,
	})
}

// ReinstateCard lets a suspended card be used again, with its holder there: it goes back
// to where it was suspended.
func (d *Desk) ReinstateCard(ctx context.Context, actor domain.Actor, req CardRequest) (CardAnswer, error) {
	return d.onCard(ctx, cardAct{
		actor: actor, act: domain.ReinstateAct, word: domain.AuditCardReinstated, req: req, input: req,
		decide: func(f *cardFacts, rb *domain.Rulebook, now time.Time) []domain.Refusal {
			return domain.JudgeReinstatement(f.Facts, rb, now)
		},
		write: func(ctx context.Context, w *cardWriter) error {
			card := w.f.Card.ID
			if err := w.move(ctx, domain.ReinstatedAs(w.f.Card)); err != nil {
				return err
			}
			w.f.Card.SuspendedFrom = ""
			w.tell(card, domain.ID{}, events.CardReinstated{Card: card, State: w.f.Card.State})
			return w.keepRequest(ctx, card, domain.ReinstateAct, domain.RevocationRequest{
				Reason: domain.HolderHasIt, AskedBy: domain.AskedByHolder, Channel: domain.ByDesk,
			})
		},
	})
}
