package main

import (
	"context"
	"time"

	"sinetti/jobs/worker"
	"sinetti/store"
)

type parkedCommands struct {
	List    parkedList    `cmd:"" help:"Show parked letters with their reasons."`
	Requeue parkedRequeue `cmd:"" help:"Let parked letters queue again: all, or those named."`
}

type parkedList struct {
	database
	Most int `help:"How many at most." default:"100"`
}

// Run lists the oldest first.
func (c parkedList) Run(ctx context.Context, o *output) error {
	s, err := c.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := store.ParkedLetters(ctx, s.Pool, c.Most)
	if err != nil {
		return err
	}
	for _, p := range list {
		if err := o.say("%s  %s  since %s, %d attempts", p.Number, p.Reason, p.Since.Format(time.RFC3339), p.Attempts); err != nil {
			return err
		}
	}
	return o.say("%d parked", len(list))
}

type parkedRequeue struct {
	database
	Letter []string `arg:"" optional:"" help:"Letter numbers; none: all that are parked."`
}

// Run lets them queue; the next cut-off looks at them anew.
func (c parkedRequeue) Run(ctx context.Context, o *output) error {
	s, err := c.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	queued, err := worker.Requeue(ctx, s, c.Letter)
	if err != nil {
		return err
	}
	return o.say("%d queue again", queued)
}
