package store

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// The two failures that mean no more than "again, please".
const (
	serializationFailure = "40001"
	deadlockDetected     = "40P01"
)

// retries is how often a transaction is tried again after its first failure.
const retries = 5

// firstPause is waited before the first repetition, twice as long before each next.
const firstPause = 5 * time.Millisecond

// retry does the deed, and again where PostgreSQL asks for it.
func retry(ctx context.Context, deed func() error) error {
	pause := firstPause
	for again := 0; ; again++ {
		err := deed()
		if again == retries || !wantsRetry(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
			pause *= 2
		}
	}
}

func wantsRetry(err error) bool {
	var refused *pgconn.PgError
	return errors.As(err, &refused) && (refused.Code == serializationFailure || refused.Code == deadlockDetected)
}

// ViolatedConstraint names the constraint that refused a statement, or is
// empty: every constraint is named after its rule.
func ViolatedConstraint(err error) string {
	var refused *pgconn.PgError
	if errors.As(err, &refused) && len(refused.Code) == 5 && refused.Code[:2] == "23" {
		return refused.ConstraintName
	}
	return ""
}
