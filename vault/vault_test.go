package vault

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/seal"
)

var (
	start      = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)
	makerID    = domain.ID{0xaa, 1}
	printHouse = domain.ID{0xbb, 1}
	card       = domain.ID{0xcc, 1}
	order      = domain.ID{0xdd, 1}
)

// house is a vault with a maker, a server and a print house that it trusts.
type house struct {
	*Vault
	dir, trustDir string
	maker, server ed25519.PrivateKey
	printer       *crypto.Key
	keys          seal.IntakeKeys
}

func newHouse(t testing.TB) *house {
	t.Helper()
	h := &house{dir: filepath.Join(t.TempDir(), "keys"), trustDir: filepath.Join(t.TempDir(), "trust")}
	must(t, Init(h.dir, h.trustDir, start))
	h.maker, h.server = newSigner(t), newSigner(t)
	must(t, seal.WritePublicKey(filepath.Join(h.trustDir, "makers", makerID.String()+".pem"), public(h.maker)))
	must(t, seal.WritePublicKey(filepath.Join(h.trustDir, "capsules", "server-1.pem"), public(h.server)))
	printer, err := crypto.PGP().KeyGeneration().AddUserId("Test print house", "").GenerationTime(start.Unix()).New().GenerateKey()
	must(t, err)
	h.printer = printer
	armoured, err := printer.GetArmoredPublicKey()
	must(t, err)
	must(t, os.WriteFile(filepath.Join(h.trustDir, "print-houses", printHouse.String()+".asc"), []byte(armoured), 0o644))
	h.Vault = reopen(t, h)
	text, err := h.Statement()
	must(t, err)
	h.keys, err = seal.OpenIntakeKeys(text, h.Identity())
	must(t, err)
	return h
}

