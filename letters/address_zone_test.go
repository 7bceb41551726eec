package letters

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sinetti/domain"
	"sinetti/rulebook"
)

// The most rows that a window holds are printed, one more is refused by its number, and
// seven are refused by the rules before any paper is asked.
func TestTheWindowHoldsSoManyRowsAndNoMore(t *testing.T) {
	t.Parallel()
	all, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	six := []string{"Testi Testinen", "c/o Näyte", "Esimerkkisairaala", "Osasto 3", "Sairaalatie 1", "00100 HELSINKI"}
	for _, p := range all {
		most := p.MaxAddressRows()
		fits := Letter{Address: domain.Address{Rows: six[len(six)-most:]}}
		if faults := CheckAddress(p, fits); len(faults) > 0 {
			t.Errorf("%s: %d rows: %v", p.Name, most, faults)
		}
		more := Letter{Address: domain.Address{Rows: six[len(six)-most-1:]}}
		faults := CheckAddress(p, more)
		if len(faults) != 1 || faults[0].Code != TooManyRows || faults[0].Row != most+1 {
			t.Errorf("%s: one more: %v", p.Name, faults)
		}
	}
	seven := domain.Address{Rows: append([]string{"Testi"}, six...), Postcode: "00100", Country: "FI"}
	if no := addressing(t).Check(seven); len(no) != 1 || no[0].Code != domain.AddressRows || no[0].Params["rows"] != "7" {
		t.Errorf("seven rows: %v", no)
	}
}

// A row's length is that of its letters in print: fifty narrow ones fit, and as many
// wide ones do not.
func TestRowsAreMeasuredByTheirPrint(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		letter string
		count  int
		fits   bool
	}{{"i", 50, true}, {"l", 50, true}, {"W", 50, false}, {"W", 17, true}, {"W", 30, false}, {"Å", 20, true}, {"m", 35, false}} {
		l := Letter{Address: domain.Address{Rows: []string{strings.Repeat(c.letter, c.count), "00100 HELSINKI"}}}
		faults := CheckAddress(profile(t, "c5"), l)
		if fits := len(faults) == 0; fits != c.fits || !fits && (faults[0].Code != RowTooLong || faults[0].Row != 1 || faults[0].Over <= 0) {
			t.Errorf("%d × %s: %v", c.count, c.letter, faults)
		}
	}
}

// page is what pdftotext says of where the words of one page lie.
type page struct {
	Words []struct {
		XMin, YMin, XMax, YMax float64
		Text                   string
	}
}

func (w *page) read(t *testing.T, text string) {
	t.Helper()
	for _, m := range word.FindAllStringSubmatch(text, -1) {
		box := bbox(t, m)
		var plain string
		if err := xml.Unmarshal([]byte("<a>"+m[5]+"</a>"), &plain); err != nil {
			t.Fatal(err)
		}
		w.Words = append(w.Words, struct {
			XMin, YMin, XMax, YMax float64
			Text                   string
		}{box.X, box.Y, box.right(), box.bottom(), plain})
	}
}

// Whatever address the rules and the paper accept is printed whole where the window
// always shows it: read back from the page by an outside judge.
func TestAcceptedAddressesArePrintedWhole(t *testing.T) {
	t.Parallel()
	all, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	by := addressing(t)
	for _, p := range all {
		t.Run(p.Name, func(t *testing.T) {
			t.Parallel()
			var drawn []Letter
			for seed := 0; len(drawn) < 40; seed++ {
				l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
				l.Address = anyAddress.Example(seed)
				l.CustomerNumber = []string{"", "AS-4711"}[seed%2]
				ordered, no := by.Order(l.Address, domain.Person{FamilyName: "Testinen"}, "FI")
				l.Address = ordered
				if len(no)+len(by.Check(ordered))+len(CheckAddress(p, l)) == 0 {
					drawn = append(drawn, l)
				}
			}
			pages := strings.SplitAfter(tool(t, "pdftotext", "-bbox", onDisk(t, stream(t, p, drawn...)), "-"), "</page>")
			for i, l := range drawn {
				var read page
				read.read(t, pages[i])
				want := strings.Fields(strings.Join(l.Address.Rows, " "))
				for _, w := range read.Words {
					at := slices.Index(want, w.Text)
					if box := (Rect{w.XMin, w.YMin, w.XMax - w.XMin, w.YMax - w.YMin}); at >= 0 && box.outside(p.AddressZone()) <= p.Tolerance+rounding {
						want = slices.Delete(want, at, at+1)
					}
				}
				if len(want) > 0 {
					t.Errorf("%q: %q are not in the window", l.Address.Rows, want)
				}
			}
		})
	}
}

// anyAddress draws rows in any order: right ones, long ones, and such as no letter bears.
var anyAddress = rapid.Custom(func(t *rapid.T) domain.Address {
	row := rapid.OneOf(
		rapid.SampledFrom([]string{"c/o Näyte", "Osasto 3", "Esimerkkisairaala", "Sairaalatie 1", "PL 12", "", "SUOMI", "Áilu Ŋuorra & Đđ Öy"}),
		rapid.StringMatching(`[A-ZÅÄÖŠŽ][a-zåäöõšž]{1,30} [A-Za-z]{0,12} ?[0-9]{1,3}`),
		rapid.SampledFrom([]string{"😀", "a\u202eb", "a\tb", "\u200f", strings.Repeat("W", 40)}),
	)
	rows := rapid.SliceOfN(row, 0, 3).Draw(t, "rows")
	rows = append([]string{"Testi Testinen"}, rows...)
	town := rapid.SampledFrom([]string{"00100 HELSINKI", "00100 Helsinki", "HELSINKI 00100"}).Draw(t, "town")
	at := rapid.IntRange(0, len(rows)).Draw(t, "at")
	return domain.Address{Rows: slices.Insert(rows, at, town), Postcode: "00100", Country: "FI"}
})

// addressing is how the shipped rulebook has addresses written.
func addressing(t *testing.T) domain.Addressing {
	t.Helper()
	book, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	return book.Addressing(domain.Date{Year: 2026, Month: time.November, Day: 24})
}
