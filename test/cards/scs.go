package cards

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// Software is the card software of one desk, as SCS 1.1 describes it: it answers
// GET /version and POST /sign to pages of any origin, with the CORS answers of
// §2.3 and those by which browsers let a page of the public net reach the local
// machine (Private Network Access).
type Software struct {
	mutex sync.Mutex
	desk  Desk
}

// Desk is what lies on the desk, and what its officer does when asked.
type Desk struct {
	NoReader bool
	Card     *Card // nil: none is in the reader
	// Cancel: the officer closes the window that asks for the PIN. Locked: the PIN is.
	Cancel, Locked bool
	// Silent: the software does not tell by /version whether a card is there.
	Silent bool
	// Old: it speaks 1.0 and cannot choose among certificates.
	Old bool
	// Blind: it signs without comparing the content with the origin, by whatever
	// certificate there is.
	Blind bool
}

// NewSoftware is software on a desk.
func NewSoftware(d Desk) *Software { return &Software{desk: d} }

// Set changes the desk: a card is put in or taken out.
func (s *Software) Set(d Desk) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.desk = d
}

func (s *Software) now() Desk {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.desk
}

// Handler answers pages.
func (s *Software) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /version", s.version)
	mux.HandleFunc("POST /sign", s.sign)
	mux.HandleFunc("OPTIONS /", preflight)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin := r.Header.Get("Origin"); origin != "" {
			w.Header().Set("Access-Control-Allow-Origin", origin)
			w.Header().Set("Vary", "Origin")
		}
		mux.ServeHTTP(w, r)
	})
}

// preflight is the CORS check of §2.3, and what browsers ask before a page of the
// public net may speak with the local machine.
func preflight(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
	h.Set("Access-Control-Allow-Headers", "Content-Type")
	h.Set("Access-Control-Max-Age", "60")
	if r.Header.Get("Access-Control-Request-Private-Network") == "true" {
		h.Set("Access-Control-Allow-Private-Network", "true")
	}
	w.WriteHeader(http.StatusNoContent)
}

// version answers §2.4.2. Software of the field names its hash algorithms only
// while a card is in the reader: pages watch that.
func (s *Software) version(w http.ResponseWriter, _ *http.Request) {
	d := s.now()
	answer := map[string]any{
		"version": "1.1", "httpMethods": "GET, POST", "contentTypes": "data, digest", "signatureTypes": "signature", "selectorAvailable": true,
	}
	if d.Old {
		answer["version"], answer["selectorAvailable"] = "0.9", false
	}
	if d.Silent || d.Card != nil && !d.NoReader {
		answer["hashAlgorithms"] = "SHA256, SHA384, SHA512"
	}
	write(w, answer)
}

// request is the body of POST /sign, §2.5.1.
type request struct {
	Version  string `json:"version"`
	Selector struct {
		KeyUsages []string `json:"keyusages"`
	} `json:"selector"`
	Content       string `json:"content"`
	ContentType   string `json:"contentType"`
	HashAlgorithm string `json:"hashAlgorithm"`
	SignatureType string `json:"signatureType"`
}

func (s *Software) sign(w http.ResponseWriter, r *http.Request) {
	d := s.now()
	var asked request
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 2<<20)).Decode(&asked); err != nil {
		write(w, failed(http.StatusBadRequest, "Request is not JSON"))
		return
	}
	content, err := base64.StdEncoding.DecodeString(asked.Content)
	if err != nil || len(content) == 0 || asked.ContentType != "data" || asked.SignatureType != "signature" || asked.HashAlgorithm != "SHA256" {
		write(w, failed(http.StatusBadRequest, "Request is not understood"))
		return
	}
	if wrong := d.refuses(asked, content, r.Header.Get("Origin")); wrong.Status != "" {
		write(w, wrong)
		return
	}
	answer, err := d.Card.SignSCS(content)
	if err != nil {
		answer = failed(http.StatusInternalServerError, "Signing failed")
	}
	write(w, answer)
}

// refuses tells why nothing is signed. To log in, the content must begin with the
// origin that the browser names, and a nonce of 64 characters or more must follow
// (§3.5, §3.7).
func (d Desk) refuses(asked request, content []byte, origin string) Answer {
	login := slices.Contains(asked.Selector.KeyUsages, "digitalsignature")
	text := string(content)
	switch {
	case d.NoReader:
		return failed(http.StatusNotFound, "No card reader found")
	case d.Card == nil:
		return failed(http.StatusNotFound, "No smart card inserted")
	case login && !d.Blind && d.Card.Certificate.KeyUsage&x509.KeyUsageDigitalSignature == 0:
		return failed(http.StatusNotFound, "No suitable certificate")
	case login && !d.Blind && (origin == "" || !strings.HasPrefix(text, origin) || len(text)-len(origin) < 64):
		return failed(http.StatusForbidden, "Content does not begin with the origin and a nonce")
	case d.Locked:
		return failed(http.StatusLocked, "PIN is locked")
	case d.Cancel:
		return failed(http.StatusUnauthorized, "Cancelled by user")
	}
	return Answer{}
}

func failed(code int, text string) Answer {
	return Answer{Version: "1.1", Status: "failed", ReasonCode: code, ReasonText: text}
}

func write(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(v)
}
