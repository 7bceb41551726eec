package story_test

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/base32"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"golang.org/x/sync/errgroup"

	"sinetti/auth"
	"sinetti/blob"
	"sinetti/bureau"
	"sinetti/cmd/sinetti-demo/outside"
	demo "sinetti/cmd/sinetti-demo/world"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/press"
	"sinetti/rulebook"
	"sinetti/seal"
	"sinetti/store"
	"sinetti/test/eventcheck"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/vault"
	"sinetti/web"
)

// house is the agency's server and worker, with both doors open.
type house struct {
	*world.World
	t        *testing.T
	ctx      context.Context //nolint:containedctx // a test's own, with a deadline
	db       *pgtest.DB
	dir      string
	keys     world.Keys
	rules    *domain.Rulebook
	vault    *vault.Vault
	bucket   *blob.Bucket
	ca       *world.Authority
	browsers *httptest.Server
	machines *httptest.Server
	log      *bytes.Buffer // the server's
	askRight desk.AskRight
}

// limit is how long a story may take.
const limit = 2 * time.Minute

// open opens the house; the worker and the relay stand still until work.
func open(t *testing.T) *house {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	db := pgtest.New(t)
	h := &house{World: world.Small(t, db), t: t, ctx: ctx, db: db, dir: t.TempDir(), ca: world.NewAuthority(t), log: &bytes.Buffer{}}
	h.keys = world.NewKeys(t, h.World, h.dir)
	h.exec(`update points set phone = '+358 29 5535 001'`)
	// Only an operator cuts off here: the moment of a batch is the story's own.
	h.exec(`update partners set cut_off_time = null`)
	var err error
	h.rules, err = rulebook.Load()
	h.must(err)
	h.vault, err = vault.Open(h.keys.VaultDir, h.keys.TrustDir)
	h.must(err)
	h.bucket, err = blob.Open(ctx, "file://"+filepath.Join(h.dir, "bucket"))
	h.must(err)
	t.Cleanup(func() { _ = h.bucket.Close() })
	h.serve()
	return h
}

// serve opens both doors on the server's own role; sessions, one-time codes and
// TLS live in real time, orders and batches by the test's clock.
func (h *house) serve() {
	h.t.Helper()
	s, log, metrics := h.db.Store(), slog.New(slog.NewJSONHandler(h.log, nil)), web.NewMetrics()
	client, err := jobs.NewClient(s.Pool)
	h.must(err)
	at := desk.New(desk.Config{Store: s, Rules: h.rules, Jobs: client, CapsuleKey: h.keys.Capsules, AskRight: h.askRight})
	who := auth.New(s, store.SystemClock{}, client)
	monitor := web.NewMonitor(h.db.Connect(pgtest.ServerRole).Ping, log, metrics)
	browsers, err := web.New(web.Config{
		Auth: who, Monitor: monitor, Metrics: metrics, Log: log, Clock: store.SystemClock{},
		GraphQL: graph.NewHandler(graph.Config{Desk: at, Log: log, Loaders: func() *loader.Loaders { return loader.New(s) }}),
	})
	h.must(err)
	h.browsers = httptest.NewServer(browsers)
	h.t.Cleanup(h.browsers.Close)
	own := h.ca.Issue("server", x509.ExtKeyUsageServerAuth)
	h.machines = httptest.NewUnstartedServer(web.NewMachines(&web.Machines{
		Auth: who, Monitor: monitor, Metrics: metrics, Log: log, Clock: store.SystemClock{},
		Bureau: &bureau.Bureau{Store: s, Jobs: client, Rules: h.rules, CapsuleKey: h.keys.Capsules},
		Press: press.New(press.Config{Store: s, Jobs: client, Bucket: h.bucket, Rules: h.rules, SignRejection: func(r press.Rejection) ([]byte, error) {
			return seal.Rejection(r).Sign(h.keys.Capsules)
		}}),
	}))
	h.machines.TLS, err = web.MachineTLS(own.CertFile, own.KeyFile, h.ca.File)
	h.must(err)
	h.machines.StartTLS()
	h.t.Cleanup(h.machines.Close)
}

