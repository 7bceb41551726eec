package web

import (
	"embed"
	"io/fs"
	"net/http"
	"strings"

	"sinetti/events"
	"sinetti/rulebook"
)

// openapi holds the documents of the partners' doors, a file a kind of partner.
//
//go:embed openapi
var openapi embed.FS

// documents serves what a partner's programmer needs, to everybody: the schemas
// of events and the documents of the doors; and the schema of rulebooks, for the
// editors of those who write them. They name no person.
func documents(mux *http.ServeMux) {
	mux.Handle("GET /schemas/", http.StripPrefix("/schemas/", files(events.Schemas(), "application/schema+json")))
	mux.HandleFunc("GET /schemas/rulebook.json", func(w http.ResponseWriter, _ *http.Request) {
		serve(w, "application/schema+json", rulebook.Schema())
	})
	mux.Handle("GET /openapi/", files(openapi, "application/yaml"))
	mux.HandleFunc("GET /asyncapi.json", func(w http.ResponseWriter, _ *http.Request) {
		serve(w, "application/json", events.AsyncAPI())
	})
}

// files serves what is in a folder by its name, and lists nothing.
func files(from fs.FS, kind string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, err := fs.ReadFile(from, strings.TrimPrefix(r.URL.Path, "/"))
		if err != nil {
			writeProblem(w, r, problem{Status: http.StatusNotFound, Code: "NOT_FOUND"})
			return
		}
		serve(w, kind, text)
	})
}

func serve(w http.ResponseWriter, kind string, text []byte) {
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(text) //nolint:gosec // the text was compiled in; a reader who went away is no fault of ours
}
