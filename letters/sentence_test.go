package letters

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sinetti/domain"
)

// saying is one sentence of what a letter must say, and how it says it: one pattern for
// each language, found in the text that a reader of the page gets.
type saying struct {
	says           string
	kind           domain.LetterKind // empty: every letter says it
	fi, sv, en, et string
}

// sayings are what stands under Content in the rules of the letter.
var sayings = []saying{
	{"Title; both terms: activation code (PUK)", domain.ActivationLetter, `aktivointitunnuslukusi \(puk\)`, `din aktiveringskod \(puk\)`, `your activation code \(puk\)`, `teie aktiveerimiskood \(puk\)`},
	{"Three numbered steps: insert the card", "", `aseta kortti kortinlukijaan`, `sätt kortet i kortläsaren`, `insert the card into the card reader`, `pange kaart kaardilugejasse`},
	{"open the card software", "", `avaa (tietokoneen )?kortinlukijaohjelmisto`, `öppna kortläsarprogrammet`, `open the card software`, `avage (arvutis )?kaarditarkvara`},
	{"set PINs", "", `(keksi|vaihda) .*pin1.*pin2`, `(välj|byt) .*pin1.*pin2`, `(choose|set|change) .*pin1.*pin2`, `(mõelge|määrake|vahetage) .*pin1.*pin2`},
	{"lengths come from the rulebook row of that card", "", `pin1.{0,12}5–9`, `pin1.{0,12}5–9`, `pin1.{0,12}5–9`, `pin1.{0,20}5–9`},
	{"what locks and after how many tries: the PIN", "", `\b7 (kertaa|väärästä)`, `\b7 felaktiga`, `\b7 wrong tries`, `\b7 (järjestikust )?valet katset`},
	{"what locks and after how many tries: the code", "", `\b11 (kertaa|väärästä)`, `\b11 (gånger|felaktiga|hämta)|efter 11\b`, `\b11 (times|wrong)|after 11\b`, `\b11 (korda|valet)|pärast 11\b`},
	{"never give codes to anyone, never by phone or e-mail", "", `älä anna .*kenellekään.*puhelimessa tai sähköpostissa`, `ge aldrig kod.*till någon.*telefon eller e-post`, `never give .*anyone.*phone or e-mail`, `ärge andke koode kellelegi.*telefoni või e-posti`},
	{"never write them on the card", "", `älä kirjoita .*korttiin`, `skriv (dem )?aldrig .*på kortet`, `never write .*on the card`, `ärge kirjutage .*kaardile`},
	{"PIN1 ≠ PIN2", "", `samoja numeroita|eri numeroita`, `samma siffror|olika siffror`, `same digits|different digits`, `samu numbreid|erinevaid numbreid`},
	{"keep the letter", "", `säilytä (tämä )?kirje`, `förvara det här brevet|spara brevet`, `keep this letter`, `hoidke (see )?kiri`},
	{"what to do when it is lost", "", `passi tai henkilökortti|passin tai henkilökortin`, `pass eller (identitetskort|id-kort)`, `passport or identity card`, `pass või id-kaart|passi või id-kaardiga`},
	{"whom to call", "", `0295 535 000`, `0295 535 000`, `0295 535 000`, `0295 535 000`},
	{"what PIN1 and PIN2 are for", "", `pin1.*(tunnistaudu|tunnistautum).*pin2.*(allekirjoit)`, `pin1.*identifier.*pin2.*under(skrift|tecknar)`, `pin1.*(log in|login|logs you in).*pin2.*sign`, `pin1.*(sisselogi|logite sisse).*pin2.*allkir`},
	{"enter a PIN only if you started the act", "", `itse aloittanut|itse aloitit`, `själv (har )?inlett`, `started yourself`, `alustasite toimingut ise`},
	{"PIN2 never on an unknown site", "", `pin2-lukua (sivustolla, jota et tunne|oudolla sivustolla)`, `aldrig pin2 på en (webbplats som du inte känner|okänd webbplats)`, `never (enter )?pin2 on a site you do not know`, `kunagi sisestage pin2-koodi võõral`},
	{"PIN2 is changed before first signing where the row says so", domain.PUKEnvelope, `pin2 .*ennen ensimmäistä allekirjoitusta`, `pin2 .*före den första underskriften`, `pin2 .*(sign for the first time|before you first sign)`, `pin2 .*enne esimest allkirja`},
}

// In each language, kind and size of print the page says each sentence, as read back
// from it.
func TestEachSentenceOfTheLetter(t *testing.T) {
	t.Parallel()
	var all []Letter
	for _, l := range everyLetter() {
		l.Lengths.PIN1Min, l.Lengths.PIN1Max, l.Lengths.PINTries, l.Lengths.CodeTries = 5, 9, 7, 11
		all = append(all, l)
	}
	pages := readPages(t, onDisk(t, stream(t, profile(t, "c5"), all...)), len(all))
	for i, l := range all {
		where := fmt.Sprintf("%s %s %s", l.Kind, l.Format, l.Language)
		why := strings.ToLower(wordings()[l.Language].word("why", string(l.Why)))
		if l.Kind == domain.PUKEnvelope {
			why = strings.ToLower(wordings()[l.Language].word("why_puk", string(l.Why)))
		}
		if !strings.Contains(pages[i], why) || why == "" {
			t.Errorf("%s: why this letter came is not told", where)
		}
		for _, s := range sayings {
			how := map[domain.Language]string{domain.Finnish: s.fi, domain.Swedish: s.sv, domain.English: s.en, domain.Estonian: s.et}[l.Language]
			if (s.kind == "" || s.kind == l.Kind) && !regexp.MustCompile(how).MatchString(pages[i]) {
				t.Errorf("%s: %s: no %q in\n%s", where, s.says, how, pages[i])
			}
		}
		if runs := regexp.MustCompile(`\d{7,}`).FindAllString(pages[i], -1); len(runs) > 0 {
			t.Errorf("%s: a run of bare digits: %v", where, runs)
		}
		if !strings.Contains(pages[i], strings.ToLower(l.Number)) {
			t.Errorf("%s: the letter's number is not told", where)
		}
	}
}

