package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"sinetti/store"
	"sinetti/store/crypt"
	"sinetti/vault"
)

// database is how a command reaches PostgreSQL.
type database struct {
	DatabaseURL          string `help:"PostgreSQL's address with database and role, without a password." required:"" placeholder:"URL"`
	DatabasePasswordFile string `help:"File that holds the role's password." type:"path" placeholder:"FILE"`
	DatabaseConnections  int32  `help:"Most connections that this process opens." default:"16"`
}

func (d database) open(ctx context.Context, keyset *crypt.Keyset) (*store.Store, error) {
	password := ""
	if d.DatabasePasswordFile != "" {
		text, err := os.ReadFile(d.DatabasePasswordFile)
		if err != nil {
			return nil, usageError{fmt.Sprintf("SINETTI_DATABASE_PASSWORD_FILE: %v", err)}
		}
		password = strings.TrimRight(string(text), "\r\n")
	}
	return store.Open(ctx, store.Config{URL: d.DatabaseURL, Password: password, Crypt: keyset, MaxConns: d.DatabaseConnections})
}

// folders are where the vault's keys lie, and what the worker believes.
type folders struct {
	VaultDir string `help:"Key store, mode 0700, outside of PostgreSQL." required:"" type:"path" placeholder:"DIR"`
	TrustDir string `help:"Trust directory, not writable by group or world." required:"" type:"path" placeholder:"DIR"`
}

func (f folders) open() (*vault.Vault, error) {
	v, err := vault.Open(f.VaultDir, f.TrustDir)
	if errors.Is(err, vault.ErrNoKeyStore) {
		return nil, usageError{fmt.Sprintf("SINETTI_VAULT_DIR: %v", err)}
	}
	return v, err
}

// keyset reads the keys of personal columns.
func keyset(path string) (*crypt.Keyset, error) {
	k, err := crypt.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError{fmt.Sprintf("SINETTI_CRYPT_KEYSET: %v; sinetti keys init --crypt-keyset FILE makes one", err)}
	}
	return k, err
}
