package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/nats-io/nats-server/v2/server"

	"sinetti/seal"
	"sinetti/test/pgtest"
	"sinetti/vault"
)

// do runs the program and wants that exit code; it gives what it said.
func do(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if got := run(t.Context(), args, &out, &errs); got != want {
		t.Fatalf("sinetti-worker %s: exit %d, want %d\n%s", strings.Join(args, " "), got, want, errs.String())
	}
	return out.String() + errs.String()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

const partner = "01890a5d-ac96-774b-bcce-b302099a8057"

func TestKeysAndTrust(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	folders := []string{"--vault-dir", filepath.Join(dir, "vault"), "--trust-dir", filepath.Join(dir, "trust")}
	with := func(words ...string) []string { return append(words, folders...) }
	do(t, 2, with("keys", "show")...)
	said := do(t, 0, with("keys", "init")...)
	if again := do(t, 0, with("keys", "show")...); again != said {
		t.Errorf("keys show says %q, init said %q", again, said)
	}
	do(t, 2, with("keys", "init")...)
	do(t, 0, with("keys", "intake")...)
	do(t, 0, with("keys", "rotate")...)
	if armoured := do(t, 0, with("keys", "signing")...); !strings.HasPrefix(armoured, "-----BEGIN PGP PUBLIC KEY") {
		t.Errorf("signing key: %s", armoured)
	}

	public, _, err := ed25519.GenerateKey(nil)
	must(t, err)
	file := filepath.Join(dir, "key.pem")
	must(t, seal.WritePublicKey(file, public))
	trust := []string{"--trust-dir", filepath.Join(dir, "trust")}
	add := func(words ...string) []string { return append(append([]string{"trust", "add"}, words...), trust...) }
	onPaper := []string{"--fingerprint", strings.ToLower(seal.Fingerprint(public))}
	compared := func(words ...string) []string { return add(append(words, onPaper...)...) }
	do(t, 1, add("maker", partner, file, "--fingerprint", "AAAA-BBBB")...)
	if said := do(t, 2, add("maker", partner, file)...); strings.Contains(said, seal.Fingerprint(public)) {
		t.Errorf("it tells the fingerprint that should come from paper: %s", said)
	}
	do(t, 0, compared("maker", partner, file)...)
	do(t, 2, compared("maker", partner, file)...)
	do(t, 2, add("maker", partner, file, "--replace")...)
	do(t, 0, compared("maker", partner, file, "--replace")...)
	do(t, 2, compared("maker", "nobody", file)...)
	do(t, 2, add("capsule-key", file)...)
	do(t, 0, compared("capsule-key", file)...)

	key, err := crypto.PGP().KeyGeneration().AddUserId("Print house", "").New().GenerateKey()
	must(t, err)
	private, err := key.Armor()
	must(t, err)
	armoured, err := key.GetArmoredPublicKey()
	must(t, err)
	asc := filepath.Join(dir, "key.asc")
	must(t, os.WriteFile(asc, []byte(private), 0o600))
	do(t, 2, add("print-house", partner, asc)...)
	must(t, os.WriteFile(asc, []byte(armoured), 0o600))
	do(t, 2, add("print-house", partner, asc)...)
	do(t, 0, add("print-house", partner, asc, "--fingerprint", strings.ToUpper(key.GetFingerprint()))...)
	list := do(t, 0, append([]string{"trust", "list"}, trust...)...)
	if strings.Count(list, seal.Fingerprint(public)) != 2 || !strings.Contains(list, key.GetFingerprint()) {
		t.Errorf("trust list:\n%s", list)
	}
	if _, err := vault.Open(filepath.Join(dir, "vault"), filepath.Join(dir, "trust")); err != nil {
		t.Errorf("the vault does not open on it: %v", err)
	}
}

func TestUsage(t *testing.T) {
	t.Parallel()
	do(t, 2)
	do(t, 2, "run")
	do(t, 2, "keys", "init", "--nonsense")
	do(t, 0, "--help")
}

// What an operator reads at night about letters that the vault refuses.
func TestAnewIsExplained(t *testing.T) {
	t.Parallel()
	do(t, 2, "parked", "anew")
	said := do(t, 0, "parked", "anew", "--help")
	for _, want := range []string{"Two officers", "neither of them --officer", "Ask the print house"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in:\n%s", want, said)
		}
	}
	if got := advice("opened_before"); !strings.Contains(got, "parked anew") {
		t.Errorf("advice %q", got)
	}
	if got := advice("no_rule"); got != "" {
		t.Errorf("advice %q for what requeuing mends", got)
	}
}

