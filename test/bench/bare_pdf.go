package bench

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"io"
	"regexp"
	"strconv"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/datamatrix"

	"sinetti/letters"
)

// bareWriter writes the same pages with no library and no checks: objects that
// never change (fonts, templates) are copied as bytes from a document of one
// letter, each page is a few appended lines. It is the limit of what a PDF
// writer could do, not something to print with.
type bareWriter struct {
	fixed            []bareObject
	sans, bold, mono string // resource names
	shared           []byte // operators that show panel and body
	size             int    // number of objects of the base
}

type bareObject struct {
	number int
	bytes  []byte
}

var (
	objectHead = regexp.MustCompile(`(?m)^(\d+) 0 obj\n`)
	fontUse    = regexp.MustCompile(`BT /F([0-9a-f]{40}) `)
	shownOnce  = regexp.MustCompile(`q [\d. ]+ cm\n?\s?/TPL[0-9a-f]{40} Do Q`)
	errBase    = errors.New("bench: the base document is not built as expected")
)

// newBareWriter takes a document of one letter apart: object 1 is the page tree,
// 3 the page, 4 what stands on it.
func newBareWriter(base []byte) (*bareWriter, error) {
	end := bytes.LastIndex(base, []byte("xref\n0 "))
	heads := objectHead.FindAllSubmatchIndex(base[:max(0, end)], -1)
	w := &bareWriter{size: len(heads)}
	var page []byte
	for i, head := range heads {
		to := end
		if i+1 < len(heads) {
			to = heads[i+1][0]
		}
		number, err := strconv.Atoi(string(base[head[2]:head[3]]))
		if err != nil {
			return nil, err
		}
		switch number {
		case 1, 3:
		case 4:
			page = base[head[0]:to]
		default:
			w.fixed = append(w.fixed, bareObject{number, base[head[0]:to]})
		}
	}
	fonts := fontUse.FindAllSubmatch(page, -1)
	shows := shownOnce.FindAll(page, -1)
	if len(fonts) < 5 || len(shows) != 2 {
		return nil, errBase
	}
	w.sans, w.bold, w.mono = string(fonts[0][1]), string(fonts[3][1]), string(fonts[len(fonts)-1][1])
	w.shared = append(bytes.Join(shows, []byte("\n")), '\n')
	return w, nil
}

// draw writes a whole document.
func (w *bareWriter) draw(out io.Writer, batch []letters.Letter) error {
	last := w.size + 2*len(batch)
	doc := append(make([]byte, 0, 6<<10*len(batch)), "%PDF-1.3\n"...)
	offsets := make([]int, last+1)
	for _, object := range w.fixed {
		offsets[object.number] = len(doc)
		doc = append(doc, object.bytes...)
	}
	kids := []byte("1 0 obj\n<</Type /Pages /Kids [")
	page := make([]byte, 0, 8<<10)
	for i := range batch {
		var err error
		if page, err = w.page(page[:0], &batch[i], i); err != nil {
			return err
		}
		n := w.size + 1 + 2*i
		offsets[n] = len(doc)
		doc = fmt.Appendf(doc, "%d 0 obj\n<</Type /Page /Parent 1 0 R /Resources 2 0 R /Contents %d 0 R>>\nendobj\n", n, n+1)
		offsets[n+1] = len(doc)
		doc = fmt.Appendf(doc, "%d 0 obj\n<</Length %d>>\nstream\n", n+1, len(page))
		doc = append(append(doc, page...), "\nendstream\nendobj\n"...)
		kids = fmt.Appendf(kids, "%d 0 R ", n)
	}
	offsets[1] = len(doc)
	doc = append(doc, kids...)
	doc = fmt.Appendf(doc, "] /Count %d /MediaBox [0 0 595.28 841.89]>>\nendobj\n", len(batch))
	_, err := out.Write(w.close(doc, offsets))
	return err
}

