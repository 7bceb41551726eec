package letters

import (
	"bytes"
	"io"

	"sinetti/domain"
)

// standIn takes the place of a digit until the document is copied out. It lies
// in Unicode's private area, no font of ours has a glyph for it, and neither of
// its two bytes is ever escaped.
const standIn = '\uE0C0'

const (
	mask      = '•' // the digit of a preview
	zeroCode  = "0000 0000"
	maxDigits = 12
)

// codeLine is one line of the panel: a label's key and the code as it is shown.
type codeLine struct {
	kind  domain.CodeKind
	shown string // stand-ins, masks or zeros, grouped
}

// codeLines are the panel's lines for a letter with these codes.
func codeLines(l *Letter, codes Codes) []codeLine {
	if l.Test {
		return blindLines(l, '0')
	}
	var lines []codeLine
	for _, kind := range codeOrder {
		if code, ok := codes[kind]; ok {
			lines = append(lines, codeLine{kind, placeholder(code.Len(), standIn)})
		}
	}
	return lines
}

// blindLines are the panel's lines of a letter that is drawn without any code.
func blindLines(l *Letter, r rune) []codeLine {
	n := l.Lengths
	if r == '0' { // test letters bear these zeros whatever the lengths are
		n.CodeDigits = len(zeroCode) - 1
	}
	if l.Kind == domain.ActivationLetter {
		return []codeLine{{domain.ActivationCode, placeholder(n.CodeDigits, r)}}
	}
	return []codeLine{
		{domain.PIN1Code, placeholder(n.PIN1Min, r)},
		{domain.PIN2Code, placeholder(n.PIN2Min, r)},
		{domain.PUKCode, placeholder(n.CodeDigits, r)},
	}
}

// placeholder is a grouped code of n digits, each of them r.
func placeholder(n int, r rune) string {
	grouped := group(nil, bytes.Repeat([]byte{'d'}, n))
	return string(bytes.ReplaceAll(grouped, []byte{'d'}, []byte(string(r))))
}

// panelLines draws labels and codes into the panel's window: one code large and
// centred, or several below each other. Label and code follow each other in the
// content, so that a program that reads the page's text meets them together.
func (c *content) panelLines(p *Panel, st style, w *wording, lines []codeLine) {
	win := p.window()
	if len(lines) == 1 {
		c.centred(bold, st.panelLabel, win, win.Y+win.H*0.32, w.word("words", wordOf(lines[0].kind)))
		c.centred(mono, codeSize(lines[0].shown, st.code, win.W-4), win, win.Y+win.H*0.68, lines[0].shown)
		return
	}
	pitch := win.H / float64(len(lines))
	for i, line := range lines {
		y := win.Y + pitch*(float64(i)+0.5) + 2.6
		c.text(bold, st.panelLabel+1, win.X+3, y, w.word("words", wordOf(line.kind)))
		c.text(mono, codeSize(line.shown, 24, win.W-23), win.X+20, y, line.shown)
	}
}

func wordOf(kind domain.CodeKind) string { return string(kind) }

func (c *content) centred(f face, size float64, in Rect, y float64, s string) {
	width := faces()[f].width(s, size)
	if f == mono {
		width = monoWidth(s, size)
	}
	c.text(f, size, in.X+(in.W-width)/2, y, s)
}

// monoAdvance is the width of every digit, space and mask, in parts of the size.
const monoAdvance = 0.6

func monoWidth(s string, size float64) float64 {
	return float64(len([]rune(s))) * monoAdvance * size * mmPerPoint
}

// codeSize is the largest size of print up to most at which a code fits.
func codeSize(shown string, most, width float64) float64 {
	if w := monoWidth(shown, most); w > width {
		return most * width / w
	}
	return most
}

// revealer copies a finished document to its destination and puts the digits in
// the places of their stand-ins on the way. The only memory that ever holds a
// page with its code is its own buffer, which wipe clears.
type revealer struct {
	to    io.Writer
	codes [][]byte // grouped digits in the order of the document
	next  int
	buf   []byte
}

var standInBytes = []byte{'(', standIn >> 8, standIn & 0xff}

// Write copies p; it must end outside of a code, as gofpdf's one call does.
func (r *revealer) Write(p []byte) (int, error) {
	total := len(p)
	for {
		at := bytes.Index(p, standInBytes)
		if at < 0 || r.next == len(r.codes) {
			return total, r.plain(p)
		}
		code := r.codes[r.next]
		end := at + 1 + 2*len(code)
		if end >= len(p) || p[end] != ')' {
			if err := r.plain(p[:at+1]); err != nil {
				return 0, err
			}
			p = p[at+1:]
			continue
		}
		if err := r.reveal(p[:at+1], code); err != nil {
			return 0, err
		}
		r.next++
		p = p[end:]
	}
}

func (r *revealer) reveal(before, code []byte) error {
	if err := r.plain(before); err != nil {
		return err
	}
	if err := r.room(2 * len(code)); err != nil {
		return err
	}
	for _, digit := range code {
		r.buf = append(r.buf, 0, digit)
	}
	return nil
}

func (r *revealer) plain(p []byte) error {
	for len(p) > 0 {
		if err := r.room(1); err != nil {
			return err
		}
		n := min(len(p), cap(r.buf)-len(r.buf))
		r.buf = append(r.buf, p[:n]...)
		p = p[n:]
	}
	return nil
}

// room makes place for n bytes without letting the buffer grow.
func (r *revealer) room(n int) error {
	if cap(r.buf)-len(r.buf) >= n {
		return nil
	}
	return r.flush()
}

func (r *revealer) flush() error {
	_, err := r.to.Write(r.buf)
	r.buf = r.buf[:0]
	return err
}

func (r *revealer) wipe() { clear(r.buf[:cap(r.buf)]) }
