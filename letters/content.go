package letters

import (
	"io"
	"strconv"
	"unicode/utf16"
)

// The sheet, and the point of 1/72 inch in which PDF counts.
const (
	sheetWidth  = 210.0
	sheetHeight = 297.0
	mmPerPoint  = 25.4 / 72
	topPoints   = 841.89 // the height that gofpdf gives to A4
)

// content is a PDF content stream being written. It is written by hand because
// the library's own text calls cost more than the rest of a page.
type content struct {
	b     []byte
	names *[faceCount]string // resource names of the fonts
	read  int
}

// Read lets the library take the content without a copy in between.
func (c *content) Read(p []byte) (int, error) {
	if c.read == len(c.b) {
		c.read = 0
		return 0, io.EOF
	}
	n := copy(p, c.b[c.read:])
	c.read += n
	return n, nil
}

// num writes v with two decimals, the finest that a printer could show.
func (c *content) num(v float64) {
	n := int64(v*100 + 0.5)
	if v < 0 {
		n = int64(v*100 - 0.5)
	}
	if n < 0 {
		c.b = append(c.b, '-')
		n = -n
	}
	c.b = strconv.AppendInt(c.b, n/100, 10)
	if n %= 100; n != 0 {
		c.b = append(c.b, '.', byte('0'+n/10))
		if n%10 != 0 {
			c.b = append(c.b, byte('0'+n%10))
		}
	}
	c.b = append(c.b, ' ')
}

func (c *content) op(s string) { c.b = append(append(c.b, s...), '\n') }

// at writes a point of the sheet.
func (c *content) at(x, y float64) {
	c.num(x / mmPerPoint)
	c.num(topPoints - y/mmPerPoint)
}

// text draws s with its first baseline point at x, y; size is in points.
func (c *content) text(f face, size, x, y float64, s string) {
	c.b = append(c.b, "BT /F"...)
	c.b = append(c.b, c.names[f]...)
	c.b = append(c.b, ' ')
	c.num(size)
	c.b = append(c.b, "Tf "...)
	c.at(x, y)
	c.b = append(c.b, "Td ("...)
	c.utf16(s)
	c.b = append(c.b, ") Tj ET\n"...)
}

// utf16 writes s as the fonts are encoded: two bytes a rune, escaped.
func (c *content) utf16(s string) {
	for _, r := range s {
		hi, lo := byte(r>>8), byte(r) //nolint:gosec // runes beyond the plane are refused by Check
		if r > 0xffff || utf16.IsSurrogate(r) {
			hi, lo = 0, '?'
		}
		c.escaped(hi)
		c.escaped(lo)
	}
}

func (c *content) escaped(v byte) {
	switch v {
	case '\\', '(', ')':
		c.b = append(c.b, '\\', v)
	case '\r':
		c.b = append(c.b, '\\', 'r')
	default:
		c.b = append(c.b, v)
	}
}

// rect adds a rectangle to the path; the caller paints it.
func (c *content) rect(r Rect) {
	c.at(r.X, r.Y+r.H)
	c.num(r.W / mmPerPoint)
	c.num(r.H / mmPerPoint)
	c.op("re")
}

// line strokes from one point to another; the width is in millimetres.
func (c *content) line(width, x1, y1, x2, y2 float64) {
	c.num(width / mmPerPoint)
	c.op("w")
	c.at(x1, y1)
	c.b = append(c.b, "m "...)
	c.at(x2, y2)
	c.op("l S")
}
