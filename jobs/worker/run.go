package worker

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivertype"

	"sinetti/jobs"
	"sinetti/store"
)

const (
	// workLimit is how long one job may run; what it had not done is gone on with.
	workLimit = 5 * time.Minute
	// stopLimit is how long running work may take when the worker is told to stop.
	stopLimit = 20 * time.Second
	// roundLimit bounds one look at the rows, lest a database that neither answers
	// nor hangs up holds the worker for good.
	roundLimit = 30 * time.Second
	// upkeepEvery is how often strays, intake keys and ended codes are looked after.
	upkeepEvery = time.Hour
	// upkeepAgain is when that is tried again which failed: bureaus get no intake keys
	// until they are published.
	upkeepAgain = time.Minute
	// strayAge keeps the sweep away from what is under way.
	strayAge = time.Hour
)

// DefaultSweep is how often a worker looks at the rows for what is owed.
const DefaultSweep = 2 * time.Second

// Run works until ctx ends, then lets running work come to its end. sweep is how
// often it looks at the rows; 0 means DefaultSweep. id names this process among
// the workers: no two may share one.
func (w *Worker) Run(ctx context.Context, id string, sweep time.Duration) error {
	if sweep <= 0 {
		sweep = DefaultSweep
	}
	sign := &alive{pool: w.store.Pool, id: id}
	defer sign.release()
	client, err := w.start(ctx, sign, sweep)
	if client == nil || err != nil {
		return err
	}
	w.look(ctx, sign, client, sweep)
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopLimit)
	defer cancel()
	if err := client.Stop(stopping); err != nil {
		return errors.Join(fmt.Errorf("worker: stop: %w", err), client.StopAndCancel(context.WithoutCancel(ctx)))
	}
	return nil
}

// start begins to work jobs. A database that goes away in between is waited for,
// as it is later on; nil where ctx ended first.
func (w *Worker) start(ctx context.Context, sign *alive, sweep time.Duration) (*river.Client[pgx.Tx], error) {
	tick := time.NewTicker(sweep)
	defer tick.Stop()
	for {
		client, err := w.startOnce(ctx, sign)
		if err == nil || ctx.Err() == nil && !store.IsAway(err) {
			return client, err
		}
		w.lookedNow()
		if ctx.Err() == nil {
			w.log.WarnContext(ctx, "the database is away: the worker waits with its start", slog.Any("error", err))
		}
		select {
		case <-ctx.Done():
			return nil, nil //nolint:nilnil // told to stop before it began
		case <-tick.C:
		}
	}
}

func (w *Worker) startOnce(ctx context.Context, sign *alive) (*river.Client[pgx.Tx], error) {
	limited, cancel := context.WithTimeout(ctx, roundLimit)
	defer cancel()
	if err := sign.hold(limited); err != nil {
		return nil, err
	}
	client, err := w.client(sign.id)
	if err != nil {
		return nil, err
	}
	if err := client.Start(context.WithoutCancel(ctx)); err != nil {
		return nil, fmt.Errorf("worker: start: %w", err)
	}
	return client, nil
}

// LastLook is when the last look at the rows ended, whether or not it found the
// database, in real time; zero before the first.
func (w *Worker) LastLook() time.Time {
	if at := w.looked.Load(); at != 0 {
		return time.Unix(0, at).UTC()
	}
	return time.Time{}
}

func (w *Worker) lookedNow() { w.looked.Store((store.SystemClock{}).Now().UnixNano()) }

