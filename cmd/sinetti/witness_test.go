package main

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit/witness"
	"sinetti/test/smtptest"
)

// witnessed is a log with one entry, its witness's files, and that witness's key.
type witnessed struct {
	dir, public, log string
	point            witness.Checkpoint
}

func newWitnessed(t *testing.T) witnessed {
	t.Helper()
	w := witnessed{dir: t.TempDir()}
	w.public = strings.TrimSpace(command(t, 0, "witness", "keys", "init", "--name", "witness.example/w1", "--witness-secret", filepath.Join(w.dir, "key")))
	secret, public, err := note.GenerateKey(nil, "log.example/audit")
	if err != nil {
		t.Fatal(err)
	}
	signer, err := note.NewSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	w.log = public
	root := tlog.RecordHash([]byte("entry"))
	signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("log.example/audit\n1\n%s\n", root)}, signer)
	if err != nil {
		t.Fatal(err)
	}
	w.point = witness.Checkpoint{Origin: "log.example/audit", Size: 1, Root: root, Note: signed}
	return w
}

func command(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(t.Context(), args, &out, &errs); code != want {
		t.Fatalf("%v: exit %d: %s%s", args, code, out.String(), errs.String())
	}
	if want != 0 {
		return errs.String()
	}
	return out.String()
}

// serving runs the witness until the test ends; it gives its address.
func (w witnessed) serving(t *testing.T, more ...string) string {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	var logged text
	ended := make(chan int, 1)
	args := append([]string{
		"witness", "serve", "--witness-secret", filepath.Join(w.dir, "key"), "--witness-state", filepath.Join(w.dir, "state"),
		"--witness-logs", w.log, "--witness-listen", "127.0.0.1:0",
	}, more...)
	go func() { ended <- run(ctx, args, io.Discard, &logged) }()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != 0 {
			t.Errorf("the witness ended with %d: %s", code, logged.String())
		}
	})
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if _, rest, ok := strings.Cut(logged.String(), `"address":"`); ok {
			address, _, _ := strings.Cut(rest, `"`)
			return address
		}
	}
	t.Fatalf("the witness does not listen: %s", logged.String())
	return ""
}

