package check

import (
	"testing"

	"sinetti/audit/tree"
	"sinetti/store"
	"sinetti/test/pgtest"
)

// Every checkpoint comes once, at its size, however many are read at once.
func TestCheckpointsComeInOrder(t *testing.T) {
	t.Parallel()
	const many = 2*some + 7
	secret, public, err := tree.NewKey("audit.example.org")
	if err != nil {
		t.Fatal(err)
	}
	key, err := tree.ParseKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := tree.Verifier(public)
	if err != nil {
		t.Fatal(err)
	}
	good, err := key.Sign(many, tree.Hash{1})
	if err != nil {
		t.Fatal(err)
	}
	db := pgtest.New(t)
	if _, err := db.Owner().Exec(t.Context(), `insert into audit_checkpoints (size, root, note, key, signed_at)
		select 2 * n, sha256('x'), case when n % 2 = 0 then $1 else 'forged' end, $2, now() from generate_series(1, $3::int) n`, good, public, many); err != nil {
		t.Fatal(err)
	}
	err = db.Store().Reading(t.Context(), func(tx store.Tx) error {
		kept := &checkpoints{tx: tx, key: verifier}
		defer kept.end()
		for size := int64(1); size <= 2*many; size++ {
			c, err := kept.at(t.Context(), size)
			if err != nil {
				return err
			}
			if (c != nil) != (size%2 == 0) || c != nil && (c.Size != size || (c.fault == nil) != (size%4 == 0) || c.fault == nil && c.signed.Size != many) {
				t.Fatalf("at %d: %+v", size, c)
			}
		}
		beyond, err := kept.beyond(t.Context(), 2*many)
		if beyond != nil {
			t.Errorf("beyond the last: %+v", beyond)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
