package graph_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func schema(t *testing.T) *ast.Schema {
	t.Helper()
	files, err := filepath.Glob("schema/*.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	var sources []*ast.Source
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: name, Input: string(text)})
	}
	return gqlparser.MustLoadSchema(sources...)
}

// The schema is the manual: what has no description cannot be used.
func TestEveryTypeAndFieldIsDescribed(t *testing.T) {
	t.Parallel()
	for name, def := range schema(t).Types {
		if def.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		if def.Description == "" {
			t.Errorf("%s has no description", name)
		}
		for _, f := range def.Fields {
			if f.Description == "" && !strings.HasPrefix(f.Name, "__") {
				t.Errorf("%s.%s has no description", name, f.Name)
			}
		}
	}
}

// What is a Node is found by its id, and nothing else says that it is one.
func TestNodeFindsEveryNode(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderFI)
	order := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}).text("orderCode.order.id")
	batch := h.ask(h.Operator, cutOff, vars{"i": vars{"idempotencyKey": h.key(), "printHouseId": h.PrintHouse.ID}}).text("cutOffBatch.batch.id")
	ids := map[string]string{"Order": order, "Card": h.CardFI.ID.String(), "Holder": h.HolderFI.ID.String(), "Batch": batch, "OfficerRecord": h.Registrar.ID.String()}
	s := schema(t)
	for _, kind := range s.PossibleTypes["Node"] {
		as := h.Registrar
		switch kind.Name {
		case "Batch":
			as = h.Operator
		case "OfficerRecord":
			as = h.Lead
		}
		a := h.ask(as, `query ($i: ID!) { node(id: $i) { __typename id } }`, vars{"i": ids[kind.Name]})
		if a.text("node.__typename") != kind.Name || a.text("node.id") != ids[kind.Name] {
			t.Errorf("%s: %s", kind.Name, a.Body)
		}
	}
}

func TestEveryMutationTakesOneInputWithAKey(t *testing.T) {
	t.Parallel()
	s := schema(t)
	for _, f := range s.Mutation.Fields {
		if len(f.Arguments) != 1 || f.Arguments[0].Name != "input" || !strings.HasSuffix(f.Type.Name(), "Payload") {
			t.Errorf("%s: one input, one payload", f.Name)
			continue
		}
		if key := s.Types[f.Arguments[0].Type.Name()].Fields.ForName("idempotencyKey"); key == nil && f.Name != "previewLetter" {
			t.Errorf("%s has no idempotency key", f.Name)
		}
		if s.Types[f.Type.Name()].Fields.ForName("refusals") == nil {
			t.Errorf("%s has no refusals", f.Name)
		}
	}
}

// A list is a connection, or it is bounded by what its description says.
func TestNoRootListIsUnbounded(t *testing.T) {
	t.Parallel()
	bounded := map[string]bool{
		"printHouses": true, "reprintRequests": true, "roles": true, "waitingRights": true, "notices": true, "supportCases": true, "holdersToTell": true,
		"feedback": true, "points": true, "partners": true, "whatIf": true, "rulebookProposals": true,
	}
	for _, f := range schema(t).Query.Fields {
		if f.Type.Elem != nil && !bounded[f.Name] {
			t.Errorf("%s is a list without a page", f.Name)
		}
	}
}
