package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// TrainedRegistrars counts the officers of a session's point who may order there on
// the business day and are trained for it.
func (s *Store) TrainedRegistrars(ctx context.Context, db pg.DBTX, session domain.ID) (int, error) {
	n, err := Q().CountTrainedRegistrars(ctx, db, session, s.Day())
	if err != nil {
		return 0, fmt.Errorf("store: trained registrars: %w", err)
	}
	return int(n), nil
}

// PostsOfPoints reads the rights by which points are in order, by point.
func PostsOfPoints(ctx context.Context, db pg.DBTX, points []domain.ID) (map[domain.ID][]domain.Post, error) {
	rows, err := Q().ListPostsOfPoints(ctx, db, points)
	if err != nil {
		return nil, fmt.Errorf("store: posts: %w", err)
	}
	posts := make(map[domain.ID][]domain.Post, len(points))
	for _, r := range rows {
		posts[r.PointID] = append(posts[r.PointID], domain.Post{
			Officer: domain.Officer{
				ID: r.ID, PointID: r.PointID, Active: r.Active, EmployedTo: dateOf(r.EmployedTo), TrainingValidTo: domain.DateOf(r.TrainingValidTo),
			},
			Role: domain.Role(r.Role), ValidFrom: domain.DateOf(r.ValidFrom), ValidTo: dateOf(r.ValidTo),
		})
	}
	return posts, nil
}
