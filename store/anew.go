package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// OpenedBefore reads a parked letter whose code was opened before by its number,
// with its holder; NoRows where it is none, or a newer letter has replaced it.
func OpenedBefore(ctx context.Context, db pg.DBTX, number string) (l domain.Letter, holder domain.ID, err error) {
	row, err := Q().GetOpenedBefore(ctx, db, number)
	if err != nil {
		return domain.Letter{}, domain.ID{}, fmt.Errorf("store: letter: %w", err)
	}
	return domain.Letter{
		ID: row.ID, Number: row.Number, CardID: row.CardID, OrderID: row.OrderID, Kind: domain.LetterKind(row.Kind), State: domain.LetterParked,
	}, row.HolderID, nil
}

// SpoilOpenedBefore counts the first piece of such a letter as spoiled in the batch
// for which its code was opened; false where the letter has moved on.
func SpoilOpenedBefore(ctx context.Context, db pg.DBTX, letter, batch domain.ID, at time.Time) (bool, error) {
	n, err := Q().SpoilOpenedBefore(ctx, db, batch, at, letter)
	if err != nil {
		return false, fmt.Errorf("store: letter: %w", err)
	}
	return n == 1, nil
}

// OfficerWhoAsks reads an officer at work by user name, with the rights in force on
// the business day; NoRows where there is none.
func (s *Store) OfficerWhoAsks(ctx context.Context, db pg.DBTX, userName string) (domain.Actor, error) {
	row, err := Q().GetOfficerWhoAsks(ctx, db, s.Day(), userName)
	if err != nil {
		return domain.Actor{}, fmt.Errorf("store: officer: %w", err)
	}
	return domain.Actor{
		Kind: domain.OfficerActor, ID: row.ID, PointID: row.PointID, Roles: rolesOf(row.Roles), Stage: domain.FullSession,
	}, nil
}

// CountOpenedBefore counts the parked letters that never queue again by
// themselves, those of the numbers or all where none is named.
func CountOpenedBefore(ctx context.Context, db pg.DBTX, numbers []string) (int, error) {
	if numbers == nil {
		numbers = []string{}
	}
	n, err := Q().CountOpenedBefore(ctx, db, numbers)
	if err != nil {
		return 0, fmt.Errorf("store: parked letters: %w", err)
	}
	return int(n), nil
}
