package web

import "net/http"

// alive says that the process answers at all.
func alive(w http.ResponseWriter, _ *http.Request) { sayPlain(w, "ok\n") }

// ready says whether the process can do its work: it answers 503 while the
// database is away or the audit log cannot be written, so that whoever spreads the load sends none here.
func (b *browsers) ready(w http.ResponseWriter, r *http.Request) {
	if b.Monitor.presence().Err() != nil {
		writeProblem(w, r, b.Monitor.says())
		return
	}
	sayPlain(w, "ready\n")
}

func sayPlain(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte(text))
}