func reopen(t testing.TB, h *house) *Vault {
	t.Helper()
	v, err := Open(h.dir, h.trustDir)
	must(t, err)
	return v
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func newSigner(t testing.TB) ed25519.PrivateKey {
	t.Helper()
	_, key, err := ed25519.GenerateKey(nil)
	must(t, err)
	return key
}

func public(key ed25519.PrivateKey) ed25519.PublicKey { return key.Public().(ed25519.PublicKey) }

// deliver seals and signs as a maker does.
func (h *house) deliver(t testing.TB, of domain.ID, version int, digits string) InboxItem {
	t.Helper()
	ciphertext, err := seal.Code(h.keys.Current.PublicKey, of, domain.ActivationCode, version, domain.NewCode([]byte(digits)))
	must(t, err)
	item := InboxItem{
		Card: of, Kind: domain.ActivationCode, Version: version, IntakeKeyID: h.keys.Current.ID,
		Ciphertext: ciphertext, MakerID: makerID, Digits: 8,
	}
	return h.sign(t, item)
}

func (h *house) sign(t testing.TB, item InboxItem) InboxItem {
	t.Helper()
	var err error
	item.Signature, err = seal.SignCode(h.maker, seal.SealedCode{Card: item.Card, Kind: item.Kind, Version: item.Version, Ciphertext: item.Ciphertext})
	must(t, err)
	return item
}

func (h *house) takeIn(t testing.TB, of domain.ID, version int, digits string) Sealed {
	t.Helper()
	sealed, err := h.TakeIn(h.deliver(t, of, version, digits))
	must(t, err)
	return sealed
}

func testRow() LetterRow {
	return LetterRow{
		Order: order, Card: card, PrintHouse: printHouse, Version: 1, Letter: "KIR-7Q2X-4M9A", Salt: [16]byte{7},
		Address: domain.Address{Rows: []string{"Testi Testinen", "Koekatu 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"},
	}
}

func (h *house) capsule(t testing.TB, row LetterRow, version seal.CodeVersion) []byte {
	t.Helper()
	c, err := seal.Capsule{
		Order: row.Order, Card: row.Card, PrintHouse: row.PrintHouse, Version: version, Letter: row.Letter,
		AddressHash: seal.AddressHash(row.Salt, row.Address), Authority: seal.Authority{Kind: seal.BySession, ID: "session-1"},
	}.Sign(h.server)
	must(t, err)
	return c
}

func one(s Sealed) map[domain.CodeKind]Sealed {
	return map[domain.CodeKind]Sealed{domain.ActivationCode: s}
}

func printed(t testing.TB, v *Vault, capsule []byte, s Sealed) string {
	t.Helper()
	codes, err := v.OpenForLetter(capsule, testRow(), one(s))
	must(t, err)
	return string(codes[domain.ActivationCode].Reveal())
}

func TestACodeGoesFromItsMakerIntoItsLetter(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	sealed := h.takeIn(t, card, 1, "40718293")
	if bytes.Contains(sealed.Ciphertext, []byte("40718293")) || sealed.Epoch != 1 {
		t.Errorf("sealed = %+v", sealed)
	}
	capsule := h.capsule(t, testRow(), seal.ExactVersion(1))
	if got := printed(t, h.Vault, capsule, sealed); got != "40718293" {
		t.Errorf("the letter carries %q", got)
	}
	if got := printed(t, reopen(t, h), capsule, sealed); got != "40718293" {
		t.Errorf("after a restart the letter carries %q", got)
	}
}

func TestTakeInRefuses(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	good := h.deliver(t, card, 1, "40718293")
	resigned := func(item InboxItem) InboxItem { return h.sign(t, item) }
	altered := bytes.Clone(good.Ciphertext)
	altered[40] ^= 1
	for name, tc := range map[string]struct {
		item InboxItem
		want error
		word string
	}{
		"unknown maker":              {with(good, func(i *InboxItem) { i.MakerID = domain.ID{1} }), ErrUnknownMaker, "unknown_maker"},
		"another card":               {with(good, func(i *InboxItem) { i.Card = domain.ID{1} }), ErrMakerSignature, "maker_signature"},
		"another kind":               {with(good, func(i *InboxItem) { i.Kind = domain.PUKCode }), ErrMakerSignature, "maker_signature"},
		"another version":            {with(good, func(i *InboxItem) { i.Version = 2 }), ErrMakerSignature, "maker_signature"},
		"altered":                    {with(good, func(i *InboxItem) { i.Ciphertext = altered }), ErrMakerSignature, "maker_signature"},
		"no signature":               {with(good, func(i *InboxItem) { i.Signature = nil }), ErrMakerSignature, "maker_signature"},
		"no card":                    {with(good, func(i *InboxItem) { i.Card = domain.ID{} }), ErrMakerSignature, "maker_signature"},
		"unknown intake key":         {with(good, func(i *InboxItem) { i.IntakeKeyID = "?" }), ErrUnknownIntakeKey, "unknown_intake_key"},
		"the other intake key":       {with(good, func(i *InboxItem) { i.IntakeKeyID = h.keys.Next.ID }), ErrDoesNotOpen, "does_not_open"},
		"another card, signed":       {resigned(with(good, func(i *InboxItem) { i.Card = domain.ID{1} })), ErrDoesNotOpen, "does_not_open"},
		"another kind, signed":       {resigned(with(good, func(i *InboxItem) { i.Kind = domain.PUKCode })), ErrDoesNotOpen, "does_not_open"},
		"another version, signed":    {resigned(with(good, func(i *InboxItem) { i.Version = 2 })), ErrDoesNotOpen, "does_not_open"},
		"altered, signed":            {resigned(with(good, func(i *InboxItem) { i.Ciphertext = altered })), ErrDoesNotOpen, "does_not_open"},
		"cut off, signed":            {resigned(with(good, func(i *InboxItem) { i.Ciphertext = good.Ciphertext[:20] })), ErrDoesNotOpen, "does_not_open"},
		"too short":                  {h.deliver(t, card, 1, "4071829"), ErrWrongLength, "wrong_length"},
		"too long":                   {h.deliver(t, card, 1, "407182930"), ErrWrongLength, "wrong_length"},
		"a letter among digits":      {h.deliver(t, card, 1, "4071829x"), ErrNotDigits, "not_digits"},
		"no length in the rule book": {with(good, func(i *InboxItem) { i.Digits = 0 }), ErrWrongLength, "wrong_length"},
	} {
		_, err := h.TakeIn(tc.item)
		if !errors.Is(err, tc.want) || Reason(err) != tc.word {
			t.Errorf("%s: err = %v, reason %q", name, err, Reason(err))
		}
		if err != nil && strings.Contains(err.Error(), "4071829") {
			t.Errorf("%s: the refusal says the code", name)
		}
	}
	if keys, _ := names(filepath.Join(h.dir, "codes")); len(keys) != 0 {
		t.Errorf("refused codes left %d keys", len(keys))
	}
}

func with(item InboxItem, change func(*InboxItem)) InboxItem {
	change(&item)
	return item
}

func TestTakeInTwiceKeepsBothReadable(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	item := h.deliver(t, card, 1, "40718293")
	first, err := h.TakeIn(item)
	must(t, err)
	second, err := reopen(t, h).TakeIn(item)
	must(t, err)
	capsule := h.capsule(t, testRow(), seal.ExactVersion(1))
	for _, s := range []Sealed{first, second} {
		if got := printed(t, h.Vault, capsule, s); got != "40718293" {
			t.Errorf("got %q", got)
		}
	}
	if keys, _ := names(filepath.Join(h.dir, "codes")); len(keys) != 1 {
		t.Errorf("%d keys, want 1", len(keys))
	}
}

func TestManyTakeInsAnswerInOrder(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	items := make([]InboxItem, 60)
	for i := range items {
		items[i] = h.deliver(t, domain.ID{1, byte(i)}, 1, fmt.Sprintf("%08d", i))
	}
	items[7].Signature = nil
	taken, err := h.TakeInAll(items)
	must(t, err)
	for i, got := range taken {
		if i == 7 {
			if !errors.Is(got.Err, ErrMakerSignature) {
				t.Errorf("the bad one: %v", got.Err)
			}
			continue
		}
		row := testRow()
		row.Card = items[i].Card
		codes, err := h.OpenForLetter(h.capsule(t, row, seal.ExactVersion(1)), row, one(got.Sealed))
		if err != nil || string(codes[domain.ActivationCode].Reveal()) != fmt.Sprintf("%08d", i) {
			t.Errorf("item %d: %v", i, err)
		}
	}
}

func TestOpenForLetterRefuses(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	sealed, other := h.takeIn(t, card, 1, "40718293"), h.takeIn(t, card, 2, "11112222")
	row := testRow()
	capsule := h.capsule(t, row, seal.ExactVersion(1))
	stranger := &house{server: newSigner(t)}
	changed := func(change func(*LetterRow)) LetterRow { r := testRow(); change(&r); return r }
	broken := bytes.Clone(capsule)
	broken[len(broken)-1] ^= 1
	for name, tc := range map[string]struct {
		capsule []byte
		row     LetterRow
		sealed  map[domain.CodeKind]Sealed
		want    error
	}{
		"another order":        {capsule, changed(func(r *LetterRow) { r.Order[5]++ }), one(sealed), ErrCapsuleDiffers},
		"another card":         {capsule, changed(func(r *LetterRow) { r.Card[5]++ }), one(sealed), ErrCapsuleDiffers},
		"another version":      {capsule, changed(func(r *LetterRow) { r.Version = 2 }), one(other), ErrCapsuleDiffers},
		"another letter":       {capsule, changed(func(r *LetterRow) { r.Letter += "0" }), one(sealed), ErrCapsuleDiffers},
		"another street":       {capsule, changed(func(r *LetterRow) { r.Address.Rows[1] = "Muukatu 2" }), one(sealed), ErrCapsuleDiffers},
		"another postcode":     {capsule, changed(func(r *LetterRow) { r.Address.Postcode = "00200" }), one(sealed), ErrCapsuleDiffers},
		"another hash":         {capsule, changed(func(r *LetterRow) { r.AddressHash = make([]byte, 32) }), one(sealed), ErrCapsuleDiffers},
		"another salt":         {capsule, changed(func(r *LetterRow) { r.Salt[0]++ }), one(sealed), ErrCapsuleDiffers},
		"another print house":  {capsule, changed(func(r *LetterRow) { r.PrintHouse[5]++ }), one(sealed), ErrOtherPrintHouse},
		"an untrusted server":  {stranger.capsule(t, row, seal.ExactVersion(1)), row, one(sealed), ErrCapsule},
		"a broken signature":   {broken, row, one(sealed), ErrCapsule},
		"no capsule":           {nil, row, one(sealed), ErrCapsule},
		"no code":              {capsule, row, nil, ErrNoCode},
		"a code of version 2":  {capsule, row, one(other), ErrCodeAltered},
		"a code as PUK":        {capsule, row, map[domain.CodeKind]Sealed{domain.PUKCode: sealed}, ErrCodeAltered},
		"version 2's digits":   {capsule, row, one(Sealed{Ciphertext: other.Ciphertext, KeyName: sealed.KeyName}), ErrCodeAltered},
		"cut off":              {capsule, row, one(Sealed{Ciphertext: sealed.Ciphertext[:5], KeyName: sealed.KeyName}), ErrCodeAltered},
		"a path for a name":    {capsule, row, one(Sealed{Ciphertext: sealed.Ciphertext, KeyName: "../root.key"}), ErrCodeAltered},
		"next, but an old one": {h.capsule(t, row, seal.NextAfter(1)), row, one(sealed), ErrCapsuleDiffers},
	} {
		codes, err := h.OpenForLetter(tc.capsule, tc.row, tc.sealed)
		if !errors.Is(err, tc.want) || codes != nil || Reason(err) == "" {
			t.Errorf("%s: err = %v, %d codes", name, err, len(codes))
		}
		if refused := errors.Is(tc.want, ErrCapsule) || errors.Is(tc.want, ErrCapsuleDiffers) || errors.Is(tc.want, ErrOtherPrintHouse); refused {
			if err := h.CheckLetter(tc.capsule, tc.row); !errors.Is(err, tc.want) {
				t.Errorf("%s, before any code is opened: %v", name, err)
			}
		} else if err := h.CheckLetter(tc.capsule, tc.row); err != nil {
			t.Errorf("%s concerns the code alone: %v", name, err)
		}
		if err != nil && (strings.Contains(err.Error(), "katu") || strings.Contains(err.Error(), "40718293")) {
			t.Errorf("%s: the refusal says too much: %v", name, err)
		}
	}
	first := row
	first.PrintHouse = domain.ID{} // so a capsule of the first form is signed: it binds no print house
	if _, err := h.OpenForLetter(h.capsule(t, first, seal.ExactVersion(1)), row, one(sealed)); err != nil {
		t.Errorf("a letter ordered before capsules named the print house: %v", err)
	}
	next := changed(func(r *LetterRow) { r.Version = 2 })
	if _, err := h.OpenForLetter(h.capsule(t, row, seal.NextAfter(1)), next, one(other)); err != nil {
		t.Errorf("the next version: %v", err)
	}
	awaits := changed(func(r *LetterRow) { r.Version = 0 })
	if err := h.CheckLetter(h.capsule(t, row, seal.NextAfter(1)), awaits); err != nil {
		t.Errorf("a letter that awaits its code: %v", err)
	}
	if err := h.CheckLetter(capsule, awaits); !errors.Is(err, ErrCapsuleDiffers) {
		t.Errorf("a letter that awaits another code than the ordered one: %v", err)
	}
}

func TestDestroyedMeansGone(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	sealed, kept := h.takeIn(t, card, 1, "40718293"), h.takeIn(t, domain.ID{9}, 1, "11112222")
	path := filepath.Join(h.dir, "codes", sealed.KeyName)
	held, err := os.Open(path)
	must(t, err)
	defer func() { _ = held.Close() }()
	for range 2 { // the second time is no fault
		must(t, h.Destroy(sealed.KeyName))
	}
	if !blanked(t, held) {
		t.Error("the file was unlinked but not overwritten")
	}
	for _, v := range []*Vault{h.Vault, reopen(t, h)} {
		_, err := v.OpenForLetter(h.capsule(t, testRow(), seal.ExactVersion(1)), testRow(), one(sealed))
		if !errors.Is(err, ErrKeyDestroyed) {
			t.Errorf("err = %v", err)
		}
	}
	row := testRow()
	row.Card = domain.ID{9}
	if _, err := h.OpenForLetter(h.capsule(t, row, seal.ExactVersion(1)), row, one(kept)); err != nil {
		t.Errorf("the other code: %v", err)
	}
	if err := h.Destroy("../root.key"); err == nil {
		t.Error("Destroy took a path")
	}
}

// blanked tells whether a file, unlinked by now, holds nothing but zeros.
func blanked(t *testing.T, held *os.File) bool {
	t.Helper()
	left := make([]byte, 200)
	n, err := held.ReadAt(left, 0)
	if n == 0 {
		t.Fatal(err)
	}
	return len(bytes.Trim(left, "\x00")) == 0
}

func TestEpochs(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	second := reopen(t, h) // another worker, which has not heard of the new epoch
	capsule := h.capsule(t, testRow(), seal.ExactVersion(1))
	sealed, gone := h.takeIn(t, card, 1, "40718293"), h.takeIn(t, domain.ID{9}, 1, "11112222")
	epoch, err := h.RotateEpoch()
	must(t, err)
	if late, err := second.TakeIn(h.deliver(t, domain.ID{8}, 1, "33334444")); err != nil || late.Epoch != epoch || epoch != 2 {
		t.Errorf("the other worker seals in epoch %d of %d: %v", late.Epoch, epoch, err)
	}
	must(t, h.Destroy(gone.KeyName))
	backup, err := os.ReadFile(filepath.Join(h.dir, "codes", sealed.KeyName))
	must(t, err)
	held, err := os.Open(filepath.Join(h.dir, "codes", sealed.KeyName))
	must(t, err)
	defer func() { _ = held.Close() }()
	if left, err := h.Rewrap(0); err != nil || left != 1 {
		t.Errorf("Rewrap(0) = %d, %v", left, err)
	}
	if left, err := h.Rewrap(10); err != nil || left != 0 {
		t.Errorf("Rewrap(10) = %d, %v", left, err)
	}
	for _, v := range []*Vault{h.Vault, second, reopen(t, h)} {
		if got := printed(t, v, capsule, sealed); got != "40718293" {
			t.Errorf("got %q", got)
		}
	}
	if !blanked(t, held) {
		t.Error("the key wrapped by the old epoch is still on disk")
	}
	epochs, _ := h.listEpochs()
	if diff := cmp.Diff([]int{2}, epochs); diff != "" {
		t.Errorf("epochs on disk:\n%s", diff)
	}
	must(t, os.WriteFile(filepath.Join(h.dir, "codes", sealed.KeyName), backup, 0o600))
	if _, err := reopen(t, h).OpenForLetter(capsule, testRow(), one(sealed)); !errors.Is(err, ErrKeyDestroyed) {
		t.Errorf("a key restored from before the epoch's end: err = %v", err)
	}
}

func TestSweepTakesStraysOnly(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	known, stray := h.takeIn(t, card, 1, "40718293"), h.takeIn(t, domain.ID{9}, 1, "11112222")
	temp := filepath.Join(h.dir, "codes", tempPrefix+"killed")
	must(t, os.WriteFile(temp, []byte("half"), 0o600))
	isKnown := func(name string) bool { return name == known.KeyName }
	if n, err := h.Sweep(isKnown, start); err != nil || n != 0 {
		t.Errorf("young strays: %d swept, %v", n, err)
	}
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, path := range []string{temp, filepath.Join(h.dir, "codes", stray.KeyName), filepath.Join(h.dir, "codes", known.KeyName)} {
		must(t, os.Chtimes(path, long, long))
	}
	// The stray's take-in is repeated: it must not be swept under its feet.
	again, err := h.TakeIn(h.deliver(t, domain.ID{9}, 1, "11112222"))
	must(t, err)
	before := long.Add(time.Hour)
	if n, err := h.Sweep(isKnown, before); err != nil || n != 1 {
		t.Errorf("%d swept, want the temporary file alone; %v", n, err)
	}
	must(t, os.Chtimes(filepath.Join(h.dir, "codes", again.KeyName), long, long))
	if n, err := h.Sweep(isKnown, before); err != nil || n != 1 {
		t.Errorf("%d swept, want the stray; %v", n, err)
	}
	left, _ := names(filepath.Join(h.dir, "codes"))
	if diff := cmp.Diff([]string{known.KeyName}, left); diff != "" {
		t.Error(diff)
	}
}

func TestIntakeKeysRotate(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	other := reopen(t, h)
	early := h.deliver(t, card, 1, "40718293")
	day := 24 * time.Hour
	same, err := h.RotateIntake(start.Add(29 * day))
	must(t, err)
	if first, _ := h.Statement(); !bytes.Equal(first, same) {
		t.Error("the statement changed although nothing was due")
	}
	text, err := h.RotateIntake(start.Add(31 * day))
	must(t, err)
	keys, err := seal.OpenIntakeKeys(text, h.Identity())
	must(t, err)
	if keys.Current.ID != h.keys.Next.ID || keys.Next.NotAfter.Sub(keys.Current.NotAfter) != 30*day {
		t.Errorf("keys = %+v", keys)
	}
	if _, err := other.TakeIn(early); err != nil {
		t.Errorf("sealed in time, arrived in the days of grace: %v", err)
	}
	if _, err := h.RotateIntake(start.Add(38 * day)); err != nil {
		t.Fatal(err)
	}
	for _, v := range []*Vault{h.Vault, other} {
		if _, err := v.TakeIn(early); !errors.Is(err, ErrUnknownIntakeKey) {
			t.Errorf("after the days of grace: err = %v", err)
		}
	}
}

func TestInit(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	if err := Init(h.dir, h.trustDir, start); !errors.Is(err, ErrInitialised) {
		t.Errorf("a second Init: %v", err)
	}
	err := filepath.WalkDir(h.dir, func(path string, d fs.DirEntry, err error) error {
		must(t, err)
		info, err := d.Info()
		must(t, err)
		if info.Mode().Perm()&0o077 != 0 || strings.HasPrefix(d.Name(), tempPrefix) {
			t.Errorf("%s: mode %v", path, info.Mode())
		}
		return nil
	})
	must(t, err)
	// Killed before the statement was written, Init goes on with the keys that are there.
	id := h.Identity()
	must(t, os.Remove(filepath.Join(h.dir, statementFile)))
	must(t, os.Remove(filepath.Join(h.dir, "intake", mustNames(t, filepath.Join(h.dir, "intake"))[1])))
	must(t, Init(h.dir, h.trustDir, start))
	if reopen(t, h).Identity() != id {
		t.Error("Init made a new identity over an old one")
	}
}

func mustNames(t *testing.T, dir string) []string {
	t.Helper()
	found, err := names(dir)
	must(t, err)
	return found
}

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		spoil func(t *testing.T, h *house)
		want  error
		says  string
	}{
		"no keys":            {func(t *testing.T, h *house) { must(t, os.RemoveAll(h.dir)) }, ErrNoKeyStore, "keys init"},
		"no root key":        {func(t *testing.T, h *house) { must(t, os.Remove(h.dir+"/root.key")) }, ErrNoKeyStore, "keys init"},
		"open to the group":  {func(t *testing.T, h *house) { must(t, os.Chmod(h.dir, 0o750)) }, ErrStoreMode, "chmod 700"},
		"a root key for all": {func(t *testing.T, h *house) { must(t, os.Chmod(h.dir+"/root.key", 0o644)) }, seal.ErrKeyFileMode, "chmod 600"},
		"identity for root":  {func(t *testing.T, h *house) { copyFile(t, h.dir+"/epochs/000001.key", h.dir+"/identity.key") }, ErrDamaged, "identity.key"},
		"a writable trust":   {func(t *testing.T, h *house) { must(t, os.Chmod(h.trustDir+"/makers", 0o777)) }, ErrTrust, "chmod go-w"},
		"a maker by no id": {func(t *testing.T, h *house) {
			copyFile(t, h.trustDir+"/capsules/server-1.pem", h.trustDir+"/makers/x.pem")
		}, ErrTrust, "partner's id"},
		"a stray file": {func(t *testing.T, h *house) {
			copyFile(t, h.trustDir+"/capsules/server-1.pem", h.trustDir+"/makers/readme")
		}, ErrTrust, "end in .pem"},
		"a key that is none":  {func(t *testing.T, h *house) { copyFile(t, h.dir+"/root.key", h.trustDir+"/capsules/a.pem") }, ErrTrust, "a.pem"},
		"a private print key": {putPrivatePrintKey, ErrTrust, "private"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHouse(t)
			tc.spoil(t, h)
			_, err := Open(h.dir, h.trustDir)
			if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("err = %v", err)
			}
		})
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	must(t, err)
	must(t, os.WriteFile(to, data, 0o600))
}

func putPrivatePrintKey(t *testing.T, h *house) {
	t.Helper()
	armoured, err := h.printer.Armor()
	must(t, err)
	must(t, os.WriteFile(filepath.Join(h.trustDir, "print-houses", printHouse.String()+".asc"), []byte(armoured), 0o600))
}
