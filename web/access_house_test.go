package web_test

import (
	"encoding/base32"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/world"
)

// phone is a stock authenticator app: it knows what the QR code told it.
type phone struct{ secret string }

// shows is the code that it shows at t.
func (p phone) shows(t *testing.T, at time.Time) string {
	t.Helper()
	code, err := totp.GenerateCodeCustom(p.secret, at, totp.ValidateOpts{Period: 30, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
	if err != nil {
		t.Fatal(err)
	}
	return code
}

func phoneOf(secret []byte) phone {
	return phone{base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret)}
}

// post sends JSON and wants a status and, of a problem, its code.
func (h *house) post(path string, body map[string]any, status int, code string) answer {
	h.t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		h.t.Fatal(err)
	}
	got := h.ask("POST", path, string(text))
	h.want(got, status, code)
	return got
}

// read decodes an answer.
func read[T any](h *house, a answer) T {
	h.t.Helper()
	var v T
	if err := json.Unmarshal(a.body, &v); err != nil {
		h.t.Fatalf("%s: %v", a.body, err)
	}
	return v
}

func (h *house) stage(a answer) string {
	h.t.Helper()
	return read[struct{ Stage string }](h, a).Stage
}

func (h *house) exec(sql string, args ...any) {
	h.t.Helper()
	if _, err := h.db.Owner().Exec(h.t.Context(), sql, args...); err != nil {
		h.t.Fatal(err)
	}
}

// inTx does what user support does at the desk, as the server's role.
func (h *house) inTx(do func(tx store.Tx, s *store.Store, e auth.Ending) error) {
	h.t.Helper()
	s := h.db.Store()
	e := auth.Ending{By: h.Operator.Actor(), Reason: "support", At: h.clock.Now()}
	if err := s.InTx(h.t.Context(), func(tx store.Tx) error { return do(tx, s, e) }); err != nil {
		h.t.Fatal(err)
	}
}

// paper is a temporary password as user support hands it over.
func (h *house) paper(o world.Officer) string {
	h.t.Helper()
	var password auth.TemporaryPassword
	h.inTx(func(tx store.Tx, s *store.Store, e auth.Ending) (err error) {
		password, err = auth.HandOver(h.t.Context(), tx, s, o.ID, e)
		return err
	})
	return password.Reveal()
}

// unlink is user support removing an officer's device.
func (h *house) unlink(o world.Officer) {
	h.t.Helper()
	h.inTx(func(tx store.Tx, s *store.Store, e auth.Ending) error {
		removed, err := auth.UnlinkDevice(h.t.Context(), tx, s, o.ID, e)
		if !removed {
			h.t.Error("nothing was linked")
		}
		return err
	})
}

// newcomer is an officer on the first day: a temporary password, no device. It
// gives the password.
func newcomer(t *testing.T) (*house, string) {
	t.Helper()
	h := open(t, echo())
	h.unlink(h.Registrar)
	return h, h.paper(h.Registrar)
}

const own = "sateinen aamu Oulussa"

// changed logs a newcomer in and changes the password: in stage link.
func (h *house) changed(password string) {
	h.t.Helper()
	if stage := h.stage(h.in(h.try("ritva", password, ""))); stage != "password" {
		h.t.Fatalf("stage %q", stage)
	}
	if stage := h.stage(h.post("/access/password", map[string]any{"current": password, "new": own}, 200, "")); stage != "link" {
		h.t.Fatalf("stage %q", stage)
	}
}

// in wants a login that opened.
func (h *house) in(a answer) answer {
	h.t.Helper()
	h.want(a, 200, "")
	return a
}

// linked links an app by its QR code's text and two codes of it.
func (h *house) linked() {
	h.t.Helper()
	begun := read[struct{ Secret, URI, QR string }](h, h.post("/access/device", map[string]any{"kind": "authenticator"}, 200, ""))
	p := phone{strings.ReplaceAll(begun.Secret, " ", "")}
	h.confirm(p)
}

// confirm links the pending device by two codes of it; everything is open then.
func (h *house) confirm(p phone) {
	h.t.Helper()
	now := h.clock.Now()
	codes := map[string]any{"first": p.shows(h.t, now), "second": p.shows(h.t, now.Add(30*time.Second))}
	if got := h.stage(h.post("/access/device/confirm", codes, 200, "")); got != "full" {
		h.t.Errorf("stage %q", got)
	}
	h.clock.Advance(time.Minute)
}

func (h *house) audited(act domain.AuditWord) int {
	h.t.Helper()
	return h.count("select count(*) from audit_entries where act = $1", string(act))
}

// second is the same world at another server, with the browser's cookies.
func (h *house) second() *house {
	h.t.Helper()
	two := openOn(h.t, h.db, h.World, echo())
	two.clock.Set(h.clock.Now())
	two.cookies = h.cookies
	return two
}
