package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"golang.org/x/term"

	"sinetti/jobs"
	"sinetti/migrations"
	"sinetti/rulebook"
	"sinetti/store"
)

type install struct {
	File                 string `arg:"" help:"What is there first: see contrib/installation.example.yaml." type:"existingfile"`
	Check                bool   `help:"Only check the file, without a database."`
	AnyOutput            bool   `help:"Print temporary passwords even where the output is no terminal but a file or a log."`
	CryptKeyset          string `help:"Keys of personal columns; needed unless --check." type:"path" placeholder:"FILE"`
	DatabaseURL          string `help:"PostgreSQL's address with database and the role that owns it, without a password; needed unless --check." placeholder:"URL"`
	DatabasePasswordFile string `help:"File that holds the role's password." type:"path" placeholder:"FILE"`
}

// Run writes the first organisations, points, partners and officers into a database
// in which nobody works yet: all of the file or nothing.
func (c install) Run(ctx context.Context, o *output) error {
	text, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	book, err := rulebook.Load()
	if err != nil {
		return err
	}
	b, wrong := readBeginning(filepath.Base(c.File), text, book)
	for _, w := range wrong {
		_, _ = fmt.Fprintln(o.out, w)
	}
	switch {
	case len(wrong) > 0:
		return fmt.Errorf("%d faults; nothing was installed", len(wrong))
	case c.Check:
		_, err = fmt.Fprintf(o.out, "%s: no fault\n", filepath.Base(c.File))
		return err
	}
	if err := c.mayPrint(b, o.out); err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	done, err := c.install(ctx, b, &installation{digest: hex.EncodeToString(sum[:]), rules: book.Version})
	if err != nil {
		return worded(err)
	}
	return done.say(o.out, b)
}

// mayPrint refuses to put passwords where they would stay.
func (c install) mayPrint(b beginning, out io.Writer) error {
	paper := func(o newOfficer) bool { return o.Password == onPaper }
	if c.AnyOutput || !slices.ContainsFunc(b.Officers, paper) {
		return nil
	}
	if f, ok := out.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return nil
	}
	return usageError{"temporary passwords are printed on a terminal alone: run it there, let them be mailed (password: mail), or say --any-output"}
}

func (c install) install(ctx context.Context, b beginning, i *installation) (installed, error) {
	var done installed
	if c.DatabaseURL == "" {
		return done, usageError{"SINETTI_DATABASE_URL: the address of the database is needed; --check does without"}
	}
	keys, err := keyset(c.CryptKeyset)
	if err != nil {
		return done, err
	}
	at := database{DatabaseURL: c.DatabaseURL, DatabasePasswordFile: c.DatabasePasswordFile, DatabaseConnections: 2}
	if i.store, err = at.open(ctx, keys); err != nil {
		return done, err
	}
	defer i.store.Close()
	if err := schemaStands(ctx, i.store); err != nil {
		return done, err
	}
	if i.jobs, err = jobs.NewClient(i.store.Pool); err != nil {
		return done, err
	}
	err = i.store.InTx(ctx, func(tx store.Tx) (err error) {
		done, err = i.write(ctx, tx, b)
		return err
	})
	return done, err
}

// schemaStands wants the schema of this very build: the file is read by its rules.
func schemaStands(ctx context.Context, s *store.Store) error {
	newest, err := store.NewestMigration(migrations.FS)
	if err != nil {
		return err
	}
	return s.AssertSchema(ctx, newest)
}

// worded says what to do where the database refuses.
func worded(err error) error {
	switch {
	case errors.Is(err, store.ErrNotOwner):
		return fmt.Errorf("%w; connect as the role that `sinetti migrate` runs as", err)
	case errors.Is(err, store.ErrInstalled):
		return fmt.Errorf("%w, and nothing was changed; they enter further officers in the pages, under Admin", err)
	}
	return err
}

// say prints what people need next: each password once, and by which ids the
// worker's trust directory names partners.
func (d installed) say(out io.Writer, b beginning) error {
	_, _ = fmt.Fprintf(out, "installed: %d organisations, %d points, %d partners, %d officers\n",
		len(b.Organisations), len(b.Points), len(b.Partners), len(b.Officers))
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, code := range slices.Sorted(maps.Keys(d.partners)) {
		_, _ = fmt.Fprintf(w, "partner\t%s\t%s\n", code, d.partners[code])
	}
	for _, o := range b.Officers {
		if o.Password == byMail {
			_, _ = fmt.Fprintf(w, "mailed\t%s\tby the worker, as soon as it runs\n", o.UserName)
		}
	}
	for _, p := range d.papers {
		_, _ = fmt.Fprintf(w, "paper\t%s\t%s\topens once, until %s\n", p.officer.UserName, p.password.Reveal(), p.password.Until.Format("2006-01-02 15:04 MST"))
	}
	return w.Flush()
}
