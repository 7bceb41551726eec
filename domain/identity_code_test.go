package domain_test

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

func TestIdentityCodes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		country, code string
		part          domain.IdentityCodePart // empty: right
		born          string
		test          bool
	}{
		{"FI", "131052-308T", "", "1952-10-13", false},
		{"FI", " 131052-308t ", "", "1952-10-13", false},
		{"FI", "010101-123N", "", "1901-01-01", false},
		{"FI", "010594Y9032", "", "1994-05-01", true},
		{"FI", "020594X903P", "", "1994-05-02", true},
		{"FI", "010516B903X", "", "2016-05-01", true},
		{"FI", "010101A904K", "check", "", false},
		{"FI", "131052-308U", "check", "", false},
		{"FI", "131052_308T", "century", "", false},
		{"FI", "131052G308T", "century", "", false},
		{"FI", "310252-308T", "date", "", false},
		{"FI", "131352-308T", "date", "", false},
		{"FI", "131052-001X", "individual", "", false},
		{"FI", "1310A2-308T", "character", "", false},
		{"FI", "131052-308", "length", "", false},
		{"FI", "131052ä308T", "length", "", false},
		{"EE", "37605030299", "", "1976-05-03", false},
		{"EE", "49403136515", "", "1994-03-13", false},
		{"EE", "37605030298", "check", "", false},
		{"EE", "07605030299", "century", "", false},
		{"EE", "37613030299", "date", "", false},
		{"EE", "3760503029A", "character", "", false},
		{"EE", "3760503029", "length", "", false},
		{"SE", "811228-9874", "", "", false},
		{"SE", "81", "length", "", false},
		{"SE", "811228 9874", "character", "", false},
	} {
		got, err := domain.ParseIdentityCode(c.country, c.code)
		var wrong *domain.IdentityCodeError
		if c.part != "" {
			if !errors.As(err, &wrong) || wrong.Part != c.part {
				t.Errorf("%s %s: got %v, want wrong %s", c.country, c.code, err, c.part)
			}
			continue
		}
		if err != nil || got.BirthDate.String() != c.born || got.Test != c.test {
			t.Errorf("%s %s: %+v %v", c.country, c.code, got, err)
		}
	}
}

// TestMadeCodesParse makes codes of any day and number and reads them back; one
// wrong character in the date or number is always found by the check.
func TestMadeCodesParse(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(1850, 1, 1, 0, 0, 0, 0, time.UTC)
		born := domain.DateOf(start.AddDate(0, 0, rapid.IntRange(0, 80_000).Draw(t, "days")))
		n := rapid.IntRange(2, 999).Draw(t, "individual")
		finnish, err := domain.ParseIdentityCode("FI", domain.MakeFinnishCode(born, n))
		if err != nil || finnish.BirthDate != born || finnish.Test != (n >= 900) {
			t.Fatalf("%+v %v", finnish, err)
		}
		estonian, err := domain.ParseIdentityCode("EE", domain.MakeEstonianCode(born, n%2 == 0, n))
		if err != nil || estonian.BirthDate != born || estonian.Test != (n >= 990) {
			t.Fatalf("%+v %v", estonian, err)
		}
		for _, code := range []domain.IdentityCode{finnish, estonian} {
			at := rapid.SampledFrom([]int{7, 8, 9}).Draw(t, "place")
			other := []byte(code.Official)
			other[at] = '0' + (other[at]-'0'+byte(rapid.IntRange(1, 9).Draw(t, "by")))%10
			if _, err := domain.ParseIdentityCode(code.Country, string(other)); err == nil && code.Country == "FI" {
				t.Fatalf("one wrong digit at %d was not found in %s", at, code.Official)
			}
		}
		if known, ok := domain.RecogniseIdentityCode(finnish.Official); !ok || known.Country != "FI" {
			t.Fatalf("%+v", known)
		}
	})
}

func FuzzIdentityCode(f *testing.F) {
	for _, seed := range []string{"131052-308T", "37605030299", "811228-9874", "", "ääääääääääää"} {
		f.Add("FI", seed)
		f.Add("EE", seed)
		f.Add("SE", seed)
	}
	f.Fuzz(func(t *testing.T, country, code string) {
		timed.Input(func() {
			got, err := domain.ParseIdentityCode(country, code)
			var wrong *domain.IdentityCodeError
			if err != nil && !errors.As(err, &wrong) {
				t.Fatalf("an error of another kind: %v", err)
			}
			if err == nil {
				again, err := domain.ParseIdentityCode(country, got.Official)
				if err != nil || again != got {
					t.Fatalf("the official form does not parse: %+v %v", again, err)
				}
			}
		})
	})
}
