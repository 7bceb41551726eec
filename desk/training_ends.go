package desk

import (
	"context"
	"slices"

	"sinetti/domain"
	"sinetti/store"
)

// trainingWarning is how many days before the last one a training is told of.
const trainingWarning = 60

// TellTrainingsThatEnd leaves a notice with each officer who serves and whose
// training ends within 60 days, and with whoever leads the point: once per training.
// It tells of how many officers. Any number of servers may do it at once.
func (d *Desk) TellTrainingsThatEnd(ctx context.Context) (int, error) {
	total := 0
	for more := true; more; {
		n, err := d.tellTrainings(ctx)
		total += n
		if err != nil {
			return total, err
		}
		more = n > 0
	}
	return total, nil
}

func (d *Desk) tellTrainings(ctx context.Context) (n int, err error) {
	err = d.inTx(ctx, func(tx store.Tx) error {
		officers, err := d.store.TrainingsToTell(ctx, tx, trainingWarning)
		if err != nil {
			return err
		}
		n = len(officers)
		points := make([]domain.ID, n)
		for i, o := range officers {
			points[i] = o.PointID
		}
		posts, err := store.PostsOfPoints(ctx, tx, points)
		if err != nil {
			return err
		}
		for _, o := range officers {
			who := domain.PointFacts{Posts: posts[o.PointID]}.Responsible(domain.DateOf(d.store.Day()))
			if !slices.Contains(who, o.ID) {
				who = append(who, o.ID)
			}
			if err := d.tell(ctx, tx, domain.NoticeTrainingEnds, o.ID, who...); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}
