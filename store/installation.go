package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Why nothing can be installed.
var (
	ErrNotOwner  = errors.New("store: the role does not own the database's tables")
	ErrInstalled = errors.New("store: the database has officers already")
	ErrNobody    = errors.New("store: the database has no officers yet")
)

// BeginInstallation keeps other installations out until the transaction ends, and
// refuses a role that may not install, and a database in which somebody works:
// ErrNotOwner and ErrInstalled are answers.
func BeginInstallation(ctx context.Context, tx Tx) error {
	inUse, err := holdInstallation(ctx, tx)
	if err == nil && inUse {
		return ErrInstalled
	}
	return err
}

// BeginAddition is BeginInstallation for a database in use: ErrNotOwner and ErrNobody
// are answers. What is read afterwards holds until the transaction ends.
func BeginAddition(ctx context.Context, tx Tx) error {
	inUse, err := holdInstallation(ctx, tx)
	if err == nil && !inUse {
		return ErrNobody
	}
	return err
}

func holdInstallation(ctx context.Context, tx Tx) (inUse bool, err error) {
	if err := Q().HoldInstallation(ctx, tx); err != nil {
		return false, fmt.Errorf("store: installation: %w", err)
	}
	found, err := Q().GetInstallation(ctx, tx)
	if err != nil {
		return false, fmt.Errorf("store: installation: %w", err)
	}
	if !found.Owns {
		return false, ErrNotOwner
	}
	return found.Installed, nil
}

// InstallOrganisation writes an employer and by what its officers log in. Only the
// owner of the database may, as with points and partners.
func (s *Store) InstallOrganisation(ctx context.Context, db pg.DBTX, o domain.Organisation, methods []domain.LoginMethod) error {
	err := Q().InsertOrganisation(ctx, db, pg.InsertOrganisationParams{
		ID: o.ID, Name: o.Name, Country: o.Country, HealthCare: o.HealthCare, CustomerNumber: o.CustomerNumber,
		LoginMethods: MethodWords(methods), CreatedAt: s.Clock.Now(),
	})
	if err != nil {
		return fmt.Errorf("store: organisation: %w", err)
	}
	return nil
}

// InstallPoint writes a registration point with its contract's dates.
func (s *Store) InstallPoint(ctx context.Context, db pg.DBTX, p Point) error {
	address, err := json.Marshal(p.Address)
	if err != nil {
		return fmt.Errorf("store: point: %w", err)
	}
	err = Q().InsertPoint(ctx, db, pg.InsertPointParams{
		ID: p.ID, OrganisationID: p.OrganisationID, Code: p.Code, Name: p.Name, Country: p.Country, Kind: string(p.Kind),
		ContractFrom: p.ContractFrom.Time(), ContractTo: orNullDate(p.ContractTo), DocumentRows: append([]string{}, p.DocumentRows...),
		Address: address, Phone: p.Phone, CreatedAt: s.Clock.Now(),
	})
	if err != nil {
		return fmt.Errorf("store: point: %w", err)
	}
	return nil
}
