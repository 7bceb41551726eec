package events

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"sinetti/domain"
)

// head is what the relay must know of an event to hand it on.
type head struct {
	ID       domain.ID        `json:"id"`
	Type     domain.EventType `json:"type"`
	Subject  string           `json:"subject"`
	Sequence string           `json:"sequence"`
	Time     time.Time        `json:"time"`
	sequence int64
}

var errNotOurs = errors.New("no type of the catalogue")

// readHead refuses what is not an event of the catalogue; the error is the
// reason for which the relay parks it.
func readHead(uuid, payload string) (head, error) {
	var h head
	if err := json.Unmarshal([]byte(payload), &h); err != nil {
		return head{}, fmt.Errorf("not a CloudEvent in JSON: %w", err)
	}
	if !Known(h.Type) {
		return head{}, errNotOurs
	}
	if h.ID.IsZero() || h.ID.String() != uuid {
		return head{}, errors.New("its id is not that of its message")
	}
	n, err := strconv.ParseInt(h.Sequence, 10, 64)
	if err != nil || n < 1 || h.Subject == "" || h.Time.IsZero() {
		return head{}, errors.New("it lacks subject, sequence or time")
	}
	h.sequence = n
	return h, nil
}
