package auth

import (
	"context"
	"fmt"
	"slices"
	"time"

	"sinetti/audit"
	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/store"
)

// StepUpByCard makes the session's factor fresh again by the officer's own linked
// card; it tells until when.
func (a *Auth) StepUpByCard(ctx context.Context, token string, t CardTry) (time.Time, error) {
	session, access, err := a.own(ctx, token)
	if err != nil {
		return time.Time{}, err
	}
	switch {
	case session.Stage != domain.FullSession:
		return time.Time{}, Wrong{Code: FirstLogin, Stage: session.Stage}
	case access.CardLinkedAt.IsZero():
		return time.Time{}, Wrong{Code: NothingLinked}
	}
	forgive, err := a.slowly(ctx, "card", access)
	if err != nil {
		return time.Time{}, err
	}
	p, err := a.prove(ctx, t, card.ForStepUp, session.ID.String())
	if err == nil && !slices.Contains(access.Methods, methodCard) {
		err = card.CardLoginNotPermitted
	}
	now := a.clock.Now()
	if err == nil {
		err = a.freshenByCard(ctx, session, p, now)
	}
	if err != nil {
		return time.Time{}, a.recordCardFault(ctx, session, domain.AuditStepUpRefused, t, err)
	}
	return FreshUntil(now), forgive()
}

// freshenByCard writes that the linked card was shown; card.OfAnother where it was
// not that one.
func (a *Auth) freshenByCard(ctx context.Context, session store.Session, p proved, now time.Time) error {
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		if own, err := store.HoldOfficerCard(ctx, tx, session.OfficerID, p.Issuer, p.Serial); err != nil || !own {
			return orFault(err, card.OfAnother)
		}
		if open, err := store.FreshenSession(ctx, tx, session.ID, now); err != nil || !open {
			return orNoSession(err)
		}
		return a.record(ctx, tx, session, domain.AuditSteppedUp, map[string]string{"method": methodCard})
	})
	if err != nil {
		return fmt.Errorf("auth: step up by card: %w", err)
	}
	return nil
}

func (a *Auth) recordRefused(ctx context.Context, tx store.Tx, session store.Session, act domain.AuditWord, detail map[string]string) error {
	return audit.Record(ctx, tx, a.store, audit.Entry{
		Actor: actorOf(session), Act: act, Outcome: audit.Refused, Object: audit.Object("officer", session.OfficerID),
		RequestID: RequestID(ctx), Detail: detail,
	})
}
