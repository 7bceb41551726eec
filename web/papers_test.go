package web_test

import (
	"bufio"
	"bytes"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"io"
	"log/slog"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/papers"
	"sinetti/rulebook"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/web"
)

// audited is a house whose auditor gets papers, sealed or not.
func audited(t *testing.T, seal *papers.Seal) *house {
	t.Helper()
	db := pgtest.New(t)
	h := &house{
		World: world.Small(t, db), t: t, db: db, clock: pgtest.NewClock(pgtest.Start), log: &bytes.Buffer{},
		cookies: map[string]*http.Cookie{}, ending: make(chan struct{}),
	}
	log := slog.New(slog.NewJSONHandler(h.log, nil))
	server := db.Connect(pgtest.ServerRole)
	client, err := jobs.NewClient(server.Pool)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	metrics := web.NewMetrics()
	h.monitor = web.NewMonitor(db.Connect(pgtest.ServerRole).Ping, log, metrics)
	handler, err := web.New(web.Config{
		Auth: auth.New(server, h.clock, client), GraphQL: echo(), Monitor: h.monitor, Metrics: metrics, Log: log, Clock: h.clock,
		PublicURL: "https://sinetti.example",
		Audit:     web.Auditing{Desk: desk.New(desk.Config{Store: server, Rules: rules, Jobs: client, CapsuleKey: key, RealTime: h.clock}), Seal: seal},
	})
	if err != nil {
		t.Fatal(err)
	}
	h.server = httptest.NewServer(handler)
	t.Cleanup(h.server.Close)
	return h
}

func newSeal(t *testing.T) *papers.Seal {
	t.Helper()
	return sealOf(t, "Esimerkkivirasto")
}

func sealOf(t *testing.T, name string) *papers.Seal {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: pgtest.Start, NotAfter: pgtest.Start.AddDate(1, 0, 0),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	cert, secret := filepath.Join(t.TempDir(), "seal.pem"), filepath.Join(t.TempDir(), "seal.key")
	for file, block := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: der}, secret: {Type: "PRIVATE KEY", Bytes: private}} {
		if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	seal, err := papers.LoadSeal(cert, secret)
	if err != nil {
		t.Fatal(err)
	}
	return seal
}

// looks writes n looks at a person, a second apart.
func (h *house) looks(holder domain.ID, n int) {
	h.t.Helper()
	h.exec(`insert into audit_entries (id, at, actor, point_id, act, outcome, object, holders, purpose)
		select gen_random_uuid(), $1::timestamptz - i * interval '1 second', 'officer:' || $2::uuid, $3, 'holder.read', 'shown', 'holder:' || $4::uuid, array[$4::uuid], 'advice'
		from generate_series(1, $5::int) i`, pgtest.Start, h.Registrar.ID, h.HospitalPoint, holder, n)
}

func (h *house) extract(holder domain.ID, audience string) domain.ID {
	h.t.Helper()
	id := h.db.Store().NewID()
	h.exec(`insert into data_extracts (id, number, holder_id, audience, reference, until_at, officer_id, made_at)
		values ($1, $6, $2, $3, 'ESAVI/1/2026', $4, $5, $4)`, id, holder, audience, pgtest.Start, h.Auditor.ID, "L26-"+id.String()[28:])
	return id
}

