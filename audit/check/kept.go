package check

import (
	"context"

	"sinetti/store"
)

// some is how many checkpoints are read at once.
const some = 1000

// checkpoints reads the database's own as the walk comes to them.
type checkpoints struct {
	tx    store.Tx
	ahead []store.AuditCheckpoint
	read  int64 // size of the last one read
	done  bool
}

// at gives the checkpoint of that size, if there is one; sizes rise by one.
func (c *checkpoints) at(ctx context.Context, size int64) (*store.AuditCheckpoint, error) {
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
func (c *checkpoints) beyond(ctx context.Context, size int64) (*store.AuditCheckpoint, error) {
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

func (c *checkpoints) fill(ctx context.Context) error {
	if len(c.ahead) > 0 || c.done {
		return nil
	}
	var err error
	c.ahead, err = store.CheckpointsAfter(ctx, c.tx, c.read, some)
	if err != nil {
		return err
	}
	if c.done = len(c.ahead) < some; len(c.ahead) > 0 {
		c.read = c.ahead[len(c.ahead)-1].Size
	}
	return nil
}
