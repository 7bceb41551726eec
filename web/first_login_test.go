package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
)

// "First login always with user name and a temporary password, which must be changed;
// then one permitted method must be linked before anything else works."
func TestFirstLoginLeadsThroughPasswordAndLinkAndOpensNothingElse(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	nothingElse := func(stage string) {
		t.Helper()
		got := h.ask("POST", "/graphql", `{}`)
		h.want(got, 403, "FIRST_LOGIN")
		if h.stage(got) != stage {
			t.Errorf("told %s, want stage %s", got.body, stage)
		}
		h.post("/step-up", map[string]any{"oneTimeCode": "123456"}, 403, "FIRST_LOGIN")
	}
	if stage := h.stage(h.in(h.try(" Ritva ", password, ""))); stage != "password" {
		t.Fatalf("stage %q", stage)
	}
	nothingElse("password")
	h.post("/access/device", map[string]any{"kind": "authenticator"}, 403, "FIRST_LOGIN")
	h.post("/access/device/confirm", map[string]any{"first": "123456", "second": "123456"}, 403, "FIRST_LOGIN")
	h.post("/access/device/test", map[string]any{"code": "123456"}, 403, "FIRST_LOGIN")
	temporary := *h.cookies["__Host-sinetti"]
	if stage := h.stage(h.post("/access/password", map[string]any{"current": password, "new": own}, 200, "")); stage != "link" {
		t.Errorf("stage %q", stage)
	}
	nothingElse("link")
	mine := read[accessAnswer](h, h.ask("GET", "/access", ""))
	if mine.Stage != "link" || mine.Device != nil || mine.Pending != nil || mine.Password.Kind != "own" || mine.Method != "password" {
		t.Errorf("my access: %+v", mine)
	}
	h.linked()
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	copied := h.cookies["__Host-sinetti"]
	h.cookies["__Host-sinetti"] = &temporary // a copy of the cookie from before
	h.want(h.ask("GET", "/access", ""), 401, "NOT_LOGGED_IN")
	h.cookies["__Host-sinetti"] = copied
	if n := h.audited(domain.AuditPasswordChanged) + h.audited(domain.AuditDeviceLinked); n != 2 {
		t.Errorf("%d audit entries", n)
	}
}

type accessAnswer struct {
	Stage, Name, UserName, Method, SessionID string
	Password                                 struct {
		Kind  string
		Until *time.Time
	}
	Device *struct {
		Kind      string
		Permitted bool
	}
	Pending *struct {
		Kind  string
		Until time.Time
	}
	Card    *struct{ LinkedAt time.Time }
	Methods []struct {
		Method    string
		Permitted bool
		Reason    string
	}
	Sessions []struct {
		ID, Method string
		Here       bool
	}
	FreshUntil  *time.Time
	IdleSeconds int
}

// A session that only mends its own access does not live long.
func TestAStageLivesFifteenMinutes(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	h.changed(password)
	for range 14 {
		h.clock.Advance(time.Minute)
		h.want(h.ask("GET", "/access", ""), 200, "")
	}
	h.clock.Advance(2 * time.Minute)
	h.want(h.ask("GET", "/access", ""), 401, "NOT_LOGGED_IN")
	// Until the temporary password's time is over the own one alone leads on to linking.
	if stage := h.stage(h.in(h.try("ritva", own, ""))); stage != "link" {
		t.Errorf("stage %q", stage)
	}
	h.clock.Advance(72 * time.Hour)
	h.want(h.try("ritva", own, ""), 401, "LOGIN_FAILED")
}

// "A temporary password is used once, for at most 72 hours."
func TestATemporaryPasswordOpensOnceAndForThreeDays(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	two := h.second()
	h.in(h.try("ritva", password, ""))
	two.want(two.try("ritva", password, ""), 401, "LOGIN_FAILED")
	if n := h.count("select count(*) from audit_entries where detail->>'reason' = 'password_used'"); n != 1 {
		t.Errorf("%d entries tell that it was used", n)
	}

	late := h.paper(h.Registrar)
	h.want(h.ask("GET", "/access", ""), 401, "NOT_LOGGED_IN") // a new password ends every session
	h.clock.Advance(72 * time.Hour)
	h.want(h.try("ritva", late, ""), 401, "LOGIN_FAILED")
	inTime := h.paper(h.Registrar)
	h.clock.Advance(72*time.Hour - time.Second)
	h.in(h.try("ritva", inTime, ""))
}

