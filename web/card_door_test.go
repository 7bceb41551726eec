package web_test

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"sinetti/auth/card"
	"sinetti/test/cards"
	"sinetti/test/pgtest"
	"sinetti/web"
)

// cardDoor opens the certificates' door, with TLS of its own or behind proxies.
func (h *cardHouse) cardDoor(secure bool, proxies ...string) *httptest.Server {
	h.t.Helper()
	door := &web.CardDoor{Auth: h.auth, Monitor: h.monitor, Metrics: web.NewMetrics(), Log: slog.New(slog.DiscardHandler), Clock: h.clock}
	for _, p := range proxies {
		door.Proxies = append(door.Proxies, netip.MustParsePrefix(p))
	}
	server := httptest.NewUnstartedServer(web.NewCardDoor(door))
	if secure {
		server.TLS = &tls.Config{MinVersion: tls.VersionTLS12, ClientAuth: tls.RequestClientCert}
		server.StartTLS()
	} else {
		server.Start()
	}
	h.t.Cleanup(server.Close)
	return server
}

// browser is one that shows a card's certificate, and resumes connections.
func browser(server *httptest.Server, c *cards.Card) *http.Client {
	config := &tls.Config{RootCAs: x509.NewCertPool(), MinVersion: tls.VersionTLS12, ClientSessionCache: tls.NewLRUClientSessionCache(4)}
	config.RootCAs.AddCert(server.Certificate())
	if c != nil {
		config.Certificates = []tls.Certificate{c.Pair()}
	}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: config, DisableKeepAlives: true}}
}

// shows asks the door for a ticket, as a page of ours does.
func (h *cardHouse) shows(client *http.Client, server *httptest.Server, nonce string, headers ...string) (answer, bool) {
	h.t.Helper()
	r, err := http.NewRequestWithContext(h.t.Context(), http.MethodPost, server.URL+"/ticket", strings.NewReader(nonce))
	if err != nil {
		h.t.Fatal(err)
	}
	r.Header.Set("Origin", site)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	resp, err := client.Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return answer{resp, text}, resp.TLS != nil && resp.TLS.DidResume
}

func (h *cardHouse) ticket(a answer) map[string]any {
	h.t.Helper()
	h.want(a, 200, "")
	var got struct{ Ticket string }
	if err := json.Unmarshal(a.body, &got); err != nil {
		h.t.Fatal(err)
	}
	return map[string]any{"protocol": "tls", "ticket": got.Ticket}
}

func TestCertificateInTLSLogsIn(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	door := h.cardDoor(true)
	client := browser(door, c)
	got, resumed := h.shows(client, door, h.challenge("tls", "login").Nonce)
	if resumed || got.Header.Get("Access-Control-Allow-Origin") != site || got.Header.Get("Access-Control-Allow-Credentials") != "true" {
		t.Errorf("resumed %v, %v", resumed, got.Header)
	}
	h.post("/login/card", h.ticket(got), 200, "")
	if settings := h.ask("GET", "/login/card/settings", ""); !strings.Contains(string(settings.body), `"watch":null`) {
		t.Errorf("a page watches what no software tells: %s", settings.body)
	}
	h.leave()
	// A resumed connection proves the same, and is checked the same.
	got, resumed = h.shows(client, door, h.challenge("tls", "login").Nonce)
	if !resumed {
		t.Error("the connection was not resumed")
	}
	h.post("/login/card", h.ticket(got), 200, "")
	h.leave()
	h.authority.Revoke(c)
	h.clock.Advance(time.Hour)
	got, resumed = h.shows(client, door, h.challenge("tls", "login").Nonce)
	if !resumed {
		t.Error("the connection was not resumed")
	}
	h.refused(h.post("/login/card", h.ticket(got), 401, string(card.CertificateRevoked)), 401, card.CertificateRevoked)
}

func TestTicketsThatOpenNothing(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	door := h.cardDoor(true)
	wrong := func(proof map[string]any, fault card.Fault) {
		t.Helper()
		h.refused(h.post("/login/card", proof, 401, string(fault)), 401, fault)
	}
	got, _ := h.shows(browser(door, nil), door, h.challenge("tls", "login").Nonce)
	h.refused(got, 401, card.CertificateNotSent)
	got, _ = h.shows(browser(door, c), door, "short")
	h.want(got, 400, string(card.ProofForm))

	got, _ = h.shows(browser(door, c), door, h.challenge("tls", "login").Nonce)
	stolen := h.ticket(got)
	h.challenge("tls", "login") // of another browser
	wrong(stolen, card.TicketWrong)

	got, _ = h.shows(browser(door, c), door, h.challenge("tls", "login").Nonce)
	h.clock.Advance(card.TicketLife + time.Second)
	wrong(h.ticket(got), card.TicketWrong)

	got, _ = h.shows(browser(door, c), door, h.challenge("tls", "login").Nonce)
	forged := h.ticket(got)
	forged["ticket"] = "A" + forged["ticket"].(string)[1:]
	wrong(forged, card.TicketWrong)

	foreign := h.issue(cards.Person{FamilyName: "VIERAS", GivenNames: "VEERA"}, cards.Wish{})
	got, _ = h.shows(browser(door, foreign), door, h.challenge("tls", "login").Nonce)
	wrong(h.ticket(got), card.NotLinked)
	other := h.newAuthority("Toinen CA")
	strange, err := other.Issue(ritva, cards.Wish{})
	if err != nil {
		t.Fatal(err)
	}
	got, _ = h.shows(browser(door, strange), door, h.challenge("tls", "login").Nonce)
	wrong(h.ticket(got), card.IssuerNotTrusted)

	r, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, door.URL+"/ticket", strings.NewReader("x"))
	r.Header.Set("Origin", "https://evil.example")
	resp, err := browser(door, c).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if resp.StatusCode != http.StatusForbidden || resp.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("a page of another site: %d", resp.StatusCode)
	}
}

