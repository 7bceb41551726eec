package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// OfficerAt reads an officer with the roles of the business day at his or her own
// point, and that point, as decisions go by them; NoRows where there is none.
func (s *Store) OfficerAt(ctx context.Context, db pg.DBTX, officer domain.ID) (domain.Facts, error) {
	row, err := Q().GetOfficerForAuthority(ctx, db, s.Day(), officer)
	if err != nil {
		return domain.Facts{}, fmt.Errorf("store: officer: %w", err)
	}
	point, err := PointOf(row.Point)
	f := domain.Facts{
		Officer: domain.Officer{
			ID: row.ID, OrganisationID: row.OrganisationID, PointID: row.PointID, UserName: row.UserName, Roles: rolesOf(row.Roles),
			TrainingValidTo: domain.DateOf(row.TrainingValidTo), Active: row.Active, EmployedTo: dateOf(row.EmployedTo), PartnerID: idOf(row.PartnerID), Unidentified: row.Unidentified,
		},
		Point: point.Point, Organisation: organisationOf(row.Organisation),
	}
	if own := idOf(row.OwnHolderID); !own.IsZero() {
		f.Officer.HolderID = &own
	}
	return f, err
}

// CardByNumber reads a card by the number printed on it; NoRows where there is none.
func CardByNumber(ctx context.Context, db pg.DBTX, number string) (domain.Card, error) {
	row, err := Q().GetCardByNumber(ctx, db, number)
	if err != nil {
		return domain.Card{}, fmt.Errorf("store: card: %w", err)
	}
	return Card(row), nil
}

// AuthorisationsBetween reads which contracts let a point serve an organisation's cards.
func AuthorisationsBetween(ctx context.Context, db pg.DBTX, point, organisation domain.ID) ([]domain.Authorisation, error) {
	rows, err := Q().ListAuthorisationsBetween(ctx, db, point, organisation)
	if err != nil {
		return nil, fmt.Errorf("store: authorisations: %w", err)
	}
	return authorisationsOf(rows), nil
}

func authorisationsOf(rows []pg.PointAuthorisation) []domain.Authorisation {
	list := make([]domain.Authorisation, len(rows))
	for i, r := range rows {
		list[i] = domain.Authorisation{
			PointID: r.PointID, OrganisationID: r.OrganisationID, CustomerNumber: r.CustomerNumber,
			ValidFrom: domain.DateOf(r.ValidFrom), ValidTo: dateOf(r.ValidTo),
		}
	}
	return list
}

// ReadRightsAround reads the rights of an officer, and everybody's at the points
// where he or she has one and at those named, with how these officers stand.
func ReadRightsAround(ctx context.Context, db pg.DBTX, officer domain.ID, points []domain.ID) ([]domain.Right, []domain.Staff, error) {
	rows, err := Q().ListRightsAround(ctx, db, officer, points)
	if err != nil {
		return nil, nil, fmt.Errorf("store: rights: %w", err)
	}
	rights, staff := make([]domain.Right, len(rows)), []domain.Staff{}
	for i, r := range rows {
		rights[i] = domain.Right{
			ID: r.RightID, OfficerID: r.ID, Role: domain.Role(r.Role), PointID: idOf(r.PointID),
			ValidFrom: domain.DateOf(r.ValidFrom), ValidTo: dateOf(r.ValidTo), State: domain.RightWaiting,
		}
		if r.Held {
			rights[i].State = domain.RightHeld
		}
		if i > 0 && rows[i-1].ID == r.ID { // rows come officer by officer
			continue
		}
		staff = append(staff, domain.Staff{Officer: domain.Officer{
			ID: r.ID, OrganisationID: r.OrganisationID, PointID: r.WorksAt, Active: r.Active,
			EmployedTo: dateOf(r.EmployedTo), TrainingValidTo: domain.DateOf(r.TrainingValidTo),
		}})
	}
	return rights, staff, nil
}

// OpenSince says which sessions are open: those that end after Now and whose last sign of
// life came after IdleSince, in real time.
type OpenSince struct{ Now, IdleSince time.Time }