func TestANewPasswordIsRefusedForWhatItIs(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	h.in(h.try("ritva", password, ""))
	for fresh, want := range map[string]string{
		"short":                     "PASSWORD_SHORT",
		strings.Repeat("pulu ", 41): "PASSWORD_LONG",
		"salasana12345":             "PASSWORD_COMMON",
		"Ritva1234567890":           "PASSWORD_CONTEXT",
		"2026-Virkailija!":          "PASSWORD_CONTEXT",
		"virkailijaRITVA9":          "PASSWORD_CONTEXT",
		"Esimerkkisairaala2026":     "PASSWORD_CONTEXT",
		"SAI-01 SAI-01 SAI-01":      "PASSWORD_CONTEXT",
		"sinetti2026sinetti":        "PASSWORD_CONTEXT",
		"ritva-salasana-1":          "PASSWORD_CONTEXT",
		password:                    "PASSWORD_SAME",
	} {
		got := h.post("/access/password", map[string]any{"current": password, "new": fresh}, 400, want)
		if field := read[struct{ Field string }](h, got).Field; field != "new" {
			t.Errorf("%s: field %q", fresh, field)
		}
	}
	h.post("/access/password", map[string]any{"current": password, "new": "sinetti kolmella iloisella kissalla"}, 200, "")
	h.post("/access/password", map[string]any{"current": "sinetti kolmella iloisella kissalla", "new": "sinetti kolmella iloisella kissalla"}, 400, "PASSWORD_SAME")
	if log := h.log.String(); strings.Contains(log, "kissalla") || strings.Contains(log, password) {
		t.Error("the log holds a password")
	}
	if n := h.count("select count(*) from audit_entries where detail::text like '%' || $1 || '%' or detail::text like '%kissalla%'", password); n != 0 {
		t.Error("the audit log holds a password")
	}
}

// Whoever finds an open session must not find the password by it.
func TestTheCurrentPasswordIsNotGuessedFromASession(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	for range 6 {
		h.post("/access/password", map[string]any{"current": "a wrong password", "new": own}, 401, "PASSWORD_WRONG")
	}
	got := h.post("/access/password", map[string]any{"current": "kolme iloista kissaa", "new": own}, 429, "TOO_MANY_TRIES")
	if got.Header.Get("Retry-After") == "" {
		t.Error("nobody says how long to wait")
	}
	h.clock.Advance(time.Minute)
	if stage := h.stage(h.post("/access/password", map[string]any{"current": "kolme iloista kissaa", "new": own}, 200, "")); stage != "full" {
		t.Errorf("stage %q", stage)
	}
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
}

