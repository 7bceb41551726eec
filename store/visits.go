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
	SessionEnded bool                // or outlived by the officer's work, point or way to log in
	SessionEnds  time.Time           // at the latest, real time
	Stage        domain.SessionStage
	FactorAt     time.Time // when the last factor was shown, real time
}

// Point is a registration point with what a page shows of it.
type Point struct {
	domain.Point
	Code  string
	Phone string
}

// ReadDesk reads the officer of a session, with the rights in force on the
// business day; pgx.ErrNoRows where there is no such session.
func (s *Store) ReadDesk(ctx context.Context, db pg.DBTX, session, officer domain.ID) (DeskFacts, error) {
	row, err := Q().ReadDesk(ctx, db, s.Day(), session, officer)
	if err != nil {
		return DeskFacts{}, err
	}
	point, err := PointOf(row.Point)
	f := DeskFacts{
		Officer: domain.Officer{
			ID: row.ID, OrganisationID: row.OrganisationID, PointID: row.PointID, UserName: row.UserName,
			Roles: rolesOf(row.Roles), TrainingValidTo: domain.DateOf(row.TrainingValidTo), Active: row.Active,
			EmployedTo: dateOf(row.EmployedTo), PartnerID: idOf(row.PartnerID), Accounts: row.Accounts, Unidentified: row.Unidentified,
		},
		Point:        point,
		Organisation: organisationOf(row.Organisation),
		SessionEnded: row.SessionEnded, SessionEnds: row.SessionExpiresAt,
		Stage: domain.SessionStage(row.Stage), FactorAt: timeOf(row.FactorAt),
	}
	if !f.Officer.AtWork(domain.DateOf(s.Day())) {
		f.SessionEnded = true
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

// Authorisations reads which contracts let a session's point serve a card of another's.
func Authorisations(ctx context.Context, db pg.DBTX, session, card domain.ID) ([]domain.Authorisation, error) {
	rows, err := Q().ListAuthorisationsForCard(ctx, db, session, card)
	if err != nil {
		return nil, fmt.Errorf("store: authorisations: %w", err)
	}
	return authorisationsOf(rows), nil
}

// OrganisationOfCard reads for whom a card's holder works; zero for a citizen's own card.
func OrganisationOfCard(ctx context.Context, db pg.DBTX, card domain.ID) (domain.Organisation, error) {
	row, err := Q().GetOrganisationOfCard(ctx, db, card)
	if NoRows(err) {
		return domain.Organisation{}, nil
	}
	return organisationOf(row), err
}

func organisationOf(row pg.Organisation) domain.Organisation {
	return domain.Organisation{
		ID: row.ID, Name: row.Name, Country: row.Country, CustomerNumber: row.CustomerNumber, HealthCare: row.HealthCare,
	}
}

// PrintHouseOfSession reads who takes the letters of a session's point; zero where nobody does.
func PrintHouseOfSession(ctx context.Context, db pg.DBTX, session domain.ID) (Printer, error) {
	row, err := Q().GetPrintHouseOfSession(ctx, db, session)
	if NoRows(err) {
		return Printer{}, nil
	}
	return printerOf(row), err
}

// InsertVisit opens a visit; a session has one at a time (session_has_one_open_visit).
func InsertVisit(ctx context.Context, db pg.DBTX, v domain.Visit) error {
	return Q().InsertVisit(ctx, db, pg.InsertVisitParams{
		ID: v.ID, OfficerID: v.OfficerID, SessionID: v.SessionID, PointID: v.PointID, HolderID: v.HolderID,
		Purpose: string(v.Purpose), OpenedAt: v.OpenedAt,
	})
}

// Visit turns a row into the noun.
func Visit(row pg.Visit) domain.Visit {
	return domain.Visit{
		ID: row.ID, SessionID: row.SessionID, OfficerID: row.OfficerID, PointID: row.PointID, HolderID: row.HolderID,
		Purpose: domain.Purpose(row.Purpose), OpenedAt: row.OpenedAt, ClosedAt: timeOf(row.ClosedAt),
	}
}

// VisitByID reads a visit; the zero visit where there is none.
func VisitByID(ctx context.Context, db pg.DBTX, id domain.ID) (domain.Visit, error) {
	row, err := Q().GetVisit(ctx, db, id)
	if NoRows(err) {
		return domain.Visit{}, nil
	}
	return Visit(row), err
}

// OpenVisitOf reads what a session has open, perhaps past its time; the zero
// visit where there is none.
func OpenVisitOf(ctx context.Context, db pg.DBTX, session domain.ID) (domain.Visit, error) {
	row, err := Q().GetOpenVisit(ctx, db, session)
	if NoRows(err) {
		return domain.Visit{}, nil
	}
	return Visit(row), err
}

// LockSession lets one act at a time decide which visit of a session is open.
func LockSession(ctx context.Context, db pg.DBTX, session domain.ID) error {
	_, err := Q().LockSession(ctx, db, session)
	return err
}

// IsDemo tells whether the people in this database do not exist.
func IsDemo(ctx context.Context, db pg.DBTX) (bool, error) {
	kind, err := Q().GetDatabaseKind(ctx, db)
	if NoRows(err) {
		return false, nil
	}
	return kind == "demo", err
}
