package bureau

import (
	"regexp"
	"time"

	"sinetti/domain"
)

// Message is what a bureau says about the order of a new card.
type Message struct {
	// ID is the bureau's own: 1 to 100 characters. The same id is answered once.
	ID    string              `json:"id"`
	Type  domain.BureauAnswer `json:"type"`
	Order domain.ID           `json:"order"`
	At    time.Time           `json:"at"` // when it happened at the bureau
	// Serial is the card's number; needed with produced, checked wherever it is given.
	Serial string `json:"serial,omitempty"`
	// Tracking is the post's own, with dispatched.
	Tracking string `json:"tracking,omitempty"`
	// Reason is a word of the bureau's list, with rejected, failed and returned:
	// never a sentence, for sentences have people in them.
	Reason string `json:"reason,omitempty"`
}

// Outcome says what a message did.
type Outcome string

// The outcomes.
const (
	Applied Outcome = "applied" // it changed the order or the card
	Late    Outcome = "late"    // order and card had come so far already; nothing changed
)

// Answer is what the bureau hears back. A repeated message hears the same again.
type Answer struct {
	ID      string    `json:"id"` // the message's
	Order   domain.ID `json:"order"`
	Outcome Outcome   `json:"outcome"`
	// Skipped lists the answers that belong before this one and had not come: the
	// message was taken out of order. They may still come, and will be late.
	Skipped    []domain.BureauAnswer `json:"skipped"`
	OrderState domain.OrderState     `json:"orderState"`
	CardState  domain.CardState      `json:"cardState"`
	// Allowed lists what may be answered next.
	Allowed []domain.BureauAnswer `json:"allowed"`
}

var (
	idForm       = regexp.MustCompile(`^[!-~]{1,100}$`)
	serialForm   = regexp.MustCompile(`^[A-Z0-9-]{4,32}$`)
	trackingForm = regexp.MustCompile(`^[A-Za-z0-9 -]{1,40}$`)
	reasonForm   = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,64}$`)
)

// check refuses a message whose form is wrong (domain.KindError, Invalid).
func (m Message) check() error {
	switch {
	case !idForm.MatchString(m.ID):
		return domain.ErrInvalid("id", "1 to 100 visible ASCII characters")
	case m.Order.IsZero():
		return domain.ErrInvalid("order", "the order's id, as in the event")
	case m.At.IsZero():
		return domain.ErrInvalid("at", "a time such as 2026-11-21T10:00:00Z")
	case m.Serial != "" && !serialForm.MatchString(m.Serial):
		return domain.ErrInvalid("serial", "4 to 32 of A-Z, 0-9 and -")
	case m.Tracking != "" && !trackingForm.MatchString(m.Tracking):
		return domain.ErrInvalid("tracking", "1 to 40 letters, digits, spaces and -")
	case m.Reason != "" && !reasonForm.MatchString(m.Reason):
		return domain.ErrInvalid("reason", "one word of 1 to 64 letters, digits, _ . and -")
	case m.needsReason() && m.Reason == "":
		return domain.ErrInvalid("reason", "needed with "+string(m.Type))
	}
	return nil
}

func (m Message) needsReason() bool {
	return m.Type == domain.BureauRejected || m.Type == domain.BureauFailed
}

// body gives the message in one form, however its JSON was written, and its hash.
func (m Message) body() (body, hash []byte, err error) {
	m.At = m.At.UTC()
	return form(m)
}
