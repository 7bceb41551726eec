package letters

import (
	"errors"
	"fmt"
	"io"
	"time"
)

// BatchInfo says which part of which batch a stream is.
type BatchInfo struct {
	Batch       string
	Part, Parts int
	Created     time.Time // goes into the file; equal letters and times give equal bytes
}

// Stream draws the letters of a batch part into one PDF, a page each. It is not
// safe for use by several goroutines. Close or Discard ends it and wipes codes.
type Stream struct {
	profile StockProfile
	doc     *document
	arts    map[artKey]*streamArt
	panel   string // operators that show the scramble pattern
	page    content
	path    []byte
	codes   [][]byte
	pages   int
	ended   bool
	overlay bool // draw in spite of collisions, and shade the zones
}

// streamArt is an art and how a page shows it.
type streamArt struct {
	faults []Fault
	body   []byte
	show   string
}

// ErrEnded says that a stream was used after Close or Discard.
var ErrEnded = errors.New("letters: the stream has ended")

// ErrEmpty says that a stream without letters was closed.
var ErrEmpty = errors.New("letters: a stream without letters")

// errStandIns says that pages and codes do not fit together; nothing that was
// written may be used.
var errStandIns = errors.New("letters: codes and their places differ in number")

// NewStream begins a part on the stock of a profile.
func NewStream(p StockProfile, b BatchInfo) *Stream {
	title := fmt.Sprintf("%s part %d of %d", b.Batch, b.Part, b.Parts)
	s := &Stream{profile: p, doc: newDocument(title, b.Created), arts: map[artKey]*streamArt{}}
	s.page.names = fontNames()
	s.doc.embed(mono, "0123456789 ")
	return s
}

// Pages is the number of letters drawn so far.
func (s *Stream) Pages() int { return s.pages }

// Add draws one letter. It copies the digits into memory that Close wipes; the
// caller wipes its own. A letter with faults is refused with a *FaultError and
// leaves no page.
func (s *Stream) Add(l Letter, codes Codes) error {
	if s.ended {
		return ErrEnded
	}
	faults := checkCodes(&l, codes)
	if len(faults) > 0 {
		return &FaultError{Number: l.Number, Faults: faults}
	}
	if err := s.draw(&l, codeLines(&l, codes)); err != nil {
		return err
	}
	if l.Test {
		return nil
	}
	for _, kind := range codeOrder {
		if code, ok := codes[kind]; ok {
			grouped := make([]byte, 0, maxDigits+maxDigits/4) // never grows, so no copy is left behind
			s.codes = append(s.codes, group(grouped, code.Reveal()))
		}
	}
	return nil
}

// draw makes the page of a letter with these lines in its panel.
func (s *Stream) draw(l *Letter, lines []codeLine) error {
	a, err := s.art(l)
	if err != nil {
		return err
	}
	mark, err := encodeMark(MarkText(*l))
	if err != nil {
		return fmt.Errorf("letter %s: %w", l.Number, err)
	}
	s.doc.pdf.AddPage()
	s.pages++
	s.showShared(a)
	c := &s.page
	c.b = c.b[:0]
	w := wordings()[l.Language]
	s.address(l)
	for _, line := range headLines(&s.profile, w, l) {
		s.doc.embed(line.face, line.words)
		c.text(line.face, line.size, line.x, line.y, line.words)
	}
	s.path = markPath(s.path[:0], mark)
	size := mark.Bounds().Dx()
	c.mark(s.profile.SheetMark, size, s.path)
	if s.profile.ReturnMark.Module > 0 {
		c.mark(s.profile.ReturnMark, size, s.path)
	}
	if s.profile.OMR != nil {
		c.omr(s.profile.OMR, l)
	}
	for _, line := range lines {
		s.doc.embed(bold, w.word("words", wordOf(line.kind)))
		s.doc.embed(mono, line.shown)
	}
	c.panelLines(&s.profile.Panel, styleOf(l.Format), w, lines)
	if s.overlay {
		c.shade(&s.profile)
	}
	s.doc.pdf.RawWriteBuf(c)
	return nil
}

// art gives the shared part of the letter's page, or the letter's faults.
func (s *Stream) art(l *Letter) (*streamArt, error) {
	faults := append(checkSizes(l), checkLengths(l)...)
	if len(faults) == 0 {
		faults = s.serious(s.profile.checkOwn(l))
	}
	if len(faults) > 0 {
		return nil, &FaultError{Number: l.Number, Faults: faults}
	}
	key := l.key()
	a := s.arts[key]
	if a == nil {
		drawn := drawArt(&s.profile, key)
		a = &streamArt{faults: s.serious(drawn.faults), body: drawn.content}
		for f, words := range drawn.words {
			s.doc.embed(face(f), words)
		}
		s.arts[key] = a
	}
	if len(a.faults) > 0 {
		return nil, &FaultError{Number: l.Number, Faults: a.faults}
	}
	return a, nil
}

// showShared puts panel and body onto the page, each stored once.
func (s *Stream) showShared(a *streamArt) {
	switch {
	case !s.profile.Panel.Scramble:
	case s.panel == "":
		c := content{names: fontNames()}
		c.scramble(&s.profile.Panel)
		s.panel = s.doc.template(c.b)
	default:
		s.doc.pdf.RawWriteStr(s.panel)
	}
	if a.show == "" {
		a.show = s.doc.template(a.body)
		return
	}
	s.doc.pdf.RawWriteStr(a.show)
}

func (s *Stream) address(l *Letter) {
	rows := s.profile.addressRows(l)
	size, _ := s.profile.fitAddress(rows)
	for i, row := range rows {
		s.doc.embed(sans, row)
		s.page.text(sans, size, addressLeft, addressFirst+float64(i)*addressPitch, row)
	}
}

// Close writes the document to w, ends the stream and wipes its codes, also when
// it fails. It returns the number of pages. After an error nothing of what w got
// may be used.
func (s *Stream) Close(w io.Writer) (pages int, err error) {
	if s.ended {
		return 0, ErrEnded
	}
	defer s.Discard()
	if s.pages == 0 {
		return 0, ErrEmpty
	}
	out := &revealer{to: w, codes: s.codes, buf: make([]byte, 0, 1<<16)}
	defer out.wipe()
	if err := s.doc.pdf.Output(out); err != nil {
		return 0, fmt.Errorf("letters: %w", err)
	}
	if err := out.flush(); err != nil {
		return 0, fmt.Errorf("letters: %w", err)
	}
	if out.next != len(s.codes) {
		return 0, errStandIns
	}
	return s.pages, nil
}

// Discard ends the stream without a document and wipes its codes.
func (s *Stream) Discard() {
	for _, code := range s.codes {
		clear(code[:cap(code)])
	}
	s.codes, s.doc, s.ended = nil, nil, true
}