// The whole road: a key, a witness, a checkpoint of a log, a cosignature that is
// kept and shown.
func TestAWitnessOnAnotherHost(t *testing.T) {
	t.Parallel()
	w := newWitnessed(t)
	if again := strings.TrimSpace(command(t, 0, "witness", "keys", "show", "--witness-secret", filepath.Join(w.dir, "key"))); again != w.public {
		t.Errorf("the key shows as %s, it was made as %s", again, w.public)
	}
	list := filepath.Join(w.dir, "list.jsonl")
	server := smtptest.Start(t, smtptest.Options{})
	o, err := outlets{
		witnessAddress: witnessAddress{WitnessURLs: []string{"http://" + w.serving(t)}, WitnessKeys: []string{w.public}}, WitnessEvery: time.Minute,
		WitnessFile: list, WitnessFileEvery: time.Minute,
		WitnessMail: "auditor@example.invalid", WitnessMailFrom: "sinetti@example.invalid", WitnessSMTP: "smtp://" + server.Address, WitnessMailEvery: time.Microsecond,
	}.outside(t.Context(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	given, err := o.Send(t.Context(), w.point, nil)
	if err != nil || len(given) != 1 || given[0].Witness != "witness.example/w1" || time.Since(given[0].At).Abs() > time.Minute {
		t.Fatalf("%+v: %v", given, err)
	}
	if shown := command(t, 0, "witness", "show", "--witness-state", filepath.Join(w.dir, "state")); !strings.Contains(shown, given[0].Line) {
		t.Errorf("shown: %s", shown)
	}
	key, err := note.NewVerifier(w.log)
	if err != nil {
		t.Fatal(err)
	}
	if found, err := witness.ReadFile(list, key); err != nil || len(found) != 1 {
		t.Errorf("the list: %+v: %v", found, err)
	}
	mails := server.Mails()
	if len(mails) != 1 || mails[0].To != "auditor@example.invalid" || !strings.Contains(mails[0].Subject, "log.example/audit, 1") {
		t.Fatalf("%+v", mails)
	}
	body := strings.ReplaceAll(mails[0].Body, "\r\n", "\n")
	if _, err := witness.ReadCheckpoint([]byte(body[strings.Index(body, "log.example/audit\n1\n"):]), key); err != nil {
		t.Errorf("the mail proves nothing: %v: %q", err, body)
	}
}

func TestAWitnessOverTLS(t *testing.T) {
	t.Parallel()
	w := newWitnessed(t)
	cert, key := selfSigned(t, w.dir)
	address := w.serving(t, "--tls-cert", cert, "--tls-key", key)
	settings := outlets{witnessAddress: witnessAddress{WitnessURLs: []string{"https://" + address}, WitnessKeys: []string{w.public}}, WitnessEvery: time.Minute}
	log := slog.New(slog.DiscardHandler)
	o, err := settings.outside(t.Context(), log)
	if err != nil {
		t.Fatal(err)
	}
	if given, err := o.Send(t.Context(), w.point, nil); err == nil {
		t.Errorf("a certificate of nobody's is believed: %+v", given)
	}
	settings.WitnessCA = cert
	if o, err = settings.outside(t.Context(), log); err != nil {
		t.Fatal(err)
	}
	if given, err := o.Send(t.Context(), w.point, nil); err != nil || len(given) != 1 {
		t.Errorf("%+v: %v", given, err)
	}
}

func TestAWitnessRefusesWrongSettings(t *testing.T) {
	t.Parallel()
	w := newWitnessed(t)
	secret := filepath.Join(w.dir, "key")
	if said := command(t, exitFault, "witness", "keys", "init", "--name", "w", "--witness-secret", secret); !strings.Contains(said, "never overwritten") {
		t.Errorf("said %q", said)
	}
	command(t, exitUsage, "witness", "keys", "init", "--name", "two words", "--witness-secret", filepath.Join(w.dir, "other"))
	serve := func(secret, log string) []string {
		return []string{"witness", "serve", "--witness-secret", secret, "--witness-state", filepath.Join(w.dir, "s"), "--witness-logs", log}
	}
	command(t, exitUsage, serve(secret, "log.example/audit")...)
	command(t, exitUsage, serve(filepath.Join(w.dir, "none"), w.log)...)
	command(t, exitUsage, append(serve(secret, w.log), "--tls-cert", secret)...)
	if err := os.Chmod(secret, 0o644); err != nil {
		t.Fatal(err)
	}
	if said := command(t, exitUsage, serve(secret, w.log)...); !strings.Contains(said, "chmod 600") {
		t.Errorf("said %q", said)
	}
	log := slog.New(slog.DiscardHandler)
	for name, bad := range map[string]outlets{
		"a key too few":   {witnessAddress: witnessAddress{WitnessURLs: []string{"https://w.example"}}},
		"no key":          {witnessAddress: witnessAddress{WitnessURLs: []string{"https://w.example"}, WitnessKeys: []string{w.log}}},
		"no address":      {witnessAddress: witnessAddress{WitnessURLs: []string{"w.example"}, WitnessKeys: []string{w.public}}},
		"no certificate":  {witnessAddress: witnessAddress{WitnessCA: secret}},
		"no mail server":  {WitnessMail: "a@example.invalid", WitnessMailFrom: "b@example.invalid"},
		"no such secret":  {WitnessMail: "a@example.invalid", WitnessSMTPPass: filepath.Join(w.dir, "none")},
		"no such CA file": {witnessAddress: witnessAddress{WitnessCA: filepath.Join(w.dir, "none")}},
	} {
		if _, err := bad.outside(t.Context(), log); err == nil {
			t.Errorf("%s: opened", name)
		}
	}
	if o, err := (outlets{}).outside(t.Context(), log); err != nil || len(o.Status()) != 0 || o.Due() {
		t.Errorf("no outlets at all: %v", err)
	}
}

// selfSigned writes a certificate for loopback, the test library's own, and its key.
func selfSigned(t *testing.T, dir string) (cert, key string) {
	t.Helper()
	server := httptest.NewTLSServer(http.NotFoundHandler())
	defer server.Close()
	pair := server.TLS.Certificates[0]
	der, err := x509.MarshalPKCS8PrivateKey(pair.PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	cert, key = filepath.Join(dir, "tls.crt"), filepath.Join(dir, "tls.key")
	for path, block := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: pair.Certificate[0]}, key: {Type: "PRIVATE KEY", Bytes: der}} {
		if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return cert, key
}
