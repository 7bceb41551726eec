package auth

import (
	"context"
	"fmt"

	"sinetti/audit"
	"sinetti/domain"
)

// RecordLook writes the one audit entry of an answer with personal data, from
// what was noted while the answer was made. The answer may leave only after
// nil came back. An answer that shows nobody needs no entry.
func (a *Auth) RecordLook(ctx context.Context, scope *Scope) error {
	holders := scope.Holders()
	if len(holders) == 0 {
		return nil
	}
	scope.mutex.Lock()
	entry := audit.Entry{
		Actor: ActorFrom(ctx), Act: scope.act, Holders: holders, VisitID: scope.visit, Purpose: scope.purpose,
		RequestID: RequestID(ctx),
	}
	scope.mutex.Unlock()
	if entry.Act == "" {
		entry.Act = domain.AuditHolderRead
	}
	if err := audit.Look(ctx, a.store, entry); err != nil {
		return fmt.Errorf("auth: look: %w", err)
	}
	return nil
}