func TestPapersOfAnExtractAreSealedAndLogged(t *testing.T) {
	t.Parallel()
	h := audited(t, newSeal(t))
	h.looks(h.HolderFI.ID, 3)
	h.exec(`update organisations set name = name || chr(128512)`)
	id := h.extract(h.HolderFI.ID, "person")
	path := "/documents/extract/" + id.String()
	h.want(h.ask("GET", path+".pdf", ""), 401, "NOT_LOGGED_IN")
	h.want(h.login(h.Auditor), 200, "")
	for _, language := range domain.Languages {
		got := h.ask("GET", path+".pdf?language="+string(language), "")
		h.want(got, 200, "")
		if !bytes.HasPrefix(got.body, []byte("%PDF-")) || !bytes.Contains(got.body, []byte("/ETSI.CAdES.detached")) || got.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %s", language, got.Header)
		}
	}
	got := h.ask("GET", path+".json", "")
	if parts := strings.Split(string(got.body), "."); got.Header.Get("Content-Type") != "application/jose" || len(parts) != 3 {
		t.Errorf("%s: %s", got.Header.Get("Content-Type"), got.body)
	}
	n := h.count(`select count(*) from audit_entries where act = 'extract.read' and outcome = 'shown' and purpose = 'data_subject_request'
		and holders = array[$1::uuid] and request_id = $2`, h.HolderFI.ID, got.Header.Get("X-Request-Id"))
	if n != 1 {
		t.Errorf("%d entries for the last", n)
	}
	h.want(h.ask("GET", path+".pdf?language=tlh", ""), 400, "INVALID")
	h.want(h.ask("GET", path+".exe", ""), 404, "NOT_FOUND")
	h.want(h.ask("GET", "/documents/extract/"+h.db.Store().NewID().String()+".pdf", ""), 404, "NOT_FOUND")
	h.clock.Advance(6 * time.Minute)
	h.want(h.ask("GET", path+".pdf", ""), 403, "STEP_UP")
}

func TestPapersAreTheAuditorsAlone(t *testing.T) {
	t.Parallel()
	h := audited(t, newSeal(t))
	id := h.extract(h.HolderFI.ID, "authority")
	h.want(h.login(h.Registrar), 200, "")
	h.want(h.ask("GET", "/documents/extract/"+id.String()+".pdf", ""), 403, "FORBIDDEN")
	h.want(h.ask("GET", "/audit/export.jsonl", ""), 403, "FORBIDDEN")
}

// A paper that could not be made was read by nobody, and the log does not say so. This
// seal's certificate leaves no room for a signature.
func TestAPaperThatWasNotMadeIsNotLogged(t *testing.T) {
	t.Parallel()
	h := audited(t, sealOf(t, strings.Repeat("x", 20_000)))
	id := h.extract(h.HolderFI.ID, "person")
	h.want(h.login(h.Auditor), 200, "")
	h.want(h.ask("GET", "/documents/extract/"+id.String()+".pdf", ""), 500, "FAULT")
	if n := h.count(`select count(*) from audit_entries where act = 'extract.read'`); n != 0 {
		t.Errorf("%d entries", n)
	}
	h.want(h.ask("GET", "/documents/extract/"+id.String()+".json", ""), 200, "")
	if n := h.count(`select count(*) from audit_entries where act = 'extract.read' and outcome = 'shown'`); n != 1 {
		t.Errorf("%d entries of the one that was made", n)
	}
}

// While the log cannot be written no paper and no line leaves.
func TestNoPaperLeavesUnlogged(t *testing.T) {
	t.Parallel()
	h := audited(t, newSeal(t))
	h.looks(h.HolderFI.ID, 3)
	id := h.extract(h.HolderFI.ID, "person")
	h.want(h.login(h.Auditor), 200, "")
	h.exec("revoke insert on audit_entries from sinetti_server")
	for _, path := range []string{"/documents/extract/" + id.String() + ".pdf", "/audit/export.jsonl"} {
		if got := h.ask("GET", path, ""); got.StatusCode < 500 || bytes.Contains(got.body, []byte("PDF")) || bytes.Contains(got.body, []byte("holder.read")) {
			t.Errorf("%s: %d", path, got.StatusCode)
		}
	}
}

func TestWithoutASealThereAreNoPapers(t *testing.T) {
	t.Parallel()
	h := audited(t, nil)
	id := h.extract(h.HolderFI.ID, "person")
	h.want(h.login(h.Auditor), 200, "")
	h.want(h.ask("GET", "/documents/extract/"+id.String()+".pdf", ""), 503, "NO_SEAL")
	if n := h.count(`select count(*) from audit_entries where act = 'extract.read'`); n != 0 {
		t.Error("a paper that nobody got is logged")
	}
}

