package store

import (
	"context"
	"fmt"
	"maps"
	"slices"
)

// CountEventsOn counts the events of each subject on by the number given, and
// returns each subject's last number. The subjects stay locked until the
// transaction ends.
func CountEventsOn(ctx context.Context, tx Tx, more map[string]int64) (map[string]int64, error) {
	subjects := slices.Sorted(maps.Keys(more))
	counts := make([]int64, len(subjects))
	for i, s := range subjects {
		counts[i] = more[s]
	}
	rows, err := Q().CountEventsOn(ctx, tx, subjects, counts)
	if err != nil {
		return nil, fmt.Errorf("store: event numbers: %w", err)
	}
	last := make(map[string]int64, len(rows))
	for _, r := range rows {
		last[r.Subject] = r.LastSequence
	}
	return last, nil
}
