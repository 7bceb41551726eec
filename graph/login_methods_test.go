package graph_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"sinetti/domain"
	"sinetti/test/world"
)

// token makes an officer come in by token.
func (h *house) token(o world.Officer) {
	h.exec(`update officers set device_kind = 'token' where id = $1`, o.ID)
	h.exec(`update officer_sessions set method = 'token' where officer_id = $1`, o.ID)
}

// A method that is switched off takes its sessions and visits with it at once, here
// only, and who must link another is told.
func TestSwitchingAMethodOffEndsItsSessions(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update organisations set login_methods = '{authenticator,token}'`)
	h.token(h.Admin)
	h.token(h.RegistrarToo)
	h.visit(h.Registrar, h.HolderFI.ID)
	before := h.ask(h.Admin, organisationQuery, nil)
	if got := fmt.Sprint(before.at("organisation.openSessions")); got != "[map[method:CARD officers:0 sessions:0] map[method:AUTHENTICATOR officers:2 sessions:2] map[method:TOKEN officers:2 sessions:2]]" {
		t.Fatalf("open sessions: %s", got)
	}
	a := h.permits(h.Admin, "TOKEN", "CARD", "TOKEN")
	if a.at("setLoginMethods.sessionsEnded") != 2.0 || fmt.Sprint(a.at("setLoginMethods.organisation.loginMethods")) != "[CARD TOKEN]" {
		t.Fatalf("setLoginMethods: %s", a.Body)
	}
	for _, as := range []world.Officer{h.Registrar, h.Lead} {
		if b := h.ask(as, `{ viewer { now } }`, nil); b.code() != "FORBIDDEN" {
			t.Errorf("%s is still in: %s", as.UserName, b.Body)
		}
	}
	for _, as := range []world.Officer{h.Admin, h.RegistrarToo, h.RegistrarElsewhere} {
		if b := h.ask(as, `{ viewer { now } }`, nil); b.code() != "" {
			t.Errorf("%s was put out: %s", as.UserName, b.Body)
		}
	}
	if n := h.count(`select count(*) from visits where closed_at is null`); n != 0 {
		t.Errorf("%d visits are open", n)
	}
	if n := h.count(`select count(*) from notices where kind = 'login_method_off' and officer_id in ($1, $2)`, h.Registrar.ID, h.Lead.ID); n != 2 {
		t.Errorf("%d of 2 are told", n)
	}
	if n := h.count(`select count(*) from notices where kind = 'login_method_off'`); n != 2 {
		t.Errorf("%d notices, want 2", n)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'organisation.login_methods_set' and detail ->> 'sessions_ended' = '2'`); n != 1 {
		t.Errorf("%d entries, want 1", n)
	}
	if n := h.entries("access.session_ended", "done"); n != 2 {
		t.Errorf("%d ended sessions in the audit log, want 2", n)
	}
}

// Whoever switches the own way off is out too: the answer still comes.
func TestWhoSwitchesTheOwnMethodOffIsOut(t *testing.T) {
	t.Parallel()
	h := open(t)
	if a := h.permits(h.Admin, "TOKEN"); a.at("setLoginMethods.sessionsEnded") != 4.0 {
		t.Fatalf("setLoginMethods: %s", a.Body)
	}
	if a := h.ask(h.Admin, `{ viewer { now } }`, nil); a.code() != "FORBIDDEN" {
		t.Errorf("still in: %s", a.Body)
	}
}

// An officer with a card linked beside is not told where cards stay permitted.
func TestWhoHasAnotherWayLeftIsNotTold(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`insert into officer_cards (id, officer_id, issuer, serial, linked_at) values (gen_random_uuid(), $1, 'CN=x', '1', now())`, h.Registrar.ID)
	h.permits(h.Admin, "TOKEN", "CARD")
	if n := h.count(`select count(*) from notices where kind = 'login_method_off'`); n != 3 {
		t.Errorf("%d are told, want 3", n)
	}
	if n := h.count(`select count(*) from notices where kind = 'login_method_off' and officer_id = $1`, h.Registrar.ID); n != 0 {
		t.Error("who has a card is told")
	}
}

func TestAMethodThatShowsCodesMustStay(t *testing.T) {
	t.Parallel()
	h := open(t)
	for _, methods := range [][]string{{}, {"CARD"}} {
		if a := h.permits(h.Admin, methods...); a.codes("setLoginMethods") != "NO_LOGIN_METHOD_LEFT" || a.text("setLoginMethods.refusals.0.field") != "methods" {
			t.Errorf("%v: %s", methods, a.Body)
		}
	}
	if n := h.entries("organisation.login_methods_refused", "refused"); n != 2 {
		t.Errorf("%d refusals in the audit log, want 2", n)
	}
	if n := h.count(`select count(*) from officer_sessions where ended_at is not null`); n != 0 {
		t.Errorf("%d sessions ended", n)
	}
}

// Two administrators decide at once: one after the other, and what the last said holds.
func TestTwoWhoSetMethodsAtOnceBothGetAnAnswer(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.give(h.Admin, h.ApproverA, h.RegistrarToo.ID, "EMPLOYER_ADMIN")
	too := h.RegistrarToo
	too.Roles = []domain.Role{domain.Registrar, domain.EmployerAdmin}
	var wait sync.WaitGroup
	answers := make([]answer, 2)
	wait.Go(func() { answers[0] = h.permits(h.Admin, "AUTHENTICATOR", "TOKEN") })
	wait.Go(func() { answers[1] = h.permits(too, "AUTHENTICATOR", "CARD") })
	wait.Wait()
	held := h.ask(h.Admin, organisationQuery, nil)
	for _, a := range answers {
		if a.code() != "" || a.codes("setLoginMethods") != "" {
			t.Errorf("setLoginMethods: %s", a.Body)
		}
	}
	if got := fmt.Sprint(held.at("organisation.loginMethods")); got != "[AUTHENTICATOR TOKEN]" && got != "[CARD AUTHENTICATOR]" {
		t.Errorf("permitted: %s", got)
	}
}

// One key sets once: the second call ends no session and tells nobody again.
func TestOneKeySetsMethodsOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`update organisations set login_methods = '{authenticator,token}'`)
	h.token(h.Admin)
	input := vars{"idempotencyKey": h.key(), "methods": []string{"TOKEN", "CARD"}}
	first := h.ask(h.Admin, setMethods, vars{"i": input})
	input["methods"] = []string{"CARD", "TOKEN"}
	again := h.ask(h.Admin, setMethods, vars{"i": input})
	if first.at("setLoginMethods.sessionsEnded") != 3.0 || again.at("setLoginMethods.sessionsEnded") != 0.0 || again.codes("setLoginMethods") != "" {
		t.Errorf("%s\n%s", first.Body, again.Body)
	}
	if n := h.entries("organisation.login_methods_set", "done"); n != 1 {
		t.Errorf("%d entries, want 1", n)
	}
	input["methods"] = []string{"AUTHENTICATOR"}
	if a := h.ask(h.Admin, setMethods, vars{"i": input}); a.codes("setLoginMethods") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("other methods by the same key: %s", a.Body)
	}
	if strings.Contains(again.Body, "null") {
		t.Errorf("answered again: %s", again.Body)
	}
}
