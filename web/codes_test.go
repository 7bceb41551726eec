package web_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/world"
)

// One code used a hundred times at once, over two servers, opens once.
func TestAHundredUsesOfOneCodeOpenOnce(t *testing.T) {
	t.Parallel()
	one := open(t, echo())
	two := openOn(t, one.db, one.World, echo())
	body, err := json.Marshal(map[string]string{
		"userName": "ritva", "password": world.Password, "oneTimeCode": one.Registrar.OneTimeCode(one.clock.Now()),
	})
	if err != nil {
		t.Fatal(err)
	}
	var in, refused atomic.Int32
	var all sync.WaitGroup
	for i := range 100 {
		server := []*house{one, two}[i%2].server.URL
		all.Go(func() {
			for { // a server that checks enough passwords already says so: come again
				status := logInFrom(t, server, body, "198.51.100."+string(rune('0'+i%10))+string(rune('0'+i/10)))
				switch status {
				case http.StatusOK:
					in.Add(1)
				case http.StatusUnauthorized, http.StatusTooManyRequests:
					refused.Add(1)
				case http.StatusServiceUnavailable:
					continue
				default:
					t.Errorf("status %d", status)
				}
				return
			}
		})
	}
	all.Wait()
	if in.Load() != 1 || refused.Load() != 99 {
		t.Errorf("%d came in with one code, %d were refused", in.Load(), refused.Load())
	}
	if n := one.count("select count(*) from officer_sessions where stage = 'full' and officer_id = $1 and id <> $2", one.Registrar.ID, one.Registrar.Session); n != 1 {
		t.Errorf("%d sessions", n)
	}
}

// logInFrom tries from an address of its own, as through our proxy.
func logInFrom(t *testing.T, server string, body []byte, address string) int {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server+"/login", bytes.NewReader(body))
	if err != nil {
		t.Error(err)
		return 0
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Forwarded-For", address)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Error(err)
		return 0
	}
	_, _ = io.Copy(io.Discard, resp.Body)
	_ = resp.Body.Close()
	return resp.StatusCode
}

// A hundred step-ups with one code, over two servers: one counts.
func TestACodeStepsUpOnceOnTwoServers(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	two := h.second()
	h.clock.Advance(6 * time.Minute)
	two.clock.Set(h.clock.Now())
	mine := read[accessAnswer](h, h.ask("GET", "/access", ""))
	if mine.FreshUntil == nil || mine.FreshUntil.After(h.clock.Now()) {
		t.Errorf("still fresh until %v", mine.FreshUntil)
	}
	code := map[string]any{"oneTimeCode": h.Registrar.OneTimeCode(h.clock.Now())}
	until := read[struct{ FreshUntil time.Time }](h, h.post("/step-up", code, 200, "")).FreshUntil
	if !until.Equal(h.clock.Now().Add(5 * time.Minute)) {
		t.Errorf("fresh until %s", until)
	}
	two.post("/step-up", code, 401, "CODE_WRONG")
	h.post("/step-up", code, 401, "CODE_WRONG")
	if refused, done := h.audited(domain.AuditStepUpRefused), h.audited(domain.AuditSteppedUp); refused != 2 || done != 1 {
		t.Errorf("%d refused, %d done", refused, done)
	}
}

// Codes are not found by trying them out from an open session.
func TestCodesAreNotGuessedFromASession(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	for i := range 6 {
		if i%2 == 0 {
			h.post("/step-up", map[string]any{"oneTimeCode": "000000"}, 401, "CODE_WRONG")
		} else {
			h.post("/access/device/test", map[string]any{"code": "000000"}, 200, "")
		}
	}
	h.post("/step-up", map[string]any{"oneTimeCode": h.Registrar.OneTimeCode(h.clock.Now())}, 429, "TOO_MANY_TRIES")
	h.post("/access/device/test", map[string]any{"code": "000000"}, 429, "TOO_MANY_TRIES")
}

