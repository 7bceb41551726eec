package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/store/pg"
)

// Throttle is how one key is slowed down.
type Throttle struct {
	Key     []byte
	Free    int           // tries that cost no time
	Longest time.Duration // the longest wait between two tries, in whole seconds
	// NameKey is the key of the user name whose tries it counts; nil where it
	// counts those of many.
	NameKey []byte
}

// TakeTry takes one try from a key and answers the zero time; or, where the
// key must still wait, takes none and answers until when.
func TakeTry(ctx context.Context, tx Tx, t Throttle, now time.Time) (time.Time, error) {
	n, err := Q().TakeTry(ctx, tx, pg.TakeTryParams{
		Key: t.Key, NameKey: t.NameKey, Now: now, Free: int32(t.Free), LongestSeconds: int32(t.Longest / time.Second), //nolint:gosec // both are small constants
	})
	if err != nil || n == 1 {
		return time.Time{}, wrapThrottle(err)
	}
	until, err := Q().GetBlockedUntil(ctx, tx, t.Key)
	if NoRows(err) { // forgotten meanwhile, by a try that was right
		return time.Time{}, nil
	}
	return until, wrapThrottle(err)
}

// GiveTryBack undoes TakeTry for a try that was right after all.
func GiveTryBack(ctx context.Context, tx Tx, key []byte) error {
	return wrapThrottle(Q().GiveTryBack(ctx, tx, key))
}

// ForgetTries begins anew with a key.
func ForgetTries(ctx context.Context, tx Tx, key []byte) error {
	return wrapThrottle(Q().ForgetTries(ctx, tx, key))
}

// ForgetTriesOfName begins anew with everything that counts one officer's tries.
func ForgetTriesOfName(ctx context.Context, tx Tx, nameKey []byte) error {
	return wrapThrottle(Q().ForgetTriesOfName(ctx, tx, nameKey))
}

// NameThrottled tells whether one who types that name must wait, somewhere.
func NameThrottled(ctx context.Context, db pg.DBTX, nameKey []byte, now time.Time) (bool, error) {
	throttled, err := Q().IsNameThrottled(ctx, db, nameKey, now)
	return throttled, wrapThrottle(err)
}

// ForgetOldTries deletes what no longer counts.
func ForgetOldTries(ctx context.Context, tx Tx, before time.Time) error {
	return wrapThrottle(Q().ForgetOldTries(ctx, tx, before))
}

func wrapThrottle(err error) error {
	if err != nil {
		return fmt.Errorf("store: throttle: %w", err)
	}
	return nil
}
