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
