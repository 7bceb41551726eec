package graph_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/world"
)

const (
	caseFields = ` record { officer { userName } active access { password device { kind } cardLinkedAt throttled openSessions } mayBeGiven }
	acts { act checks reason doneBy { userName } doneAt } responsible { userName } `
	supportCases   = `query ($t: String!) { supportCases(text: $t) {` + caseFields + `} }`
	supportOfficer = `mutation ($i: SupportInput!) { supportOfficer(input: $i) { case {` + caseFields + `} temporaryPassword passwordUntil refusals { code field } } }`
)

// helps is one act of user support for the registrar beside, with something changed.
func (h *house) helps(as world.Officer, act string, change vars) answer {
	return h.ask(as, supportOfficer, vars{"i": h.help(act, change)})
}

func (h *house) help(act string, change vars) vars {
	i := vars{
		"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "act": act, "checks": []string{"CALL_BACK", "DOCUMENT_SEEN"},
		"reason": "puhelin hukkui", "onPaper": true,
	}
	for k, v := range change {
		i[k] = v
	}
	return i
}

// mailbox gives the officer an address.
func (h *house) mailbox(o world.Officer) {
	sealed, err := h.db.OwnerStore().SealEmail(o.ID, "risto@example.org")
	if err != nil {
		h.t.Fatal(err)
	}
	h.exec(`update officers set email_enc = $1 where id = $2`, sealed, o.ID)
}

func (h *house) linkCard(o world.Officer) {
	h.exec(`insert into officer_cards (id, officer_id, issuer, serial, linked_at) values (gen_random_uuid(), $1, 'CN=x', '1', now())`, o.ID)
}

func TestSupportUnlinksADeviceAndOrdersAPassword(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.mailbox(h.RegistrarToo)
	h.linkCard(h.RegistrarToo)
	a := h.helps(h.Support, "UNLINK_DEVICE", vars{"onPaper": false})
	if a.at("supportOfficer.case.record.access.device") != nil || a.at("supportOfficer.temporaryPassword") != nil || a.at("supportOfficer.case.record.access.cardLinkedAt") != nil {
		t.Fatalf("supportOfficer: %s", a.Body)
	}
	if a.text("supportOfficer.case.acts.0.act") != "UNLINK_DEVICE" || a.text("supportOfficer.case.acts.0.doneBy.userName") != "suvi" ||
		fmt.Sprint(a.at("supportOfficer.case.acts.0.checks")) != "[CALL_BACK DOCUMENT_SEEN]" || a.text("supportOfficer.case.responsible.0.userName") != "leena" {
		t.Errorf("the act: %s", a.Body)
	}
	if b := h.ask(h.RegistrarToo, `{ viewer { now } }`, nil); b.code() != "FORBIDDEN" {
		t.Errorf("still in: %s", b.Body)
	}
	for what, want := range map[string]int{
		`select count(*) from password_orders where officer_id = $1 and failed_at is null`:            1,
		`select count(*) from officers where id = $1 and totp_secret_enc is null`:                     1,
		`select count(*) from support_acts where officer_id = $1 and reason = 'puhelin hukkui'`:       1,
		`select count(*) from notices where about_id = $1 and kind = 'support_unlink_device'`:         2,
		`select count(*) from officer_cards where officer_id = $1 and unlinked_at is null`:            0,
		`select count(*) from audit_entries where object = 'officer:' || $1::text and outcome='done'`: 2,
	} {
		if n := h.count(what, h.RegistrarToo.ID); n != want {
			t.Errorf("%s: %d, want %d", what, n, want)
		}
	}
	told := h.ask(h.Lead, noticesQuery, nil)
	if told.text("notices.0.kind") != "SUPPORT_UNLINK_DEVICE" || told.text("notices.0.officer.userName") != "risto" {
		t.Errorf("who leads the point: %s", told.Body)
	}
	if own := h.count(`select count(*) from notices where officer_id = $1 and about_id = $1`, h.RegistrarToo.ID); own != 1 {
		t.Errorf("the officer was told %d times", own)
	}
	if n := h.count(`select count(*) from river_job where kind = 'send_notice'`); n != 2 {
		t.Errorf("%d mails, want 2", n)
	}
	if b := h.helps(h.Support, "UNLINK_DEVICE", nil); b.codes("supportOfficer") != "NOTHING_LINKED" {
		t.Errorf("twice: %s", b.Body)
	}
}

