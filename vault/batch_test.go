package vault

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"sinetti/domain"
)

// gpg runs the print house's stock gpg in a home of its own.
type gpg struct {
	t    *testing.T
	home string
}

func newGPG(t *testing.T, h *house) gpg {
	t.Helper()
	if _, err := exec.LookPath("gpg"); err != nil {
		t.Fatal("gpg is not installed; remedy: make setup-test, or apt-get install gnupg")
	}
	home, err := os.MkdirTemp("", "gpg") //nolint:usetesting // short: the path of gpg-agent's socket has a bound
	must(t, err)
	t.Cleanup(func() {
		_ = exec.Command("gpgconf", "--homedir", home, "--kill", "all").Run()
		_ = os.RemoveAll(home)
	})
	g := gpg{t, home}
	private, err := h.printer.Armor()
	must(t, err)
	ours, fingerprint, err := h.SigningKey()
	must(t, err)
	g.run(private, "--import")
	g.run(ours, "--import")
	g.run(strings.ToUpper(fingerprint)+":6:\n", "--import-ownertrust")
	return g
}

func (g gpg) run(input string, args ...string) (out, status string) {
	g.t.Helper()
	out, status, err := g.try(input, args...)
	if err != nil {
		g.t.Fatalf("gpg %v: %v\n%s", args, err, status)
	}
	return out, status
}

func (g gpg) try(input string, args ...string) (out, status string, err error) {
	cmd := exec.Command("gpg", append([]string{"--homedir", g.home, "--batch", "--status-fd", "2"}, args...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &stdout, &stderr
	err = cmd.Run()
	return stdout.String(), stderr.String(), err
}

func TestStockGPGOpensAndVerifiesAPart(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	g := newGPG(t, h)
	page := strings.Repeat("%PDF one page of a print stream\n", 100_000)
	var part bytes.Buffer
	must(t, h.SealPart(&part, strings.NewReader(page), printHouse))
	if bytes.Contains(part.Bytes(), []byte("print stream")) {
		t.Error("the part is in clear")
	}
	out, status := g.run(part.String(), "--decrypt")
	_, fingerprint, err := h.SigningKey()
	must(t, err)
	for _, want := range []string{"GOODSIG", "VALIDSIG " + strings.ToUpper(fingerprint), "DECRYPTION_OKAY", "GOODMDC"} {
		if !strings.Contains(status, want) {
			t.Errorf("no %s in:\n%s", want, status)
		}
	}
	if out != page {
		t.Errorf("opened to %d bytes, want %d", len(out), len(page))
	}
	broken := part.Bytes()
	broken[len(broken)/2] ^= 1
	if _, status, err := g.try(string(broken), "--decrypt"); err == nil || strings.Contains(status, "DECRYPTION_OKAY") {
		t.Error("gpg opened an altered part")
	}
}

func TestStockGPGVerifiesADetachedSignature(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	g := newGPG(t, h)
	signature, err := h.SignDetached([]byte("manifest"))
	must(t, err)
	path := filepath.Join(t.TempDir(), "manifest.asc")
	must(t, os.WriteFile(path, signature, 0o600))
	if _, status := g.run("manifest", "--verify", path, "-"); !strings.Contains(status, "GOODSIG") {
		t.Error(status)
	}
	if _, _, err := g.try("manifests", "--verify", path, "-"); err == nil {
		t.Error("gpg verified another manifest")
	}
}

// The parts of a batch are sealed side by side, with the same keys.
func TestPartsAreSealedSideBySide(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if err := h.SealPart(io.Discard, strings.NewReader("a page"), printHouse); err != nil {
				t.Error(err)
			}
			if _, err := h.SignDetached([]byte("a manifest")); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
}

func TestSealPartRefusesAPrintHouseItDoesNotKnow(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	var part bytes.Buffer
	if err := h.SealPart(&part, strings.NewReader("x"), domain.ID{1}); !errors.Is(err, ErrUnknownPrintHouse) || part.Len() > 0 {
		t.Errorf("err = %v, %d bytes written", err, part.Len())
	}
	want := h.printer.GetFingerprint()
	if got, err := h.PrintHouseFingerprint(printHouse); err != nil || got != want {
		t.Errorf("fingerprint %s, want %s; %v", got, want, err)
	}
}
