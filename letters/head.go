package letters

// maxSenderRows is how many sender rows stand above every window's risk zone.
const maxSenderRows = 3

// headLine is one line of print above the body that is the letter's own.
type headLine struct {
	field      string
	face       face
	size, x, y float64 // y is the baseline
	end        float64 // where it must end
	words      string
}

// headLines are the sender with its return address at the left, and date, letter
// number and, where the window has no row left for it, customer number at the
// right beside the window.
func headLines(p *StockProfile, w *wording, l *Letter) []headLine {
	lines := make([]headLine, 0, 9)
	y := 13.2
	for i, row := range l.Sender {
		f, size := sans, 10.0
		if i == 0 {
			f, size = bold, 10.5
		}
		lines = append(lines, headLine{"sender", f, size, leftMargin, y, headColumn - 4, row})
		y += 3.7
	}
	back := w.word("words", "return_address") + " " + l.ReturnAddress
	lines = append(lines, headLine{"sender", sans, 8, leftMargin, 24.2, headColumn - 4, back})
	return append(lines, columnLines(p, w, l)...)
}

func columnLines(p *StockProfile, w *wording, l *Letter) []headLine {
	st := styleOf(l.Format)
	end := p.SheetMark.box().X - 1
	y := 10 + inkAbove*st.value*mmPerPoint
	var lines []headLine
	put := func(field string, f face, size float64, words string) {
		lines = append(lines, headLine{field, f, size, headColumn, y, end, words})
		y += size * mmPerPoint * 1.22
	}
	if !l.Date.IsZero() {
		put("date", sans, st.value, w.date(l.Date))
		y += 1.2
	}
	put("number", sans, st.label, w.word("words", "letter_number"))
	y += 0.6
	put("number", bold, st.value, l.Number)
	if l.CustomerNumber != "" && len(p.addressRows(l)) == len(l.Address.Rows) {
		y += 1.2
		put("customer_number", sans, st.label, w.word("words", "customer_number"))
		y += 0.6
		put("customer_number", sans, st.value, l.CustomerNumber)
	}
	return lines
}
