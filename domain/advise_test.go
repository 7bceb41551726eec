package domain_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// atDesk gives a desk at which a card of that product, issued on that day and in
// that state, is in good hands.
func atDesk(t testing.TB, product domain.ProductID, issued string, state domain.CardState) domain.Facts {
	t.Helper()
	f := counter(t)
	if strings.HasPrefix(string(product), "ee_") {
		f = estonian(t, issued)
	}
	f.Card.Product, f.Card.State, f.Card.IssuedOn = product, state, day(t, issued)
	f.Card.DispatchedOn, f.Card.ExpiresOn = f.Card.IssuedOn, f.Card.IssuedOn.AddMonths(60).AddDays(-1)
	if product == "fi_professional" {
		f.Point.Kind, f.Organisation.HealthCare = domain.HealthCarePoint, true
		f.Holder.Right = domain.ProfessionalRight{Standing: domain.PracticeHeld, Until: today.AddMonths(12), AskedAt: now}
	}
	return f
}

// issuedIn is a day on which cards of each generation were issued.
var issuedIn = map[string]string{
	"fi.generation.citizen.8": "2025-03-03", "fi.generation.citizen.7": "2026-03-03", "fi.generation.organisation": "2025-03-03",
	"fi.generation.professional": "2025-03-03", "fi.generation.staff": "2025-03-03", "fi.generation.operator": "2025-03-03",
	"fi.generation.backup":          "2026-11-03",
	"ee.generation.e_resident.2010": "2017-03-03",
	"ee.generation.e_resident.2018": "2024-03-04",
	"ee.generation.e_resident.2025": "2026-03-03",
	"ee.generation.id_card.2010":    "2017-03-03",
	"ee.generation.id_card.2018":    "2024-03-04",
	"ee.generation.id_card.2025":    "2026-03-03",
}

// TestAdviceIsDocumented prints symptom → advice for every product and generation of
// cards in use, then for cards in every other stage, and compares it with the docs.
func TestAdviceIsDocumented(t *testing.T) {
	t.Parallel()
	rb := book(t)
	var b strings.Builder
	b.WriteString("# Symptom → advice\n\nPrinted from the rulebook by `go test ./domain -run Advice -update`. " +
		"What each step tells the customer stands in the user interface, in four languages.\n" +
		"A step *if …* is right only then: the officer asks. (REASON) is what an order is made with, (FAULT) what a complaint is of.\n")
	var order []string
	named := map[string][]string{} // what is advised alike stands there once
	for _, p := range rb.Products {
		for _, g := range p.Generations {
			table := adviceTable(t, rb, p, g)
			if named[table] == nil {
				order = append(order, table)
			}
			named[table] = append(named[table], fmt.Sprintf("%s (`%s`)", p.Names[domain.English], g.ID))
		}
	}
	for i, table := range order {
		fmt.Fprintf(&b, "\n## Table %d\n\nFor the %s.\n\n%s", i+1, strings.Join(named[table], ", the "), table)
	}
	b.WriteString(wordingTable(t, rb))
	const file = "../docs/symptom-advice.md"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b.String(), string(have)); diff != "" {
		t.Errorf("run with -update and look at the change:\n%s", diff)
	}
}

// adviceTable prints a generation: stages with the same advice share a line.
func adviceTable(t *testing.T, rb *domain.Rulebook, p domain.Product, g domain.Generation) string {
	t.Helper()
	var b strings.Builder
	issued, ok := issuedIn[g.ID]
	if !ok {
		t.Fatalf("no day of issue for %s", g.ID)
	}
	b.WriteString("| symptom | stage of the card | advice |\n|---|---|---|\n")
	for _, symptom := range domain.Symptoms {
		var order []string
		stages := map[string][]string{}
		for _, stage := range domain.CardStages {
			if stage == domain.StageCodeRead && g.LetterPrints != domain.PrintsExisting {
				continue
			}
			f := atDesk(t, p.Product, issued, stateIn[stage])
			f.CodeRead = stage == domain.StageCodeRead
			if stage == domain.StageNeverUsed {
				f.Card.SuspendedFrom = domain.CardArrived
			}
			if f.Card.ExpiresOn.Before(today) && stage != domain.StageExpired { // of a generation that has run out
				f.Card.ExpiresOn = today.AddMonths(12)
			}
			words := steps(t, domain.Advise(f, symptom, rb, now))
			if stages[words] == nil {
				order = append(order, words)
			}
			stages[words] = append(stages[words], strings.ReplaceAll(string(stage), "_", " "))
		}
		for _, words := range order {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", symptom, strings.Join(stages[words], ", "), words)
		}
	}
	return b.String()
}

