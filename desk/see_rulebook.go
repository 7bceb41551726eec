package desk

import (
	"context"

	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/store"
)

// RulebookView is one country's rules as they are written.
type RulebookView struct {
	domain.RulebookFile
	Countries []string // all that the rulebook has
	Book      string   // the version of the whole, which orders name
	Rows      []rulebook.TextRow
}

// SeeRulebook gives a country's rows in force on a day; zero is today.
func (d *Desk) SeeRulebook(ctx context.Context, actor domain.Actor, country string, on domain.Date) (*RulebookView, error) {
	if err := d.forbid(ctx, actor, domain.MayReadRules); err != nil {
		return nil, err
	}
	book := d.rules()
	if !on.IsZero() {
		book = d.shelf.At(book.Calendar.At(country, on, 0))
	}
	view := &RulebookView{Book: book.Version}
	for _, f := range book.Files {
		view.Countries = append(view.Countries, f.Country)
		if f.Country == country {
			view.RulebookFile = f
		}
	}
	if view.Country == "" {
		return nil, domain.ErrNotFound("country")
	}
	var err error
	view.Rows, err = rulebook.Rows([]byte(view.Text))
	return view, err
}

// ProposalView is a proposed file with what it would change.
type ProposalView struct {
	domain.RulebookProposal
	State     domain.RulebookState
	MayDecide bool
	Changes   []rulebook.Change // nil in lists
}

// ListRulebooks gives a country's proposed files, the last to hold first.
func (d *Desk) ListRulebooks(ctx context.Context, actor domain.Actor, country string) ([]*ProposalView, error) {
	if err := d.forbid(ctx, actor, domain.MayReadRules); err != nil {
		return nil, err
	}
	list, err := store.RulebookProposals(ctx, d.store.Pool, country)
	views := make([]*ProposalView, len(list))
	for i, p := range list {
		views[i] = d.viewProposal(actor, p)
	}
	return views, err
}

// SeeProposal gives one proposed file with what it would change.
func (d *Desk) SeeProposal(ctx context.Context, actor domain.Actor, id domain.ID) (*ProposalView, error) {
	if err := d.forbid(ctx, actor, domain.MayReadRules); err != nil {
		return nil, err
	}
	return d.proposal(ctx, d.store.Pool, actor, id)
}

func (d *Desk) proposal(ctx context.Context, db store.DB, actor domain.Actor, id domain.ID) (*ProposalView, error) {
	p, err := store.RulebookProposalByID(ctx, db, id)
	if err != nil {
		return nil, missing(err, "id")
	}
	view := d.viewProposal(actor, p)
	view.Changes, err = rulebook.Diff([]byte(d.before(p.RulebookProposal)), []byte(p.Body))
	return view, err
}

// before is the file that holds, as far as is known now, until a proposed one does;
// nothing where the country is new.
func (d *Desk) before(p domain.RulebookProposal) string {
	for _, f := range d.shelf.At(p.EffectiveAt.Add(-1)).Files {
		if f.Country == p.Country {
			return f.Text
		}
	}
	return "{}"
}

func (d *Desk) viewProposal(actor domain.Actor, p store.RulebookProposal) *ProposalView {
	state := p.State(d.now())
	no := domain.DecideRulebook(p.RulebookProposal, state, actor, domain.RulebookDecision{Approves: true})
	return &ProposalView{RulebookProposal: p.RulebookProposal, State: state, MayDecide: len(no) == 0}
}
