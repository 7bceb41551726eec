package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"sinetti/audit"
	"sinetti/audit/tree"
	"sinetti/domain"
	"sinetti/store"
)

type auditProve struct {
	database
	ID  string `arg:"" help:"The entry's id."`
	Out string `help:"File to write, such as entry.tlog-proof; without it, standard output." type:"path" placeholder:"FILE"`
}

// Run writes the proof that one entry stands in the log.
func (c auditProve) Run(ctx context.Context, o *output) error {
	return c.withEntry(ctx, c.ID, func(s *store.Store, id domain.ID) error {
		proof, err := audit.Prove(ctx, s, id, reader("sinetti audit prove"))
		if err != nil {
			return err
		}
		if c.Out != "" {
			return os.WriteFile(c.Out, []byte(proof.Text()), 0o600)
		}
		_, err = fmt.Fprint(o.out, proof.Text())
		return err
	})
}

type auditShow struct {
	database
	ID string `arg:"" help:"The entry's id."`
}

// Run tells one entry as a sentence, then its details.
func (c auditShow) Run(ctx context.Context, o *output) error {
	return c.withEntry(ctx, c.ID, func(s *store.Store, id domain.ID) error {
		found, err := audit.Find(ctx, s, id, reader("sinetti audit show"))
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(o.out, "%s\n  index       %d\n  checkpoint  %d, signed %s\n  leaf        %s\n",
			sentence(found.Entry), found.Index, found.Checkpoint.Size, found.Checkpoint.SignedAt.Format(time.RFC3339), found.Leaf)
		return err
	})
}

// sentence says who did what to what, why and with what outcome, in the log's words.
func sentence(e store.AuditEntry) string {
	text := fmt.Sprintf("%s: %s, %s, %s", e.At.UTC().Format(time.RFC3339), e.Actor, e.Act, e.Outcome)
	if e.Object != "" {
		text += ", of " + e.Object
	}
	if e.Purpose != "" {
		text += ", for " + e.Purpose
	}
	if len(e.Refusals) > 0 {
		text += ", because of " + strings.Join(e.Refusals, " and ")
	}
	return text + "."
}

// withEntry opens the database and hands over an entry's id.
func (d database) withEntry(ctx context.Context, text string, do func(*store.Store, domain.ID) error) error {
	id, err := domain.ParseID(text)
	if err != nil {
		return usageError{fmt.Sprintf("%s is no entry's id", text)}
	}
	s, err := d.open(ctx, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	err = do(s, id)
	switch {
	case errors.Is(err, store.ErrNoLeaf):
		return fmt.Errorf("entry %s: there is none, or it waits for its leaf", id)
	case errors.Is(err, store.ErrNoCheckpoint):
		return fmt.Errorf("entry %s: no checkpoint covers it yet; see that `sinetti audit seal` runs", id)
	}
	return err
}

// proof checks a file that auditProve wrote.
func (c auditVerify) proof(o *output, key string) error {
	text, err := os.ReadFile(c.Proof)
	if err != nil {
		return err
	}
	if key == "" {
		return usageError{"--key: a proof is checked by the log's public key, which it does not hold"}
	}
	p, err := tree.ParseProof(string(text))
	if err != nil {
		return err
	}
	var trust tree.Trust
	if trust.Witnesses, err = c.cosigners(); err != nil {
		return err
	}
	if trust.Key, err = tree.Verifier(key); err != nil {
		return err
	}
	report := p.Verify(trust, key)
	if len(report.Findings) == 0 {
		if _, err := fmt.Fprintf(o.out, "%s\nstands in the log at index %d\n", p.Leaf, p.Index); err != nil {
			return err
		}
	}
	return tellLog(o, report.Entries, report.Checkpoint, key, report.Findings)
}
