package witness

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit/tree"
)

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

// parseText reads a note's text, whose signatures were looked at or yet will be.
func parseText(text string) (Checkpoint, error) {
	c, err := tree.ParseCheckpoint(text)
	if err != nil {
		return Checkpoint{}, errCheckpoint
	}
	return Checkpoint{Origin: c.Origin, Size: c.Size, Root: c.Root}, nil
}
