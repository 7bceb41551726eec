package store

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"

	"sinetti/store/pg"
)

// RulebookText is the rulebook that a program was built with, as it was written.
type RulebookText struct {
	Version string // what orders, verifications and refusals name
	SHA256  string // of the text, hexadecimal
	Body    string
}

// OtherRules says that a version of the rulebook is known with another text.
type OtherRules struct{ Version string }

// Error says what to do.
func (e OtherRules) Error() string {
	return fmt.Sprintf("rulebook %s is in the database with another text: give the changed rulebook a version of its own", e.Version)
}

// KeepRulebook keeps the rules for as long as there are decisions by them, once
// a version; OtherRules where the version has another text already.
func (s *Store) KeepRulebook(ctx context.Context, r RulebookText) error {
	sum, err := hex.DecodeString(r.SHA256)
	if err != nil {
		return fmt.Errorf("store: rulebook: %w", err)
	}
	keep := func() ([]byte, error) {
		return Q().KeepRulebook(ctx, s.Pool, pg.KeepRulebookParams{Version: r.Version, Sha256: sum, Body: r.Body, At: s.Clock.Now()})
	}
	known, err := keep()
	if NoRows(err) { // another program kept it after our snapshot: the next one shows it
		known, err = keep()
	}
	if err != nil {
		return fmt.Errorf("store: rulebook: %w", err)
	}
	if !bytes.Equal(known, sum) {
		return OtherRules{r.Version}
	}
	return nil
}
