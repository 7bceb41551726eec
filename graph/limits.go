package graph

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/complexity"
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"sinetti/auth"
	"sinetti/domain"
)

// limits refuses a document by its shape before anything is computed from it.
type limits struct{ schema graphql.ExecutableSchema }

// ExtensionName names it in gqlgen's list.
func (limits) ExtensionName() string { return "Limits" }

// Validate has nothing to check.
func (limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext counts fields, aliases and depth with fragments spread,
// lets one mutation through at a time, and shows the schema to those only who
// may see it.
func (l limits) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	s := shape{known: map[string]shape{}}.of(op.Operation.SelectionSet)
	introspects := asksForSchema(op.Operation.SelectionSet)
	switch {
	case s.fields > maxFields:
		return limit("the query asks for more than %d fields", maxFields)
	case s.aliases > maxAliases:
		return limit("the query has more than %d aliases", maxAliases)
	case s.depth > maxDepth && !introspects:
		return limit("the query is deeper than %d levels", maxDepth)
	case op.Operation.Operation == ast.Mutation && s.roots != 1:
		return limit("one request holds one mutation")
	}
	if searches(op.Operation.SelectionSet, map[string]bool{}) > 1 {
		return limit("one request holds one search, for its one purpose")
	}
	if cost := complexity.Calculate(ctx, l.schema, op.Operation, op.Variables); cost > maxComplexity {
		return limit("the query costs %d, more than %d", cost, maxComplexity)
	}
	if !introspects {
		return nil
	}
	if auth.ActorFrom(ctx).May(domain.MayIntrospect) != nil {
		err := gqlerror.Errorf("You may not read the schema.")
		err.Extensions = map[string]any{"code": string(domain.Forbidden)}
		return err
	}
	op.DisableIntrospection = false
	return nil
}

// shape is what a selection comes to once its fragments are spread. Counts stop
// growing beyond every limit, so that fragments of fragments cost nothing.
type shape struct {
	fields, aliases, depth, roots int
	known                         map[string]shape // by fragment
}

// enough is beyond every limit.
const enough = 1 << 20

// of measures a selection; a fragment is measured once. The validator has
// refused circles already.
func (k shape) of(set ast.SelectionSet) shape {
	var sum shape
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			below := k.of(s.SelectionSet)
			sum.add(below)
			sum.fields, sum.roots = sum.fields+1, sum.roots+1
			sum.depth = max(sum.depth, below.depth+1)
			if s.Alias != s.Name {
				sum.aliases++
			}
		case *ast.InlineFragment:
			below := k.of(s.SelectionSet)
			sum.add(below)
			sum.roots, sum.depth = sum.roots+below.roots, max(sum.depth, below.depth)
		case *ast.FragmentSpread:
			below, measured := k.known[s.Name]
			if !measured && s.Definition != nil {
				below = k.of(s.Definition.SelectionSet)
				k.known[s.Name] = below
			}
			sum.add(below)
			sum.roots, sum.depth = sum.roots+below.roots, max(sum.depth, below.depth)
		}
	}
	return sum
}

func (k *shape) add(below shape) {
	k.fields = min(enough, k.fields+below.fields)
	k.aliases = min(enough, k.aliases+below.aliases)
}

// searches counts the searches at the root, but for fragments spread again.
func searches(set ast.SelectionSet, seen map[string]bool) int {
	n := 0
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if s.Name == "findHolders" {
				n++
			}
		case *ast.InlineFragment:
			n += searches(s.SelectionSet, seen)
		case *ast.FragmentSpread:
			if s.Definition != nil && !seen[s.Name] {
				seen[s.Name] = true
				n += searches(s.Definition.SelectionSet, seen)
			}
		}
	}
	return n
}

// asksForSchema tells whether the root asks for __schema or __type, however deep
// in fragments.
func asksForSchema(set ast.SelectionSet) bool {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			if s.Name != "__typename" && strings.HasPrefix(s.Name, "__") {
				return true
			}
		case *ast.InlineFragment:
			if asksForSchema(s.SelectionSet) {
				return true
			}
		case *ast.FragmentSpread:
			if s.Definition != nil && asksForSchema(s.Definition.SelectionSet) {
				return true
			}
		}
	}
	return false
}
