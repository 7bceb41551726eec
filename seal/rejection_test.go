package seal

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// A rejection opens as it was signed, by a trusted key, and not with any byte of
// it changed, cut off or added.
func TestRejection(t *testing.T) {
	t.Parallel()
	private, public := newSigner(t)
	trusted := map[KeyID]ed25519.PublicKey{KeyIDOf(public): public}
	want := Rejection{Batch: order, PrintHouse: card, By: strings.Repeat("a", 64), Receipt: "r-1"}
	signed, err := want.Sign(private)
	must(t, err)
	got, err := OpenRejection(signed, trusted)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	wrong := [][]byte{nil, append(bytes.Clone(signed), 0)}
	for i := range signed {
		bad := bytes.Clone(signed)
		bad[i] ^= 1
		wrong = append(wrong, bad, signed[:i])
	}
	for i, bad := range wrong {
		if _, err := OpenRejection(bad, trusted); !errors.Is(err, ErrRejection) {
			t.Fatalf("wrong statement %d: err = %v", i, err)
		}
	}
	stranger, _ := newSigner(t)
	forged, err := want.Sign(stranger)
	must(t, err)
	if _, err := OpenRejection(forged, trusted); !errors.Is(err, ErrRejection) {
		t.Errorf("an untrusted key: %v", err)
	}
	capsule, err := testCapsule().Sign(private)
	must(t, err)
	if _, err := OpenRejection(capsule, trusted); !errors.Is(err, ErrRejection) {
		t.Errorf("a capsule of the same key: %v", err)
	}
}

func TestRejectionRefusesFieldsThatDoNotFit(t *testing.T) {
	t.Parallel()
	private, _ := newSigner(t)
	for name, change := range map[string]func(*Rejection){
		"no batch":       func(r *Rejection) { r.Batch = domain.ID{} },
		"no print house": func(r *Rejection) { r.PrintHouse = domain.ID{} },
		"no certificate": func(r *Rejection) { r.By = "" },
		"no receipt":     func(r *Rejection) { r.Receipt = "" },
		"a long receipt": func(r *Rejection) { r.Receipt = strings.Repeat("x", 129) },
	} {
		r := Rejection{Batch: order, PrintHouse: card, By: "ab", Receipt: "r"}
		change(&r)
		if _, err := r.Sign(private); !errors.Is(err, ErrRejection) {
			t.Errorf("%s: err = %v", name, err)
		}
	}
	if _, err := (Rejection{Batch: order, PrintHouse: card, By: "ab", Receipt: "r"}).Sign(nil); err == nil {
		t.Error("signed with no key")
	}
}
