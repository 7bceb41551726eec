package letters

import "strings"

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
	const end = headColumn - 4
	y := 12.6
	for i, row := range l.Sender {
		line := headLine{"sender", sans, 10, leftMargin, y, end, row}
		if i == 0 {
			line.face, line.size = bold, 10.5
		}
		lines = append(lines, line.shrunk(8))
		y += 3.6
	}
	lines = append(lines, backLines(w.word("words", "return_address")+" "+l.ReturnAddress, end)...)
	return append(lines, columnLines(p, w, l)...)
}

// backLines are the return address on one line or, smaller, on two.
func backLines(words string, end float64) []headLine {
	const size, small, y = 8, 7, 23.0
	m := &faces()[sans]
	if leftMargin+m.width(words, size) <= end {
		return []headLine{{"return_address", sans, size, leftMargin, y, end, words}}
	}
	first, rest := fit(m, small, end-leftMargin, strings.Fields(words))
	return []headLine{
		{"return_address", sans, small, leftMargin, y - 0.7, end, first},
		{"return_address", sans, small, leftMargin, y + 2, end, strings.Join(rest, " ")},
	}
}

// shrunk prints a line as much smaller as it needs to fit, down to least.
func (h headLine) shrunk(least float64) headLine {
	if width := faces()[h.face].width(h.words, h.size); h.x+width > h.end {
		h.size = max(least, h.size*(h.end-h.x)/width)
	}
	return h
}

func columnLines(p *StockProfile, w *wording, l *Letter) []headLine {
	st := styleOf(l.Format)
	end := p.SheetMark.box().X - 1
	y := 10 + inkAbove*st.value*mmPerPoint
	var lines []headLine
	put := func(field string, f face, size float64, words string) {
		lines = append(lines, headLine{field, f, size, headColumn, y, end, words}.shrunk(st.label))
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
