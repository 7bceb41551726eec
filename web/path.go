package web

import (
	"net/http"
	"strings"
	"unicode/utf8"
)

// plainPath finds nothing under a path that no name of ours can have: PostgreSQL
// takes neither a zero byte nor broken UTF-8 as text, and what a path names is
// looked up there.
func plainPath(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.ContainsRune(r.URL.Path, 0) || !utf8.ValidString(r.URL.Path) {
			writeProblem(w, r, problem{Status: http.StatusNotFound, Code: "NOT_FOUND"})
			return
		}
		next.ServeHTTP(w, r)
	})
}
