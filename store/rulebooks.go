package store

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// RulebookProposal is a country's file that is to hold from a day on.
type RulebookProposal struct {
	domain.RulebookProposal
	Body string // empty in lists
}

// InsertRulebookProposal files a proposal; the database holds its sum against its text.
func InsertRulebookProposal(ctx context.Context, db pg.DBTX, p RulebookProposal) error {
	sum, err := hex.DecodeString(p.SHA256)
	if err == nil {
		err = Q().InsertRulebookProposal(ctx, db, pg.InsertRulebookProposalParams{
			ID: p.ID, Country: p.Country, Version: p.Version.Time(), Sha256: sum, Body: p.Body, EffectiveFrom: p.EffectiveFrom.Time(),
			EffectiveAt: p.EffectiveAt, OfficerID: OrNull(p.ProposedBy), Note: p.Note, ProposedAt: p.ProposedAt,
		})
	}
	if err != nil {
		return fmt.Errorf("store: propose rulebook: %w", err)
	}
	return nil
}

// RulebookProposals reads a country's proposals, the last to hold first, without texts.
func RulebookProposals(ctx context.Context, db pg.DBTX, country string) ([]RulebookProposal, error) {
	rows, err := Q().ListRulebookProposals(ctx, db, country)
	if err != nil {
		return nil, fmt.Errorf("store: rulebook proposals: %w", err)
	}
	list := make([]RulebookProposal, len(rows))
	for i, r := range rows {
		list[i] = proposalOf(pg.RulebookProposal{
			ID: r.ID, Country: r.Country, Version: r.Version, Sha256: r.Sha256, EffectiveFrom: r.EffectiveFrom,
			EffectiveAt: r.EffectiveAt, OfficerID: r.OfficerID, Note: r.Note, ProposedAt: r.ProposedAt,
		})
	}
	return list, addDecisions(ctx, db, list)
}

// RulebookProposalByID reads one with its text; NoRows where there is none.
func RulebookProposalByID(ctx context.Context, db pg.DBTX, id domain.ID) (RulebookProposal, error) {
	row, err := Q().GetRulebookProposal(ctx, db, id)
	return withDecisions(ctx, db, row, err)
}

func withDecisions(ctx context.Context, db pg.DBTX, row pg.RulebookProposal, err error) (RulebookProposal, error) {
	if err != nil {
		return RulebookProposal{}, fmt.Errorf("store: rulebook proposal: %w", err)
	}
	list := []RulebookProposal{proposalOf(row)}
	err = addDecisions(ctx, db, list)
	return list[0], err
}

func proposalOf(r pg.RulebookProposal) RulebookProposal {
	return RulebookProposal{
		Body: r.Body,
		RulebookProposal: domain.RulebookProposal{
			ID: r.ID, Country: r.Country, Version: domain.DateOf(r.Version), SHA256: hex.EncodeToString(r.Sha256),
			EffectiveFrom: domain.DateOf(r.EffectiveFrom), EffectiveAt: r.EffectiveAt, ProposedBy: idOf(r.OfficerID),
			Note: r.Note, ProposedAt: r.ProposedAt,
		},
	}
}

func addDecisions(ctx context.Context, db pg.DBTX, list []RulebookProposal) error {
	ids, at := make([]domain.ID, len(list)), map[domain.ID]int{}
	for i, p := range list {
		ids[i], at[p.ID] = p.ID, i
	}
	rows, err := Q().ListRulebookDecisions(ctx, db, ids)
	if err != nil {
		return fmt.Errorf("store: rulebook decisions: %w", err)
	}
	for _, r := range rows {
		p := &list[at[r.ProposalID]]
		p.Decisions = append(p.Decisions, domain.RulebookDecision{Officer: r.OfficerID, Approves: r.Approves, Note: r.Note, At: r.DecidedAt})
	}
	return nil
}

// InsertRulebookDecision files the next decision on a proposal that is locked.
func InsertRulebookDecision(ctx context.Context, db pg.DBTX, proposal domain.ID, place int, d domain.RulebookDecision) error {
	err := Q().InsertRulebookDecision(ctx, db, pg.InsertRulebookDecisionParams{
		ProposalID: proposal, Place: int16(place), OfficerID: d.Officer, Approves: d.Approves, Note: d.Note, DecidedAt: d.At, //nolint:gosec // 1 or 2
	})
	if err != nil {
		return fmt.Errorf("store: decide on rulebook: %w", err)
	}
	return nil
}

// ApprovedRulebook is a country's file that holds from a moment on.
type ApprovedRulebook struct {
	Country     string
	Body        string
	EffectiveAt time.Time
}

// ApprovedRulebooks reads what two people approved, in the order of coming into force.
func ApprovedRulebooks(ctx context.Context, db pg.DBTX) ([]ApprovedRulebook, error) {
	rows, err := Q().ListApprovedRulebooks(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("store: approved rulebooks: %w", err)
	}
	list := make([]ApprovedRulebook, len(rows))
	for i, r := range rows {
		list[i] = ApprovedRulebook(r)
	}
	return list, nil
}

// CountRulebookDecisions gives a number that is another one when ApprovedRulebooks may be.
func CountRulebookDecisions(ctx context.Context, db pg.DBTX) (int64, error) {
	n, err := Q().CountRulebookDecisions(ctx, db)
	if err != nil {
		return 0, fmt.Errorf("store: rulebook decisions: %w", err)
	}
	return n, nil
}
