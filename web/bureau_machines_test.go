package web_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"sinetti/auth"
	"sinetti/bureau"
	"sinetti/jobs"
	"sinetti/press"
	"sinetti/rulebook"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/web"
)

// machines is the partners' door on a real TLS listener, and a bureau before it.
type machines struct {
	*world.World
	t      *testing.T
	db     *pgtest.DB
	ca     *world.Authority
	server *httptest.Server
	log    *bytes.Buffer
}

func openMachines(t *testing.T) *machines {
	t.Helper()
	db := pgtest.New(t)
	m := &machines{World: world.Small(t, db), t: t, db: db, ca: world.NewAuthority(t), log: &bytes.Buffer{}}
	s := db.Store()
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	client, err := jobs.NewClient(s.Pool)
	if err != nil {
		t.Fatal(err)
	}
	_, capsules, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewJSONHandler(m.log, nil))
	metrics := web.NewMetrics()
	real := pgtest.NewClock(pgtest.Start)
	handler := web.NewMachines(&web.Machines{
		Auth: auth.New(s, real, nil), Monitor: web.NewMonitor(s.Ping, log, metrics), Metrics: metrics, Log: log, Clock: real,
		Bureau: &bureau.Bureau{Store: s, Jobs: client, Rules: rules, CapsuleKey: capsules},
		Press:  press.New(press.Config{Store: s, Jobs: client, Rules: rules, SignRejection: signedByNobody}), // without a bucket: no batch lies ready here
	})
	server := m.ca.Issue("server", x509.ExtKeyUsageServerAuth)
	conf, err := web.MachineTLS(server.CertFile, server.KeyFile, m.ca.File)
	if err != nil {
		t.Fatal(err)
	}
	m.server = httptest.NewUnstartedServer(handler)
	m.server.TLS = conf
	m.server.StartTLS()
	t.Cleanup(m.server.Close)
	return m
}

// as gives a client with a certificate of its own, allow-listed for a partner.
func (m *machines) as(p world.Partner) *http.Client {
	m.t.Helper()
	pair := m.ca.Issue(p.Code+p.ID.String(), x509.ExtKeyUsageClientAuth).Pair
	leaf, err := x509.ParseCertificate(pair.Certificate[0])
	if err != nil {
		m.t.Fatal(err)
	}
	m.exec(`update partners set cert_fingerprint = $2 where id = $1`, p.ID, auth.Fingerprint(leaf))
	return m.with(pair)
}

func (m *machines) with(pairs ...tls.Certificate) *http.Client {
	pool := x509.NewCertPool()
	pool.AddCert(m.ca.Cert)
	transport := &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS13, RootCAs: pool, Certificates: pairs}}
	m.t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

func (m *machines) exec(sql string, args ...any) {
	m.t.Helper()
	if _, err := m.db.Owner().Exec(m.t.Context(), sql, args...); err != nil {
		m.t.Fatal(err)
	}
}

func (m *machines) ask(c *http.Client, method, path string, body any) answer {
	m.t.Helper()
	text, isText := body.(string)
	if !isText && body != nil {
		raw, err := json.Marshal(body)
		if err != nil {
			m.t.Fatal(err)
		}
		text = string(raw)
	}
	r, err := http.NewRequestWithContext(m.t.Context(), method, m.server.URL+path, strings.NewReader(text))
	if err != nil {
		m.t.Fatal(err)
	}
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	resp, err := c.Do(r)
	if err != nil {
		m.t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	got, err := io.ReadAll(resp.Body)
	if err != nil {
		m.t.Fatal(err)
	}
	return answer{resp, got}
}

func (m *machines) want(got answer, status int, code string) {
	m.t.Helper()
	if got.StatusCode != status || got.code() != code {
		m.t.Errorf("%s %s: %d %q, want %d %q\n%s", got.Request.Method, got.Request.URL, got.StatusCode, got.code(), status, code, got.body)
	}
	if code != "" && got.Header.Get("Content-Type") != "application/problem+json" {
		m.t.Errorf("%s: an error as %s", got.Request.URL, got.Header.Get("Content-Type"))
	}
}

// signedByNobody stands in where no batch is sent back.
func signedByNobody(press.Rejection) ([]byte, error) {
	return nil, errors.New("nothing is sent back here")
}
