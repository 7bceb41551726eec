package auth

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"

	"sinetti/audit"
	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/store"
)

// CardTest is what the test page says of a card.
type CardTest struct {
	// Fault is the first thing that is wrong; empty: nothing is.
	Fault card.Fault
	// Certificate is the one that was shown, whatever is wrong with it; nil where
	// none could be read.
	Certificate *x509.Certificate
}

// TryCard tells what is right and wrong with a card. Nobody needs to be logged in;
// nothing is linked, and no session opens. Whoever is logged in learns whether the
// card is the own one.
func (a *Auth) TryCard(ctx context.Context, token string, t CardTry) (CardTest, error) {
	if a.cards == nil {
		return CardTest{}, card.ProtocolOff
	}
	throttle := store.Throttle{Key: a.store.Crypt.BlindIndex("login.address_card_test", network(t.Address)), Free: freeByAddress, Longest: longestByAddress}
	if err := a.take(ctx, []store.Throttle{throttle}, a.clock.Now()); err != nil {
		return CardTest{}, err
	}
	leave, err := place(ctx, a.asking)
	if err != nil {
		return CardTest{}, err
	}
	defer leave()
	actor, err := a.Officer(ctx, token)
	switch {
	case errors.Is(err, ErrNoSession):
		actor = domain.Actor{Kind: domain.SystemActor}
	case err != nil:
		return CardTest{}, err
	}
	c, _ := card.OpenChallenge(t.Challenge, a.mac("card.challenge"))
	test := CardTest{Certificate: t.Proof.Claims(c, a.site(a.clock.Now()))}
	p, err := a.prove(ctx, t, card.ForTest, "")
	if err == nil {
		err = a.isLinked(ctx, p, actor)
	}
	var is bool
	if test.Fault, is = faultOf(err); err != nil && !is {
		return CardTest{}, err
	}
	return test, a.recordTest(ctx, actor, t, test.Fault)
}

// isLinked tells whether the card is linked, and to whoever asks.
func (a *Auth) isLinked(ctx context.Context, p proved, actor domain.Actor) error {
	owner, err := a.owner(ctx, p.Issuer, p.Serial)
	switch {
	case err != nil:
		return err
	case owner.ID.IsZero() || !owner.AtWork:
		return card.NotLinked
	case actor.Kind == domain.OfficerActor && owner.ID != actor.ID:
		return card.OfAnother
	}
	return mayLogInByCard(owner)
}

func (a *Auth) recordTest(ctx context.Context, actor domain.Actor, t CardTry, fault card.Fault) error {
	entry := audit.Entry{Actor: actor, Act: domain.AuditCardTested, RequestID: RequestID(ctx), Detail: detailOf(t, fault)}
	if fault != "" {
		entry.Outcome = audit.Refused
	}
	if err := a.store.InTx(ctx, func(tx store.Tx) error { return audit.Record(ctx, tx, a.store, entry) }); err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return nil
}
