package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/scalar"
)

// The codes of errors that are not one of the domain's kinds.
const (
	codeFault   = "FAULT"              // ours: logged, shown as a reference
	codeTooMuch = "QUERY_TOO_COSTLY"   // a limit of this API
	codeParse   = "GRAPHQL_PARSE"      // not a GraphQL document
	codeInvalid = "GRAPHQL_VALIDATION" // a document that the schema does not allow
)

// words are what a client's developer reads; screens word the code.
var words = map[domain.ErrorKind]string{
	domain.NotFound:    "There is no such thing, or none that you may see.",
	domain.Forbidden:   "You may not do this.",
	domain.Conflict:    "Somebody else changed it meanwhile; look again.",
	domain.Invalid:     "A field is malformed.",
	domain.Unavailable: "Not now; nothing was done. Come again in a moment.",
	domain.StepUp:      "Show a fresh factor first; nothing was done.",
	domain.TooMany:     "So much in so short a time; nothing was done. Wait, then go on.",
}

// presenter turns every error into what may be shown: a kind with its code, an
// error of the query as GraphQL words it, and of a fault a reference only.
func presenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		shown := &gqlerror.Error{}
		var query *gqlerror.Error
		if errors.As(err, &query) {
			shown.Path, shown.Locations = query.Path, query.Locations
		}
		if shown.Path == nil {
			shown.Path = graphql.GetPath(ctx)
		}
		var input scalar.InputError
		switch kind, known := desk.KindOf(err); {
		case known:
			presentKind(shown, kind)
			if kind.Kind == domain.Unavailable && isMutation(ctx) {
				shown.Message, shown.Extensions["outcome"] = unsure, "UNKNOWN"
			}
		case errors.As(err, &input):
			shown.Message, shown.Extensions = "The value "+input.Error(), map[string]any{"code": string(domain.Invalid)}
		case query != nil && query.Err == nil:
			shown.Message, shown.Extensions = query.Message, ofQuery(query)
		default:
			presentFault(ctx, log, shown, err)
		}
		return shown
	}
}

// unsure is said of a mutation whose answer is lost: it may be committed.
const unsure = "Not now, and it is not known whether it was done. Ask again with the same idempotency key: it is done once."

func isMutation(ctx context.Context) bool {
	return graphql.HasOperationContext(ctx) && graphql.GetOperationContext(ctx).Operation != nil &&
		graphql.GetOperationContext(ctx).Operation.Operation == ast.Mutation
}

func presentKind(shown *gqlerror.Error, kind *domain.KindError) {
	shown.Message = words[kind.Kind]
	shown.Extensions = map[string]any{"code": string(kind.Kind)}
	for name, value := range map[string]string{"field": kind.Field, "rule": kind.Rule, "remedy": string(kind.Remedy)} {
		if value != "" {
			shown.Extensions[name] = value
		}
	}
	if kind.RetryAfter > 0 {
		shown.Extensions["retryAfterSeconds"] = int(kind.RetryAfter.Seconds())
	}
}

func presentFault(ctx context.Context, log *slog.Logger, shown *gqlerror.Error, err error) {
	reference := auth.RequestID(ctx)
	log.LogAttrs(ctx, slog.LevelError, "a fault in an answer",
		slog.String("request", reference), slog.String("path", shown.Path.String()), slog.Any("error", err))
	shown.Message = "Something went wrong on our side. Tell user support the request id."
	shown.Extensions = map[string]any{"code": codeFault, "requestId": reference}
}

// ofQuery gives errors of parser and validator a code of ours; one of our own
// limits has it already.
func ofQuery(query *gqlerror.Error) map[string]any {
	code, _ := query.Extensions["code"].(string)
	switch code {
	case errcode.ParseFailed:
		code = codeParse
	case "", errcode.ValidationFailed:
		code = codeInvalid
	case "COMPLEXITY_LIMIT_EXCEEDED":
		code = codeTooMuch
	}
	return map[string]any{"code": code}
}

// recovered makes a fault of a panic, with where it came from.
func recovered(log *slog.Logger) graphql.RecoverFunc {
	return func(ctx context.Context, cause any) error {
		log.LogAttrs(ctx, slog.LevelError, "a panic in an answer",
			slog.String("request", auth.RequestID(ctx)), slog.String("stack", string(debug.Stack())))
		return fmt.Errorf("panic: %T", cause)
	}
}

// limit is an error of one of this API's limits.
func limit(format string, values ...any) *gqlerror.Error {
	err := gqlerror.Errorf(format, values...)
	err.Extensions = map[string]any{"code": codeTooMuch}
	return err
}
