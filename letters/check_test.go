package letters

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

// Every letter that the rulebook can ask for fits its page on every stock.
func TestEveryWordingFits(t *testing.T) {
	t.Parallel()
	all := []StockProfile{profile(t, "c5"), profile(t, "c65")} // the others' bodies are like one of these
	whys := []domain.Reason{"", domain.CodeLost, domain.CodeLocked, domain.PINLocked, domain.LetterNeverCame, domain.AddressWrong, domain.CardStolen, domain.CardFaulty, domain.DataChanged, domain.Expiring}
	for _, l := range everyLetter() {
		for _, product := range append([]Product{""}, Products...) {
			for _, where := range []Where{"", AtAuthorityPoint, AtAnyHealthPoint, AtOwnPoint} {
				for _, why := range whys {
					for _, p := range all {
						l.Product, l.Where, l.Why = product, where, why
						l.Phone = map[bool]string{true: "0295 535 000"}[why != domain.CodeLost]
						if faults := drawArt(&p, l.key()).faults; len(faults) > 0 {
							t.Errorf("%s %s %s %s %s %s %s: %v", p.Name, l.Kind, l.Format, l.Language, product, where, why, faults)
						}
					}
				}
			}
		}
	}
}

func TestLanguagesSayTheSame(t *testing.T) {
	t.Parallel()
	reasons := []domain.Reason{
		domain.CodeLost, domain.CodeLocked, domain.PINLocked, domain.LetterNeverCame, domain.LetterDamaged, domain.AddressWrong, domain.CardLost,
		domain.CardStolen, domain.CardDamaged, domain.CardFaulty, domain.DataChanged, domain.Expiring, domain.ForgottenAtHome, domain.LeftEmployer, "other",
	}
	for _, lang := range domain.Languages {
		w := wordings()[lang]
		for _, reason := range reasons {
			if w.word("why", string(reason)) == "" {
				t.Errorf("%s: no words for %s", lang, reason)
			}
		}
		for name := range wordings()[domain.English].words {
			if w.words[name] == "" && name != "words/date_months" {
				t.Errorf("%s: no words for %s", lang, name)
			}
		}
		for key, blocks := range wordings()[domain.English].bodies {
			if got, want := marks(w.bodies[key]), marks(blocks); got != want {
				t.Errorf("%s %v: blocks %s, in English %s", lang, key, got, want)
			}
			if strings.Contains(fillAll(w, key), "{") {
				t.Errorf("%s %v: a placeholder is left", lang, key)
			}
		}
	}
}

func marks(blocks []block) string {
	var all []string
	for _, b := range blocks {
		all = append(all, b.mark)
	}
	return strings.Join(all, " ")
}

func fillAll(w *wording, key body) string {
	l := someLetter(key.kind, domain.Finnish, key.format)
	k := l.key()
	var all strings.Builder
	for _, b := range w.bodies[key] {
		all.WriteString(w.fill(&k).Replace(b.text))
	}
	return all.String()
}

func TestCheckNamesTheFault(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		spoil func(*Letter)
		want  Fault // detail not compared
	}{
		"glyph":         {func(l *Letter) { l.Address.Rows[0] = "Aino 漢" }, Fault{Code: GlyphMissing, Field: "address", Row: 1, Rune: '漢'}},
		"control":       {func(l *Letter) { l.Address.Rows[1] = "a\tb" }, Fault{Code: GlyphMissing, Field: "address", Row: 2, Rune: '\t'}},
		"stand-in":      {func(l *Letter) { l.Address.Rows[1] = "a\uE0C0b" }, Fault{Code: GlyphMissing, Field: "address", Row: 2, Rune: '\uE0C0'}},
		"too long":      {func(l *Letter) { l.Address.Rows[0] = strings.Repeat("Ihminen ", 6) }, Fault{Code: RowTooLong, Field: "address", Row: 1}},
		"too many":      {func(l *Letter) { l.Address.Rows = append(l.Address.Rows, "a", "b") }, Fault{Code: TooManyRows, Field: "address", Row: 6}},
		"no receiver":   {func(l *Letter) { l.Address.Rows = nil }, Fault{Code: RowMissing, Field: "address"}},
		"empty row":     {func(l *Letter) { l.Address.Rows[1] = " " }, Fault{Code: RowEmpty, Field: "address", Row: 2}},
		"no sender":     {func(l *Letter) { l.Sender = nil }, Fault{Code: RowMissing, Field: "sender"}},
		"no return":     {func(l *Letter) { l.ReturnAddress = "" }, Fault{Code: RowMissing, Field: "sender"}},
		"code-like":     {func(l *Letter) { l.Number = "K12345678" }, Fault{Code: NumberForm, Field: "number"}},
		"long phone":    {func(l *Letter) { l.Phone = "+358295535000" }, Fault{Code: NumberForm, Field: "phone"}},
		"long mark":     {func(l *Letter) { l.Batch = strings.Repeat("B-", 20) }, Fault{Code: MarkTooLong, Field: "batch"}},
		"no lengths":    {func(l *Letter) { l.Lengths = Lengths{} }, Fault{Code: LengthsMissing, Field: "lengths"}},
		"upside down":   {func(l *Letter) { l.Lengths.PIN1Min = 9 }, Fault{Code: LengthsMissing, Field: "lengths"}},
		"language":      {func(l *Letter) { l.Language = "xx" }, Fault{Code: WordingUnknown, Field: "language"}},
		"format":        {func(l *Letter) { l.Format = "tiny" }, Fault{Code: WordingUnknown, Field: "kind or format"}},
		"place":         {func(l *Letter) { l.Where = "moon" }, Fault{Code: WordingUnknown, Field: "where"}},
		"endless phone": {func(l *Letter) { l.Phone = strings.Repeat("0295-", 30) }, Fault{Code: TextOverflow, Field: "body"}},
		"novel":         {func(l *Letter) { l.Phone = strings.Repeat("0295 ", 9000) }, Fault{Code: RowTooLong, Field: "phone", Row: 1}},
	} {
		l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
		c.spoil(&l)
		faults := Check(profile(t, "c5"), l)
		found := slices.ContainsFunc(faults, func(f Fault) bool {
			return f.Code == c.want.Code && f.Field == c.want.Field && f.Row == c.want.Row && f.Rune == c.want.Rune
		})
		if !found {
			t.Errorf("%s: %v", name, faults)
		}
		s := NewStream(profile(t, "c5"), BatchInfo{})
		var refused *FaultError
		if err := s.Add(l, someCodes(l.Kind)); !errors.As(err, &refused) {
			t.Errorf("%s: Add draws it: %v", name, err)
		}
	}
}

