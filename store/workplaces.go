package store

import (
	"context"
	"encoding/json"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// LettersToWorkplace counts the letters to the workplace of a card's holder, from the
// day that is given for the country of the session's point; at most 1001.
func LettersToWorkplace(ctx context.Context, db pg.DBTX, session, card domain.ID, since map[string]domain.Date) (int, error) {
	days, err := json.Marshal(since)
	if err != nil {
		return 0, fmt.Errorf("store: days: %w", err)
	}
	n, err := Q().CountLettersToWorkplace(ctx, db, card, days, session)
	if err != nil {
		return 0, fmt.Errorf("store: letters to a workplace: %w", err)
	}
	return int(n), nil
}

// FillWorkplaceIndexes makes the index of at most 500 workplaces that have none yet, and
// tells how many they were. Any number of servers may do it at once.
func (s *Store) FillWorkplaceIndexes(ctx context.Context, tx Tx) (int, error) {
	rows, err := Q().ListHoldersWithoutWorkplaceIndex(ctx, tx)
	if err != nil {
		return 0, fmt.Errorf("store: holders: %w", err)
	}
	var p Pipeline
	for _, r := range rows {
		var work domain.Address
		if err := s.openJSON(r.WorkEnc, workColumn, r.ID, &work); err != nil {
			return 0, err
		}
		p.Add(func(db DB) error { return Q().FillWorkplaceIndex(ctx, db, s.addressIndex(work), r.ID) })
	}
	return len(rows), p.Run(ctx, tx)
}
