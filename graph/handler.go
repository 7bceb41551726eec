package graph

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
	"sinetti/graph/loader"
)

// Config is what the handler stands on.
type Config struct {
	Desk *desk.Desk
	// Loaders makes one request's loaders.
	Loaders func() *loader.Loaders
	Log     *slog.Logger
	// Patience is how long one answer may take; 0: 8 s. Streams have no end of their own.
	Patience time.Duration
	// withoutWall leaves every check to the desk's acts, to test that each has its own.
	withoutWall bool
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
	longestCached = 8 << 10 // bytes
	maxStreams    = 2000    // server-sent events at a time
	maxOwnStreams = 5       // of one session
	patience      = 8 * time.Second
)

// NewHandler makes the handler of POST /graphql: queries and mutations as JSON,
// subscriptions as server-sent events. The request's context carries the
// officer, the request's reference and the scope of people shown (auth); web
// writes the audit entry before the answer leaves.
func NewHandler(c Config) http.Handler {
	schema := generated.NewExecutableSchema(generated.Config{
		Resolvers: &Resolver{desk: c.Desk}, Complexity: complexities(),
	})
	mustBeRuled(schema.Schema())
	exec := executor.New(schema)
	exec.SetQueryCache(&queryCache{})
	exec.SetParserTokenLimit(maxTokens)
	exec.SetDisableSuggestion(true)
	exec.SetErrorPresenter(presenter(c.Log))
	exec.SetRecoverFunc(recovered(c.Log))
	exec.Use(limits{schema})
	if !c.withoutWall {
		exec.AroundFields(wall(c.Desk))
	}
	if c.Patience == 0 {
		c.Patience = patience
	}
	return &door{exec: exec, loaders: c.Loaders, patience: c.Patience, streams: streams{of: map[domain.ID]int{}}}
}

// door is the HTTP side.
type door struct {
	exec     graphql.GraphExecutor
	loaders  func() *loader.Loaders
	patience time.Duration
	streams  streams
}
