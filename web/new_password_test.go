package web_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

func (h *house) ordered(name string, headers ...string) answer {
	h.t.Helper()
	got := h.ask("POST", "/login/new-password", `{"userName":"`+name+`"}`, headers...)
	h.want(got, 202, "")
	return got
}

// "The link of a card … is removed when a new password is ordered."
func TestOrderingANewPasswordRemovesTheCardsLink(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.exec(`insert into officer_cards (id, officer_id, issuer, serial, linked_at) values ($1, $2, 'CN=Test', '1234', $3)`,
		h.db.Store().NewID(), h.Registrar.ID, h.clock.Now())
	h.in(h.login(h.Registrar))
	if mine := read[accessAnswer](h, h.ask("GET", "/access", "")); mine.Card == nil {
		t.Errorf("my access: %+v", mine)
	}
	h.exec(`update officer_sessions set method = 'card' where id = $1`, h.Registrar.Session)
	h.ordered("ritva")
	if mine := read[accessAnswer](h, h.ask("GET", "/access", "")); mine.Card != nil || mine.Device == nil {
		t.Errorf("after the order: %+v", mine)
	}
	// Sessions that came in by the card end with its link, others once the mail is sent.
	if n := h.count("select count(*) from officer_sessions where ended_at is not null"); n != 1 {
		t.Errorf("%d sessions ended", n)
	}
	if n := h.count(`select count(*) from audit_entries where act = $1 and detail->>'card_unlinked' = 'true'`, string(domain.AuditPasswordOrdered)); n != 1 {
		t.Errorf("%d audit entries", n)
	}
}

// "Same answer and timing whether the name exists": the same rows are written, in
// the same tables.
func TestAnUnknownNameIsAnsweredAndWrittenLikeAKnownOne(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	tables := []string{"password_orders", "river_job", "audit_entries", "login_throttles", "officer_sessions", "notices"}
	written := func(act func() answer) (map[string]int, string) {
		before := map[string]int{}
		for _, table := range tables {
			before[table] = h.count("select count(*) from " + table)
		}
		got := act()
		for _, table := range tables {
			before[table] = h.count("select count(*) from "+table) - before[table]
		}
		return before, string(got.body) + got.Header.Get("Content-Type") + got.Status
	}
	for what, act := range map[string]func(name string) answer{
		"order": func(name string) answer {
			return h.ordered(name, "X-Forwarded-For", "192.0.2."+string(rune('0'+len(name))))
		},
		"login": func(name string) answer {
			got := h.try(name, "guess guess guess", "123456", "X-Forwarded-For", "192.0.2.1"+string(rune('0'+len(name))))
			got.body = []byte(got.code())
			return got
		},
	} {
		known, first := written(func() answer { return act("ritva") })
		unknown, second := written(func() answer { return act("nobody") })
		if diff := cmp.Diff(known, unknown); diff != "" || first != second {
			t.Errorf("%s (-known +unknown):\n%s%s\n%s", what, diff, first, second)
		}
	}
	if n := h.count("select count(*) from password_orders where officer_id is null"); n != 1 {
		t.Errorf("%d orders of nobody", n)
	}
}

// More than three orders within an hour fill no mailbox, and are not told of.
func TestThreeOrdersWithinAnHourTakeEffect(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	for range 5 {
		h.ordered("ritva")
	}
	if n := h.count("select count(*) from password_orders where failure = 'too_many' and failed_at is not null"); n != 2 {
		t.Errorf("%d orders took no effect", n)
	}
	h.clock.Advance(time.Hour + time.Second)
	h.ordered("ritva")
	if n := h.count("select count(*) from password_orders where failed_at is null"); n != 4 {
		t.Errorf("%d orders took effect", n)
	}
}

// The address alone is slowed down, whatever names it types.
func TestOrdersAreSlowedDownByAddress(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	last := 0
	for i := range 14 {
		last = h.ask("POST", "/login/new-password", `{"userName":"name`+string(rune('a'+i))+`"}`).StatusCode
	}
	if last != 429 {
		t.Errorf("the last of many answers %d", last)
	}
	h.ordered("ritva", "X-Forwarded-For", "203.0.113.5")
	if strings.Contains(h.log.String(), "namea") {
		t.Error("the log holds a name that was typed")
	}
}

// What somebody writes reaches the queue sealed; nothing of it stands in the audit log.
func TestFeedbackReachesTheQueueSealed(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	f := map[string]any{"kind": "accessibility", "page": "/orders", "language": "fi", "message": "Ruudunlukija ohittaa otsikon", "contact": "maija@example.invalid"}
	h.post("/feedback", f, 202, "")
	if n := h.count(`select count(*) from feedback where page = '/orders' and handled_at is null
		and position('otsikon'::bytea in message_enc) = 0 and position('maija'::bytea in contact_enc) = 0`); n != 1 {
		t.Errorf("%d messages wait", n)
	}
	if n := h.count(`select count(*) from audit_entries where act = $1 and detail::text not like '%otsikon%' and detail::text not like '%maija%'`, string(domain.AuditFeedbackSent)); n != 1 {
		t.Errorf("%d audit entries", n)
	}
	for field, bad := range map[string]any{
		"kind": "praise", "page": "https://evil.example", "language": "de", "message": strings.Repeat("ä", 4001), "contact": strings.Repeat("x", 201),
	} {
		wrong := map[string]any{}
		for k, v := range f {
			wrong[k] = v
		}
		wrong[field] = bad
		if got := read[struct{ Field string }](h, h.post("/feedback", wrong, 400, "INVALID")).Field; got != field {
			t.Errorf("%s: field %q", field, got)
		}
	}
	status := 0
	for range 14 {
		status = h.ask("POST", "/feedback", `{"kind":"other","page":"/","language":"en","message":"again","contact":""}`).StatusCode
	}
	if status != 429 {
		t.Errorf("a flood is answered %d", status)
	}
}

// The routes of the own access are for our own pages alone.
func TestOwnAccessIsRefusedToOtherSites(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	for _, path := range []string{
		"/login/new-password", "/access/password", "/access/device", "/access/device/confirm", "/access/device/test", "/access/sessions/end", "/step-up", "/feedback",
	} {
		h.want(h.ask("POST", path, `{}`, "Sec-Fetch-Site", "cross-site"), 403, "CROSS_ORIGIN")
		h.want(h.ask("POST", path, `{}`, "Content-Type", "text/plain"), 415, "JSON_ONLY")
	}
	h.cookies = nil
	for _, path := range []string{"/access/password", "/access/device", "/access/device/confirm", "/access/device/test", "/access/sessions/end", "/step-up"} {
		h.want(h.ask("POST", path, `{}`), 401, "NOT_LOGGED_IN")
	}
}

// The page of My access may be reloaded: a browser that goes there gets the page.
func TestMyAccessIsAPageToo(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	got := h.ask("GET", "/access", "", "Sec-Fetch-Mode", "navigate")
	if got.StatusCode != 200 || !strings.HasPrefix(got.Header.Get("Content-Type"), "text/html") {
		t.Errorf("%d %s", got.StatusCode, got.Header.Get("Content-Type"))
	}
	h.want(h.ask("GET", "/access", "", "Sec-Fetch-Mode", "cors"), 401, "NOT_LOGGED_IN")
}