// told is what a proxy says of a certificate (RFC 9440).
func told(c *cards.Card) []string {
	one := func(der []byte) string { return ":" + base64.StdEncoding.EncodeToString(der) + ":" }
	return []string{card.ClientCert, one(c.Certificate.Raw), card.ClientCertChain, one(c.Issuers[0].Raw) + ", " + one(c.Issuers[1].Raw)}
}

func TestOnlyOurProxiesTellOfCertificates(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	c := h.goodCard()
	door := h.cardDoor(false, "127.0.0.0/8")
	got, _ := h.shows(http.DefaultClient, door, h.challenge("tls", "login").Nonce, told(c)...)
	h.post("/login/card", h.ticket(got), 200, "")
	h.leave()
	got, _ = h.shows(http.DefaultClient, door, h.challenge("tls", "login").Nonce)
	h.refused(got, 401, card.CertificateNotSent)
	got, _ = h.shows(http.DefaultClient, door, h.challenge("tls", "login").Nonce, append(told(c), card.ClientCert, ":AAAA:")...)
	h.refused(got, 401, card.CertificateForm)
	got, _ = h.shows(http.DefaultClient, door, h.challenge("tls", "login").Nonce, card.ClientCert, "AAAA")
	h.refused(got, 401, card.CertificateForm)

	// From anybody else the header is forged, also on a connection that shows a card of its own.
	open := h.cardDoor(false, "192.0.2.0/24")
	got, _ = h.shows(http.DefaultClient, open, h.challenge("tls", "login").Nonce, told(c)...)
	h.refused(got, 403, card.ProxyNotTrusted)
	secure := h.cardDoor(true)
	foreign := h.issue(cards.Person{FamilyName: "VIERAS", GivenNames: "VEERA"}, cards.Wish{})
	got, _ = h.shows(browser(secure, foreign), secure, h.challenge("tls", "login").Nonce, told(c)...)
	h.refused(got, 403, card.ProxyNotTrusted)
	// The site itself never looks at it.
	h.want(h.ask("POST", "/login/card", `{"protocol":"tls","ticket":"x.y"}`, told(c)...), 401, string(card.TicketWrong))
}

const doorEntries = `select count(*) from audit_entries where act = 'officer.login_refused'`

// Nobody fills the log from outside: one address is slowed down, and beyond a bound
// what many addresses do is counted and not written.
func TestTheDoorWritesOnlySoMuch(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	door := h.cardDoor(false, "127.0.0.0/8")
	from := func(address string) answer {
		got, _ := h.shows(http.DefaultClient, door, "nonce", "X-Forwarded-For", address)
		return got
	}
	for range 50 {
		h.refused(from("198.51.100.7"), 401, card.CertificateNotSent)
	}
	from("198.51.100.7")
	got := from("198.51.100.7")
	h.want(got, 429, "TOO_MANY_TRIES")
	if got.Header.Get("Retry-After") == "" || got.Header.Get("Access-Control-Allow-Origin") != site {
		t.Errorf("a page cannot tell how long to wait: %v", got.Header)
	}
	if n := h.count(doorEntries); n != 51 {
		t.Errorf("%d entries of one address, want 51", n)
	}
	for i := range 150 {
		h.refused(from(fmt.Sprintf("203.0.113.%d", i)), 401, card.CertificateNotSent)
	}
	if n := h.count(doorEntries); n != 101 {
		t.Errorf("%d entries of all addresses, want 101", n)
	}
	h.clock.Advance(time.Hour + time.Minute)
	h.refused(from("198.51.100.7"), 401, card.CertificateNotSent)
	if n := h.count(doorEntries); n != 102 {
		t.Errorf("%d entries an hour later, want 102", n)
	}
}

// While the log cannot be written the door says so within two seconds, as the others do.
func TestTheDoorDoesNotWaitForTheLog(t *testing.T) {
	t.Parallel()
	h := openCards(t, card.RevocationConfig{})
	door := h.cardDoor(false, "127.0.0.0/8")
	h.monitor.WatchLog(h.db.Connect(pgtest.ServerRole).TryAudit)
	go h.monitor.Run(t.Context())
	lock, err := h.db.Owner().Begin(t.Context())
	if err == nil {
		_, err = lock.Exec(t.Context(), "lock table audit_entries in exclusive mode")
	}
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		began := time.Now()
		got, _ := h.shows(http.DefaultClient, door, "nonce")
		h.want(got, 503, "UNAVAILABLE")
		if took := time.Since(began); took > 2*time.Second || got.Header.Get("Access-Control-Allow-Origin") != site {
			t.Errorf("after %s: %v", took, got.Header)
		}
	}
	if err := lock.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
}
