package run

import (
	"encoding/base64"
	"encoding/hex"
	"unicode/utf16"
)

// scanner finds codes in a file, also where they stand in base64, hexadecimal or UTF-16.
type scanner struct {
	plain map[string]string   // digits → what they are
	byKey map[[4]byte][]spell // first four bytes → encoded forms
}

type spell struct{ text, what string }

// newScanner takes codes of seven digits or more: shorter ones occur by chance.
func newScanner(codes map[string]string) *scanner {
	s := &scanner{plain: map[string]string{}, byKey: map[[4]byte][]spell{}}
	for code, what := range codes {
		s.plain[code] = what
		s.add(hex.EncodeToString([]byte(code)), what+" in hexadecimal")
		for shift := range 3 {
			s.add(base64At(code, shift), what+" in base64")
		}
		s.add(wide(code), what+" in UTF-16")
		half := len(code) - 4
		s.add(code[:half]+" "+code[half:], what+" in groups")
	}
	return s
}

func (s *scanner) add(text, what string) {
	key := [4]byte([]byte(text[:4]))
	s.byKey[key] = append(s.byKey[key], spell{text, what})
}

// base64At is the part of a code's base64 that does not depend on its neighbours,
// when it begins at byte shift of a group of three.
func base64At(code string, shift int) string {
	padded := append(make([]byte, shift), code...)
	text := base64.StdEncoding.EncodeToString(padded)
	first := (shift*8 + 5) / 6
	last := len(padded) * 8 / 6
	return text[first:last]
}

func wide(code string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(code)) {
		b = append(b, byte(u), byte(u>>8)) //nolint:gosec // the two bytes of a unit
	}
	return string(b)
}

// find tells every code in the text. Plain digits count only where neither letter
// nor digit stands beside them: long numbers and identifiers hold any digits.
func (s *scanner) find(text []byte) []string {
	var found []string
	start := -1
	for i := 0; i <= len(text); i++ {
		if i < len(text) && wordByte(text[i]) {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			if what, hit := s.plain[string(text[start:i])]; hit {
				found = append(found, what)
			}
			start = -1
		}
		if i+4 > len(text) {
			continue
		}
		for _, sp := range s.byKey[[4]byte(text[i:i+4])] {
			if i+len(sp.text) <= len(text) && string(text[i:i+len(sp.text)]) == sp.text {
				found = append(found, sp.what)
			}
		}
	}
	return found
}

func wordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
