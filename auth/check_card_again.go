package auth

import (
	"context"
	"errors"
	"fmt"
	"time"

	"sinetti/auth/card"
	"sinetti/domain"
	"sinetti/store"
)

// CardCheckedFor is how long a session that a card opened goes on before the
// certificate's issuer is asked about it again, at its next use.
const CardCheckedFor = 15 * time.Minute

// checkCardAgain ends a session whose card was revoked or ran out, or whose issuer
// cannot be asked for longer than the rule allows.
func (a *Auth) checkCardAgain(ctx context.Context, session store.Session, now time.Time) error {
	if session.Method != methodCard || now.Before(session.CardCheckedAt.Add(CardCheckedFor)) {
		return nil
	}
	err := a.stillGood(ctx, session.OfficerID)
	if err == nil {
		return a.store.NoteCardChecked(ctx, session.ID, now)
	}
	fault, is := faultOf(err)
	if !is {
		return err
	}
	end := Ending{By: domain.Actor{Kind: domain.SystemActor}, Reason: string(fault), At: now}
	err = a.store.InTx(ctx, func(tx store.Tx) error {
		ended, err := store.EndSession(ctx, tx, session.ID, now, end.Reason)
		if err != nil || !ended {
			return err
		}
		return closed(ctx, tx, a.store, []domain.ID{session.ID}, end)
	})
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return ErrNoSession
}

func (a *Auth) stillGood(ctx context.Context, officer domain.ID) error {
	if a.cards == nil {
		return card.ProtocolOff
	}
	linked, err := a.store.CardOf(ctx, a.store.Pool, officer)
	if store.NoRows(err) {
		return card.NotLinked
	}
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	proven, err := card.ParseProven(linked.Certificate)
	if errors.Is(err, card.CertificateForm) {
		return card.NotLinked
	}
	if err != nil {
		return err
	}
	_, err = a.cards.Checker.Check(ctx, proven)
	return err
}
