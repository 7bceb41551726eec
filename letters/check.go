package letters

import (
	"fmt"
	"strings"

	"sinetti/domain"
)

// Check lays a letter out without a code and tells everything that would keep
// it from being drawn on this stock; none means that Stream.Add draws it. It is
// asked when a letter is ordered and again before its batch is sealed.
func Check(p StockProfile, l Letter) []Fault {
	if faults := checkSizes(&l); len(faults) > 0 {
		return faults
	}
	faults := checkLengths(&l)
	if len(faults) == 0 {
		faults = checked.faults(&p, l.key())
	}
	return append(faults, p.checkOwn(&l)...)
}

// Bounds above which a text is not even measured, so that nobody can make the
// layout work long: no row of a letter is anywhere near.
const (
	mostBytes = 200
	mostRows  = 12
)

func checkSizes(l *Letter) []Fault {
	if len(l.Address.Rows) > mostRows || len(l.Sender) > mostRows {
		return []Fault{{Code: TooManyRows, Field: "address", Row: mostRows + 1, Detail: fmt.Sprintf("more than %d rows", mostRows)}}
	}
	var faults []Fault
	look := func(field string, rows ...string) {
		for i, row := range rows {
			if len(row) > mostBytes {
				faults = append(faults, Fault{Code: RowTooLong, Field: field, Row: i + 1, Over: sheetWidth, Detail: fmt.Sprintf("more than %d bytes", mostBytes)})
			}
		}
	}
	look("address", l.Address.Rows...)
	look("sender", l.Sender...)
	look("return_address", l.ReturnAddress)
	look("number", l.Number)
	look("batch", l.Batch)
	look("phone", l.Phone)
	look("customer_number", l.CustomerNumber)
	return faults
}

// checkOwn looks at what is the letter's own, not its art's.
func (p *StockProfile) checkOwn(l *Letter) []Fault {
	faults := p.checkAddress(l)
	faults = append(faults, p.checkHead(l)...)
	faults = append(faults, checkDigits(l)...)
	if !markFits(MarkText(*l)) {
		faults = append(faults, Fault{Code: MarkTooLong, Field: "batch", Detail: "letter number and batch are too long for the mark"})
	}
	return faults
}

// checkLengths wants figures that can be printed: none missing, none upside down.
func checkLengths(l *Letter) []Fault {
	n := l.Lengths
	ok := 0 < n.PIN1Min && n.PIN1Min <= n.PIN1Max && n.PIN1Max <= 12 &&
		0 < n.PIN2Min && n.PIN2Min <= n.PIN2Max && n.PIN2Max <= 12 &&
		0 < n.CodeDigits && n.CodeDigits <= 12 && n.PINTries > 0 && n.CodeTries > 0
	if ok {
		return nil
	}
	return []Fault{{Code: LengthsMissing, Field: "lengths", Detail: "want lengths from 1 to 12 digits and numbers of tries"}}
}

// checkHead looks at sender, return address and the column beside them.
func (p *StockProfile) checkHead(l *Letter) []Fault {
	var faults []Fault
	if len(l.Sender) == 0 || strings.TrimSpace(l.ReturnAddress) == "" {
		faults = append(faults, Fault{Code: RowMissing, Field: "sender", Detail: "want a sender and a return address"})
	}
	if len(l.Sender) > maxSenderRows {
		faults = append(faults, Fault{Code: TooManyRows, Field: "sender", Row: maxSenderRows + 1, Detail: fmt.Sprintf("%d rows, at most %d", len(l.Sender), maxSenderRows)})
	}
	w := wordings()[l.Language]
	if w == nil || len(faults) > 0 {
		return faults
	}
	for _, line := range headLines(p, w, l) {
		m := &faces()[line.face]
		faults = append(faults, checkRows(m, line.field, []string{line.words})...)
		width := m.width(line.words, line.size)
		if over := line.x + width - line.end; over > 0 {
			faults = append(faults, Fault{Code: RowTooLong, Field: line.field, Over: over, Detail: fmt.Sprintf("%.1f mm too long", over)})
		}
		faults = append(faults, p.collisions(line.field, ink(line.size, line.x, line.y, width))...)
	}
	return faults
}

// checkDigits refuses texts in which a run of digits could be taken for a code,
// and a letter number that a mark could not carry.
func checkDigits(l *Letter) []Fault {
	var faults []Fault
	for _, part := range [][2]string{{"number", l.Number}, {"phone", l.Phone}, {"customer_number", l.CustomerNumber}} {
		if digitRun(part[1]) >= 7 {
			faults = append(faults, Fault{Code: NumberForm, Field: part[0], Detail: "seven or more digits in a row look like a code"})
		}
	}
	if !strings.ContainsFunc(l.Number, isLetter) || strings.ContainsFunc(l.Number+l.Batch, notForMark) {
		faults = append(faults, Fault{Code: NumberForm, Field: "number", Detail: "want ASCII without spaces and at least one letter"})
	}
	return faults
}

func isLetter(r rune) bool   { return 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' }
func notForMark(r rune) bool { return r <= ' ' || r > '~' }

func digitRun(s string) int {
	longest, run := 0, 0
	for _, r := range s {
		if run++; r < '0' || r > '9' {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// markFits counts codewords: a pair of digits takes one, any other rune one.
func markFits(text string) bool {
	n := 0
	for i := 0; i < len(text); i++ {
		if i+1 < len(text) && isDigit(text[i]) && isDigit(text[i+1]) {
			i++
		}
		n++
	}
	return n <= 44
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// checkCodes wants exactly the codes that the letter carries, of printable
// lengths; it reads lengths only.
func checkCodes(l *Letter, codes Codes) []Fault {
	wrong := func(detail string) []Fault {
		return []Fault{{Code: CodesUnexpected, Field: "codes", Detail: detail}}
	}
	_, pin1 := codes[domain.PIN1Code]
	_, pin2 := codes[domain.PIN2Code]
	_, puk := codes[domain.PUKCode]
	_, activation := codes[domain.ActivationCode]
	switch {
	case l.Test:
		if len(codes) > 0 {
			return wrong("a test letter carries no code")
		}
	case l.Kind == domain.ActivationLetter && (!activation || len(codes) != 1):
		return wrong("an activation letter carries the activation code alone")
	case l.Kind == domain.PUKEnvelope && (!puk || activation || pin1 != pin2):
		return wrong("a PUK envelope carries PIN1, PIN2 and PUK, or PUK alone")
	}
	for kind, code := range codes {
		if code.Len() == 0 || code.Len() > 12 || (kind == domain.ActivationCode || kind == domain.PUKCode) && code.Len() != l.Lengths.CodeDigits {
			return wrong(string(kind) + " has a length that the letter does not state")
		}
	}
	return nil
}
