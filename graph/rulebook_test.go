package graph_test

import (
	"os"
	"strings"
	"testing"

	"sinetti/test/world"
)

const (
	proposeRulebook = `mutation ($i: ProposeRulebookInput!) { proposeRulebook(input: $i) {
		proposal { id state mayDecide effectiveAt proposedBy { userName } changes { row field was is } } refusals { code field params { name value } } } }`
	decideRulebook = `mutation ($i: DecideInput!) { decideRulebook(input: $i) {
		proposal { state mayDecide decisions { officer { userName } approves note } } refusals { code field } } }`
	seeRulebook = `query ($on: Date, $v: String) { rulebook(country: "FI", on: $on, version: $v) { country countries version sha256 bookVersion bookSha256 rows { id section source validFrom line words { name value } } } }`
)

// shorterVisits is the Finnish file with one other word.
func shorterVisits(t *testing.T) string {
	t.Helper()
	src, err := os.ReadFile("../rulebook/fi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Replace(string(src), "visit_minutes: 30", "visit_minutes: 20", 1)
}

func (h *house) propose(as world.Officer, text, from string) answer {
	return h.ask(as, proposeRulebook, vars{"i": vars{"idempotencyKey": h.key(), "text": text, "effectiveFrom": from, "note": "the law changes"}})
}

func (h *house) decideRules(as world.Officer, id string, approve bool) answer {
	return h.ask(as, decideRulebook, vars{"i": vars{"idempotencyKey": h.key(), "id": id, "approve": approve, "reason": "a price is wrong"}})
}

func TestTwoOthersPutRulesIntoForce(t *testing.T) {
	t.Parallel()
	h := open(t)
	a := h.propose(h.Operator, shorterVisits(t), "2027-07-01")
	id := a.text("proposeRulebook.proposal.id")
	if id == "" || a.text("proposeRulebook.proposal.state") != "WAITING" || a.at("proposeRulebook.proposal.mayDecide") != false ||
		a.text("proposeRulebook.proposal.effectiveAt") != "2027-06-30T21:00:00Z" || a.text("proposeRulebook.proposal.proposedBy.userName") != h.Operator.UserName {
		t.Fatalf("proposed: %s", a.Body)
	}
	change := "proposeRulebook.proposal.changes."
	if a.text(change+"0.row") != "fi.rules" || a.text(change+"0.field") != "visit_minutes" || a.text(change+"0.was") != "30" || a.text(change+"0.is") != "20" || a.at(change+"1") != nil {
		t.Errorf("changes: %s", a.Body)
	}
	if got := h.decideRules(h.Operator, id, true); got.code() != "FORBIDDEN" {
		t.Errorf("the operator decides: %s", got.Body)
	}
	first := h.decideRules(h.ApproverA, id, true)
	if first.text("decideRulebook.proposal.state") != "WAITING" || first.at("decideRulebook.proposal.mayDecide") != false {
		t.Errorf("the first: %s", first.Body)
	}
	if again := h.decideRules(h.ApproverA, id, true); again.codes("decideRulebook") != "APPROVE_TWICE" {
		t.Errorf("the first again: %s", again.Body)
	}
	second := h.decideRules(h.ApproverB, id, true)
	if second.text("decideRulebook.proposal.state") != "APPROVED" || second.text("decideRulebook.proposal.decisions.1.officer.userName") != h.ApproverB.UserName {
		t.Errorf("the second: %s", second.Body)
	}
	if late := h.decideRules(h.ApproverB, id, false); late.codes("decideRulebook") != "RIGHT_NOT_WAITING APPROVE_TWICE" {
		t.Errorf("too late: %s", late.Body)
	}
	if n, m, no := h.entries("rulebook.proposed", "done"), h.entries("rulebook.approved", "done"), h.entries("rulebook.approved", "refused"); n != 1 || m != 2 || no != 1 {
		t.Errorf("written down: %d proposed, %d approved, %d refused", n, m, no)
	}
}

func TestAFaultyRulebookIsRefusedByLineAndRow(t *testing.T) {
	t.Parallel()
	h := open(t)
	faulty := strings.Replace(shorterVisits(t), "visit_minutes: 20", "visit_minutes: 2000", 1)
	a := h.propose(h.Operator, faulty, "2027-07-01")
	if a.codes("proposeRulebook") != "RULEBOOK_FAULTY" || !strings.Contains(a.Body, `"value":"fi.rules"`) || !strings.Contains(a.Body, "visit_minutes 2000") {
		t.Errorf("%s", a.Body)
	}
	if a := h.propose(h.Operator, shorterVisits(t), "2020-01-01"); a.codes("proposeRulebook") != "RULEBOOK_DAY" {
		t.Errorf("in the past: %s", a.Body)
	}
	if a := h.propose(h.ApproverA, shorterVisits(t), "2027-07-01"); a.code() != "FORBIDDEN" {
		t.Errorf("an approver proposes: %s", a.Body)
	}
	id := h.propose(h.Operator, shorterVisits(t), "2027-07-01").text("proposeRulebook.proposal.id")
	if a := h.decideRules(h.ApproverA, id, false); a.text("decideRulebook.proposal.state") != "REFUSED" || a.text("decideRulebook.proposal.decisions.0.note") == "" {
		t.Errorf("refused: %s", a.Body)
	}
	if n := h.count(`select count(*) from rulebook_proposals`); n != 1 {
		t.Errorf("%d proposals are filed", n)
	}
}

func TestARegistrarReadsTheRules(t *testing.T) {
	t.Parallel()
	h := open(t)
	a := h.ask(h.Registrar, seeRulebook, vars{})
	if a.text("rulebook.country") != "FI" || a.text("rulebook.countries.1") != "EE" || a.text("rulebook.rows.0.id") != "fi.rules" ||
		a.text("rulebook.rows.0.section") != "rules" || a.text("rulebook.rows.0.source") == "" || a.text("rulebook.rows.0.words.0.value") != "Europe/Helsinki" {
		t.Errorf("%.600s", a.Body)
	}
	version, sum := a.text("rulebook.bookVersion"), a.text("rulebook.bookSha256")
	if !strings.HasSuffix(version, "-"+sum[:12]) || len(a.text("rulebook.sha256")) != 64 {
		t.Errorf("%s of %s", version, sum)
	}
	// A version that no longer holds is shown as it was decided by.
	const old = "fi.yaml 88\nversion: 2020-02-29\ncountry: FI\nrules: {id: fi.rules, visit: 9, valid_from: 2020-02-29}\n"
	h.exec(`insert into rulebook_versions (version, sha256, body, loaded_at) values ('2020-02-29-old', sha256(convert_to($1::text, 'UTF8')), $1, now())`, old)
	if a := h.ask(h.Registrar, seeRulebook, vars{"v": "2020-02-29-old"}); a.text("rulebook.version") != "2020-02-29" ||
		a.text("rulebook.rows.0.words.0.value") != "9" || a.text("rulebook.bookVersion") != "2020-02-29-old" || a.at("rulebook.countries.1") != nil {
		t.Errorf("of old: %s", a.Body)
	}
	if a := h.ask(h.Registrar, seeRulebook, vars{"v": "2020-02-29"}); a.code() != "NOT_FOUND" {
		t.Errorf("no version: %s", a.Body)
	}
	if a := h.ask(h.Registrar, seeRulebook, vars{"v": "2020-02-29-old", "on": "2027-01-01"}); a.code() != "INVALID" {
		t.Errorf("a version on a day: %s", a.Body)
	}
	if a := h.ask(h.Registrar, `{ rulebook(country: "XX") { country } }`, nil); a.code() != "NOT_FOUND" {
		t.Errorf("%s", a.Body)
	}
	if a := h.ask(h.Registrar, `{ rulebookProposals(country: "FI") { id } }`, nil); a.code() != "" {
		t.Errorf("%s", a.Body)
	}
}
