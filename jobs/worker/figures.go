package worker

import (
	"context"
	"time"

	"sinetti/events"
	"sinetti/store"
)

// Figures are what the worker tells whoever watches over it.
type Figures struct {
	// Counted since this process began.
	Parked, Rescued, Sealed, Taken, Refused, Unsent int64
	// Of the whole house, now.
	ParkedNow  int
	UnsentNow  int           // ordered passwords of the last day that could not be sent
	CodesAge   time.Duration // how long the oldest delivered code waits
	BatchesAge time.Duration // how long the oldest unsealed batch stands still
	LettersAge time.Duration // how long the oldest letter waits for a code of the maker's
	OutboxLag  int64         // events that wait to be sent
	Poison     int64         // events that were moved aside
	AuditHead  time.Time     // business time of the newest audit entry; zero while there is none
	JobsAge    time.Duration // how long the oldest job that could run has waited
}

// Figures reads them.
func (w *Worker) Figures(ctx context.Context) (Figures, error) {
	f := Figures{
		Parked: w.counted.parked.Load(), Rescued: w.counted.rescued.Load(), Sealed: w.counted.sealed.Load(),
		Taken: w.counted.taken.Load(), Refused: w.counted.refused.Load(),
		Unsent: w.counted.unsent.Load(),
	}
	var err error
	if f.UnsentNow, err = store.PasswordOrdersFailed(ctx, w.store.Pool, w.real.Now().Add(-24*time.Hour)); err != nil {
		return Figures{}, err
	}
	waiting, err := store.WaitingAt(ctx, w.store.Pool, w.store.Clock.Now())
	if err != nil {
		return Figures{}, err
	}
	f.ParkedNow, f.CodesAge, f.BatchesAge, f.LettersAge = waiting.Parked, waiting.Codes, waiting.Batches, waiting.Letters
	standing, err := events.Look(ctx, w.store)
	if err != nil {
		return Figures{}, err
	}
	f.OutboxLag, f.Poison = standing.Unfed+standing.Unpublished, standing.Parked
	var jobs float64
	var head *time.Time
	err = w.store.Pool.QueryRow(ctx, queueFigures).Scan(&jobs, &head)
	f.JobsAge = time.Duration(jobs * float64(time.Second))
	if head != nil {
		f.AuditHead = *head
	}
	return f, err
}

// queueFigures looks at River's queue itself, whose clock is PostgreSQL's, and at
// the end of the audit log.
const queueFigures = `
select coalesce((select extract(epoch from now() - min(scheduled_at)) from river_job where state = 'available'), 0)::float8,
       (select max(at) from audit_entries)`
