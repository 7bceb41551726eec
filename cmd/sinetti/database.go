package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"sinetti/migrations"
	"sinetti/store"
	"sinetti/store/crypt"
)

// database is how a command reaches PostgreSQL.
type database struct {
	DatabaseURL          string `help:"PostgreSQL's address with database and role, without a password." required:"" placeholder:"URL"`
	DatabasePasswordFile string `help:"File that holds the role's password." type:"path" placeholder:"FILE"`
	DatabaseConnections  int32  `help:"Most connections that this process opens." default:"16"`
}

func (d database) password() (string, error) {
	if d.DatabasePasswordFile == "" {
		return "", nil
	}
	text, err := os.ReadFile(d.DatabasePasswordFile)
	if err != nil {
		return "", usageError{fmt.Sprintf("SINETTI_DATABASE_PASSWORD_FILE: %v", err)}
	}
	return strings.TrimRight(string(text), "\r\n"), nil
}

func (d database) open(ctx context.Context, keyset *crypt.Keyset) (*store.Store, error) {
	password, err := d.password()
	if err != nil {
		return nil, err
	}
	return store.Open(ctx, store.Config{URL: d.DatabaseURL, Password: password, Crypt: keyset, MaxConns: d.DatabaseConnections})
}

// probe is a connection of its own by which the database's presence is watched.
func (d database) probe(ctx context.Context) (*store.Store, error) {
	password, err := d.password()
	if err != nil {
		return nil, err
	}
	return store.Open(ctx, store.Config{URL: d.DatabaseURL, Password: password, Clock: store.SystemClock{}, MaxConns: 1})
}

type migrate struct {
	database
	Kind string `help:"What an unmarked database is marked as: production or demo." enum:"production,demo" default:"production"`
}

// Run brings the schema to the newest version; a database without a mark is
// marked, once and for all.
func (m migrate) Run(ctx context.Context, o *output) error {
	password, err := m.password()
	if err != nil {
		return err
	}
	if err := store.Migrate(ctx, m.DatabaseURL, password, migrations.FS); err != nil {
		return err
	}
	s, err := m.probe(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	kind, err := s.Mark(ctx, m.Kind, nil)
	if err != nil {
		return err
	}
	newest, err := store.NewestMigration(migrations.FS)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(o.out, "schema version %d, database marked as %s\n", newest, kind)
	return err
}

// keyset reads the keys of personal columns.
func keyset(path string) (*crypt.Keyset, error) {
	k, err := crypt.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError{fmt.Sprintf("SINETTI_CRYPT_KEYSET: %v; sinetti keys init --crypt-keyset FILE makes one", err)}
	}
	return k, err
}
