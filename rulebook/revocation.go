package rulebook

import (
	"fmt"
	"slices"
	"time"

	"sinetti/domain"
)

// putOff is a row of for what a card is put off, and what is asked first.
type putOff struct {
	Row         `yaml:",inline"`
	SuspendFor  []domain.RevocationReason `yaml:"suspend_for"`
	RevokeFor   []domain.RevocationReason `yaml:"revoke_for"`
	Questions   int                       `yaml:"check_questions"` // that a holder answers whose identity is not verified
	LateMinutes int                       `yaml:"late_minutes"`    // after which an entry says why it is late
	NoNewCard   []domain.RevocationReason `yaml:"no_new_card_after"`
}

func (r putOff) rowOf(country string) domain.RevocationRow {
	return domain.RevocationRow{
		Row: r.noun(), Country: country, SuspendFor: r.SuspendFor, RevokeFor: r.RevokeFor,
		Questions: r.Questions, Late: time.Duration(r.LateMinutes) * time.Minute, NoNewCardAfter: r.NoNewCard,
	}
}

// revocations checks the rows: one is in force at a time, and there is one.
func (c *checker) revocations(f file) {
	if len(f.PutOffs) == 0 {
		c.at("revocation", Row{}, "no row says for what a card is suspended or revoked")
	}
	for i, r := range f.PutOffs {
		at := place{fmt.Sprintf("revocation[%d]", i), r.Row}
		c.row(at.path, r.Row)
		for _, reason := range slices.Concat(r.SuspendFor, r.RevokeFor) {
			oneOf(c, at, "reason", reason, domain.RevocationReasons...)
		}
		for _, reason := range r.NoNewCard {
			if !slices.Contains(r.RevokeFor, reason) {
				c.at(at.path, r.Row, "no_new_card_after %q: no card is revoked for it", string(reason))
			}
		}
		if len(r.RevokeFor) == 0 {
			c.at(at.path, r.Row, "revoke_for is empty: nothing could be revoked")
		}
		if r.Questions < 1 || r.Questions > len(domain.CheckQuestions) || r.LateMinutes < 1 || r.LateMinutes > 24*60 {
			c.at(at.path, r.Row, "check_questions %d and late_minutes %d: want 1 to %d and 1 to 1440", r.Questions, r.LateMinutes, len(domain.CheckQuestions))
		}
		for _, e := range f.PutOffs[:i] {
			if e.ValidFrom == r.ValidFrom {
				c.at(at.path, r.Row, "overlaps %s: valid from the same day", e.ID)
			}
		}
	}
}

// lockedForGood wants the order of a new card for a locked code to end the old one where
// letters print the existing code: else another letter would be paid for a dead chip.
func (c *checker) lockedForGood(at place, r reason, f file) {
	if r.Reason != domain.CodeLocked || r.OldCard == "" || r.OldCard == domain.OldCardLocked || !shared(r.LetterPrints, []domain.LetterPrints{domain.PrintsExisting}) {
		return
	}
	for _, p := range f.Products {
		for _, g := range p.Generations {
			if g.LetterPrints == domain.PrintsExisting && p.Orderable {
				c.at(at.path, at.row, "old_card %s: a letter of %s would be printed for a chip that is locked for good", r.OldCard, g.ID)
				return
			}
		}
	}
}

// oldCard wants a row that leads to a new card, and no other, to say what becomes of the
// old one.
func (c *checker) oldCard(at place, r reason) {
	if !slices.Contains(r.Acts, domain.NewCardOrder) {
		if r.OldCard != "" {
			c.at(at.path, at.row, "old_card %q: the reason leads to no new card", string(r.OldCard))
		}
		return
	}
	oneOf(c, at, "old_card", r.OldCard, domain.OldCardRevoked, domain.OldCardSuspended, domain.OldCardLocked, domain.OldCardStays)
	if r.OldCard == domain.OldCardLocked && r.Reason != domain.CodeLocked {
		c.at(at.path, at.row, "old_card %s is for %s alone", domain.OldCardLocked, domain.CodeLocked)
	}
}
