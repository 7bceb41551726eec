package graph_test

import (
	"fmt"
	"testing"

	"sinetti/domain"
	"sinetti/test/world"
)

const (
	noticesQuery = `{ notices { id kind officer { userName } point { code } } }`
	readNotice   = `mutation ($i: ReadNoticeInput!) { readNotice(input: $i) { notices { id } refusals { code } } }`
)

// Who may decide is told, nearest first; who asked is told what was decided.
func TestThoseWhoDecideAndWhoAskedAreTold(t *testing.T) {
	t.Parallel()
	h := open(t)
	right := h.askRight(h.Admin, h.RegistrarToo.ID, "PROTECTED_SERVICE").text("askRight.right.id")
	a := h.ask(h.Lead, noticesQuery, nil)
	if a.text("notices.0.kind") != "RIGHT_WAITING" || a.text("notices.0.officer.userName") != "risto" || a.text("notices.0.point.code") != "SAI-01" {
		t.Fatalf("who leads the point: %s", a.Body)
	}
	for _, as := range []world.Officer{h.Admin, h.RegistrarToo, h.Registrar, h.ApproverA, h.LeadElsewhere} {
		if b := h.ask(as, noticesQuery, nil); b.at("notices.0") != nil || b.code() != "" {
			t.Errorf("%s is told: %s", as.UserName, b.Body)
		}
	}
	if n := h.count(`select count(*) from river_job where kind = 'send_notice' and args ->> 'noticeId' = $1`, a.text("notices.0.id")); n != 1 {
		t.Errorf("%d mails, want 1", n)
	}
	h.decide(h.Lead, right, true)
	if b := h.ask(h.Admin, noticesQuery, nil); b.text("notices.0.kind") != "RIGHT_DECIDED" || b.text("notices.0.officer.userName") != "risto" {
		t.Errorf("who asked: %s", b.Body)
	}
}

// Where neither point nor organisation has anybody else, the agency is told.
func TestTheAgencyIsToldWhereNobodyIsNearer(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.askRight(h.Admin, h.RegistrarToo.ID, "RESPONSIBLE_PERSON")
	for _, as := range []world.Officer{h.ApproverA, h.ApproverB} {
		if a := h.ask(as, noticesQuery, nil); a.text("notices.0.kind") != "RIGHT_WAITING" {
			t.Errorf("%s: %s", as.UserName, a.Body)
		}
	}
	if a := h.ask(h.Lead, noticesQuery, nil); a.at("notices.0") != nil {
		t.Errorf("who may not decide is told: %s", a.Body)
	}
}

func TestANoticeIsReadByWhomItIsFor(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.askRight(h.Admin, h.RegistrarToo.ID, "PROTECTED_SERVICE")
	id := h.ask(h.Lead, noticesQuery, nil).text("notices.0.id")
	if a := h.ask(h.Registrar, readNotice, vars{"i": vars{"idempotencyKey": h.key(), "id": id}}); a.code() != "NOT_FOUND" {
		t.Errorf("another's: %s", a.Body)
	}
	input := vars{"idempotencyKey": h.key(), "id": id}
	for range 2 {
		if a := h.ask(h.Lead, readNotice, vars{"i": input}); a.code() != "" || fmt.Sprint(a.at("readNotice.notices")) != "[]" {
			t.Errorf("one's own: %s", a.Body)
		}
	}
	if n := h.entries("notice.read", "done"); n != 1 {
		t.Errorf("%d entries, want 1", n)
	}
	if a := h.ask(h.Lead, noticesQuery, nil); a.at("notices.0") != nil {
		t.Errorf("read and still there: %s", a.Body)
	}
}

// Every kind of notice can be shown, whatever it is about.
func TestEveryKindOfNoticeIsShown(t *testing.T) {
	t.Parallel()
	h := open(t)
	for _, kind := range domain.NoticeKinds {
		for _, about := range []domain.ID{h.Registrar.ID, h.CompanyPoint} {
			h.exec(`insert into notices (id, officer_id, kind, about_id, made_at) values ($1, $2, $3, $4, now())`, h.db.Store().NewID(), h.Lead.ID, string(kind), about)
		}
	}
	h.exec(`insert into notices (id, officer_id, kind, made_at) values ($1, $2, 'training_ends', now())`, h.db.Store().NewID(), h.Lead.ID)
	a := h.ask(h.Lead, noticesQuery, nil)
	if list, _ := a.at("notices").([]any); len(list) != 2*len(domain.NoticeKinds)+1 {
		t.Errorf("notices: %s", a.Body)
	}
}
