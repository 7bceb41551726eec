package main

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit"
	"sinetti/audit/sealer"
	"sinetti/audit/tree"
	"sinetti/audit/witness"
	"sinetti/blob"
	"sinetti/store"
)

// sending is the number of the advisory lock that the one sender in the house
// holds: two would overtake each other, and a witness would see an older
// checkpoint after a newer one.
const sending = 0x53494e45545703

// sendAgain is how soon a sender that stands by, or lost the database, asks anew.
const sendAgain = 2 * time.Second

// sender brings the published checkpoints of a log out of the house.
type sender struct {
	store   *store.Store
	bucket  *blob.Bucket
	key     note.Verifier
	outlets *witness.Outlets
	log     *slog.Logger
}

// beside begins to send what this sealer publishes; end lets go of the database and
// the bucket before they are closed.
func (c outlets) beside(ctx context.Context, conf sealer.Config) (end func(), err error) {
	key, err := tree.Verifier(conf.Key.Verifier())
	if err != nil {
		return nil, err
	}
	out, err := c.outside(ctx, conf.Log)
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(ctx)
	var work sync.WaitGroup
	work.Go(func() { sender{store: conf.Store, bucket: conf.Bucket, key: key, outlets: out, log: conf.Log}.run(ctx) })
	return func() {
		stop()
		work.Wait()
	}, nil
}

// run sends beside the sealer until ctx ends.
func (s sender) run(ctx context.Context) {
	tick := time.NewTicker(sendAgain)
	defer tick.Stop()
	for {
		if err := s.lead(ctx); err != nil && ctx.Err() == nil {
			s.log.LogAttrs(ctx, slog.LevelWarn, "sending of checkpoints interrupted", slog.Any("error", err))
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// lead sends for as long as the connection that holds the lock works.
func (s sender) lead(ctx context.Context) error {
	leader, err := s.store.TryLead(ctx, sending)
	if err != nil || leader == nil {
		return err
	}
	defer leader.Resign(ctx)
	ctx, lost := context.WithCancelCause(ctx)
	defer lost(nil)
	s.outlets.Run(ctx,
		func(ctx context.Context) (witness.Checkpoint, witness.Prover, error) {
			last, err := store.LastCheckpoint(ctx, leader.DB())
			if err != nil && !errors.Is(err, store.ErrNoCheckpoint) { // the lock lives as long as this connection
				lost(err)
				return witness.Checkpoint{}, nil, err
			}
			return s.newest(ctx, last.Size)
		},
		func(ctx context.Context, given []witness.Cosignature) error {
			for _, c := range given {
				row := store.AuditCosignature{Size: c.Size, Witness: c.Witness, Line: c.Line, At: c.At}
				if err := store.InsertCosignature(ctx, leader.DB(), row); err != nil {
					return err
				}
			}
			return nil
		},
		func(ctx context.Context, outlet string, size int64, fault error) error {
			kind := store.AlarmForked
			if errors.Is(fault, witness.ErrRolledBack) {
				kind = store.AlarmRolledBack
			}
			return store.InsertAlarm(ctx, leader.DB(), store.AuditAlarm{At: time.Now(), Kind: kind, Witness: outlet, Size: size})
		})
	if cause := context.Cause(ctx); !errors.Is(cause, context.Canceled) {
		return cause
	}
	return nil
}

// newest is what was published last: its tiles are all there. One that is older than
// the database's is not sent: to a witness who saw the newer one it would look as if
// an older state had been put back.
func (s sender) newest(ctx context.Context, size int64) (witness.Checkpoint, witness.Prover, error) {
	text, err := audit.PublishedCheckpoint(ctx, s.bucket)
	if errors.Is(err, blob.ErrNotFound) {
		return witness.Checkpoint{}, nil, nil
	}
	if err != nil {
		return witness.Checkpoint{}, nil, err
	}
	c, err := witness.ReadCheckpoint([]byte(text), s.key)
	if err != nil {
		return witness.Checkpoint{}, nil, err
	}
	if c.Size < size {
		return witness.Checkpoint{}, nil, nil
	}
	return c, s.prover(c), nil
}

// prover proves from published tiles, each of which must fit under the root.
func (s sender) prover(c witness.Checkpoint) witness.Prover {
	return func(ctx context.Context, from, to int64) (tlog.TreeProof, error) {
		reader := tlog.TileHashReader(tlog.Tree{N: c.Size, Hash: c.Root}, bucketTiles{ctx, s.bucket})
		return tlog.ProveTree(to, from, reader)
	}
}

// bucketTiles reads published tiles for one proof.
type bucketTiles struct {
	ctx    context.Context //nolint:containedctx // tlog's interface takes none
	bucket *blob.Bucket
}

// Height is that of C2SP tlog-tiles.
func (b bucketTiles) Height() int { return tree.TileHeight }

// ReadTiles reads hashes that tlog then proves.
func (b bucketTiles) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	list := make([][]byte, len(tiles))
	for i, tile := range tiles {
		data, err := audit.ReadTile(b.ctx, b.bucket, tile)
		if err != nil {
			return nil, err
		}
		list[i] = data
	}
	return list, nil
}

// SaveTiles has nothing to do: a proof is small.
func (b bucketTiles) SaveTiles([]tlog.Tile, [][]byte) {}
