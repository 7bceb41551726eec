package letters

import (
	"bytes"
	"strings"
	"sync"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// document is one PDF being made with gofpdf, which keeps the objects, fonts and
// templates; what stands on the pages is written by content.
//
// Its streams are left uncompressed, fonts apart: the library's compression
// costs more than all the rest of a page, the parts are compressed when they are
// sealed, and digits could not take their places in a compressed stream.
type document struct {
	pdf   *gofpdf.Fpdf
	marks [faceCount]map[rune]bool // runes whose glyphs will be embedded
}

func newDocument(title string, created time.Time) *document {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(created.UTC())
	pdf.SetModificationDate(created.UTC())
	pdf.SetProducer("Sinetti", true)
	pdf.SetTitle(title, true)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	d := &document{pdf: pdf}
	for f, m := range faces() {
		pdf.AddUTF8FontFromBytes(m.family, "", bytes.Clone(m.ttf)) // the library writes into them
		d.marks[f] = map[rune]bool{}
	}
	return d
}

// embed makes sure that the glyphs of s will be in the file: content written by
// hand does not tell the library which glyphs it shows, so the same runes are
// drawn into a template that nothing uses.
func (d *document) embed(f face, s string) {
	var fresh strings.Builder
	for _, r := range s {
		if r != standIn && !d.marks[f][r] {
			d.marks[f][r] = true
			fresh.WriteRune(r)
		}
	}
	if fresh.Len() == 0 {
		return
	}
	d.pdf.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: 1, Ht: 1}, func(t *gofpdf.Tpl) {
		t.SetFont(faces()[f].family, "", 10)
		t.Text(0, 0, fresh.String())
	})
}

// template stores content once and returns the operators that show it. The first
// showing, on the current page, also registers it with the document.
func (d *document) template(body []byte) string {
	tpl := d.pdf.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: sheetWidth, Ht: sheetHeight}, func(t *gofpdf.Tpl) {
		t.RawWriteBuf(bytes.NewReader(body))
	})
	d.pdf.UseTemplate(tpl)
	return "q 1 0 0 1 0 0 cm /TPL" + tpl.ID() + " Do Q"
}

// fontNames are the resource names under which the library will know the fonts:
// a hash of their metrics, the same in every document.
var fontNames = sync.OnceValue(func() *[faceCount]string {
	d := newDocument("", time.Unix(0, 0))
	var names [faceCount]string
	for f, m := range faces() {
		tpl := d.pdf.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: 1, Ht: 1}, func(t *gofpdf.Tpl) {
			t.SetFont(m.family, "", 10)
		})
		_, rest, _ := strings.Cut(string(tpl.Bytes()), "/F")
		names[f], _, _ = strings.Cut(rest, " ")
	}
	return &names
})
