package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// Permits is nil where the actor has the permission; else it is written down that
// somebody without it asked, and the error is Forbidden. Every act asks it itself.
func (d *Desk) Permits(ctx context.Context, actor domain.Actor, p domain.Permission) error {
	no := actor.May(p)
	if no == nil {
		return nil
	}
	if actor.Kind != domain.OfficerActor || actor.ID.IsZero() {
		return domain.ErrForbidden()
	}
	err := d.store.InTx(ctx, func(tx store.Tx) error {
		return d.record(ctx, tx, audit.Entry{
			Actor: actor, Act: domain.AuditPermissionRefused, Outcome: audit.Refused, Refusals: []domain.Refusal{*no},
		})
	})
	if err != nil { // a refusal too is said only where it was written down
		return err
	}
	return domain.ErrForbidden()
}
