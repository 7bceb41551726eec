package witness

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// sizeType is the media type of a 409 that tells how far the witness is.
const sizeType = "text/x.tlog.size"

// Handler serves POST /add-checkpoint (c2sp.org/tlog-witness) and, for whoever
// compares, GET /checkpoint?origin=NAME: the note that was cosigned last.
func (w *Witness) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /add-checkpoint", w.addCheckpoint)
	mux.HandleFunc("GET /checkpoint", w.checkpoint)
	mux.HandleFunc("GET /healthz", func(out http.ResponseWriter, _ *http.Request) { plain(out, http.StatusOK, "ok\n") })
	return mux
}

// NewServer bounds what one connection may cost.
func NewServer(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 20 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

func (w *Witness) addCheckpoint(out http.ResponseWriter, in *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(out, in.Body, largestBody))
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		plain(out, http.StatusRequestEntityTooLarge, "too large\n")
		return
	}
	if err != nil {
		plain(out, http.StatusBadRequest, "body cut short\n")
		return
	}
	signature, err := w.add(in.Context(), body)
	var refused *refusal
	switch {
	case errors.As(err, &refused):
		answer(out, refused)
	case err != nil:
		w.settings.Log.LogAttrs(in.Context(), slog.LevelError, "a cosignature was not kept, and so not given", slog.Any("error", err))
		plain(out, http.StatusInternalServerError, "the witness cannot keep its state\n")
	default:
		plain(out, http.StatusOK, signature.Line)
	}
}

// answer writes a refusal: how far the witness is, or why. A conflict that tells no
// size is a fork: asking again would change nothing.
func answer(out http.ResponseWriter, r *refusal) {
	if !r.tells {
		plain(out, r.status, r.word+"\n")
		return
	}
	out.Header().Set("Content-Type", sizeType)
	out.Header().Set("Cache-Control", "no-store")
	out.WriteHeader(r.status)
	_, _ = fmt.Fprintf(out, "%d\n", r.size)
}

func (w *Witness) checkpoint(out http.ResponseWriter, in *http.Request) {
	last, ok := w.Last(in.URL.Query().Get("origin"))
	if !ok {
		plain(out, http.StatusNotFound, "no checkpoint of that log\n")
		return
	}
	plain(out, http.StatusOK, string(last.Note))
}

func plain(out http.ResponseWriter, status int, text string) {
	out.Header().Set("Content-Type", "text/plain; charset=utf-8")
	out.Header().Set("X-Content-Type-Options", "nosniff")
	out.Header().Set("Cache-Control", "no-store")
	out.WriteHeader(status)
	_, _ = io.WriteString(out, text)
}
