package tree

import (
	"crypto/sha256"

	"golang.org/x/mod/sumdb/tlog"
)

// Hash is one of the tree's hashes, SHA-256 as RFC 6962 takes it.
type Hash = tlog.Hash

// LeafHash hashes an entry's bytes.
func LeafHash(leaf []byte) Hash { return tlog.RecordHash(leaf) }

// Growing is a tree of which only the right edge is kept: it takes leaves one
// after another and gives the root at any time. The zero value is empty.
type Growing struct {
	size int64
	edge []Hash // the roots of the perfect subtrees, largest first
}

// Size is how many leaves there are.
func (g *Growing) Size() int64 { return g.size }

// Add appends a leaf by its hash.
func (g *Growing) Add(leaf Hash) {
	g.edge = append(g.edge, leaf)
	for n := g.size; n&1 == 1; n >>= 1 {
		last := len(g.edge) - 1
		g.edge[last-1] = tlog.NodeHash(g.edge[last-1], g.edge[last])
		g.edge = g.edge[:last]
	}
	g.size++
}

// Root is the tree's hash; that of an empty tree is SHA-256 of nothing.
func (g *Growing) Root() Hash {
	if g.size == 0 {
		return sha256.Sum256(nil)
	}
	root := g.edge[len(g.edge)-1]
	for i := len(g.edge) - 2; i >= 0; i-- {
		root = tlog.NodeHash(g.edge[i], root)
	}
	return root
}
