package graph_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"sinetti/graph"
)

// builder writes queries from the schema: every field of whatever comes back, but for
// those that ask for a permission of their own.
type builder struct {
	schema *ast.Schema
	mutex  sync.Mutex
	asked  map[string]bool // coordinates
}

// query writes the operation of a question.
func (b *builder) query(q question, args vars) string {
	object, field, _ := strings.Cut(q.at, ".")
	path := q.path
	if path == nil {
		path = []string{field}
	}
	root := b.rootOf(object, path[0])
	kind := map[string]string{"Query": "query", "Mutation": "mutation", "Subscription": "subscription"}[root.Name]
	def := root.Fields.ForName(path[0])
	var declared, passed []string
	for _, a := range def.Arguments {
		if _, given := args[a.Name]; given {
			declared, passed = append(declared, "$"+a.Name+": "+a.Type.String()), append(passed, a.Name+": $"+a.Name)
		}
	}
	return kind + list(declared) + " { " + b.walk(root, path, list(passed), q.kind) + " }"
}

func list(of []string) string {
	if len(of) == 0 {
		return ""
	}
	return " (" + strings.Join(of, ", ") + ")"
}

func (b *builder) rootOf(object, first string) *ast.Definition {
	if root := b.schema.Types[object]; root.Fields.ForName(first) != nil && slices.Contains([]string{"Query", "Mutation", "Subscription"}, object) {
		return root
	}
	return b.schema.Query
}

// walk writes the way to the last field of the path, and everything below it.
func (b *builder) walk(on *ast.Definition, path []string, args, kind string) string {
	b.note(on.Name, path[0])
	below := b.schema.Types[on.Fields.ForName(path[0]).Type.Name()]
	text := path[0] + args
	switch {
	case len(path) > 1:
		return text + " { " + b.marks(below) + b.walk(below, path[1:], "", kind) + " }"
	case below.Kind == ast.Interface:
		return text + " { __typename ... on " + kind + b.all(b.schema.Types[kind], nil) + " }"
	case below.Kind != ast.Object:
		return text
	}
	return text + b.all(below, nil)
}

// marks are the fields by which a thing on the way is known.
func (b *builder) marks(on *ast.Definition) (text string) {
	for _, name := range []string{"id", "masked", "identityCode"} {
		if on.Fields.ForName(name) != nil {
			text += name + " "
		}
	}
	return text
}

// all selects every field of a type and of the types below, each once on the way.
func (b *builder) all(on *ast.Definition, above []string) string {
	var text strings.Builder
	text.WriteString(" {")
	above = append(slices.Clone(above), on.Name)
	for _, f := range on.Fields {
		if strings.HasPrefix(f.Name, "__") || len(f.Arguments) > 0 {
			continue
		}
		below := b.schema.Types[f.Type.Name()]
		rule, _ := graph.RuleOf(on.Name, f.Name)
		switch {
		case rule.Permission != "" || slices.Contains(above, below.Name):
			continue
		case below.Kind == ast.Object:
			text.WriteString(" " + f.Name + b.all(below, above))
		default:
			text.WriteString(" " + f.Name)
		}
		b.note(on.Name, f.Name)
	}
	return text.String() + " }"
}

func (b *builder) note(object, field string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.asked[object+"."+field] = true
}

// unasked are the fields of the schema that no question has asked for.
func (b *builder) unasked() (missing []string) {
	for name, object := range b.schema.Types {
		if object.Kind != ast.Object || strings.HasPrefix(name, "__") {
			continue
		}
		for _, f := range object.Fields {
			if !b.asked[name+"."+f.Name] && !strings.HasPrefix(f.Name, "__typename") {
				missing = append(missing, name+"."+f.Name)
			}
		}
	}
	slices.Sort(missing)
	return missing
}

// outcome tells what happened, in one word or two.
func (v *viewer) outcome(a answer, q question, id any) string {
	root := v.rootField(q)
	codes := a.codes(root)
	switch leak := v.leak(a); {
	case leak != "":
		return "LEAK " + leak
	case a.code() != "":
		return a.code()
	case codes != "":
		return "refused " + codes
	}
	part := any(a.Data)
	if id != nil {
		if part = holds(part, fmt.Sprint(id)); part == nil {
			return "hidden"
		}
	}
	text, err := json.Marshal(part)
	if err != nil {
		v.t.Fatal(err)
	}
	switch body := string(text); {
	case !strings.Contains(body, `"identityCode"`):
		return "yes"
	case strings.Contains(body, v.person(q).Person.IdentityCode):
		return "yes"
	case strings.Contains(body, `"masked":true`):
		return "masked"
	}
	return "no person"
}

func (v *viewer) rootField(q question) string {
	if q.path != nil {
		return q.path[0]
	}
	_, field, _ := strings.Cut(q.at, ".")
	return field
}

// holds finds the thing with that id, however deep.
func holds(in any, id string) any {
	switch x := in.(type) {
	case map[string]any:
		for _, name := range []string{"id", "orderId"} {
			if x[name] == id {
				return in
			}
		}
		if o, ok := x["officer"].(map[string]any); ok && o["id"] == id {
			return in
		}
		for _, below := range x {
			if found := holds(below, id); found != nil {
				return found
			}
		}
	case []any:
		for _, below := range x {
			if found := holds(below, id); found != nil {
				return found
			}
		}
	}
	return nil
}
