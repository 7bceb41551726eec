package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Authorisation is an agreement with when what was done to it.
type Authorisation struct {
	domain.Agreement
	Organisation       string // whose cards they are
	AskedAt, DecidedAt time.Time
	EndedAt            time.Time // zero while it has not ended
}

// PointsInScope lists at most 200 points by code.
func PointsInScope(ctx context.Context, db pg.DBTX, scope Scope) ([]PointOnPage, error) {
	rows, err := Q().ListPointsInScope(ctx, db, scope.Everywhere, scope.OrganisationID, scope.PointID)
	if err != nil {
		return nil, fmt.Errorf("store: points: %w", err)
	}
	list := make([]PointOnPage, len(rows))
	for i, r := range rows {
		p, err := PointOf(r.Point)
		if err != nil {
			return nil, err
		}
		list[i] = PointOnPage{p, r.Organisation}
	}
	return list, nil
}

// PointByCode reads a point by its code; NoRows where there is none.
func PointByCode(ctx context.Context, db pg.DBTX, code string) (PointOnPage, error) {
	row, err := Q().GetPointByCode(ctx, db, code)
	if err != nil {
		return PointOnPage{}, fmt.Errorf("store: point: %w", err)
	}
	p, err := PointOf(row.Point)
	return PointOnPage{p, row.Organisation}, err
}

// HoldAuthorisations keeps those of a point as they are until the transaction ends,
// as HoldRights does with an officer's rights.
func HoldAuthorisations(ctx context.Context, db pg.DBTX, point domain.ID) error {
	if err := Q().HoldAuthorisations(ctx, db, point); err != nil {
		return fmt.Errorf("store: hold authorisations: %w", err)
	}
	return nil
}

// ChangeAuthorisations waits until no act stands on those of a point any more, and
// keeps new ones from beginning. Take it after the locks on rights.
func ChangeAuthorisations(ctx context.Context, db pg.DBTX, point domain.ID) error {
	if err := Q().ChangeAuthorisations(ctx, db, point); err != nil {
		return fmt.Errorf("store: change authorisations: %w", err)
	}
	return nil
}

// AuthorisationByID reads one as it stands; NoRows where there is none.
func AuthorisationByID(ctx context.Context, db pg.DBTX, id domain.ID) (Authorisation, error) {
	row, err := Q().GetAuthorisation(ctx, db, id)
	if err != nil {
		return Authorisation{}, fmt.Errorf("store: authorisation: %w", err)
	}
	return agreementOf(row.PointAuthorisation, row.Organisation), nil
}

// OpenAuthorisations reads those between a point and an organisation that are held
// or wait.
func OpenAuthorisations(ctx context.Context, db pg.DBTX, point, organisation domain.ID) ([]domain.Agreement, error) {
	rows, err := Q().ListOpenAuthorisations(ctx, db, point, organisation)
	if err != nil {
		return nil, fmt.Errorf("store: authorisations: %w", err)
	}
	list := make([]domain.Agreement, len(rows))
	for i, r := range rows {
		list[i] = agreementOf(r, "").Agreement
	}
	return list, nil
}

// AuthorisationsOf reads those that points have, or an organisation gave, which are
// open or ended since; newest first. The zero organisation gave none.
func AuthorisationsOf(ctx context.Context, db pg.DBTX, points []domain.ID, organisation domain.ID, since time.Time) ([]Authorisation, error) {
	rows, err := Q().ListAuthorisationsOf(ctx, db, points, organisation, since)
	if err != nil {
		return nil, fmt.Errorf("store: authorisations: %w", err)
	}
	list := make([]Authorisation, len(rows))
	for i, r := range rows {
		list[i] = agreementOf(r.PointAuthorisation, r.Organisation)
	}
	return list, nil
}

func agreementOf(row pg.PointAuthorisation, organisation string) Authorisation {
	a := Authorisation{
		Agreement: domain.Agreement{
			Contract: domain.Contract{
				ID: row.ID, State: domain.RightWaiting, Authorisation: domain.Authorisation{
					PointID: row.PointID, OrganisationID: row.OrganisationID, CustomerNumber: row.CustomerNumber,
					ValidFrom: domain.DateOf(row.ValidFrom), ValidTo: dateOf(row.ValidTo),
				},
			},
			PointOrganisationID: row.PointOrganisationID, AskedBy: idOf(row.AskedBy), DecidedBy: idOf(row.DecidedBy),
		},
		Organisation: organisation, AskedAt: row.AskedAt, DecidedAt: timeOf(row.DecidedAt), EndedAt: timeOf(row.EndedAt),
	}
	switch {
	case row.EndedAt != nil:
		a.State = domain.RightEnded
	case row.Approved.Valid && row.Approved.Bool:
		a.State = domain.RightHeld
	case row.Approved.Valid:
		a.State = domain.RightRefused
	}
	return a
}

// InsertAuthorisation writes one that somebody asks for.
func InsertAuthorisation(ctx context.Context, db pg.DBTX, a domain.Agreement, at time.Time) error {
	err := Q().InsertAuthorisation(ctx, db, pg.InsertAuthorisationParams{
		ID: a.ID, PointID: a.PointID, PointOrganisationID: a.PointOrganisationID, OrganisationID: a.OrganisationID,
		CustomerNumber: a.CustomerNumber, ValidFrom: a.ValidFrom.Time(), ValidTo: orNullDate(a.ValidTo), AskedBy: OrNull(a.AskedBy), AskedAt: at,
	})
	if err != nil {
		return fmt.Errorf("store: authorisation: %w", err)
	}
	return nil
}

// DecideAuthorisation writes the decision on one that waits; why is kept where it was refused.
func DecideAuthorisation(ctx context.Context, db pg.DBTX, a domain.Agreement, why string, at time.Time) error {
	n, err := Q().DecideAuthorisation(ctx, db, pg.DecideAuthorisationParams{
		ID: a.ID, DecidedBy: OrNull(a.DecidedBy), At: &at, Approved: a.State == domain.RightHeld, EndReason: orNullText(why),
	})
	return changedOne("authorisation", n, err)
}

// EndAuthorisations ends those that are held or wait.
func EndAuthorisations(ctx context.Context, db pg.DBTX, ids []domain.ID, e Ended) error {
	_, err := Q().EndAuthorisations(ctx, db, pg.EndAuthorisationsParams{Ids: ids, EndedBy: OrNull(e.By), At: &e.At, EndReason: orNullText(e.Why)})
	if err != nil {
		return fmt.Errorf("store: authorisations: %w", err)
	}
	return nil
}

// AuthorisationDeciders lists who speaks for a point's side: who leads it, and the
// administrators of its organisation.
func (s *Store) AuthorisationDeciders(ctx context.Context, db pg.DBTX, a domain.Agreement) ([]domain.ID, error) {
	rows, err := Q().ListDeciders(ctx, db, pg.ListDecidersParams{
		EverywhereRoles: []string{}, OrganisationRoles: []string{string(domain.EmployerAdmin)}, PointRoles: []string{string(domain.ResponsiblePerson)},
		OrganisationID: a.PointOrganisationID, PointID: a.PointID, ButFor: []domain.ID{a.AskedBy}, Day: s.Day(),
	})
	if err != nil {
		return nil, fmt.Errorf("store: who decides: %w", err)
	}
	ids := make([]domain.ID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	return ids, nil
}
