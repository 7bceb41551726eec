package world

import (
	"crypto/ed25519"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ProtonMail/gopenpgp/v3/crypto"

	"sinetti/seal"
	"sinetti/vault"
)

// Keys are those of a test's whole house: the vault's, the server's, the
// bureau's and the print houses', with the trust directory that two people would
// have filled.
type Keys struct {
	VaultDir, TrustDir string
	Capsules           ed25519.PrivateKey // signs letter capsules
	Maker              ed25519.PrivateKey // the bureau's
	Print              *crypto.Key        // opens what is sealed for either print house
}

// NewKeys makes the keys of w's partners below dir.
func NewKeys(t testing.TB, w *World, dir string) Keys {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	k := Keys{VaultDir: filepath.Join(dir, "vault"), TrustDir: filepath.Join(dir, "trust")}
	now := time.Now()
	must(vault.Init(k.VaultDir, k.TrustDir, now))
	for file, key := range map[string]*ed25519.PrivateKey{"capsules/server.pem": &k.Capsules, "makers/" + w.Bureau.ID.String() + ".pem": &k.Maker} {
		public, private, err := ed25519.GenerateKey(nil)
		must(err)
		*key = private
		must(seal.WritePublicKey(filepath.Join(k.TrustDir, file), public))
	}
	var err error
	k.Print, err = crypto.PGP().KeyGeneration().AddUserId("Print house", "print@example.invalid").GenerationTime(now.Add(-time.Hour).Unix()).New().GenerateKey()
	must(err)
	armoured, err := k.Print.GetArmoredPublicKey()
	must(err)
	for _, p := range []Partner{w.PrintHouse, w.PrintHouseEE} {
		must(os.WriteFile(filepath.Join(k.TrustDir, "print-houses", p.ID.String()+".asc"), []byte(armoured), 0o600))
	}
	return k
}
