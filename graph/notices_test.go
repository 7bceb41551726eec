package graph_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

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

// Who asked for an authorisation is told once it was decided on, and when the other
// side ends it; not of an end of one's own.
func TestWhoAskedForAnAuthorisationIsTold(t *testing.T) {
	t.Parallel()
	h := open(t)
	told := func() string { return h.ask(h.AdminElsewhere, noticesQuery, nil).Body }
	const one = `"kind":"AUTHORISATION_DECIDED","officer":null,"point":{"code":"SAI-01"}}`
	want := func(when string, n int) {
		t.Helper()
		got := h.count(`select count(*) from notices where kind = 'authorisation_decided' and officer_id = $1`, h.AdminElsewhere.ID)
		if got != n || strings.Count(told(), one) != n {
			t.Errorf("%s: %d notices, want %d: %s", when, got, n, told())
		}
	}
	first := h.agreed()
	want("accepted", 1)
	h.ends(h.Admin, first)
	want("ended by the other side", 2)
	h.ends(h.AdminElsewhere, h.agreed())
	want("accepted again, ended by oneself", 3)
	id := h.asksFor(h.AdminElsewhere, nil).text("askAuthorisation.authorisation.id")
	h.accepts(h.Lead, id, false)
	want("refused", 4)
	if n := h.count(`select count(*) from notices where kind = 'authorisation_decided' and officer_id <> $1`, h.AdminElsewhere.ID); n != 0 {
		t.Errorf("%d others are told", n)
	}
}

// Each training that ends is told of once, however many servers look: to the officer
// and to whoever leads the point.
func TestATrainingThatEndsIsToldOfOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	sweep := func(when string, want int) {
		t.Helper()
		var wait sync.WaitGroup
		var told atomic.Int64
		for range 4 {
			wait.Go(func() {
				n, err := h.desk.TellTrainingsThatEnd(context.Background())
				if err != nil {
					t.Error(err)
				}
				told.Add(int64(n))
			})
		}
		wait.Wait()
		if int(told.Load()) != want {
			t.Errorf("%s: %d officers told of, want %d", when, told.Load(), want)
		}
	}
	day := domain.DateOf(h.db.Store().Day())
	ends := func(o world.Officer, in int) {
		h.exec(`update officers set training_valid_to = $2 where id = $1`, o.ID, day.AddDays(in).Time())
	}
	ends(h.Registrar, 61)
	ends(h.RegistrarToo, -1)
	ends(h.Operator, 10) // serves nobody
	sweep("too early, too late, no need", 0)
	ends(h.Registrar, 60)
	ends(h.RegistrarToo, 0)
	sweep("the first and the last day", 2)
	sweep("told already", 0)
	for _, as := range []world.Officer{h.Registrar, h.RegistrarToo, h.Lead} {
		if a := h.ask(as, noticesQuery, nil); a.text("notices.0.kind") != "TRAINING_ENDS" || a.text("notices.0.officer.userName") == "" {
			t.Errorf("%s: %s", as.UserName, a.Body)
		}
	}
	if n := h.count(`select count(*) from river_job where kind = 'send_notice'`); n != 4 {
		t.Errorf("%d mails, want 4: two officers, twice who leads", n)
	}
	h.db.Clock.Advance(24 * time.Hour)
	h.exec(`insert into officer_trainings (id, officer_id, passed_on, valid_to, reference, recorded_by, recorded_at) values ($1, $2, $3, $4, 'K-1', $5, $6)`,
		h.db.Store().NewID(), h.Registrar.ID, day.Time(), day.AddDays(50).Time(), h.Lead.ID, h.db.Clock.Now())
	h.db.Clock.Advance(time.Hour)
	sweep("another training", 1)
	h.exec(`delete from notices`)
	h.exec(`update officers set active = false, employed_to = $1`, day.Time())
	sweep("left", 0)
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
