package witness

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// largest is the greatest tree that is taken: above it the arithmetic of tlog on
// signed 64-bit numbers no longer ends.
const largest = int64(1) << 62

// errCheckpoint says that a note's text is no checkpoint.
var errCheckpoint = errors.New("witness: not a checkpoint")

// Checkpoint is the head of a log's tree as the log signed it.
type Checkpoint struct {
	Origin string    // the log's name for itself
	Size   int64     // entries in the log
	Root   tlog.Hash // RFC 6962 root of them
	Note   []byte    // the signed note that says so, cosignatures included
}

// ReadCheckpoint opens a signed note by the keys that are known and reads the
// checkpoint from it. A note that none of them signed, or one of them wrongly,
// gives the error of package note.
func ReadCheckpoint(signed []byte, known ...note.Verifier) (Checkpoint, error) {
	n, err := note.Open(signed, note.VerifierList(known...))
	if err != nil {
		return Checkpoint{}, fmt.Errorf("witness: checkpoint: %w", err)
	}
	c, err := parseText(n.Text)
	c.Note = signed
	return c, err
}

// Text is what the log and its witnesses sign: the note without signature lines.
func (c Checkpoint) Text() string {
	text, _ := cutNote(string(c.Note))
	return text
}

// cutNote takes the text off a signed note: all before its last empty line, with
// the newline that ends it.
func cutNote(signed string) (text string, ok bool) {
	at := strings.LastIndex(signed, "\n\n")
	if at < 0 {
		return "", false
	}
	return signed[:at+1], true
}

// parseText reads a note's text by c2sp.org/tlog-checkpoint: origin, size, root,
// and extension lines, which are signed and otherwise left alone.
func parseText(text string) (Checkpoint, error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 4 || lines[len(lines)-1] != "" {
		return Checkpoint{}, errCheckpoint
	}
	for _, line := range lines[:len(lines)-1] {
		if line == "" {
			return Checkpoint{}, errCheckpoint
		}
	}
	size, err := parseSize(lines[1])
	if err != nil {
		return Checkpoint{}, err
	}
	root, err := parseHash(lines[2])
	if err != nil {
		return Checkpoint{}, err
	}
	if size == 0 && root != sha256.Sum256(nil) { // RFC 6962, section 2.1: the empty tree has one root
		return Checkpoint{}, errCheckpoint
	}
	return Checkpoint{Origin: lines[0], Size: size, Root: root}, nil
}

// parseSize reads a decimal number without leading zeroes or sign.
func parseSize(text string) (int64, error) {
	size, err := strconv.ParseInt(text, 10, 64)
	if err != nil || size < 0 || size > largest || strconv.FormatInt(size, 10) != text {
		return 0, errCheckpoint
	}
	return size, nil
}

// parseHash reads 32 bytes of base64 that has one spelling alone.
func parseHash(text string) (tlog.Hash, error) {
	raw, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || len(raw) != tlog.HashSize || strings.ContainsAny(text, "\r\n") {
		return tlog.Hash{}, errCheckpoint
	}
	return tlog.Hash(raw), nil
}
