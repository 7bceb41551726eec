package letters

import (
	"fmt"
	"image/color"
	"strconv"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/datamatrix"
)

// maxMarkModules is the largest DataMatrix that is given room: 44 codewords,
// enough for about 40 letters and twice as many digits.
const maxMarkModules = 26

// MarkText is what the DataMatrix of a sheet says, in the sheet mark and in the
// return mark alike: letter number, sheet n/m, batch and sequence, between them
// a space. One text in both means that a scanner may meet either of them.
func MarkText(l Letter) string {
	text := l.Number + " " + strconv.Itoa(max(1, l.Sheet)) + "/" + strconv.Itoa(max(1, l.Sheets))
	if l.Batch != "" {
		text += " " + l.Batch + " " + strconv.Itoa(l.Sequence)
	}
	return text
}

// box is the room of the largest mark, with its quiet zone of one module.
func (m MarkPlace) box() Rect {
	side := (maxMarkModules + 2) * m.Module
	return Rect{X: m.Right - side + m.Module, Y: m.Y - m.Module, W: side, H: side}
}

// encodeMark makes the DataMatrix (ECC 200) of a text.
func encodeMark(text string) (barcode.Barcode, error) {
	code, err := datamatrix.Encode(text)
	if err != nil {
		return nil, fmt.Errorf("mark: %w", err)
	}
	if n := code.Bounds().Dx(); n > maxMarkModules {
		return nil, fmt.Errorf("mark: %d modules a side, at most %d have room: shorten batch or letter number", n, maxMarkModules)
	}
	return code, nil
}

// markPath writes the black modules as rectangles of whole modules, runs joined,
// so that one path serves marks of every size.
func markPath(dst []byte, code barcode.Barcode) []byte {
	size := code.Bounds().Dx()
	for y := range size {
		for x := 0; x < size; x++ {
			from := x
			for x < size && code.At(x, y) == color.Color(color.Black) {
				x++
			}
			if x > from {
				dst = strconv.AppendInt(dst, int64(from), 10)
				dst = append(dst, ' ')
				dst = strconv.AppendInt(dst, int64(y), 10)
				dst = append(dst, ' ')
				dst = strconv.AppendInt(dst, int64(x-from), 10)
				dst = append(dst, " 1 re\n"...)
			}
		}
	}
	return dst
}

// mark paints a path of modules at its place, y downwards.
func (c *content) mark(m MarkPlace, modules int, path []byte) {
	c.b = append(c.b, "q "...)
	c.num(m.Module / mmPerPoint)
	c.b = append(c.b, "0 0 "...)
	c.num(-m.Module / mmPerPoint)
	c.at(m.Right-float64(modules)*m.Module, m.Y)
	c.op("cm")
	c.b = append(c.b, path...)
	c.op("f Q")
}

// omr paints the reading marks whose meaning holds for this sheet.
func (c *content) omr(o *OMR, l *Letter) {
	shown := make([]bool, len(o.Bars))
	count, parity := 0, -1
	for i, bar := range o.Bars {
		switch bar {
		case "gate":
			shown[i] = true
		case "end":
			shown[i] = max(1, l.Sheet) == max(1, l.Sheets)
		case "seq1", "seq2", "seq4":
			shown[i] = l.Sequence&int(bar[3]-'0') != 0
		case "parity":
			parity = i
		}
		if shown[i] {
			count++
		}
	}
	if parity >= 0 {
		shown[parity] = count%2 == 1
	}
	for i, on := range shown {
		if y := o.Y + float64(i)*o.Pitch; on {
			c.line(0.5, o.X, y, o.X+o.Length, y)
		}
	}
}
