package once

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
)

// gatherEvents reads the whole pull feed and wants the same events there as came
// through JetStream, and no gap in any subject's numbers.
func (r *run) gatherEvents(ctx context.Context) error {
	feed, err := r.bureau.Feed(ctx)
	if err != nil {
		return err
	}
	heard := map[domain.ID]bool{}
	err = outside.Until(ctx, "every event of the feed from JetStream", func(context.Context) (bool, error) {
		clear(heard)
		for _, e := range r.ear.Heard() {
			heard[e.ID] = true
		}
		return len(heard) >= len(feed), nil
	})
	if err != nil {
		return err
	}
	next := map[string]int64{}
	for _, e := range feed {
		if !heard[e.ID] {
			return fmt.Errorf("event %s of the feed did not come through JetStream", e.ID)
		}
		next[e.Subject]++
		if e.Number() != next[e.Subject] {
			return fmt.Errorf("subject %s: event number %d where %d was due", e.Subject, e.Number(), next[e.Subject])
		}
		r.report.Events[string(e.Type)]++
	}
	return r.writeLines("events.jsonl", func(w *bufio.Writer) error {
		for _, e := range feed {
			if _, err := w.Write(append(slices.Clip([]byte(e.Body)), '\n')); err != nil {
				return err
			}
		}
		return nil
	})
}

// export leaves audit, dump and the bureau's codes; the audit log must prove itself.
func (r *run) export(ctx context.Context) error {
	log := filepath.Join(r.Out, "audit.jsonl")
	if err := r.house.ExportAudit(ctx, log); err != nil {
		return err
	}
	if err := r.house.VerifyAudit(ctx, log); err != nil {
		return err
	}
	if err := r.house.Dump(ctx, filepath.Join(r.Out, "dump.sql")); err != nil {
		return err
	}
	codes := slices.SortedFunc(maps.Values(r.bureau.Letters()), func(a, b outside.LetterCodes) int { return cmp.Compare(a.Letter, b.Letter) })
	return r.writeLines("bureau/codes.jsonl", func(w *bufio.Writer) error {
		enc := json.NewEncoder(w)
		for _, c := range codes {
			if err := enc.Encode(c); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r *run) writeLines(name string, write func(*bufio.Writer) error) error {
	f, err := os.OpenFile(filepath.Join(r.Out, name), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600) //nolint:gosec // a path of our own
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	return errors.Join(write(w), w.Flush(), f.Close())
}