// A changed password ends the officer's other sessions, on every server.
func TestAChangedPasswordEndsTheOtherSessions(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	two := h.second()
	h.cookies = map[string]*http.Cookie{}
	h.in(h.login(h.Registrar))
	two.want(two.ask("POST", "/graphql", `{}`), 200, "")
	h.post("/access/password", map[string]any{"current": "kolme iloista kissaa", "new": own}, 200, "")
	two.want(two.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN")
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
}

// "An authenticator: QR and the same secret as text, account named after the service."
func TestTheAccountIsNamedAfterTheService(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	h.changed(password)
	begun := read[struct {
		Kind, Secret, URI, QR string
		Until                 time.Time
	}](h, h.post("/access/device", map[string]any{"kind": "authenticator"}, 200, ""))
	text := strings.ReplaceAll(begun.Secret, " ", "")
	if !strings.HasPrefix(begun.URI, "otpauth://totp/Sinetti:ritva?secret="+text+"&issuer=Sinetti") || len(text) != 32 {
		t.Errorf("%+v", begun)
	}
	if !strings.HasPrefix(begun.QR, "<svg ") || strings.Contains(begun.QR, "style") || begun.Until != h.clock.Now().Add(15*time.Minute) {
		t.Errorf("%s until %s", begun.QR[:60], begun.Until)
	}
	if strings.Contains(h.log.String(), text) {
		t.Error("the log holds the secret")
	}
	if n := h.count("select count(*) from officers where position($1::bytea in pending_secret_enc) > 0", []byte(text)); n != 0 {
		t.Error("the table holds the secret")
	}
}

// "Two consecutive codes confirm."
func TestTwoConsecutiveCodesConfirm(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	h.changed(password)
	h.post("/access/device/confirm", map[string]any{"first": "123456", "second": "123457"}, 409, "LINK_NOT_BEGUN")
	begun := read[struct{ Secret string }](h, h.post("/access/device", map[string]any{"kind": "authenticator"}, 200, ""))
	p := phone{strings.ReplaceAll(begun.Secret, " ", "")}
	now := h.clock.Now()
	code := func(steps int) string { return p.shows(t, now.Add(time.Duration(steps)*30*time.Second)) }
	for _, c := range []struct {
		first, second, want, field string
	}{
		{"000000", code(1), "CODE_WRONG", "first"},
		{code(0), "abcdef", "CODE_WRONG", "second"},
		{code(0), code(0), "CODES_NOT_CONSECUTIVE", ""},
		{code(1), code(0), "CODES_NOT_CONSECUTIVE", ""},
		{code(-9), code(-8), "CODE_WRONG", "first"},
	} {
		got := h.post("/access/device/confirm", map[string]any{"first": c.first, "second": c.second}, 400, c.want)
		if which := read[struct{ Which string }](h, got).Which; which != c.field {
			t.Errorf("%s: which %q", c.want, which)
		}
	}
	h.clock.Advance(30 * time.Second)
	spaced := code(0)[:3] + " " + code(0)[3:]
	h.post("/access/device/confirm", map[string]any{"first": spaced, "second": code(1)}, 200, "")
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	// The codes are used up with that.
	h.post("/step-up", map[string]any{"oneTimeCode": code(1)}, 401, "CODE_WRONG")
	h.post("/step-up", map[string]any{"oneTimeCode": code(2)}, 200, "")
}

func TestALinkIsConfirmedWithinFifteenMinutes(t *testing.T) {
	t.Parallel()
	h, password := newcomer(t)
	h.changed(password)
	begun := read[struct{ Secret string }](h, h.post("/access/device", map[string]any{"kind": "authenticator"}, 200, ""))
	p := phone{strings.ReplaceAll(begun.Secret, " ", "")}
	if mine := read[accessAnswer](h, h.ask("GET", "/access", "")); mine.Pending == nil || mine.Pending.Kind != "authenticator" {
		t.Errorf("nothing waits: %+v", mine)
	}
	h.exec("update officers set pending_at = pending_at - interval '15 minutes' where user_name = 'ritva'")
	now := h.clock.Now()
	h.post("/access/device/confirm", map[string]any{"first": p.shows(t, now), "second": p.shows(t, now.Add(30*time.Second))}, 409, "LINK_NOT_BEGUN")
}

// "A programmable token is linked the same way by typing its seed."
func TestATokenIsLinkedByItsSeed(t *testing.T) {
	t.Parallel()
	for name, seed := range map[string]string{
		"hex": "3132 3334 3536 3738 3930-3132333435363738 3930", "base32": "gezd gnbv gy3t qojq gezd gnbv gy3t qojq",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h, password := newcomer(t)
			h.exec("update organisations set login_methods = '{token}'")
			h.changed(password)
			h.post("/access/device", map[string]any{"kind": "authenticator"}, 403, "METHOD_NOT_PERMITTED")
			for _, bad := range []string{"", "31323334", "not a seed!", strings.Repeat("31", 65)} {
				h.post("/access/device", map[string]any{"kind": "token", "seed": bad}, 400, "SEED_FORM")
			}
			got := h.post("/access/device", map[string]any{"kind": "token", "seed": seed}, 200, "")
			if strings.Contains(string(got.body), "secret") || strings.Contains(string(got.body), "qr") {
				t.Errorf("the seed comes back: %s", got.body)
			}
			h.confirm(phoneOf([]byte("12345678901234567890")))
			if mine := read[accessAnswer](h, h.ask("GET", "/access", "")); mine.Device == nil || mine.Device.Kind != "token" || mine.Method != "token" {
				t.Errorf("my access: %+v", mine)
			}
		})
	}
}