// The password on paper is in one answer, and in no second one, no table, no log.
func TestSupportsPasswordOnPaperIsShownOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	input := h.help("ORDER_PASSWORD", vars{"checks": []string{"RESPONSIBLE_CONFIRMED"}})
	a := h.ask(h.Support, supportOfficer, vars{"i": input})
	password := a.text("supportOfficer.temporaryPassword")
	if len(password) < 16 || a.text("supportOfficer.passwordUntil") == "" || a.text("supportOfficer.case.record.access.password") != "TEMPORARY" {
		t.Fatalf("supportOfficer: %s", a.Body)
	}
	if a.text("supportOfficer.case.record.access.device.kind") != "AUTHENTICATOR" {
		t.Errorf("the device went with the password: %s", a.Body)
	}
	b := h.ask(h.Support, supportOfficer, vars{"i": input})
	if b.text("supportOfficer.case.record.officer.userName") != "risto" || strings.Contains(b.Body, password) || b.at("supportOfficer.temporaryPassword") != nil {
		t.Errorf("answered again: %s", b.Body)
	}
	if strings.Contains(h.log.String(), password) {
		t.Error("the password is in the log")
	}
	if n := h.count(`select count(*) from audit_entries where position($1 in detail::text) > 0`, password); n != 0 {
		t.Error("the password is in the audit log")
	}
	for what, want := range map[string]int{
		`select count(*) from support_acts`: 1, `select count(*) from notices`: 2,
		`select count(*) from audit_entries where act = 'access.password_ordered'`: 1,
	} {
		if n := h.count(what); n != want {
			t.Errorf("%s: %d, want %d", what, n, want)
		}
	}
}

func TestSupportUnlinksACard(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.linkCard(h.RegistrarToo)
	a := h.helps(h.Support, "UNLINK_CARD", nil)
	if a.at("supportOfficer.case.record.access.cardLinkedAt") != nil || a.text("supportOfficer.case.record.access.device.kind") != "AUTHENTICATOR" || a.at("supportOfficer.temporaryPassword") != nil {
		t.Fatalf("supportOfficer: %s", a.Body)
	}
	if b := h.ask(h.RegistrarToo, `{ viewer { now } }`, nil); b.code() != "" {
		t.Errorf("who came in by another way was put out: %s", b.Body)
	}
	if b := h.helps(h.Support, "UNLINK_CARD", nil); b.codes("supportOfficer") != "NOTHING_LINKED" {
		t.Errorf("twice: %s", b.Body)
	}
	if n := h.count(`select count(*) from notices where kind = 'support_unlink_card'`); n != 2 {
		t.Errorf("%d notices, want 2", n)
	}
}

func TestSupportLetsTriesCountAnew(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`insert into login_throttles (key, failures, last_try_at, blocked_until) values ($1, 9, now(), now() + interval '1 year')`,
		h.db.Store().Crypt.BlindIndex("login.name", "risto"))
	before := h.ask(h.Support, supportCases, vars{"t": "risto"})
	if before.at("supportCases.0.record.access.throttled") != true {
		t.Fatalf("supportCases: %s", before.Body)
	}
	a := h.helps(h.Support, "UNLOCK", vars{"checks": []string{"QUESTIONS_ANSWERED"}})
	if a.at("supportOfficer.case.record.access.throttled") != false || a.text("supportOfficer.case.acts.0.act") != "UNLOCK" {
		t.Errorf("supportOfficer: %s", a.Body)
	}
	if n := h.entries("access.unlocked", "done"); n != 1 {
		t.Errorf("%d entries, want 1", n)
	}
}