// work lets the worker and the relay run until the test ends, and then holds
// every event against the catalogue.
func (h *house) work() {
	h.t.Helper()
	s, log := h.db.Connect(pgtest.WorkerRole), slog.New(slog.DiscardHandler)
	client, err := jobs.NewClient(s.Pool)
	h.must(err)
	w := worker.New(worker.Config{Store: s, Jobs: client, Vault: h.vault, Bucket: h.bucket, Rules: h.rules, Log: log})
	out, err := events.NewJetStream(events.JetStreamConfig{Conn: h.broker()})
	h.must(err)
	relay := events.NewRelay(events.RelayConfig{Store: s, Out: out, Log: log})
	ctx, stop := context.WithCancel(h.ctx)
	group, running := errgroup.WithContext(ctx)
	group.Go(func() error { return w.Run(running, "story", 100*time.Millisecond) })
	group.Go(func() error { return relay.Run(running) })
	h.t.Cleanup(func() {
		stop()
		if err := group.Wait(); err != nil {
			h.t.Error(err)
		}
		eventcheck.Outbox(h.t, h.db)
	})
}

// broker is a JetStream of this test alone.
func (h *house) broker() *nats.Conn {
	h.t.Helper()
	srv, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: server.RANDOM_PORT, JetStream: true, StoreDir: h.t.TempDir(), SyncAlways: true, NoSigs: true})
	h.must(err)
	srv.Start()
	h.t.Cleanup(func() {
		srv.Shutdown()
		srv.WaitForShutdown()
	})
	if !srv.ReadyForConnections(10 * time.Second) {
		h.t.Fatal("the broker does not come up")
	}
	conn, err := nats.Connect(srv.ClientURL())
	h.must(err)
	h.t.Cleanup(conn.Close)
	return conn
}

// officer logs in at the browsers' door with password and one-time code.
func (h *house) officer(o world.Officer) *outside.Officer {
	h.t.Helper()
	secret := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(o.Secret)
	in := outside.NewOfficer(h.browsers.URL, demo.Officer{Officer: o.Officer, Password: world.Password, OTPSecret: secret})
	h.must(in.LogIn(h.ctx))
	return in
}

// certified gives a partner a certificate, allow-listed for it alone.
func (h *house) certified(p world.Partner) world.Issued {
	h.t.Helper()
	made := h.ca.Issue(p.Code, x509.ExtKeyUsageClientAuth)
	leaf, err := x509.ParseCertificate(made.Pair.Certificate[0])
	h.must(err)
	h.exec(`update partners set cert_fingerprint = $2 where id = $1`, p.ID, auth.Fingerprint(leaf))
	return made
}

// bureauOutside is the bureau's own system, behind its client certificate.
func (h *house) bureauOutside() *outside.Bureau {
	h.t.Helper()
	made := h.certified(h.Bureau)
	door, err := outside.NewMachine(h.machines.URL, h.ca.File, made.CertFile, made.KeyFile)
	h.must(err)
	return outside.NewBureau(door, h.keys.Maker, h.vault.Identity(), 1, h.rules)
}

// printHouse is the print house's machine with sinetti-press and stock gpg.
func (h *house) printHouse() *outside.PrintHouse {
	h.t.Helper()
	made := h.certified(h.PrintHouse)
	armoured, err := h.keys.Print.Armor()
	h.must(err)
	sender, _, err := h.vault.SigningKey()
	h.must(err)
	own, agency := filepath.Join(h.dir, "own.asc"), filepath.Join(h.dir, "agency.asc")
	h.must(os.WriteFile(own, []byte(armoured), 0o600))
	h.must(os.WriteFile(agency, []byte(sender), 0o600))
	p, err := outside.NewPrintHouse(h.ctx, outside.PressPlan{
		Code: h.PrintHouse.Code, Program: world.PressProgram(h.t), URL: h.machines.URL, CA: h.ca.File, Cert: made.CertFile,
		CertKey: made.KeyFile, SecretKey: own, AgencyKey: agency, Folder: filepath.Join(h.dir, "pulled"),
	})
	h.must(err)
	h.t.Cleanup(func() { _ = p.Close() })
	return p
}

// until looks again until it is so; the story's deadline ends it.
func (h *house) until(what string, so func(context.Context) (bool, error)) {
	h.t.Helper()
	h.must(outside.Until(h.ctx, what, so))
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) exec(sql string, args ...any) {
	h.t.Helper()
	_, err := h.db.Owner().Exec(h.ctx, sql, args...)
	h.must(err)
}

func (h *house) count(sql string) (n int) {
	h.t.Helper()
	h.must(h.db.Owner().QueryRow(h.ctx, sql).Scan(&n))
	return n
}

// secretsStay wants none of these texts in the server's log.
func (h *house) secretsStay(secrets ...string) {
	h.t.Helper()
	for _, s := range secrets {
		if strings.Contains(h.log.String(), s) {
			h.t.Error("the server's log holds a secret or a name")
		}
	}
}
