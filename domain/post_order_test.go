package domain_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sinetti/domain"
)

var testi = domain.Person{GivenNames: "Testi", FamilyName: "Testinen"}

// Rows that are given in another order than the post's, and what is printed. A bar
// parts the rows; a last word in angle brackets is what is refused instead.
func TestRowsArePutIntoThePostsOrder(t *testing.T) {
	t.Parallel()
	by := addressing(t)
	for given, want := range map[string]string{
		// The name.
		"Testi Testinen|Katu 1|00100 HELSINKI":                          "Testi Testinen|Katu 1|00100 HELSINKI",
		"Osasto 3|Testi Testinen|Sairaalatie 1|00100 HELSINKI":          "Testi Testinen|Osasto 3|Sairaalatie 1|00100 HELSINKI",
		"Testi Toinen|Testinen 3|Sairaalatie 1|00100 HELSINKI":          "Testi Toinen|Testinen 3|Sairaalatie 1|00100 HELSINKI",
		"Esimerkkisairaala|Testi Testinen|Aino Testinen|00100 HELSINKI": "Esimerkkisairaala|Testi Testinen|Aino Testinen|00100 HELSINKI",
		"c/o Testi Testinen|Sairaalatie 1|00100 HELSINKI":               "c/o Testi Testinen|Sairaalatie 1|00100 HELSINKI",
		"c/o Näyte|Testi Testinen|Sairaalatie 1|00100 HELSINKI":         "Testi Testinen|c/o Näyte|Sairaalatie 1|00100 HELSINKI",
		"c/o Näyte|Sairaalatie 1|00100 HELSINKI":                        "<ADDRESS_ROW_ORDER 1 name>",
		// The c/o row.
		"Testi Testinen|Katu 1|c/o Näyte|00100 HELSINKI":            "Testi Testinen|c/o Näyte|Katu 1|00100 HELSINKI",
		"Testi Testinen|Osasto 3|C/O Näyte|Katu 1|00100 HELSINKI":   "Testi Testinen|C/O Näyte|Osasto 3|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1|00100 HELSINKI|c/o Näyte":            "Testi Testinen|c/o Näyte|Katu 1|00100 HELSINKI",
		"Testi Testinen|c/o Näyte|c/o Toinen|Katu 1|00100 HELSINKI": "<ADDRESS_ROW_ORDER 3 c_o>",
		// Unit and workplace.
		"Testi Testinen|Sairaalatie 1|Osasto 3|00100 HELSINKI":          "Testi Testinen|Osasto 3|Sairaalatie 1|00100 HELSINKI",
		"Testi Testinen|Sjukhusvägen 1|Avdelning 3|00100 HELSINGFORS":   "Testi Testinen|Avdelning 3|Sjukhusvägen 1|00100 HELSINGFORS",
		"Testi Testinen|Sairaalatie 1|Esimerkkisairaala|00100 HELSINKI": "Testi Testinen|Esimerkkisairaala|Sairaalatie 1|00100 HELSINKI",
		"Testi Testinen|PL 12|Osasto 3|Rakennus B|00100 HELSINKI":       "Testi Testinen|Osasto 3|Rakennus B|PL 12|00100 HELSINKI",
		"Testi Testinen|Sairaalatie 1|as. 3|00100 HELSINKI":             "<ADDRESS_ROW_ORDER 3 street>",
		"Testi Testinen|Keskussairaala|Osasto 3|33521 TAMPERE":          "Testi Testinen|Keskussairaala|Osasto 3|33521 TAMPERE",
		"Testi Testinen|Katu 1|PL 12|00100 HELSINKI":                    "Testi Testinen|Katu 1|PL 12|00100 HELSINKI",
		"Testi Testinen|Mäkelä|00100 HELSINKI":                          "Testi Testinen|Mäkelä|00100 HELSINKI",
		"EE Testi Testinen|Kase tn 5|Metsa küla|10111 Tallinn":          "Testi Testinen|Kase tn 5|Metsa küla|10111 Tallinn",
		"EE Testi Testinen|Kase tn 5|Osakond 2|10111 Tallinn":           "Testi Testinen|Osakond 2|Kase tn 5|10111 Tallinn",
		// Postcode and locality.
		"Testi Testinen|00100 HELSINKI|Katu 1":                  "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1|00100 Helsinki":                  "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1|001 00  Helsinki":                "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1|FI-00100 HELSINKI":               "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1|HELSINKI 00100":                  "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1|00100|Helsinki":                  "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1, 00100 HELSINKI":                 "<ADDRESS_POSTCODE>",
		"Testi Testinen|Katu 1|00100":                           "<ADDRESS_POSTCODE>",
		"Testi Testinen|Katu 1|HELSINKI":                        "<ADDRESS_POSTCODE>",
		"Testi Testinen|00100 HELSINKI|00100 ESPOO":             "Testi Testinen|00100 HELSINKI|00100 ESPOO",
		"Testi Testinen|00100 HELSINKI|Katu 1|00100 ESPOO|Talo": "<ADDRESS_POSTCODE>",
		"Testi Testinen|Katu 1|00200 HELSINKI":                  "<ADDRESS_POSTCODE>",
		"AX Testi Testinen|Skolgatan 1|22100 Mariehamn":         "Testi Testinen|Skolgatan 1|22100 MARIEHAMN",
		// The country.
		"Testi Testinen|Katu 1|00100 HELSINKI|SUOMI":                "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Finland|Katu 1|00100 HELSINKI":              "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|Katu 1|00100 HELSINKI|SVERIGE":              "<ADDRESS_COUNTRY_LINE 4>",
		"Viro Testinen|Katu 1|00100 HELSINKI":                       "Viro Testinen|Katu 1|00100 HELSINKI",
		"Viro|Katu 1|00100 HELSINKI":                                "Viro|Katu 1|00100 HELSINKI",
		"EE>FI Testi Testinen|Kase tn 5|10111 Tallinn":              "Testi Testinen|Kase tn 5|10111 Tallinn|ESTONIA",
		"EE>FI Testi Testinen|Eesti|Kase tn 5|10111 Tallinn":        "Testi Testinen|Kase tn 5|10111 Tallinn|EESTI",
		"SE>FI Testi Testinen|Storgatan 1|111 22 STOCKHOLM":         "Testi Testinen|Storgatan 1|111 22 STOCKHOLM|SWEDEN",
		"SE>FI Testi Testinen|Sverige|Storgatan 1|111 22 STOCKHOLM": "Testi Testinen|Storgatan 1|111 22 STOCKHOLM|SVERIGE",
		"SE>FI Testi Testinen|Storgatan 1|111 22 STOCKHOLM|SUOMI":   "<ADDRESS_COUNTRY_LINE 4>",
		"PE>FI Testi Testinen|Avenida 1|15001 LIMA|PERU":            "Testi Testinen|Avenida 1|15001 LIMA|PERU",
		"PE>FI Testi Testinen|Avenida 1|15001 LIMA":                 "Testi Testinen|Avenida 1|15001 LIMA|PERU",
		"ZZ>FI Testi Testinen|Avenida 1|15001 LIMA":                 "<ADDRESS_COUNTRY_LINE ZZ>",
		// Idle rows and spaces; what cannot be printed is not touched.
		" Testi  Testinen || Katu 1|  |00100 HELSINKI": "Testi Testinen|Katu 1|00100 HELSINKI",
		"Testi Testinen|00100 HELSINKI|Katu \u202e1":   "<ADDRESS_GLYPH 3 U+202E><ADDRESS_POSTCODE>",
	} {
		country, from, rows := "FI", "FI", given
		if where, rest, ok := strings.Cut(given, " "); ok && len(where) >= 2 && where == strings.ToUpper(where) && where != "" && !strings.Contains(where, "|") {
			country, from, rows = where[:2], where[len(where)-2:], rest
		}
		if got := printed(by, rows, country, from); got != want {
			t.Errorf("%s:\n got %s\nwant %s", given, got, want)
		}
	}
}

