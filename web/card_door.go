package web

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"

	"sinetti/auth"
	"sinetti/auth/card"
)

// CardDoor is where browsers show a client certificate: on a listener of its own,
// so that no other page ever asks for one; or behind proxies of ours that ended
// TLS and tell of the certificate (RFC 9440).
type CardDoor struct {
	Auth *auth.Auth
	// Proxies are the peers whose Client-Cert is believed; of everybody else it is
	// refused, also where their own connection showed a certificate.
	Proxies []netip.Prefix
	Monitor *Monitor
	Metrics *Metrics
	Log     *slog.Logger
	// Clock is real time.
	Clock clock
}

// NewCardDoor makes the handler of POST /ticket: the body is a challenge's nonce as
// plain text, the answer a ticket that says which certificate the connection proved.
// The ticket opens nothing but that challenge, in the browser that has its cookie.
// A certificate is taken from every request alike, hence of resumed connections too,
// and is checked when the ticket is used.
func NewCardDoor(d *CardDoor) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /ticket", d.ours(d.Monitor.Guard(http.HandlerFunc(d.ticket))))
	mux.HandleFunc("GET /healthz", alive)
	return frame{log: d.Log, clock: d.Clock, metrics: d.Metrics, hsts: true, next: mux}
}

// CardTLS is what the certificates' listener speaks. It asks for a certificate and
// takes whatever comes: what is wrong with it is told by a page, where a broken
// handshake would tell nothing.
func CardTLS(certificate, key string) (*tls.Config, error) {
	pair, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		return nil, fmt.Errorf("web: the certificates' door: certificate %s with key %s: %w", certificate, key, err)
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}, ClientAuth: tls.RequestClientCert}, nil
}

// ours lets pages of ours in, and lets them read whatever is answered.
func (d *CardDoor) ours(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := d.Auth.CardOrigin()
		if r.Header.Get("Origin") != origin {
			writeProblem(w, r, problem{Status: http.StatusForbidden, Code: "CROSS_ORIGIN", Title: "This request came from a page of another site."})
			return
		}
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", origin)
		h.Set("Access-Control-Allow-Credentials", "true")
		h.Set("Vary", "Origin")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		next.ServeHTTP(w, r)
	})
}

func (d *CardDoor) ticket(w http.ResponseWriter, r *http.Request) {
	nonce, err := io.ReadAll(io.LimitReader(r.Body, 1<<10))
	if err != nil {
		writeError(w, r, d.Log, err)
		return
	}
	shown, err := d.shown(r)
	sealed := ""
	if err == nil {
		sealed, err = d.Auth.CardTicket(strings.TrimSpace(string(nonce)), shown)
	}
	var fault card.Fault
	switch {
	case errors.As(err, &fault):
		d.refuse(w, r, fault)
	case err != nil:
		writeError(w, r, d.Log, err)
	default:
		writeJSON(w, map[string]string{"ticket": sealed})
	}
}

// shown is the certificate that the connection proved, or that a proxy of ours tells of.
func (d *CardDoor) shown(r *http.Request) (card.Proven, error) {
	told := r.Header.Values(card.ClientCert) != nil || r.Header.Values(card.ClientCertChain) != nil
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	ours := err == nil && trusted(peer.Addr().Unmap(), d.Proxies)
	switch {
	case told && !ours:
		return card.Proven{}, card.ProxyNotTrusted
	case ours:
		return card.FromHeader(r.Header)
	case r.TLS != nil:
		return card.FromConnection(r.TLS.PeerCertificates)
	}
	return card.Proven{}, card.CertificateNotSent
}

func (d *CardDoor) refuse(w http.ResponseWriter, r *http.Request, fault card.Fault) {
	err := d.Auth.RefusedAtDoor(r.Context(), addressOf(r, d.Proxies), fault)
	var tooMany auth.TooManyTries
	switch {
	case errors.As(err, &tooMany):
		d.Metrics.logins.WithLabelValues("throttled").Inc()
		writeProblem(w, r, tooManyTries(tooMany))
	case errors.Is(err, auth.ErrBusy):
		d.Metrics.logins.WithLabelValues("busy").Inc()
		writeProblem(w, r, busy)
	case err != nil:
		writeError(w, r, d.Log, err)
	default:
		d.Metrics.logins.WithLabelValues("refused").Inc()
		writeProblem(w, r, problemOfFault(fault))
	}
}
