package graph_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"sinetti/desk"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/test/fault/timed"
)

// FuzzRequest sends whatever as the body: nobody is logged in, so that no act
// reaches a database. Every answer is JSON and none is a fault of ours.
func FuzzRequest(f *testing.F) {
	handler := graph.NewHandler(graph.Config{
		Desk: desk.New(desk.Config{}), Log: slog.New(slog.NewTextHandler(&bytes.Buffer{}, nil)),
		Loaders: func() *loader.Loaders { return loader.New(nil) },
	})
	for _, query := range []string{
		"{viewer{now}}", orderCode, verify, openVisit, orderPage, "{__schema{types{name}}}", "subscription{orderMoved(orderId:1){state}}",
		"{...a} fragment a on Query{...a}", "query($a:[[Int]]){orders(first:$a){edges{cursor}}}",
	} {
		body, _ := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"first": 1e300, "i": nil}})
		f.Add(string(body))
	}
	f.Add(`{"query":"{viewer{now}}","variables":[],"operationName":3}`)
	f.Fuzz(func(t *testing.T, body string) {
		timed.Input(func() {
			r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, r)
			if w.Code >= 500 || !json.Valid(w.Body.Bytes()) || strings.Contains(w.Body.String(), `"FAULT"`) {
				t.Errorf("%d %s", w.Code, w.Body)
			}
		})
	})
}
