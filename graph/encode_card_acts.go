package graph

import (
	"context"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

// cardPayload is what came of an act on a card. The act's own entry names the holder; an
// answer given again is a look.
func cardPayload(ctx context.Context, a desk.CardAnswer, err error) (*generated.CardPayload, error) {
	if err != nil {
		return nil, err
	}
	out := &generated.CardPayload{Refusals: refusals(a.Refusals)}
	if a.Card == nil {
		return out, nil
	}
	if a.Again {
		auth.Saw(ctx, auth.Look{Act: domain.AuditHolderRead, VisitID: a.Visit.ID, Purpose: a.Visit.Purpose}, a.Holder.ID)
	}
	out.Card = card(*a.Card, holder(a.Holder))
	return out, nil
}

// registerPayload is what the register said by now. Its own entry names the holder; what it
// said before is a look.
func registerPayload(ctx context.Context, a desk.RegisterAnswer, err error) (*generated.AskProfessionalRightPayload, error) {
	whole, err := cardPayload(ctx, a.CardAnswer, err)
	if err != nil {
		return nil, err
	}
	out := &generated.AskProfessionalRightPayload{Card: whole.Card, Answered: a.Answered, Refusals: whole.Refusals}
	if whole.Card == nil {
		return out, nil
	}
	out.Standing = &a.Right.Standing
	if a.Right.Until != domain.WithoutEnd {
		out.Until = orNil(a.Right.Until)
	}
	if !a.Right.AskedAt.IsZero() {
		out.AskedAt = &a.Right.AskedAt
	}
	return out, nil
}

// arrivalsPayload is what came of a parcel, card by card.
func arrivalsPayload(a desk.ArrivalsAnswer, err error) (*generated.RecordArrivalsPayload, error) {
	if err != nil {
		return nil, err
	}
	out := &generated.RecordArrivalsPayload{Cards: make([]*generated.CardArrival, len(a.Cards)), Refusals: refusals(a.Refusals)}
	for i, c := range a.Cards {
		out.Cards[i] = &generated.CardArrival{CardID: c.CardID, Recorded: len(c.Refusals) == 0, PutAside: c.PutAside, Refusals: refusals(c.Refusals)}
	}
	return out, nil
}

func cardRequest(in generated.CardInput) desk.CardRequest {
	return desk.CardRequest{Key: in.IdempotencyKey, VisitID: in.VisitID, CardID: in.CardID}
}

func putOffRequest(in generated.PutOffCardInput) desk.RevocationRequest {
	return desk.RevocationRequest{
		CardRequest: desk.CardRequest{Key: in.IdempotencyKey, VisitID: in.VisitID, CardID: in.CardID},
		Told: domain.RevocationRequest{
			Reason: in.Reason, AskedBy: in.AskedBy, Channel: in.Channel, RequestedAt: value(in.RequestedAt), Late: value(in.Late),
			Questions: in.Questions, Reference: in.Reference,
		},
	}
}
