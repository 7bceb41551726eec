package check

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/blob"
)

// publishedLog is who keeps the published checkpoint, for the findings.
const publishedLog = "the published log"

// mark is a root that the tree must have at a size, because somebody has seen it.
type mark struct {
	by   string
	size int64
	root tree.Hash
}

// outside opens what was published and what others kept, in the order of sizes.
func (r *Report) outside(ctx context.Context, o Options, key note.Verifier) ([]mark, error) {
	seen := slices.Clone(o.Seen)
	if o.Log != nil {
		text, err := audit.PublishedCheckpoint(ctx, o.Log)
		if err != nil && !errors.Is(err, blob.ErrNotFound) {
			return nil, err
		}
		if err == nil {
			seen = append(seen, Seen{By: publishedLog, Note: text})
		} else {
			r.find(-1, "nothing is published where the log should be")
		}
	}
	var marks []mark
	for _, s := range seen {
		if key == nil {
			r.find(-1, "%s keeps a checkpoint, the database has none", s.By)
			continue
		}
		c, _, err := tree.Open(s.Note, key)
		if err != nil {
			r.find(-1, "a checkpoint that %s keeps is not signed by the log's key: %v", s.By, err)
			continue
		}
		marks = append(marks, mark{s.By, c.Size, c.Root})
	}
	r.Outside = len(marks)
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.size, b.size) })
	return marks, nil
}
