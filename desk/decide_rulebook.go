package desk

import (
	"context"
	"slices"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/store"
)

// DecideRulebookRequest is what one of two says of a proposed file.
type DecideRulebookRequest struct {
	Key     string `json:"-"`
	ID      domain.ID
	Approve bool
	Reason  string // needed for a no
}

// DecideRulebook approves or refuses a proposed file, as one of two who did not
// propose it. With the second yes it holds from its day on.
func (d *Desk) DecideRulebook(ctx context.Context, actor domain.Actor, req DecideRulebookRequest) (RulebookAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayDecideRules); err != nil {
		return RulebookAnswer{}, err
	}
	req.Reason = strings.TrimSpace(req.Reason)
	call, no := d.begin(actor, "decide_rulebook", req.Key, req)
	if len(no) > 0 {
		return RulebookAnswer{Refusals: no}, nil
	}
	var answer RulebookAnswer
	act := func(tx store.Tx) (err error) {
		answer, err = d.decideRulebook(ctx, tx, actor, req, call)
		return err
	}
	err := d.inTx(ctx, act)
	decidedMeanwhile := []string{"rulebook_is_decided_once", "rulebook_is_decided_in_two_places", "rulebook_deciders_differ"}
	if slices.Contains(decidedMeanwhile, store.ViolatedConstraint(err)) { // the other's word is there to be read now
		err = d.inTx(ctx, act)
	}
	return answer, err
}

func (d *Desk) decideRulebook(ctx context.Context, tx store.Tx, actor domain.Actor, req DecideRulebookRequest, call once) (RulebookAnswer, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return RulebookAnswer{}, err
	}
	if err := may(actor, domain.MayDecideRules); err != nil {
		return RulebookAnswer{}, err
	}
	if first, answer, err := d.firstProposal(ctx, tx, actor, call); first || err != nil {
		return answer, err
	}
	p, err := store.RulebookProposalByID(ctx, tx, req.ID)
	if err != nil {
		return RulebookAnswer{}, missing(err, "id")
	}
	decision := domain.RulebookDecision{Officer: actor.ID, Approves: req.Approve, Note: req.Reason, At: d.now()}
	no := domain.DecideRulebook(p.RulebookProposal, p.State(decision.At), actor, decision)
	if len(no) == 0 && req.Approve { // what holds beside it may be another than when it was proposed
		if _, err := rulebook.Replace(d.shelf.At(p.EffectiveAt), p.Country, []byte(p.Body)); err != nil {
			no = []domain.Refusal{domain.RulebookFault("", p.Country, err.Error())}
		}
	}
	entry := audit.Entry{Actor: actor, Act: domain.AuditRulebookApproved, Object: audit.Object("rulebook", p.ID), Detail: map[string]string{
		"country": p.Country, "from": p.EffectiveFrom.String(), "sha256": p.SHA256,
	}}
	if !req.Approve {
		entry.Act = domain.AuditRulebookRefused
	}
	if len(no) > 0 {
		entry.Outcome, entry.Refusals = audit.Refused, no
		return RulebookAnswer{Refusals: no}, d.record(ctx, tx, entry)
	}
	return d.writeDecision(ctx, tx, deciding{actor, p, decision, call, entry})
}

// deciding is one decision that the rules allow.
type deciding struct {
	actor    domain.Actor
	proposal store.RulebookProposal
	decision domain.RulebookDecision
	call     once
	entry    audit.Entry
}

func (d *Desk) writeDecision(ctx context.Context, tx store.Tx, x deciding) (RulebookAnswer, error) {
	id := x.proposal.ID
	if err := store.InsertRulebookDecision(ctx, tx, id, len(x.proposal.Decisions)+1, x.decision); err != nil {
		return RulebookAnswer{}, err
	}
	if err := d.keep(ctx, tx, x.call, id); err != nil {
		return RulebookAnswer{}, err
	}
	if err := d.record(ctx, tx, x.entry); err != nil {
		return RulebookAnswer{}, err
	}
	view, err := d.proposal(ctx, tx, x.actor, id)
	return RulebookAnswer{Proposal: view}, err
}
