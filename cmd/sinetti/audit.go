package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"sinetti/audit"
	"sinetti/store"
)

type auditCommands struct {
	Seal   auditSeal   `cmd:"" help:"Give every entry its leaf, sign checkpoints, publish the log; under a user and a database role of its own."`
	Verify auditVerify `cmd:"" help:"Check an exported file by itself, or the database; exit code 1 where something is wrong."`
	Export auditExport `cmd:"" help:"Write the whole log as JSON lines in the order of its leaves, with the checkpoint that proves them."`
	Prove  auditProve  `cmd:"" help:"Write the proof that one entry stands in the log, to be checked without the log."`
	Show   auditShow   `cmd:"" help:"Tell one entry as a sentence, with its place in the log."`
	Keys   auditKeys   `cmd:"" help:"The key that signs the log."`
}

type auditExport struct {
	database
	Out       string        `help:"File to write; without it, standard output." type:"path" placeholder:"FILE"`
	Witnessed bool          `help:"Up to a checkpoint that a witness has cosigned, which the file then holds."`
	Wait      time.Duration `help:"With --witnessed: how long to wait for one that covers this export itself; 0: the newest there is." default:"90s"`
}

// Run exports one moment's log. A file appears only when it is whole.
func (e auditExport) Run(ctx context.Context, o *output) error {
	s, err := e.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	if e.Out == "" {
		_, err := e.write(ctx, s, o.out)
		return err
	}
	return e.toFile(ctx, o, s)
}

func (e auditExport) write(ctx context.Context, s *store.Store, to io.Writer) (int64, error) {
	if e.Witnessed {
		return audit.ExportWitnessed(ctx, s, to, exporter(), e.Wait)
	}
	return audit.Export(ctx, s, to, exporter())
}

// exporter says who exports: the operating system's number of the user.
func exporter() map[string]string { return reader("sinetti audit export") }

func reader(command string) map[string]string {
	return map[string]string{"by": command, "uid": strconv.Itoa(os.Getuid())}
}

func (e auditExport) toFile(ctx context.Context, o *output, s *store.Store) error {
	f, err := os.CreateTemp(filepath.Dir(e.Out), ".audit-*")
	if err != nil {
		return err
	}
	n, err := e.write(ctx, s, f)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	if err := os.Rename(f.Name(), e.Out); err != nil {
		return err
	}
	_, err = fmt.Fprintf(o.errs, "%d entries\n", n)
	return err
}
