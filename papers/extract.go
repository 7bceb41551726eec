package papers

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/jung-kurt/gofpdf"

	"sinetti/domain"
)

// Extract is who looked at one person's data, as it stands on its papers.
type Extract struct {
	Number      string
	Language    domain.Language
	Audience    domain.Audience
	Reference   string    // the authority's case
	Person      string    // family name, given names; empty under non-disclosure
	Born        string    // as the paper shows it; empty where Person is
	From, Until time.Time // From zero: from the beginning
	MadeAt      time.Time
	Zone        *time.Location // by whose clock the paper tells the time
	Lines       []Line         // oldest first
	More        bool           // the log holds more than Lines
}

// Line is one look at the person's data, or one act that used them. What follows
// Organisation is for an authority.
type Line struct {
	At           time.Time
	Act          domain.AuditWord
	Outcome      domain.AuditOutcome
	Purpose      domain.Purpose
	Organisation string // empty: the house itself
	Officer      string
	Point        string
	Entry        string
	Session      string
}

// Millimetres on an A4 sheet.
const (
	margin    = 20.0
	pageFoot  = 277.0
	lineRoom  = 4.6
	textSize  = 9.5
	titleSize = 18.0
)

// columns are the widths of when, what, why and organisation; together 170 mm.
var columns = [4]float64{31, 55, 42, 42}

// sheet is one paper being drawn.
type sheet struct {
	pdf *gofpdf.Fpdf
	w   words
	x   Extract
}

// PDF draws the extract. Text runs in reading order; the document names its title
// and language. What the fonts cannot draw is shown as missing, never left out.
func (x Extract) PDF() ([]byte, error) {
	w, err := wordingOf(x.Language)
	if err != nil {
		return nil, err
	}
	s := &sheet{pdf: gofpdf.New("P", "mm", "A4", ""), w: w, x: x.printable()}
	s.prepare()
	s.pdf.AddPage()
	s.head()
	s.table()
	var out bytes.Buffer
	if err := s.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("papers: %w", err)
	}
	return out.Bytes(), nil
}

func (s *sheet) prepare() {
	p := s.pdf
	p.SetCatalogSort(true)
	p.SetCreationDate(s.x.MadeAt.UTC())
	p.SetModificationDate(s.x.MadeAt.UTC())
	p.SetProducer("Sinetti", true)
	p.SetTitle(s.title()+" "+s.x.Number, true)
	p.AddUTF8FontFromBytes("sans", "", bytes.Clone(liberationsansregular.TTF)) // the library writes into them
	p.AddUTF8FontFromBytes("sans", "B", bytes.Clone(liberationsansbold.TTF))
	p.SetMargins(margin, margin, margin)
	p.SetAutoPageBreak(false, 0)
	p.AliasNbPages("{pages}")
	p.SetFooterFunc(func() {
		p.SetFont("sans", "", 8)
		p.SetXY(margin, pageFoot+4)
		page := strings.NewReplacer("{n}", strconv.Itoa(p.PageNo()), "{of}", "{pages}").Replace(s.w.Page)
		p.CellFormat(170, 4, s.x.Number+"    "+page, "", 0, "L", false, 0, "")
	})
}

func (s *sheet) title() string {
	if s.x.Audience == domain.ForAuthority {
		return s.w.TitleAuthority
	}
	return s.w.Title
}

func (s *sheet) head() {
	p := s.pdf
	p.SetFont("sans", "B", titleSize)
	p.MultiCell(170, 8, s.title(), "", "L", false)
	p.Ln(2)
	person := s.x.Person
	if person == "" {
		person = s.w.Withheld
	}
	from := s.w.Beginning
	if !s.x.From.IsZero() {
		from = s.moment(s.x.From)
	}
	for _, row := range [][2]string{
		{s.w.Number, s.x.Number},
		{s.w.Person, person},
		{s.w.Born, s.x.Born},
		{s.w.Reference, s.x.Reference},
		{s.w.Period, from + " " + s.w.To + " " + s.moment(s.x.Until)},
		{s.w.Made, s.moment(s.x.MadeAt)},
	} {
		if row[1] == "" {
			continue
		}
		p.SetFont("sans", "B", textSize)
		p.CellFormat(50, 5.5, row[0], "", 0, "L", false, 0, "")
		p.SetFont("sans", "", textSize)
		p.MultiCell(120, 5.5, row[1], "", "L", false)
	}
	p.Ln(2)
	explain := s.w.Explain
	if s.x.Audience == domain.ForAuthority {
		explain = s.w.ExplainAuthority
	}
	p.MultiCell(170, lineRoom, explain+" "+s.w.Sealed, "", "L", false)
	p.Ln(3)
}

// moment is a day and a time by the paper's clock.
func (s *sheet) moment(t time.Time) string { return t.In(s.x.Zone).Format("2.1.2006 15:04") }

func (s *sheet) table() {
	s.columnHeads()
	for _, l := range s.x.Lines {
		organisation := l.Organisation
		if organisation == "" {
			organisation = s.w.House
		}
		s.row([4]string{s.moment(l.At), s.w.act(l), s.w.purpose(l), organisation}, s.more(l))
	}
	p := s.pdf
	p.SetFont("sans", "", textSize)
	switch {
	case len(s.x.Lines) == 0:
		p.MultiCell(170, lineRoom, s.w.None, "", "L", false)
	case s.x.More:
		p.MultiCell(170, lineRoom, s.w.More, "", "L", false)
	}
}

// more is what an authority is told beside: who, where, and where in the log.
func (s *sheet) more(l Line) string {
	if s.x.Audience != domain.ForAuthority {
		return ""
	}
	var parts []string
	for _, part := range [][2]string{{s.w.Officer, l.Officer}, {s.w.Point, l.Point}, {s.w.Session, l.Session}, {s.w.Entry, l.Entry}} {
		if part[1] != "" {
			parts = append(parts, part[0]+": "+part[1])
		}
	}
	return strings.Join(parts, "; ")
}

func (s *sheet) columnHeads() {
	s.pdf.SetFont("sans", "B", textSize)
	for i, text := range []string{s.w.When, s.w.What, s.w.Why, s.w.Organisation} {
		s.pdf.CellFormat(columns[i], 6, text, "B", 0, "L", false, 0, "")
	}
	s.pdf.Ln(7)
}

// row writes one line of the table, on the next page where this one is full.
func (s *sheet) row(cells [4]string, below string) {
	p := s.pdf
	p.SetFont("sans", "", textSize)
	var lines [4][]string
	high := 1
	for i, text := range cells {
		lines[i] = p.SplitText(text, columns[i]-2)
		high = max(high, len(lines[i]))
	}
	var extra []string
	if below != "" {
		extra = p.SplitText(below, 168)
	}
	if p.GetY()+float64(high+len(extra))*lineRoom > pageFoot {
		p.AddPage()
		s.columnHeads()
		p.SetFont("sans", "", textSize)
	}
	top, x := p.GetY(), margin
	for i := range cells {
		for n, text := range lines[i] {
			p.SetXY(x, top+float64(n)*lineRoom)
			p.CellFormat(columns[i], lineRoom, text, "", 0, "L", false, 0, "")
		}
		x += columns[i]
	}
	for n, text := range extra {
		p.SetXY(margin, top+float64(high+n)*lineRoom)
		p.CellFormat(170, lineRoom, text, "", 0, "L", false, 0, "")
	}
	p.SetXY(margin, top+float64(high+len(extra))*lineRoom+1)
}
