package auth

import (
	"testing"

	"github.com/alexedwards/argon2id"
	"github.com/google/go-cmp/cmp"
)

// Somebody who guesses names must not learn from the time which ones exist: where
// no officer has a name, a hash of the same cost is compared.
func TestAnUnknownNameCostsAsMuch(t *testing.T) {
	t.Parallel()
	known, err := HashPassword("kolme iloista kissaa")
	if err != nil {
		t.Fatal(err)
	}
	nobodys, err := nobodysHash()
	if err != nil {
		t.Fatal(err)
	}
	costOf := func(hash string) *argon2id.Params {
		cost, _, _, err := argon2id.DecodeHash(hash)
		if err != nil {
			t.Fatal(err)
		}
		return cost
	}
	if diff := cmp.Diff(costOf(known), costOf(nobodys)); diff != "" {
		t.Error(diff)
	}
	if match, err := passwordIs("nobody has this password", ""); match || err != nil {
		t.Errorf("without an officer, a password was right: %v, %v", match, err)
	}
}
