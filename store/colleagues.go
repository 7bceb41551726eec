package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Colleague is an officer as other officers see one.
type Colleague struct {
	ID              domain.ID
	Name            string
	UserName        string
	Roles           []domain.Role
	TrainingValidTo domain.Date
}

// ColleaguesByID reads officers by their ids.
func (s *Store) ColleaguesByID(ctx context.Context, db pg.DBTX, ids []domain.ID) (map[domain.ID]Colleague, error) {
	rows, err := Q().ListOfficersByID(ctx, db, s.Day(), ids)
	if err != nil {
		return nil, fmt.Errorf("store: officers: %w", err)
	}
	found := make(map[domain.ID]Colleague, len(rows))
	for _, r := range rows {
		var person OfficerPerson
		if err := s.openJSON(r.PersonEnc, officerPersonColumn, r.ID, &person); err != nil {
			return nil, err
		}
		found[r.ID] = Colleague{r.ID, person.Name, r.UserName, rolesOf(r.Roles), domain.DateOf(r.TrainingValidTo)}
	}
	return found, nil
}

// PointOnPage is a point with its organisation's name.
type PointOnPage struct {
	Point
	Organisation string
}

// PointsByID reads points by their ids.
func PointsByID(ctx context.Context, db pg.DBTX, ids []domain.ID) (map[domain.ID]PointOnPage, error) {
	rows, err := Q().ListPointsByID(ctx, db, ids)
	if err != nil {
		return nil, fmt.Errorf("store: points: %w", err)
	}
	found := make(map[domain.ID]PointOnPage, len(rows))
	for _, r := range rows {
		p, err := PointOf(r.Point)
		if err != nil {
			return nil, err
		}
		found[p.ID] = PointOnPage{p, r.Organisation}
	}
	return found, nil
}
