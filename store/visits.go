package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// DeskFacts is who stands at a desk, and where, with the rights of this moment.
type DeskFacts struct {
	Officer      domain.Officer
	Point        Point
	Organisation domain.Organisation // the point's
	SessionEnded bool
	SessionEnds  time.Time // at the latest, real time
}

// Point is a registration point with what a page shows of it.
type Point struct {
	domain.Point
	Code  string
	Phone string
}

// ReadDesk reads the officer of a session; pgx.ErrNoRows where there is no such session.
func ReadDesk(ctx context.Context, db pg.DBTX, session, officer domain.ID) (DeskFacts, error) {
	row, err := Q().ReadDesk(ctx, db, session, officer)
	if err != nil {
		return DeskFacts{}, err
	}
	point, err := PointOf(row.Point)
	f := DeskFacts{
		Officer: domain.Officer{
			ID: row.ID, OrganisationID: row.OrganisationID, PointID: row.PointID, UserName: row.UserName,
			Roles: rolesOf(row.Roles), TrainingValidTo: domain.DateOf(row.TrainingValidTo), Active: row.Active,
		},
		Point: point,
		Organisation: domain.Organisation{
			ID: row.Organisation.ID, Name: row.Organisation.Name, Country: row.Organisation.Country,
			CustomerNumber: row.Organisation.CustomerNumber, HealthCare: row.Organisation.HealthCare,
		},
		SessionEnded: row.SessionEndedAt != nil, SessionEnds: row.SessionExpiresAt,
	}
	if own := idOf(row.OwnHolderID); !own.IsZero() {
		f.Officer.HolderID = &own
	}
	return f, err
}

// PointOf turns a row into the noun.
func PointOf(row pg.Point) (Point, error) {
	p := Point{
		Point: domain.Point{
			ID: row.ID, OrganisationID: row.OrganisationID, Name: row.Name, Country: row.Country,
			Kind: domain.PointKind(row.Kind), ContractFrom: domain.DateOf(row.ContractFrom),
			ContractTo: dateOf(row.ContractTo), DocumentRows: row.DocumentRows,
		},
		Code: row.Code, Phone: row.Phone,
	}
	if err := json.Unmarshal(row.Address, &p.Address); err != nil {
		return p, fmt.Errorf("store: address of point %s: %w", row.ID, err)
	}
	return p, nil
}

func rolesOf(words []string) []domain.Role {
	roles := make([]domain.Role, len(words))
	for i, w := range words {
		roles[i] = domain.Role(w)
	}
	return roles
}

// Authorisations reads which contracts let a point serve an organisation's cards.
func Authorisations(ctx context.Context, db pg.DBTX, point, organisation domain.ID) ([]domain.Authorisation, error) {
	rows, err := Q().ListAuthorisations(ctx, db, point, organisation)
	if err != nil {
		return nil, fmt.Errorf("store: authorisations: %w", err)
	}
	list := make([]domain.Authorisation, len(rows))
	for i, r := range rows {
		list[i] = domain.Authorisation{
			PointID: r.PointID, OrganisationID: r.OrganisationID, CustomerNumber: r.CustomerNumber,
			ValidFrom: domain.DateOf(r.ValidFrom), ValidTo: dateOf(r.ValidTo),
		}
	}
	return list, nil
}

// InsertVisit opens a visit; a session has one at a time (session_has_one_open_visit).
func InsertVisit(ctx context.Context, db pg.DBTX, v domain.Visit) error {
	return Q().InsertVisit(ctx, db, pg.InsertVisitParams{
		ID: v.ID, OfficerID: v.OfficerID, SessionID: v.SessionID, PointID: v.PointID, HolderID: v.HolderID,
		Purpose: string(v.Purpose), OpenedAt: v.OpenedAt,
	})
}

// CloseVisits closes what a session has open, with the reason: another_holder,
// desk_locked, logged_out or time_out.
func CloseVisits(ctx context.Context, db pg.DBTX, session domain.ID, at time.Time, reason string) error {
	return Q().CloseVisits(ctx, db, &at, orNullText(reason), session)
}

// Visit turns a row into the noun.
func Visit(row pg.Visit) domain.Visit {
	return domain.Visit{
		ID: row.ID, SessionID: row.SessionID, OfficerID: row.OfficerID, PointID: row.PointID, HolderID: row.HolderID,
		Purpose: domain.Purpose(row.Purpose), OpenedAt: row.OpenedAt, ClosedAt: timeOf(row.ClosedAt),
	}
}
