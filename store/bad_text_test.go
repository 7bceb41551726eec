package store_test

import (
	"testing"

	"sinetti/store"
	"sinetti/test/pgtest"
)

// A text with a NUL is the sender's mistake, whether it goes into a text or into JSON.
func TestATextThatPostgreSQLCannotHold(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	for sql, value := range map[string]string{`select $1::text`: "a\x00b", `select $1::text::jsonb -> 'a' ->> 0`: `{"a": ["\u0000"]}`} {
		var out string
		if err := db.Owner().QueryRow(t.Context(), sql, value).Scan(&out); !store.IsBadText(err) || store.IsAway(err) {
			t.Errorf("%s: %v", sql, err)
		}
	}
	if store.IsBadText(nil) {
		t.Error("no error is no bad text")
	}
}
