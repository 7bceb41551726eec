package desk

import (
	"context"
	"crypto/ed25519"
	"errors"
	"io"
	"time"

	"sinetti/audit"
	"sinetti/auth"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// Config is what the acts stand on.
type Config struct {
	Store *store.Store
	Rules *domain.Rulebook
	Jobs  *jobs.Client
	// CapsuleKey signs letter capsules; the worker trusts its public half.
	CapsuleKey ed25519.PrivateKey
}

// Desk does the acts. It is safe for concurrent use.
type Desk struct {
	store  *store.Store
	rules  *domain.Rulebook
	jobs   *jobs.Client
	key    ed25519.PrivateKey
	places localities
}

// New makes a desk.
func New(c Config) *Desk {
	return &Desk{store: c.Store, rules: c.Rules, jobs: c.Jobs, key: c.CapsuleKey}
}

func (d *Desk) now() time.Time { return d.store.Clock.Now() }

// today is the business date at a point.
func (d *Desk) today(country string) domain.Date { return d.rules.Calendar.Today(country, d.now()) }

func (d *Desk) random(b []byte) {
	if _, err := io.ReadFull(d.store.Rand, b); err != nil {
		panic("desk: no randomness") // nothing can be numbered or named without
	}
}

// rights gives the actor the roles of this moment; whoever left the house or
// whose session ended may nothing.
func rights(actor domain.Actor, f store.DeskFacts) (domain.Actor, error) {
	if f.SessionEnded || !f.Officer.Active || f.Officer.ID != actor.ID {
		return actor, domain.ErrForbidden()
	}
	actor.Roles, actor.PointID, actor.OrganisationID = f.Officer.Roles, f.Point.ID, f.Officer.OrganisationID
	return actor, nil
}

// standing reads the actor's rights of this moment, for acts that need no more.
func (d *Desk) standing(ctx context.Context, tx store.Tx, actor domain.Actor) (domain.Actor, store.DeskFacts, error) {
	f, err := store.ReadDesk(ctx, tx, actor.SessionID, actor.ID)
	if store.NoRows(err) {
		return actor, f, domain.ErrForbidden()
	}
	if err != nil {
		return actor, f, err
	}
	actor, err = rights(actor, f)
	return actor, f, err
}

// may is the first line of every act.
func may(actor domain.Actor, p domain.Permission) error {
	if actor.May(p) != nil {
		return domain.ErrForbidden()
	}
	return nil
}

// forbid audits a permission that is not there, and says so.
func (d *Desk) forbid(ctx context.Context, actor domain.Actor, p domain.Permission) error {
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
	return errors.Join(domain.ErrForbidden(), err)
}

// record writes audit entries with the request's reference.
func (d *Desk) record(ctx context.Context, tx store.Tx, entries ...audit.Entry) error {
	for i := range entries {
		entries[i].RequestID = auth.RequestID(ctx)
		if entries[i].Rulebook == "" {
			entries[i].Rulebook = d.rules.Version
		}
	}
	return audit.Record(ctx, tx, d.store, entries...)
}
