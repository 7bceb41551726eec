package world

import (
	"context"
	"fmt"
	"strings"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

func (w *World) loadOfficers(ctx context.Context, q *queue, s *store.Store) error {
	for _, o := range w.Officers {
		if err := o.load(ctx, q, s); err != nil {
			return fmt.Errorf("officer %s: %w", o.UserName, err)
		}
		if err := s.InstallRights(ctx, q, o.Officer, began); err != nil {
			return err
		}
	}
	return nil
}

// load writes the officer's row: one who was in before has an own password and a
// device, a newcomer a temporary password and nothing linked.
func (o Officer) load(ctx context.Context, q *queue, s *store.Store) error {
	hash, err := auth.HashPassword(o.Password)
	if err != nil {
		return err
	}
	person, err := s.SealColumn("officers.person_enc", o.ID, store.OfficerPerson{Name: o.Name, IdentityCode: o.IdentityCode})
	if err != nil {
		return err
	}
	email, err := s.SealEmail(o.ID, o.Email)
	if err != nil {
		return err
	}
	in := access{password: "own"}
	if o.NeverIn() {
		until := s.Clock.Now().Add(auth.TemporaryFor)
		in = access{password: "temporary", until: &until}
	} else if in, err = in.withDevice(s, o); err != nil {
		return err
	}
	_, err = q.Exec(ctx, `insert into officers (id, organisation_id, point_id, user_name, person_enc, identity_index, email_enc, language,
			training_valid_to, password_hash, password_kind, password_until, totp_secret_enc, device_kind, device_linked_at, created_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
		o.ID, o.OrganisationID, o.PointID, strings.ToLower(o.UserName), person, s.IdentityIndex(o.IdentityCode), email, string(o.Language),
		o.TrainingValidTo.Time(), hash, in.password, in.until, in.secret, in.device, in.linked, began.Time())
	return err
}

// access is how an officer's row says that he or she gets in.
type access struct {
	password string // own or temporary
	until    *time.Time
	secret   []byte
	device   *domain.LoginMethod
	linked   *time.Time
}

func (a access) withDevice(s *store.Store, o Officer) (access, error) {
	at := began.Time()
	a.device, a.linked = &o.Device, &at
	var err error
	a.secret, err = auth.SealSecret(s, o.ID, o.OTPSecret)
	return a, err
}
