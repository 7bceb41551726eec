package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
)

// Resolver hands every field to an act of the desk.
type Resolver struct{ desk *desk.Desk }

// actor says who asks.
func actor(ctx context.Context) domain.Actor { return auth.ActorFrom(ctx) }

// wants tells whether the query selects, anywhere in the answer, the field at
// the end of the path below the present one. It chooses what to read ahead; who
// was shown is never judged by it.
func wants(ctx context.Context, path ...string) bool {
	return selects(graphql.GetOperationContext(ctx), graphql.CollectFieldsCtx(ctx, satisfied), path)
}

// onlyID tells that of an object of that type nothing is asked for but which it is: that
// is known already, and shows nobody.
func onlyID(ctx context.Context, of string) bool {
	fields := graphql.CollectFieldsCtx(ctx, []string{of, "Node"})
	return !slices.ContainsFunc(fields, func(f graphql.CollectedField) bool { return f.Name != "id" && f.Name != "__typename" })
}

// selects looks at every field of a name: each alias is a field of its own.
func selects(op *graphql.OperationContext, fields []graphql.CollectedField, path []string) bool {
	for i := range fields {
		if fields[i].Name != path[0] {
			continue
		}
		if len(path) == 1 || selects(op, graphql.CollectFields(op, fields[i].Selections, satisfied), path[1:]) {
			return true
		}
	}
	return false
}

// satisfied are the types on whose fragments wants looks.
var satisfied = []string{"OrderConnection", "OrderEdge", "OrderPayload", "Order", "Node", "Visit", "OpenVisitPayload", "FindHoldersPayload", "Holder", "Card"}

// value gives what a pointer holds, or the zero value.
func value[T any](p *T) T {
	var zero T
	if p == nil {
		return zero
	}
	return *p
}

// orNil gives nil for the zero value, which GraphQL shows as null.
func orNil[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}
