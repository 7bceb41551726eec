package rulebook_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/rulebook"
)

func TestTheTextIsWhatTheVersionNames(t *testing.T) {
	t.Parallel()
	book, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	if sum := sha256.Sum256([]byte(rulebook.TextOf(book))); hex.EncodeToString(sum[:]) != book.SHA256 {
		t.Error("the text is not the one that was loaded")
	}
	files, err := rulebook.FilesOf(rulebook.TextOf(book))
	if diff := cmp.Diff(book.Files, files); err != nil || diff != "" {
		t.Errorf("the files out of the text: %v %.400s", err, diff)
	}
	for _, wrong := range []string{"fi.yaml", "fi.yaml 9\ntext", "fi.yaml -1\ntext", "fi.yaml 1\n[", "fi.yaml 15\nversion: soon\n\n"} {
		if files, err := rulebook.FilesOf(wrong); err == nil {
			t.Errorf("%q: %+v", wrong, files)
		}
	}
}
