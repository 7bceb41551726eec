package papers

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/jung-kurt/gofpdf"

	"sinetti/domain"
)

// Confirmation is an order as it stands on the paper that the customer signs: no
// address, no identity code, and of the card's number its end alone.
type Confirmation struct {
	Language domain.Language // of the paper
	Format   domain.Format   // of the paper
	Order    domain.Order
	// CodesWithCard tells that the codes come sealed with the new card: no letter is posted.
	CodesWithCard bool
	// StateAt is since when the order has been in its state.
	StateAt  time.Time
	Promises []domain.Promise
	// Customer is family name, given names. Born is as the paper shows it, or empty.
	Customer, Born string
	Protected      bool   // home is the contact address
	Product        string // in the language of the paper
	CardEnds       string // the last digits of the card's number, or empty
	Officer        string
	Point          Sender
	Zone           *time.Location // by whose clock the paper tells the time
}

// Sender is a registration point as papers name it.
type Sender struct {
	Name, Organisation, Phone string
	Rows                      []string // of its address
}

//go:embed text/confirmation/*.json
var confirmationTexts embed.FS

// confirmationWords are what the paper says in one language.
type confirmationWords struct {
	Title, Order, Placed, Point, Officer, Customer, Born, What, Card, Ending, Reason, Delivery, Letter string
	Price, Tax, Free, Payer, Promised, Next, Secret, Contact, Accept, SignCustomer, SignOfficer        string
	Rules, Page                                                                                        string
	HomeProtected                                                                                      string `json:"home_protected"`
	FirstLetter                                                                                        string `json:"first_letter"`
	CardThere                                                                                          string `json:"card_there"`
	Codes                                                                                              string
	CodesWithCard                                                                                      string `json:"codes_with_card"`
	SecretSealed                                                                                       string `json:"secret_sealed"`
	Why                                                                                                map[domain.PriceWhy]string
	Payers, PlainPayers                                                                                map[domain.PayerKind]string
	Steps                                                                                              map[domain.PromiseStep]string
	After                                                                                              map[string][]string
	Kinds                                                                                              map[domain.OrderKind]string
	Deliveries                                                                                         map[domain.Delivery]string
	Languages                                                                                          map[domain.Language]string
	Formats                                                                                            map[domain.Format]string
	Reasons                                                                                            map[domain.Reason]string
	Stopped                                                                                            map[domain.OrderState]string
	Days                                                                                               [7]string // from Sunday
}

var confirmationWordings = sync.OnceValue(func() map[domain.Language]confirmationWords {
	all := make(map[domain.Language]confirmationWords, len(domain.Languages))
	for _, language := range domain.Languages {
		text, err := confirmationTexts.ReadFile("text/confirmation/" + string(language) + ".json")
		if err != nil {
			panic("papers: " + err.Error()) // the texts are part of the binary
		}
		var w confirmationWords
		if err := json.Unmarshal(text, &w); err != nil {
			panic("papers: " + string(language) + ": " + err.Error())
		}
		all[language] = w
	}
	return all
})

// Sizes of print: points, and millimetres of a line.
type printSize struct{ text, title, room, label float64 }

var printSizes = map[domain.Format]printSize{
	domain.StandardPrint: {text: 10.5, title: 18, room: 5.2, label: 45},
	domain.LargePrint:    {text: 18, title: 24, room: 8.6, label: 68},
}

// confirmationSheet is one paper being drawn.
type confirmationSheet struct {
	pdf  *gofpdf.Fpdf
	w    confirmationWords
	c    Confirmation
	size printSize
}

// PDF draws the confirmation, in the language and size of print that are asked for.
func (c Confirmation) PDF() ([]byte, error) {
	w, known := confirmationWordings()[c.Language]
	size, printed := printSizes[c.Format]
	if !known || !printed {
		return nil, errors.New("papers: no such language or size of print")
	}
	c.Customer, c.Officer, c.Product = printable(c.Customer), printable(c.Officer), printable(c.Product)
	c.Point.Name, c.Point.Organisation, c.Order.Payer.Proof = printable(c.Point.Name), printable(c.Point.Organisation), printable(c.Order.Payer.Proof)
	s := &confirmationSheet{pdf: gofpdf.New("P", "mm", "A4", ""), w: w, c: c, size: size}
	s.prepare()
	s.pdf.AddPage()
	s.head()
	s.stopped()
	s.facts()
	if !s.isStopped() { // else there is nothing to wait for, and nothing to sign
		s.days()
		s.next()
		s.signatures()
	}
	var out bytes.Buffer
	if err := s.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("papers: %w", err)
	}
	return out.Bytes(), nil
}

