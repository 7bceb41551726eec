package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"sinetti/domain"
	"sinetti/store"
)

// ArrivalsRequest names the cards that came in one parcel.
type ArrivalsRequest struct {
	Key     string `json:"-"` // idempotency key, 8 to 100 characters
	CardIDs []domain.ID
}

// CardArrival is what became of one card of a parcel.
type CardArrival struct {
	CardID domain.ID
	// PutAside says that the card lies at the point and is suspended.
	PutAside bool
	// Refusals are every reason why not; none where its arrival is recorded.
	Refusals []domain.Refusal
}

// ArrivalsAnswer tells of each card in the order in which they were named; Refusals are
// those of the parcel as a whole, and then nothing was recorded.
type ArrivalsAnswer struct {
	Cards    []CardArrival
	Refusals []domain.Refusal
}

// RecordArrivals notes that the cards of a parcel lie at the point: each by the act that
// notes one alone, in a transaction of its own, so that one that is refused holds none of
// the others up. A call that broke off is finished by the same call with the same key:
// what it recorded is not recorded twice.
func (d *Desk) RecordArrivals(ctx context.Context, actor domain.Actor, req ArrivalsRequest) (ArrivalsAnswer, error) {
	if err := d.forbid(ctx, actor, domain.RecordArrivalAct.Permission()); err != nil {
		return ArrivalsAnswer{}, err
	}
	call, no := d.begin(actor, "record_arrivals", req.Key, req)
	if no = append(no, domain.JudgeParcel(req.CardIDs)...); len(no) > 0 {
		return ArrivalsAnswer{Refusals: no}, nil
	}
	if no, err := d.claim(ctx, actor, call); err != nil || len(no) > 0 {
		return ArrivalsAnswer{Refusals: no}, err
	}
	var answer ArrivalsAnswer
	for _, id := range req.CardIDs {
		came, err := d.arrived(ctx, actor, CardRequest{Key: keyOfCard(req.Key, id), CardID: id})
		if err != nil {
			return ArrivalsAnswer{}, err
		}
		answer.Cards = append(answer.Cards, came)
	}
	return answer, nil
}

// claim keeps the key for this input: the same key with another parcel is refused.
func (d *Desk) claim(ctx context.Context, actor domain.Actor, call once) (no []domain.Refusal, err error) {
	err = d.inTx(ctx, func(tx store.Tx) error {
		first, err := call.read(ctx, tx)
		if err != nil {
			return err
		}
		var again bool
		if again, no = call.again(first); again || len(no) > 0 {
			return nil
		}
		return d.keep(ctx, tx, call, actor.PointID)
	})
	return no, err
}

// arrived notes one card of a parcel; a card that does not exist is refused as one of
// another point is.
func (d *Desk) arrived(ctx context.Context, actor domain.Actor, req CardRequest) (CardArrival, error) {
	a, err := d.onCardAsked(ctx, arrival(actor, req, domain.JudgeArrivalInParcel))
	came := CardArrival{CardID: req.CardID, Refusals: a.Refusals, PutAside: a.Card != nil && a.Card.State == domain.CardSuspended}
	var kind *domain.KindError
	if errors.As(err, &kind) && kind.Kind == domain.NotFound {
		came.Refusals, err = []domain.Refusal{domain.NotExpected()}, nil
	}
	return came, err
}

// keyOfCard names the card's own call within a parcel's.
func keyOfCard(key string, card domain.ID) string {
	sum := sha256.Sum256([]byte(key + " " + card.String()))
	return hex.EncodeToString(sum[:])
}
