package letters

import (
	"fmt"
	"strings"
)

// The address block (SFS 2487, letters.md): first baseline and pitch of the
// rows, left edge, and the sizes of print that are tried, in points.
const (
	addressLeft  = 23.0
	addressFirst = 44.0
	addressPitch = 25.4 / 6
	rounding     = 0.05 // the figures of standards are given to a tenth
)

var addressSizes = []float64{11, 10.5, 10}

// addressRows are the rows of the block: the customer number first where the
// window has room for it, then the address.
func (p *StockProfile) addressRows(l *Letter) []string {
	if l.CustomerNumber == "" || len(l.Address.Rows)+1 > p.MaxAddressRows() {
		return l.Address.Rows
	}
	return append([]string{l.CustomerNumber}, l.Address.Rows...)
}

// MaxAddressRows is how many rows are sure to show through the window.
func (p *StockProfile) MaxAddressRows() int {
	zone, n := p.AddressZone(), 0
	for n < 6 && addressBox(11, n, 0).bottom() <= zone.bottom()+p.Tolerance+rounding {
		n++
	}
	return n
}

func addressBox(size float64, row int, width float64) Rect {
	return ink(size, addressLeft, addressFirst+float64(row)*addressPitch, width)
}

// rowEnd is where a row must end: at the window's edge or before the return mark.
func (p *StockProfile) rowEnd(size float64, row int) float64 {
	end, box := p.AddressZone().right(), addressBox(size, row, 1)
	if p.ReturnMark.Module > 0 {
		mark := p.ReturnMark.box()
		if box.Y < mark.bottom() && mark.Y < box.bottom() {
			end = mark.X - 0.5
		}
	}
	return end
}

// fitAddress finds the largest size of print at which all rows fit, and tells
// what sticks out at the smallest.
func (p *StockProfile) fitAddress(rows []string) (float64, []Fault) {
	m := &faces()[sans]
	var faults []Fault
	for _, size := range addressSizes {
		faults = faults[:0]
		for i, row := range rows {
			over := addressLeft + m.width(row, size) - p.rowEnd(size, i)
			if over > 0 {
				faults = append(faults, Fault{Code: RowTooLong, Field: "address", Row: i + 1, Over: over, Detail: fmt.Sprintf("row %d is %.1f mm too long", i+1, over)})
			}
		}
		if len(faults) == 0 {
			return size, nil
		}
	}
	return addressSizes[len(addressSizes)-1], faults
}

// CheckAddress tells everything that keeps the address of a letter from being printed
// on this stock: its rows and the customer number above them. No more of the letter is
// looked at, so that it can be asked before anything is known of the rest.
func CheckAddress(p StockProfile, l Letter) []Fault {
	own := Letter{Address: l.Address, CustomerNumber: l.CustomerNumber}
	if faults := checkSizes(&own); len(faults) > 0 {
		return faults
	}
	return p.checkAddress(&own)
}

func (p *StockProfile) checkAddress(l *Letter) []Fault {
	rows := p.addressRows(l)
	if len(l.Address.Rows) < 2 {
		return []Fault{{Code: RowMissing, Field: "address", Detail: "want a receiver and a postcode with locality at least"}}
	}
	faults := checkRows(&faces()[sans], "address", rows)
	if n, most := len(rows), p.MaxAddressRows(); n > most {
		over := float64(n-most) * addressPitch
		faults = append(faults, Fault{Code: TooManyRows, Field: "address", Row: most + 1, Over: over, Detail: fmt.Sprintf("%d rows, the window of %s shows %d", n, p.Name, most)})
	}
	_, tooLong := p.fitAddress(rows)
	return append(faults, tooLong...)
}

// checkRows tells which rows are empty or hold runes without a glyph.
func checkRows(m *metrics, field string, rows []string) []Fault {
	var faults []Fault
	for i, row := range rows {
		if strings.TrimSpace(row) == "" {
			faults = append(faults, Fault{Code: RowEmpty, Field: field, Row: i + 1, Detail: fmt.Sprintf("row %d is empty", i+1)})
		}
		faults = append(faults, missing(m, field, i+1, row)...)
	}
	return faults
}
