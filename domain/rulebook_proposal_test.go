package domain_test

import (
	"strings"
	"testing"
	"time"

	"sinetti/domain"
)

// proposalRows are the refusals of proposing and deciding a rulebook.
func proposalRows() []refusalRow {
	agency := func(n byte, role domain.Role) domain.Actor {
		return domain.Actor{Kind: domain.OfficerActor, Stage: domain.FullSession, ID: id(n), Roles: []domain.Role{role}}
	}
	p := domain.RulebookProposal{ID: id(90), ProposedBy: id(1), ProposedAt: now, EffectiveAt: now.Add(time.Hour)}
	wordy := p
	wordy.Note = strings.Repeat("ä", 501)
	late := p
	late.ProposedAt = p.EffectiveAt
	yes := domain.RulebookDecision{Officer: id(2), Approves: true}
	half := p
	half.Decisions = []domain.RulebookDecision{yes}
	decide := func(p domain.RulebookProposal, n byte, d domain.RulebookDecision) []domain.Refusal {
		return domain.DecideRulebook(p, p.State(now), agency(n, domain.Approver), d)
	}
	done := half
	done.Decisions = append(done.Decisions, domain.RulebookDecision{Officer: id(3), Approves: true})
	return []refusalRow{
		judged("rulebook: proposed", domain.ProposeRulebook(p, agency(1, domain.AgencyOperator))),
		judged("rulebook: proposed at the console", domain.ProposeRulebook(p, domain.Actor{Kind: domain.SystemActor})),
		judged("rulebook: proposed by whoever decides", domain.ProposeRulebook(p, agency(1, domain.Approver)), domain.NotPermitted),
		judged("rulebook: proposed too late", domain.ProposeRulebook(late, agency(1, domain.AgencyOperator)), domain.RulebookDay),
		judged("rulebook: proposed by another machine", domain.ProposeRulebook(p, domain.Actor{Kind: domain.BureauActor}), domain.NotPermitted),
		judged("rulebook: proposed with a long note", domain.ProposeRulebook(wordy, agency(1, domain.AgencyOperator)), domain.ReasonMissing),
		judged("rulebook: a fault", []domain.Refusal{domain.RulebookFault("12", "fi.rules", "no source")}, domain.RulebookFaulty),
		judged("rulebook: approved", decide(p, 2, yes)),
		judged("rulebook: refused", decide(p, 2, domain.RulebookDecision{Note: "a price is wrong"})),
		judged("rulebook: refused without a reason", decide(p, 2, domain.RulebookDecision{}), domain.ReasonMissing),
		judged("rulebook: approved by who proposed it", decide(p, 1, yes), domain.FourEyes),
		judged("rulebook: approved twice", decide(half, 2, yes), domain.ApproveTwice),
		judged("rulebook: approved by the second", decide(half, 3, yes)),
		judged("rulebook: approved by a third", decide(done, 4, yes), domain.RightNotWaiting),
		judged("rulebook: approved when it is too late", domain.DecideRulebook(p, p.State(p.EffectiveAt), agency(2, domain.Approver), yes), domain.RightNotWaiting),
		judged("rulebook: approved by the proposing role", domain.DecideRulebook(p, p.State(now), agency(2, domain.AgencyOperator), yes), domain.NotPermitted),
	}
}

func TestAProposedRulebookComesThusFar(t *testing.T) {
	t.Parallel()
	p := domain.RulebookProposal{EffectiveAt: now}
	yes, no := domain.RulebookDecision{Approves: true}, domain.RulebookDecision{}
	for _, c := range []struct {
		at        time.Time
		decisions []domain.RulebookDecision
		want      domain.RulebookState
	}{
		{now.Add(-1), nil, domain.RulebookWaiting},
		{now.Add(-1), []domain.RulebookDecision{yes}, domain.RulebookWaiting},
		{now, []domain.RulebookDecision{yes}, domain.RulebookLapsed},
		{now, []domain.RulebookDecision{yes, yes}, domain.RulebookApproved},
		{now.Add(-1), []domain.RulebookDecision{no}, domain.RulebookRefused},
		{now.Add(1), []domain.RulebookDecision{yes, no}, domain.RulebookRefused},
	} {
		p.Decisions = c.decisions
		if got := p.State(c.at); got != c.want {
			t.Errorf("%+v: %s, want %s", c, got, c.want)
		}
	}
}
