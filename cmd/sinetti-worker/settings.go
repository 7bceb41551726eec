package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"sinetti/mail"
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

// mailServer is how temporary passwords and notices leave.
type mailServer struct {
	SMTPURL          string `name:"smtp-url" help:"Mail server: smtp://host:587, whose STARTTLS is demanded but on loopback, or smtps://host:465; without it no mail leaves, and ordered passwords are parked." placeholder:"URL"`
	SMTPUser         string `name:"smtp-user" help:"User name at the mail server; without it none is given." placeholder:"NAME"`
	SMTPPasswordFile string `name:"smtp-password-file" help:"File that holds the password of --smtp-user." type:"path" placeholder:"FILE"`
	MailFrom         string `help:"Sender of mails; needed with --smtp-url." placeholder:"ADDRESS"`
	PublicURL        string `help:"Where officers' browsers find the service; stands in mails." default:"http://localhost:8080" placeholder:"URL"`
}

// open checks the settings; nil where no mail server is named.
func (m mailServer) open() (*mail.Post, error) {
	if m.SMTPURL == "" {
		return nil, nil
	}
	settings := mail.Settings{URL: m.SMTPURL, User: m.SMTPUser, From: m.MailFrom, PublicURL: m.PublicURL}
	if m.SMTPPasswordFile != "" {
		text, err := os.ReadFile(m.SMTPPasswordFile)
		if err != nil {
			return nil, usageError{fmt.Sprintf("SINETTI_SMTP_PASSWORD_FILE: %v", err)}
		}
		settings.Password = strings.TrimRight(string(text), "\r\n")
	}
	post, err := mail.New(settings)
	if err != nil {
		return nil, usageError{fmt.Sprintf("SINETTI_SMTP_URL, SINETTI_MAIL_FROM, SINETTI_PUBLIC_URL: %v", err)}
	}
	return post, nil
}

// keyset reads the keys of personal columns.
func keyset(path string) (*crypt.Keyset, error) {
	k, err := crypt.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError{fmt.Sprintf("SINETTI_CRYPT_KEYSET: %v; sinetti keys init --crypt-keyset FILE makes one", err)}
	}
	return k, err
}
