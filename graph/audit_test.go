package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

const readLog = `query ($f: AuditFilter, $n: Int! = 100, $a: String) { auditEntries(filter: $f, first: $n, after: $a) {
  pageInfo { hasNextPage endCursor }
  edges { node { id at actorKind officer { userName } partnerId point { code } act outcome objectKind objectId holders purpose visitId
    refusals details { name value } index checkpointSize } } } }`

// entry writes one line of the log.
type entry struct {
	actor   domain.ID
	at      time.Time
	act     string
	outcome string
	purpose string
	holders []domain.ID
	detail  string
	visit   *domain.ID
}

func (h *house) entry(e entry) {
	h.t.Helper()
	if e.detail == "" {
		e.detail = "{}"
	}
	if e.holders == nil {
		e.holders = []domain.ID{}
	}
	if e.outcome == "" {
		e.outcome = "shown"
	}
	h.exec(`insert into audit_entries (id, at, actor, point_id, act, outcome, holders, purpose, detail, visit_id)
		values ($1, $2, 'officer:' || $3::uuid, $4, $5, $6, $7, $8, $9, $10)`,
		h.db.Store().NewID(), e.at, e.actor, h.HospitalPoint, e.act, e.outcome, e.holders, e.purpose, []byte(e.detail), e.visit)
}

// leaves gives every entry its place, and signs a head over them, as the sealer does.
func (h *house) leaves() int {
	h.t.Helper()
	h.exec(`insert into audit_leaves (index, entry_id, hash)
		select (select coalesce(max(index) + 1, 0) from audit_leaves) + row_number() over (order by u.since, u.entry_id) - 1, u.entry_id, sha256('x')
		from audit_unsealed u`)
	h.exec(`delete from audit_unsealed`)
	n := h.count(`select count(*) from audit_leaves`)
	h.exec(`insert into audit_checkpoints (size, root, note, key, signed_at) values ($1, sha256('r'), '', 'sinetti.test/log+c74f20a3+AAAA', now()) on conflict do nothing`, n)
	return n
}

// The log is told in codes and ids; who reads it stands in it.
func TestTheLogIsReadInCodes(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.verified(h.Registrar, h.HolderFI)
	n := h.leaves()
	a := h.ask(h.Auditor, readLog, nil)
	for act, about := range map[string]string{"IDENTITY_PASSED": "VERIFICATION", "VISIT_OPENED": "VISIT"} { // of one instant, in any order
		a := h.ask(h.Auditor, readLog, vars{"f": vars{"act": act}})
		const at = "auditEntries.edges.0.node."
		if a.text(at+"act") != act || a.text(at+"officer.userName") != h.Registrar.UserName || a.text(at+"purpose") != "ORDER_CODE" ||
			a.text(at+"holders.0") != h.HolderFI.ID.String() || a.text(at+"objectKind") != about || a.text(at+"outcome") != "DONE" ||
			a.at(at+"checkpointSize") != float64(n) {
			t.Errorf("%s: %s", act, a.Body)
		}
	}
	for _, word := range []string{h.HolderFI.Person.FamilyName, h.HolderFI.Person.IdentityCode, h.CardFI.Number} {
		if strings.Contains(a.Body, word) {
			t.Errorf("the log names %s", word)
		}
	}
	if a := h.ask(h.Auditor, readLog, vars{"f": vars{"act": "AUDIT_READ"}}); a.text("auditEntries.edges.0.node.officer.userName") != h.Auditor.UserName ||
		a.at("auditEntries.edges.0.node.index") != nil {
		t.Errorf("the reading is not in it: %s", a.Body)
	}
	h.ask(h.Auditor, readLog, vars{"f": vars{"holderId": h.HolderFI.ID}})
	if n := h.count(`select count(*) from audit_entries where act = 'audit.read' and purpose = 'audit_review' and holders = array[$1::uuid]`, h.HolderFI.ID); n != 1 {
		t.Errorf("reading one person's part is written down %d times", n)
	}
}