func (s *confirmationSheet) prepare() {
	p, at := s.pdf, s.c.Order.PlacedAt.UTC()
	p.SetCatalogSort(true)
	p.SetCreationDate(at)
	p.SetModificationDate(at)
	p.SetProducer("Sinetti", true)
	p.SetTitle(s.w.Title+" "+s.c.Order.Number, true)
	p.AddUTF8FontFromBytes("sans", "", bytes.Clone(liberationsansregular.TTF)) // the library writes into them
	p.AddUTF8FontFromBytes("sans", "B", bytes.Clone(liberationsansbold.TTF))
	p.SetMargins(margin, margin, margin)
	p.SetAutoPageBreak(true, 297-pageFoot)
	p.AliasNbPages("{pages}")
	p.SetFooterFunc(func() {
		p.SetFont("sans", "", min(s.size.text, 12)-1)
		p.SetXY(margin, pageFoot+4)
		page := strings.NewReplacer("{n}", strconv.Itoa(p.PageNo()), "{of}", "{pages}").Replace(s.w.Page)
		p.CellFormat(170, 5, s.c.Order.Number+"    "+page+"    "+s.w.Rules+" "+s.c.Order.Rulebook, "", 0, "L", false, 0, "")
	})
}

func (s *confirmationSheet) head() {
	s.text(s.c.Point.Organisation)
	if s.c.Point.Name != s.c.Point.Organisation {
		s.text(s.c.Point.Name)
	}
	s.pdf.Ln(3)
	s.pdf.SetFont("sans", "B", s.size.title)
	s.pdf.MultiCell(170, s.size.title/2, s.w.Title, "", "L", false)
	s.pdf.Ln(2)
}

// facts is what was ordered, for whom, at what price.
func (s *confirmationSheet) facts() {
	c, w := s.c, s.w
	card := c.Product
	if c.CardEnds != "" {
		card += ", " + fill(w.Ending, "last", c.CardEnds)
	}
	rows := [][2]string{
		{w.Order, c.Order.Number},
		{w.Placed, c.Order.PlacedAt.In(c.Zone).Format("2.1.2006 15:04")},
		{w.Customer, c.Customer},
		{w.Born, c.Born},
		{w.What, w.Kinds[c.Order.Kind]},
		{w.Card, card},
		{w.Reason, w.Reasons[c.Order.Reason]},
	}
	rows = append(rows, s.ways()...)
	rows = append(rows, [][2]string{
		{w.Price, s.price()},
		{w.Payer, s.payer()},
		{w.Officer, c.Officer},
		{w.Point, strings.Join(c.Point.Rows, ", ")},
	}...)
	for _, row := range rows {
		if row[1] != "" {
			s.row(row[0], row[1], "")
		}
	}
}

// price names the amount with the tax in it, and by what it is asked.
func (s *confirmationSheet) price() string {
	m := s.c.Order.Price
	why := s.w.Why[s.c.Order.PriceFrom.Why]
	if m.Cents == 0 {
		return strings.TrimSpace(s.w.Free + ". " + why)
	}
	text := s.amount(m.Cents, m.Currency)
	if m.VATPermille > 0 {
		text += ", " + strings.NewReplacer(
			"{vat}", s.decimal(strconv.FormatFloat(float64(m.VATPermille)/10, 'f', -1, 64)),
			"{tax}", s.amount(m.VAT(), m.Currency), "{net}", s.amount(m.Net(), m.Currency),
		).Replace(s.w.Tax)
	}
	return text + ". " + why
}

