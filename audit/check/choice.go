package check

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"slices"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/tree"
	"sinetti/store"
)

// drawn is how many signatures are opened of a log that has more, besides those that
// always are: in a few seconds.
const drawn = 100_000

// choice says which of the database's checkpoints have their signature opened. A
// checkpoint's text is compared with the tree in any case, so that of the others
// nothing is taken on trust but 64 bytes, which say nothing of the entries: that the
// log's key signed these is said by the newest checkpoint. The zero value opens all.
type choice struct {
	some   bool
	chance uint64  // of 1<<32, for each
	always []int64 // sizes of the newest one, and of those that witnesses cosigned last
}

// choose draws so many that it takes seconds, anew each time: whoever forges a
// signature cannot know which ones will be looked at.
func choose(ctx context.Context, tx store.Tx, o Options) (choice, error) {
	most := o.Signatures
	if most == 0 {
		most = drawn
	}
	count, err := store.CheckpointCount(ctx, tx)
	if err != nil || o.EverySignature || count <= most {
		return choice{}, err
	}
	last, err := store.LastCheckpoint(ctx, tx)
	if err != nil && !errors.Is(err, store.ErrNoCheckpoint) {
		return choice{}, err
	}
	words, err := store.LastWitnessed(ctx, tx)
	if err != nil {
		return choice{}, err
	}
	c := choice{some: true, chance: uint64(most<<32) / uint64(count), always: []int64{last.Size}} //nolint:gosec // both are above nought, and most is small
	for _, w := range words {
		c.always = append(c.always, w.Size)
	}
	return c, nil
}

func (c choice) takes(size int64) bool {
	if !c.some || slices.Contains(c.always, size) {
		return true
	}
	var draw [4]byte
	_, _ = rand.Read(draw[:]) // it never fails
	return uint64(binary.BigEndian.Uint32(draw[:])) < c.chance
}

// open opens a checkpoint. One that was not drawn must be written byte for byte as
// the key would sign its row, but for the signature; else it is opened all the same.
func (c choice) open(row store.AuditCheckpoint, key note.Verifier) opened {
	if !c.takes(row.Size) {
		if claimed, ok := claim(row, key); ok {
			return opened{AuditCheckpoint: row, signed: claimed, unopened: true}
		}
	}
	signed, _, err := tree.Open(row.Note, key)
	return opened{AuditCheckpoint: row, signed: signed, fault: err}
}

// claim is what a row says, where its note says that and nothing else.
func claim(row store.AuditCheckpoint, key note.Verifier) (tree.Checkpoint, bool) {
	if len(row.Root) != len(tree.Hash{}) {
		return tree.Checkpoint{}, false
	}
	c := tree.Checkpoint{Origin: key.Name(), Size: row.Size, Root: tree.Hash(row.Root)}
	line, ok := strings.CutPrefix(row.Note, c.Text()+"\n— "+key.Name()+" ")
	if !ok {
		return c, false
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(strings.TrimSuffix(line, "\n"))
	if err != nil || line != base64.StdEncoding.EncodeToString(raw)+"\n" {
		return c, false
	}
	return c, len(raw) == 4+ed25519.SignatureSize && binary.BigEndian.Uint32(raw) == key.KeyHash()
}
