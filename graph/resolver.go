package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
)

// Resolver hands every field to an act of the desk.
type Resolver struct{ desk *desk.Desk }

// actor says who asks.
func actor(ctx context.Context) domain.Actor { return auth.ActorFrom(ctx) }

// wants tells whether the query selects the field at the end of the path below
// the present one.
func wants(ctx context.Context, path ...string) bool {
	op := graphql.GetOperationContext(ctx)
	fields := graphql.CollectFieldsCtx(ctx, satisfied)
	for i, name := range path {
		at := -1
		for j := range fields {
			if fields[j].Name == name {
				at = j
			}
		}
		if at < 0 || i == len(path)-1 {
			return at >= 0
		}
		fields = graphql.CollectFields(op, fields[at].Selections, satisfied)
	}
	return true
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
