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

	"sinetti/seal"
	"sinetti/store/crypt"
	"sinetti/test/pgtest"
)

// files are the keys that a server is started with.
func files(t *testing.T) (keyset, capsule, blobs string) {
	t.Helper()
	dir := t.TempDir()
	keyset, capsule = filepath.Join(dir, "columns.json"), filepath.Join(dir, "capsule.key")
	if err := crypt.Init(keyset); err != nil {
		t.Fatal(err)
	}
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := seal.WritePrivateKey(capsule, key); err != nil {
		t.Fatal(err)
	}
	blobs = filepath.Join(dir, "blobs")
	if err := os.Mkdir(blobs, 0o700); err != nil {
		t.Fatal(err)
	}
	return keyset, capsule, "file://" + blobs
}

// text is a buffer that a server writes to while a test reads.
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

func sinetti(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e text
	code = run(context.Background(), args, &o, &e)
	return code, o.String(), e.String()
}

func TestUsage(t *testing.T) {
	t.Parallel()
	keyset, capsule, blobs := files(t)
	db := pgtest.New(t)
	for name, c := range map[string]struct {
		args []string
		code int
		says string
	}{
		"nothing":           {nil, 2, "expected one of"},
		"unknown":           {[]string{"fly"}, 2, "fly"},
		"help":              {[]string{"--help"}, 0, "Usage: sinetti"},
		"missing settings":  {[]string{"serve"}, 2, "--crypt-keyset"},
		"no keyset":         {[]string{"serve", "--database-url", db.URL("sinetti_server"), "--crypt-keyset", "/none", "--capsule-key", capsule, "--blob-url", blobs}, 2, "SINETTI_CRYPT_KEYSET"},
		"no capsule key":    {[]string{"serve", "--database-url", db.URL("sinetti_server"), "--crypt-keyset", keyset, "--capsule-key", "/none", "--blob-url", blobs}, 2, "SINETTI_CAPSULE_KEY"},
		"wrong proxy":       {[]string{"serve", "--database-url", "x", "--crypt-keyset", keyset, "--capsule-key", capsule, "--blob-url", blobs, "--proxies", "ten"}, 2, "SINETTI_PROXIES"},
		"no password file":  {[]string{"audit", "export", "--database-url", db.URL("sinetti_server"), "--database-password-file", "/none"}, 2, "SINETTI_DATABASE_PASSWORD_FILE"},
		"database not safe": {[]string{"serve", "--database-url", db.URL("sinetti_server"), "--crypt-keyset", keyset, "--capsule-key", capsule, "--blob-url", blobs}, 1, "fsync is off"},
		"database away":     {[]string{"audit", "export", "--database-url", "postgres://x@127.0.0.1:1/x"}, 1, "connect"},
	} {
		code, out, errs := sinetti(t, c.args...)
		if code != c.code || !strings.Contains(out+errs, c.says) {
			t.Errorf("%s: exit %d, want %d; %q is not in %q", name, code, c.code, c.says, out+errs)
		}
	}
}

