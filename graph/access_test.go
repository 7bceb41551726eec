package graph_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/graph"
)

func TestEveryFieldHasARule(t *testing.T) {
	t.Parallel()
	for _, wrong := range graph.Unruled(schema(t)) {
		t.Error(wrong)
	}
}

func TestAFieldWithoutARuleIsNamed(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("schema/*.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	all.WriteString(`extend type Holder { motherTongue: String } extend type Query { everybody: [Thing!]! } type Thing { id: ID! }`)
	grown := gqlparser.MustLoadSchema(&ast.Source{Input: all.String()})
	want := "Holder.motherTongue has no rule, Query.everybody has no rule, Thing.id has no rule"
	if got := strings.Join(graph.Unruled(grown), ", "); got != want {
		t.Errorf("%s; want %s", got, want)
	}
	delete(grown.Types, "Money")
	if got := strings.Join(graph.Unruled(grown), ", "); !strings.Contains(got, "Money.cents has a rule and is not there") {
		t.Errorf("a rule of nothing: %s", got)
	}
}

// The wall lets through, before anything is resolved, whom the rule's permission is for.
func TestTheWallAsksForEveryPermission(t *testing.T) {
	t.Parallel()
	h := open(t)
	wall, second := graph.Wall(h.desk), 1
	asked := 0
	for name, object := range schema(t).Types {
		for _, f := range object.Fields {
			rule, known := graph.RuleOf(name, f.Name)
			if !known || rule.Permission == "" {
				continue
			}
			asked++
			for _, role := range domain.Roles {
				actor := domain.Actor{Kind: domain.OfficerActor, ID: h.Registrar.ID, Roles: []domain.Role{role}, Stage: domain.FullSession}
				at := &graphql.FieldContext{Object: name, Index: &second, Field: graphql.CollectedField{Field: &ast.Field{Name: f.Name}}}
				reached := false
				_, err := wall(graphql.WithFieldContext(auth.WithActor(t.Context(), actor), at), func(context.Context) (any, error) { reached = true; return nil, nil })
				if may := slices.Contains(domain.RolesWith(rule.Permission), role); reached != may || (err == nil) != may {
					t.Errorf("%s.%s as %s: reached %v, %v", name, f.Name, role, reached, err)
				}
			}
		}
	}
	if asked < 50 {
		t.Errorf("%d fields ask for a permission", asked)
	}
}

// Who lacks the permission of many elements of a list is written down once.
func TestTheWallWritesDownOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	for range 3 {
		visit := h.verified(h.Registrar, h.HolderFI)
		h.exec(`update orders set created_at = created_at - interval '1 hour'`)
		if a := h.ask(h.Registrar, orderCode, vars{"i": with(h.codeInput(visit, h.CardFI.ID), "reason", "LETTER_NEVER_ARRIVED")}); a.code() != "" {
			t.Fatal(a.Body)
		}
		h.exec(`update letters set state = 'posted'; update orders set state = 'closed'`)
	}
	before := h.entries("permission.refused", "refused")
	a := h.ask(h.Operator, `query ($p: ID) { orders(filter: {pointId: $p}) { edges { node { id holder { cards { id } } } } } }`, vars{"p": h.HospitalPoint})
	if a.code() != "FORBIDDEN" || len(a.Errors) != 3 {
		t.Errorf("an operator sees people's cards: %s", a.Body)
	}
	if n := h.entries("permission.refused", "refused") - before; n != 1 {
		t.Errorf("%d entries for one list", n)
	}
}

const (
	begins = "<!-- Rights: written by `go test ./graph -run TestSecurityModelIsCurrent -update`. -->\n"
	ends   = "<!-- End of rights. -->\n"
)

// The security model prints the tables by which the programs go.
func TestSecurityModelIsCurrent(t *testing.T) {
	t.Parallel()
	const file = "../docs/security-model.md"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(text), begins)
	_, after, closed := strings.Cut(rest, ends)
	if !found || !closed {
		t.Fatal("no place for the tables")
	}
	golden(t, file, before+begins+permissionTable()+fieldTable(t)+purposeTable()+ends+after)
}

func permissionTable() string {
	var b strings.Builder
	b.WriteString("\n### Permissions\n\nWhat is not here is nobody's. *Fresh* asks for a factor shown within the last minutes.\n\n" +
		"| permission | what it lets somebody do | roles, machines | fresh |\n|---|---|---|---|\n")
	for _, p := range domain.Permissions() {
		var who []string
		for _, role := range domain.RolesWith(p) {
			who = append(who, string(role))
		}
		for _, kind := range []domain.ActorKind{domain.PrintHouseActor, domain.BureauActor, domain.SystemActor} {
			if (domain.Actor{Kind: kind}).May(p) == nil {
				who = append(who, "*"+string(kind)+"*")
			}
		}
		fresh := ""
		if len(domain.RolesWith(p)) > 0 && p.NeedsFreshFactor() {
			fresh = "yes"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", p, p.Sentence(), strings.Join(who, ", "), fresh)
	}
	return b.String()
}

func purposeTable() string {
	var b strings.Builder
	b.WriteString("\n### Purposes\n\nEvery answer with personal data belongs to a visit, whose purpose the officer stated, or to a purpose of its own; " +
		"without either it is withheld.\n\n| purpose | why somebody is looked at | chosen | in the audit log |\n|---|---|---|---|\n")
	for _, row := range domain.AllPurposes() {
		chosen, acts := "by the act", make([]string, len(row.Acts))
		if row.Stated {
			chosen = "by the officer"
		}
		for i, act := range row.Acts {
			acts[i] = "`" + string(act) + "`"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", row.Purpose, row.Sentence, chosen, strings.Join(acts, ", "))
	}
	return b.String()
}

func fieldTable(t *testing.T) string {
	t.Helper()
	s := schema(t)
	var b strings.Builder
	b.WriteString("\n### Fields\n\nEvery field that asks for a permission, or answers with a part only of what there is.\n\n" +
		"| field | permission | whose |\n|---|---|---|\n")
	carried, types := 0, 0
	names := []string{"Query", "Mutation", "Subscription"}
	for name, object := range s.Types {
		if object.Kind == ast.Object && !strings.HasPrefix(name, "__") && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names[3:])
	for _, name := range names {
		types++
		for _, f := range s.Types[name].Fields {
			switch rule, _ := graph.RuleOf(name, f.Name); {
			case rule.Scope == graph.Carried:
				carried++
			case rule.Permission == "":
				fmt.Fprintf(&b, "| `%s.%s` | | %s |\n", name, f.Name, rule.Scope)
			case rule.Permission != "":
				fmt.Fprintf(&b, "| `%s.%s` | `%s` | %s |\n", name, f.Name, rule.Permission, rule.Scope)
			}
		}
	}
	fmt.Fprintf(&b, "\nThe other %d fields of the schema's %d types are shown by whatever led to them.\n", carried, types)
	return b.String()
}
