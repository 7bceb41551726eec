package store_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
)

func proposal(s *store.Store, by domain.ID, at time.Time) store.RulebookProposal {
	const body = "version: 2027-01-01\n"
	sum := sha256.Sum256([]byte(body))
	return store.RulebookProposal{Body: body, RulebookProposal: domain.RulebookProposal{
		ID: s.NewID(), Country: "FI", Version: domain.DateOf(at), SHA256: hex.EncodeToString(sum[:]),
		EffectiveFrom: domain.DateOf(at), EffectiveAt: at, ProposedBy: by, ProposedAt: at.Add(-48 * time.Hour),
	}}
}

// TestTheDatabaseItselfWantsTwoOthers: whatever a program does, the rules of deciding hold.
func TestTheDatabaseItselfWantsTwoOthers(t *testing.T) {
	t.Parallel()
	ctx, s := context.Background(), pgtest.New(t).Store()
	at := time.Date(2027, 1, 31, 22, 0, 0, 0, time.UTC)
	proposer, one, two := s.NewID(), s.NewID(), s.NewID()
	p := proposal(s, proposer, at)
	if err := store.InsertRulebookProposal(ctx, s.Pool, p); err != nil {
		t.Fatal(err)
	}
	decide := func(place int, by domain.ID, approves bool, when time.Time) error {
		return store.InsertRulebookDecision(ctx, s.Pool, p.ID, place, domain.RulebookDecision{Officer: by, Approves: approves, At: when})
	}
	before := at.Add(-time.Hour)
	for _, c := range []struct {
		err  error
		rule string
	}{
		{decide(1, proposer, true, before), "rulebook_proposer_does_not_decide"},
		{decide(2, one, true, before), "rulebook_is_decided_once"},
		{decide(1, one, true, at), "rulebook_is_decided_before_it_holds"},
		{decide(1, one, true, before), ""},
		{decide(2, one, true, before), "rulebook_deciders_differ"},
	} {
		if got := store.ViolatedConstraint(c.err); got != c.rule || c.rule == "" && c.err != nil {
			t.Errorf("want %q, got %v", c.rule, c.err)
		}
	}
	if list, err := store.ApprovedRulebooks(ctx, s.Pool); err != nil || len(list) != 0 {
		t.Errorf("one approval put %d into force, %v", len(list), err)
	}
	if err := decide(2, two, true, before); err != nil {
		t.Fatal(err)
	}
	if got := store.ViolatedConstraint(decide(3, s.NewID(), true, before)); got != "rulebook_has_two_deciders" {
		t.Errorf("a third: %q", got)
	}
	list, err := store.ApprovedRulebooks(ctx, s.Pool)
	if err != nil || len(list) != 1 || list[0].Body != p.Body || !list[0].EffectiveAt.Equal(at) {
		t.Errorf("in force: %+v, %v", list, err)
	}
	got, err := store.RulebookProposalByID(ctx, s.Pool, p.ID)
	if err != nil || got.State(before) != domain.RulebookApproved || got.ProposedBy != proposer || len(got.Decisions) != 2 || got.Decisions[0].Officer != one {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestARefusedRulebookIsDecidedForGood(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	ctx, s := context.Background(), db.Store()
	at := time.Date(2027, 1, 31, 22, 0, 0, 0, time.UTC)
	p := proposal(s, domain.ID{}, at)
	if err := store.InsertRulebookProposal(ctx, s.Pool, p); err != nil {
		t.Fatal(err)
	}
	no := domain.RulebookDecision{Officer: s.NewID(), Note: "a price is wrong", At: at.Add(-time.Hour)}
	if err := store.InsertRulebookDecision(ctx, s.Pool, p.ID, 1, no); err != nil {
		t.Fatal(err)
	}
	no.Officer, no.Approves = s.NewID(), true
	if got := store.ViolatedConstraint(store.InsertRulebookDecision(ctx, s.Pool, p.ID, 2, no)); got != "rulebook_is_decided_once" {
		t.Errorf("approved after a no: %q", got)
	}
	list, err := store.RulebookProposals(ctx, s.Pool, "FI")
	if err != nil || len(list) != 1 || list[0].State(at) != domain.RulebookRefused || list[0].Body != "" || list[0].Decisions[0].Note == "" {
		t.Errorf("%+v, %v", list, err)
	}
	for _, sql := range []string{`update rulebook_proposals set body = 'x'`, `delete from rulebook_decisions`, `truncate rulebook_versions`} {
		if _, err := db.Owner().Exec(ctx, sql); err == nil {
			t.Errorf("the owner may %s", sql)
		}
	}
	forged := proposal(s, domain.ID{}, at)
	forged.Body += "country: FI\n"
	if got := store.ViolatedConstraint(store.InsertRulebookProposal(ctx, s.Pool, forged)); got != "rulebook_sha256_is_of_the_body" {
		t.Errorf("a text with another's sum: %q", got)
	}
	late := proposal(s, domain.ID{}, at)
	late.ProposedAt = at
	if got := store.ViolatedConstraint(store.InsertRulebookProposal(ctx, s.Pool, late)); got != "rulebook_is_proposed_before_it_holds" {
		t.Errorf("proposed too late: %q", got)
	}
}
