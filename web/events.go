package web

import (
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"sinetti/auth"
	"sinetti/bureau"
	"sinetti/domain"
	"sinetti/events"
)

// cursorHeader carries the cursor to go on from; the Link header has the whole way.
const cursorHeader = "Sinetti-Cursor"

// eventRoutes is the pull door of events.
func (m *Machines) eventRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /events", m.readEvents)
}

// readEvents answers a batch of CloudEvents, empty where nothing is behind the
// cursor. The cursor in the answer is good for as long as the feed is kept.
func (m *Machines) readEvents(w http.ResponseWriter, r *http.Request) {
	q, err := feedQuery(r)
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	page, err := m.Bureau.ReadEvents(r.Context(), auth.ActorFrom(r.Context()), q)
	if err != nil {
		writeError(w, r, m.Log, err)
		return
	}
	cursor := strconv.FormatInt(page.After, 10)
	w.Header().Set(cursorHeader, cursor)
	w.Header().Set("Link", `</events?after=`+cursor+`>; rel="next"`)
	w.Header().Set("Content-Type", "application/cloudevents-batch+json")
	_ = json.NewEncoder(w).Encode(page.Events)
}

func feedQuery(r *http.Request) (q bureau.FeedQuery, err error) {
	values := r.URL.Query()
	if s := values.Get("after"); s != "" {
		if q.After, err = strconv.ParseInt(s, 10, 64); err != nil {
			return q, domain.ErrInvalid("after", "a cursor that this feed gave")
		}
	}
	if s := values.Get("since"); s != "" {
		if q.Since, err = time.Parse(time.RFC3339, s); err != nil || q.Since.IsZero() {
			return q, domain.ErrInvalid("since", "a time such as 2026-11-21T10:00:00Z")
		}
	}
	if values.Has("after") && values.Has("since") {
		return q, domain.ErrInvalid("since", "either a cursor or a time")
	}
	if s := values.Get("limit"); s != "" {
		n, err := strconv.ParseInt(s, 10, 32)
		if err != nil || n < 1 {
			return q, domain.ErrInvalid("limit", "1 to "+strconv.Itoa(events.MostPage))
		}
		q.Limit = int32(n)
	}
	return q, nil
}
