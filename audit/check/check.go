package check

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/store"
)

// longest is how long the whole log may take to be read.
const longest = time.Hour

// latest is how long an entry may wait for its leaf.
const latest = time.Minute

// mostNamed bounds how many findings of one kind are named; one is enough to know.
const mostNamed = 20

// Options are what the log is checked against, besides itself.
type Options struct {
	Store *store.Store // of any role that reads the log
	Key   string       // the log's verifier key, from elsewhere; empty: the newest checkpoint's is believed and shown
	Log   *blob.Bucket // where the log was published; nil: not looked at
	// Seen are checkpoints that others kept.
	Seen []Seen
	// Now is the moment that witnesses' words are measured against; the zero value:
	// their age is not looked at.
	Now time.Time
	// EverySignature opens the signature of every checkpoint, at 0.1 ms of a processor
	// each. Else at most Signatures are drawn at random from those that the log has,
	// besides the newest one and the last of each witness; 0: 100,000. Where anything is
	// wrong, all are opened in any case.
	EverySignature bool
	Signatures     int64
	// AllowEmpty takes a log that holds nothing at all for a good one.
	AllowEmpty bool
	// Patience is how long leaves without a checkpoint are given to get one; 0: a minute.
	Patience time.Duration
}

// Seen is a checkpoint that somebody outside kept.
type Seen struct {
	By   string    // who, for the findings
	Note string    // as signed
	At   time.Time // when a witness gave its word for it; zero: nobody says
}

// Report is what was looked at, and what is wrong.
type Report struct {
	Entries     int64           // that have a leaf
	Waiting     int64           // entries that have none yet
	Checkpoints int64           // each of which was compared with the tree
	Opened      int64           // of these, whose signature was opened
	Outside     int             // checkpoints of others
	Head        tree.Checkpoint // the newest; leaves from its size on are covered by no signature
	Key         string
	Findings    []tree.Finding // the first bad index first; then those of which only bounds are known

	gap bool // leaves are missing: no root above can be right
}

func (r *Report) find(index int64, format string, args ...any) {
	r.Findings = append(r.Findings, tree.Finding{Index: index, Text: fmt.Sprintf(format, args...)})
}

// Database checks the log. The error is one of reading; what is wrong is among
// the findings.
func Database(ctx context.Context, o Options) (Report, error) {
	r, err := read(ctx, o)
	if err == nil && len(r.Findings) > 0 && r.Opened < r.Checkpoints {
		// A checkpoint that nobody signed may be among those that bound what is wrong.
		o.EverySignature = true
		r, err = read(ctx, o)
	}
	if err != nil {
		return *r, err
	}
	r.fresh(o)
	if err := r.covered(ctx, o); err != nil {
		return *r, err
	}
	slices.SortStableFunc(r.Findings, byIndex)
	return *r, nil
}

// read looks at the database in one snapshot.
func read(ctx context.Context, o Options) (*Report, error) {
	r := &Report{}
	err := o.Store.Reading(ctx, func(tx store.Tx) error {
		*r = Report{Key: o.Key} // a reading that was broken off begins anew
		if err := store.Unhurried(ctx, tx, longest); err != nil {
			return err
		}
		if err := r.guards(ctx, tx); err != nil {
			return err
		}
		verifier, err := r.trust(ctx, tx)
		if err != nil {
			return err
		}
		return r.walk(ctx, tx, o, verifier)
	})
	return r, err
}

// within adds a finding of which only bounds are known.
func (r *Report) within(first, last int64, format string, args ...any) {
	r.Findings = append(r.Findings, tree.Finding{Index: first, Last: last, Text: fmt.Sprintf(format, args...)})
}

// byIndex puts what names an index before what names bounds, and that before what
// names nothing; lowest first.
func byIndex(a, b tree.Finding) int {
	return cmp.Or(cmp.Compare(vague(a), vague(b)), cmp.Compare(a.Index, b.Index))
}

func vague(f tree.Finding) int {
	switch {
	case f.Index < 0:
		return 2
	case f.Last > f.Index:
		return 1
	}
	return 0
}

// trust finds the key by which checkpoints are opened; none where none is given
// and there is no checkpoint.
func (r *Report) trust(ctx context.Context, tx store.Tx) (note.Verifier, error) {
	if r.Key == "" {
		last, err := store.LastCheckpoint(ctx, tx)
		if errors.Is(err, store.ErrNoCheckpoint) {
			return nil, nil //nolint:nilnil // it is a finding, later
		}
		if err != nil {
			return nil, err
		}
		r.Key = last.Key
	}
	return tree.Verifier(r.Key)
}
