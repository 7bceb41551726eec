package web

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"strings"

	"sinetti/frontend"
)

// page serves the built screens.
type page struct {
	html  []byte
	files fs.FS
	// cards tells the sources that a page may connect to which speaks with a card.
	cards func() string
}

func newPage() (*page, error) {
	html, err := frontend.Page()
	if err != nil {
		return nil, fmt.Errorf("web: the screens: %w", err)
	}
	return &page{html: html, files: frontend.Files(), cards: func() string { return "" }}, nil
}

// cardPages are those on which somebody shows a card.
var cardPages = []string{"/login", "/my-access", "/test", "/card-test", "/step-up"}

// connects are the card's doors, on the pages that need them: those of cardPages,
// whatever is shown to whoever is not logged in (which is the login), and all in a
// session whose card is being watched.
func (p *page) connects(r *http.Request) string {
	_, loggedIn := r.Cookie(sessionCookie)
	_, watched := r.Cookie(softwareCookie)
	if loggedIn == nil && watched != nil && !slices.Contains(cardPages, strings.TrimSuffix(r.URL.Path, "/")) {
		return ""
	}
	return p.cards()
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
		"img-src 'self' data: blob:; font-src 'self'; connect-src 'self'"+p.connects(r)+"; manifest-src 'self'; frame-src blob:; "+
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
