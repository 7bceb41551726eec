package desk

import (
	"context"
	"crypto/ed25519"
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
	// Rules gives the version of the rulebook in force.
	Rules domain.Shelf
	Jobs  *jobs.Client
	// CapsuleKey signs letter capsules; the worker trusts its public half.
	CapsuleKey ed25519.PrivateKey
	// RealTime tells whether a factor is fresh: nil is the machine's own clock,
	// whatever business time a demo lives in.
	RealTime store.Clock
	// AskRight asks the register of health professionals; nil where there is no way to
	// ask it.
	AskRight AskRight
	// ActLimitFactor multiplies how much an officer, a point, an address and a card
	// may do in a short time; 0 is 1.
	ActLimitFactor float64
}

// Desk does the acts. It is safe for concurrent use.
type Desk struct {
	store  *store.Store
	shelf  domain.Shelf
	jobs   *jobs.Client
	key    ed25519.PrivateKey
	places localities
	real   store.Clock
	right  AskRight
	// actFactor multiplies the shares of throttle.go.
	actFactor float64
}

// New makes a desk.
func New(c Config) *Desk {
	if c.RealTime == nil {
		c.RealTime = store.SystemClock{}
	}
	if c.ActLimitFactor == 0 {
		c.ActLimitFactor = 1
	}
	return &Desk{store: c.Store, shelf: c.Rules, jobs: c.Jobs, key: c.CapsuleKey, real: c.RealTime, right: c.AskRight, actFactor: c.ActLimitFactor}
}

func (d *Desk) now() time.Time { return d.store.Clock.Now() }

// rules is the version of the rulebook in force now. An act that needs it more than
// once asks once and keeps it: two askings may fall on two sides of a midnight.
func (d *Desk) rules() *domain.Rulebook { return d.shelf.At(d.now()) }

// today is the business date at a point.
func (d *Desk) today(country string) domain.Date { return d.rules().Calendar.Today(country, d.now()) }

func (d *Desk) random(b []byte) {
	if _, err := io.ReadFull(d.store.Rand, b); err != nil {
		panic("desk: no randomness") // nothing can be numbered or named without
	}
}

// rights gives the actor the roles of this moment; whoever is not at work on the
// day or whose session ended may nothing.
func (d *Desk) rights(actor domain.Actor, f store.DeskFacts) (domain.Actor, error) {
	if f.SessionEnded || f.Stage != domain.FullSession || !f.Officer.AtWork(domain.DateOf(d.store.Day())) || f.Officer.ID != actor.ID {
		return actor, domain.ErrForbidden()
	}
	actor.Roles, actor.PointID, actor.OrganisationID = f.Officer.Roles, f.Point.ID, f.Officer.OrganisationID
	actor.Accounts = f.Officer.Accounts
	actor.PartnerID, actor.Stage, actor.FreshUntil = f.Officer.PartnerID, f.Stage, auth.FreshUntil(f.FactorAt)
	return actor, nil
}

// standing reads the actor's rights of this moment and holds them until the act
// commits, for acts that need no more.
func (d *Desk) standing(ctx context.Context, tx store.Tx, actor domain.Actor) (domain.Actor, store.DeskFacts, error) {
	var f store.DeskFacts
	var p store.Pipeline
	holdRights(ctx, &p, actor)
	p.Add(func(db store.DB) (err error) {
		f, err = d.store.ReadDesk(ctx, db, actor.SessionID, actor.ID)
		return err
	})
	return d.stands(actor, &f, p.Run(ctx, tx))
}

// holdRights keeps the actor's rights, and the authorisations of the point, still from
// the next statement on: what takes them away waits for the act's commit. An act takes
// it after whatever else it locks first, and before it reads them.
func holdRights(ctx context.Context, p *store.Pipeline, actor domain.Actor) {
	p.Add(func(db store.DB) error { return store.HoldRights(ctx, db, actor.ID) })
	p.Add(func(db store.DB) error { return store.HoldAuthorisations(ctx, db, actor.PointID) })
}

// looking reads the actor's rights in a snapshot, for whoever only looks.
func (d *Desk) looking(ctx context.Context, tx store.Tx, actor domain.Actor) (domain.Actor, store.DeskFacts, error) {
	f, err := d.store.ReadDesk(ctx, tx, actor.SessionID, actor.ID)
	return d.stands(actor, &f, err)
}

func (d *Desk) stands(actor domain.Actor, f *store.DeskFacts, err error) (domain.Actor, store.DeskFacts, error) {
	if err != nil {
		return actor, *f, forbidden(err)
	}
	actor, err = d.rights(actor, *f)
	return actor, *f, err
}

// may asks again, with the rights of this moment, what forbid asked on the first line.
func may(actor domain.Actor, p domain.Permission) error {
	if actor.May(p) != nil {
		return domain.ErrForbidden()
	}
	return nil
}

// forbid is the first line of every act: a permission that is not there is audited
// and said; an act that needs a fresh factor asks for one, and acts that look at
// people are counted.
func (d *Desk) forbid(ctx context.Context, actor domain.Actor, p domain.Permission) error {
	if err := d.Permits(ctx, actor, p); err != nil {
		return err
	}
	if err := d.fresh(actor, p); err != nil {
		return err
	}
	return d.count(ctx, actor, p)
}

// fresh asks for a factor shown within the last minutes, where the act needs one.
func (d *Desk) fresh(actor domain.Actor, p domain.Permission) error {
	if actor.Kind == domain.OfficerActor && p.NeedsFreshFactor() && !d.real.Now().Before(actor.FreshUntil) {
		return domain.ErrStepUp()
	}
	return nil
}

// record writes audit entries with the request's reference.
func (d *Desk) record(ctx context.Context, tx store.Tx, entries ...audit.Entry) error {
	for i := range entries {
		entries[i].RequestID = auth.RequestID(ctx)
		if entries[i].Rulebook == "" {
			entries[i].Rulebook = d.rules().Version
		}
	}
	return audit.Record(ctx, tx, d.store, entries...)
}
