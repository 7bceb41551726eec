package letters

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationmonobold"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
)

// face names one of the three fonts of a letter.
type face int

const (
	sans face = iota
	bold
	mono // digits of equal width, a dotted zero, and 1, l and I unlike each other
	faceCount
)

// nearRunes are those that nearly all texts are written in: Latin with its extensions.
const nearRunes = 0x250

// metrics are the figures of a font that layout needs. Advance widths are in
// 1/1000 of the size of print; a rune without a glyph has none.
type metrics struct {
	family string
	ttf    []byte
	widths map[rune]uint16
	near   [nearRunes]int32 // the same of the first runes: laying out asks for little else; -1: no glyph
}

var faces = sync.OnceValue(func() *[faceCount]metrics {
	return &[faceCount]metrics{
		sans: mustMeasure("LiberationSans", liberationsansregular.TTF),
		bold: mustMeasure("LiberationSansBold", liberationsansbold.TTF),
		mono: mustMeasure("LiberationMonoBold", liberationmonobold.TTF),
	}
})

// mustMeasure panics on a font it cannot read: the fonts are part of the binary.
func mustMeasure(family string, ttf []byte) metrics {
	widths, err := measure(ttf)
	if err != nil {
		panic("letters: font " + family + ": " + err.Error())
	}
	m := metrics{family: family, ttf: ttf, widths: widths}
	for r := range m.near {
		m.near[r] = -1
		if width, has := widths[rune(r)]; has {
			m.near[r] = int32(width)
		}
	}
	return m
}

// has tells whether the font draws r.
func (m *metrics) has(r rune) bool {
	if 0 <= r && r < nearRunes {
		return m.near[r] >= 0
	}
	_, ok := m.widths[r]
	return ok
}

// width is the length of s in millimetres at a size in points.
func (m *metrics) width(s string, size float64) float64 { return length(m.advance(s), size) }

// advance is the length of s in 1/1000 of the size of print.
func (m *metrics) advance(s string) int {
	sum := 0
	for _, r := range s {
		if 0 <= r && r < nearRunes {
			sum += int(max(0, m.near[r]))
		} else {
			sum += int(m.widths[r])
		}
	}
	return sum
}

// length turns an advance into millimetres.
func length(advance int, size float64) float64 { return float64(advance) * size / 1000 * mmPerPoint }

// measure reads the widths of all runes of the Basic Multilingual Plane from
// the tables head, hhea, hmtx and cmap (format 4) of a TrueType font.
func measure(ttf []byte) (map[rune]uint16, error) {
	tables, err := readTables(ttf)
	if err != nil {
		return nil, err
	}
	perEm := int(binary.BigEndian.Uint16(tables["head"][18:]))
	count := int(binary.BigEndian.Uint16(tables["hhea"][34:]))
	sub, err := format4(tables["cmap"])
	if err != nil {
		return nil, err
	}
	widths := make(map[rune]uint16, 3000)
	eachGlyph(sub, func(r rune, glyph int) {
		at := min(glyph, count-1) * 4
		widths[r] = uint16(int(binary.BigEndian.Uint16(tables["hmtx"][at:])) * 1000 / perEm) //nolint:gosec // an advance is below 65536
	})
	return widths, nil
}

func readTables(ttf []byte) (map[string][]byte, error) {
	if len(ttf) < 12 || !bytes.HasPrefix(ttf, []byte{0, 1, 0, 0}) {
		return nil, fmt.Errorf("not a TrueType font")
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		row := ttf[12+16*i:]
		from, size := binary.BigEndian.Uint32(row[8:]), binary.BigEndian.Uint32(row[12:])
		tables[string(row[:4])] = ttf[from : from+size]
	}
	for _, name := range []string{"head", "hhea", "hmtx", "cmap"} {
		if tables[name] == nil {
			return nil, fmt.Errorf("no table %s", name)
		}
	}
	return tables, nil
}

func format4(cmap []byte) ([]byte, error) {
	for i := range int(binary.BigEndian.Uint16(cmap[2:])) {
		sub := cmap[binary.BigEndian.Uint32(cmap[8+8*i:]):]
		if binary.BigEndian.Uint16(sub) == 4 {
			return sub, nil
		}
	}
	return nil, fmt.Errorf("no character map of format 4")
}

// eachGlyph walks a format 4 map: segments of end, start, delta and offset.
func eachGlyph(sub []byte, visit func(rune, int)) {
	twice := int(binary.BigEndian.Uint16(sub[6:]))
	at := func(i int) int { return int(binary.BigEndian.Uint16(sub[i:])) }
	for seg := 0; seg < twice; seg += 2 {
		end, start := at(14+seg), at(16+twice+seg)
		delta, place := at(16+2*twice+seg), 16+3*twice+seg
		for c := start; c <= end && c != 0xffff; c++ {
			glyph := (c + delta) & 0xffff
			if offset := at(place); offset != 0 {
				if glyph = at(place + offset + 2*(c-start)); glyph != 0 {
					glyph = (glyph + delta) & 0xffff
				}
			}
			if glyph != 0 {
				visit(rune(c), glyph) //nolint:gosec // a character of the basic plane
			}
		}
	}
}
