package press

import (
	"context"

	"sinetti/blob"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// Config is what the acts work with.
type Config struct {
	Store  *store.Store
	Jobs   *jobs.Client
	Bucket *blob.Bucket
	// Rules say which cards are suspended when their letter may have been read.
	Rules domain.Shelf
	// SignRejection signs, with the server's capsule key, that a print house sent a
	// batch back: the vault believes no row that says so. It is needed.
	SignRejection func(Rejection) ([]byte, error)
}

// Rejection is what is signed when a print house sends a batch back.
type Rejection struct {
	Batch      domain.ID
	PrintHouse domain.ID
	By         string // SHA-256 of the client certificate under which the answer came
	Receipt    string // the receipt's own id
}

// Press is the print houses' side of the house.
type Press struct {
	store  *store.Store
	jobs   *jobs.Client
	bucket *blob.Bucket
	rules  domain.Shelf
	sign   func(Rejection) ([]byte, error)
}

// New makes it. Without SignRejection it panics: the letters of every batch that a
// print house sends back would be refused by the vault, and only then would it show.
func New(c Config) *Press {
	if c.SignRejection == nil {
		panic("press: SignRejection is needed")
	}
	return &Press{store: c.Store, jobs: c.Jobs, bucket: c.Bucket, rules: c.Rules, sign: c.SignRejection}
}

// may refuses an actor who has not the permission, or whose partner is no longer
// active under this certificate: it is read again in every act.
func (p *Press) may(ctx context.Context, tx store.Tx, actor domain.Actor, what domain.Permission) error {
	if r := actor.May(what); r != nil {
		return domain.Refused{Refusals: []domain.Refusal{*r}}
	}
	now, err := store.PartnerByID(ctx, tx, actor.ID)
	if err != nil && !store.NoRows(err) {
		return err
	}
	if !now.Active || now.Kind != actor.Kind || now.Certificate != actor.Certificate {
		return domain.Refused{Refusals: []domain.Refusal{domain.Refuse(domain.NotPermitted, "").With("permission", string(what))}}
	}
	return nil
}
