package domain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Audience says for whom an extract is drawn.
type Audience string

// The audiences.
const (
	// ForPerson gets dates, purposes and organisations, never an officer's name (rules.md §9).
	ForPerson Audience = "person"
	// ForAuthority gets everything that the log says, for a stated case.
	ForAuthority Audience = "authority"
)

// Audiences lists them.
var Audiences = []Audience{ForPerson, ForAuthority}

// ExtractPermission is what drawing an extract for somebody asks for.
func ExtractPermission(a Audience) Permission {
	if a == ForPerson {
		return MayExtractData
	}
	return MayExtractFull
}

// mostReference is how long the reference of an extract may be, in characters.
const mostReference = 100

// ExtractReference judges the form of a reference, for whomever the extract is: it is
// kept for ever, and stands on papers that draw Latin script. A Kind error names the
// field, the rule and what to do.
func ExtractReference(reference string) error {
	for _, r := range reference {
		if !unicode.IsPrint(r) || r > unicode.MaxLatin1 && !unicode.Is(unicode.Latin, r) && !strings.ContainsRune("\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u20AC", r) {
			return ErrInvalid("reference", "Latin letters, digits and punctuation")
		}
	}
	if utf8.RuneCountInString(reference) > mostReference {
		return ErrInvalid("reference", "at most 100 characters")
	}
	return nil
}

// Extract judges what an extract was asked for: an authority names its case.
func Extract(a Audience, reference string) []Refusal {
	if a == ForAuthority && reference == "" {
		return []Refusal{refuse(ReferenceMissing).at("reference")}
	}
	return nil
}

// NewExtractNumber makes the number by which people name an extract, such as
// L26-K7QM3X-P.
func NewExtractNumber(today Date, random [6]byte) string { return numbered("L", today, random[:]) }
