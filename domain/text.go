package domain

import (
	"unicode"
	"unicode/utf8"
)

// The longest texts that an officer may write beside an order or a check, in
// characters: they are numbers and references, no place for stories about people.
const (
	longestProof     = 100
	longestReference = 64
	longestNumber    = 32
)

// isShortText tells whether a text is UTF-8 without control characters and not longer than that.
func isShortText(s string, longest int) bool {
	if !utf8.ValidString(s) || utf8.RuneCountInString(s) > longest {
		return false
	}
	for _, c := range s {
		if unicode.IsControl(c) {
			return false
		}
	}
	return true
}
