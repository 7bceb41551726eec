package graph

import (
	"context"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

// letterPayload gives the answer of an act on a letter; where it is given once more,
// its person is noted as seen again.
func letterPayload(ctx context.Context, a desk.LetterAnswer, err error) (*generated.LetterPayload, error) {
	if err != nil {
		return nil, err
	}
	out := &generated.LetterPayload{Order: order(a.Order), CardSuspended: a.CardSuspended, Refusals: refusals(a.Refusals)}
	if a.Letter != nil {
		out.Letter = letters([]desk.Letter{*a.Letter})[0]
	}
	if a.Again && a.Order != nil {
		auth.Saw(ctx, auth.Look{Act: domain.AuditOrderRead, Purpose: domain.PurposeFollowOrder}, a.Order.HolderID)
	}
	return out, nil
}