func TestTheLogGoesByPagesAndFilters(t *testing.T) {
	t.Parallel()
	h := open(t)
	for i := range 25 {
		h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start.Add(time.Duration(i/3) * time.Second), act: "holder.read", purpose: "advice", holders: []domain.ID{h.HolderFI.ID}})
	}
	h.entry(entry{actor: h.RegistrarToo.ID, at: pgtest.Start, act: "a.newer_word", outcome: "done", purpose: "a_newer_purpose"})
	seen, after := map[string]bool{}, ""
	for page := 0; page < 10; page++ {
		a := h.ask(h.Auditor, readLog, vars{"n": 10, "a": after, "f": vars{"officerId": h.Registrar.ID, "act": "HOLDER_READ"}})
		for i := 0; a.text(fmt.Sprintf("auditEntries.edges.%d.node.id", i)) != ""; i++ {
			seen[a.text(fmt.Sprintf("auditEntries.edges.%d.node.id", i))] = true
		}
		if a.at("auditEntries.pageInfo.hasNextPage") != true {
			break
		}
		after = a.text("auditEntries.pageInfo.endCursor")
	}
	if len(seen) != 25 {
		t.Errorf("%d entries on the pages", len(seen))
	}
	for filter, want := range map[string]struct {
		f vars
		n int
	}{
		"until":   {vars{"until": pgtest.Start.Add(time.Second), "officerId": h.Registrar.ID}, 3},
		"from":    {vars{"from": pgtest.Start.Add(8 * time.Second), "officerId": h.Registrar.ID}, 1},
		"purpose": {vars{"purpose": "ADVICE"}, 25},
		"outcome": {vars{"outcome": "DONE", "officerId": h.RegistrarToo.ID}, 1},
		"nobody":  {vars{"holderId": h.HolderEE.ID}, 0},
	} {
		a := h.ask(h.Auditor, readLog, vars{"f": want.f})
		list, _ := a.at("auditEntries.edges").([]any)
		if len(list) != want.n {
			t.Errorf("%s: %d, want %d: %s", filter, len(list), want.n, a.Body)
		}
	}
	a := h.ask(h.Auditor, readLog, vars{"f": vars{"officerId": h.RegistrarToo.ID}})
	if a.text("auditEntries.edges.0.node.act") != "OTHER" || a.text("auditEntries.edges.0.node.purpose") != "OTHER" {
		t.Errorf("a newer release's words: %s", a.Body)
	}
	if a := h.ask(h.Auditor, readLog, vars{"f": vars{"objectKind": "CARD"}}); a.code() != "INVALID" {
		t.Errorf("half an object: %s", a.Body)
	}
}

const (
	logState  = ` state size waiting checkpoint { size origin keyFingerprint } witnesses { name size } faults reviews { size officer { userName } note ownWaiting } `
	seeLog    = `{ auditLog {` + logState + `} }`
	reviewLog = `mutation ($i: ReviewAuditInput!) { reviewAudit(input: $i) { log {` + logState + `} refusals { code } } }`
)

// auditorToo is a second auditor.
func (h *house) auditorToo() world.Officer {
	return h.officer(h.Agency, h.AgencyPoint, domain.ID{}, domain.Auditor)
}

func TestNobodyReviewsTheirOwnActs(t *testing.T) {
	t.Parallel()
	h := open(t)
	too := h.auditorToo()
	h.entry(entry{actor: h.Auditor.ID, at: pgtest.Start, act: "extract.made", purpose: "data_subject_request"})
	h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start, act: "holder.read", purpose: "advice"})
	size := h.leaves()
	key := h.key()
	for range 2 { // the same call twice is one review
		a := h.ask(h.Auditor, reviewLog, vars{"i": vars{"idempotencyKey": key, "size": size, "note": " kaikki kunnossa "}})
		if a.text("reviewAudit.log.reviews.0.officer.userName") != h.Auditor.UserName || a.at("reviewAudit.log.reviews.0.ownWaiting") != 1.0 ||
			a.text("reviewAudit.log.reviews.0.note") != "kaikki kunnossa" || a.at("reviewAudit.log.reviews.1") != nil {
			t.Fatal(a.Body)
		}
	}
	a := h.ask(too, reviewLog, vars{"i": vars{"idempotencyKey": h.key(), "size": size}})
	if a.at("reviewAudit.log.reviews.1.ownWaiting") != 0.0 && a.at("reviewAudit.log.reviews.0.ownWaiting") != 0.0 {
		t.Errorf("another's review leaves the first one's acts open: %s", a.Body)
	}
	if a := h.ask(too, reviewLog, vars{"i": vars{"idempotencyKey": h.key(), "size": size + 7}}); a.code() != "NOT_FOUND" {
		t.Errorf("reviewed what nobody signed: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'audit.reviewed' and outcome = 'done'`); n != 2 {
		t.Errorf("%d reviews written down", n)
	}
	if _, err := h.db.Owner().Exec(context.Background(), `delete from audit_reviews`); err == nil {
		t.Error("a review was taken back")
	}
}

