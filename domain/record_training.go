package domain

import (
	"strings"
	"time"
)

// Training is what an officer was taught, and until when it counts.
type Training struct {
	ID         ID
	OfficerID  ID
	PassedOn   Date
	ValidTo    Date
	Reference  string // of the course or certificate
	RecordedBy ID
	RecordedAt time.Time
}

// RecordTraining lets somebody else write down that an officer passed a training.
// The day gives until when the officer's training counts then: a shorter training
// never takes away what a longer one gave.
func RecordTraining(f LedFacts, t Training) (Date, []Refusal) {
	no := aboutAnother(f.Actor, f.Officer.ID, MayRecordTraining)
	if !f.Officer.AtWork(f.Today) {
		no = append(no, refuse(OfficerInactive).at("officerId"))
	}
	if t.PassedOn.After(f.Today) {
		no = append(no, refuse(DatesReversed).at("passedOn"))
	}
	if !t.ValidTo.After(t.PassedOn) {
		no = append(no, refuse(DatesReversed).at("validTo"))
	}
	if text := strings.TrimSpace(t.Reference); text == "" || !isShortText(text, longestReference) {
		no = append(no, refuse(ReferenceMissing).at("reference"))
	}
	if len(no) > 0 {
		return Date{}, no
	}
	return later(f.Officer.TrainingValidTo, t.ValidTo), nil
}
