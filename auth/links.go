package auth

import (
	"context"
	"fmt"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// UnlinkDevice removes, for user support, the device that shows an officer's
// one-time codes, and ends the sessions that came in by it; false where none is
// linked. Without it the officer's own password opens nothing: order a new one.
func UnlinkDevice(ctx context.Context, tx store.Tx, s *store.Store, officer domain.ID, e Ending) (bool, error) {
	removed, err := store.UnlinkDevice(ctx, tx, officer)
	if err != nil || !removed {
		return false, err
	}
	if _, err := EndSessionsOf(ctx, tx, s, officer, e); err != nil {
		return false, err
	}
	return true, recordLink(ctx, tx, s, link{officer, domain.AuditDeviceUnlinked}, e)
}

// UnlinkCard removes the link of an officer's certificate card; false where none
// is linked. Sessions that came in by it end.
func UnlinkCard(ctx context.Context, tx store.Tx, s *store.Store, officer domain.ID, e Ending) (bool, error) {
	removed, err := store.UnlinkCard(ctx, tx, officer, e.at(), e.Reason)
	if err != nil || !removed {
		return false, err
	}
	e.method = methodCard
	if _, err := EndSessionsOf(ctx, tx, s, officer, e); err != nil {
		return false, err
	}
	return true, recordLink(ctx, tx, s, link{officer, domain.AuditCardUnlinked}, e)
}

// link is what was removed of whom.
type link struct {
	officer domain.ID
	act     domain.AuditWord
}

func recordLink(ctx context.Context, tx store.Tx, s *store.Store, l link, e Ending) error {
	err := audit.Record(ctx, tx, s, audit.Entry{
		Actor: e.By, Act: l.act, Object: audit.Object("officer", l.officer), RequestID: RequestID(ctx), Detail: map[string]string{"reason": e.Reason},
	})
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return nil
}

// ForgetTries lets an officer's tries to log in count anew, wherever they came
// from; what an address counts for many officers stays. The caller audits.
func ForgetTries(ctx context.Context, tx store.Tx, s *store.Store, userName string) error {
	return store.ForgetTriesOfName(ctx, tx, nameKey(s, userName))
}

// nameKey is the key that counts the tries of a user name from everywhere.
func nameKey(s *store.Store, userName string) []byte {
	return s.Crypt.BlindIndex("login.name", userName)
}
