package rulebook_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

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
}
