package desk

import (
	"fmt"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/domain"
)

// What the database says of a statement is worded for whoever sent the words in it.
func TestKindsOfWhatTheDatabaseSays(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]domain.ErrorKind{"22021": domain.Invalid, "22P05": domain.Invalid, "53100": domain.Unavailable, "23505": ""} {
		kind, known := KindOf(fmt.Errorf("store: %w", &pgconn.PgError{Code: code}))
		if known != (want != "") || known && kind.Kind != want {
			t.Errorf("%s: %v %v, want %q", code, kind, known, want)
		}
	}
}
