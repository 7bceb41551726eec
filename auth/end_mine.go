package auth

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store"
)

// EndMine ends one of the officer's own sessions; domain.ErrNotFound where it is
// another's, or over.
func (a *Auth) EndMine(ctx context.Context, officer domain.Actor, session domain.ID) error {
	end := Ending{By: officer, Reason: "ended_by_officer", At: a.clock.Now()}
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		ended, err := store.EndSessionOf(ctx, tx, officer.ID, session, store.End{At: end.At, Reason: end.Reason})
		if err != nil {
			return err
		}
		if !ended {
			return domain.ErrNotFound("id")
		}
		return closed(ctx, tx, a.store, []domain.ID{session}, end)
	})
	if err != nil {
		return fmt.Errorf("auth: end a session: %w", err)
	}
	return nil
}

// EndOthers ends all sessions of the officer but the one that asks.
func (a *Auth) EndOthers(ctx context.Context, officer domain.Actor) error {
	end := Ending{By: officer, Reason: "ended_by_officer", ButFor: officer.SessionID, At: a.clock.Now()}
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		_, err := EndSessionsOf(ctx, tx, a.store, officer.ID, end)
		return err
	})
	if err != nil {
		return fmt.Errorf("auth: end sessions: %w", err)
	}
	return nil
}
