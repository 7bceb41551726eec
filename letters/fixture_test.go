package letters

import (
	"bytes"
	"testing"
	"time"

	"sinetti/domain"
)

var someDay = time.Date(2026, 11, 23, 6, 0, 0, 0, time.UTC)

// someLetter is a letter without faults, of any kind, language and format.
func someLetter(kind domain.LetterKind, lang domain.Language, format domain.Format) Letter {
	l := Letter{
		Number: "K7QM-3XPD-9HVC-T", Kind: kind, Language: lang, Format: format,
		Address: domain.Address{
			Rows: []string{"Aino-Kaisa Näkkäläjärvi", "c/o Päivi Õunapuu", "Kauppakatu 12 B 34", "00100 HELSINKI"}, Postcode: "00100", Country: "FI",
		},
		Sender:        []string{"Digi- ja väestötietovirasto", "PL 123", "00531 HELSINKI"},
		ReturnAddress: "PL 123, 00531 HELSINKI",
		Product:       ProfessionalCard, Why: domain.LetterNeverCame, Where: AtAnyHealthPoint,
		Lengths: Lengths{PIN1Min: 4, PIN1Max: 8, PIN2Min: 6, PIN2Max: 8, CodeDigits: 8, PINTries: 5, CodeTries: 5},
		Phone:   "0295 535 000", Date: someDay, Batch: "B20261123-7KQ2", Sequence: 17,
	}
	if kind == domain.PUKEnvelope {
		l.Product, l.Where, l.Why = EResidentCard, AtIssuingPoint, domain.PINLocked
		l.Lengths = Lengths{PIN1Min: 4, PIN1Max: 12, PIN2Min: 5, PIN2Max: 12, CodeDigits: 8, PINTries: 3, CodeTries: 3, PIN2MustChange: true}
	}
	return l
}

func code(digits string) domain.Code { return domain.NewCode([]byte(digits)) }

func someCodes(kind domain.LetterKind) Codes {
	if kind == domain.PUKEnvelope {
		return Codes{domain.PIN1Code: code("4071"), domain.PIN2Code: code("60718"), domain.PUKCode: code("10487263")}
	}
	return Codes{domain.ActivationCode: code("10487263")}
}

var (
	kinds   = []domain.LetterKind{domain.ActivationLetter, domain.PUKEnvelope}
	formats = []domain.Format{domain.StandardPrint, domain.LargePrint}
)

func profile(t testing.TB, name string) StockProfile {
	t.Helper()
	p, err := Profile(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// stream draws letters of one kind each with its codes.
func stream(t testing.TB, p StockProfile, letters ...Letter) []byte {
	t.Helper()
	s := NewStream(p, BatchInfo{Batch: "B20261123-7KQ2", Part: 1, Parts: 1, Created: someDay})
	for _, l := range letters {
		codes := someCodes(l.Kind)
		if l.Test {
			codes = nil
		}
		if err := s.Add(l, codes); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if _, err := s.Close(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