// SessionsOf counts an officer's open sessions.
func SessionsOf(ctx context.Context, db pg.DBTX, officer domain.ID, o OpenSince) (int, error) {
	n, err := Q().CountSessionsOfOfficer(ctx, db, officer, o.Now, o.IdleSince)
	if err != nil {
		return 0, fmt.Errorf("store: sessions: %w", err)
	}
	return int(n), nil
}

// ContractFacts is an authorisation with where its point stands.
type ContractFacts struct {
	domain.Contract
	PointOrganisationID domain.ID
	Country             string // of the point
}

// ContractByID reads an authorisation as it stands, its cards not counted yet;
// NoRows where there is none.
func ContractByID(ctx context.Context, db pg.DBTX, id domain.ID) (ContractFacts, error) {
	row, err := Q().GetContract(ctx, db, id)
	if err != nil {
		return ContractFacts{}, fmt.Errorf("store: authorisation: %w", err)
	}
	return ContractFacts{
		Contract: domain.Contract{
			Authorisation: domain.Authorisation{
				PointID: row.PointID, OrganisationID: row.OrganisationID, CustomerNumber: row.CustomerNumber,
				ValidFrom: domain.DateOf(row.ValidFrom), ValidTo: dateOf(row.ValidTo),
			},
			ID: row.ID, State: domain.RightState(row.State),
		},
		PointOrganisationID: row.PointOrganisationID, Country: row.Country,
	}, nil
}

// CardsByAuthorisation counts the living cards that a point serves by an
// authorisation alone: of the first products all, of the second those that were not
// applied for at the point.
func CardsByAuthorisation(ctx context.Context, db pg.DBTX, a domain.Authorisation, byOrganisation, byPoint []string) (int, error) {
	ended := []string{}
	for _, state := range domain.CardStates() {
		if state.Ended() {
			ended = append(ended, string(state))
		}
	}
	n, err := Q().CountCardsByAuthorisation(ctx, db, pg.CountCardsByAuthorisationParams{
		OrganisationID: a.OrganisationID, PointID: a.PointID, Ended: ended, ByOrganisation: byOrganisation, ByPoint: byPoint,
	})
	if err != nil {
		return 0, fmt.Errorf("store: cards: %w", err)
	}
	return int(n), nil
}

// ReadEmployer reads how the officers of an organisation log in.
func ReadEmployer(ctx context.Context, db pg.DBTX, organisation domain.ID, o OpenSince) (domain.Employer, error) {
	e := domain.Employer{Sessions: map[domain.LoginMethod]int{}}
	permitted, err := Q().GetPermittedMethods(ctx, db, organisation)
	if err != nil {
		return e, fmt.Errorf("store: employer: %w", err)
	}
	for _, m := range permitted {
		e.Permits = append(e.Permits, domain.LoginMethod(m))
	}
	sessions, err := Q().ListSessionsByMethod(ctx, db, organisation, o.Now, o.IdleSince)
	if err != nil {
		return e, fmt.Errorf("store: employer: %w", err)
	}
	for _, row := range sessions {
		e.Sessions[domain.LoginMethod(row.Method)] = int(row.Sessions)
	}
	linked, err := Q().ListLinkedMethods(ctx, db, organisation)
	if err != nil {
		return e, fmt.Errorf("store: employer: %w", err)
	}
	for _, row := range linked {
		l := domain.Linked{Officers: int(row.Officers)}
		if row.Card {
			l.Methods = append(l.Methods, domain.ByCard)
		}
		if row.Device != "" {
			l.Methods = append(l.Methods, domain.LoginMethod(row.Device))
		}
		e.Linked = append(e.Linked, l)
	}
	return e, nil
}

// OfficerOfRight tells whose a right is, and at which point; NoRows where there is none.
func OfficerOfRight(ctx context.Context, db pg.DBTX, right domain.ID) (officer, point domain.ID, err error) {
	row, err := Q().GetOfficerOfRight(ctx, db, right)
	if err != nil {
		return domain.ID{}, domain.ID{}, fmt.Errorf("store: right: %w", err)
	}
	return row.OfficerID, idOf(row.PointID), nil
}
