package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/check"
	"sinetti/audit/tree"
	"sinetti/blob"
)

type auditVerify struct {
	File                 string `arg:"" optional:"" help:"An exported audit.jsonl; without it, the database is checked." type:"existingfile"`
	DatabaseURL          string `help:"PostgreSQL's address with database and a role that reads the log." placeholder:"URL"`
	DatabasePasswordFile string `help:"File that holds the role's password." type:"path" placeholder:"FILE"`
	Key                  string `help:"The log's public key, or a file with it; without it, the log's own is believed and its fingerprint shown." placeholder:"KEY|FILE"`
	AuditLogURL          string `name:"audit-log-url" help:"Where the log is published, to compare with: file:///directory or s3://bucket." placeholder:"URL"`
	AllowEmpty           bool   `help:"A log that holds nothing is no finding; else there is nothing to verify, and the exit code is 1."`
	EverySignature       bool   `help:"Open every checkpoint's signature, also where there are more than 100,000; else so many are drawn at random."`
	Proof                string `help:"A proof of one entry, as sinetti audit prove writes it." type:"existingfile" placeholder:"FILE"`
	outsiders
}

// errFindings ends the program with exit code 1.
var errFindings = errors.New("the audit log is NOT as it was sealed")

// Run checks and tells what it found, first bad index first.
func (c auditVerify) Run(ctx context.Context, o *output) error {
	key, err := keyText(c.Key)
	if err != nil {
		return err
	}
	if c.Proof != "" {
		return c.proof(o, key)
	}
	if c.File != "" {
		return c.file(o, key)
	}
	return c.database(ctx, o, key)
}

// keyText takes a key as it is, or from the file of that name.
func keyText(given string) (string, error) {
	if given == "" {
		return "", nil
	}
	if _, err := tree.Verifier(given); err == nil {
		return given, nil
	}
	text, err := os.ReadFile(given) //nolint:gosec // the operator's own path
	if err != nil {
		return "", usageError{fmt.Sprintf("--key: neither a key nor a file: %v", err)}
	}
	if _, err := tree.Verifier(string(text)); err != nil {
		return "", usageError{fmt.Sprintf("--key: %s: %v", given, err)}
	}
	return strings.TrimSpace(string(text)), nil
}

func (c auditVerify) file(o *output, key string) error {
	var trust tree.Trust
	var err error
	if trust.Witnesses, err = c.cosigners(); err != nil {
		return err
	}
	if key != "" {
		if trust.Key, err = tree.Verifier(key); err != nil {
			return err
		}
	}
	f, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	report, err := tree.VerifyFile(f, trust)
	if err != nil {
		return err
	}
	if key == "" {
		key = report.Key
	}
	return tellLog(o, report.Entries, report.Checkpoint, key, report.Findings)
}

func (c auditVerify) database(ctx context.Context, o *output, key string) error {
	if c.DatabaseURL == "" {
		return usageError{"want a FILE, or SINETTI_DATABASE_URL"}
	}
	s, err := database{DatabaseURL: c.DatabaseURL, DatabasePasswordFile: c.DatabasePasswordFile}.probe(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	options := check.Options{Store: s, Key: key, AllowEmpty: c.AllowEmpty, EverySignature: c.EverySignature, Now: time.Now()}
	if c.AuditLogURL != "" {
		if options.Log, err = blob.Open(ctx, c.AuditLogURL); err != nil {
			return usageError{fmt.Sprintf("SINETTI_AUDIT_LOG_URL: %v", err)}
		}
		defer func() { _ = options.Log.Close() }()
	}
	if options.Seen, err = c.seen(ctx, key); err != nil {
		return err
	}
	report, err := check.Database(ctx, options)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(o.out, "%d entries wait for their leaf; %d checkpoints, %d of their signatures opened; %d kept outside\n",
		report.Waiting, report.Checkpoints, report.Opened, report.Outside)
	for _, seen := range options.Seen {
		if !seen.At.IsZero() {
			_, _ = fmt.Fprintf(o.out, "%s gave its last word at %s\n", seen.By, seen.At.UTC().Format(time.RFC3339))
		}
	}
	return tellLog(o, report.Entries, report.Head, report.Key, report.Findings)
}

// tellLog prints what was checked and what is wrong.
func tellLog(o *output, entries int64, head tree.Checkpoint, key string, findings []tree.Finding) error {
	_, _ = fmt.Fprintf(o.out, "log %s, key fingerprint %s\n", head.Origin, fingerprint(key))
	for _, f := range findings {
		_, _ = fmt.Fprintln(o.out, f)
	}
	if len(findings) > 0 {
		return errFindings
	}
	if head.Size == 0 {
		_, err := fmt.Fprintln(o.out, "the log is empty: nothing was verified")
		return err
	}
	if entries > head.Size {
		_, _ = fmt.Fprintf(o.out, "%d entries were sealed while this ran: verify again to check them\n", entries-head.Size)
	}
	_, err := fmt.Fprintf(o.out, "%d entries are as they were sealed; the checkpoint at size %d is good\n", min(entries, head.Size), head.Size)
	return err
}

func fingerprint(key string) string {
	if _, err := note.NewVerifier(key); err != nil {
		return "unknown"
	}
	return tree.Fingerprint(key)
}