// close appends cross-reference table and trailer; objects 3 and 4 are free, and
// the base's last object is its catalogue.
func (w *bareWriter) close(doc []byte, offsets []int) []byte {
	at := len(doc)
	doc = fmt.Appendf(doc, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, offset := range offsets[1:] {
		kind := byte('n')
		if offset == 0 {
			kind = 'f'
		}
		doc = fmt.Appendf(doc, "%010d 00000 %c \n", offset, kind)
	}
	return fmt.Appendf(doc, "trailer\n<</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets), w.size, at)
}

// page appends one letter's own lines at the places where the product draws them.
func (w *bareWriter) page(b []byte, l *letters.Letter, i int) ([]byte, error) {
	b = append(append(b, "0 J\n0 j\n0.57 w\n"...), w.shared...)
	for row, words := range l.Address.Rows {
		b = bareText(b, bareFont{w.sans, "11"}, 65.2, 717.17-12*float64(row), words)
	}
	b = bareText(b, bareFont{w.bold, "10.5"}, 56.69, 804.47, l.Sender[0])
	b = bareText(b, bareFont{w.sans, "10"}, 56.69, 793.98, l.Sender[1])
	b = bareText(b, bareFont{w.sans, "10"}, 56.69, 783.5, l.Sender[2])
	b = bareText(b, bareFont{w.sans, "8"}, 56.69, 773.29, "Palautusosoite: "+l.ReturnAddress)
	b = bareText(b, bareFont{w.sans, "12"}, 334.49, 804.66, l.Date.Format("2.1.2006"))
	b = bareText(b, bareFont{w.sans, "9"}, 334.49, 786.62, "Kirjeen numero")
	b = bareText(b, bareFont{w.bold, "12"}, 334.49, 773.94, l.Number)
	code, err := datamatrix.Encode(letters.MarkText(*l))
	if err != nil {
		return nil, err
	}
	size := code.Bounds().Dx()
	path := barePath(make([]byte, 0, 4<<10), code)
	for _, at := range [][3]float64{{1.42, 538.58 - 1.4173*float64(size), 813.54}, {1.13, 265.04 - 1.1339*float64(size), 698.46}} {
		b = fmt.Appendf(b, "q %.2f 0 0 -%.2f %.2f %.2f cm\n", at[0], at[0], at[1], at[2])
		b = append(append(b, path...), "f Q\n"...)
	}
	digits := fmt.Sprintf("%08d", 10_000_000+i*7919)
	b = bareText(b, bareFont{w.bold, "12"}, 344, 140, "Aktivointitunnusluku (PUK)")
	return bareText(b, bareFont{w.mono, "28"}, 342.5, 105, digits[:4]+" "+digits[4:]), nil
}

// barePath writes runs of black modules as rectangles.
func barePath(b []byte, code barcode.Barcode) []byte {
	size := code.Bounds().Dx()
	for y := range size {
		for x := 0; x < size; x++ {
			from := x
			for x < size && code.At(x, y) == color.Color(color.Black) {
				x++
			}
			if x > from {
				b = append(strconv.AppendInt(b, int64(from), 10), ' ')
				b = append(strconv.AppendInt(b, int64(y), 10), ' ')
				b = append(strconv.AppendInt(b, int64(x-from), 10), " 1 re\n"...)
			}
		}
	}
	return b
}

// bareFont is a font's resource name and its size in points.
type bareFont struct{ name, size string }

// bareText shows words that hold nothing to escape; the fonts' encoding is UTF-16.
func bareText(b []byte, font bareFont, x, y float64, words string) []byte {
	b = append(append(append(b, "BT /F"...), font.name...), ' ')
	b = append(append(b, font.size...), " Tf "...)
	b = strconv.AppendFloat(b, x, 'f', 2, 64)
	b = strconv.AppendFloat(append(b, ' '), y, 'f', 2, 64)
	b = append(b, " Td ("...)
	for _, r := range words {
		b = append(b, byte(r>>8), byte(r)) //nolint:gosec // the words are of the basic plane
	}
	return append(b, ") Tj ET\n"...)
}
