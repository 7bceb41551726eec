package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

// Columns of an officer's access that are sealed.
const (
	officerEmailColumn   = "officers.email_enc"
	officerPendingColumn = "officers.pending_secret_enc"
)

// Access is how an officer logs in, and what is checked when that changes.
type Access struct {
	ID, OrganisationID, PointID    domain.ID
	UserName, Name                 string
	Language                       domain.Language
	Organisation, Point, PointCode string // names, and the point's code
	PasswordHash, PasswordKind     string // kind: own, temporary or none
	PasswordUntil, PasswordUsedAt  time.Time
	HasEmail                       bool
	Secret                         []byte // of the linked device, in clear; nil: none
	LastStep                       int64
	DeviceKind                     string // authenticator or token; empty: none
	DeviceLinkedAt                 time.Time
	Pending                        []byte // secret of a device that is not confirmed yet, in clear
	PendingSealed                  []byte // as it lies in its column
	PendingKind                    string
	PendingAt, CardLinkedAt        time.Time
	Methods                        []string // that the employer permits
	OpenSessions                   int
}

// ReadAccess reads an officer's access; IsNone where there is no such officer.
// Sessions count as open that were used since idleSince.
func (s *Store) ReadAccess(ctx context.Context, db pg.DBTX, officer domain.ID, now, idleSince time.Time) (Access, error) {
	row, err := Q().GetAccess(ctx, db, now, idleSince, officer)
	if err != nil {
		return Access{}, fmt.Errorf("store: access: %w", err)
	}
	a := Access{
		ID: row.ID, OrganisationID: row.OrganisationID, PointID: row.PointID, UserName: row.UserName, Language: domain.Language(row.Language),
		Organisation: row.Organisation, Point: row.Point, PointCode: row.PointCode, PasswordHash: row.PasswordHash, PasswordKind: row.PasswordKind,
		PasswordUntil: timeOf(row.PasswordUntil), PasswordUsedAt: timeOf(row.PasswordUsedAt), HasEmail: row.HasEmail,
		LastStep: row.TotpLastStep, DeviceKind: row.DeviceKind.String, DeviceLinkedAt: timeOf(row.DeviceLinkedAt),
		PendingSealed: row.PendingSecretEnc, PendingKind: row.PendingKind.String, PendingAt: timeOf(row.PendingAt),
		CardLinkedAt: timeOf(row.CardLinkedAt), Methods: row.LoginMethods, OpenSessions: int(row.OpenSessions),
	}
	var person OfficerPerson
	if err := s.openJSON(row.PersonEnc, officerPersonColumn, row.ID, &person); err != nil {
		return Access{}, err
	}
	a.Name = person.Name
	if a.Secret, err = s.openSecret(row.TotpSecretEnc, officerSecretColumn, row.ID); err != nil {
		return Access{}, err
	}
	a.Pending, err = s.openSecret(row.PendingSecretEnc, officerPendingColumn, row.ID)
	return a, err
}

// openSecret opens the secret of a device; nil where there is none.
func (s *Store) openSecret(sealed []byte, column string, officer domain.ID) ([]byte, error) {
	if sealed == nil {
		return nil, nil
	}
	secret, err := s.Crypt.Open(sealed, crypt.Context(column, officer))
	if err != nil {
		return nil, fmt.Errorf("store: secret of officer %s: %w", officer, err)
	}
	return secret, nil
}

// SealEmail encrypts an officer's address for mail for its column; nil for none.
func (s *Store) SealEmail(officer domain.ID, address string) ([]byte, error) {
	if address == "" {
		return nil, nil
	}
	return s.sealJSON(address, officerEmailColumn, officer)
}

// openEmail opens what SealEmail made; empty for none.
func (s *Store) openEmail(officer domain.ID, sealed []byte) (string, error) {
	if sealed == nil {
		return "", nil
	}
	var address string
	err := s.openJSON(sealed, officerEmailColumn, officer, &address)
	return address, err
}

// SetOwnPassword writes the password that an officer chose; false where it was
// changed meanwhile.
func SetOwnPassword(ctx context.Context, tx Tx, officer domain.ID, hash, old string) (bool, error) {
	return changed(Q().SetOwnPassword(ctx, tx, hash, officer, old))
}

// SetTemporaryPassword writes a password that opens once, until the moment;
// false where the officer is no longer active.
func SetTemporaryPassword(ctx context.Context, tx Tx, officer domain.ID, hash string, until time.Time) (bool, error) {
	return changed(Q().SetTemporaryPassword(ctx, tx, hash, &until, officer))
}

// UseTemporaryPassword marks it as used; false where it was, here or elsewhere.
func UseTemporaryPassword(ctx context.Context, tx Tx, officer domain.ID, hash string, now time.Time) (bool, error) {
	return changed(Q().UseTemporaryPassword(ctx, tx, &now, officer, hash))
}

// BeginDevice keeps the secret of a device until it is confirmed; false where a
// device is linked.
func (s *Store) BeginDevice(ctx context.Context, tx Tx, officer domain.ID, d NewDevice) (bool, error) {
	sealed, err := s.Crypt.Seal(d.Secret, crypt.Context(officerPendingColumn, officer))
	if err != nil {
		return false, fmt.Errorf("store: secret of officer %s: %w", officer, err)
	}
	return changed(Q().BeginDevice(ctx, tx, pg.BeginDeviceParams{SecretEnc: sealed, Kind: orNullText(d.Kind), Now: &d.At, ID: officer}))
}

// NewDevice is a device that is being linked.
type NewDevice struct {
	Kind   string // authenticator or token
	Secret []byte
	At     time.Time
}

// LinkDevice makes the pending device the officer's, its codes used up to step;
// false where another was begun or linked meanwhile.
func (s *Store) LinkDevice(ctx context.Context, tx Tx, a Access, step int64, now time.Time) (bool, error) {
	sealed, err := s.SealOfficerSecret(a.ID, a.Pending)
	if err != nil {
		return false, err
	}
	return changed(Q().LinkDevice(ctx, tx, pg.LinkDeviceParams{SecretEnc: sealed, Step: step, Now: &now, ID: a.ID, PendingEnc: a.PendingSealed}))
}

// UnlinkDevice removes an officer's device; false where none was linked.
func UnlinkDevice(ctx context.Context, tx Tx, officer domain.ID) (bool, error) {
	return changed(Q().UnlinkDevice(ctx, tx, officer))
}

// UnlinkCard removes the link of an officer's certificate card; false where none was linked.
func UnlinkCard(ctx context.Context, tx Tx, officer domain.ID, now time.Time, reason string) (bool, error) {
	return changed(Q().UnlinkCard(ctx, tx, &now, orNullText(reason), officer))
}

// changed tells whether a statement that changes one row found it.
func changed(rows int64, err error) (bool, error) {
	if err != nil {
		return false, fmt.Errorf("store: access: %w", err)
	}
	return rows == 1, nil
}
