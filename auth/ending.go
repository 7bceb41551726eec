package auth

import (
	"context"
	"fmt"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// Ending says why sessions end, and who ends them.
type Ending struct {
	By     domain.Actor
	Reason string    // a word for the audit log, such as right_ended
	ButFor domain.ID // a session that stays; zero: none does
	// At is real time; zero: the machine's own clock tells.
	At     time.Time
	method string // ends those alone that came in by it; empty: all
}

func (e Ending) at() time.Time {
	if e.At.IsZero() {
		return store.SystemClock{}.Now()
	}
	return e.At
}

// EndSessionsOf ends an officer's sessions in the act's own transaction, closes
// their visits and audits each; it tells how many there were. From the commit on
// they count on no server: each request reads its session's row.
func EndSessionsOf(ctx context.Context, tx store.Tx, s *store.Store, officer domain.ID, e Ending) (int, error) {
	end := store.End{At: e.at(), Reason: e.Reason, ButFor: e.ButFor, Method: e.method}
	ended, err := store.EndSessionsOf(ctx, tx, officer, end)
	if err != nil {
		return 0, fmt.Errorf("auth: %w", err)
	}
	return len(ended), closed(ctx, tx, s, ended, e)
}

// EndSessionsBy ends, in the act's own transaction, the sessions of an
// organisation's officers that came in by one of the methods.
func EndSessionsBy(ctx context.Context, tx store.Tx, s *store.Store, o MethodsOff, e Ending) (int, error) {
	ended, err := store.EndSessionsBy(ctx, tx, o.Organisation, o.Methods, store.End{At: e.at(), Reason: e.Reason})
	if err != nil {
		return 0, fmt.Errorf("auth: %w", err)
	}
	return len(ended), closed(ctx, tx, s, ended, e)
}

// MethodsOff are methods that an organisation permits no longer: card,
// authenticator or token.
type MethodsOff struct {
	Organisation domain.ID
	Methods      []string
}

// closed closes the visits of sessions that ended, and audits each session and visit.
func closed(ctx context.Context, tx store.Tx, s *store.Store, ended []domain.ID, e Ending) error {
	visits, err := store.CloseVisitsOfSessions(ctx, tx, ended, s.Clock.Now(), e.Reason)
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	entries := make([]audit.Entry, len(ended), len(ended)+len(visits))
	for i, session := range ended {
		entries[i] = audit.Entry{
			ID: s.NewID(), Actor: e.By, Act: domain.AuditSessionEnded, Object: audit.Object("session", session),
			RequestID: RequestID(ctx), Detail: map[string]string{"reason": e.Reason},
		}
	}
	for _, v := range visits {
		entry := audit.VisitClosed(e.By, v)
		entry.ID, entry.RequestID = s.NewID(), RequestID(ctx)
		entries = append(entries, entry)
	}
	var p store.Pipeline
	p.AddTx(func(step store.Tx) error { return audit.Record(ctx, step, s, entries...) })
	if err := p.Run(ctx, tx); err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return nil
}
