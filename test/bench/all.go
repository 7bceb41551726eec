package bench

import (
	"context"
	"errors"
	"fmt"
)

// All runs the benchmarks of that name, or all of them, one after another.
func All(ctx context.Context, only string, say func(string)) ([]Row, error) {
	var rows []Row
	for _, b := range []struct {
		name string
		run  func(context.Context) ([]Row, error)
	}{
		{"letters", drawnAndSealed},
		{"server", func(ctx context.Context) ([]Row, error) { return onServer(ctx, only, say) }},
	} {
		if only != "" && (only == "letters") != (b.name == "letters") {
			continue
		}
		say(b.name)
		more, err := b.run(ctx)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", b.name, err)
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

// onServer runs the rows that stand on one house.
func onServer(ctx context.Context, only string, say func(string)) (rows []Row, err error) {
	h, err := OpenHouse(ctx, say)
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
		{"orders", (*House).Orders},
	} {
		if only != "" && only != b.name {
			continue
		}
		row, err := b.run(h, ctx)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", b.name, err)
		}
		rows = append(rows, row)
	}
	return rows, nil
}
