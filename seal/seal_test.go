package seal

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

var (
	card  = domain.ID{6: 0x70, 8: 0x80, 15: 0xcc}
	order = domain.ID{6: 0x70, 8: 0x80, 15: 0xdd}
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func newSigner(t testing.TB) (ed25519.PrivateKey, ed25519.PublicKey) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	must(t, err)
	return private, public
}

func TestMakersSignature(t *testing.T) {
	t.Parallel()
	private, public := newSigner(t)
	_, stranger := newSigner(t)
	good := SealedCode{Card: card, Kind: domain.ActivationCode, Version: 3, Ciphertext: []byte("ciphertext")}
	signature, err := SignCode(private, good)
	must(t, err)
	if err := VerifyCode(public, good, signature); err != nil {
		t.Error(err)
	}
	if err := VerifyCode(stranger, good, signature); !errors.Is(err, ErrMakerSigned) {
		t.Errorf("a stranger's key: %v", err)
	}
	for name, c := range map[string]SealedCode{
		"card":       {order, good.Kind, good.Version, good.Ciphertext},
		"kind":       {card, domain.PUKCode, good.Version, good.Ciphertext},
		"version":    {card, good.Kind, 4, good.Ciphertext},
		"ciphertext": {card, good.Kind, good.Version, []byte("ciphertexT")},
		"no card":    {domain.ID{}, good.Kind, good.Version, good.Ciphertext},
		"bad kind":   {card, "a|b", good.Version, good.Ciphertext},
	} {
		if err := VerifyCode(public, c, signature); err == nil {
			t.Errorf("%s swapped, and the signature fits", name)
		}
	}
	for i := range signature {
		bad := bytes.Clone(signature)
		bad[i] ^= 1
		if VerifyCode(public, good, bad) == nil {
			t.Fatalf("byte %d of the signature altered, and it fits", i)
		}
	}
}

func TestCodeRefuses(t *testing.T) {
	t.Parallel()
	key, code := make([]byte, 32), domain.NewCode([]byte("40718293"))
	key[0] = 9
	for name, tc := range map[string]struct {
		key     []byte
		card    domain.ID
		kind    domain.CodeKind
		version int
		code    domain.Code
		want    error
	}{
		"no card":      {key, domain.ID{}, domain.PUKCode, 1, code, ErrCodeContext},
		"no kind":      {key, card, "", 1, code, ErrCodeContext},
		"a separator":  {key, card, "puk|2", 1, code, ErrCodeContext},
		"version 0":    {key, card, domain.PUKCode, 0, code, ErrCodeContext},
		"a short key":  {key[:31], card, domain.PUKCode, 1, code, ErrIntakeKey},
		"an empty one": {key, card, domain.PUKCode, 1, domain.Code{}, ErrEmptyCode},
	} {
		if _, err := Code(tc.key, tc.card, tc.kind, tc.version, tc.code); !errors.Is(err, tc.want) {
			t.Errorf("%s: err = %v", name, err)
		}
	}
}

func testCapsule() Capsule {
	return Capsule{
		Order: order, Card: card, PrintHouse: domain.ID{9}, Version: ExactVersion(2), AddressHash: [32]byte{1, 2, 3},
		Letter: "KIR-7Q2X-4M9A", Authority: Authority{BySession, "session-1"},
	}
}

