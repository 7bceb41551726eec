package domain

import "slices"

// ProposeRulebook judges whether a file may be proposed for a day: one to come, so
// that every server knows of it before it holds.
func ProposeRulebook(p RulebookProposal, actor Actor) []Refusal {
	var no []Refusal
	if r := actor.May(MayProposeRules); r != nil {
		no = append(no, *r)
	}
	if !p.ProposedAt.Before(p.EffectiveAt) {
		no = append(no, refuse(RulebookDay).at("effectiveFrom").with("day", p.EffectiveFrom.String()))
	}
	for _, r := range writtenReason(p.Note, false) {
		no = append(no, r.at("note"))
	}
	return no
}

// DecideRulebook judges whether somebody may decide on a proposed file as it stands:
// two people, neither of whom proposed it, before it holds. A no needs its reason.
func DecideRulebook(p RulebookProposal, state RulebookState, actor Actor, d RulebookDecision) []Refusal {
	var no []Refusal
	if r := actor.May(MayDecideRules); r != nil {
		no = append(no, *r)
	}
	if state != RulebookWaiting {
		no = append(no, refuse(RightNotWaiting).at("id").with("state", string(state)))
	}
	if actor.Is(p.ProposedBy) {
		no = append(no, refuse(FourEyes).at("id"))
	}
	if slices.ContainsFunc(p.Decisions, func(d RulebookDecision) bool { return actor.Is(d.Officer) }) {
		no = append(no, refuse(ApproveTwice).at("id"))
	}
	return append(no, writtenReason(d.Note, !d.Approves)...)
}

// RulebookFault refuses a file by one of its faults: where, and what. The line is
// empty where the fault is of the whole file.
func RulebookFault(line, row, message string) Refusal {
	return refuse(RulebookFaulty).at("text").with("line", line).with("row", row).with("message", message)
}
