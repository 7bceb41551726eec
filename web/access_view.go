package web

import (
	"net/http"
	"slices"
	"time"

	"sinetti/auth"
	"sinetti/domain"
)

// accessView is My access as its page reads it: never a secret.
type accessView struct {
	Stage       domain.SessionStage `json:"stage"`
	Name        string              `json:"name"`
	UserName    string              `json:"userName"`
	Method      string              `json:"method"`
	SessionID   domain.ID           `json:"sessionId"`
	Password    passwordView        `json:"password"`
	Device      *deviceView         `json:"device"`
	Pending     *pendingView        `json:"pending"`
	Card        *cardView           `json:"card"`
	Methods     []methodView        `json:"methods"`
	Sessions    []sessionView       `json:"sessions"`
	FreshUntil  *time.Time          `json:"freshUntil"`
	IdleSeconds int                 `json:"idleSeconds"`
}

type passwordView struct {
	Kind  domain.PasswordState `json:"kind"`
	Until *time.Time           `json:"until"`
}

type deviceView struct {
	Kind      domain.LoginMethod `json:"kind"`
	LinkedAt  time.Time          `json:"linkedAt"`
	Permitted bool               `json:"permitted"`
}

type pendingView struct {
	Kind  domain.LoginMethod `json:"kind"`
	Until time.Time          `json:"until"`
}

type cardView struct {
	LinkedAt time.Time `json:"linkedAt"`
}

type methodView struct {
	Method    domain.LoginMethod `json:"method"`
	Permitted bool               `json:"permitted"`
	Reason    string             `json:"reason"`
}

type sessionView struct {
	ID         domain.ID `json:"id"`
	Method     string    `json:"method"`
	StartedAt  time.Time `json:"startedAt"`
	LastSeenAt time.Time `json:"lastSeenAt"`
	EndsAt     time.Time `json:"endsAt"`
	Here       bool      `json:"here"`
}

// access answers what the page asks for, and with the page itself whoever comes
// by a link or reloads it: both have this address.
func (b *browsers) access(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Sec-Fetch-Mode") == "navigate" {
		b.page.show(w, r)
		return
	}
	mine, err := b.Auth.MyAccess(r.Context(), token(r))
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	writeJSON(w, viewOf(mine, len(b.protocols()) > 0))
}

func viewOf(m auth.MyAccess, cards bool) accessView {
	v := accessView{
		Stage: m.Stage, Name: m.Name, UserName: m.UserName, Method: m.Here.Method, SessionID: m.Here.ID,
		Password: passwordView{Kind: m.Password, Until: orNull(m.PasswordUntil)}, Methods: methodsOf(m, cards),
		Sessions: []sessionView{}, FreshUntil: orNull(m.FreshUntil), IdleSeconds: int(auth.IdleLimit / time.Second),
	}
	if m.Device != "" {
		v.Device = &deviceView{Kind: m.Device, LinkedAt: m.DeviceLinkedAt, Permitted: m.DevicePermitted}
	}
	if m.Pending != "" {
		v.Pending = &pendingView{Kind: m.Pending, Until: m.PendingUntil}
	}
	if !m.CardLinkedAt.IsZero() {
		v.Card = &cardView{LinkedAt: m.CardLinkedAt}
	}
	for _, s := range m.Sessions {
		v.Sessions = append(v.Sessions, sessionView{
			ID: s.ID, Method: s.Method, StartedAt: s.StartedAt, LastSeenAt: s.LastSeenAt, EndsAt: s.EndsAt, Here: s.ID == m.Here.ID,
		})
	}
	return v
}

// methodsOf lists every method, and why one is not open to the officer; cards tells
// whether this server takes them.
func methodsOf(m auth.MyAccess, cards bool) []methodView {
	views := make([]methodView, len(domain.LoginMethods))
	for i, method := range domain.LoginMethods {
		views[i] = methodView{Method: method, Permitted: slices.Contains(m.Methods, string(method))}
		switch {
		case !views[i].Permitted:
			views[i].Reason = "EMPLOYER_DOES_NOT_PERMIT"
		case method == domain.ByCard && !cards:
			views[i].Reason = "NOT_AVAILABLE_YET"
		}
	}
	return views
}

// orNull leaves the zero time out.
func orNull(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
