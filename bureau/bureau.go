package bureau

import (
	"context"
	"crypto/ed25519"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// Bureau is the acts of personalisation bureaus with what they need. It keeps no
// state and is safe for concurrent use.
type Bureau struct {
	Store *store.Store
	Jobs  *jobs.Client
	// Rules gives the version of the rulebook in force.
	Rules domain.Shelf
	// CapsuleKey signs the capsule of each letter that an answer makes.
	CapsuleKey ed25519.PrivateKey
}

// rules is the version of the rulebook in force now.
func (b *Bureau) rules() *domain.Rulebook { return b.Rules.At(b.Store.Clock.Now()) }

// may answers the refusal of an actor who has not the permission, or whose
// partner is no longer active under this certificate.
func (b *Bureau) may(ctx context.Context, tx store.Tx, actor domain.Actor, p domain.Permission) (*domain.Refusal, error) {
	if r := actor.May(p); r != nil {
		return r, nil
	}
	now, err := store.PartnerByID(ctx, tx, actor.ID)
	if err != nil && !store.NoRows(err) {
		return nil, err
	}
	if !now.Active || now.Kind != actor.Kind || now.Certificate != actor.Certificate {
		r := domain.Refuse(domain.NotPermitted, "").With("permission", string(p))
		return &r, nil
	}
	return nil, nil //nolint:nilnil // no refusal and no fault
}

// countryOf gives the country whose product that is; empty where the rulebook has
// no such product.
func (b *Bureau) countryOf(product domain.ProductID) string {
	p, _ := b.rules().Product(product)
	return p.Country
}

// refused writes the audit entry of an act that a rule said no to.
func (b *Bureau) refused(ctx context.Context, tx store.Tx, actor domain.Actor, object string, no []domain.Refusal) error {
	return audit.Record(ctx, tx, b.Store, audit.Entry{
		Actor: actor, Act: domain.AuditBureauRefused, Outcome: audit.Refused, Object: object,
		Refusals: no, Rulebook: b.rules().Version, RequestID: auth.RequestID(ctx),
	})
}
