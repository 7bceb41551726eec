package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"sinetti/store/crypt"
)

// What was sealed before a rotation opens after it, and no keyset is overwritten.
func TestAKeysetIsMadeOnceAndRotated(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "crypt.json")
	do := func(want int, verb string) string {
		var out bytes.Buffer
		if code := run(t.Context(), []string{"keys", verb, "--crypt-keyset", path}, &out, &out); code != want {
			t.Fatalf("keys %s: exit %d: %s", verb, code, out.String())
		}
		return out.String()
	}
	do(exitFault, "rotate") // there is none yet
	do(0, "init")
	before, err := crypt.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := before.Seal([]byte("Maija"), []byte("holders.name"))
	if err != nil {
		t.Fatal(err)
	}
	if said := do(exitFault, "init"); !strings.Contains(said, "is there already") {
		t.Errorf("said %q", said)
	}
	do(0, "rotate")
	after, err := crypt.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if text, err := after.Open(sealed, []byte("holders.name")); err != nil || string(text) != "Maija" {
		t.Errorf("opened %q: %v", text, err)
	}
}
