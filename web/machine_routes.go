package web

import "net/http"

// routes are the doors of the partners; which of them a partner may use, the
// acts say.
func (m *Machines) routes(mux *http.ServeMux) {
	m.bureauRoutes(mux)
	m.pressRoutes(mux)
	m.eventRoutes(mux)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		writeProblem(w, r, problem{Status: http.StatusNotFound, Code: "NOT_FOUND"})
	})
}
