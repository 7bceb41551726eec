package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// TrainingsToTell lists at most 100 officers who serve at points and whose training
// ends today or within so many days, where nobody was told of that training yet; with
// their ids and points alone. It keeps other servers from the same list until the
// transaction ends.
func (s *Store) TrainingsToTell(ctx context.Context, tx Tx, within int) ([]domain.Officer, error) {
	if err := Q().HoldTrainingNotices(ctx, tx); err != nil {
		return nil, fmt.Errorf("store: trainings that end: %w", err)
	}
	rows, err := Q().ListTrainingsToTell(ctx, tx, pg.ListTrainingsToTellParams{
		Day: s.Day(), By: s.Day().AddDate(0, 0, within), Role: string(domain.Registrar), Kind: string(domain.NoticeTrainingEnds),
	})
	if err != nil {
		return nil, fmt.Errorf("store: trainings that end: %w", err)
	}
	list := make([]domain.Officer, len(rows))
	for i, r := range rows {
		list[i] = domain.Officer{ID: r.ID, PointID: r.PointID}
	}
	return list, nil
}