func TestTheLogSaysHowItStands(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start, act: "holder.read", purpose: "advice"})
	want := func(state string) {
		t.Helper()
		if a := h.ask(h.Auditor, seeLog, nil); a.text("auditLog.state") != state {
			t.Errorf("want %s: %s", state, a.Body)
		}
	}
	want("UNSEALED")
	n := h.leaves()
	want("UNWITNESSED")
	h.exec(`insert into audit_cosignatures (size, witness, line, at) values ($1, 'w', '', now() - interval '3 days')`, n)
	want("OK") // but a while ago; nothing new came
	if a := h.ask(h.Auditor, seeLog, nil); a.text("auditLog.checkpoint.origin") != "sinetti.test/log" || a.text("auditLog.checkpoint.keyFingerprint") != "c74f20a3" {
		t.Error(a.Body)
	}
	h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start, act: "holder.read", purpose: "advice"})
	h.exec(`update audit_unsealed set since = now() - interval '5 minutes'`)
	want("LATE")
	h.leaves()
	want("OK") // the witness has time
	h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start, act: "holder.read", purpose: "advice"})
	h.exec(`alter table audit_checkpoints disable trigger audit_checkpoints_append_only`)
	h.exec(`update audit_checkpoints set signed_at = now() - interval '27 hours' where size = (select max(size) from audit_checkpoints)`)
	h.exec(`alter table audit_checkpoints enable always trigger audit_checkpoints_append_only`)
	h.leaves() // signed now, which changes nothing: the one before it was never seen
	want("LATE")
	h.exec(`insert into audit_cosignatures (size, witness, line, at) select size, 'w', '', now() from audit_checkpoints order by size desc limit 1`)
	want("OK")
	h.exec(`insert into audit_cosignatures (size, witness, line, at) values (99, 'w', '', now())`) // an older backup is back
	want("BROKEN")
	h.exec(`alter table audit_entries disable trigger audit_entries_append_only`)
	if a := h.ask(h.Auditor, seeLog, nil); a.text("auditLog.faults.0") != "audit_entries_append_only" {
		t.Errorf("a disabled trigger: %s", a.Body)
	}
}

// What a witness said against the log stays, whatever comes after it.
func TestAWitnessesContradictionBreaksTheLogForGood(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start, act: "holder.read", purpose: "advice"})
	h.leaves()
	h.exec(`insert into audit_alarms (at, kind, witness, size) values (now(), 'forked', 'witness.example', 7)`)
	if a := h.ask(h.Auditor, seeLog, nil); a.text("auditLog.state") != "BROKEN" || a.text("auditLog.faults.0") != "witness.example: forked (7)" {
		t.Errorf("%s", a.Body)
	}
	for _, how := range []string{"delete from audit_alarms", "update audit_alarms set size = 1", "truncate audit_alarms"} {
		if _, err := h.db.Owner().Exec(context.Background(), how); err == nil {
			t.Errorf("%s went through", how)
		}
	}
}

const (
	extractFields = ` id number audience reference holderId until more madeBy { userName } lines { at act outcome purpose organisation officer { userName } point { code } } `
	makeExtract   = `mutation ($i: MakeExtractInput!) { makeExtract(input: $i) { extract {` + extractFields + `} refusals { code field } } }`
	seeExtract    = `query ($x: ID!) { dataExtract(id: $x) {` + extractFields + `} }`
)

