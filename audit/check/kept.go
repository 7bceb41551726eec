package check

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/tree"
	"sinetti/store"
)

// some is how many checkpoints are read at once.
const some = 2000

// opened is a checkpoint of the database, and what its note says.
type opened struct {
	store.AuditCheckpoint
	signed   tree.Checkpoint
	fault    error // the note is not what the log's key signed
	unopened bool  // the signature was not looked at
}

// checkpoints reads the database's own as the walk comes to them. A log that grew
// entry by entry has as many as entries, and to check a signature takes longer than
// all else: while the walk goes on, the next ones are opened by all processors.
type checkpoints struct {
	tx     store.Tx
	key    note.Verifier
	choice choice
	ahead  []opened
	next   []opened // not to be looked at before work is done
	work   sync.WaitGroup
	begun  bool
	read   int64 // size of the last one read
	done   bool
}

// at gives the checkpoint of that size, if there is one; sizes rise by one.
func (c *checkpoints) at(ctx context.Context, size int64) (*opened, error) {
	if err := c.fill(ctx); err != nil {
		return nil, err
	}
	if len(c.ahead) == 0 || c.ahead[0].Size > size {
		return nil, nil //nolint:nilnil // most sizes have none
	}
	found := c.ahead[0]
	c.ahead = c.ahead[1:]
	return &found, nil
}

// beyond gives the next checkpoint above all leaves, if there is one.
func (c *checkpoints) beyond(ctx context.Context, size int64) (*opened, error) {
	if err := c.fill(ctx); err != nil {
		return nil, err
	}
	for _, found := range c.ahead {
		if found.Size > size {
			return &found, nil
		}
	}
	return nil, nil //nolint:nilnil // as it should be
}

// end waits for what was begun.
func (c *checkpoints) end() { c.work.Wait() }

// fill takes what was opened, and begins with those behind it.
func (c *checkpoints) fill(ctx context.Context) error {
	if len(c.ahead) > 0 || c.done && len(c.next) == 0 {
		return nil
	}
	if !c.begun {
		c.begun = true
		if err := c.begin(ctx); err != nil {
			return err
		}
	}
	c.work.Wait()
	c.ahead, c.next = c.next, nil
	if c.done {
		return nil
	}
	return c.begin(ctx)
}

// begin reads the next ones and lets all processors open them.
func (c *checkpoints) begin(ctx context.Context) error {
	list, err := store.CheckpointsAfter(ctx, c.tx, c.read, some)
	if err != nil {
		return err
	}
	if c.done = len(list) < some; len(list) > 0 {
		c.read = list[len(list)-1].Size
	}
	c.next = make([]opened, len(list))
	workers := runtime.GOMAXPROCS(0)
	for first := range workers {
		c.work.Go(func() {
			for i := first; i < len(list); i += workers {
				c.next[i] = c.choice.open(list[i], c.key)
			}
		})
	}
	return nil
}