func TestSupportIsRefusedWithItsReasons(t *testing.T) {
	t.Parallel()
	h := open(t)
	for name, c := range map[string]struct {
		act    string
		change vars
		want   string
	}{
		"oneself":               {"UNLOCK", vars{"officerId": h.Support.ID}, "OWN_RIGHTS"},
		"one check":             {"UNLINK_DEVICE", vars{"checks": []string{"CALL_BACK"}}, "IDENTITY_CHECKS_MISSING"},
		"the same check twice":  {"UNLINK_DEVICE", vars{"checks": []string{"CALL_BACK", "CALL_BACK"}}, "IDENTITY_CHECKS_MISSING"},
		"no check":              {"UNLOCK", vars{"checks": []string{}}, "IDENTITY_CHECKS_MISSING"},
		"no reason":             {"UNLOCK", vars{"reason": " "}, "REASON_MISSING"},
		"no card":               {"UNLINK_CARD", nil, "NOTHING_LINKED"},
		"no address":            {"ORDER_PASSWORD", vars{"onPaper": false}, "EMAIL_MISSING"},
		"who left":              {"UNLOCK", vars{"officerId": h.RegistrarElsewhere.ID}, "OFFICER_INACTIVE"},
		"everything that is so": {"UNLINK_CARD", vars{"checks": []string{}, "reason": ""}, "IDENTITY_CHECKS_MISSING REASON_MISSING NOTHING_LINKED"},
	} {
		h.exec(`update officers set active = false where id = $1`, h.RegistrarElsewhere.ID)
		if a := h.helps(h.Support, c.act, c.change); a.codes("supportOfficer") != c.want {
			t.Errorf("%s: %s", name, a.Body)
		}
	}
	if n := h.entries("support.refused", "refused"); n != 9 {
		t.Errorf("%d refusals in the audit log, want 9", n)
	}
	for what, a := range map[string]answer{"lead": h.helps(h.Lead, "UNLOCK", nil), "approver": h.helps(h.ApproverA, "UNLOCK", nil), "cases": h.ask(h.Lead, supportCases, vars{"t": "risto"})} {
		if a.code() != "FORBIDDEN" {
			t.Errorf("%s: %s", what, a.Body)
		}
	}
	if a := h.helps(h.Support, "UNLOCK", vars{"officerId": h.db.Store().NewID()}); a.code() != "NOT_FOUND" {
		t.Errorf("nobody: %s", a.Body)
	}
	if n := h.count(`select (select count(*) from support_acts) + (select count(*) from notices)`); n != 0 {
		t.Errorf("%d rows of what was refused", n)
	}
}

// Two of user support unlink at once: one does, the other finds nothing linked.
func TestADeviceIsUnlinkedOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	too := h.supportToo()
	var wait sync.WaitGroup
	answers := make([]answer, 2)
	for i, as := range []world.Officer{h.Support, too} {
		wait.Go(func() { answers[i] = h.helps(as, "UNLINK_DEVICE", nil) })
	}
	wait.Wait()
	if got := answers[0].codes("supportOfficer") + answers[1].codes("supportOfficer"); got != "NOTHING_LINKED" {
		t.Errorf("%s\n%s", answers[0].Body, answers[1].Body)
	}
	if n := h.count(`select count(*) from support_acts`); n != 1 {
		t.Errorf("%d acts, want 1", n)
	}
}

