//go:build faultpoints

package fault

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/fault"
	"sinetti/test/pgtest"
)

// TestAKilledSealerEndsItsTurnWithTheSameBytes seals the same entries twice: once
// undisturbed, once killed at each of its points in every round.
func TestAKilledSealerEndsItsTurnWithTheSameBytes(t *testing.T) {
	t.Parallel()
	key := filepath.Join(t.TempDir(), "audit.key")
	seal(t, "", "audit", "keys", "init", "--origin", "audit.example.org", "--key", key)
	quiet, killed := newSealed(t, key), newSealed(t, key)
	for round, entries := range []int{1, 254, 300, 45, 2000} {
		quiet.write(t, round, entries)
		quiet.seal(t, "")
		killed.write(t, round, entries)
		last := fault.SealSigned // what is signed and only not published yet is not signed again
		if round%2 == 1 {
			last = fault.SealPublished
		}
		for _, point := range []fault.Name{fault.SealPlaced, fault.SealTiled, last} {
			killed.seal(t, point)
		}
		killed.seal(t, "")
	}
	if diff := cmp.Diff(quiet.files(t), killed.files(t)); diff != "" {
		t.Errorf("what is published differs (-quiet +killed):\n%s", diff)
	}
	if diff := cmp.Diff(quiet.checkpoints(t), killed.checkpoints(t)); diff != "" {
		t.Errorf("the checkpoints differ (-quiet +killed):\n%s", diff)
	}
}

// sealed is a database and the folder that its log is published in.
type sealed struct {
	*pgtest.DB
	key, folder string
}

func newSealed(t *testing.T, key string) sealed {
	return sealed{pgtest.New(t), key, filepath.Join(t.TempDir(), "log")}
}

// write makes entries whose ids follow from the round: both databases get the same.
func (s sealed) write(t *testing.T, round, entries int) {
	t.Helper()
	_, err := s.Owner().Exec(t.Context(), `insert into audit_entries (id, at, actor, act, outcome)
		select ('00000000-0000-0000-' || lpad($1::text, 4, '0') || '-' || lpad(n::text, 12, '0'))::uuid, '2026-11-18', 'system', 'card.shown', 'done'
		from generate_series(1, $2::int) n`, fmt.Sprint(round), entries)
	if err != nil {
		t.Fatal(err)
	}
}

// seal runs the sealer once; with a point it must die there.
func (s sealed) seal(t *testing.T, at fault.Name) {
	t.Helper()
	control := ""
	if at != "" {
		control = filepath.Join(t.TempDir(), "orders")
		if err := os.WriteFile(control, fmt.Appendf(nil, "%s kill 1\n", at), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	args := []string{"audit", "seal", "--once", "--database-url", s.URL(pgtest.SealerRole), "--audit-key", s.key, "--audit-log-url", "file://" + s.folder}
	seal(t, control, args...)
	if _, err := os.Stat(control + ".hits"); at != "" && err != nil {
		t.Errorf("the sealer did not pass %s", at)
	}
}

// seal runs a command of sinetti; it must end well where nothing kills it.
func seal(t *testing.T, control string, args ...string) {
	t.Helper()
	cmd := exec.Command(filepath.Join(*bin, "sinetti"), args...)
	if control != "" {
		cmd.Env = append(os.Environ(), "SINETTI_FAULT_CONTROL="+control)
	}
	said, err := cmd.CombinedOutput()
	if (err == nil) != (control == "") {
		t.Fatalf("%v: %s", err, said)
	}
}

// files gives every published file but the narrower editions of full tiles: those
// stay behind where the sealer died before it deleted them, and nobody reads them.
func (s sealed) files(t *testing.T) map[string]string {
	t.Helper()
	list := map[string]string{}
	err := filepath.Walk(s.folder, func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(s.folder, path)
		list[name] = string(text)
		return err
	})
	if err != nil || len(list) == 0 {
		t.Fatal(err, len(list))
	}
	maps.DeleteFunc(list, func(name, _ string) bool {
		full, _, narrow := strings.Cut(name, ".p/")
		_, there := list[full]
		return narrow && there
	})
	return list
}

// checkpoints gives every signed note by its size.
func (s sealed) checkpoints(t *testing.T) map[int64]string {
	t.Helper()
	rows, err := s.Owner().Query(t.Context(), "select size, note from audit_checkpoints")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	list := map[int64]string{}
	for rows.Next() {
		var size int64
		var note string
		if err := rows.Scan(&size, &note); err != nil {
			t.Fatal(err)
		}
		list[size] = note
	}
	return list
}
