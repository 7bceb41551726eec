package web

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"sinetti/auth"
)

// bodyLimit is the largest body that any door takes, in bytes; the doors of
// codes and receipts have their own limits on top.
const bodyLimit = 256 << 10

// frame is what surrounds every request at both doors.
type frame struct {
	log     *slog.Logger
	clock   clock
	metrics *Metrics
	// hsts is set where browsers come by TLS only.
	hsts bool
	next http.Handler
}

// clock is real time, for durations in logs and metrics.
type clock interface{ Now() time.Time }

// ServeHTTP names the request, limits its body, sets the headers that every
// answer has, catches panics, and writes one line into the log: route, status
// and time, nothing that somebody sent.
func (f frame) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	began := f.clock.Now()
	id := newRequestID()
	r = r.WithContext(auth.WithRequestID(r.Context(), id))
	r.Body = http.MaxBytesReader(w, r.Body, bodyLimit)
	answer := &watched{ResponseWriter: w, status: http.StatusOK}
	f.headers(answer.Header(), id)
	defer func() {
		if cause := recover(); cause != nil {
			f.panicked(answer, r, cause)
		}
		f.note(r, answer, f.clock.Now().Sub(began))
	}()
	f.next.ServeHTTP(answer, r)
}

func (f frame) headers(h http.Header, id string) {
	h.Set("X-Request-Id", id)
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Embedder-Policy", "require-corp")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
	if f.hsts {
		h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
	}
}

// panicked logs of what kind the cause was and where, never its value: it may hold
// what somebody sent.
func (f frame) panicked(w *watched, r *http.Request, cause any) {
	if cause == http.ErrAbortHandler { //nolint:errorlint // the very value, as net/http wants it
		panic(cause)
	}
	f.log.LogAttrs(r.Context(), slog.LevelError, "panic", slog.String("request", auth.RequestID(r.Context())),
		slog.String("cause", fmt.Sprintf("%T", cause)), slog.String("stack", string(debug.Stack())))
	if !w.began {
		writeProblem(w, r, problem{Status: http.StatusInternalServerError, Code: "FAULT"})
	}
}

func (f frame) note(r *http.Request, w *watched, took time.Duration) {
	route := w.route
	if route == "" {
		route = r.Pattern
	}
	f.metrics.answered(route, w.status, took)
	level := slog.LevelInfo
	if w.status >= http.StatusInternalServerError {
		level = slog.LevelWarn
	}
	f.log.LogAttrs(context.WithoutCancel(r.Context()), level, "request", slog.String("request", auth.RequestID(r.Context())),
		slog.String("route", route), slog.Int("status", w.status), slog.Float64("ms", float64(took.Microseconds())/1000))
}

// watched remembers the status and whether an answer has begun.
type watched struct {
	http.ResponseWriter
	status int
	began  bool
	route  string // where an inner mux found it; else the request's own pattern
}

// WriteHeader notes the status.
func (w *watched) WriteHeader(status int) {
	if !w.began {
		w.status, w.began = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write begins the answer.
func (w *watched) Write(b []byte) (int, error) {
	w.began = true
	return w.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController flush and set deadlines.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// newRequestID draws the reference of a request; a caller's own is not taken,
// since it would stand in our logs.
func newRequestID() string {
	var b [12]byte
	_, _ = rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	return hex.EncodeToString(b[:])
}