// stateIn is a state of each stage.
var stateIn = map[domain.CardStage]domain.CardState{
	domain.StageBeingMade: domain.CardInProduction, domain.StageOnTheWay: domain.CardDispatched, domain.StageAtPoint: domain.CardArrived,
	domain.StageNotActivated: domain.CardHandedOver, domain.StageInUse: domain.CardActivated, domain.StageSuspended: domain.CardSuspended, domain.StageNeverUsed: domain.CardSuspended,
	domain.StageCodeRead: domain.CardSuspended, domain.StageChipLocked: domain.CardChipLocked, domain.StageExpired: domain.CardExpired, domain.StageEnded: domain.CardRevoked,
}

// steps spells an advice out.
func steps(t *testing.T, a domain.Advice) string {
	t.Helper()
	if len(a.Refusals) > 0 || len(a.Steps) == 0 || a.Row.ID == "" {
		t.Fatalf("no advice: %+v", a)
	}
	var words []string
	for _, s := range a.Steps {
		word := string(s.Do)
		if s.Reason != "" {
			word += " (" + string(s.Reason) + ")"
		}
		if s.Fault != "" {
			word += " (" + strings.ToUpper(string(s.Fault)) + ")"
		}
		if s.If != "" {
			word += " *if " + strings.ToLower(strings.ReplaceAll(string(s.If), "_", " ")) + "*"
		}
		words = append(words, word)
	}
	return strings.Join(words, " → ")
}

// TestEveryStateHasAStage wants each state in exactly the stage that its own
// constant says, and a day too late to be an expiry.
func TestEveryStateHasAStage(t *testing.T) {
	t.Parallel()
	seen := map[domain.CardStage]bool{}
	for _, s := range domain.CardStates() {
		seen[domain.Card{State: s, ExpiresOn: today}.Stage(today)] = true
	}
	for _, s := range []domain.CardState{domain.CardDispatched, domain.CardArrived, domain.CardHandedOver} {
		stage := domain.Card{State: domain.CardSuspended, SuspendedFrom: s, ExpiresOn: today}.Stage(today)
		if seen[stage] = true; stage != domain.StageNeverUsed {
			t.Errorf("suspended while %s: %s", s, stage)
		}
	}
	for _, stage := range domain.CardStages {
		if !seen[stage] && stage != domain.StageCodeRead { // which is no matter of the state alone

			t.Errorf("no state is in stage %s", stage)
		}
	}
	late := domain.Card{State: domain.CardActivated, ExpiresOn: today.AddDays(-1)}
	if late.Stage(today) != domain.StageExpired {
		t.Errorf("a card past its last day is %s", late.Stage(today))
	}
	late.State = domain.CardRevoked
	if late.Stage(today) != domain.StageEnded {
		t.Errorf("a revoked card past its last day is %s", late.Stage(today))
	}
}

// TestAdviceOrdersAreNotRefused wants no advised order to be refused for its reason:
// on a card in use, what stands in the way may be only the card's own state or day.
func TestAdviceOrdersAreNotRefused(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, p := range rb.Products {
		for _, g := range p.Generations {
			for _, symptom := range domain.Symptoms {
				f := atDesk(t, p.Product, issuedIn[g.ID], domain.CardActivated)
				if f.Card.ExpiresOn.Before(today) {
					f.Card.ExpiresOn = today.AddMonths(2)
				}
				for _, s := range domain.Advise(f, symptom, rb, now).Steps {
					if s.Action == nil || s.Action.Kind == "" {
						continue
					}
					for _, r := range s.Refusals {
						if r.Code != domain.TooEarlyToRenew && r.Code != domain.ComplaintTooLate { // which go by the day
							t.Errorf("%s, %s: %s is refused: %s", g.ID, symptom, s.Do, r.Code)
						}
					}
					if s.Reason != "" && s.Rule.ID == "" {
						t.Errorf("%s, %s: %s names no rule", g.ID, symptom, s.Do)
					}
				}
			}
		}
	}
}

