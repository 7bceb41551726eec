package web

import (
	"log/slog"
	"net/http"
	"net/url"
	"slices"
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

// exportFilters are what an export is narrowed by, each with what it must be. Free
// text is none of them: a filter is written into the log, from which nothing is ever
// taken out.
var exportFilters = map[string]struct {
	rule string
	read func(q *desk.AuditQuery, text string) bool
}{
	"from":    {"RFC 3339", func(q *desk.AuditQuery, text string) bool { return readMoment(text, &q.From) }},
	"until":   {"RFC 3339", func(q *desk.AuditQuery, text string) bool { return readMoment(text, &q.Until) }},
	"holder":  {"an id", func(q *desk.AuditQuery, text string) bool { return readID(text, &q.HolderID) }},
	"officer": {"an id", readOfficer},
	"act": {"a word of the audit log", func(q *desk.AuditQuery, text string) bool {
		q.Act = domain.AuditWord(text)
		return q.Act.Known()
	}},
	"outcome": {"done, refused or shown", func(q *desk.AuditQuery, text string) bool {
		q.Outcome = domain.AuditOutcome(text)
		return slices.Contains(domain.AuditOutcomes, q.Outcome)
	}},
	"purpose": {"a purpose of the table", func(q *desk.AuditQuery, text string) bool {
		q.Purpose = domain.Purpose(text)
		return q.Purpose.Known()
	}},
}

// errFilters says which filters there are; what else was asked for is not repeated.
var errFilters = domain.ErrInvalid("query", "from, until, officer, holder, act, outcome and purpose, each once")

// exportQuery reads what an export is narrowed by; a filter that is empty is none.
// Anything but a known filter is refused, lest a slip of the pen exports everything.
func exportQuery(r *http.Request) (desk.AuditQuery, error) {
	var q desk.AuditQuery
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return q, errFilters
	}
	for name, texts := range values {
		filter, known := exportFilters[name]
		if !known || len(texts) != 1 {
			return q, errFilters
		}
		if texts[0] != "" && !filter.read(&q, texts[0]) {
			return q, domain.ErrInvalid(name, filter.rule)
		}
	}
	return q, nil
}

// readMoment takes a time of our era: further ones PostgreSQL cannot hold.
func readMoment(text string, at *time.Time) (ok bool) {
	t, err := time.Parse(time.RFC3339, text)
	*at = t
	return err == nil && t.Year() >= 1900
}

func readID(text string, id *domain.ID) bool {
	parsed, err := domain.ParseID(text)
	*id = parsed
	return err == nil
}

func readOfficer(q *desk.AuditQuery, text string) bool {
	var id domain.ID
	ok := readID(text, &id)
	q.Actor = "officer:" + id.String()
	return ok
}
