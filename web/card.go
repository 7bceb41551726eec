package web

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"time"

	"sinetti/auth"
	"sinetti/auth/card"
)

// CardDoors are where a page finds what speaks with cards.
type CardDoors struct {
	// SCSEndpoints are where card software listens on the officer's own computer,
	// in the order in which to ask; see DefaultSCSEndpoints.
	SCSEndpoints []string
	// TicketURL is where the browser shows a client certificate (POST, see
	// NewCardDoor); empty: nowhere.
	TicketURL string
}

// DefaultSCSEndpoints are the addresses of SCS 1.1 for a page that came by HTTPS,
// and of SCS 1.0 for one that came by HTTP, which only a page on localhost does.
func DefaultSCSEndpoints(https bool) []string {
	if https {
		return []string{"https://localhost:53952", "https://localhost:23124"}
	}
	return []string{"http://localhost:53951", "http://localhost:23123", "https://localhost:53952", "https://localhost:23124"}
}

const (
	challengeCookie = "__Host-sinetti-card"
	// softwareCookie marks a session whose pages need the card's doors: that SCS
	// software opened, which they watch, or a certificate in TLS, which they ask for
	// again. Web eID is spoken within a page.
	softwareCookie = "__Host-sinetti-card-software"
)

// cardRoutes are those of docs/guides/card-login.md.
func (b *browsers) cardRoutes(guarded func(pattern string, h http.HandlerFunc)) {
	guarded("GET /login/card/settings", b.cardSettings)
	guarded("POST /login/card/challenge", b.cardChallenge)
	guarded("POST /login/card", b.loginByCard)
	guarded("POST /access/card", b.linkCard)
	guarded("POST /step-up/card", b.stepUpByCard)
	guarded("POST /card-test", b.tryCard)
}

type scsView struct {
	Endpoints []string         `json:"endpoints"`
	Request   *card.SCSRequest `json:"request,omitempty"`
}

type tlsView struct {
	TicketURL string `json:"ticketUrl"`
}

// watchView tells a page to watch whether the card that opened its session is
// still in the reader.
type watchView struct {
	Endpoints    []string `json:"endpoints"`
	EverySeconds int      `json:"everySeconds"`
}

// watchEvery is how often a page looks, in seconds: a card that is taken out locks
// the desk before somebody else sits down at it.
const watchEvery = 3

func (b *browsers) cardSettings(w http.ResponseWriter, r *http.Request) {
	view := struct {
		Protocols []card.Protocol `json:"protocols"`
		SCS       *scsView        `json:"scs"`
		TLS       *tlsView        `json:"tls"`
		Watch     *watchView      `json:"watch"`
	}{Protocols: b.protocols()}
	if slices.Contains(view.Protocols, card.SCS) {
		view.SCS = &scsView{Endpoints: b.Cards.SCSEndpoints}
		if opened, err := r.Cookie(softwareCookie); err == nil && opened.Value == string(card.SCS) {
			view.Watch = &watchView{b.Cards.SCSEndpoints, watchEvery}
		}
	}
	if slices.Contains(view.Protocols, card.TLS) {
		view.TLS = &tlsView{b.Cards.TicketURL}
	}
	writeJSON(w, view)
}

// protocols are those that auth takes and that have a door here.
func (b *browsers) protocols() []card.Protocol {
	list := []card.Protocol{}
	for _, protocol := range b.Auth.CardProtocols() {
		if protocol == card.SCS && len(b.Cards.SCSEndpoints) == 0 || protocol == card.TLS && b.Cards.TicketURL == "" {
			continue
		}
		list = append(list, protocol)
	}
	return list
}

