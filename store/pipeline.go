package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/store/pg"
)

// Pipeline sends several statements to the database in one round trip. Each
// step runs twice: once to say what it asks, once to read its answer; so a
// step does one query (or any number of Execs) and nothing else.
type Pipeline struct {
	ask   asking
	steps []func(db pg.DBTX) error
}

// Add takes a step: it calls one of Q's queries with the db it is given.
func (p *Pipeline) Add(step func(db pg.DBTX) error) {
	p.steps = append(p.steps, step)
	_ = step(&p.ask) // no answer yet: errAsked is what it must say
}

// Run sends all statements and lets the steps read their answers in order. The
// first error ends it; the transaction is then good for nothing but rollback,
// unless the error is pgx.ErrNoRows.
func (p *Pipeline) Run(ctx context.Context, tx Tx) error {
	if p.ask.batch.Len() == 0 {
		return nil
	}
	answer := answering{tx.SendBatch(ctx, &p.ask.batch)}
	var first error
	for _, step := range p.steps {
		if first = step(answer); first != nil {
			break
		}
	}
	if err := answer.results.Close(); first == nil && err != nil {
		first = fmt.Errorf("store: pipeline: %w", err)
	}
	return first
}

var errAsked = errors.New("store: the statement was queued and has no answer yet")

// asking queues statements.
type asking struct{ batch pgx.Batch }

func (a *asking) Exec(_ context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	a.batch.Queue(sql, args...)
	return pgconn.CommandTag{}, nil
}

func (a *asking) Query(_ context.Context, sql string, args ...any) (pgx.Rows, error) {
	a.batch.Queue(sql, args...)
	return nil, errAsked
}

func (a *asking) QueryRow(_ context.Context, sql string, args ...any) pgx.Row {
	a.batch.Queue(sql, args...)
	return askedRow{}
}

type askedRow struct{}

func (askedRow) Scan(...any) error { return errAsked }

// answering hands out the answers in the order of the questions.
type answering struct{ results pgx.BatchResults }

func (a answering) Exec(context.Context, string, ...any) (pgconn.CommandTag, error) {
	return a.results.Exec()
}

func (a answering) Query(context.Context, string, ...any) (pgx.Rows, error) {
	return a.results.Query()
}

func (a answering) QueryRow(context.Context, string, ...any) pgx.Row {
	return a.results.QueryRow()
}