// "The employer decides which are permitted": what is not is shown with the reason.
func TestAMethodThatIsNotPermittedIsShownWithTheReason(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.exec("update organisations set login_methods = '{authenticator,card}'")
	h.in(h.login(h.Registrar))
	mine := read[accessAnswer](h, h.ask("GET", "/access", ""))
	got := map[string]string{}
	for _, m := range mine.Methods {
		got[m.Method] = m.Reason
	}
	if got["authenticator"] != "" || got["token"] != "EMPLOYER_DOES_NOT_PERMIT" || got["card"] != "NOT_AVAILABLE_YET" || len(got) != 3 {
		t.Errorf("methods: %v", got)
	}
	if mine.IdleSeconds != 900 || mine.FreshUntil == nil || mine.UserName != "ritva" || mine.Name != "Virkailija ritva" {
		t.Errorf("my access: %+v", mine)
	}
}

// "One authenticator per officer, a second refused with the way to user support."
func TestASecondAuthenticatorIsRefused(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.exec("update organisations set login_methods = '{authenticator,token}'")
	h.in(h.login(h.Registrar))
	for _, kind := range []string{"authenticator", "token"} {
		got := h.post("/access/device", map[string]any{"kind": kind, "seed": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}, 409, "DEVICE_LINKED_ALREADY")
		if remedy := read[struct{ Remedy string }](h, got).Remedy; remedy != "ASK_USER_SUPPORT" {
			t.Errorf("remedy %q", remedy)
		}
	}
	if n := h.audited(domain.AuditDeviceRefused); n != 2 {
		t.Errorf("%d audit entries", n)
	}
}

// "The link of an authenticator can be removed only by user support."
func TestTheAuthenticatorsLinkIsRemovedByUserSupportAlone(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.in(h.login(h.Registrar))
	h.post("/access/device", map[string]any{"kind": "authenticator"}, 409, "DEVICE_LINKED_ALREADY")
	h.unlink(h.Registrar)
	h.want(h.ask("POST", "/graphql", `{}`), 401, "NOT_LOGGED_IN") // its sessions end with it
	// The old password alone opens nothing: a new one must be ordered.
	h.want(h.try("ritva", "kolme iloista kissaa", ""), 401, "LOGIN_FAILED")
	h.want(h.login(h.Registrar), 401, "LOGIN_FAILED")
	h.changed(h.paper(h.Registrar))
	h.linked()
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
}

// "With an authenticator linked it stays required after a new password."
func TestTheAuthenticatorStaysRequiredAfterANewPassword(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	password := h.paper(h.Registrar)
	h.want(h.try("ritva", password, ""), 401, "LOGIN_FAILED")
	h.want(h.try("ritva", password, "000000"), 401, "LOGIN_FAILED")
	if stage := h.stage(h.in(h.try("ritva", password, h.Registrar.OneTimeCode(h.clock.Now())))); stage != "password" {
		t.Errorf("stage %q", stage)
	}
	if stage := h.stage(h.post("/access/password", map[string]any{"current": password, "new": own}, 200, "")); stage != "full" {
		t.Errorf("stage %q", stage)
	}
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
}

// A linked device that the employer permits no longer leads no further than My
// access, which says so.
func TestADeviceThatIsNoLongerPermittedOpensMyAccessAlone(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	h.exec("update organisations set login_methods = '{token}'")
	if stage := h.stage(h.in(h.login(h.Registrar))); stage != "link" {
		t.Errorf("stage %q", stage)
	}
	if mine := read[accessAnswer](h, h.ask("GET", "/access", "")); mine.Device == nil || mine.Device.Permitted {
		t.Errorf("my access: %+v", mine)
	}
	h.post("/access/device", map[string]any{"kind": "token", "seed": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}, 409, "DEVICE_LINKED_ALREADY")
	h.want(h.ask("POST", "/graphql", `{}`), 403, "FIRST_LOGIN")
}

func TestWhatIsLinkedIsSeenByWhoLeads(t *testing.T) {
	t.Parallel()
	h, _ := newcomer(t)
	s := h.db.Store()
	seen, err := auth.AccessOf(t.Context(), s, s.Pool, h.Registrar.ID)
	if err != nil || seen.Device != "" || seen.HasEmail || seen.Throttled || !seen.CardLinkedAt.IsZero() {
		t.Errorf("%+v, %v", seen, err)
	}
	if _, err := auth.AccessOf(t.Context(), s, s.Pool, h.HospitalPoint); !store.NoRows(err) {
		t.Errorf("nobody: %v", err)
	}
}
