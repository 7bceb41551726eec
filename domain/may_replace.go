package domain

import (
	"slices"
	"time"
)

// lineRefusals tells why no card may follow this one: another stands in its place, or it
// ended for a reason after which none follows. Else one person would have two cards at
// work, or a card at an employer whom the person has left.
func lineRefusals(f Facts, rb *Rulebook, now time.Time) []Refusal {
	if f.Card.State == CardRevoked {
		row, _ := rb.revocation(f.Card, f.Point, now)
		if slices.Contains(row.NoNewCardAfter, f.RevokedFor) {
			return []Refusal{afterThisEnd(f.RevokedFor, row)}
		}
	}
	if f.Heir.ID.IsZero() || f.Heir.ID == f.Card.ID || void(f.Card.State) || len(pendingRefusals(f, NewCardOrder)) > 0 {
		return nil // of a card on order the order itself is told
	}
	return []Refusal{refuse(OtherCardInPlace).with("state", string(f.Heir.State))}
}

func afterThisEnd(reason RevocationReason, row RevocationRow) Refusal {
	no := refuse(NoCardAfterThisEnd).by(row.Row).with("reason", string(reason))
	if reason == HolderDied {
		no.Remedy = RemedyNothingToDo
	}
	return no
}

// void tells whether nobody will ever have the card, so that another takes its place
// anew; newCardRefusals says what helps. One that could not be made is not among them:
// what it was to replace is told instead.
func void(s CardState) bool { return s == CardCancelled || s == CardDestroyed }
