package auth

import (
	"context"
	"fmt"
	"slices"

	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/store"
)

// LinkCard links the shown card to the officer whose session it is: one card, until
// a new password is ordered, and only one whose certificate names this officer
// (rules.md §8). The session goes on in full under a new token.
func (a *Auth) LinkCard(ctx context.Context, token string, t CardTry) (Progress, error) {
	session, access, err := a.own(ctx, token)
	if err != nil {
		return Progress{}, err
	}
	if session.Stage == domain.PasswordStage {
		return Progress{}, Wrong{Code: FirstLogin, Stage: session.Stage}
	}
	if session.Stage == domain.FullSession && !a.clock.Now().Before(FreshUntil(session.FactorAt)) {
		return Progress{}, domain.ErrStepUp()
	}
	forgive, err := a.slowly(ctx, "card", access)
	if err != nil {
		return Progress{}, err
	}
	p, err := a.linkable(ctx, session, access, t)
	if err != nil {
		return Progress{}, a.recordCardFault(ctx, session, domain.AuditCardLinkRefused, t, err)
	}
	if err := forgive(); err != nil {
		return Progress{}, err
	}
	now := a.clock.Now()
	linked := store.OfficerCard{OfficerID: access.ID, Issuer: p.Issuer, Serial: p.Serial, Certificate: p.proven.Kept()}
	return a.advance(ctx, step{
		session: session, access: access, device: methodCard, act: domain.AuditCardLinked,
		change: func(tx store.Tx) (bool, error) { return a.store.LinkCard(ctx, tx, linked, now) },
	})
}

// linkable proves the card and tells why it cannot be this officer's.
func (a *Auth) linkable(ctx context.Context, session store.Session, access store.Access, t CardTry) (proved, error) {
	p, err := a.prove(ctx, t, card.ForLink, session.ID.String())
	switch {
	case err != nil:
		return p, err
	case !slices.Contains(access.Methods, methodCard):
		return p, card.CardLoginNotPermitted
	case !access.CardLinkedAt.IsZero():
		return p, card.LinkedAlready
	}
	owner, err := a.owner(ctx, p.Issuer, p.Serial)
	if err != nil {
		return p, err
	}
	if !owner.ID.IsZero() {
		return p, card.OfAnother
	}
	person, err := a.store.PersonOf(ctx, a.store.Pool, access.ID)
	if err != nil {
		return p, fmt.Errorf("auth: %w", err)
	}
	if !p.Names(card.Officer{Name: person.Name, IdentityCode: person.IdentityCode}) {
		return p, card.NamesAnother
	}
	return p, nil
}

// recordCardFault writes down what was wrong with a card that an officer showed.
func (a *Auth) recordCardFault(ctx context.Context, session store.Session, act domain.AuditWord, t CardTry, err error) error {
	fault, is := faultOf(err)
	if !is {
		return err
	}
	if err := a.store.InTx(ctx, func(tx store.Tx) error {
		return a.recordRefused(ctx, tx, session, act, detailOf(t, fault))
	}); err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return fault
}
