package domain

import (
	"slices"
	"time"
)

// RulebookState says how far a country's file has come on its way into force.
type RulebookState string

// The states of a proposed file.
const (
	RulebookWaiting  RulebookState = "waiting"  // for the next of two people to decide
	RulebookApproved RulebookState = "approved" // holds from its day, until a later one does
	RulebookRefused  RulebookState = "refused"
	RulebookLapsed   RulebookState = "lapsed" // its day came before two had decided
)

// RulebookStates lists them.
var RulebookStates = []RulebookState{RulebookWaiting, RulebookApproved, RulebookRefused, RulebookLapsed}

// rulebookDeciders is how many people approve a file, the proposer not among them.
const rulebookDeciders = 2

// RulebookDecision is what one person said of a proposed file.
type RulebookDecision struct {
	Officer  ID
	Approves bool
	Note     string
	At       time.Time
}

// RulebookProposal is a country's file that is to hold from a day on.
type RulebookProposal struct {
	ID            ID
	Country       string
	Version       Date // as the file says
	SHA256        string
	EffectiveFrom Date
	EffectiveAt   time.Time // where that day begins in the country
	ProposedBy    ID        // zero: at the server's console
	Note          string
	ProposedAt    time.Time
	Decisions     []RulebookDecision
}

// State says how far it has come by now.
func (p RulebookProposal) State(now time.Time) RulebookState {
	switch {
	case slices.ContainsFunc(p.Decisions, func(d RulebookDecision) bool { return !d.Approves }):
		return RulebookRefused
	case len(p.Decisions) >= rulebookDeciders:
		return RulebookApproved
	case !now.Before(p.EffectiveAt):
		return RulebookLapsed
	}
	return RulebookWaiting
}
