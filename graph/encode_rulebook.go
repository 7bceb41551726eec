package graph

import (
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

func rulebookOf(v *desk.RulebookView) *generated.Rulebook {
	if v == nil {
		return nil
	}
	out := &generated.Rulebook{
		Country: v.Country, Countries: orEmpty(v.Countries), Version: v.Version, Sha256: v.SHA256, BookVersion: v.Book, BookSha256: v.BookSHA256,
		Rows: make([]*generated.RulebookRow, len(v.Rows)),
	}
	for i, row := range v.Rows {
		from, _ := domain.ParseDate(row.ValidFrom) // the loader has read it
		out.Rows[i] = &generated.RulebookRow{ID: row.ID, Section: row.Section, Source: row.Source, ValidFrom: from, Line: row.Line}
		for _, w := range row.Words {
			out.Rows[i].Words = append(out.Rows[i].Words, &generated.Param{Name: w.Key, Value: w.Value})
		}
		out.Rows[i].Words = orEmpty(out.Rows[i].Words)
	}
	return out
}

func rulebookProposal(v *desk.ProposalView) *generated.RulebookProposal {
	if v == nil {
		return nil
	}
	out := &generated.RulebookProposal{
		ID: v.ID, Country: v.Country, Version: v.Version, Sha256: v.SHA256, EffectiveFrom: v.EffectiveFrom, EffectiveAt: v.EffectiveAt,
		Note: v.Note, ProposedAt: v.ProposedAt, State: v.State, MayDecide: v.MayDecide,
		Decisions: make([]*generated.RulebookDecision, len(v.Decisions)), Changes: make([]*generated.RulebookChange, len(v.Changes)),
	}
	if !v.ProposedBy.IsZero() {
		out.ProposedBy = &generated.Officer{ID: v.ProposedBy}
	}
	for i, d := range v.Decisions {
		out.Decisions[i] = &generated.RulebookDecision{Officer: &generated.Officer{ID: d.Officer}, Approves: d.Approves, Note: d.Note, At: d.At}
	}
	for i, c := range v.Changes {
		out.Changes[i] = &generated.RulebookChange{Row: c.Row, Field: c.Field, Was: c.Was, Is: c.Is}
	}
	return out
}

func rulebookPayload(a desk.RulebookAnswer, err error) (*generated.RulebookPayload, error) {
	if err != nil {
		return nil, err
	}
	return &generated.RulebookPayload{Proposal: rulebookProposal(a.Proposal), Refusals: refusals(a.Refusals)}, nil
}
