package domain_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/rulebook"
)

// wordings gives the wordings of every advice for cards of a generation, whatever is
// wrong and wherever the card is: step → those that it is told in.
func wordings(t *testing.T, rb *domain.Rulebook, p domain.Product, g domain.Generation) map[domain.AdviceCode][]domain.AdviceWording {
	t.Helper()
	said := map[domain.AdviceCode][]domain.AdviceWording{}
	for _, symptom := range domain.Symptoms {
		for _, stage := range domain.CardStages {
			f := atDesk(t, p.Product, issuedIn[g.ID], stateIn[stage])
			if f.Card.ExpiresOn.Before(today) && stage != domain.StageExpired {
				f.Card.ExpiresOn = today.AddMonths(12)
			}
			for _, s := range domain.Advise(f, symptom, rb, now).Steps {
				if s.Wording != "" && !slices.Contains(said[s.Do], s.Wording) {
					said[s.Do] = append(said[s.Do], s.Wording)
				}
			}
		}
	}
	return said
}

// wordingTable prints which words each generation's steps are told in, for the docs.
func wordingTable(t *testing.T, rb *domain.Rulebook) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("\n## Wordings\n\nWhere a step's words depend on the card, these are told. All else is told alike of every card.\n\n" +
		"| cards | step | wording |\n|---|---|---|\n")
	for _, p := range rb.Products {
		for _, g := range p.Generations {
			said := wordings(t, rb, p, g)
			for _, do := range slices.Sorted(maps.Keys(said)) {
				for _, w := range said[do] {
					fmt.Fprintf(&b, "| `%s` | %s | %s |\n", g.ID, do, w)
				}
			}
		}
	}
	return b.String()
}

// TestWhatIsSaidIsTrueOfTheCard proves, product by product, that a step says what the
// rules of the card say.
func TestWhatIsSaidIsTrueOfTheCard(t *testing.T) {
	t.Parallel()
	rb := book(t)
	type said = map[domain.AdviceCode][]domain.AdviceWording
	finnish := said{
		domain.AdviseWaitForCard: {domain.WaitCodeByPost}, domain.AdviseActivate: {domain.ActivateWithCode},
		domain.AdviseChangePIN: {domain.ChangePINOnceActive}, domain.AdviseCheckAddress: {domain.AddressOfLetters},
	}
	byEnvelope := said{
		domain.AdviseWaitForCard: {domain.WaitCodesWithCard}, domain.AdviseChangePIN: nil,
		domain.AdviseCheckAddress: {domain.AddressOfNoLetter},
	}
	for generation, want := range map[string]said{
		"fi.generation.staff": finnish, "fi.generation.organisation": finnish, "fi.generation.professional": finnish,
		"ee.generation.id_card.2018": byEnvelope, "ee.generation.id_card.2025": byEnvelope, "ee.generation.e_resident.2025": byEnvelope,
	} {
		p, g := generationOf(t, rb, generation)
		got := wordings(t, rb, p, g)
		for do, words := range want {
			if !slices.Equal(got[do], words) {
				t.Errorf("%s: %s is said as %v, want %v", generation, do, got[do], words)
			}
		}
	}
	for symptom, want := range map[domain.Symptom]domain.AdviceWording{
		domain.SymptomLetterDamaged: domain.ComplainCodesFiled, domain.SymptomCardWronglyMade: domain.ComplainCardFiled,
		domain.SymptomCardDoesNotWork: domain.ComplainCardAccepted, domain.SymptomCardDamaged: domain.ComplainCardFiled,
	} {
		f := atDesk(t, "fi_staff", "2025-03-03", domain.CardActivated)
		if got := complaining(t, f, symptom).Wording; got != want {
			t.Errorf("%s: a complaint is said as %s, want %s", symptom, got, want)
		}
	}
}

func generationOf(t *testing.T, rb *domain.Rulebook, id string) (domain.Product, domain.Generation) {
	t.Helper()
	for _, p := range rb.Products {
		for _, g := range p.Generations {
			if g.ID == id {
				return p, g
			}
		}
	}
	t.Fatalf("no generation %s", id)
	return domain.Product{}, domain.Generation{}
}

// TestACountryIsAFileInAdviceToo wants a step's numbers and names from the country's own
// rows, and none of another country's.
func TestACountryIsAFileInAdviceToo(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, country := range []string{"SE", "LV", "DE"} {
		src, err := os.ReadFile("../rulebook/generic/" + strings.ToLower(country) + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		if rb, err = rulebook.Replace(rb, country, src); err != nil {
			t.Fatal(err)
		}
	}
	for product, want := range map[domain.ProductID]struct {
		tries int
		row   string
	}{"ee_id_card": {3, "ee.guidance.unlock"}, "se_siths": {10, ""}, "lv_eid": {3, ""}, "de_egk": {10, ""}} {
		f := atDesk(t, product, "2024-03-04", domain.CardActivated)
		a := domain.Advise(f, domain.SymptomPINLocked, rb, now)
		at := slices.IndexFunc(a.Steps, func(s domain.AdviceStep) bool { return s.Do == domain.AdviseUnlockWithPUK })
		if at < 0 {
			t.Fatalf("%s: %s", product, steps(t, a))
		}
		if s := a.Steps[at]; s.Tries != want.tries || s.Guidance.ID != want.row {
			t.Errorf("%s: %d tries by %q, want %d by %q", product, s.Tries, s.Guidance.ID, want.tries, want.row)
		}
	}
	for _, row := range rb.Guidance {
		if country := strings.ToUpper(row.ID[:2]); country != row.Country {
			t.Errorf("%s is of %s", row.ID, row.Country)
		}
	}
}