// "Clock skew": a device half a minute off is taken, one a minute off is not; the
// login says only that something does not go together.
func TestADeviceMayBeHalfAMinuteOff(t *testing.T) {
	t.Parallel()
	for off, want := range map[time.Duration]int{
		-time.Minute: 401, -30 * time.Second: 200, 30 * time.Second: 200, time.Minute: 401,
	} {
		h := open(t, echo())
		got := h.try("ritva", world.Password, h.Registrar.OneTimeCode(h.clock.Now().Add(off)))
		if got.StatusCode != want {
			t.Errorf("%s off: %d, want %d", off, got.StatusCode, want)
		}
	}
}

// "Linking has a test page (does my code work?)."
func TestTheTestPageTellsWhatIsWrongWithACode(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	h.clock.Advance(10 * time.Minute)
	at := func(off time.Duration) string { return h.Registrar.OneTimeCode(h.clock.Now().Add(off)) }
	for _, c := range []struct {
		code, want string
		skew       int
	}{
		{"000000", "wrong", 0},
		{"12", "wrong", 0},
		{at(2 * time.Minute), "early", 120},
		{at(-2 * time.Minute), "late", -120},
		{at(-30 * time.Second), "right", -30},
		{at(-30 * time.Second), "used", -30},
		{at(0), "right", 0},
	} {
		got := read[struct {
			Result      string
			SkewSeconds int
		}](h, h.post("/access/device/test", map[string]any{"code": c.code}, 200, ""))
		if got.Result != c.want || got.SkewSeconds != c.skew {
			t.Errorf("%+v, want %+v", got, c)
		}
	}
	// A right one is used up as if it had logged in.
	h.want(h.try("ritva", world.Password, at(0)), 401, "LOGIN_FAILED")
}

func TestTheTestPageNeedsADevice(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	h.changed(password)
	h.post("/access/device/test", map[string]any{"code": "123456"}, 409, "NOTHING_LINKED")
}

