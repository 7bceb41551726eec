package papers_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/papers"
)

func confirmation(language domain.Language, format domain.Format) papers.Confirmation {
	return papers.Confirmation{
		Language: language, Format: format, Customer: "Esimerkki, Testi Ääkkönen", Born: "13.10.1952", Product: "ammattikortti", CardEnds: "0417",
		Officer: "Rekisteröijä Riitta", Zone: time.UTC,
		Order: domain.Order{
			Number: "T26-ABCDEFGHIJ-2", Kind: domain.CodeLetterOrder, Reason: domain.CodeLost, Delivery: domain.DeliverHome, Language: domain.Swedish,
			Format: domain.StandardPrint, Payer: domain.Payer{Kind: domain.HolderPays, Proof: "K-17"},
			Price: domain.Money{Cents: 5263, Currency: "EUR", VATPermille: 255}, PriceFrom: domain.PriceFrom{Why: domain.PriceGeneral},
			PlacedAt: time.Date(2026, time.November, 24, 8, 30, 0, 0, time.UTC), Rulebook: "2026-11-01-0123456789ab",
		},
		Promises: []domain.Promise{
			{Step: domain.PromisePrint, On: domain.Date{Year: 2026, Month: time.November, Day: 24}},
			{Step: domain.PromisePosted, On: domain.Date{Year: 2026, Month: time.November, Day: 25}},
			{Step: domain.PromiseReceived, On: domain.Date{Year: 2026, Month: time.November, Day: 27}},
		},
		Point: papers.Sender{
			Name: "Keskussairaalan rekisteröintipiste", Organisation: "Esimerkin hyvinvointialue", Phone: "02 999 1234",
			Rows: []string{"Keskussairaala", "Sairaalantie 1", "00290 HELSINKI"},
		},
	}
}

// textOf is what a reader of the file finds, its white space made one.
func textOf(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(text)), " ")
}

func TestConfirmationsInEveryLanguageAndSize(t *testing.T) {
	t.Parallel()
	phrases := map[domain.Language][]string{
		domain.Finnish:  {"Tilausvahvistus", "52,63 €, siitä veroa 25,5 % 10,69 €, veroton 41,94 €", "perjantai 27.11.2026 Viimeistään silloin kirje on perillä", "maksutosite K-17", "Aktivointitunnusluku (PUK) on kadonnut", "Asiakkaan allekirjoitus"},
		domain.Swedish:  {"Orderbekräftelse", "varav skatt 25,5 % 10,69 €", "fredag 27.11.2026", "kvitto K-17", "Kundens underskrift"},
		domain.English:  {"Order confirmation", "52.63 €, of which tax 25.5 % 10.69 €, without tax 41.94 €", "Friday 27.11.2026 By then the letter has arrived", "receipt K-17", "Customer’s signature"},
		domain.Estonian: {"Tellimuse kinnitus", "sellest maks 25,5 % 10,69 €", "reede 27.11.2026", "maksetõend K-17", "Kliendi allkiri"},
	}
	for language, words := range phrases {
		for _, format := range []domain.Format{domain.StandardPrint, domain.LargePrint} {
			t.Run(string(language)+" "+string(format), func(t *testing.T) {
				t.Parallel()
				pdf, err := confirmation(language, format).PDF()
				if err != nil {
					t.Fatal(err)
				}
				again, err := confirmation(language, format).PDF()
				if err != nil || !bytes.Equal(pdf, again) {
					t.Errorf("the same paper twice differs (%v)", err)
				}
				text := textOf(t, pdf)
				wants := append([]string{"T26-ABCDEFGHIJ-2", "0417"}, words...)
				if format == domain.LargePrint { // rows wrap there: its title is what must be whole
					wants = wants[:3]
				}
				for _, want := range wants {
					if !strings.Contains(text, want) {
						t.Errorf("%q is missing in: %s", want, text)
					}
				}
				if strings.Contains(text, "{") || strings.Contains(text, "  ") {
					t.Errorf("a gap was not filled: %s", text)
				}
			})
		}
	}
}

// TestConfirmationsOfEveryKind: no wording is missing, whatever was ordered.
func TestConfirmationsOfEveryKind(t *testing.T) {
	t.Parallel()
	for _, language := range domain.Languages {
		for _, kind := range domain.OrderKinds {
			for _, delivery := range domain.Deliveries {
				for _, why := range domain.PriceWhys {
					c := confirmation(language, domain.StandardPrint)
					c.Order.Kind, c.Order.Delivery, c.Order.PriceFrom.Why, c.Promises = kind, delivery, why, nil
					for _, step := range domain.PromiseSteps[1:] {
						c.Promises = append(c.Promises, domain.Promise{Step: step, On: domain.Date{Year: 2028, Month: time.February, Day: 29}})
					}
					if missing := c.Missing(); len(missing) > 0 {
						t.Errorf("%s, %s: no words for %v", language, kind, missing)
					}
				}
			}
		}
		for _, reason := range domain.Reasons {
			c := confirmation(language, domain.StandardPrint)
			if c.Order.Reason = reason; len(c.Missing()) > 0 {
				t.Errorf("%s: no words for %s", language, reason)
			}
		}
	}
	if _, err := confirmation("tlh", domain.StandardPrint).PDF(); err == nil {
		t.Error("drawn in a language that nobody speaks")
	}
}
