package letters

import (
	"fmt"

	"sinetti/domain"
)

// artKey is all on which the shared part of a page depends. Letters of one key
// share one template.
type artKey struct {
	kind    domain.LetterKind
	lang    domain.Language
	format  domain.Format
	product Product
	lengths Lengths
	where   Where
	why     domain.Reason
	phone   string
	test    bool
}

func (l *Letter) key() artKey {
	return artKey{l.Kind, l.Language, l.Format, l.Product, l.Lengths, l.Where, l.Why, l.Phone, l.Test}
}

// The body's column, and sizes by format: print, title, line pitch.
const (
	leftMargin = 20.0
	rightEdge  = 190.0
	bodyTop    = 80.0 // R20: below every window's risk zone
	headColumn = 118.0
)

// style is the typography of a format: sizes in points, the rest in millimetres.
type style struct {
	size, title, heading float64
	pitch                float64 // from baseline to baseline
	gap                  float64 // before a block
	headingGap           float64 // before a heading
	indent               float64 // of steps and bullets
	label, value         float64 // of the head column
	panelLabel, code     float64
}

func styleOf(f domain.Format) style {
	if f == domain.LargePrint {
		return style{size: 18, title: 21, heading: 18, pitch: 7.4, gap: 2.4, headingGap: 3, indent: 9, label: 12, value: 16, panelLabel: 14, code: 32}
	}
	return style{size: 12, title: 17, heading: 12, pitch: 5.0, gap: 0.6, headingGap: 2.2, indent: 6, label: 9, value: 12, panelLabel: 12, code: 28}
}

// art is the shared part of a page.
type art struct {
	content []byte
	words   [faceCount]string // all that was drawn, by font
	faults  []Fault
}

// artist lays out an art.
type artist struct {
	content
	p      *StockProfile
	st     style
	y      float64 // where the next line's box begins
	words  [faceCount]string
	faults []Fault
}

// drawArt lays out the body, the test word and nothing that differs between
// letters of the key.
func drawArt(p *StockProfile, k artKey) *art {
	a := &artist{content: content{names: fontNames()}, p: p, st: styleOf(k.format), y: bodyTop}
	w := wordings()[k.lang]
	if faults := unknownWording(w, &k); len(faults) > 0 {
		return &art{faults: faults}
	}
	fill := w.fill(&k)
	for _, b := range w.bodies[body{k.kind, k.format}] {
		a.block(b.mark, fill.Replace(b.text))
	}
	if over := a.y - a.floor(); over > 0 {
		a.faults = append(a.faults, Fault{Code: TextOverflow, Field: "body", Over: over, Detail: fmt.Sprintf("%.1f mm too long for one page", over)})
	}
	if k.test {
		a.testWord(w.word("words", "test"))
	}
	return &art{content: a.b, words: a.words, faults: a.faults}
}

// unknownWording tells what a language file has no words for.
func unknownWording(w *wording, k *artKey) []Fault {
	if w == nil {
		return []Fault{{Code: WordingUnknown, Field: "language", Detail: "no such language"}}
	}
	var faults []Fault
	unknown := func(field string) {
		faults = append(faults, Fault{Code: WordingUnknown, Field: field, Detail: "no words for it"})
	}
	if w.bodies[body{k.kind, k.format}] == nil {
		unknown("kind or format")
	}
	if k.where != "" && w.word("where", string(k.where)) == "" {
		unknown("where")
	}
	return faults
}

// floor is where the body must end.
func (a *artist) floor() float64 { return sheetHeight - max(10, a.p.BottomClear) - 1 }

// right is where a line whose box begins at y must end: beside the panel earlier.
func (a *artist) right(y float64) float64 {
	if y+a.st.pitch > a.p.Panel.Y-2 && y < a.p.Panel.bottom()+2 {
		return a.p.Panel.X - 4
	}
	return rightEdge
}

// block sets one block of the body.
func (a *artist) block(mark, words string) {
	switch mark {
	case "title":
		a.y += 0.5
		a.flow(bold, a.st.title, leftMargin, words)
		a.y += a.st.gap + 0.8
	case "h":
		a.y += a.st.headingGap
		a.flow(bold, a.st.heading, leftMargin, words)
	case "side":
		a.y = max(a.y+a.st.headingGap, a.p.Panel.Y-0.8)
		a.flow(bold, a.st.heading, leftMargin, words)
	case "b":
		a.y += a.st.gap
		a.draw(sans, a.st.size, leftMargin+1, "•")
		a.flow(sans, a.st.size, leftMargin+a.st.indent, words)
	case "p":
		a.y += a.st.gap
		a.flow(sans, a.st.size, leftMargin, words)
	default: // a step's number
		a.y += a.st.gap
		a.draw(bold, a.st.size, leftMargin+1, mark)
		a.flow(sans, a.st.size, leftMargin+a.st.indent, words)
	}
}

// testWord frames KOE, PROV, TEST or NÄIDIS beside the window.
func (a *artist) testWord(word string) {
	box := Rect{X: headColumn, Y: 47, W: rightEdge - headColumn, H: 24}
	a.rect(box)
	a.op("0.8 w S")
	const size = 40
	x := box.X + (box.W-faces()[bold].width(word, size))/2
	a.words[bold] += word
	a.text(bold, size, x, box.Y+17, word)
}
