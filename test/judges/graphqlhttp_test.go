package judges

import (
	"bytes"
	"crypto/ed25519"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"testing"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/jobs"
	"sinetti/rulebook"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// The GraphQL over HTTP project's own audit, as a role that may introspect.
func TestGraphQLOverHTTP(t *testing.T) {
	t.Parallel()
	installed(t)
	db := pgtest.New(t)
	operator := world.Small(t, db).Operator.Actor()
	handler := serve(t, db)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(w, r.WithContext(auth.WithActor(r.Context(), operator)))
	}))
	t.Cleanup(server.Close)
	out, err := exec.CommandContext(t.Context(), "node", "graphqlhttp.mjs", server.URL).CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Error(err)
	}
}

func serve(t *testing.T, db *pgtest.DB) http.Handler {
	t.Helper()
	s := db.Store()
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	client, err := jobs.NewClient(s.Pool)
	if err != nil {
		t.Fatal(err)
	}
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	return graph.NewHandler(graph.Config{
		Desk: desk.New(desk.Config{Store: s, Rules: rules, Jobs: client, CapsuleKey: key}),
		Log:  slog.New(slog.NewTextHandler(&bytes.Buffer{}, nil)), Loaders: func() *loader.Loaders { return loader.New(s) },
	})
}