func TestZoneCollisionNamesTheMillimetres(t *testing.T) {
	t.Parallel()
	p := profile(t, "c5")
	p.KeepClear = []Zone{{"logo", Rect{X: 30, Y: 100, W: 40, H: 20}}}
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	faults := Check(p, l)
	if len(faults) == 0 || faults[0].Code != ZoneCollision || faults[0].Over <= p.Tolerance || !strings.Contains(faults[0].Detail, `mm in zone "logo"`) {
		t.Errorf("%v", faults)
	}
	if _, err := Overlay(p, l); err != nil {
		t.Errorf("the overlay shows collisions, it does not refuse them: %v", err)
	}
}

// What Check lets pass is drawn, with every row in the window; what it does not
// is refused by Add, and no fault repeats a row.
func TestAddressRowsProperty(t *testing.T) {
	t.Parallel()
	rows := rapid.SliceOfN(rapid.StringMatching(`[A-ZÅÄÖÕŽa-zåäöõž0-9 ./-]{0,44}`), 0, 8)
	rapid.Check(t, func(rt *rapid.T) {
		p := profile(t, rapid.SampledFrom([]string{"c5", "c5-big", "c65", "e5", "e65"}).Draw(rt, "stock"))
		l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
		l.Address.Rows = rows.Draw(rt, "rows")
		l.CustomerNumber = rapid.SampledFrom([]string{"", "AS-4711"}).Draw(rt, "customer")
		faults := Check(p, l)
		s := NewStream(p, BatchInfo{})
		defer s.Discard()
		if err := s.Add(l, someCodes(l.Kind)); (err == nil) != (len(faults) == 0) {
			rt.Fatalf("Check says %v, Add says %v", faults, err)
		}
		if len(faults) > 0 {
			return
		}
		shown := p.addressRows(&l)
		size, _ := p.fitAddress(shown)
		for i, row := range shown {
			if out := addressBox(size, i, faces()[sans].width(row, size)).outside(p.AddressZone()); out > p.Tolerance+rounding {
				rt.Fatalf("row %d sticks %.1f mm out of the window", i+1, out)
			}
		}
	})
}

func FuzzCheck(f *testing.F) {
	f.Add("Aino Näkkäläjärvi", "00100 HELSINKI", "K7Q2", "B1", "0295 535 000", uint8(3))
	f.Add("\uE0C0\uE0C0", "\x00)\\(", "", "", "", uint8(255))
	f.Fuzz(func(t *testing.T, name, place, number, batch, phone string, pick uint8) {
		timed.Input(func() {
			l := someLetter(kinds[pick&1], domain.Languages[pick>>1&3], formats[pick>>3&1])
			l.Address.Rows, l.Number, l.Batch, l.Phone = []string{name, place}, number, batch, phone
			faults := Check(profile(t, "c5"), l)
			for _, fault := range faults {
				if len(name) > 8 && strings.Contains(fault.Error(), name) {
					t.Errorf("a fault repeats the name: %v", fault)
				}
			}
			if len(faults) > 0 {
				return
			}
			s := NewStream(profile(t, "c5"), BatchInfo{})
			defer s.Discard()
			if err := s.Add(l, someCodes(l.Kind)); err != nil {
				t.Fatal(err)
			}
		})
	})
}

// The rows of real points and the widest letter number find room.
func TestLongSendersFit(t *testing.T) {
	t.Parallel()
	all, err := Profiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		for _, format := range formats {
			l := someLetter(domain.ActivationLetter, domain.Finnish, format)
			l.Number = "WMWM-WMWM-WMWM-W"
			l.Sender = []string{"Pohjois-Pohjanmaan hyvinvointialueen rekisteröintipiste", "Keskussairaala, pääsisäänkäynnin palvelupiste", "Kajaanintie 50"}
			l.ReturnAddress = "Pohjois-Pohjanmaan hyvinvointialueen rekisteröintipiste, Keskussairaala, Kajaanintie 50, 90220 OULU"
			if faults := Check(p, l); len(faults) > 0 {
				t.Errorf("%s %s: %v", p.Name, format, faults)
			}
		}
	}
}