// A look at officers is written down, officer by officer, and so is one that found nobody.
func TestALookAtOfficersIsAudited(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update officers set active = false where id = $1`, h.RegistrarEE.ID)
	a := h.ask(h.Support, supportCases, vars{"t": " REI"})
	if a.text("supportCases.0.record.officer.userName") != "rein" || a.text("supportCases.1.record.officer.userName") != "reino" || a.at("supportCases.2") != nil ||
		a.at("supportCases.0.record.active") != false || fmt.Sprint(a.at("supportCases.0.record.mayBeGiven")) != "[]" {
		t.Fatalf("supportCases: %s", a.Body)
	}
	if n := h.entries("support.officer_read", "shown"); n != 2 {
		t.Errorf("%d entries, want 2", n)
	}
	if a := h.ask(h.Support, supportCases, vars{"t": "zzz"}); a.at("supportCases.0") != nil || h.entries("support.officer_read", "shown") != 3 {
		t.Errorf("nobody: %s", a.Body)
	}
	if a := h.ask(h.Support, supportCases, vars{"t": " r "}); a.code() != "INVALID" && a.code() != "INVALID_INPUT" {
		t.Errorf("one letter: %s", a.Body)
	}
	if a := h.ask(h.Support, supportCases, vars{"t": "virkailija"}); len(a.at("supportCases").([]any)) != 17 {
		t.Errorf("everybody: %d", len(a.at("supportCases").([]any)))
	}
}

const (
	feedbackFields = ` id kind page message contact language handledBy { userName } answer `
	feedbackQuery  = `query ($h: Boolean) { feedback(handled: $h) {` + feedbackFields + `} }`
	answerFeedback = `mutation ($i: AnswerFeedbackInput!) { answerFeedback(input: $i) { feedback {` + feedbackFields + `} refusals { code field } } }`
)

func (h *house) wrote(message, contact string) domain.ID {
	h.t.Helper()
	s := h.db.Store()
	h.db.Clock.Advance(time.Second) // messages of one moment stand in any order
	f := store.NewFeedback{
		ID: s.NewID(), Kind: "accessibility", Page: "/login", Language: "sv", Message: message, Contact: contact, SentAt: h.db.Clock.Now(),
	}
	if err := s.InTx(auth.WithRequestID(h.t.Context(), "a-request"), func(tx store.Tx) error { return s.InsertFeedback(h.t.Context(), tx, f) }); err != nil {
		h.t.Fatal(err)
	}
	return f.ID
}

func TestFeedbackIsReadAndAnsweredOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	first, second := h.wrote("Skärmläsaren läser inte koden.", "maija@example.org"), h.wrote("Andra", "")
	a := h.ask(h.Support, feedbackQuery, nil)
	if a.text("feedback.0.id") != first.String() || a.text("feedback.0.message") != "Skärmläsaren läser inte koden." || a.text("feedback.0.contact") != "maija@example.org" ||
		a.text("feedback.0.kind") != "ACCESSIBILITY" || a.text("feedback.1.id") != second.String() || a.text("feedback.1.contact") != "" {
		t.Fatalf("feedback: %s", a.Body)
	}
	input := vars{"idempotencyKey": h.key(), "id": first, "answer": " Rättat. "}
	for range 2 {
		if b := h.ask(h.Support, answerFeedback, vars{"i": input}); b.text("answerFeedback.feedback.answer") != "Rättat." || b.text("answerFeedback.feedback.handledBy.userName") != "suvi" {
			t.Errorf("answerFeedback: %s", b.Body)
		}
	}
	input["idempotencyKey"] = h.key()
	if b := h.ask(h.Support, answerFeedback, vars{"i": input}); b.codes("answerFeedback") != "RIGHT_NOT_WAITING" {
		t.Errorf("answered twice: %s", b.Body)
	}
	empty := vars{"idempotencyKey": h.key(), "id": second, "answer": "\n"}
	if b := h.ask(h.Support, answerFeedback, vars{"i": empty}); b.codes("answerFeedback") != "REASON_MISSING" || b.text("answerFeedback.refusals.0.field") != "answer" {
		t.Errorf("nothing answered: %s", b.Body)
	}
	empty["id"] = h.db.Store().NewID()
	if b := h.ask(h.Support, answerFeedback, vars{"i": empty}); b.code() != "NOT_FOUND" {
		t.Errorf("no message: %s", b.Body)
	}
	if b := h.ask(h.Support, feedbackQuery, vars{"h": true}); b.text("feedback.0.id") != first.String() || b.at("feedback.1") != nil {
		t.Errorf("answered: %s", b.Body)
	}
	if b := h.ask(h.Support, feedbackQuery, nil); b.text("feedback.0.id") != second.String() || b.at("feedback.1") != nil {
		t.Errorf("waiting: %s", b.Body)
	}
	if b := h.ask(h.Auditor, feedbackQuery, nil); b.code() != "FORBIDDEN" {
		t.Errorf("an auditor: %s", b.Body)
	}
	if n, m := h.entries("feedback.read", "shown"), h.entries("feedback.answered", "done"); n != 3 || m != 1 {
		t.Errorf("%d reads and %d answers in the audit log", n, m)
	}
	if n := h.count(`select count(*) from audit_entries where position('Skärm' in detail::text) > 0 or position('maija@' in detail::text) > 0 or position('Rättat' in detail::text) > 0`); n != 0 {
		t.Error("the audit log holds what somebody wrote")
	}
}

// knock tries a password at the login page, without a code.
func (h *house) knock(user, password string) error {
	h.t.Helper()
	_, err := auth.New(h.db.Store(), store.SystemClock{}, nil).Login(h.t.Context(), auth.Credentials{UserName: user, Password: password, Address: "192.0.2.9"})
	return err
}

// supportToo makes the operator a second person of user support.
func (h *house) supportToo() world.Officer {
	h.exec(`insert into officer_rights (id, officer_id, role, valid_from, by_installation, asked_at, approved)
		values (gen_random_uuid(), $1, 'user_support', '2020-01-01', true, now(), true)`, h.Operator.ID)
	too := h.Operator
	too.Roles = []domain.Role{domain.AgencyOperator, domain.UserSupport}
	return too
}

// One of user support knows a password on paper and unlinks the device: the password
// opens nothing any more, and that same person sees no other.
func TestOneOfUserSupportDoesNotGetInAlone(t *testing.T) {
	t.Parallel()
	h := open(t)
	known := h.helps(h.Support, "ORDER_PASSWORD", nil).text("supportOfficer.temporaryPassword")
	if err := h.knock("risto", known); known == "" || !errors.Is(err, auth.ErrLoginFailed) {
		t.Fatalf("with the password %q and without a code: %v", known, err)
	}
	h.db.Clock.Advance(time.Second)
	a := h.helps(h.Support, "UNLINK_DEVICE", nil)
	h.db.Clock.Advance(time.Second)
	if a.codes("supportOfficer") != "" || a.at("supportOfficer.temporaryPassword") != nil || a.text("supportOfficer.case.record.access.password") != "NONE" {
		t.Errorf("unlinked: %s", a.Body)
	}
	if err := h.knock("risto", known); !errors.Is(err, auth.ErrLoginFailed) {
		t.Errorf("the password from before opens: %v", err)
	}
	if a := h.helps(h.Support, "ORDER_PASSWORD", nil); a.codes("supportOfficer") != "PAPER_TAKES_TWO" || a.at("supportOfficer.temporaryPassword") != nil {
		t.Errorf("handed over by who unlinked: %s", a.Body)
	}
	too := h.supportToo()
	a = h.helps(too, "ORDER_PASSWORD", nil)
	paper := a.text("supportOfficer.temporaryPassword")
	if err := h.knock("risto", paper); paper == "" || err != nil {
		t.Errorf("handed over by another: %s, %v", a.Body, err)
	}
	h.db.Clock.Advance(time.Second)
	// What was handed over is answered: who asked before cannot have another.
	if a := h.helps(h.Support, "ORDER_PASSWORD", nil); a.at("supportOfficer.temporaryPassword") != nil || a.codes("supportOfficer") != "" {
		t.Errorf("a second password: %s", a.Body)
	}
	if n := h.count(`select count(*) from support_acts where asked_by = $1 and done_by = $2 and password = 'handed_over'`, h.Support.ID, too.ID); n != 1 {
		t.Errorf("%d acts tell who asked", n)
	}
	_, err := h.db.Owner().Exec(t.Context(), `update support_acts set asked_by = done_by where password = 'handed_over'`)
	if err == nil || !strings.Contains(err.Error(), "support_paper_takes_two") {
		t.Errorf("the constraint: %v", err)
	}
}

// Of an officer whose point nobody else leads, the employer's administrators hear, and
// of one whose employer has none, the agency's approvers.
func TestSomebodyElseAlwaysHearsOfHelp(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update officer_rights set ended_at = now() where officer_id = $1`, h.Lead.ID)
	told := func() (names string) {
		rows, err := h.db.Owner().Query(t.Context(), `select distinct o.user_name from notices n join officers o on o.id = n.officer_id order by 1`)
		if err != nil {
			t.Fatal(err)
		}
		list, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(list, " ")
	}
	h.helps(h.Support, "UNLOCK", nil)
	if got := told(); got != "eero risto" {
		t.Errorf("without who leads: %s", got)
	}
	h.exec(`delete from notices`)
	h.exec(`update officer_rights set ended_at = now() where officer_id = $1`, h.Admin.ID)
	h.helps(h.Support, "UNLOCK", nil)
	if got := told(); got != "aino antti risto" {
		t.Errorf("without an administrator: %s", got)
	}
	// Who leads the point and is helped is not the only one who hears.
	h.exec(`delete from notices`)
	h.exec(`update officer_rights set ended_at = null where officer_id in ($1, $2)`, h.Lead.ID, h.Admin.ID)
	h.helps(h.Support, "UNLOCK", vars{"officerId": h.Lead.ID})
	if got := told(); got != "eero leena" {
		t.Errorf("of who leads: %s", got)
	}
}
