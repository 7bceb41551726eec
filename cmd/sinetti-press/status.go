package main

import (
	"context"
	"fmt"
)

type status struct {
	Batch string `arg:"" optional:"" help:"Batch number; none: every batch that is ready."`
}

// Run asks where the batches are and what is missing.
func (st *status) Run(ctx context.Context, s *settings, say *voice) error {
	d, err := s.open()
	if err != nil {
		return err
	}
	if st.Batch != "" {
		b, err := d.status(ctx, st.Batch)
		if err != nil {
			return err
		}
		say.tell(b, describe(b), sayMissing(b.Missing))
		return nil
	}
	ready, err := d.ready(ctx)
	if err != nil {
		return err
	}
	lines := []string{}
	for _, b := range ready {
		lines = append(lines, describe(b))
	}
	if len(lines) == 0 {
		lines = []string{"nothing to do"}
	}
	say.tell(map[string]any{"batches": ready}, lines...)
	return nil
}

func describe(b batch) string {
	t := b.Tally
	return fmt.Sprintf("%s: %s, %d letters in %d parts; posted %d, spoiled %d, destroyed %d, missing %d",
		b.Number, b.State, b.Letters, b.Parts, t.Posted, t.Spoiled, t.Destroyed, b.Missing.Count)
}
