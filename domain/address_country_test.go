package domain_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sinetti/domain"
	"sinetti/rulebook"
)

// everyFile is the shipped rulebook with the files of Sweden and Latvia in force beside it.
func everyFile(t *testing.T) *domain.Rulebook {
	t.Helper()
	rb := book(t)
	for _, country := range []string{"SE", "LV"} {
		src, err := os.ReadFile("../rulebook/generic/" + strings.ToLower(country) + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		if rb, err = rulebook.Replace(rb, country, src); err != nil {
			t.Fatal(err)
		}
	}
	return rb
}

// The country of the address owns its form, whichever country the letter comes from; one
// without a file has the general form.
func TestAnAddressHasTheFormOfItsCountry(t *testing.T) {
	t.Parallel()
	by := everyFile(t).Addressing(domain.DateOf(now))
	for given, want := range map[string]string{
		"SE>SE 11122 Testi|Storgatan 1|111 22 Stockholm":          "Testi|Storgatan 1|111 22 STOCKHOLM",
		"SE>SE 11122 Testi|S-11122 STOCKHOLM|Storgatan 1":         "",
		"SE>SE 11122 Testi|SE-111 22 STOCKHOLM|Storgatan 1":       "Testi|Storgatan 1|111 22 STOCKHOLM",
		"SE>FI 11122 Testi|Storgatan 1|11122 Stockholm":           "Testi|Storgatan 1|111 22 STOCKHOLM|SWEDEN",
		"SE>FI 11122 Testi|Storgatan 1|11122 Stockholm|Zviedrija": "Testi|Storgatan 1|111 22 STOCKHOLM|ZVIEDRIJA",
		"SE>FI 1112 Testi|Storgatan 1|1112 Stockholm":             "",
		"SE>SE 11122 Testi|Storgatan 1|111 22 STOCKHOLM|SVERIGE":  "Testi|Storgatan 1|111 22 STOCKHOLM",
		"LV>LV 1010 Testi|Brīvības iela 1|LV-1010 Rīga":           "Testi|Brīvības iela 1|Rīga, LV-1010",
		"LV>LV 1010 Testi|Brīvības iela 1|Rīga, LV-1010":          "Testi|Brīvības iela 1|Rīga, LV-1010",
		"LV>LV 1010 Testi|Brīvības iela 1|Rīga, LV 1010":          "",
		"LV>EE 1010 Testi|Brīvības iela 1|Rīga 1010":              "Testi|Brīvības iela 1|Rīga, LV-1010|LATVIA",
		"FI>SE 00100 Testi|Katu 1|00100 Helsinki":                 "Testi|Katu 1|00100 HELSINKI|FINLAND",
		"AX>SE 22100 Testi|Skolgatan 1|22100 Mariehamn":           "Testi|Skolgatan 1|22100 MARIEHAMN|ÅLAND",
		"AX>SE 22100 Testi|Skolgatan 1|22100 Mariehamn|Finland":   "Testi|Skolgatan 1|22100 MARIEHAMN|FINLAND",
		"JP>FI 1000001 Testi|1-1 Chiyoda|100-0001 Tokyo":          "Testi|1-1 Chiyoda|100-0001 Tokyo|JAPAN",
		"JP>FI 1000001 Testi|1-1 Chiyoda|100-0001 Tokyo|Japani":   "Testi|1-1 Chiyoda|100-0001 Tokyo|JAPANI",
		"CI>EE 0 Testi|Rue 1|ABIDJAN":                             "Testi|Rue 1|ABIDJAN|CÔTE D’IVOIRE",
		"JP>FI 1000001 Testi|1-1 Chiyoda|100-0001 Tokyo|SAKSA":    "",
	} {
		way, rest, _ := strings.Cut(given, " ")
		postcode, rows, _ := strings.Cut(rest, " ")
		to, from, _ := strings.Cut(way, ">")
		f := domain.Facts{}
		f.Point.Country = from
		f.Holder.Address = domain.Address{Rows: strings.Split(rows, "|"), Country: to, Postcode: postcode}
		a, no := domain.LetterAddress(f, domain.CodeLetterOrder, domain.DeliverHome, by)
		if got := strings.Join(a.Rows, "|"); (len(no) > 0) != (want == "") || want != "" && got != want {
			t.Errorf("%s:\n got %s %v\nwant %s", given, got, no, want)
		}
	}
	for country, town := range map[string]domain.Address{
		"SE": {Rows: []string{"Testi", "111 22 STOCKHOLM"}, Postcode: "11122", Country: "SE"},
		"LV": {Rows: []string{"Testi", "Rīga, LV-1010"}, Postcode: "1010", Country: "LV"},
		"FI": {Rows: []string{"Testi", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"},
		"DE": {Rows: []string{"Testi", "10115 Berlin"}, Postcode: "10115", Country: "DE"},
	} {
		if got := by.Town(town); !strings.Contains(town.Rows[1], got) || len(got) < 4 {
			t.Errorf("%s: %q", country, got)
		}
	}
}

// A number without its country's code is of the point's country, by that country's file.
func TestTelephoneNumbersOfOtherCountries(t *testing.T) {
	t.Parallel()
	rb := everyFile(t)
	for in, want := range map[string]string{
		"SE 070-123 45 67": "+46701234567", "LV 2123 4567": "+37121234567", "EE 512 3456": "+3725123456", "LV 0123 4567": "+37101234567",
		"SE +371 2123 4567": "+37121234567", "DE 030 123 4567": "no", "DE 0049 30 123 4567": "+49301234567",
	} {
		country, text, _ := strings.Cut(in, " ")
		f := counter(t)
		f.Point.Country = country
		got, _, no := domain.SetContact(f, domain.HolderContact{}, domain.ContactWish{Phone: &text}, rb, now)
		if domain.Has(no, domain.ContactPhoneForm) != (want == "no") || len(no) == 0 && got.Phone != want {
			t.Errorf("%s: %q %v", in, got.Phone, no)
		}
	}
}

// Mail to Åland takes a day more over Åland's own day, and mail to a Swedish town whose
// postcode begins as Åland's does not.
func TestARegionIsTheCountrysOwn(t *testing.T) {
	t.Parallel()
	rb := everyFile(t)
	at := time.Date(2027, time.June, 7, 6, 0, 0, 0, time.UTC)
	received := func(country, postcode string) domain.Date {
		f := counter(t)
		f.Visit.OpenedAt, f.Verification.CheckedAt = at, at
		f.Holder.Address = domain.Address{Rows: []string{"Maija Esimerkki", "Katu 1", postcode + " X"}, Country: country, Postcode: postcode}
		for _, a := range domain.PossibleActions(f, rb, at) {
			for _, to := range a.PromisesTo {
				if to.Delivery == domain.DeliverHome && len(to.Promises) > 0 && a.Kind == domain.CodeLetterOrder {
					return to.Promises[len(to.Promises)-1].On
				}
			}
		}
		return domain.Date{}
	}
	helsinki, mariehamn, lund := received("FI", "00100"), received("FI", "22100"), received("SE", "22100")
	if helsinki.IsZero() || !helsinki.Before(mariehamn) || lund != helsinki {
		t.Errorf("Helsinki %s, Mariehamn %s, Lund %s", helsinki, mariehamn, lund)
	}
}

// Where an address lies does not hang on the order of its rows, nor on how its locality
// is written; another street, house or unit is another place.
func TestAPlaceIsTheSameInAnyOrderOfRows(t *testing.T) {
	t.Parallel()
	at := func(postcode string, rows ...string) domain.Address {
		return domain.Address{Rows: rows, Postcode: postcode, Country: "FI"}
	}
	printed := at("00100", "Testi Testinen", "Osasto 3", "Esimerkkisairaala", "Sairaalatie 1", "00100 HELSINKI").Place(domain.Person{})
	for _, same := range [][]string{
		{"Osasto 3", "Testi Testinen", "Sairaalatie 1", "Esimerkkisairaala", "00100 Helsinki"},
		{"Testi Testinen", "00100 HELSINKI", "sairaalatie  1", "Osasto 3", "Esimerkkisairaala"},
		{"TESTINEN TESTI", "Esimerkkisairaala", "Osasto 3", "Sairaalatie 1", "FI-00100 Helsingfors", "SUOMI"},
		{"Testi Testinen", "Esimerkkisairaala", "Osasto 3", "Sairaalatie 1", "00100", "Helsinki"},
	} {
		if got := at("00100", same...).Place(testi); got != printed {
			t.Errorf("%q: %q, not %q", same, got, printed)
		}
	}
	for _, other := range [][]string{
		{"Testi Testinen", "Osasto 4", "Esimerkkisairaala", "Sairaalatie 1", "00100 HELSINKI"},
		{"Testi Testinen", "Esimerkkisairaala", "Sairaalatie 1", "00100 HELSINKI"},
		{"Testi Testinen", "Osasto 3", "Esimerkkisairaala", "Sairaalatie 2", "00100 HELSINKI"},
	} {
		if got := at("00100", other...).Place(testi); got == printed {
			t.Errorf("%q is the same place", other)
		}
	}
	if at("00100").Place(testi) != "" || at("00100", "Testi", "Katu \u202e1").Place(testi) != "" {
		t.Error("what cannot be printed lies somewhere")
	}
	by := addressing(t)
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.Permutation([]string{"Testi Testinen", "c/o Näyte", "Osasto 3", "Sairaalatie 1", "00100 Helsinki"}).Draw(rt, "rows")
		given := at("00100", rows...)
		ordered, no := by.Order(given, testi, "FI")
		if len(no) == 0 && given.Place(testi) != ordered.Place(domain.Person{}) {
			rt.Fatalf("%q lies elsewhere than %q", rows, ordered.Rows)
		}
	})
}
