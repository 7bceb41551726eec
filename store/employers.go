package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// EmployerRecord is an organisation as its administrator sees it.
type EmployerRecord struct {
	ID      domain.ID
	Name    string
	Country string // ISO 3166-1 alpha-2
	Permits []domain.LoginMethod
}

// EmployerByID reads an organisation; NoRows where there is none.
func EmployerByID(ctx context.Context, db pg.DBTX, id domain.ID) (EmployerRecord, error) {
	row, err := Q().GetEmployer(ctx, db, id)
	if err != nil {
		return EmployerRecord{}, fmt.Errorf("store: organisation: %w", err)
	}
	return EmployerRecord{row.ID, row.Name, row.Country, methodsOf(row.LoginMethods)}, nil
}

// LockLoginMethods reads by what an employer's officers log in, and keeps others
// from changing it until the transaction ends.
func LockLoginMethods(ctx context.Context, db pg.DBTX, organisation domain.ID) ([]domain.LoginMethod, error) {
	methods, err := Q().LockLoginMethods(ctx, db, organisation)
	if err != nil {
		return nil, fmt.Errorf("store: login methods: %w", err)
	}
	return methodsOf(methods), nil
}

// SetLoginMethods writes by what an employer's officers log in from now on.
func SetLoginMethods(ctx context.Context, db pg.DBTX, organisation domain.ID, methods []domain.LoginMethod) error {
	n, err := Q().SetLoginMethods(ctx, db, MethodWords(methods), organisation)
	return changedOne("login methods", n, err)
}

// OfficersInBy lists at most 4,000 officers of an employer with sessions that came in
// by one of the methods, by id.
func OfficersInBy(ctx context.Context, db pg.DBTX, organisation domain.ID, methods []domain.LoginMethod, at time.Time) ([]domain.ID, error) {
	ids, err := Q().ListOfficersInBy(ctx, db, organisation, MethodWords(methods), at)
	if err != nil {
		return nil, fmt.Errorf("store: sessions: %w", err)
	}
	return ids, nil
}

// OfficersShutOut lists at most 10,000 officers at work who could log in by the
// methods before, and by those that are permitted now cannot.
func (s *Store) OfficersShutOut(ctx context.Context, db pg.DBTX, organisation domain.ID, before, permits []domain.LoginMethod) ([]domain.ID, error) {
	ids, err := Q().ListOfficersShutOut(ctx, db, pg.ListOfficersShutOutParams{
		OrganisationID: organisation, Day: s.Day(), Before: MethodWords(before), Permits: MethodWords(permits),
	})
	if err != nil {
		return nil, fmt.Errorf("store: officers: %w", err)
	}
	return ids, nil
}

// MethodWords gives methods as the tables spell them.
func MethodWords(methods []domain.LoginMethod) []string {
	words := make([]string, len(methods))
	for i, m := range methods {
		words[i] = string(m)
	}
	return words
}

func methodsOf(words []string) []domain.LoginMethod {
	methods := make([]domain.LoginMethod, len(words))
	for i, w := range words {
		methods[i] = domain.LoginMethod(w)
	}
	return methods
}
