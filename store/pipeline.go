package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/store/pg"
)

// DB is whatever runs a query: a transaction, or a step of a pipeline.
type DB = pg.DBTX

// Pipeline sends several statements to the database in one round trip. Each
// step runs twice: once to say what it asks, once to read its answer. So a step
// writes nothing but its results, and only its first query is sent along; an
// Exec that it learns of only from an answer goes out after all others, in one
// more round trip.
type Pipeline struct {
	queued pgx.Batch
	steps  []func(tx Tx) error
}

// Add takes a step: it calls one of Q's queries with the db it is given.
func (p *Pipeline) Add(step func(db DB) error) { p.AddTx(func(tx Tx) error { return step(tx) }) }

// AddTx takes a step that wants a transaction: audit, events. It may do nothing
// with it but Exec, Query and QueryRow.
func (p *Pipeline) AddTx(step func(tx Tx) error) {
	p.steps = append(p.steps, step)
	_ = step(asking{batch: &p.queued}) // no answer yet: errAsked is what it must say
}

// Run sends all statements and lets the steps read their answers in order. The
// first error ends it and is returned as it is.
func (p *Pipeline) Run(ctx context.Context, tx Tx) error {
	if len(p.steps) == 0 {
		return nil
	}
	answer := answering{results: tx.SendBatch(ctx, &p.queued), queued: p.queued.QueuedQueries, at: new(int), late: &pgx.Batch{}}
	var first error
	for _, step := range p.steps {
		if first = step(answer); first != nil {
			break
		}
	}
	if err := answer.results.Close(); first == nil && err != nil {
		first = fmt.Errorf("store: pipeline: %w", err)
	}
	if first != nil || answer.late.Len() == 0 {
		return first
	}
	if err := tx.SendBatch(ctx, answer.late).Close(); err != nil {
		return fmt.Errorf("store: pipeline: %w", err)
	}
	return nil
}

var (
	errAsked     = errors.New("store: the statement was queued and has no answer yet")
	errOutOfStep = errors.New("store: a pipeline's step asked for something else the second time")
)

// asking queues statements. It is no transaction but for these three methods.
type asking struct {
	pgx.Tx
	batch *pgx.Batch
}

func (a asking) Exec(_ context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	a.batch.Queue(sql, args...)
	return pgconn.CommandTag{}, nil
}

func (a asking) Query(_ context.Context, sql string, args ...any) (pgx.Rows, error) {
	a.batch.Queue(sql, args...)
	return nil, errAsked
}

func (a asking) QueryRow(_ context.Context, sql string, args ...any) pgx.Row {
	a.batch.Queue(sql, args...)
	return failedRow{errAsked}
}

// answering hands out the answers in the order of the questions.
type answering struct {
	pgx.Tx
	results pgx.BatchResults
	queued  []*pgx.QueuedQuery
	at      *int
	late    *pgx.Batch
}

// next tells whether sql is the statement whose answer comes next.
func (a answering) next(sql string) bool {
	if *a.at >= len(a.queued) || a.queued[*a.at].SQL != sql {
		return false
	}
	*a.at++
	return true
}

func (a answering) Exec(_ context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	if !a.next(sql) {
		a.late.Queue(sql, args...)
		return pgconn.CommandTag{}, nil
	}
	return a.results.Exec()
}

func (a answering) Query(_ context.Context, sql string, _ ...any) (pgx.Rows, error) {
	if !a.next(sql) {
		return nil, errOutOfStep
	}
	return a.results.Query()
}

func (a answering) QueryRow(_ context.Context, sql string, _ ...any) pgx.Row {
	if !a.next(sql) {
		return failedRow{errOutOfStep}
	}
	return a.results.QueryRow()
}

type failedRow struct{ err error }

func (r failedRow) Scan(...any) error { return r.err }

// beginRead and endRead make one snapshot of a pipeline that only reads.
const (
	beginRead = "begin transaction isolation level repeatable read read only"
	endRead   = "commit"
)

// Read runs a pipeline that only reads in a snapshot of its own: like Reading,
// but begin, statements and commit travel together in one round trip.
func (p *Pipeline) Read(ctx context.Context, s *Store) error {
	whole := &pgx.Batch{}
	whole.Queue(beginRead)
	for _, q := range p.queued.QueuedQueries {
		whole.Queue(q.SQL, q.Arguments...)
	}
	whole.Queue(endRead)
	return retry(ctx, func() error {
		answer := answering{results: s.Pool.SendBatch(ctx, whole), queued: p.queued.QueuedQueries, at: new(int), late: &pgx.Batch{}}
		_, first := answer.results.Exec()
		for _, step := range p.steps {
			if first != nil {
				break
			}
			first = step(answer)
		}
		if err := answer.results.Close(); first == nil && err != nil {
			first = fmt.Errorf("store: pipeline: %w", err)
		}
		if first == nil && answer.late.Len() > 0 {
			first = errOutOfStep
		}
		return first
	})
}
