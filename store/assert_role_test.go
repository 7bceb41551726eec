package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"sinetti/store"
	"sinetti/test/pgtest"
)

// A login role without time-outs is refused with the statement that mends it.
func TestAssertNamesTheStatementForALoginRole(t *testing.T) {
	t.Parallel()
	ctx, s := context.Background(), pgtest.New(t).Connect(pgtest.ServerRole)
	wrong := store.WrongSetting{Name: "lock_timeout", Is: "0", Must: "above 0", Why: "w", Role: "server_login"}
	if got := wrong.Error(); !strings.Contains(got, `alter role "server_login" set lock_timeout = '5s'`) || !strings.Contains(got, "docs/guides/database.md") {
		t.Errorf("it says: %s", got)
	}
	var found store.WrongSetting
	if err := s.Assert(ctx, 0); errors.As(err, &found) && found.Role != "" {
		t.Errorf("a role that has its time-outs is refused: %v", err)
	}
}
