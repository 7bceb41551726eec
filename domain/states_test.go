package domain_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

var update = flag.Bool("update", false, "write docs/states.md anew")

// TestStatesAreDocumented prints the tables and compares them with docs/states.md.
func TestStatesAreDocumented(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("# States\n\nPrinted from the tables in `domain/transitions.go` by `go test ./domain -run States -update`.\n" +
		"An **end** changes no more. Whose turn it is in each state stands beside its constant in `domain/states.go`.\n")
	section(&b, "Card", domain.CardStates(), domain.CardState.Next)
	section(&b, "Order", domain.OrderStates(), domain.OrderState.Next)
	section(&b, "Letter", domain.LetterStates(), domain.LetterState.Next)
	section(&b, "Batch", domain.BatchStates(), domain.BatchState.Next)
	section(&b, "Blank", domain.BlankStates(), domain.BlankState.Next)
	section(&b, "Identity verification", domain.VerificationStates(), domain.VerificationState.Next)
	section(&b, "Complaint", domain.ComplaintStates(), domain.ComplaintState.Next)
	const file = "../docs/states.md"
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

func section[S ~string](b *strings.Builder, noun string, states []S, next func(S) []S) {
	fmt.Fprintf(b, "\n## %s\n\n| state | may become |\n|---|---|\n", noun)
	for _, s := range states {
		words := []string{"**end**"}
		for i, n := range next(s) {
			if i == 0 {
				words = nil
			}
			words = append(words, "`"+string(n)+"`")
		}
		fmt.Fprintf(b, "| `%s` | %s |\n", s, strings.Join(words, ", "))
	}
}

// TestTablesAreClosed wants every state that can be entered to have a line of its
// own, and every state but the first to be entered from somewhere.
func TestTablesAreClosed(t *testing.T) {
	t.Parallel()
	closed(t, domain.CardStates(), domain.CardState.Next)
	closed(t, domain.OrderStates(), domain.OrderState.Next)
	closed(t, domain.LetterStates(), domain.LetterState.Next)
	closed(t, domain.BatchStates(), domain.BatchState.Next)
	closed(t, domain.BlankStates(), domain.BlankState.Next)
	closed(t, domain.VerificationStates(), domain.VerificationState.Next)
}

func closed[S ~string](t *testing.T, states []S, next func(S) []S) {
	t.Helper()
	reached := map[S]bool{states[0]: true}
	listed := map[S]bool{}
	for _, s := range states {
		if listed[s] {
			t.Errorf("%s stands there twice", s)
		}
		listed[s] = true
		for _, n := range next(s) {
			reached[n] = true
		}
	}
	for s := range reached {
		if !listed[s] {
			t.Errorf("%s can be entered, but is not listed", s)
		}
	}
	for s := range listed {
		if !reached[s] {
			t.Errorf("%s cannot be reached", s)
		}
	}
}

// TestBureauKeepsToTheTables wants no answer to take an order or a card where the
// tables do not let it go.
func TestBureauKeepsToTheTables(t *testing.T) {
	t.Parallel()
	for _, order := range domain.OrderStates() {
		for _, card := range domain.CardStates() {
			for _, answer := range domain.AllowedAnswers(order, card) {
				step, no := domain.JudgeBureauAnswer(domain.BureauFacts{
					Actor: domain.Actor{Kind: domain.BureauActor}, Serial: "1",
					Order: domain.Order{State: order}, Card: domain.Card{State: card},
				}, answer)
				if len(no) > 0 || step.Order != order && !order.CanBecome(step.Order) || step.Card != card && !card.CanBecome(step.Card) {
					t.Errorf("%s at %s and %s leads to %+v %v", answer, order, card, step, no)
				}
			}
		}
	}
}
