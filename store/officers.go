package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

const (
	officerPersonColumn = "officers.person_enc"
	officerSecretColumn = "officers.totp_secret_enc"
)

// OfficerPerson is what officers.person_enc holds.
type OfficerPerson struct {
	Name         string `json:"name"`
	IdentityCode string `json:"identityCode"`
}

// NewOfficer is an officer as first written.
type NewOfficer struct {
	domain.Officer
	Person       OfficerPerson
	Language     domain.Language
	PasswordHash string
	Secret       []byte // of the authenticator (RFC 6238), 20 bytes; nil: none is linked
}

// Login is what the login page must know of an officer.
type Login struct {
	ID, OrganisationID, PointID   domain.ID
	AtWork                        bool
	PasswordHash, PasswordKind    string // kind: own, temporary or none
	PasswordUntil, PasswordUsedAt time.Time
	Secret                        []byte // of the linked device, in clear; nil: none is linked
	SecretSealed                  []byte // as it lies in its column
	DeviceKind                    string // authenticator or token
	LastStep                      int64  // the last 30 s step whose code was used
	Methods                       []string
}

// InsertOfficer writes an officer, with name and secret sealed.
func (s *Store) InsertOfficer(ctx context.Context, db pg.DBTX, o NewOfficer) error {
	person, err := s.sealJSON(o.Person, officerPersonColumn, o.ID)
	if err != nil {
		return err
	}
	var secret []byte
	if o.Secret != nil {
		if secret, err = s.SealOfficerSecret(o.ID, o.Secret); err != nil {
			return err
		}
	}
	var identity []byte
	if o.Person.IdentityCode != "" {
		identity = s.IdentityIndex(o.Person.IdentityCode)
	}
	err = Q().InsertOfficer(ctx, db, pg.InsertOfficerParams{
		ID: o.ID, OrganisationID: o.OrganisationID, PointID: o.PointID, UserName: o.UserName, PersonEnc: person,
		IdentityIndex: identity, PartnerID: OrNull(o.PartnerID), Language: string(o.Language), TrainingValidTo: o.TrainingValidTo.Time(),
		Active: o.Active, PasswordHash: o.PasswordHash, TotpSecretEnc: secret, CreatedAt: s.Clock.Now(), NameIndex: s.NameIndex(o.Person.Name),
	})
	if err != nil {
		return fmt.Errorf("store: officer: %w", err)
	}
	return nil
}

// InstallRights gives an officer the roles of o by installation, from the day on.
// Only the owner of the database may: nobody asked for them.
func (s *Store) InstallRights(ctx context.Context, db pg.DBTX, o domain.Officer, from domain.Date) error {
	for _, role := range o.Roles {
		var point domain.ID
		if role.AtPoint() {
			point = o.PointID
		}
		err := Q().InsertInstalledRight(ctx, db, pg.InsertInstalledRightParams{
			ID: s.NewID(), OfficerID: o.ID, Role: string(role), PointID: OrNull(point), ValidFrom: from.Time(), At: s.Clock.Now(),
		})
		if err != nil {
			return fmt.Errorf("store: right %s of officer %s: %w", role, o.ID, err)
		}
	}
	return nil
}

// LoginOf reads what the login page checks; pgx.ErrNoRows within the error
// where nobody has that user name: see NoRows.
func (s *Store) LoginOf(ctx context.Context, db pg.DBTX, userName string) (Login, error) {
	row, err := Q().GetOfficerForLogin(ctx, db, s.Day(), userName)
	if err != nil {
		return Login{}, fmt.Errorf("store: login: %w", err)
	}
	login := Login{
		ID: row.ID, OrganisationID: row.OrganisationID, PointID: row.PointID, AtWork: row.AtWork,
		PasswordHash: row.PasswordHash, PasswordKind: row.PasswordKind,
		PasswordUntil: timeOf(row.PasswordUntil), PasswordUsedAt: timeOf(row.PasswordUsedAt),
		SecretSealed: row.TotpSecretEnc, DeviceKind: row.DeviceKind.String, LastStep: row.TotpLastStep, Methods: row.LoginMethods,
	}
	login.Secret, err = s.openSecret(row.TotpSecretEnc, officerSecretColumn, row.ID)
	return login, err
}

// HoldLogin keeps what was checked as it was read until the transaction ends;
// false where it changed meanwhile.
func HoldLogin(ctx context.Context, tx Tx, l Login) (bool, error) {
	_, err := Q().HoldLogin(ctx, tx, l.ID, l.PasswordHash, l.SecretSealed)
	if NoRows(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("store: login: %w", err)
	}
	return true, nil
}

// UseOneTimeCode marks the 30 s step as used, and tells false where it was used
// before, here or on another server, or where the officer is no longer active.
func UseOneTimeCode(ctx context.Context, tx Tx, officer domain.ID, step int64) (bool, error) {
	n, err := Q().UseOneTimeCode(ctx, tx, step, officer)
	if err != nil {
		return false, fmt.Errorf("store: one-time code: %w", err)
	}
	return n == 1, nil
}

// SealColumn encrypts v as JSON for one column of one row, for whoever loads
// many rows at once; column is table.column, such as officers.person_enc.
func (s *Store) SealColumn(column string, row domain.ID, v any) ([]byte, error) {
	return s.sealJSON(v, column, row)
}

// SealOfficerSecret encrypts the secret of an officer's authenticator for its column.
func (s *Store) SealOfficerSecret(officer domain.ID, secret []byte) ([]byte, error) {
	sealed, err := s.Crypt.Seal(secret, crypt.Context(officerSecretColumn, officer))
	if err != nil {
		return nil, fmt.Errorf("store: secret of officer %s: %w", officer, err)
	}
	return sealed, nil
}
