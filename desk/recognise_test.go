package desk

import (
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

var today = domain.Date{Year: 2026, Month: time.November, Day: 18}

func TestRecogniseTellsFormsApart(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]SearchKind{
		"Virtanen 1980-01-31":          ByNameAndBirth,
		"1980-01-31 Virtanen":          ByNameAndBirth,
		"von der Lind, Eva 31.1.1980":  ByNameAndBirth,
		"Virtanen 31/1/1980":           ByNameAndBirth,
		"Virtanen 1980-02-31":          ByNothing,
		"1980-01-31":                   ByCardNumber, // digits alone: it may be a number
		"Virtanen":                     ByNothing,
		"FI 100 0001":                  ByCardNumber,
		"   ":                          ByNothing,
		strings.Repeat("<", 90):        ByMRZ,
		strings.Repeat("1", 31):        ByNothing,
		"131052-308T":                  ByIdentityCode,
		"131052/308T":                  ByIdentityCode,
		"131052A308X":                  ByIdentityCode, // with what is wrong with it
		"37605030299":                  ByIdentityCode,
		"a\x00b 1980-01-31":            ByNameAndBirth,
		"' or 1=1 -- 1980-01-31":       ByNameAndBirth,
		strings.Repeat("9", 100) + "x": ByNothing,
	} {
		if got := recognise(text, today); got.kind != want {
			t.Errorf("%q: %s, want %s (%v)", text, got.kind, want, got.refusals)
		}
	}
	s := recognise("von der Lind, Eva 31.1.1980", today)
	if s.family != "von der Lind" || s.given != "Eva" || s.born != (domain.Date{Year: 1980, Month: 1, Day: 31}) {
		t.Errorf("%+v", s)
	}
}

func FuzzRecognise(f *testing.F) {
	for _, text := range []string{"131052-308T", "Virtanen 1980-01-31", "P<FIN" + strings.Repeat("<", 83), "T26-ABC", ";;;"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		timed.Input(func() {
			s := recognise(text, today)
			if (s.kind == ByIdentityCode || s.kind == ByCardNumber || s.kind == ByOrderNumber) && len(s.refusals) == 0 && s.code == "" {
				t.Errorf("%q is a %s without a code", text, s.kind)
			}
		})
	})
}
