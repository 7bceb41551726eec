package tree

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// ErrCheckpoint says that a text is no checkpoint.
var ErrCheckpoint = errors.New("no checkpoint: want the log's origin, its size and its root hash, a line each")

// Checkpoint says which leaves the log holds: the first Size, which hash to Root.
type Checkpoint struct {
	Origin string // the log's name, which is its key's too
	Size   int64
	Root   Hash
}

// Text is what is signed (C2SP tlog-checkpoint). It holds no time: the same tree
// gives the same text, and so the same signature.
func (c Checkpoint) Text() string {
	return c.Origin + "\n" + strconv.FormatInt(c.Size, 10) + "\n" + base64.StdEncoding.EncodeToString(c.Root[:]) + "\n"
}

// ParseCheckpoint reads the signed text by c2sp.org/tlog-checkpoint, in the one way
// that it can be spelled: origin, size, root, and extension lines, which are signed
// and otherwise left alone.
func ParseCheckpoint(text string) (Checkpoint, error) {
	lines := strings.Split(text, "\n")
	end := len(lines) - 1
	if end < 3 || lines[end] != "" || slices.Contains(lines[:end], "") {
		return Checkpoint{}, ErrCheckpoint
	}
	size, err := ParseSize(lines[1])
	if err != nil {
		return Checkpoint{}, ErrCheckpoint
	}
	root, err := ParseHash(lines[2])
	if err != nil {
		return Checkpoint{}, ErrCheckpoint
	}
	if size == 0 && root != sha256.Sum256(nil) { // RFC 6962, section 2.1: the empty tree has one root
		return Checkpoint{}, ErrCheckpoint
	}
	return Checkpoint{Origin: lines[0], Size: size, Root: root}, nil
}

// Sign makes the signed note of a checkpoint.
func (k Key) Sign(size int64, root Hash) (string, error) {
	c := Checkpoint{Origin: k.signer.Name(), Size: size, Root: root}
	text, err := note.Sign(&note.Note{Text: c.Text()}, k.signer)
	if err != nil {
		return "", fmt.Errorf("checkpoint: %w", err)
	}
	return string(text), nil
}

// Open reads a checkpoint that the log's key has signed; any cosignatures that
// others know are in the note. The origin must be the key's name.
func Open(text string, key note.Verifier, others ...note.Verifier) (Checkpoint, *note.Note, error) {
	opened, err := note.Open([]byte(text), note.VerifierList(append([]note.Verifier{key}, others...)...))
	if err != nil {
		return Checkpoint{}, nil, fmt.Errorf("checkpoint: %w", err)
	}
	signed := false
	for _, s := range opened.Sigs {
		signed = signed || s.Name == key.Name() && s.Hash == key.KeyHash()
	}
	if !signed {
		return Checkpoint{}, nil, fmt.Errorf("checkpoint: %w", &note.UnverifiedNoteError{Note: opened})
	}
	c, err := ParseCheckpoint(opened.Text)
	if err != nil {
		return Checkpoint{}, nil, err
	}
	if c.Origin != key.Name() {
		return Checkpoint{}, nil, fmt.Errorf("checkpoint: it is of the log %q, the key of %q", c.Origin, key.Name())
	}
	return c, opened, nil
}

// Cosign puts signature lines of witnesses behind a signed checkpoint.
func Cosign(text string, lines []string) string {
	var whole strings.Builder
	whole.WriteString(text)
	for _, line := range lines {
		whole.WriteString(strings.TrimSuffix(line, "\n"))
		whole.WriteByte('\n')
	}
	return whole.String()
}
