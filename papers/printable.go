package papers

import (
	"strings"
	"unicode"
)

// unprinted, an empty square, stands for what the fonts do not draw; they have no U+FFFD.
const unprinted = '\u25A1'

// drawn are the scripts that the fonts have: Latin with its extensions, Greek,
// Cyrillic and the punctuation of books. The library reads widths of 65,536 runes,
// and panics at the next.
var drawn = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x20, Hi: 0x24F, Stride: 1},
	{Lo: 0x370, Hi: 0x4FF, Stride: 1},
	{Lo: 0x1E00, Hi: 0x1EFF, Stride: 1},
	{Lo: 0x2010, Hi: 0x2027, Stride: 1},
	{Lo: 0x20AC, Hi: 0x20AC, Stride: 1},
}}

// printable is a text as a sheet can hold it, of the same length in runes: a white
// space is a space, and what cannot be drawn, or turns the reading about, is shown
// to be missing. What a machine reads (JSON) keeps the text as it is.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsPrint(r) && unicode.Is(drawn, r):
			return r
		}
		return unprinted
	}, text)
}

// printable is the extract with every text of others' made printable.
func (x Extract) printable() Extract {
	x.Reference, x.Person = printable(x.Reference), printable(x.Person)
	lines := make([]Line, len(x.Lines))
	for i, l := range x.Lines {
		l.Organisation, l.Officer, l.Point = printable(l.Organisation), printable(l.Officer), printable(l.Point)
		lines[i] = l
	}
	x.Lines = lines
	return x
}
