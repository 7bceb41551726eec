package web

import "net/http"

// documents serves what a partner's programmer needs, to everybody: the schemas
// of events and the document of the event doors. They name no person.
func documents(mux *http.ServeMux) {
	mux.HandleFunc("GET /schemas/{name...}", func(w http.ResponseWriter, r *http.Request) {
		writeProblem(w, r, problem{Status: http.StatusNotFound, Code: "NOT_FOUND"})
	})
}
