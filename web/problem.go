package web

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strconv"

	"sinetti/auth"
	"sinetti/domain"
)

// problem is an error as a caller sees it (RFC 9457, application/problem+json).
// It says nothing personal.
type problem struct {
	Type      string           `json:"type"`
	Title     string           `json:"title"`
	Status    int              `json:"status"`
	Code      string           `json:"code"`
	Detail    string           `json:"detail,omitempty"`
	Field     string           `json:"field,omitempty"`
	Which     string           `json:"which,omitempty"`    // of two codes: first or second
	HelpDesk  string           `json:"helpDesk,omitempty"` // of a card's fault: what to tell user support
	Remedy    string           `json:"remedy,omitempty"`
	Refusals  []domain.Refusal `json:"refusals,omitempty"`
	Reference string           `json:"reference,omitempty"` // the request's id, as in our log
	// Outcome is UNKNOWN where the act may have been done all the same.
	Outcome string `json:"outcome,omitempty"`
	// Stage is how far in the session is, where it does not reach far enough.
	Stage domain.SessionStage `json:"stage,omitempty"`
	// RetryAfterSeconds stands in the header too.
	RetryAfterSeconds int `json:"retryAfterSeconds,omitempty"`
}

// retryAfter is what a caller is told to wait when the database is away, in seconds.
const retryAfter = 2

var away = problem{
	Title: "The service cannot reach its database. Nothing was done; try again.", Status: http.StatusServiceUnavailable,
	Code: string(domain.Unavailable), RetryAfterSeconds: retryAfter,
}

// unsure is said of an act whose answer is lost: it may be committed.
var unsure = problem{
	Title:  "The service cannot answer, and it is not known whether it was done. Ask again with the same idempotency key: it is done once.",
	Status: http.StatusServiceUnavailable, Code: string(domain.Unavailable), RetryAfterSeconds: retryAfter, Outcome: "UNKNOWN",
}

// lost is what a caller is told whose answer cannot be given.
func lost(scope *auth.Scope) problem {
	if scope.MayHaveWritten() {
		return unsure
	}
	return away
}

var busy = problem{
	Title: "Too many people ask at once. Nothing was done; try again.", Status: http.StatusServiceUnavailable,
	Code: string(domain.Unavailable), RetryAfterSeconds: retryAfter,
}

var statusOfKind = map[domain.ErrorKind]int{
	domain.NotFound:    http.StatusNotFound,
	domain.Forbidden:   http.StatusForbidden,
	domain.Conflict:    http.StatusConflict,
	domain.Invalid:     http.StatusBadRequest,
	domain.Unavailable: http.StatusServiceUnavailable,
	domain.StepUp:      http.StatusForbidden,
	domain.TooMany:     http.StatusTooManyRequests,
}

// writeProblem answers with a problem; the request's id is its reference.
func writeProblem(w http.ResponseWriter, r *http.Request, p problem) {
	if p.Type == "" {
		p.Type = "about:blank"
	}
	if p.Title == "" {
		p.Title = http.StatusText(p.Status)
	}
	p.Reference = auth.RequestID(r.Context())
	if p.Status == http.StatusServiceUnavailable && p.RetryAfterSeconds == 0 {
		p.RetryAfterSeconds = retryAfter
	}
	if p.RetryAfterSeconds > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(p.RetryAfterSeconds))
	}
	w.Header().Del("Content-Length")
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p)
}

// writeError answers with what an act's error means to a caller: a refusal or a
// kind with its words, the database away as 503, anything else as a fault that
// the log explains under the same reference.
func writeError(w http.ResponseWriter, r *http.Request, log *slog.Logger, err error) {
	var refused domain.Refused
	var kind *domain.KindError
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &refused) && len(refused.Refusals) > 0:
		first := refused.Refusals[0]
		status := http.StatusConflict
		if domain.Has(refused.Refusals, domain.NotPermitted) {
			status = http.StatusForbidden
		}
		writeProblem(w, r, problem{
			Title: "A rule says no.", Status: status, Code: string(first.Code), Field: first.Field,
			Remedy: string(first.Remedy), Refusals: refused.Refusals,
		})
	case errors.As(err, &kind):
		writeProblem(w, r, problem{
			Status: statusOfKind[kind.Kind], Code: string(kind.Kind), Detail: kind.Rule, Field: kind.Field, Remedy: string(kind.Remedy),
		})
	case errors.As(err, &tooLarge):
		writeProblem(w, r, problem{Status: http.StatusRequestEntityTooLarge, Code: "BODY_TOO_LARGE"})
	case auth.IsBadText(err):
		writeProblem(w, r, problem{Status: http.StatusBadRequest, Code: string(domain.Invalid), Detail: domain.PlainText, Remedy: string(domain.RemedyCorrectInput)})
	case auth.IsAway(err) || r.Context().Err() != nil:
		writeProblem(w, r, away)
	default:
		log.LogAttrs(r.Context(), slog.LevelError, "fault", slog.String("request", auth.RequestID(r.Context())), slog.Any("error", err))
		writeProblem(w, r, problem{Status: http.StatusInternalServerError, Code: "FAULT"})
	}
}