// All that fits leaves, page by page, and the last line says so.
func TestTheLogIsStreamed(t *testing.T) {
	t.Parallel()
	h := audited(t, nil)
	h.looks(h.HolderFI.ID, 2500)
	h.looks(h.HolderEE.ID, 7)
	h.want(h.login(h.Auditor), 200, "")
	h.clock.Advance(time.Second)
	got := h.ask("GET", "/audit/export.jsonl?holder="+h.HolderFI.ID.String(), "")
	h.want(got, 200, "")
	lines := strings.Split(strings.TrimSuffix(string(got.body), "\n"), "\n")
	if last := lines[len(lines)-1]; len(lines) != 2501 || last != `{"partOfLog":true,"entries":2500}` {
		t.Errorf("%d lines, the last %s", len(lines), last)
	}
	seen, before := map[string]bool{}, ""
	for _, l := range lines[:2500] {
		at := l[strings.Index(l, `"at":"`):]
		if seen[l] || !strings.Contains(l, h.HolderFI.ID.String()) || strings.Compare(at[:30], before) < 0 {
			t.Fatalf("twice, another's, or out of order: %s", l)
		}
		seen[l], before = true, at[:30]
	}
	if n := h.count(`select count(*) from audit_entries where act = 'audit.exported' and request_id = $1`, got.Header.Get("X-Request-Id")); n != 1 {
		t.Errorf("%d entries of the export", n)
	}
	h.want(h.ask("GET", "/audit/export.jsonl?from=yesterday", ""), 400, "INVALID")
	h.want(h.ask("GET", "/audit/export.jsonl?officer=me", ""), 400, "INVALID")
	few := h.ask("GET", "/audit/export.jsonl?act=holder.read&from="+pgtest.Start.Add(-3*time.Second).Format(time.RFC3339), "")
	if n := bytes.Count(few.body, []byte("holder.read")); n != 6 {
		t.Errorf("%d of the last three seconds' six looks: %s", n, few.body)
	}
}

// An export ends with its session: who is out gets no more pages, and no last line.
func TestAnExportEndsWithItsSession(t *testing.T) {
	t.Parallel()
	h := audited(t, nil)
	h.looks(h.HolderFI.ID, 60_000)
	h.want(h.login(h.Auditor), 200, "")
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, h.server.URL+"/audit/export.jsonl", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.AddCookie(h.cookies["__Host-sinetti"])
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body := bufio.NewReader(resp.Body)
	if _, err := body.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	h.exec(`update officer_sessions set ended_at = now() where officer_id = $1`, h.Auditor.ID)
	rest, err := io.ReadAll(body)
	if err == nil || bytes.Contains(rest, []byte("partOfLog")) {
		t.Errorf("it went on for %d lines, %v", bytes.Count(rest, []byte("\n")), err)
	}
}

// What an export is narrowed by is written into the log for ever: it takes words of
// ours, ids and times, and nothing of anything else gets there.
func TestNothingOfAForeignFilterIsLogged(t *testing.T) {
	t.Parallel()
	h := audited(t, nil)
	h.want(h.login(h.Auditor), 200, "")
	before := h.count(`select count(*) from audit_entries`)
	for query, field := range map[string]string{
		"act=010190-9998": "act", "purpose=Virtanen+Matti": "purpose", "outcome=%3Cscript%3E": "outcome", "act=%FF": "act",
		"act=" + strings.Repeat("x", 60_000): "act", "officer=ritva": "officer", "holder=010190-9998": "holder", "until=tomorrow": "until",
		"from=0000-01-01T00:00:00Z": "from", "act=holder.read&act=010190-9998": "query", "name=Virtanen": "query", "act=%zz": "query",
	} {
		got := h.ask("GET", "/audit/export.jsonl?"+query, "")
		h.want(got, 400, "INVALID")
		var p struct{ Field, Detail, Remedy string }
		if err := json.Unmarshal(got.body, &p); err != nil || p.Field != field || p.Detail == "" || p.Remedy == "" {
			t.Errorf("%.40s: %+v, %v", query, p, err)
		}
		for _, text := range []string{"010190", "Virtanen", "script", "xxxx", "ritva"} {
			if bytes.Contains(got.body, []byte(text)) || strings.Contains(h.log.String(), text) {
				t.Errorf("%.40s: %s is repeated", query, text)
			}
		}
	}
	if after := h.count(`select count(*) from audit_entries`); after != before {
		t.Errorf("%d entries were written", after-before)
	}
	h.want(h.ask("GET", "/audit/export.jsonl?act=holder.read&outcome=shown&purpose=advice&officer="+h.Registrar.ID.String(), ""), 200, "")
}