// "A session copied to another browser": it is the same cookie, so that its end is
// the end of both, at once and on both servers.
func TestACopiedSessionEndsEverywhereAtOnce(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	thief := h.second()
	thief.cookies = map[string]*http.Cookie{"__Host-sinetti": h.cookies["__Host-sinetti"]}
	thief.want(thief.ask("POST", "/graphql", `{}`), 200, "")

	hers := h.cookies
	h.cookies = map[string]*http.Cookie{}
	h.in(h.login(h.Registrar)) // at another desk: My access shows the other session
	mine := read[accessAnswer](h, h.ask("GET", "/access", ""))
	others := 0
	for _, s := range mine.Sessions {
		if s.Here != (s.ID == mine.SessionID) {
			t.Errorf("here: %+v", s)
		}
		if !s.Here {
			others++
		}
	}
	if others < 1 {
		t.Fatalf("%+v", mine.Sessions)
	}
	h.post("/access/sessions/end", map[string]any{"others": true}, 204, "")
	thief.want(thief.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	h.cookies = hers
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
}

// "List and end my sessions": one's own, and nobody else's.
func TestMySessionsAreMineToEnd(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	mine := read[accessAnswer](h, h.ask("GET", "/access", ""))
	h.post("/access/sessions/end", map[string]any{"id": h.RegistrarToo.Session.String()}, 404, "NOT_FOUND")
	h.post("/access/sessions/end", map[string]any{"id": "mine"}, 400, "INVALID")
	if n := h.count("select count(*) from officer_sessions where ended_at is not null"); n != 0 {
		t.Errorf("%d sessions ended", n)
	}
	h.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at)
		values ($1, $2, $3, $4, $5, 'advice', $6)`, h.db.Store().NewID(), h.Registrar.ID, mine.SessionID, h.HospitalPoint, h.HolderFI.ID, h.clock.Now())
	h.post("/access/sessions/end", map[string]any{"id": mine.SessionID}, 204, "")
	h.want(h.ask("GET", "/access", ""), 401, "NOT_LOGGED_IN")
	if n := h.count("select count(*) from visits where closed_at is null"); n != 0 {
		t.Error("its visit stays open")
	}
	if n := h.audited(domain.AuditSessionEnded); n != 1 {
		t.Errorf("%d audit entries", n)
	}
}

// A disabled officer is out on every server at the next request, and stays out.
func TestADisabledOfficerIsOutAtTheNextRequest(t *testing.T) {
	t.Parallel()
	for name, sql := range map[string]string{
		"disabled": "update officers set active = false where user_name = 'ritva'",
		"left":     "update officers set employed_to = '2026-11-17' where user_name = 'ritva'",
	} {
		one := open(t, echo())
		one.in(one.login(one.Registrar))
		two := one.second()
		two.want(two.ask("POST", "/graphql", `{}`), 200, "")
		one.exec(sql)
		for _, server := range []*house{one, two} {
			server.want(server.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
			server.want(server.ask("GET", "/access", ""), 401, "NOT_LOGGED_IN")
			server.want(server.try("ritva", world.Password, one.Registrar.OneTimeCode(one.clock.Now())), 401, "LOGIN_FAILED")
		}
		if n := one.count("select count(*) from audit_entries where detail->>'reason' = 'not_active'"); n != 2 {
			t.Errorf("%s: %d entries", name, n)
		}
	}
}

// Switching a method off ends the sessions that came in by it, in one employer.
func TestAMethodSwitchedOffEndsItsSessions(t *testing.T) {
	t.Parallel()
	one := open(t, echo())
	one.in(one.login(one.Registrar))
	two := one.second()
	other := openOn(t, one.db, one.World, echo())
	other.in(other.login(other.RegistrarElsewhere))
	const open = "select count(*) from officer_sessions s join officers o on o.id = s.officer_id where o.organisation_id = $1 and s.ended_at is null"
	ended, want := 0, one.count(open, one.Hospital)
	one.inTx(func(tx store.Tx, s *store.Store, e auth.Ending) (err error) {
		ended, err = auth.EndSessionsBy(t.Context(), tx, s, auth.MethodsOff{Organisation: one.Hospital, Methods: []string{"authenticator"}}, e)
		return err
	})
	for _, server := range []*house{one, two} {
		server.want(server.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
	}
	other.want(other.ask("POST", "/graphql", `{}`), 200, "")
	if left := one.count(open, one.Hospital); ended != want || left != 0 || one.audited(domain.AuditSessionEnded) != want {
		t.Errorf("%d of %d sessions ended, %d are left, %d audited", ended, want, left, one.audited(domain.AuditSessionEnded))
	}
}

// A flood of guesses at her name from many addresses slows the name down, not the
// rightful officer at a desk where she logged in before.
func TestAFloodFromManyAddressesLeavesTheRightfulOfficerIn(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	hers := h.cookies
	throttled := 0
	for i := range 60 {
		h.cookies = map[string]*http.Cookie{}
		got := h.try("ritva", "guess guess guess", "123456", "X-Forwarded-For", "2001:db8:0:"+string(rune('1'+i%9))+string(rune('0'+i/9))+"::1")
		if got.StatusCode == 429 {
			throttled++
		}
	}
	if throttled < 30 {
		t.Errorf("only %d of 60 guesses were slowed down", throttled)
	}
	h.cookies = hers
	h.in(h.login(h.Registrar))

	// From elsewhere she waits half a minute at most, or user support lets her in.
	s := h.db.Store()
	h.inTx(func(tx store.Tx, _ *store.Store, _ auth.Ending) error {
		return auth.ForgetTries(t.Context(), tx, s, "ritva")
	})
	h.cookies = map[string]*http.Cookie{}
	h.in(h.login(h.Registrar, "X-Forwarded-For", "203.0.113.9"))
}

// User support lets tries count anew: those of one name, from everywhere.
func TestUnlockingForgetsTheTriesOfOneName(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	for range 6 {
		h.want(h.try("ritva", "guess guess guess", "123456"), 401, "LOGIN_FAILED")
		h.want(h.try("risto", "guess guess guess", "123456"), 401, "LOGIN_FAILED")
	}
	h.want(h.try("ritva", "guess guess guess", "123456"), 429, "TOO_MANY_TRIES")
	h.inTx(func(tx store.Tx, s *store.Store, _ auth.Ending) error {
		return auth.ForgetTries(t.Context(), tx, s, "ritva")
	})
	h.want(h.try("ritva", "guess guess guess", "123456"), 401, "LOGIN_FAILED")
	h.want(h.try("risto", "guess guess guess", "123456"), 429, "TOO_MANY_TRIES")
}
