package sealer

import (
	"context"
	"fmt"
	"time"

	"sinetti/audit/tree"
	"sinetti/store"
)

// mendEvery is how often a sealer that has nothing to do looks at what is published.
const mendEvery = 10 * time.Second

// show publishes a checkpoint, last of all. A sealer that stood still meanwhile and
// lost its lock may not put an older one over what its successor published: the
// connection that holds the lock is asked first, and must know no newer one.
func (t *turns) show(ctx context.Context, size int64, text string) error {
	newest, err := store.LastCheckpoint(ctx, t.leader.DB())
	if err != nil {
		return err
	}
	if newest.Size != size {
		return fmt.Errorf("sealer: the checkpoint at size %d is not published: another sealer signed at %d", size, newest.Size)
	}
	t.looked = t.Clock.Now()
	return t.Bucket.Replace(ctx, tree.CheckpointName, []byte(text))
}

// mend publishes the newest checkpoint again where an older one lies: a bucket may
// take a write of a sealer that was replaced long after it was sent.
func (t *turns) mend(ctx context.Context) error {
	if t.last.Size == 0 || t.Clock.Now().Sub(t.looked) < mendEvery {
		return nil
	}
	t.looked = t.Clock.Now()
	newest, err := store.LastCheckpoint(ctx, t.leader.DB())
	if err != nil {
		return err
	}
	return t.compare(ctx, newest.Note)
}
