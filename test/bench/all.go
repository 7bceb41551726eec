package bench

import (
	"context"
	"errors"
	"fmt"
)

// Plan says what is measured.
type Plan struct {
	Only   string // one of letters, events, page, card, orders, names, audit; empty: all
	Orders int    // how many lie in the table that the order page is read from; 0: 1,000,000
	// Runs is how often it is measured, the middle counts; 0: once. The audit row is
	// measured in the first run alone: its promise is in seconds, and it takes minutes.
	Runs int
	Say  func(string) // is told what goes on, one short line each
	run  int          // which of them this is, from 0
}

// All runs the benchmarks of the plan as often as it says and gives the middle of each.
func All(ctx context.Context, p Plan) ([]Row, error) {
	if p.Orders == 0 {
		p.Orders = 1_000_000
	}
	var runs [][]Row
	for p.run = range max(p.Runs, 1) {
		rows, err := once(ctx, p)
		if err != nil {
			return nil, err
		}
		runs = append(runs, rows)
	}
	return Median(runs), nil
}

// once runs the benchmarks, one after another, on a house of their own.
func once(ctx context.Context, p Plan) ([]Row, error) {
	var rows []Row
	for _, b := range []struct {
		name string
		run  func(context.Context) ([]Row, error)
	}{
		{"letters", drawnAndSealed},
		{"server", func(ctx context.Context) ([]Row, error) { return onServer(ctx, p) }},
	} {
		if p.Only != "" && (p.Only == "letters") != (b.name == "letters") {
			continue
		}
		more, err := b.run(ctx)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", b.name, err)
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

// onServer runs the rows that stand on one house.
func onServer(ctx context.Context, p Plan) (rows []Row, err error) {
	h, err := OpenHouse(ctx, p)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	for _, b := range []struct {
		name string
		run  func(*House, context.Context) (Row, error)
	}{
		{"events", (*House).Events}, // first: the outbox is empty
		{"page", (*House).Page},
		{"card", (*House).Card},
		{"orders", (*House).Orders},
		{"names", (*House).Names},
		{"audit", (*House).AuditLog},
	} {
		if !p.wants(b.name) {
			continue
		}
		h.say("measuring " + b.name)
		row, err := b.run(h, ctx)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", b.name, err)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// wants tells whether a row of the house is measured in this run.
func (p Plan) wants(name string) bool {
	return (p.Only == "" || p.Only == name) && (name != "audit" || p.run == 0)
}