// look goes round until ctx ends.
func (w *Worker) look(ctx context.Context, sign *alive, client *river.Client[pgx.Tx], sweep time.Duration) {
	tick := time.NewTicker(sweep)
	defer tick.Stop()
	upkeep := []*chore{
		{what: "intake keys", do: w.PublishIntakeKeys},
		{what: "strays", do: func(ctx context.Context, now time.Time) error { return w.SweepStrays(ctx, now.Add(-strayAge)) }},
		{what: "ended codes", do: func(ctx context.Context, _ time.Time) error { return w.SweepEndedCodes(ctx) }},
		{what: "lifecycle", do: func(ctx context.Context, _ time.Time) error { return w.SweepLifecycle(ctx) }, day: w.store.Day},
	}
	for {
		if err := w.round(ctx, sign, client); err != nil && ctx.Err() == nil {
			w.log.ErrorContext(ctx, "sweep failed", slog.Any("error", err))
		}
		for _, c := range upkeep {
			if err := c.due(ctx, (store.SystemClock{}).Now()); err != nil && ctx.Err() == nil {
				w.log.ErrorContext(ctx, "upkeep failed", slog.String("what", c.what), slog.Any("error", err))
			}
		}
		w.lookedNow()
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// round is one look at the rows.
func (w *Worker) round(ctx context.Context, sign *alive, client *river.Client[pgx.Tx]) error {
	ctx, cancel := context.WithTimeout(ctx, roundLimit)
	defer cancel()
	if err := sign.hold(ctx); err != nil {
		return err
	}
	rescued, err := rescue(ctx, w.store.Pool)
	if err != nil {
		return err
	}
	if rescued > 0 {
		w.counted.rescued.Add(rescued)
		w.log.WarnContext(ctx, "jobs of a dead worker taken back", slog.Int64("jobs", rescued))
	}
	if err := w.CutOff(ctx); err != nil {
		return err
	}
	owed, err := w.Owed(ctx)
	if err != nil || len(owed) == 0 {
		return err
	}
	params := make([]river.InsertManyParams, len(owed))
	for i, args := range owed {
		params[i] = river.InsertManyParams{Args: args, InsertOpts: once}
	}
	if _, err := client.InsertMany(ctx, params); err != nil {
		return fmt.Errorf("worker: owed: %w", err)
	}
	return nil
}

// once keeps work that is owed from being queued again and again while it waits,
// runs or pauses.
var once = &river.InsertOpts{UniqueOpts: jobs.Once}

func (w *Worker) client(id string) (*river.Client[pgx.Tx], error) {
	workers := river.NewWorkers()
	add[jobs.CheckLetter](workers, w)
	add[jobs.TakeInCodes](workers, w)
	add[jobs.GatherBatch](workers, w)
	add[jobs.SealPart](workers, w)
	add[jobs.FinishBatch](workers, w)
	add[jobs.DestroyCodes](workers, w)
	add[jobs.DestroyCodesOfCard](workers, w)
	add[jobs.DeleteParts](workers, w)
	add[jobs.SendPassword](workers, w)
	add[jobs.SendNotice](workers, w)
	add[jobs.SendHolderNotice](workers, w)
	client, err := river.NewClient(riverpgxv5.New(w.store.Pool), &river.Config{
		ID: id, Workers: workers, Logger: slog.New(quiet{w.log.Handler()}),
		Queues: map[string]river.QueueConfig{
			jobs.QueueLetters: {MaxWorkers: 2}, jobs.QueueBatches: {MaxWorkers: 2},
			jobs.QueueCodes: {MaxWorkers: 1}, jobs.QueueUpkeep: {MaxWorkers: 1},
			jobs.QueueMail: {MaxWorkers: 2},
		},
		// Reindexing needs the owner of River's tables, which the worker is not: the
		// agency's own upkeep of the database does it.
		ReindexerSchedule: river.NeverSchedule(),
		JobTimeout:        workLimit, RescueStuckJobsAfter: workLimit, RetryPolicy: soon{},
	})
	if err != nil {
		return nil, fmt.Errorf("worker: %w", err)
	}
	return client, nil
}

// quiet lets River speak of what went wrong only: it counts its jobs aloud every
// few seconds.
type quiet struct{ slog.Handler }

// Enabled is slog's question.
func (q quiet) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && q.Handler.Enabled(ctx, level)
}

// WithAttrs stays quiet.
func (q quiet) WithAttrs(attrs []slog.Attr) slog.Handler { return quiet{q.Handler.WithAttrs(attrs)} }

// WithGroup stays quiet.
func (q quiet) WithGroup(name string) slog.Handler { return quiet{q.Handler.WithGroup(name)} }

// soon pauses a second after the first failure and twice as long after each
// next, up to a minute: what fails is the database, the bucket or the key store.
type soon struct{}

// NextRetry is River's question.
func (soon) NextRetry(job *rivertype.JobRow) time.Time {
	pause := time.Second << min(max(job.Attempt-1, 0), 6)
	return store.SystemClock{}.Now().Add(min(pause, time.Minute))
}

// task fits a kind of work to River.
type task[T river.JobArgs] struct {
	river.WorkerDefaults[T]
	w *Worker
}

func add[T river.JobArgs](workers *river.Workers, w *Worker) {
	river.AddWorker(workers, &task[T]{w: w})
}

// Work does the job; the work's own transaction completes it. What fails at its
// last try is put aside.
func (t *task[T]) Work(ctx context.Context, job *river.Job[T]) error {
	err := t.w.Do(ctx, job.Args, func(ctx context.Context, tx store.Tx) error {
		_, err := river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job)
		return err
	})
	if err != nil && job.Attempt >= job.MaxAttempts {
		return errors.Join(err, t.w.GiveUp(ctx, job.Args))
	}
	return err
}
