package jobs

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
)

// Client inserts jobs and works none: the server and the acts hold one of these.
type Client struct{ river *river.Client[pgx.Tx] }

// NewClient makes a client for the database of pool.
func NewClient(pool *pgxpool.Pool) (*Client, error) {
	c, err := river.NewClient(riverpgxv5.New(pool), &river.Config{})
	if err != nil {
		return nil, fmt.Errorf("jobs: %w", err)
	}
	return &Client{river: c}, nil
}

// Insert writes the jobs in the act's own transaction, in one statement: they
// start after it commits, and never if it does not. No jobs is no work.
func (c *Client) Insert(ctx context.Context, tx pgx.Tx, args ...river.JobArgs) error {
	if len(args) == 0 {
		return nil
	}
	params := make([]river.InsertManyParams, len(args))
	for i, a := range args {
		params[i].Args = a
	}
	if _, err := c.river.InsertManyTx(ctx, tx, params); err != nil {
		return fmt.Errorf("jobs: %w", err)
	}
	return nil
}