// printed is what a letter home would bear, its rows parted by bars, or the refusals.
func printed(by domain.Addressing, rows, country, from string) string {
	f := domain.Facts{Holder: domain.Holder{Person: testi}}
	f.Point.Country = from
	f.Holder.Address = domain.Address{Rows: strings.Split(rows, "|"), Country: country, Postcode: "00100"}
	for _, code := range []string{"10111", "22100", "33521"} {
		if strings.Contains(rows, code) {
			f.Holder.Address.Postcode = code
		}
	}
	a, no := domain.LetterAddress(f, domain.CodeLetterOrder, domain.DeliverHome, by)
	if len(no) == 0 {
		return strings.Join(a.Rows, "|")
	}
	said := ""
	for _, r := range no {
		said += "<" + string(r.Code)
		for _, name := range []string{"row", "part", "character"} {
			if r.Params[name] != "" {
				said += " " + r.Params[name]
			}
		}
		if r.Code == domain.AddressCountryLine && r.Params["country"] != "" {
			said += " " + r.Params["country"]
		}
		said += ">"
	}
	return said
}

// No row is lost on the way, whatever is given, and order once made stays.
func TestPostOrderKeepsWhatIsGiven(t *testing.T) {
	t.Parallel()
	by := addressing(t)
	row := rapid.OneOf(
		rapid.SampledFrom([]string{
			"Testi Testinen", "c/o Näyte", "C/O Testinen", "Osasto 3", "Esimerkkisairaala", "Katu 1", "Kase tn 5", "PL 12", "00100 Helsinki", "HELSINKI", "00100",
			"Helsinki 00100", "SUOMI", "Sverige", "", " ", "Metsa küla", "10111 Tallinn", "as. 3",
		}),
		rapid.StringMatching(`[A-Za-zåäö0-9 ./😀\x{202e}-]{0,20}`),
	)
	rapid.Check(t, func(rt *rapid.T) {
		a := domain.Address{
			Rows: rapid.SliceOfN(row, 0, 8).Draw(rt, "rows"), Postcode: rapid.SampledFrom([]string{"00100", "10111", ""}).Draw(rt, "postcode"),
			Country: rapid.SampledFrom([]string{"FI", "AX", "EE", "SE", "PE", ""}).Draw(rt, "country"),
		}
		from := rapid.SampledFrom([]string{"FI", "EE", ""}).Draw(rt, "from")
		given := slices.Clone(a.Rows)
		ordered, no := by.Order(a, testi, from)
		if diff := cmp.Diff(given, a.Rows); diff != "" {
			rt.Fatalf("the register's own rows were changed: %s", diff)
		}
		have := strings.ToUpper(strings.Join(ordered.Rows, " "))
		for _, row := range given {
			for _, word := range strings.Fields(strings.ToUpper(row)) {
				if !strings.Contains(have, strings.TrimPrefix(word, "FI-")) && !slices.Contains([]string{"SUOMI", "SVERIGE"}, word) {
					rt.Fatalf("%q is lost: %q", word, ordered.Rows)
				}
			}
		}
		if len(no) > 0 {
			return
		}
		again, no := by.Order(ordered, testi, from)
		if diff := cmp.Diff(ordered.Rows, again.Rows); diff != "" || len(no) > 0 {
			rt.Fatalf("%q is ordered anew: %v %s", ordered.Rows, no, diff)
		}
	})
}
