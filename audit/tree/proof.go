package tree

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// proofHead is the first line of a proof (C2SP tlog-proof).
const proofHead = "c2sp.org/tlog-proof@v1"

// ErrProof says that a text is no proof.
var ErrProof = errors.New("no proof: want a text as `sinetti audit prove` writes it (C2SP tlog-proof)")

// Proof shows offline that one entry stands in the log: without the log, and
// without any other entry.
type Proof struct {
	Index      int64
	Leaf       []byte // the entry's bytes, which the format calls extra data
	Path       []Hash // from the leaf's sibling to the root's child (RFC 6962)
	Checkpoint string // the signed note, cosignatures included
}

// Text writes the proof.
func (p Proof) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nextra %s\nindex %d\n", proofHead, base64.StdEncoding.EncodeToString(p.Leaf), p.Index)
	for _, h := range p.Path {
		b.WriteString(base64.StdEncoding.EncodeToString(h[:]) + "\n")
	}
	return b.String() + "\n" + p.Checkpoint
}

// ParseProof reads what Text wrote; the leaf must be in it.
func ParseProof(text string) (Proof, error) {
	head, note, found := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 3 || lines[0] != proofHead {
		return Proof{}, ErrProof
	}
	p := Proof{Checkpoint: note}
	extra, has := strings.CutPrefix(lines[1], "extra ")
	index, numbered := strings.CutPrefix(lines[2], "index ")
	var err, bad error
	p.Leaf, err = decode(extra)
	p.Index, bad = ParseSize(index)
	if !has || !numbered || err != nil || bad != nil {
		return Proof{}, ErrProof
	}
	for _, line := range lines[3:] {
		h, err := ParseHash(line)
		if err != nil {
			return Proof{}, ErrProof
		}
		p.Path = append(p.Path, h)
	}
	return p, nil
}

// Verify checks the proof by itself; Entries of the report is 1 where it holds.
func (p Proof) Verify(trust Trust, verifier string) FileReport {
	r := FileReport{}
	if !r.open(FileEnd{Checkpoint: p.Checkpoint, Key: verifier}, trust) {
		return r
	}
	if err := tlog.CheckRecord(p.Path, r.Checkpoint.Size, r.Checkpoint.Root, p.Index, LeafHash(p.Leaf)); err != nil {
		r.find(p.Index, "the entry is not in the tree that was signed: %v", err)
		return r
	}
	r.Entries = 1
	return r
}
