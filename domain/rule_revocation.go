package domain

import (
	"slices"
	"time"
)

// RevocationRow says for what a card is suspended or revoked, and what is asked first.
type RevocationRow struct {
	Row
	Country    string
	SuspendFor []RevocationReason
	RevokeFor  []RevocationReason
	// Questions is how many check questions a holder answers whose identity is not
	// verified in the visit, as on the phone.
	Questions int
	// Late is after how long an entry must say why it is late.
	Late time.Duration
	// NoNewCardAfter are the reasons after which no card follows the revoked one: who
	// needs a card again applies for it as for the first.
	NoNewCardAfter []RevocationReason
}

// takes tells whether the act is right for the reason.
func (row RevocationRow) takes(act CardAct, reason RevocationReason) bool {
	if act == SuspendAct {
		return slices.Contains(row.SuspendFor, reason)
	}
	return slices.Contains(row.RevokeFor, reason)
}

// Revocation gives the row in force in a country on that day; false where none is.
func (rb *Rulebook) Revocation(country string, today Date) (RevocationRow, bool) {
	return inForce(rb.PutOffs, today, func(r RevocationRow) bool { return r.Country == country })
}

// revocation gives the row for a card: its product's country, else the point's.
func (rb *Rulebook) revocation(card Card, at Point, now time.Time) (RevocationRow, bool) {
	country := at.Country
	if p, ok := rb.Product(card.Product); ok {
		country = p.Country
	}
	return rb.Revocation(country, rb.Calendar.Today(country, now))
}

// OldCard says what becomes of a card when a new one is ordered in its place.
type OldCard string

// What becomes of it.
const (
	OldCardRevoked   OldCard = "revoke_now"
	OldCardSuspended OldCard = "suspend_now"
	// OldCardLocked: its chip is locked for good, and it ends with the order.
	OldCardLocked OldCard = "locked_for_good"
	// OldCardStays: it is revoked when the new one is activated.
	OldCardStays OldCard = "when_new_is_activated"
)
