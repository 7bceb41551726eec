package papers_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/papers"
)

// newCard is the paper of a new card whose letter goes home four working days later.
func newCard(language domain.Language) papers.Confirmation {
	c := confirmation(language, domain.StandardPrint)
	c.Order.Kind, c.Order.Reason = domain.NewCardOrder, domain.CardLost
	c.Promises = nil
	for _, p := range []struct {
		step domain.PromiseStep
		day  int
	}{{domain.PromiseDispatched, 3}, {domain.PromiseLetterPosted, 9}, {domain.PromiseLetterThere, 11}, {domain.PromiseArrived, 7}} {
		c.Promises = append(c.Promises, domain.Promise{Step: p.step, On: domain.Date{Year: 2026, Month: time.December, Day: p.day}})
	}
	return c
}

func paperText(t *testing.T, c papers.Confirmation) string {
	t.Helper()
	pdf, err := c.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return textOf(t, pdf)
}

// TestTheCardAndItsLetterHaveADayEach: the letter leaves after the card, and goes another way.
func TestTheCardAndItsLetterHaveADayEach(t *testing.T) {
	t.Parallel()
	for language, inOrder := range map[domain.Language][]string{
		domain.Finnish: {"Toimitus Rekisteröintipisteeseen", "Tunnuslukukirje Kotiin", "7.12.2026 Viimeistään silloin kortti on rekisteröintipisteessä", "11.12.2026 Viimeistään silloin tunnuslukukirje on perillä"},
		domain.Swedish: {"Leverans Till registreringsstället", "Kodbrev Hem", "7.12.2026 Senast då är kortet på registreringsstället", "11.12.2026 Senast då är kodbrevet framme"},
		domain.English: {"Delivery To the registration point", "Code letter Home", "7.12.2026 By then the card is at the registration point", "11.12.2026 By then the code letter has arrived"},
		domain.Estonian: {
			"Kättetoimetamine Registreerimispunkti", "Koodikiri Koju", "7.12.2026 Selleks ajaks on kaart registreerimispunktis",
			"11.12.2026 Selleks ajaks on koodikiri kohal",
		},
	} {
		rest := paperText(t, newCard(language))
		for _, want := range inOrder {
			_, after, found := strings.Cut(rest, want)
			if !found {
				t.Errorf("%s: %q is missing, or in another place, in: %s", language, want, rest)
				continue
			}
			rest = after
		}
	}
}

// TestCodesThatComeWithTheCard: no letter is spoken of, for none is posted.
func TestCodesThatComeWithTheCard(t *testing.T) {
	t.Parallel()
	for language, words := range map[domain.Language]struct {
		says   []string
		letter string
	}{
		domain.Finnish:  {[]string{"Koodit Ne tulevat suljettuina kortin mukana", "2. Kortin koodit tulevat suljettuina kortin mukana."}, "kirjeessä"},
		domain.Swedish:  {[]string{"Koder De kommer förseglade med kortet", "2. Kortets koder kommer förseglade med kortet."}, "brevet"},
		domain.English:  {[]string{"Codes They come sealed with the card", "2. The card’s codes come sealed with the card."}, "letter of its own"},
		domain.Estonian: {[]string{"Koodid Need tulevad suletuna koos kaardiga", "2. Kaardi koodid tulevad suletuna koos kaardiga."}, "kirjas"},
	} {
		c := newCard(language)
		c.CodesWithCard, c.Order.Delivery = true, domain.DeliverToPoint
		c.Promises = c.Promises[3:]
		text := paperText(t, c)
		for _, want := range words.says {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is missing in: %s", language, want, text)
			}
		}
		if strings.Contains(text, words.letter) {
			t.Errorf("%s: speaks of a letter: %s", language, text)
		}
	}
}

// TestAnOrderThatIsNotAliveSaysSo: the paper of an order that was stopped is none to sign.
func TestAnOrderThatIsNotAliveSaysSo(t *testing.T) {
	t.Parallel()
	stopped := []domain.OrderState{domain.OrderCancelled, domain.OrderRefused, domain.OrderFailed, domain.OrderReturned, domain.OrderSuperseded}
	signed := map[domain.Language]string{
		domain.Finnish: "allekirjoitus", domain.Swedish: "underskrift", domain.English: "signature", domain.Estonian: "allkiri",
	}
	for _, language := range domain.Languages {
		said := map[string]bool{}
		for _, state := range append(stopped, domain.OrderClosed, domain.OrderAccepted) {
			c := confirmation(language, domain.StandardPrint)
			c.Order.State, c.StateAt = state, time.Date(2026, time.November, 25, 9, 0, 0, 0, time.UTC)
			text := paperText(t, c)
			_, after, found := strings.Cut(text, " 25.11.2026. ")
			alive := !slices.Contains(stopped, state)
			if found == alive || strings.Contains(text, signed[language]) != alive || strings.Contains(text, "27.11.2026") != alive {
				t.Errorf("%s, %s: %s", language, state, text)
			}
			said[strings.TrimSuffix(text, after)] = true
		}
		if len(said) < len(stopped) {
			t.Errorf("%s: two ends are worded alike", language)
		}
	}
}
