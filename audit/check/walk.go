package check

import (
	"bytes"
	"context"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/store"
)

// walk is one pass over all leaves.
type walk struct {
	*Report
	grown  tree.Growing
	marks  []mark // of others, those still ahead
	kept   *checkpoints
	tiles  *tiles
	good   int64 // size up to which some root was right
	wrong  bool  // a root was wrong: those above are too
	others map[string]bool
	named  map[string]int   // findings by their kind
	agreed map[string]int64 // by who has seen it: the largest size at which the trees are one
}

func (r *Report) walk(ctx context.Context, tx store.Tx, o Options, key note.Verifier) error {
	which, err := choose(ctx, tx, o)
	if err != nil {
		return err
	}
	w := &walk{Report: r, kept: &checkpoints{tx: tx, key: key, choice: which}, others: map[string]bool{}, named: map[string]int{}, agreed: map[string]int64{}}
	defer w.kept.end()
	if w.marks, err = r.outside(ctx, o, key); err != nil {
		return err
	}
	if o.Log != nil {
		w.tiles = &tiles{ctx: ctx, bucket: o.Log, published: publishedSize(w.marks)}
	}
	count, err := store.AuditLeafCount(ctx, tx)
	if err != nil {
		return err
	}
	err = audit.Leaves(ctx, tx, count, func(l store.AuditLeaf, text []byte) error { return w.leaf(ctx, l, text) })
	if err != nil {
		return err
	}
	return w.end(ctx)
}

// leaf looks at one leaf and at the roots that the tree must have with it.
func (w *walk) leaf(ctx context.Context, l store.AuditLeaf, text []byte) error {
	w.Entries++
	if !w.gap && l.Index != w.grown.Size() {
		w.gap = true
		w.find(w.grown.Size(), "the leaf is missing")
	}
	stored := tree.Hash(l.Hash)
	switch {
	case text == nil:
		w.name(l.Index, "entry %s was removed", l.EntryID)
	case tree.LeafHash(text) != stored:
		w.name(l.Index, "entry %s is not what was sealed: it was changed", l.EntryID)
	}
	if w.tiles != nil {
		if err := w.published(l.Index, stored); err != nil {
			return err
		}
	}
	if w.gap {
		return nil
	}
	w.grown.Add(stored)
	return w.roots(ctx)
}

// name adds a finding, as long as there are few of that kind, which is its format:
// many of another kind may not hide it.
func (w *walk) name(index int64, format string, args ...any) {
	if w.named[format]++; w.named[format] <= mostNamed {
		w.find(index, format, args...)
	}
}

// roots compares the tree as it is now with all who know it at this size.
func (w *walk) roots(ctx context.Context) error {
	size := w.grown.Size()
	kept, err := w.kept.at(ctx, size)
	if err != nil {
		return err
	}
	if kept != nil {
		w.Checkpoints++
		if !kept.unopened {
			w.Opened++
		}
		w.checkpoint(*kept)
	}
	for len(w.marks) > 0 && w.marks[0].size <= size {
		if m := w.marks[0]; m.size == size {
			w.mark(m)
		}
		w.marks = w.marks[1:]
	}
	return nil
}

// checkpoint checks one of the database's own.
func (w *walk) checkpoint(c opened) {
	signed := c.signed
	if c.fault != nil {
		w.name(-1, "the checkpoint at size %d is not signed by the log's key: %v", c.Size, c.fault)
		return
	}
	if signed.Size != c.Size || !bytes.Equal(signed.Root[:], c.Root) {
		w.name(-1, "the checkpoint at size %d says otherwise in its note than in its row: it was changed", c.Size)
		return
	}
	w.Head = signed
	if signed.Root == w.grown.Root() {
		w.good = c.Size
		return
	}
	if !w.wrong {
		w.wrong = true
		w.within(w.good, c.Size-1, "the leaves do not make the tree that was signed at size %d: one of these was changed", c.Size)
	}
}

// mark checks what somebody else has seen. Roots of the house's own say nothing of
// where its log parts from that: whoever rewrote it signed them anew.
func (w *walk) mark(m mark) {
	if m.root == w.grown.Root() {
		w.agreed[m.by] = m.size
		return
	}
	if w.others[m.by] {
		return
	}
	w.others[m.by] = true
	w.within(w.agreed[m.by], m.size-1, "%s has seen another tree at size %d, signed by the log's key: the log was rewritten or forked here", m.by, m.size)
}

// end looks at what lies beyond the last leaf.
func (w *walk) end(ctx context.Context) error {
	size := w.grown.Size()
	if w.tiles != nil && !w.gap {
		if err := w.rest(); err != nil {
			return err
		}
	}
	for _, m := range w.marks {
		if w.others[m.by] || w.gap {
			continue
		}
		w.others[m.by] = true
		w.find(size, "%s has seen %d entries, the database ends at %d: the end was cut off, or an older state was put back", m.by, m.size, size)
	}
	beyond, err := w.kept.beyond(ctx, size)
	if err != nil {
		return err
	}
	if beyond != nil && !w.gap {
		w.find(size, "a checkpoint of %d entries was signed, the database ends at %d: the end was cut off", beyond.Size, size)
	}
	return nil
}
