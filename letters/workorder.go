package letters

import (
	"bytes"
	"fmt"
	"time"
)

// WorkOrderInfo is what the cover sheet of a batch says. It has no names, no
// codes and no letter numbers.
type WorkOrderInfo struct {
	Batch      string
	Created    time.Time
	CutOff     time.Time
	PrintHouse string
	Letters    int // pieces of post
	Sheets     int
	ByKind     []Count // such as activation letters in Finnish
	Parts      []WorkOrderPart
}

// Count is a name and how many there are of it.
type Count struct {
	Name   string
	Number int
}

// WorkOrderPart is one sealed file of the batch.
type WorkOrderPart struct {
	File    string
	Letters int
	Pages   int
	SHA256  string // of the sealed file, hexadecimal
}

// partsPerPage keeps the rows of a long batch on further pages.
const partsPerPage = 18

// WorkOrder draws the work order of a batch for the print house, in English,
// with as many pages as its parts need. Equal input gives equal bytes.
func WorkOrder(p StockProfile, info WorkOrderInfo) ([]byte, error) {
	d := newDocument("Work order "+info.Batch, info.Created)
	c := &content{names: fontNames()}
	pages := max(1, (len(info.Parts)+partsPerPage-1)/partsPerPage)
	for page := range pages {
		d.pdf.AddPage()
		c.b = c.b[:0]
		from := page * partsPerPage
		parts := info.Parts[from:min(len(info.Parts), from+partsPerPage)]
		lines := orderHead(&p, &info, fmt.Sprintf("page %d of %d", page+1, pages))
		lines = append(lines, orderParts(parts, from)...)
		lines = append(lines, headLine{"", sans, 9, leftMargin, 286, 0, "Produced + spoiled + destroyed must reconcile to the number of letters. Spoiled pieces are reported by letter number."})
		c.labels(d, lines)
		c.line(0.4, leftMargin, 34, rightEdge, 34)
		d.pdf.RawWriteBuf(c)
	}
	var b bytes.Buffer
	err := d.pdf.Output(&b)
	return b.Bytes(), err
}

const orderTime = "2006-01-02 15:04 UTC"

func orderHead(p *StockProfile, info *WorkOrderInfo, page string) []headLine {
	lines := []headLine{
		{"", bold, 20, leftMargin, 24, 0, "Work order " + info.Batch},
		{"", sans, 10, 168, 24, 0, page},
		{"", sans, 10, leftMargin, 31, 0, info.PrintHouse},
	}
	y := 42.0
	put := func(name, value string) {
		lines = append(lines, headLine{"", sans, 10, leftMargin, y, 0, name}, headLine{"", bold, 10, 62, y, 0, value})
		y += 5.6
	}
	put("Made", info.Created.UTC().Format(orderTime))
	put("Cut-off", info.CutOff.UTC().Format(orderTime))
	put("Stock profile", p.Name)
	put("Envelope", p.Title)
	put("Letters", fmt.Sprint(info.Letters))
	put("Sheets", fmt.Sprint(info.Sheets))
	put("Parts", fmt.Sprint(len(info.Parts)))
	x, top := 122.0, 42.0
	for i, count := range info.ByKind {
		row := top + 5.6*float64(i%8)
		lines = append(lines, headLine{"", sans, 9, x, row, 0, count.Name}, headLine{"", bold, 9, x + 55, row, 0, fmt.Sprint(count.Number)})
	}
	return lines
}

// orderParts lists parts, each with its hash below in two groups of 32 digits.
func orderParts(parts []WorkOrderPart, from int) []headLine {
	lines := []headLine{{"", bold, 11, leftMargin, 92, 0, "Sealed parts and their SHA-256"}}
	for i, part := range parts {
		y := 99 + 10.2*float64(i)
		first, second := part.SHA256, ""
		if len(first) > 32 {
			first, second = first[:32], first[32:]
		}
		lines = append(lines,
			headLine{"", sans, 9, leftMargin, y, 0, fmt.Sprintf("%d. %s", from+i+1, part.File)},
			headLine{"", sans, 9, 140, y, 0, fmt.Sprintf("%d letters, %d pages", part.Letters, part.Pages)},
			headLine{"", mono, 8.5, leftMargin + 5, y + 4.2, 0, first + " " + second})
	}
	return lines
}
