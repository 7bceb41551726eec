package letters

import (
	"bytes"
	"fmt"
	"time"
)

// Calibration draws the sheet with which a print house checks its printer,
// folder and inserter against a profile: the window with the zones that always
// and that may show, folds, panel, the mark at three sizes and a grid of 1 mm.
func Calibration(p StockProfile) ([]byte, error) {
	d := newDocument("Calibration "+p.Name, time.Unix(0, 0))
	d.pdf.AddPage()
	c := &content{names: fontNames()}
	c.grid()
	c.zones(&p)
	labels := []headLine{
		{"", bold, 14, 118, 160, 0, "Calibration sheet"},
		{"", sans, 10, 118, 166, 0, "Stock profile " + p.Name},
		{"", sans, 8, 118, 171, 0, p.Title},
		{"", sans, 8, 118, 175, 0, fmt.Sprintf("Address rows: %d · tolerance %.1f mm", p.MaxAddressRows(), p.Tolerance)},
		{"", sans, 8, 118, 179, 0, "always shows: " + p.AddressZone().String()},
		{"", sans, 8, 118, 183, 0, "may show: " + p.RiskZone().String()},
		{"", sans, 8, p.Panel.X + 9, p.Panel.Y + 13, 0, "Concealment panel: " + p.Panel.String()},
	}
	for i, module := range []float64{0.35, 0.4, 0.5} {
		place := MarkPlace{Right: 60 + 30*float64(i), Y: 112, Module: module}
		if err := c.sampleMark(place); err != nil {
			return nil, err
		}
		labels = append(labels, headLine{"", sans, 8, place.Right - 12, 130, 0, fmt.Sprintf("%.2f mm", module)})
	}
	for _, y := range p.Folds {
		labels = append(labels, headLine{"", sans, 8, 12, y - 1, 0, fmt.Sprintf("fold %.1f mm", y)})
	}
	for i := range p.MaxAddressRows() {
		labels = append(labels, headLine{"", sans, 11, addressLeft, addressFirst + float64(i)*addressPitch, 0, fmt.Sprintf("address row %d", i+1)})
	}
	c.labels(d, labels)
	d.pdf.RawWriteBuf(c)
	var b bytes.Buffer
	err := d.pdf.Output(&b)
	return b.Bytes(), err
}

func (c *content) labels(d *document, lines []headLine) {
	for _, l := range lines {
		d.embed(l.face, l.words)
		c.text(l.face, l.size, l.x, l.y, l.words)
	}
}

// grid draws lines 1 mm apart, stronger every 10 mm.
func (c *content) grid() {
	c.op("q 0.86 G")
	for x := 0.0; x <= sheetWidth; x++ {
		c.line(gridLine(x), x, 0, x, sheetHeight)
	}
	for y := 0.0; y <= sheetHeight; y++ {
		c.line(gridLine(y), 0, y, sheetWidth, y)
	}
	c.op("Q")
}

func gridLine(at float64) float64 {
	if int(at)%10 == 0 {
		return 0.25
	}
	return 0.05
}

// zones outlines what always shows (solid), what may show (dashed), what stays
// clear (red), folds (dashed) and the panel.
func (c *content) zones(p *StockProfile) {
	c.op("q 0.8 w")
	c.rect(p.AddressZone())
	c.rect(p.Panel.Rect)
	c.rect(p.Panel.window())
	c.op("S [3 2] 0 d")
	c.rect(p.RiskZone())
	c.op("S")
	for _, y := range p.Folds {
		c.line(0.2, 0, y, sheetWidth, y)
	}
	c.op("1 0 0 RG")
	for _, zone := range p.keepClear() {
		c.rect(zone.Rect)
		c.op("S")
	}
	c.op("Q")
}

func (c *content) sampleMark(place MarkPlace) error {
	code, err := encodeMark("KOE-TEST 1/1 CAL 1")
	if err != nil {
		return err
	}
	c.op("1 g")
	c.rect(place.box())
	c.op("f 0 g")
	c.mark(place, code.Bounds().Dx(), markPath(nil, code))
	return nil
}