func (b *browsers) cardChallenge(w http.ResponseWriter, r *http.Request) {
	var ask struct {
		Protocol card.Protocol `json:"protocol"`
		Purpose  card.Purpose  `json:"purpose"`
	}
	if !readJSON(w, r, &ask) {
		return
	}
	if !slices.Contains(b.protocols(), ask.Protocol) {
		b.refuseCard(w, r, card.ProtocolOff)
		return
	}
	c, sealed, err := b.Auth.CardChallenge(r.Context(), token(r), ask.Protocol, ask.Purpose)
	if err != nil {
		b.refuseCard(w, r, err)
		return
	}
	http.SetCookie(w, cookieOf(challengeCookie, sealed, int(card.ChallengeLife/time.Second)))
	view := struct {
		Protocol  card.Protocol `json:"protocol"`
		Purpose   card.Purpose  `json:"purpose"`
		Nonce     string        `json:"nonce"`
		Origin    string        `json:"origin"`
		ExpiresAt time.Time     `json:"expiresAt"`
		SCS       *scsView      `json:"scs"`
		TLS       *tlsView      `json:"tls"`
	}{Protocol: c.Protocol, Purpose: c.Purpose, Nonce: c.Nonce, Origin: b.Auth.CardOrigin(), ExpiresAt: c.ExpiresAt}
	switch c.Protocol {
	case card.SCS:
		request := card.NewSCSRequest(view.Origin, c.Nonce)
		view.SCS = &scsView{Endpoints: b.Cards.SCSEndpoints, Request: &request}
	case card.TLS:
		view.TLS = &tlsView{b.Cards.TicketURL}
	case card.WebEID:
	}
	writeJSON(w, view)
}

// readTry reads the proof and what the browser brings beside it. The challenge's
// cookie is taken back: it was used, whatever comes of it.
func (b *browsers) readTry(w http.ResponseWriter, r *http.Request) (auth.CardTry, bool) {
	t := auth.CardTry{Address: addressOf(r, b.Proxies)}
	if !readJSON(w, r, &t.Proof) {
		return t, false
	}
	if cookie, err := r.Cookie(challengeCookie); err == nil {
		t.Challenge = cookie.Value
	}
	if cookie, err := r.Cookie(deviceCookie); err == nil {
		t.Device = cookie.Value
	}
	http.SetCookie(w, cookieOf(challengeCookie, "", -1))
	return t, true
}

func (b *browsers) loginByCard(w http.ResponseWriter, r *http.Request) {
	t, ok := b.readTry(w, r)
	if !ok {
		return
	}
	in, err := b.Auth.LoginByCard(r.Context(), t)
	if err != nil {
		b.refuseCard(w, r, err)
		return
	}
	b.Metrics.logins.WithLabelValues("done").Inc()
	http.SetCookie(w, cookieOf(sessionCookie, in.Token, 0))
	http.SetCookie(w, cookieOf(deviceCookie, in.Device, int(deviceAge/time.Second)))
	markSoftware(w, t)
	writeJSON(w, map[string]any{"stage": in.Actor.Stage})
}

func (b *browsers) linkCard(w http.ResponseWriter, r *http.Request) {
	t, ok := b.readTry(w, r)
	if !ok {
		return
	}
	p, err := b.Auth.LinkCard(r.Context(), token(r), t)
	if err != nil {
		b.refuseCard(w, r, err)
		return
	}
	markSoftware(w, t)
	b.further(w, r, p, nil)
}

// markSoftware notes in the browser whether the pages of the session need the card's doors.
func markSoftware(w http.ResponseWriter, t auth.CardTry) {
	age := -1
	if t.Proof.Protocol != card.WebEID {
		age = 0
	}
	http.SetCookie(w, cookieOf(softwareCookie, string(t.Proof.Protocol), age))
}

func (b *browsers) stepUpByCard(w http.ResponseWriter, r *http.Request) {
	t, ok := b.readTry(w, r)
	if !ok {
		return
	}
	until, err := b.Auth.StepUpByCard(r.Context(), token(r), t)
	if err != nil {
		b.refuseCard(w, r, err)
		return
	}
	writeJSON(w, map[string]any{"freshUntil": until})
}

// refuseCard answers with the fault and its code for user support.
func (b *browsers) refuseCard(w http.ResponseWriter, r *http.Request, err error) {
	var fault card.Fault
	if errors.As(err, &fault) {
		b.Metrics.logins.WithLabelValues("refused").Inc()
		writeProblem(w, r, problemOfFault(fault))
		return
	}
	b.refuseAccess(w, r, err)
}

// cardSources are the origins of the doors, each after a space; none where no
// card is taken.
func (b *browsers) cardSources() string {
	sources, protocols := "", b.protocols()
	var addresses []string
	if slices.Contains(protocols, card.SCS) {
		addresses = append(addresses, b.Cards.SCSEndpoints...)
	}
	if slices.Contains(protocols, card.TLS) {
		addresses = append(addresses, b.Cards.TicketURL)
	}
	for _, address := range addresses {
		if where, err := url.Parse(address); err == nil && where.Host != "" {
			sources += " " + where.Scheme + "://" + where.Host
		}
	}
	return sources
}