func TestCapsule(t *testing.T) {
	t.Parallel()
	private, public := newSigner(t)
	trusted := map[KeyID]ed25519.PublicKey{KeyIDOf(public): public}
	for _, want := range []Capsule{testCapsule(), {
		Order: order, Card: card, Version: NextAfter(0), Letter: "x", Authority: Authority{ByPartner, "ab12"},
	}} {
		signed, err := want.Sign(private)
		must(t, err)
		got, err := OpenCapsule(signed, trusted)
		must(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if _, err := OpenCapsule(signed, nil); !errors.Is(err, ErrCapsuleKey) {
			t.Errorf("an untrusted key: %v", err)
		}
		for i := range signed {
			bad := bytes.Clone(signed)
			bad[i] ^= 1
			if _, err := OpenCapsule(bad, trusted); err == nil {
				t.Fatalf("byte %d altered, and the capsule opens", i)
			}
			if _, err := OpenCapsule(signed[:i], trusted); !errors.Is(err, ErrCapsuleForm) {
				t.Fatalf("cut off at %d: err = %v", i, err)
			}
		}
		if _, err := OpenCapsule(append(signed, 0), trusted); !errors.Is(err, ErrCapsuleForm) {
			t.Errorf("a byte too many: %v", err)
		}
	}
}

// A capsule of the first form is what earlier letters bear: it opens byte for
// byte, and names no print house.
func TestACapsuleOfTheFirstFormStillOpens(t *testing.T) {
	t.Parallel()
	private, public := newSigner(t)
	id := KeyIDOf(public)
	m := append(newMessage("sinetti letter capsule v1"), id[:]...).id(order).id(card).number(0).number(2)
	want := testCapsule()
	want.PrintHouse = domain.ID{}
	m = append(m, want.AddressHash[:]...).text(want.Letter).text("session").text("session-1")
	got, err := OpenCapsule(append(m, ed25519.Sign(private, m)...), map[KeyID]ed25519.PublicKey{id: public})
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The second form with no print house in it would read as "any": nobody signs it,
// and it is not read.
func TestACapsuleOfTheSecondFormNamesAPrintHouse(t *testing.T) {
	t.Parallel()
	private, public := newSigner(t)
	id := KeyIDOf(public)
	m := append(newMessage(capsuleLabel), id[:]...).id(order).id(card).id(domain.ID{}).number(0).number(2)
	m = append(append(m, make([]byte, 32)...).text("x").text("session"), message{}.text("session-1")...)
	_, err := OpenCapsule(append(m, ed25519.Sign(private, m)...), map[KeyID]ed25519.PublicKey{id: public})
	if !errors.Is(err, ErrCapsuleForm) {
		t.Errorf("err = %v", err)
	}
}

func TestAForgerCannotUseATrustedKeysName(t *testing.T) {
	t.Parallel()
	_, public := newSigner(t)
	forger, _ := newSigner(t)
	signed, err := testCapsule().Sign(forger)
	must(t, err)
	id := KeyIDOf(public)
	copy(signed[len(capsuleLabel)+1:], id[:])
	if _, err := OpenCapsule(signed, map[KeyID]ed25519.PublicKey{id: public}); !errors.Is(err, ErrCapsuleSigned) {
		t.Errorf("err = %v", err)
	}
}

func TestCapsuleRefusesFieldsThatDoNotFit(t *testing.T) {
	t.Parallel()
	private, _ := newSigner(t)
	for name, change := range map[string]func(*Capsule){
		"no order":     func(c *Capsule) { c.Order = domain.ID{} },
		"no card":      func(c *Capsule) { c.Card = domain.ID{} },
		"version 0":    func(c *Capsule) { c.Version = ExactVersion(0) },
		"version -1":   func(c *Capsule) { c.Version = NextAfter(-1) },
		"no letter":    func(c *Capsule) { c.Letter = "" },
		"long letter":  func(c *Capsule) { c.Letter = strings.Repeat("x", 65) },
		"no authority": func(c *Capsule) { c.Authority = Authority{} },
		"no session":   func(c *Capsule) { c.Authority.ID = "" },
	} {
		c := testCapsule()
		change(&c)
		if _, err := c.Sign(private); !errors.Is(err, ErrCapsuleForm) {
			t.Errorf("%s: err = %v", name, err)
		}
	}
	if _, err := testCapsule().Sign(nil); err == nil {
		t.Error("signed with no key")
	}
}

func TestAdmits(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		v    CodeVersion
		n    int
		want bool
	}{
		{ExactVersion(2), 2, true},
		{ExactVersion(2), 1, false},
		{ExactVersion(2), 3, false},
		{CodeVersion{}, 0, false},
		{NextAfter(2), 2, false},
		{NextAfter(2), 3, true},
		{NextAfter(0), 1, true},
		{NextAfter(0), 0, false},
	} {
		if got := tc.v.Admits(tc.n); got != tc.want {
			t.Errorf("%+v admits %d: %v", tc.v, tc.n, got)
		}
	}
}

func TestAddressHashKnowsEveryField(t *testing.T) {
	t.Parallel()
	a := domain.Address{Rows: []string{"Testi Testinen", "Koekatu 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
	seen := map[[32]byte]string{}
	for name, h := range map[string][32]byte{
		"as it is":       AddressHash([16]byte{}, a),
		"other salt":     AddressHash([16]byte{1}, a),
		"other row":      AddressHash([16]byte{}, domain.Address{Rows: []string{"Testi Testinen", "Koekatu 2", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}),
		"joined rows":    AddressHash([16]byte{}, domain.Address{Rows: []string{"Testi TestinenKoekatu 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}),
		"moved boundary": AddressHash([16]byte{}, domain.Address{Rows: []string{"Testi TestinenK", "oekatu 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}),
		"other postcode": AddressHash([16]byte{}, domain.Address{Rows: a.Rows, Postcode: "00101", Country: "FI"}),
		"other country":  AddressHash([16]byte{}, domain.Address{Rows: a.Rows, Postcode: "00100", Country: "EE"}),
	} {
		if other, taken := seen[h]; taken {
			t.Errorf("%s and %s share a hash", name, other)
		}
		seen[h] = name
	}
}

func testIntakeKeys() IntakeKeys {
	key := func(b byte) IntakeKey {
		public := bytes.Repeat([]byte{b}, 32)
		return IntakeKey{ID: Fingerprint(public), PublicKey: public, NotAfter: time.Date(2026, time.Month(b), 1, 0, 0, 0, 0, time.UTC)}
	}
	return IntakeKeys{Current: key(4), Next: key(5)}
}

func TestIntakeKeys(t *testing.T) {
	t.Parallel()
	private, public := newSigner(t)
	other, stranger := newSigner(t)
	keys := testIntakeKeys()
	text, err := keys.Sign(private)
	must(t, err)
	got, err := OpenIntakeKeys(text, strings.ToLower(strings.ReplaceAll(Fingerprint(public), "-", " ")))
	must(t, err)
	if diff := cmp.Diff(keys, got); diff != "" {
		t.Error(diff)
	}
	if _, err := OpenIntakeKeys(text, Fingerprint(stranger)); !errors.Is(err, ErrIntakeFingerprint) {
		t.Errorf("another fingerprint: %v", err)
	}
	forged, err := keys.Sign(other)
	must(t, err)
	if _, err := OpenIntakeKeys(forged, Fingerprint(public)); !errors.Is(err, ErrIntakeFingerprint) {
		t.Errorf("another signer: %v", err)
	}
	for name, change := range map[string]func(*statement){
		"swapped keys": func(s *statement) { s.Current, s.Next = s.Next, s.Current },
		"another key": func(s *statement) {
			s.Current.PublicKey = bytes.Repeat([]byte{9}, 32)
			s.Current.ID = Fingerprint(s.Current.PublicKey)
		},
		"longer life":  func(s *statement) { s.Current.NotAfter = s.Current.NotAfter.AddDate(1, 0, 0) },
		"wrong id":     func(s *statement) { s.Current.ID = s.Next.ID },
		"no signature": func(s *statement) { s.Signature = nil },
		"format":       func(s *statement) { s.Format = "" },
	} {
		var s statement
		must(t, json.Unmarshal(text, &s))
		change(&s)
		bad, err := json.Marshal(s)
		must(t, err)
		if _, err := OpenIntakeKeys(bad, Fingerprint(public)); err == nil {
			t.Errorf("%s: the statement opens", name)
		}
	}
}

func TestIntakeKeyAt(t *testing.T) {
	t.Parallel()
	keys := testIntakeKeys()
	for at, want := range map[time.Time]string{
		keys.Current.NotAfter.Add(-time.Second): keys.Current.ID,
		keys.Current.NotAfter:                   keys.Next.ID,
		keys.Next.NotAfter:                      "",
	} {
		got, err := keys.At(at)
		if got.ID != want || (want == "") != errors.Is(err, ErrIntakeExpired) {
			t.Errorf("at %v: %v, %v", at, got.ID, err)
		}
	}
}

func TestFingerprint(t *testing.T) {
	t.Parallel()
	if got := Fingerprint(make([]byte, 32)); len(got) != 39 || strings.Count(got, "-") != 7 {
		t.Errorf("fingerprint %q", got)
	}
	if SameFingerprint("", "") || SameFingerprint(Fingerprint([]byte{1}), Fingerprint([]byte{2})) {
		t.Error("different fingerprints are the same")
	}
}

func TestKeyFiles(t *testing.T) {
	t.Parallel()
	private, public := newSigner(t)
	dir := t.TempDir()
	secret, open := filepath.Join(dir, "capsule.key"), filepath.Join(dir, "capsule.pem")
	must(t, WritePrivateKey(secret, private))
	must(t, WritePublicKey(open, public))
	got, err := ReadPrivateKey(secret)
	must(t, err)
	keys, err := ReadPublicKeys(open)
	must(t, err)
	if !got.Equal(private) || len(keys) != 1 || !keys[0].Equal(public) {
		t.Error("the keys read are not the keys written")
	}
	if err := WritePrivateKey(secret, private); !errors.Is(err, fs.ErrExist) {
		t.Errorf("overwriting: %v", err)
	}
	if _, err := ReadPrivateKey(open); !errors.Is(err, ErrKeyFileMode) {
		t.Errorf("a public file: %v", err)
	}
	if _, err := ReadPublicKeys(secret); !errors.Is(err, ErrKeyFileForm) {
		t.Errorf("a private key among public ones: %v", err)
	}
	for _, mode := range []fs.FileMode{0o640, 0o604, 0o620} {
		must(t, os.Chmod(secret, mode))
		if _, err := ReadPrivateKey(secret); !errors.Is(err, ErrKeyFileMode) || !strings.Contains(err.Error(), "chmod 600 "+secret) {
			t.Errorf("mode %o: %v", mode, err)
		}
	}
	for _, text := range []string{"", "x", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"} {
		bad := filepath.Join(t.TempDir(), "bad")
		must(t, os.WriteFile(bad, []byte(text), 0o600))
		if _, err := ReadPrivateKey(bad); !errors.Is(err, ErrKeyFileForm) {
			t.Errorf("%q: %v", text, err)
		}
		if _, err := ReadPublicKeys(bad); !errors.Is(err, ErrKeyFileForm) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestErrorsNeverSayTheCode(t *testing.T) {
	t.Parallel()
	_, err := Code(nil, card, domain.PUKCode, 1, domain.NewCode([]byte("40718293")))
	if err == nil || strings.Contains(fmt.Sprintf("%v %+v %#v", err, err, err), "40718293") {
		t.Errorf("err = %v", err)
	}
}

func FuzzOpenCapsule(f *testing.F) {
	private, public := newSigner(f)
	signed, err := testCapsule().Sign(private)
	must(f, err)
	f.Add(signed)
	f.Add([]byte(capsuleLabel))
	f.Fuzz(func(t *testing.T, b []byte) {
		timed.Input(func() {
			c, err := OpenCapsule(b, map[KeyID]ed25519.PublicKey{KeyIDOf(public): public})
			if err == nil && !bytes.Equal(b, signed) {
				t.Errorf("another capsule opens: %+v", c)
			}
			parsed, _, err := parseCapsule(b)
			if err == nil && parsed.check() != nil {
				t.Errorf("a capsule that could not be signed was read: %+v", parsed)
			}
		})
	})
}

func FuzzOpenIntakeKeys(f *testing.F) {
	private, public := newSigner(f)
	text, err := testIntakeKeys().Sign(private)
	must(f, err)
	f.Add(text)
	f.Add([]byte(`{"format":"sinetti-intake-keys/1"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		timed.Input(func() {
			if keys, err := OpenIntakeKeys(b, Fingerprint(public)); err == nil && !cmp.Equal(keys, testIntakeKeys()) {
				t.Errorf("other keys were believed: %+v", keys)
			}
		})
	})
}
