package rulebook

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"sinetti/domain"
)

// TextOf gives a rulebook as it is written, each file after a line with its name and
// length in bytes: the text whose SHA-256 the version names.
func TextOf(book *domain.Rulebook) string {
	var text []byte
	for _, f := range book.Files {
		text = append(fmt.Appendf(text, "%s %d\n", f.Name, len(f.Text)), f.Text...)
	}
	return string(fmt.Appendf(text, "%s %d\n%s", icaoName, len(icao), icao))
}

// Sum is the SHA-256 of a text, hexadecimal.
func Sum(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
