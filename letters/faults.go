package letters

import (
	"fmt"
	"strings"
)

// FaultCode says what is wrong with a letter; screens word it.
type FaultCode string

// What can be wrong with a letter.
const (
	GlyphMissing    FaultCode = "GLYPH_MISSING"     // the font cannot draw a rune
	RowTooLong      FaultCode = "ROW_TOO_LONG"      // an address or sender row is too wide
	TooManyRows     FaultCode = "TOO_MANY_ROWS"     // the rows do not fit the window
	RowMissing      FaultCode = "ROW_MISSING"       // no receiver, sender or return address
	RowEmpty        FaultCode = "ROW_EMPTY"         // a row of nothing but spaces
	ZoneCollision   FaultCode = "ZONE_COLLISION"    // print lies in a zone that stays clear
	TextOverflow    FaultCode = "TEXT_OVERFLOW"     // the body does not fit the page
	NumberForm      FaultCode = "NUMBER_FORM"       // a text holds seven or more digits in a row, as a code does
	MarkTooLong     FaultCode = "MARK_TOO_LONG"     // the DataMatrix would not fit its place
	WordingUnknown  FaultCode = "WORDING_UNKNOWN"   // no text for this kind, language, format, product or place
	LengthsMissing  FaultCode = "LENGTHS_MISSING"   // figures of the rulebook row are missing or upside down
	CodesUnexpected FaultCode = "CODES_NOT_FITTING" // codes that this letter does not carry, or of a wrong length
)

// Fault is one thing that keeps a letter from being drawn. It never repeats a
// personal text: only the field, the row and the rune.
type Fault struct {
	Code   FaultCode
	Field  string  // "address", "sender", "return_address", "number", "phone", "body", …
	Row    int     // from 1; 0 where the field has no rows
	Rune   rune    // GlyphMissing only
	Over   float64 // millimetres too much, where it is about room
	Detail string  // for people, in English
}

// Error makes a Fault an error.
func (f Fault) Error() string {
	return fmt.Sprintf("%s: %s: %s", f.Code, f.Field, f.Detail)
}

// FaultError carries all faults of one letter.
type FaultError struct {
	Number string // of the letter
	Faults []Fault
}

// Error lists the faults.
func (e *FaultError) Error() string {
	parts := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		parts[i] = f.Error()
	}
	return fmt.Sprintf("letter %s: %s", e.Number, strings.Join(parts, "; "))
}