// TestNoAdviceSpeaksOfPINsThatThereAreNot wants no PIN unlocked or changed on a card that
// was suspended before it was activated: it is reinstated first, and then activated.
func TestNoAdviceSpeaksOfPINsThatThereAreNot(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, from := range []domain.CardState{domain.CardDispatched, domain.CardArrived, domain.CardHandedOver} {
		for _, symptom := range domain.Symptoms {
			f := atDesk(t, "fi_staff", "2025-03-03", domain.CardSuspended)
			f.Card.SuspendedFrom = from
			for _, s := range domain.Advise(f, symptom, rb, now).Steps {
				if s.Do == domain.AdviseUnlockWithCode || s.Do == domain.AdviseChangePIN || s.Act == domain.ReinstateAct && len(s.Refusals) > 0 {
					t.Errorf("suspended while %s, %s: %s %v", from, symptom, s.Do, s.Refusals)
				}
			}
		}
		f, r := counter(t), request()
		f.Card.State, f.Card.SuspendedFrom, r.Reason, r.CodeAlsoLost = domain.CardSuspended, from, domain.PINLocked, true
		if _, no := domain.PlaceCodeOrder(f, r, rb, now); !domain.Has(no, domain.CardNotActivated) {
			t.Errorf("suspended while %s, its PIN locked: %v", from, codes(no))
		}
	}
}

// TestNoAdviceLeadsBackToACodeThatWasRead wants neither a letter nor a reinstatement
// advised for a suspended card whose code somebody may have read, and every act that is
// advised instead to be open to it.
func TestNoAdviceLeadsBackToACodeThatWasRead(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, p := range rb.Products {
		for _, g := range p.Generations {
			if g.LetterPrints != domain.PrintsExisting || p.ServedAt == domain.ServedByPolice {
				continue
			}
			for _, symptom := range domain.Symptoms {
				f := atDesk(t, p.Product, issuedIn[g.ID], domain.CardSuspended)
				f.CodeRead = true
				for _, s := range domain.Advise(f, symptom, rb, now).Steps {
					if s.Act == domain.ReinstateAct || s.Action != nil && s.Action.Kind != "" && s.Action.Kind != domain.NewCardOrder {
						t.Errorf("%s, %s: %s", g.ID, symptom, s.Do)
					}
					for _, r := range s.Refusals {
						if r.Code != domain.TooEarlyToRenew && r.Code != domain.ComplaintTooLate { // which go by the day
							t.Errorf("%s, %s: %s is refused: %s", g.ID, symptom, s.Do, r.Code)
						}
					}
				}
			}
		}
	}
}

func TestNoAdviceForCardsOutsideTheRulebook(t *testing.T) {
	t.Parallel()
	rb := book(t)
	f := estonian(t, "2025-11-15")
	if a := domain.Advise(f, domain.SymptomCodeLost, rb, now); len(a.Steps) > 0 || !domain.Has(a.Refusals, domain.IssueDateUnknown) {
		t.Errorf("between two rows: %+v", a)
	}
	f.Card.Product = "xx"
	if a := domain.Advise(f, domain.SymptomCodeLost, rb, now); len(a.Steps) > 0 || !domain.Has(a.Refusals, domain.ProductUnknown) {
		t.Errorf("unknown product: %+v", a)
	}
	rb.Advice = nil
	if a := domain.Advise(counter(t), domain.SymptomCodeLost, rb, now); len(a.Steps) > 0 || !domain.Has(a.Refusals, domain.ProductUnknown) {
		t.Errorf("no rows: %+v", a)
	}
}

func BenchmarkAdvise(b *testing.B) {
	rb, f := book(b), counter(b)
	for b.Loop() {
		domain.Advise(f, domain.SymptomPINLocked, rb, now)
	}
}
