package web

import (
	"log/slog"
	"net/http"
	"time"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
)

// mostExports is how many exports of the log run at a time in this process.
const mostExports = 2

// exportPatience is how long a reader of an export may take for its next part.
const exportPatience = 30 * time.Second

// exportAudit streams the entries that the query names as JSON lines. A line at the
// end tells that all are there: an answer that lacks it was cut off.
func (b *browsers) exportAudit(w http.ResponseWriter, r *http.Request) {
	ctx, officer, in := b.asOfficer(w, r)
	if !in {
		return
	}
	q, err := exportQuery(r)
	if err != nil {
		writeError(w, r, b.Log, err)
		return
	}
	select {
	case b.exports <- struct{}{}:
		defer func() { <-b.exports }()
	default:
		writeProblem(w, r, busy)
		return
	}
	out := patient{w}
	began := false
	n, err := b.Audit.Desk.ExportAudit(ctx, officer, q, out, func() {
		began = true
		w.Header().Set("Content-Type", "application/x-ndjson")
		w.Header().Set("Content-Disposition", `attachment; filename="audit.jsonl"`)
	})
	switch {
	case err != nil && !began:
		writeError(w, r, b.Log, err)
	case err != nil:
		b.Log.LogAttrs(r.Context(), slog.LevelWarn, "an export of the audit log was cut off",
			slog.String("request", auth.RequestID(r.Context())), slog.Int("lines", n), slog.Any("error", err))
		panic(http.ErrAbortHandler) // or the reader takes a part for the whole
	}
}

// patient gives the reader time for each part anew.
type patient struct{ http.ResponseWriter }

// Write lifts the deadline, and cuts the connection off where the reader takes too
// long for this part.
func (p patient) Write(b []byte) (int, error) {
	connection := http.NewResponseController(p.ResponseWriter)
	_ = connection.SetWriteDeadline(time.Time{})
	late := time.AfterFunc(exportPatience, func() { _ = connection.SetWriteDeadline(time.Unix(1, 0)) })
	defer late.Stop()
	return p.ResponseWriter.Write(b)
}

// exportQuery reads what an export is narrowed by: from, until, officer, holder, act,
// outcome, purpose.
func exportQuery(r *http.Request) (desk.AuditQuery, error) {
	values := r.URL.Query()
	q := desk.AuditQuery{
		Act: domain.AuditWord(values.Get("act")), Outcome: domain.AuditOutcome(values.Get("outcome")), Purpose: domain.Purpose(values.Get("purpose")),
	}
	var err error
	for name, at := range map[string]*time.Time{"from": &q.From, "until": &q.Until} {
		if text := values.Get(name); text != "" {
			if *at, err = time.Parse(time.RFC3339, text); err != nil {
				return q, domain.ErrInvalid(name, "RFC 3339")
			}
		}
	}
	if text := values.Get("officer"); text != "" {
		id, err := domain.ParseID(text)
		if err != nil {
			return q, domain.ErrInvalid("officer", "an id")
		}
		q.Actor = "officer:" + id.String()
	}
	if text := values.Get("holder"); text != "" {
		if q.HolderID, err = domain.ParseID(text); err != nil {
			return q, domain.ErrInvalid("holder", "an id")
		}
	}
	return q, nil
}