// readPages gives the text of each page, in small letters and on one line.
func readPages(t *testing.T, file string, want int) []string {
	t.Helper()
	if n := strings.TrimSpace(tool(t, "qpdf", "--show-npages", file)); n != strconv.Itoa(want) {
		t.Fatalf("one page each: %s pages for %d letters", n, want)
	}
	pages := strings.Split(tool(t, "pdftotext", "-raw", file, "-"), "\f")
	for i, page := range pages {
		pages[i] = strings.ToLower(strings.Join(strings.Fields(page), " "))
	}
	return pages
}

// Sentences of the sheet that hold on every stock.
func TestEachSentenceOfTheSheet(t *testing.T) {
	t.Parallel()
	all, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	m := &faces()[mono]
	for _, digit := range "123456789" {
		if m.width(string(digit), 12) != m.width("0", 12) {
			t.Errorf("fixed-width digits: %c differs from 0", digit)
		}
	}
	if styleOf(domain.StandardPrint).size != 12 || styleOf(domain.LargePrint).size != 18 {
		t.Error("standard 12 pt and large print 18 pt")
	}
	fields := reflect.TypeFor[Letter]()
	for i := range fields.NumField() {
		if name := fields.Field(i).Name; strings.Contains(name, "Card") || strings.Contains(name, "Identity") {
			t.Errorf("never on the page: the card number or the identity code, and a letter has %s", name)
		}
	}
	for _, p := range all {
		if p.Panel.X < sheetWidth/2 || p.Panel.Y < sheetHeight/2 {
			t.Errorf("%s: the code stands at the lower right, not at %v", p.Name, p.Panel.Rect)
		}
		if out := p.ReturnMark.box().outside(p.AddressZone()); out > p.Tolerance {
			t.Errorf("%s: the return mark is readable from outside, and sticks out %.1f mm", p.Name, out)
		}
		for row, baseline := range []float64{44, 48.2, 52.5} {
			box := addressBox(11, row, 1)
			if off := box.Y - ink(11, 23, baseline, 1).Y; box.outside(p.AddressZone()) > p.Tolerance || box.X != 23 || off < -0.1 || off > 0.1 {
				t.Errorf("%s: text at x=23, baseline %.1f lies in the window, and is at %v", p.Name, baseline, box)
			}
		}
		if p.Tolerance != 1 || p.BottomClear < 15 {
			t.Errorf("%s: tolerance %.1f mm, %.1f mm free at the bottom edge", p.Name, p.Tolerance, p.BottomClear)
		}
		l := someLetter(domain.ActivationLetter, domain.Estonian, domain.LargePrint)
		l.CustomerNumber = "AS-4711"
		if most := p.MaxAddressRows(); len(l.Address.Rows) < most && p.addressRows(&l)[0] != l.CustomerNumber {
			t.Errorf("%s: the customer number stands above the name", p.Name)
		}
		checkDrawn(t, &p, l)
	}
}

// checkDrawn reads a page back: one left edge for the address, nothing in the bottom edge.
func checkDrawn(t *testing.T, p *StockProfile, l Letter) {
	t.Helper()
	rows := map[string]bool{}
	for _, row := range l.Address.Rows {
		rows[strings.Fields(row)[0]] = true
	}
	edges := 0
	for _, found := range word.FindAllStringSubmatch(tool(t, "pdftotext", "-bbox", onDisk(t, stream(t, *p, l)), "-"), -1) {
		box := bbox(t, found)
		if rows[found[5]] && box.outside(p.AddressZone()) <= p.Tolerance+rounding && box.X < 24 {
			edges++
			if box.X < 22.7 || box.X > 23.3 {
				t.Errorf("%s: one left edge: %q begins at %.1f", p.Name, found[5], box.X)
			}
		}
		if box.Y+box.H > sheetHeight-15+p.Tolerance {
			t.Errorf("%s: Estonia keeps 15 mm free at the bottom edge: %q ends at %.1f", p.Name, found[5], box.bottom())
		}
	}
	if edges < len(rows) {
		t.Errorf("%s: %d of %d rows begin at the left edge", p.Name, edges, len(rows))
	}
	l.Sheet, l.Sheets = 1, 2
	for _, part := range []string{l.Number, "1/2", l.Batch, strconv.Itoa(l.Sequence)} {
		if !strings.Contains(MarkText(l), part) {
			t.Errorf("the mark of a sheet says letter number, sheet n of m, batch and sequence: no %q in %q", part, MarkText(l))
		}
	}
}
