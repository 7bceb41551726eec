package domain

import "time"

// Shelf keeps the versions of the rulebook, the coming ones too. It is safe for
// concurrent use.
type Shelf interface {
	// At gives the version in force at an instant of business time. For the same
	// instant it gives the same version, however often and wherever it is asked: an
	// act asks once, and judges and writes by what it got.
	At(now time.Time) *Rulebook
}

// At makes a rulebook a shelf with one version, which holds for ever.
func (rb *Rulebook) At(time.Time) *Rulebook { return rb }
