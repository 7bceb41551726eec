package graph_test

import (
	"bytes"
	"crypto/ed25519"
	"testing"

	"sinetti/domain"
	"sinetti/seal"
)

// What the vault will compare: the capsule names the order, the card, the
// version, the letter, the officer's session and the address in the row.
func TestALettersCapsuleFitsItsRow(t *testing.T) {
	t.Parallel()
	h := open(t)
	visit := h.verified(h.Registrar, h.HolderProtected)
	placed := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardProtected.ID)})
	var id domain.ID
	if err := h.db.Owner().QueryRow(t.Context(), `select id from letters`).Scan(&id); err != nil {
		t.Fatal(err)
	}
	letter, address, err := h.db.OwnerStore().LetterWithAddress(t.Context(), h.db.Owner(), id)
	if err != nil {
		t.Fatal(err)
	}
	got, err := seal.OpenCapsule(letter.Capsule, map[seal.KeyID]ed25519.PublicKey{seal.KeyIDOf(h.capsule): h.capsule})
	if err != nil {
		t.Fatal(err)
	}
	hash := seal.AddressHash(address.Salt, address.Address)
	want := seal.Capsule{
		Order: letter.OrderID, Card: h.CardProtected.ID, PrintHouse: h.PrintHouse.ID, Version: seal.ExactVersion(1), AddressHash: hash,
		Letter: placed.text("orderCode.order.letters.0.number"), Authority: seal.Authority{Kind: seal.BySession, ID: h.Registrar.Session.String()},
	}
	if got != want || !bytes.Equal(letter.AddressHash, hash[:]) {
		t.Errorf("capsule %+v, want %+v", got, want)
	}
	if address.Rows[1] != "PL 100" || address.Postcode != "33100" {
		t.Errorf("a protected person's letter goes to %v", address.Rows)
	}
}
