package store

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/store/pg"
)

// HoldRights keeps an officer's rights as they are until the transaction ends:
// whoever takes them away waits, or was quicker, and then the statement after
// this one sees it. Take it in a statement of its own before the rights are read,
// in a read-committed transaction; one snapshot for both would be too old.
func HoldRights(ctx context.Context, db pg.DBTX, officer domain.ID) error {
	if err := Q().HoldRights(ctx, db, officer); err != nil {
		return fmt.Errorf("store: hold rights: %w", err)
	}
	return nil
}

// ChangeRights waits until no act stands on the officers' rights any more, and
// keeps new ones from beginning: nothing commits on a right that was taken away
// between its check and its commit. Take it before rights, employment, trainings or
// ways to log in are read to be changed; several officers at once, or the locks of
// two acts may wait for each other.
func ChangeRights(ctx context.Context, db pg.DBTX, officers ...domain.ID) error {
	if err := Q().ChangeRights(ctx, db, officers); err != nil {
		return fmt.Errorf("store: change rights: %w", err)
	}
	return nil
}
