package witness

import (
	"errors"
	"log/slog"
	"net/http"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// refusal is why a checkpoint is not cosigned: the answer of c2sp.org/tlog-witness
// and the word that the operator reads.
type refusal struct {
	status int
	word   string
	level  slog.Level // Error: proof that the log bent its history; Warn: anyone could have sent it
	size   int64      // what the witness saw last, for a conflict that says so
	tells  bool       // the answer is that size: the log should ask again from there
}

// Error is the word.
func (r *refusal) Error() string { return r.word }

func refuse(status int, word string) *refusal {
	return &refusal{status: status, word: word, level: slog.LevelWarn}
}

// believe reads the request's checkpoint and checks that its log signed it.
// Unknown logs are told apart before any signature is looked at.
func believe(r request, logs map[string][]note.Verifier) (Checkpoint, *refusal) {
	text, ok := cutNote(string(r.signed))
	if !ok {
		return Checkpoint{}, refuse(http.StatusBadRequest, "malformed checkpoint")
	}
	claimed, err := parseText(text)
	if err != nil {
		return Checkpoint{}, refuse(http.StatusBadRequest, "malformed checkpoint")
	}
	keys := logs[claimed.Origin]
	if keys == nil {
		return claimed, refuse(http.StatusNotFound, "unknown log")
	}
	c, err := ReadCheckpoint(r.signed, keys...)
	var unsigned *note.UnverifiedNoteError
	var forged *note.InvalidSignatureError
	switch {
	case errors.As(err, &unsigned), errors.As(err, &forged):
		return claimed, refuse(http.StatusForbidden, "no signature of the log's key")
	case err != nil:
		return claimed, refuse(http.StatusBadRequest, "malformed checkpoint")
	}
	return c, nil
}

// judge compares a believed checkpoint with the last one cosigned; the zero
// Checkpoint stands for none yet. No refusal: it may be cosigned.
func judge(last, c Checkpoint, r request) *refusal {
	switch {
	case r.old > c.Size:
		return refuse(http.StatusBadRequest, "the older size is the larger one")
	case last.Size == c.Size && last.Size > 0 && last.Root != c.Root:
		return &refusal{http.StatusConflict, "fork: another tree of the size that was cosigned", slog.LevelError, last.Size, r.old != last.Size}
	case c.Size < last.Size:
		return &refusal{http.StatusConflict, "older than what was cosigned", slog.LevelWarn, last.Size, true}
	case r.old != last.Size: // how a log asks how far the witness is
		return &refusal{http.StatusConflict, "another size was cosigned last", slog.LevelInfo, last.Size, true}
	}
	if !follows(last, c, r.proof) {
		return refuse(http.StatusUnprocessableEntity, "does not follow from what was cosigned")
	}
	return nil
}

func follows(last, c Checkpoint, proof tlog.TreeProof) bool {
	if last.Size == 0 {
		return len(proof) == 0
	}
	return tlog.CheckTree(proof, c.Size, c.Root, last.Size, last.Root) == nil
}