func (s *confirmationSheet) amount(cents int64, currency string) string {
	const euro = "EUR"
	if currency == euro {
		currency = "€"
	}
	return s.decimal(fmt.Sprintf("%d.%02d", cents/100, cents%100)) + "\u00a0" + currency
}

// decimal writes a number with the mark of the language.
func (s *confirmationSheet) decimal(number string) string {
	if s.c.Language == domain.English {
		return number
	}
	return strings.Replace(number, ".", ",", 1)
}

func (s *confirmationSheet) payer() string {
	payer := s.c.Order.Payer
	switch {
	case s.c.Order.Price.Cents == 0 && payer.Proof == "":
		return ""
	case payer.Proof == "":
		return s.w.PlainPayers[payer.Kind]
	}
	return fill(s.w.Payers[payer.Kind], "proof", payer.Proof)
}

// days lists what is promised, each with its weekday.
func (s *confirmationSheet) days() {
	if len(s.c.Promises) == 0 {
		return
	}
	s.title(s.w.Promised)
	for _, p := range s.inTime() {
		style := ""
		if slices.Contains(awaited, p.Step) {
			style = "B"
		}
		at := p.On.Time()
		s.row(s.w.Days[at.Weekday()]+" "+at.Format("2.1.2006"), s.step(p.Step), style)
	}
}

func (s *confirmationSheet) next() {
	s.title(s.w.Next)
	kind, secret := string(s.c.Order.Kind), s.w.Secret
	switch {
	case s.c.Order.Kind == domain.CodeLetterOrder && s.c.Order.Delivery == domain.DeliverToPoint:
		kind += "_point"
	case s.c.CodesWithCard:
		kind, secret = kind+"_sealed", s.w.SecretSealed
	}
	for i, text := range s.w.After[kind] {
		s.text(strconv.Itoa(i+1) + ". " + text)
	}
	s.text(secret)
	if s.c.Point.Phone != "" {
		s.text(fill(s.w.Contact, "phone", s.c.Point.Phone))
	}
}

// signatures stay together at the foot, on a page of their own where there is no room.
func (s *confirmationSheet) signatures() {
	p := s.pdf
	room := 4*s.size.room + 34
	if p.GetY()+room > pageFoot {
		p.AddPage()
	}
	p.Ln(4)
	s.text(s.w.Accept)
	p.Ln(16)
	for _, who := range []string{s.w.SignCustomer, s.w.SignOfficer} {
		y := p.GetY()
		p.Line(margin, y, margin+110, y)
		p.Ln(1)
		s.text(who)
		p.Ln(9)
	}
}

// title is never the last line of a page.
func (s *confirmationSheet) title(text string) {
	if s.pdf.GetY()+4*s.size.room > pageFoot {
		s.pdf.AddPage()
	}
	s.pdf.Ln(3)
	s.pdf.SetFont("sans", "B", s.size.text+2)
	s.pdf.MultiCell(170, s.size.room+1, text, "", "L", false)
}

func (s *confirmationSheet) text(text string) {
	s.pdf.SetFont("sans", "", s.size.text)
	s.pdf.MultiCell(170, s.size.room, text, "", "L", false)
}

// row is a name and a value beside it; on one page, whatever their lengths.
func (s *confirmationSheet) row(name, value, style string) {
	p := s.pdf
	width := s.size.label
	p.SetFont("sans", "B", s.size.text)
	names := p.SplitText(name, width-2)
	p.SetFont("sans", style, s.size.text)
	values := p.SplitText(value, 170-width)
	high := float64(max(len(names), len(values)))*s.size.room + 0.8
	if p.GetY()+high > pageFoot {
		p.AddPage()
	}
	top := p.GetY()
	for i, text := range values {
		p.SetXY(margin+width, top+float64(i)*s.size.room)
		p.CellFormat(170-width, s.size.room, text, "", 0, "L", false, 0, "")
	}
	p.SetFont("sans", "B", s.size.text)
	for i, text := range names {
		p.SetXY(margin, top+float64(i)*s.size.room)
		p.CellFormat(width, s.size.room, text, "", 0, "L", false, 0, "")
	}
	p.SetXY(margin, top+high)
}

func fill(text, key, value string) string { return strings.ReplaceAll(text, "{"+key+"}", value) }
