package witness

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
)

func TestAKeyReadsBack(t *testing.T) {
	t.Parallel()
	secret, public, err := GenerateKey("witness.example/w1")
	if err != nil {
		t.Fatal(err)
	}
	signer, err := NewSigner(secret + "\n")
	if err != nil || signer.Verifier().String() != public {
		t.Fatalf("%v", err)
	}
	verifier, err := NewVerifier(public)
	if err != nil || verifier.String() != public {
		t.Fatalf("%v", err)
	}
	for _, bad := range []string{
		"", public, "x" + secret, secret[:len(secret)-4], strings.Replace(secret, "w1", "w2", 1), strings.Replace(secret, "PRIVATE", "PUBLIC", 1),
	} {
		if _, err := NewSigner(bad); err == nil {
			t.Errorf("%q signs", bad)
		}
	}
	log, err := note.NewEd25519VerifierKey("witness.example/w1", verifier.key)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", secret, log, strings.Replace(public, "w1", "w2", 1), public + "A"} {
		if _, err := NewVerifier(bad); err == nil {
			t.Errorf("%q verifies", bad)
		}
	}
	for _, name := range []string{"", "two words", "a+b", "a\u2003b", "a\x00", "\xff"} {
		if _, _, err := GenerateKey(name); err == nil {
			t.Errorf("%q is a name", name)
		}
	}
}

// The signature here was made by another program: NewSignerForCosignatureV1 of
// github.com/transparency-dev/formats v0.1.1.
func TestAForeignCosignatureIsOurs(t *testing.T) {
	t.Parallel()
	const (
		seed   = "aZUhkAzC58/lxqlXC9T5npd3qJirhTs/71p8SNMS73M="
		public = "witness.example/vector+29e332f6+BAXfnXGLXa+PZeGXxdEMrRBisyAOanutmMnKg0buaosF"
		text   = "log.example/audit\n1234\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\n"
		line   = "— witness.example/vector KeMy9gAAAABrAn+Fd+HBflaf/rWsTbByGvZ97TD0G84t+uJ+oEZjgmJ4kQayi7RrSLPydZbaUah/hLPUJTRPKjubVvxLtUd8+5K5CQ==\n"
	)
	verifier, err := NewVerifier(public)
	if err != nil {
		t.Fatal(err)
	}
	list, err := Cosignatures([]byte(text+"\n"+line), verifier)
	if err != nil || len(list) != 1 || list[0].Size != 1234 || list[0].Line != line {
		t.Fatalf("%+v: %v", list, err)
	}
	raw, err := base64.StdEncoding.DecodeString(seed)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := NewSigner(secretPrefix + keyLine{"witness.example/vector", verifier.id, raw}.String())
	if err != nil {
		t.Fatal(err)
	}
	if ours := signer.cosign(Checkpoint{Size: 1234, Note: []byte(text + "\n")}, list[0].At); ours != list[0] {
		t.Errorf("ours %+v, theirs %+v", ours, list[0])
	}
}

// A time of 2^63 seconds or more is none (c2sp.org/tlog-cosignature).
func TestATimeBeyondReckoningIsRefused(t *testing.T) {
	t.Parallel()
	signer := newKey(t, "witness.example/w1")
	const text = "log.example/audit\n1\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\n"
	for seconds, want := range map[uint64]bool{0: true, 1<<63 - 1: true, 1 << 63: false, 1<<64 - 1: false} {
		raw := append(binary.BigEndian.AppendUint64(nil, seconds), ed25519.Sign(signer.key, message(text, seconds))...)
		if got := signer.Verifier().Verify([]byte(text), raw); got != want {
			t.Errorf("%d: %v", seconds, got)
		}
		if signer.Verifier().Verify([]byte(text), raw[1:]) || signer.Verifier().Verify([]byte(text), append(raw, 0)) {
			t.Errorf("%d: a byte more or less", seconds)
		}
	}
}
