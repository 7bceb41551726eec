package sealer

import (
	"context"
	"errors"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/store"
)

// resume finds out where the last sealer stopped, ends its turn, and refuses to go
// on from a database or a published log that this key did not sign.
func (t *turns) resume(ctx context.Context) error {
	text, err := t.kept(ctx)
	if err != nil {
		return err
	}
	if t.placed, err = store.AuditLeafCount(ctx, t.leader.DB()); err != nil {
		return err
	}
	if t.placed < t.last.Size {
		return alarm("the last checkpoint is of %d leaves, the database has %d", t.last.Size, t.placed)
	}
	if err := t.compare(ctx, text); err != nil {
		return err
	}
	if t.placed > t.last.Size {
		return t.publish(ctx, t.placed)
	}
	return nil
}

// kept reads the newest checkpoint of the database.
func (t *turns) kept(ctx context.Context) (string, error) {
	c, err := store.LastCheckpoint(ctx, t.leader.DB())
	if errors.Is(err, store.ErrNoCheckpoint) {
		t.last = tree.Checkpoint{Origin: t.Key.Origin()}
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if t.last, err = t.open(c.Note); err != nil {
		return "", alarm("the newest checkpoint of the database is not signed by this key: %v", err)
	}
	return c.Note, nil
}

func (t *turns) open(text string) (tree.Checkpoint, error) {
	verifier, err := tree.Verifier(t.Key.Verifier())
	if err != nil {
		return tree.Checkpoint{}, err
	}
	c, _, err := tree.Open(text, verifier)
	return c, err
}

// compare looks whether what was published is this log, and publishes what was
// signed last if that is newer.
func (t *turns) compare(ctx context.Context, kept string) error {
	text, err := t.shown(ctx)
	if err != nil || text == kept {
		return err
	}
	if text != "" {
		if err := t.contradicts(ctx, text); err != nil {
			return err
		}
	}
	if kept == "" {
		return nil
	}
	return t.show(ctx, t.last.Size, kept)
}

// shown is the checkpoint that was published last, or nothing.
func (t *turns) shown(ctx context.Context) (string, error) {
	text, err := audit.PublishedCheckpoint(ctx, t.Bucket)
	if errors.Is(err, blob.ErrNotFound) {
		return "", nil
	}
	return text, err
}

// contradicts gives an Alarm where a published checkpoint is no earlier state of
// this database.
func (t *turns) contradicts(ctx context.Context, text string) error {
	shown, err := t.open(text)
	if err != nil {
		return alarm("the published checkpoint is not signed by this key: %v", err)
	}
	if shown.Size > t.last.Size {
		return alarm("%d leaves were published, the database's last checkpoint is of %d: an older state was put back", shown.Size, t.last.Size)
	}
	at, err := store.CheckpointsAfter(ctx, t.leader.DB(), shown.Size-1, 1)
	if err != nil {
		return err
	}
	if len(at) == 0 || at[0].Size != shown.Size || tree.Hash(at[0].Root) != shown.Root {
		return alarm("the checkpoint that was published at size %d is not the database's", shown.Size)
	}
	return nil
}
