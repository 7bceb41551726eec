package bureau

import (
	"regexp"
	"time"

	"sinetti/domain"
)

// ComplaintMessage is a maker's answer to a complaint of a card.
type ComplaintMessage struct {
	// ID is the bureau's own: 1 to 100 characters. The same id is answered once.
	ID string `json:"id"`
	// Complaint is its number, as in the event.
	Complaint string                `json:"complaint"`
	Answer    domain.ComplaintState `json:"answer"` // accepted or rejected
	At        time.Time             `json:"at"`     // when it was decided
	// Reference is the maker's own of the answer.
	Reference string `json:"reference"`
	// Reason is a word of the maker's list, needed with rejected: never a sentence.
	Reason string `json:"reason,omitempty"`
}

// ComplaintReply is what the maker hears back. A repeated message hears the same again.
type ComplaintReply struct {
	ID        string                `json:"id"` // the message's
	Complaint string                `json:"complaint"`
	Outcome   Outcome               `json:"outcome"`
	State     domain.ComplaintState `json:"state"`
}

// complaintAnswered is the type under which such a message is kept.
const complaintAnswered domain.BureauAnswer = "complaint_answered"

var (
	complaintForm = regexp.MustCompile(`^R[0-9]{2}-[0-9A-Z]{8}-[0-9A-Z]$`)
	referenceForm = regexp.MustCompile(`^[A-Za-z0-9/ ._-]{1,64}$`)
)

// check refuses a message whose form is wrong (domain.KindError, Invalid).
func (m ComplaintMessage) check() error {
	switch {
	case !idForm.MatchString(m.ID):
		return domain.ErrInvalid("id", "1 to 100 visible ASCII characters")
	case !complaintForm.MatchString(m.Complaint):
		return domain.ErrInvalid("complaint", "the complaint's number, as in the event")
	case m.Answer != domain.ComplaintAccepted && m.Answer != domain.ComplaintRejected:
		return domain.ErrInvalid("answer", "accepted or rejected")
	case m.At.IsZero():
		return domain.ErrInvalid("at", "a time such as 2026-11-21T10:00:00Z")
	case !referenceForm.MatchString(m.Reference):
		return domain.ErrInvalid("reference", "1 to 64 letters, digits, spaces and / . _ -")
	case m.Reason != "" && !reasonForm.MatchString(m.Reason):
		return domain.ErrInvalid("reason", "one word of 1 to 64 letters, digits, _ . and -")
	case m.Reason == "" && m.Answer == domain.ComplaintRejected:
		return domain.ErrInvalid("reason", "needed with rejected")
	}
	return nil
}

// body gives the message in one form, however its JSON was written, and its hash.
func (m ComplaintMessage) body() (body, hash []byte, err error) {
	m.At = m.At.UTC()
	return form(m)
}
