package house

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sinetti/cmd/sinetti-demo/cluster"
	"sinetti/migrations"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/store/crypt"
)

// open starts a cluster in a folder of its own, as a demo's first start does.
func open(t *testing.T) *House {
	t.Helper()
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	state := t.TempDir()
	h := &House{Plan: Plan{State: state, Out: state, Rules: rules, Watch: func(string) {}}}
	if err := h.folders(); err != nil {
		t.Fatal(err)
	}
	if err := h.choosePorts(); err != nil {
		t.Fatal(err)
	}
	if err := h.startDatabase(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Cluster.Stop(); err != nil {
			t.Error(err)
		}
		if err := cluster.Forget(h.file("cluster")); err != nil {
			t.Error(err)
		}
	})
	return h
}

// realPeople makes a production database with one officer in it.
func realPeople(t *testing.T, h *House) {
	t.Helper()
	ctx := context.Background()
	exec := func(name, sql string) {
		conn, err := h.Cluster.Connect(ctx, name)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close(ctx) //nolint:errcheck // nothing was left open
		if _, err := conn.Exec(ctx, sql); err != nil {
			t.Fatal(err)
		}
	}
	exec("postgres", "create database "+database)
	word, err := os.ReadFile(h.Cluster.PasswordFile())
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Migrate(ctx, h.Cluster.URL("postgres", database), string(word), migrations.FS); err != nil {
		t.Fatal(err)
	}
	exec(database, `
		insert into database_mark (kind, marked_at) values ('production', now());
		insert into organisations (id, name, country, created_at) values (gen_random_uuid(), 'O', 'FI', now());
		insert into points (id, organisation_id, code, name, country, kind, contract_from, address, created_at)
			select gen_random_uuid(), id, 'P', 'P', 'FI', 'town', '2020-01-01', '{}', now() from organisations;
		insert into officers (id, organisation_id, point_id, user_name, person_enc, training_valid_to, password_hash, created_at)
			select gen_random_uuid(), organisation_id, id, 'somebody', '', '2030-01-01', 'x', now() from points;
		alter role sinetti_server password null`)
}

func TestADatabaseOfRealOfficersIsRefusedUntouched(t *testing.T) {
	t.Parallel()
	h := open(t)
	realPeople(t, h)
	if err := crypt.Init(h.file("keys", "crypt.json")); err != nil {
		t.Fatal(err)
	}
	if err := h.fillDatabase(t.Context()); !errors.Is(err, ErrRealPeople) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(h.passwordFile("sinetti_server")); !errors.Is(err, os.ErrNotExist) {
		t.Error("a role of the database got a new password")
	}
}

func TestNewKeysAreNotMadeForAnOldDatabase(t *testing.T) {
	t.Parallel()
	h := open(t)
	realPeople(t, h)
	if err := h.exchangeKeys(t.Context()); err == nil {
		t.Error("keys were made for a database that others sealed")
	}
}

func TestARunningDemoIsNotForgotten(t *testing.T) {
	t.Parallel()
	h := open(t)
	if err := cluster.Forget(h.file("cluster")); !errors.Is(err, cluster.ErrRunning) {
		t.Errorf("got %v", err)
	}
}

func TestTheSeedIsRemembered(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	if _, known := SeedOf(state); known {
		t.Error("an empty folder has a seed")
	}
	if err := os.WriteFile(filepath.Join(state, seedFile), []byte("-42"), 0o600); err != nil {
		t.Fatal(err)
	}
	if seed, known := SeedOf(state); !known || seed != -42 {
		t.Errorf("got %d, %v", seed, known)
	}
}
