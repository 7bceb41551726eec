package desk

import (
	"context"
	"strings"

	"sinetti/domain"
	"sinetti/store"
)

// Console is a program on the server itself: the log names it and the user of the
// operating system, for no session stands behind it.
type Console struct{ Command, UID string }

// ProposeAtConsole files a country's rules for a day to come as ProposeRulebook does,
// for whoever keeps the server. It decides nothing: two approvers do, each in a session
// of his or her own. What waits or is approved already is given again, not filed twice.
func (d *Desk) ProposeAtConsole(ctx context.Context, by Console, req ProposeRulebookRequest) (RulebookAnswer, error) {
	actor := domain.Actor{Kind: domain.SystemActor}
	if err := d.forbid(ctx, actor, domain.MayProposeRules); err != nil {
		return RulebookAnswer{}, err
	}
	req.Note = strings.TrimSpace(req.Note)
	p, faults := d.readProposal(req)
	var answer RulebookAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		there, err := d.proposedAlready(ctx, tx, p)
		if err != nil {
			return err
		}
		if there != nil {
			answer.Proposal, err = d.proposal(ctx, tx, actor, there.ID)
			return err
		}
		answer, err = d.fileProposal(ctx, tx, actor, proposing{RulebookProposal: p, faults: faults}, map[string]string{"by": by.Command, "uid": by.UID})
		return err
	})
	return answer, err
}

// proposedAlready finds the same text for the same day, unless it was refused or lapsed.
func (d *Desk) proposedAlready(ctx context.Context, tx store.Tx, p store.RulebookProposal) (*domain.RulebookProposal, error) {
	list, err := store.RulebookProposals(ctx, tx, p.Country)
	for _, there := range list {
		state := there.State(d.now())
		if there.SHA256 == p.SHA256 && there.EffectiveFrom == p.EffectiveFrom && (state == domain.RulebookWaiting || state == domain.RulebookApproved) {
			return &there.RulebookProposal, err
		}
	}
	return nil, err
}
