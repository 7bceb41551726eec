package web_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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
	ca     *authority
	server *httptest.Server
	log    *bytes.Buffer
}

// authority signs certificates of the test.
type authority struct {
	t    *testing.T
	dir  string
	key  *ecdsa.PrivateKey
	cert *x509.Certificate
	last int64
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{t: t, dir: t.TempDir()}
	var err error
	if a.key, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader); err != nil {
		t.Fatal(err)
	}
	self := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, self, self, a.key.Public(), a.key)
	if err != nil {
		t.Fatal(err)
	}
	if a.cert, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	a.write("ca.pem", "CERTIFICATE", der)
	return a
}

func (a *authority) write(name, kind string, der []byte) string {
	a.t.Helper()
	path := filepath.Join(a.dir, name)
	if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		a.t.Fatal(err)
	}
	return path
}

// issue makes a certificate and its key, as files and as a pair.
func (a *authority) issue(name string, usage x509.ExtKeyUsage) (pair tls.Certificate, certFile, keyFile string) {
	a.t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		a.t.Fatal(err)
	}
	a.last++
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1 + a.last), Subject: pkix.Name{CommonName: name}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), ExtKeyUsage: []x509.ExtKeyUsage{usage},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, a.cert, key.Public(), a.key)
	if err != nil {
		a.t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		a.t.Fatal(err)
	}
	certFile, keyFile = a.write(name+".pem", "CERTIFICATE", der), a.write(name+".key", "PRIVATE KEY", pkcs8)
	if pair, err = tls.LoadX509KeyPair(certFile, keyFile); err != nil {
		a.t.Fatal(err)
	}
	return pair, certFile, keyFile
}

func openMachines(t *testing.T) *machines {
	t.Helper()
	db := pgtest.New(t)
	m := &machines{World: world.Small(t, db), t: t, db: db, ca: newAuthority(t), log: &bytes.Buffer{}}
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
		Press:  press.New(press.Config{Store: s, Jobs: client}), // without a bucket: no batch lies ready here
	})
	_, certFile, keyFile := m.ca.issue("server", x509.ExtKeyUsageServerAuth)
	conf, err := web.MachineTLS(certFile, keyFile, filepath.Join(m.ca.dir, "ca.pem"))
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
	pair, _, _ := m.ca.issue(p.Code+p.ID.String(), x509.ExtKeyUsageClientAuth)
	leaf, err := x509.ParseCertificate(pair.Certificate[0])
	if err != nil {
		m.t.Fatal(err)
	}
	m.exec(`update partners set cert_fingerprint = $2 where id = $1`, p.ID, auth.Fingerprint(leaf))
	return m.with(pair)
}

func (m *machines) with(pairs ...tls.Certificate) *http.Client {
	pool := x509.NewCertPool()
	pool.AddCert(m.ca.cert)
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
