package web

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"io/fs"
	"net/http"
	"strings"

	"sinetti/frontend"
)

// page serves the built screens.
type page struct {
	html  []byte
	files fs.FS
}

func newPage() (*page, error) {
	html, err := frontend.Page()
	if err != nil {
		return nil, fmt.Errorf("web: the screens: %w", err)
	}
	return &page{html: html, files: frontend.Files()}, nil
}

// show answers every route of the screens with the one page, under a policy
// whose nonce counts for this answer alone.
func (p *page) show(w http.ResponseWriter, r *http.Request) {
	if name := strings.TrimPrefix(r.URL.Path, "/"); strings.Contains(name, ".") {
		p.file(w, r, name)
		return
	}
	nonce := newNonce()
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self' 'nonce-"+nonce+"'; style-src 'self' 'nonce-"+nonce+"'; "+
		"img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src blob:; "+
		"base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'")
	h.Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(bytes.ReplaceAll(p.html, []byte(frontend.NonceMark), []byte(nonce)))
}

// asset serves a file whose name holds a hash of its content: it never changes.
func (p *page) asset(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	p.file(w, r, strings.TrimPrefix(r.URL.Path, "/"))
}

func (p *page) file(w http.ResponseWriter, r *http.Request, name string) {
	if info, err := fs.Stat(p.files, name); err != nil || info.IsDir() || strings.HasSuffix(name, ".html") {
		w.Header().Set("Cache-Control", "no-store")
		writeProblem(w, r, problem{Status: http.StatusNotFound, Code: "NOT_FOUND"})
		return
	}
	http.ServeFileFS(w, r, p.files, name) //nolint:gosec // of the embedded files alone
}

func newNonce() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	return base64.StdEncoding.EncodeToString(b[:])
}
