package audit

import (
	"encoding/json"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// Outcome says what came of an act.
type Outcome string

// The outcomes.
const (
	Done    Outcome = "done"    // it was done
	Refused Outcome = "refused" // a rule said no; nothing else was written
	Shown   Outcome = "shown"   // an answer with personal data left the house
)

// Entry is one line of the log.
type Entry struct {
	ID      domain.ID // zero: Record draws one
	At      time.Time // business time; zero: the store's clock when it is recorded
	Actor   domain.Actor
	Act     domain.AuditWord
	Outcome Outcome // empty: Done
	// Object is the row that it is about, such as card:<id>; see Object.
	Object string
	// Holders are all those whose data the act used or the answer showed.
	Holders []domain.ID
	Purpose string // of a look-up, as stated
	VisitID domain.ID
	// Refusals are the rules' words; their parameters stay out.
	Refusals  []domain.Refusal
	Rulebook  string // the version that it was decided by
	RequestID string // as in the answer's header and the process log
	// Detail holds ids, states and counts: never personal data, never a code.
	Detail map[string]string
}

// Object names a row for Entry.Object, such as Object("card", id).
func Object(noun string, id domain.ID) string { return noun + ":" + id.String() }

// Who gives an actor in the form of the log: officer:<id>, partner:<id> or system.
func Who(a domain.Actor) string {
	switch a.Kind {
	case domain.OfficerActor:
		return Object("officer", a.ID)
	case domain.PrintHouseActor, domain.BureauActor:
		return Object("partner", a.ID)
	case domain.SystemActor:
		return "system"
	}
	return ""
}

// row turns the entry into what the store inserts; nothing is written without
// saying who and what.
func (e Entry) row(s *store.Store) (store.AuditRow, error) {
	who := Who(e.Actor)
	if who == "" || e.Act == "" {
		return store.AuditRow{}, fmt.Errorf("audit: an entry needs its actor and its act, got %q and %q", e.Actor.Kind, e.Act)
	}
	row := store.AuditRow{
		ID: e.ID, At: e.At, Actor: who, Act: string(e.Act), Outcome: string(e.Outcome), Object: e.Object,
		SessionID: store.OrNull(e.Actor.SessionID), PointID: store.OrNull(e.Actor.PointID), VisitID: store.OrNull(e.VisitID),
		Holders: e.Holders, Purpose: e.Purpose, RulebookVersion: e.Rulebook, RequestID: e.RequestID,
		Refusals: make([]string, len(e.Refusals)), Detail: []byte("{}"),
	}
	for i, r := range e.Refusals {
		row.Refusals[i] = string(r.Code)
	}
	if row.Holders == nil {
		row.Holders = []domain.ID{}
	}
	if row.Outcome == "" {
		row.Outcome = string(Done)
	}
	if row.ID.IsZero() {
		row.ID = s.NewID()
	}
	if row.At.IsZero() {
		row.At = s.Clock.Now()
	}
	if len(e.Detail) > 0 {
		detail, err := json.Marshal(e.Detail)
		if err != nil {
			return store.AuditRow{}, fmt.Errorf("audit: detail: %w", err)
		}
		row.Detail = detail
	}
	return row, fits(row)
}
