package worker

import (
	"context"
	"time"

	"sinetti/store"
)

// Figures are what the worker tells whoever watches over it.
type Figures struct {
	// Counted since this process began.
	Parked, Rescued, Sealed, Taken, Refused int64
	// Of the whole house, now.
	ParkedNow  int
	CodesAge   time.Duration // how long the oldest delivered code waits
	BatchesAge time.Duration // how long the oldest unsealed batch stands still
	OutboxLag  int64         // events that wait to be sent
	JobsAge    time.Duration // how long the oldest job that could run has waited
}

// Figures reads them.
func (w *Worker) Figures(ctx context.Context) (Figures, error) {
	f := Figures{
		Parked: w.counted.parked.Load(), Rescued: w.counted.rescued.Load(), Sealed: w.counted.sealed.Load(),
		Taken: w.counted.taken.Load(), Refused: w.counted.refused.Load(),
	}
	waiting, err := store.WaitingAt(ctx, w.store.Pool, w.store.Clock.Now())
	if err != nil {
		return Figures{}, err
	}
	f.ParkedNow, f.CodesAge, f.BatchesAge = waiting.Parked, waiting.Codes, waiting.Batches
	var jobs float64
	err = w.store.Pool.QueryRow(ctx, queueFigures).Scan(&f.OutboxLag, &jobs)
	f.JobsAge = time.Duration(jobs * float64(time.Second))
	return f, err
}

// queueFigures looks at the queues themselves, whose clock is PostgreSQL's.
const queueFigures = `
select (select count(*) from watermill_outbox)
         + (select count(*) from event_feed f where f.position > (select p.position from event_published p)),
       coalesce((select extract(epoch from now() - min(scheduled_at)) from river_job where state = 'available'), 0)::float8`
