package web

import (
	"errors"
	"io"
	"net/http"
	"time"

	"sinetti/auth"
)

// The cookies. The prefix __Host- makes a browser refuse them from any other
// host or path, and without TLS (but for localhost).
const (
	sessionCookie = "__Host-sinetti"
	deviceCookie  = "__Host-sinetti-device"
	deviceAge     = 365 * 24 * time.Hour
)

type credentials struct {
	UserName    string `json:"userName"`
	Password    string `json:"password"`
	OneTimeCode string `json:"oneTimeCode"`
}

func (b *browsers) login(w http.ResponseWriter, r *http.Request) {
	var c credentials
	if !readJSON(w, r, &c) {
		return
	}
	device := ""
	if cookie, err := r.Cookie(deviceCookie); err == nil {
		device = cookie.Value
	}
	in, err := b.Auth.Login(r.Context(), auth.Credentials{
		UserName: c.UserName, Password: c.Password, OneTimeCode: c.OneTimeCode,
		Address: addressOf(r, b.Proxies), Device: device,
	})
	if err != nil {
		b.refuseLogin(w, r, err)
		return
	}
	b.Metrics.logins.WithLabelValues("done").Inc()
	http.SetCookie(w, cookieOf(sessionCookie, in.Token, 0))
	http.SetCookie(w, cookieOf(deviceCookie, in.Device, int(deviceAge/time.Second)))
	http.SetCookie(w, cookieOf(softwareCookie, "", -1)) // of a card that somebody logged in by before
	writeJSON(w, map[string]any{"stage": in.Actor.Stage})
}

func (b *browsers) refuseLogin(w http.ResponseWriter, r *http.Request, err error) {
	var tooMany auth.TooManyTries
	switch {
	case errors.As(err, &tooMany):
		b.Metrics.logins.WithLabelValues("throttled").Inc()
		writeProblem(w, r, tooManyTries(tooMany))
	case errors.Is(err, auth.ErrLoginFailed):
		b.Metrics.logins.WithLabelValues("refused").Inc()
		writeProblem(w, r, problem{Status: http.StatusUnauthorized, Code: "LOGIN_FAILED", Title: "User name, password and one-time code do not go together."})
	case errors.Is(err, auth.ErrBusy):
		b.Metrics.logins.WithLabelValues("busy").Inc()
		writeProblem(w, r, busy)
	default:
		writeError(w, r, b.Log, err)
	}
}

func tooManyTries(t auth.TooManyTries) problem {
	wait := int((t.Wait + time.Second - 1) / time.Second)
	return problem{Status: http.StatusTooManyRequests, Code: "TOO_MANY_TRIES", RetryAfterSeconds: wait}
}

// orderPassword answers the same whether or not anybody has the name.
func (b *browsers) orderPassword(w http.ResponseWriter, r *http.Request) {
	var order struct {
		UserName string `json:"userName"`
	}
	if !readJSON(w, r, &order) {
		return
	}
	if err := b.Auth.AskPassword(r.Context(), order.UserName, addressOf(r, b.Proxies)); err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusAccepted)
	_, _ = io.WriteString(w, "{}\n")
}

func (b *browsers) logout(w http.ResponseWriter, r *http.Request) { b.leave(w, r, b.Auth.Logout) }

func (b *browsers) lock(w http.ResponseWriter, r *http.Request) { b.leave(w, r, b.Auth.Lock) }
