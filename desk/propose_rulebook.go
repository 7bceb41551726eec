package desk

import (
	"context"
	"maps"
	"strconv"
	"strings"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/store"
)

// ProposeRulebookRequest is a country's file that is to hold from a day on.
type ProposeRulebookRequest struct {
	Key           string `json:"-"`
	Text          string
	EffectiveFrom domain.Date
	Note          string
}

// RulebookAnswer is the proposal, or every reason why not.
type RulebookAnswer struct {
	Proposal *ProposalView
	Refusals []domain.Refusal
}

// ProposeRulebook files a country's rules for a day to come; two others decide.
func (d *Desk) ProposeRulebook(ctx context.Context, actor domain.Actor, req ProposeRulebookRequest) (RulebookAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayProposeRules); err != nil {
		return RulebookAnswer{}, err
	}
	req.Note = strings.TrimSpace(req.Note)
	call, no := d.begin(actor, "propose_rulebook", req.Key, req)
	if len(no) > 0 {
		return RulebookAnswer{Refusals: no}, nil
	}
	p, faults := d.readProposal(req)
	p.ProposedBy = actor.ID
	var answer RulebookAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.proposeRulebook(ctx, tx, actor, proposing{p, faults, call})
		return err
	})
	return answer, err
}

// proposing is one call of the act.
type proposing struct {
	store.RulebookProposal
	faults []domain.Refusal
	call   once
}

// readProposal reads and checks the file, by itself and beside the other countries'.
func (d *Desk) readProposal(req ProposeRulebookRequest) (store.RulebookProposal, []domain.Refusal) {
	now, src := d.now(), []byte(req.Text)
	p := store.RulebookProposal{Body: req.Text, RulebookProposal: domain.RulebookProposal{
		ID: d.store.NewID(), SHA256: rulebook.Sum(src), EffectiveFrom: req.EffectiveFrom, Note: req.Note, ProposedAt: now,
	}}
	country, version, problems := rulebook.Head("file", src)
	if len(problems) > 0 {
		return p, faults(problems)
	}
	p.Country, p.Version = country, version
	book, err := rulebook.Replace(d.shelf.At(req.EffectiveFrom.Time()), country, src)
	if err != nil {
		return p, []domain.Refusal{domain.RulebookFault("", country, err.Error())}
	}
	p.EffectiveAt = book.Calendar.At(country, req.EffectiveFrom, 0)
	return p, nil
}

// faults words a file's problems, the first of many.
func faults(problems rulebook.Problems) []domain.Refusal {
	const enough = 20
	no := make([]domain.Refusal, min(len(problems), enough))
	for i := range no {
		line := ""
		if problems[i].Line > 0 {
			line = strconv.Itoa(problems[i].Line)
		}
		no[i] = domain.RulebookFault(line, problems[i].Row, problems[i].Message)
	}
	return no
}

func (d *Desk) proposeRulebook(ctx context.Context, tx store.Tx, actor domain.Actor, p proposing) (RulebookAnswer, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return RulebookAnswer{}, err
	}
	if err := may(actor, domain.MayProposeRules); err != nil {
		return RulebookAnswer{}, err
	}
	if first, answer, err := d.firstProposal(ctx, tx, actor, p.call); first || err != nil {
		return answer, err
	}
	answer, err := d.fileProposal(ctx, tx, actor, p, nil)
	if err == nil && answer.Proposal != nil {
		err = d.keep(ctx, tx, p.call, p.ID)
	}
	return answer, err
}

// fileProposal judges a proposal, and files it or says why not; both are written down,
// with what else the log is to know.
func (d *Desk) fileProposal(ctx context.Context, tx store.Tx, actor domain.Actor, p proposing, more map[string]string) (RulebookAnswer, error) {
	no := p.faults
	if len(no) == 0 {
		no = domain.ProposeRulebook(p.RulebookProposal.RulebookProposal, actor)
	}
	entry := audit.Entry{Actor: actor, Act: domain.AuditRulebookProposed, Object: audit.Object("rulebook", p.ID), Detail: map[string]string{
		"country": p.Country, "from": p.EffectiveFrom.String(), "sha256": p.SHA256,
	}}
	maps.Copy(entry.Detail, more)
	if len(no) > 0 {
		entry.Outcome, entry.Refusals = audit.Refused, no
		return RulebookAnswer{Refusals: no}, d.record(ctx, tx, entry)
	}
	if err := store.InsertRulebookProposal(ctx, tx, p.RulebookProposal); err != nil {
		return RulebookAnswer{}, err
	}
	if err := d.record(ctx, tx, entry); err != nil {
		return RulebookAnswer{}, err
	}
	view, err := d.proposal(ctx, tx, actor, p.ID)
	return RulebookAnswer{Proposal: view}, err
}

// firstProposal gives the first answer to a key again, or refuses one that was used
// for something else.
func (d *Desk) firstProposal(ctx context.Context, tx store.Tx, actor domain.Actor, call once) (bool, RulebookAnswer, error) {
	first, err := call.read(ctx, tx)
	if err != nil {
		return false, RulebookAnswer{}, err
	}
	again, no := call.again(first)
	if !again {
		return len(no) > 0, RulebookAnswer{Refusals: no}, nil
	}
	view, err := d.proposal(ctx, tx, actor, first.ObjectID)
	return true, RulebookAnswer{Proposal: view}, err
}