// text is a buffer that the worker writes to while a test reads.
type text struct {
	mutex sync.Mutex
	bytes.Buffer
}

func (b *text) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.Buffer.Write(p)
}

func (b *text) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.Buffer.String()
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// broker is an embedded JetStream.
func broker(t *testing.T) string {
	t.Helper()
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: t.TempDir(), SyncAlways: true, NoLog: true, NoSigs: true})
	must(t, err)
	go s.Start()
	t.Cleanup(func() { s.Shutdown(); s.WaitForShutdown() })
	if !s.ReadyForConnections(10 * time.Second) {
		t.Fatal("no broker")
	}
	return s.ClientURL()
}

// The worker starts on a database that it may believe, tells how it is, relays,
// and stops when told to.
func TestRunUntilToldToStop(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t)
	db := cluster.New(t)
	dir, address := t.TempDir(), freeAddress(t)
	folders := []string{"--vault-dir", filepath.Join(dir, "vault"), "--trust-dir", filepath.Join(dir, "trust")}
	do(t, 0, append([]string{"keys", "init"}, folders...)...)
	args := append([]string{
		"run", "--database-url", db.URL(pgtest.WorkerRole), "--crypt-keyset", db.KeysetFile, "--blob-url", "file://" + filepath.Join(dir, "batches"),
		"--nats-url", broker(t), "--health-listen", address, "--sweep", "50ms",
	}, folders...)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var out, errs text
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, args, &out, &errs) }()
	until := func(path, want string) {
		t.Helper()
		tick := time.NewTicker(20 * time.Millisecond)
		defer tick.Stop()
		for end := time.After(time.Minute); !strings.Contains(get("http://"+address+path), want); {
			select {
			case <-tick.C:
			case code := <-ended:
				t.Fatalf("ended with %d\n%s", code, errs.String())
			case <-end:
				t.Fatalf("%s never says %q\n%s", path, want, errs.String())
			}
		}
	}
	until("/metrics", "sinetti_worker_relay_leading 1")
	until("/readyz", "ready\n")
	back := cluster.TakeAway(t, "immediate") // as a crash of PostgreSQL does
	until("/readyz", "away")
	until("/healthz", "ok\n")
	back()
	until("/readyz", "ready\n")
	until("/metrics", "sinetti_worker_relay_leading 1")
	until("/metrics", "sinetti_worker_outbox_lag_events 0")
	for _, name := range []string{"parked_total", "rescued_total", "outbox_lag_events", "queue_age_seconds"} {
		if !strings.Contains(get("http://"+address+"/metrics"), "sinetti_worker_"+name+" ") {
			t.Errorf("no counter %s", name)
		}
	}
	stop()
	select {
	case code := <-ended:
		if code != 0 {
			t.Errorf("exit %d\n%s", code, errs.String())
		}
	case <-time.After(30 * time.Second):
		t.Error("it does not stop")
	}
}

func get(address string) string {
	resp, err := http.Get(address) //nolint:noctx // a test's own door
	if err != nil {
		return ""
	}
	defer func() { _ = resp.Body.Close() }()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

// It refuses a database on which nothing acknowledged would be safe, and names
// the setting.
func TestItRefusesADatabaseThatForgets(t *testing.T) {
	t.Parallel()
	db, dir := pgtest.New(t), t.TempDir()
	folders := []string{"--vault-dir", filepath.Join(dir, "vault"), "--trust-dir", filepath.Join(dir, "trust")}
	do(t, 0, append([]string{"keys", "init"}, folders...)...)
	said := do(t, 1, append([]string{
		"run", "--database-url", db.URL(pgtest.WorkerRole), "--crypt-keyset", db.KeysetFile, "--blob-url", "file://" + filepath.Join(dir, "batches"),
		"--nats-url", "nats://127.0.0.1:1",
	}, folders...)...)
	if !strings.Contains(said, "fsync") {
		t.Errorf("it says: %s", said)
	}
}
