package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"sinetti/test/world"
)

func TestAnOfficersDay(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
	h.want(h.login(h.Registrar), 200, "")
	if got := h.ask("POST", "/graphql", `{}`); !strings.Contains(string(got.body), h.Registrar.ID.String()) {
		t.Errorf("GraphQL does not know who asks: %s", got.body)
	}
	taken := *h.cookies["__Host-sinetti"]
	h.want(h.ask("POST", "/lock", `{}`), 204, "")
	if h.cookies["__Host-sinetti"] != nil {
		t.Error("the cookie stays after the desk was locked")
	}
	h.cookies["__Host-sinetti"] = &taken
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
	h.want(h.ask("POST", "/logout", `{}`), 204, "")
}

func TestSessionCookie(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.want(h.login(h.Registrar), 200, "")
	for _, name := range []string{"__Host-sinetti", "__Host-sinetti-device"} {
		c := h.cookies[name]
		if c == nil || !c.Secure || !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/" || c.Domain != "" {
			t.Errorf("%s: %+v", name, c)
		}
	}
	if strings.Contains(h.log.String(), h.cookies["__Host-sinetti"].Value) || strings.Contains(h.log.String(), "ritva") {
		t.Error("the log holds the token or the user name")
	}
	if n := h.count("select count(*) from officer_sessions where token_hash = $1", []byte(h.cookies["__Host-sinetti"].Value)); n != 0 {
		t.Error("the table holds the token itself")
	}
}

func TestRefusedLogins(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	now := h.clock.Now()
	h.want(h.try("ritva", "wrong password!", h.Registrar.OneTimeCode(now)), 401, "LOGIN_FAILED")
	h.want(h.try("nobody", world.Password, h.Registrar.OneTimeCode(now)), 401, "LOGIN_FAILED")
	h.want(h.try("ritva", world.Password, h.RegistrarToo.OneTimeCode(now)), 401, "LOGIN_FAILED")
	h.want(h.ask("POST", "/login", `{"userName":"rit\u0000va","password":"x","oneTimeCode":"1\u00002"}`), 401, "LOGIN_FAILED")
	h.want(h.ask("POST", "/login", `{"userName":"ritva","password":"x\u0000","oneTimeCode":"1\u00002"}`), 401, "LOGIN_FAILED")
	h.want(h.ask("POST", "/login", `{"userName":`), 400, "INVALID")
	h.want(h.ask("POST", "/login", `{"userName":"ritva","admin":true}`), 400, "INVALID")
	h.want(h.ask("POST", "/login", "userName=ritva", "Content-Type", "application/x-www-form-urlencoded"), 415, "JSON_ONLY")
	h.want(h.ask("POST", "/login", `{"userName":"`+strings.Repeat("x", 300<<10)+`"}`), 413, "BODY_TOO_LARGE")
	h.want(h.ask("GET", "/graphql", ""), 405, "POST_ONLY")
	if len(h.cookies) != 0 {
		t.Errorf("a refused login left cookies: %v", h.cookies)
	}
}

func TestAReplayedCodeIsRefusedOnTheOtherServer(t *testing.T) {
	t.Parallel()
	one := open(t, echo())
	two := openOn(t, one.db, one.World, echo())
	code := one.Registrar.OneTimeCode(one.clock.Now())
	one.want(one.try("ritva", world.Password, code), 200, "")
	two.want(two.try("ritva", world.Password, code), 401, "LOGIN_FAILED")
	one.want(one.try("ritva", world.Password, code), 401, "LOGIN_FAILED")
	// The session of one counts at the other, until it ends there.
	two.cookies = one.cookies
	two.want(two.ask("POST", "/graphql", `{}`), 200, "")
	two.want(two.ask("POST", "/logout", `{}`), 204, "")
	one.want(one.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
}

func TestSessionsEndByTheClock(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.want(h.login(h.Registrar), 200, "")
	h.clock.Advance(14 * time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	h.clock.Advance(14 * time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	h.clock.Advance(16 * time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")

	h.want(h.login(h.Registrar), 200, "")
	end := h.clock.Now().Add(10 * time.Hour)
	for h.clock.Now().Before(end.Add(-11 * time.Minute)) {
		h.clock.Advance(10 * time.Minute)
		h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	}
	h.clock.Advance(12 * time.Minute)
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
}

func TestThrottleSparesTheRightfulOfficer(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.want(h.login(h.Registrar), 200, "") // from her workplace: the device is known from now on
	hers := h.cookies
	h.cookies = nil
	var throttled answer
	for range 8 { // somebody guesses at her name, even from behind her own address
		h.cookies = map[string]*http.Cookie{}
		throttled = h.try("ritva", "guess guess guess", "123456")
	}
	h.want(throttled, 429, "TOO_MANY_TRIES")
	if wait := throttled.Header.Get("Retry-After"); wait == "" || !strings.Contains(string(throttled.body), `"retryAfterSeconds":`+wait) {
		t.Errorf("Retry-After %q, %s", wait, throttled.body)
	}
	h.want(h.try("ritva", world.Password, h.Registrar.OneTimeCode(h.clock.Now())), 429, "TOO_MANY_TRIES")
	h.cookies = hers
	h.want(h.login(h.Registrar), 200, "")
	h.cookies = map[string]*http.Cookie{}
	h.want(h.login(h.RegistrarToo), 200, "") // a colleague behind the same address
	for range 8 {                            // whose device is not hers
		throttled = h.try("ritva", "guess guess guess", "123456")
	}
	h.want(throttled, 429, "TOO_MANY_TRIES")
	h.cookies = hers
	// The known device is slowed down too, by its own tries.
	for range 12 {
		throttled = h.try("ritva", "guess guess guess", "123456")
	}
	h.want(throttled, 429, "TOO_MANY_TRIES")
	h.clock.Advance(time.Minute)
	h.want(h.login(h.Registrar), 200, "")
}

func TestGuessingFromManyPlacesIsSlowedDown(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	for i := range 25 {
		from := "198.51.100." + string(rune('0'+i%10)) + string(rune('0'+i/10))
		got := h.try("ritva", "guess guess guess", "123456", "X-Forwarded-For", from)
		if want := 401; i <= 20 && got.StatusCode != want || i > 21 && got.StatusCode != 429 {
			t.Errorf("try %d: %d", i, got.StatusCode)
		}
		h.cookies = map[string]*http.Cookie{}
	}
	h.clock.Advance(31 * time.Second)
	h.want(h.login(h.Registrar, "X-Forwarded-For", "203.0.113.1"), 200, "")
}

func TestCrossOriginIsRefused(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.want(h.login(h.Registrar), 200, "")
	for _, path := range []string{"/login", "/logout", "/lock", "/graphql"} {
		h.want(h.ask("POST", path, `{}`, "Sec-Fetch-Site", "cross-site"), 403, "CROSS_ORIGIN")
		h.want(h.ask("POST", path, `{}`, "Sec-Fetch-Site", "", "Origin", "https://evil.example"), 403, "CROSS_ORIGIN")
	}
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
}
