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
	SHA256     string   // of the file
	Countries  []string // all that the rulebook has
	Book       string   // the version of the whole, which orders name
	BookSHA256 string   // of the whole's text
	Rows       []rulebook.TextRow
}

// RulebookAsked says whose rules: those of a version that was ever decided by, else
// those in force on a day; of neither, today's.
type RulebookAsked struct {
	Country string
	On      domain.Date
	Version string // as orders name it
}

// SeeRulebook gives a country's rows with their sources.
func (d *Desk) SeeRulebook(ctx context.Context, actor domain.Actor, asked RulebookAsked) (*RulebookView, error) {
	if err := d.forbid(ctx, actor, domain.MayReadRules); err != nil {
		return nil, err
	}
	book, err := d.rulebookAsked(ctx, asked)
	if err != nil {
		return nil, err
	}
	view := &RulebookView{Book: book.Version, BookSHA256: book.SHA256}
	for _, f := range book.Files {
		view.Countries = append(view.Countries, f.Country)
		if f.Country == asked.Country {
			view.RulebookFile, view.SHA256 = f, rulebook.Sum([]byte(f.Text))
		}
	}
	if view.Country == "" {
		return nil, domain.ErrNotFound("country")
	}
	view.Rows, err = rulebook.Rows([]byte(view.Text))
	return view, err
}

// rulebookAsked finds the version; of one that no longer holds it knows the files alone.
func (d *Desk) rulebookAsked(ctx context.Context, asked RulebookAsked) (*domain.Rulebook, error) {
	now := d.rules()
	switch {
	case asked.Version != "" && !asked.On.IsZero():
		return nil, domain.ErrInvalid("on", "no day where a version is named")
	case asked.Version != "":
		text, err := store.RulebookBody(ctx, d.store.Pool, asked.Version)
		if err != nil {
			return nil, missing(err, "version")
		}
		files, err := rulebook.FilesOf(text)
		return &domain.Rulebook{Version: asked.Version, SHA256: rulebook.Sum([]byte(text)), Files: files}, err
	case !asked.On.IsZero():
		return d.shelf.At(now.Calendar.At(asked.Country, asked.On, 0)), nil
	}
	return now, nil
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
