package graph

import (
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"sinetti/desk"
	"sinetti/graph/generated"
	"sinetti/graph/loader"
)

// Config is what the handler stands on.
type Config struct {
	Desk *desk.Desk
	// Loaders makes one request's loaders.
	Loaders func() *loader.Loaders
	Log     *slog.Logger
}

// The limits of one request. They are far above what our own screens ask for.
const (
	maxBody       = 256 << 10 // bytes
	maxTokens     = 1500
	maxDepth      = 12
	maxFields     = 1000 // after fragments are spread
	maxAliases    = 30
	maxComplexity = 8000
	cachedQueries = 500
	maxStreams    = 2000 // server-sent events at a time
)

// NewHandler makes the handler of POST /graphql: queries and mutations as JSON,
// subscriptions as server-sent events. The request's context carries the
// officer, the request's reference and the scope of people shown (auth); web
// writes the audit entry before the answer leaves.
func NewHandler(c Config) http.Handler {
	schema := generated.NewExecutableSchema(generated.Config{
		Resolvers: &Resolver{desk: c.Desk}, Complexity: complexities(),
	})
	exec := executor.New(schema)
	exec.SetQueryCache(&queryCache{})
	exec.SetParserTokenLimit(maxTokens)
	exec.SetDisableSuggestion(true)
	exec.SetErrorPresenter(presenter(c.Log))
	exec.SetRecoverFunc(recovered(c.Log))
	exec.Use(limits{schema})
	return &door{exec: exec, loaders: c.Loaders, streams: make(chan struct{}, maxStreams)}
}

// door is the HTTP side.
type door struct {
	exec    graphql.GraphExecutor
	loaders func() *loader.Loaders
	streams chan struct{}
}
