package web

import (
	"cmp"
	"errors"
	"net/http"
	"time"

	"sinetti/auth"
	"sinetti/domain"
)

// ownAccess are the routes by which officers get in, and keep their own access in
// order. They are all that a session reaches before a method is linked.
func (b *browsers) ownAccess(guarded func(pattern string, h http.HandlerFunc)) {
	guarded("POST /login/new-password", b.orderPassword)
	guarded("GET /access", b.access)
	guarded("POST /access/password", b.changePassword)
	guarded("POST /access/device", b.beginDevice)
	guarded("POST /access/device/confirm", b.confirmDevice)
	guarded("POST /access/device/test", b.testCode)
	guarded("POST /access/sessions/end", b.endSessions)
	guarded("POST /step-up", b.stepUp)
	guarded("POST /feedback", b.feedback)
}

// statusOfWrong are the statuses of what is wrong about the own access; 400 for
// all others.
var statusOfWrong = map[string]int{
	auth.FirstLogin:          http.StatusForbidden,
	auth.MethodNotPermitted:  http.StatusForbidden,
	auth.PasswordWrong:       http.StatusUnauthorized,
	auth.DeviceLinkedAlready: http.StatusConflict,
	auth.LinkNotBegun:        http.StatusConflict,
	auth.NothingLinked:       http.StatusConflict,
}

// refuseAccess answers with what auth said.
func (b *browsers) refuseAccess(w http.ResponseWriter, r *http.Request, err error) {
	var wrong auth.Wrong
	var tooMany auth.TooManyTries
	switch {
	case errors.Is(err, auth.ErrNoSession):
		writeProblem(w, r, problem{Status: http.StatusUnauthorized, Code: "NOT_LOGGED_IN", Title: "Log in first."})
	case errors.As(err, &tooMany):
		writeProblem(w, r, tooManyTries(tooMany))
	case errors.As(err, &wrong):
		p := problem{Status: cmp.Or(statusOfWrong[wrong.Code], http.StatusBadRequest), Code: wrong.Code, Field: wrong.Field, Remedy: string(wrong.Remedy), Stage: wrong.Stage}
		if wrong.Code == auth.CodeWrong {
			p.Which = wrong.Field
		}
		writeProblem(w, r, p)
	case errors.Is(err, auth.ErrBusy):
		writeProblem(w, r, busy)
	default:
		writeError(w, r, b.Log, err)
	}
}

// token is the session's, or empty: which no session has.
func token(r *http.Request) string {
	cookie, err := r.Cookie(sessionCookie)
	if err != nil {
		return ""
	}
	return cookie.Value
}

// further answers with how far the session got, and its new cookie.
func (b *browsers) further(w http.ResponseWriter, r *http.Request, p auth.Progress, err error) {
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	http.SetCookie(w, cookieOf(sessionCookie, p.Token, 0))
	writeJSON(w, map[string]any{"stage": p.Stage})
}

func (b *browsers) changePassword(w http.ResponseWriter, r *http.Request) {
	var change struct {
		Current string `json:"current"`
		New     string `json:"new"`
	}
	if !readJSON(w, r, &change) {
		return
	}
	p, err := b.Auth.ChangePassword(r.Context(), token(r), change.Current, change.New)
	b.further(w, r, p, err)
}

func (b *browsers) beginDevice(w http.ResponseWriter, r *http.Request) {
	var begin struct {
		Kind string `json:"kind"`
		Seed string `json:"seed"`
	}
	if !readJSON(w, r, &begin) {
		return
	}
	begun, err := b.Auth.BeginDevice(r.Context(), token(r), begin.Kind, begin.Seed)
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	writeJSON(w, struct {
		Kind   string    `json:"kind"`
		Secret string    `json:"secret,omitempty"`
		URI    string    `json:"uri,omitempty"`
		QR     string    `json:"qr,omitempty"`
		Until  time.Time `json:"until"`
	}(begun))
}

func (b *browsers) confirmDevice(w http.ResponseWriter, r *http.Request) {
	var codes struct {
		First  string `json:"first"`
		Second string `json:"second"`
	}
	if !readJSON(w, r, &codes) {
		return
	}
	p, err := b.Auth.ConfirmDevice(r.Context(), token(r), codes.First, codes.Second)
	b.further(w, r, p, err)
}

func (b *browsers) testCode(w http.ResponseWriter, r *http.Request) {
	var test struct {
		Code string `json:"code"`
	}
	if !readJSON(w, r, &test) {
		return
	}
	tested, err := b.Auth.TestCode(r.Context(), token(r), test.Code)
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	answer := map[string]any{"result": tested.Result}
	if tested.Result != auth.CodeIsWrong {
		answer["skewSeconds"] = tested.SkewSeconds
	}
	writeJSON(w, answer)
}

func (b *browsers) stepUp(w http.ResponseWriter, r *http.Request) {
	var up struct {
		OneTimeCode string `json:"oneTimeCode"`
	}
	if !readJSON(w, r, &up) {
		return
	}
	until, err := b.Auth.StepUp(r.Context(), token(r), up.OneTimeCode)
	var wrong auth.Wrong
	if errors.As(err, &wrong) && wrong.Code == auth.CodeWrong {
		writeProblem(w, r, problem{Status: http.StatusUnauthorized, Code: wrong.Code, Field: wrong.Field})
		return
	}
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	writeJSON(w, map[string]any{"freshUntil": until})
}

// endSessions ends one of the officer's sessions, or all but this one.
func (b *browsers) endSessions(w http.ResponseWriter, r *http.Request) {
	var end struct {
		ID     string `json:"id"`
		Others bool   `json:"others"`
	}
	if !readJSON(w, r, &end) {
		return
	}
	officer, _, err := b.officer(r)
	if err == nil && end.Others {
		err = b.Auth.EndOthers(r.Context(), officer)
	} else if err == nil {
		var id domain.ID
		if id, err = domain.ParseID(end.ID); err != nil {
			err = domain.ErrInvalid("id", "an id of one of the sessions")
		} else {
			err = b.Auth.EndMine(r.Context(), officer, id)
		}
	}
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
