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
	"sinetti/store/crypt"
)

type install struct {
	File                 string `arg:"" help:"What is there first: see contrib/installation.example.yaml." type:"existingfile"`
	Add                  bool   `help:"Add organisations, points and partners to a database in use. Officers are entered in the pages."`
	Check                bool   `help:"Only check the file: without a database, or with --add against what is there."`
	AnyOutput            bool   `help:"Print temporary passwords even where the output is no terminal but a file or a log."`
	CryptKeyset          string `help:"Keys of personal columns; needed unless --check or --add." type:"path" placeholder:"FILE"`
	DatabaseURL          string `help:"PostgreSQL's address with database and the role that owns it, without a password; needed unless --check without --add." placeholder:"URL"`
	DatabasePasswordFile string `help:"File that holds the role's password." type:"path" placeholder:"FILE"`
}

// Run writes the first organisations, points, partners and officers into a database
// in which nobody works yet, or adds to those of one in use: all of the file or nothing.
func (c install) Run(ctx context.Context, o *output) error {
	text, err := os.ReadFile(c.File)
	if err != nil {
		return err
	}
	book, err := rulebook.Load()
	if err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	i := &installation{by: "sinetti install", digest: hex.EncodeToString(sum[:]), rules: book.Version}
	check, wrong := readBeginning(filepath.Base(c.File), text, book)
	switch {
	case len(wrong) > 0:
		return faults(o.out, wrong)
	case c.Add:
		return c.add(ctx, o.out, check, i)
	}
	if wrong = check.first(); len(wrong) > 0 {
		return faults(o.out, wrong)
	}
	if c.Check {
		return c.noFault(o.out)
	}
	return c.begin(ctx, o.out, check.b, i)
}

func faults(out io.Writer, wrong []wrongField) error {
	for _, w := range wrong {
		_, _ = fmt.Fprintln(out, w)
	}
	return fmt.Errorf("%d faults; nothing was installed", len(wrong))
}

func (c install) noFault(out io.Writer) error {
	_, err := fmt.Fprintf(out, "%s: no fault\n", filepath.Base(c.File))
	return err
}

// begin writes what is first.
func (c install) begin(ctx context.Context, out io.Writer, b beginning, i *installation) error {
	if err := c.mayPrint(b, out); err != nil {
		return err
	}
	if c.DatabaseURL == "" {
		return usageError{"SINETTI_DATABASE_URL: the address of the database is needed; --check does without"}
	}
	keys, err := keyset(c.CryptKeyset)
	if err != nil {
		return err
	}
	var done installed
	err = c.inDatabase(ctx, keys, i, func(tx store.Tx) (err error) {
		if err := store.BeginInstallation(ctx, tx); err != nil {
			return err
		}
		done, err = i.write(ctx, tx, b)
		return err
	})
	if err != nil {
		return worded(err)
	}
	return done.say(out, "installed", b)
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

// inDatabase runs fn in one transaction of the database's owner.
func (c install) inDatabase(ctx context.Context, keys *crypt.Keyset, i *installation, fn func(tx store.Tx) error) error {
	at := database{DatabaseURL: c.DatabaseURL, DatabasePasswordFile: c.DatabasePasswordFile, DatabaseConnections: 2}
	var err error
	if i.store, err = at.open(ctx, keys); err != nil {
		return err
	}
	defer i.store.Close()
	if err := schemaStands(ctx, i.store); err != nil {
		return err
	}
	if i.jobs, err = jobs.NewClient(i.store.Pool); err != nil {
		return err
	}
	return i.store.InTx(ctx, fn)
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
		return fmt.Errorf("%w, and nothing was changed; they enter further officers in the pages, under Admin; --add brings further organisations, points and partners", err)
	case errors.Is(err, store.ErrNobody):
		return fmt.Errorf("%w: install what is first, without --add", err)
	}
	return err
}

// say prints what people need next: each password once, and by which ids the
// worker's trust directory names partners.
func (d installed) say(out io.Writer, did string, b beginning) error {
	_, _ = fmt.Fprintf(out, "%s: %d organisations, %d points, %d partners, %d officers\n",
		did, len(b.Organisations), len(b.Points), len(b.Partners), len(b.Officers))
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