func TestMigrateServeAndEnd(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t)
	empty := cluster.Empty(t, "sinetti")
	if code, out, errs := sinetti(t, "migrate", "--database-url", empty.OwnerURL); code != 0 || !strings.Contains(out, "marked as production") {
		t.Fatalf("migrate: %d %s %s", code, out, errs)
	}
	if code, out, _ := sinetti(t, "migrate", "--database-url", empty.OwnerURL, "--kind", "demo"); code != 0 || !strings.Contains(out, "marked as production") {
		t.Errorf("a second migrate changes the mark: %d %s", code, out)
	}
	keyset, capsule, blobs := files(t)
	browsers, counters := free(t), free(t)
	ctx, end := context.WithCancel(context.Background())
	defer end()
	done := make(chan int, 1)
	var log text
	go func() {
		done <- run(ctx, []string{
			"serve", "--database-url", empty.ServerURL, "--crypt-keyset", keyset, "--capsule-key", capsule, "--blob-url", blobs,
			"--listen", browsers, "--metrics-listen", counters, "--public-url", "http://" + browsers,
		}, io.Discard, &log)
	}()
	await(t, &log, "http://"+browsers+"/readyz")
	if got := get(t, "http://"+browsers+"/"); !strings.Contains(got, "<html") {
		t.Errorf("the page: %.200s", got)
	}
	if got := get(t, "http://"+counters+"/metrics"); !strings.Contains(got, "sinetti_http_request_seconds") {
		t.Errorf("the counters: %.200s", got)
	}
	if got := get(t, "http://"+browsers+"/metrics"); strings.Contains(got, "sinetti_http_request_seconds") {
		t.Error("browsers see the counters")
	}
	end()
	select {
	case code := <-done:
		if code != 0 {
			t.Errorf("exit %d: %s", code, log.String())
		}
	case <-time.After(10 * time.Second):
		t.Error("the server did not end")
	}
}

func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

func get(t *testing.T, url string) string {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// await polls without sleeping longer than it must.
func await(t *testing.T, log *text, url string) {
	t.Helper()
	for began := time.Now(); ; {
		if resp, err := http.Get(url); err == nil {
			_ = resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return
			}
		}
		if time.Since(began) > 20*time.Second {
			t.Fatalf("%s does not answer: %s", url, log.String())
		}
	}
}

func TestPostalCodes(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	pcf := write("PCF.dat", "PONOT2026010199950"+pad("Hämeenlinna")+pad("Tavastehus")+"\n"+"PONOT2026010199960"+pad("Åbo")+pad("")+"\n")
	table := write("codes.csv", "country,postcode,locality_fi,locality_sv\nEE,99991,Näidis,\nFI,99970,x,y\n")
	for _, file := range []string{pcf, table, pcf} {
		if code, _, errs := sinetti(t, "postal-codes", "import", file, "--database-url", db.URL("sinetti_server")); code != 0 {
			t.Errorf("%s: %d %s", file, code, errs)
		}
	}
	var got string
	err := db.Owner().QueryRow(context.Background(), "select string_agg(country || postcode || locality_fi || locality_sv, ' ' order by country, postcode) from postal_codes").Scan(&got)
	if want := "EE99991NÄIDIS FI99950HÄMEENLINNATAVASTEHUS FI99960ÅBO FI99970XY"; err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	for name, content := range map[string]string{
		"twice": "country,postcode,locality_fi,locality_sv\nFI,00100,A,\nFI,00100,B,\n", "no digits": "country,postcode,locality_fi,locality_sv\nFI,001O0,A,\n",
		"no header": "FI,00100,A,B\n", "empty": "", "short": "PONOT20260101", "no name": "country,postcode,locality_fi,locality_sv\nFI,00100,,\n",
	} {
		if code, _, errs := sinetti(t, "postal-codes", "import", write("bad", content), "--database-url", db.URL("sinetti_server")); code != 1 {
			t.Errorf("%s: exit %d, %s", name, code, errs)
		}
	}
}

// pad writes a name as Posti does: 30 bytes of Latin-1.
func pad(name string) string {
	var b []byte
	for _, r := range name {
		b = append(b, byte(r))
	}
	return string(b) + strings.Repeat(" ", 30-len(b))
}

func TestRulesCheck(t *testing.T) {
	t.Parallel()
	if code, out, _ := sinetti(t, "rules", "check", "../../rulebook/fi.yaml", "../../rulebook/ee.yaml"); code != 0 || out != "2 files, no problem\n" {
		t.Errorf("%d %s", code, out)
	}
	bad := filepath.Join(t.TempDir(), "xx.yaml")
	if err := os.WriteFile(bad, []byte("country: [\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := sinetti(t, "rules", "check", bad); code != 1 || !strings.Contains(out, "xx.yaml") {
		t.Errorf("%d %s %s", code, out, errs)
	}
}
