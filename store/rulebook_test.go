package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"sinetti/store"
	"sinetti/test/pgtest"
)

func TestARulebookVersionHasOneText(t *testing.T) {
	t.Parallel()
	ctx, s := context.Background(), pgtest.New(t).Store()
	rules := store.RulebookText{Version: "2026-11-01", SHA256: strings.Repeat("ab", 32), Body: "the rules"}
	for range 2 {
		if err := s.KeepRulebook(ctx, rules); err != nil {
			t.Fatal(err)
		}
	}
	var body string
	if err := s.Pool.QueryRow(ctx, `select body from rulebook_versions`).Scan(&body); err != nil || body != rules.Body {
		t.Errorf("kept %q, %v", body, err)
	}
	rules.SHA256 = strings.Repeat("cd", 32)
	var other store.OtherRules
	if err := s.KeepRulebook(ctx, rules); !errors.As(err, &other) {
		t.Errorf("another text of the same version: %v", err)
	}
}

// A server that starts while another keeps the same rules waits, and starts too.
func TestARulebookIsKeptByTwoAtOnce(t *testing.T) {
	t.Parallel()
	ctx, s := context.Background(), pgtest.New(t).Store()
	rules := store.RulebookText{Version: "2026-11-01", SHA256: strings.Repeat("ab", 32), Body: "the rules"}
	kept := make(chan error, 1)
	err := s.InTx(ctx, func(tx store.Tx) error {
		_, err := tx.Exec(ctx, `insert into rulebook_versions (version, sha256, body, loaded_at) values ($1, decode($2, 'hex'), $3, now())`,
			rules.Version, rules.SHA256, rules.Body)
		if err != nil {
			return err
		}
		go func() { kept <- s.KeepRulebook(ctx, rules) }()
		for waits := false; !waits; {
			const anybody = "select exists (select from pg_locks where locktype = 'transactionid' and not granted)"
			if err := s.Pool.QueryRow(ctx, anybody).Scan(&waits); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := <-kept; err != nil {
		t.Error(err)
	}
}