// The person learns when and why, an authority also who; each for the reason that was
// the person's own in answers that showed several people.
func TestThePersonLearnsWhenAndWhy(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.db.Store().NewID()
	h.entry(entry{
		actor: h.Registrar.ID, at: pgtest.Start.Add(-2 * time.Hour), act: "holder.read", purpose: "order_code", visit: &visit,
		holders: []domain.ID{h.HolderFI.ID, h.HolderEE.ID}, detail: `{"look2": "orders.listed todays_work 1"}`,
	})
	h.entry(entry{actor: h.Registrar.ID, at: pgtest.Start.Add(-time.Hour), act: "holder.found", purpose: "advice", holders: []domain.ID{h.HolderEE.ID}})
	made := func(change vars) answer {
		i := vars{"idempotencyKey": h.key(), "audience": "PERSON"}
		for k, v := range change {
			i[k] = v
		}
		return h.ask(h.Auditor, makeExtract, vars{"i": i})
	}
	a := made(vars{"identityCode": strings.ToLower(h.HolderEE.Person.IdentityCode)})
	lines := "makeExtract.extract.lines."
	if a.text(lines+"0.act") != "HOLDER_FOUND" || a.text(lines+"0.purpose") != "ADVICE" || a.text(lines+"1.act") != "ORDERS_LISTED" ||
		a.text(lines+"1.purpose") != "TODAYS_WORK" || a.at(lines+"1.officer") != nil || a.at(lines+"1.point") != nil || a.text(lines+"1.organisation") == "" {
		t.Errorf("the person's: %s", a.Body)
	}
	if strings.Contains(a.Body, h.Registrar.UserName) || strings.Contains(a.Body, h.HolderEE.Person.FamilyName) {
		t.Errorf("a name: %s", a.Body)
	}
	again := h.ask(h.Auditor, seeExtract, vars{"x": a.text("makeExtract.extract.id")})
	if again.text("dataExtract.lines.1.purpose") != "TODAYS_WORK" || again.at("dataExtract.lines.2") != nil {
		t.Errorf("seen again it is another: %s", again.Body)
	}
	full := made(vars{"holderId": h.HolderFI.ID, "audience": "AUTHORITY", "reference": "ESAVI/1/2026"})
	if full.text(lines+"0.officer.userName") != h.Registrar.UserName || full.text(lines+"0.purpose") != "ORDER_CODE" || full.text(lines+"0.point.code") == "" {
		t.Errorf("the authority's: %s", full.Body)
	}
	if a := made(vars{"holderId": h.HolderFI.ID, "audience": "AUTHORITY"}); a.codes("makeExtract") != "REFERENCE_MISSING" {
		t.Errorf("without a case: %s", a.Body)
	}
	for _, audience := range []string{"PERSON", "AUTHORITY"} {
		for _, reference := range []string{strings.Repeat("x", 101), "case \U0001F600"} {
			if a := made(vars{"holderId": h.HolderFI.ID, "audience": audience, "reference": reference}); a.code() != "INVALID" {
				t.Errorf("a reference that cannot be printed: %s", a.Body)
			}
		}
	}
	if a := made(vars{"identityCode": "131052-308U"}); a.codes("makeExtract") != "IDENTITY_CODE_WRONG" {
		t.Errorf("a wrong code: %s", a.Body)
	}
	if a := made(vars{"identityCode": h.HolderFI.Person.IdentityCode, "holderId": h.HolderFI.ID}); a.code() != "INVALID" {
		t.Errorf("two people: %s", a.Body)
	}
	if a := made(vars{"holderId": h.HolderFI.ID, "from": "2026-11-19", "until": "2026-11-17"}); a.code() != "INVALID" {
		t.Errorf("an end before its beginning: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'extract.made' and purpose = 'data_subject_request' and outcome = 'shown' and cardinality(holders) = 1`); n != 2 {
		t.Errorf("%d extracts written down", n)
	}
}

// Who asks for somebody that nobody knows has asked.
func TestAskingForNobodyIsWrittenDown(t *testing.T) {
	t.Parallel()
	h := open(t)
	a := h.ask(h.Auditor, makeExtract, vars{"i": vars{"idempotencyKey": h.key(), "audience": "PERSON", "visitId": h.db.Store().NewID()}})
	if a.code() != "NOT_FOUND" || h.count(`select count(*) from audit_entries where act = 'extract.made' and detail ->> 'found' = '0'`) != 1 {
		t.Errorf("%s", a.Body)
	}
}

// One answer that shows people for different reasons keeps each one's own.
func TestAnAnswerKeepsEachReason(t *testing.T) {
	t.Parallel()
	h := open(t)
	ctx, scope := auth.WithScope(auth.WithActor(context.Background(), h.Registrar.Actor()))
	auth.Saw(ctx, auth.Look{Act: domain.AuditHolderFound, Purpose: domain.PurposeAdvice}, h.HolderFI.ID)
	auth.Saw(ctx, auth.Look{Act: domain.AuditOrdersListed, Purpose: domain.PurposeTodaysWork}, h.HolderEE.ID)
	if err := auth.New(h.db.Store(), store.SystemClock{}, nil).RecordLook(ctx, scope); err != nil {
		t.Fatal(err)
	}
	for holder, purpose := range map[domain.ID]string{h.HolderFI.ID: "ADVICE", h.HolderEE.ID: "TODAYS_WORK"} {
		got := h.ask(h.Auditor, seeExtract, vars{"x": h.extractUntil(holder)})
		list, _ := got.at("dataExtract.lines").([]any)
		if len(list) != 2 || got.text("dataExtract.lines.1.purpose")+got.text("dataExtract.lines.0.purpose") != purpose+"DATA_SUBJECT_REQUEST" &&
			got.text("dataExtract.lines.0.purpose")+got.text("dataExtract.lines.1.purpose") != purpose+"DATA_SUBJECT_REQUEST" {
			t.Errorf("want %s: %s", purpose, got.Body)
		}
	}
}

// extractUntil is an extract that reaches beyond the test's standing clock.
func (h *house) extractUntil(holder domain.ID) domain.ID {
	id := h.db.Store().NewID()
	h.exec(`insert into data_extracts (id, number, holder_id, audience, until_at, officer_id, made_at) values ($1, $2, $3, 'person', $4, $5, $4)`,
		id, "L26-"+id.String()[24:], holder, pgtest.Start.Add(time.Hour), h.Auditor.ID)
	return id
}
