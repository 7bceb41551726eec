package bench

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"sinetti/audit"
	"sinetti/audit/check"
	"sinetti/audit/sealer"
	"sinetti/audit/tree"
	"sinetti/blob"
	"sinetti/store"
)

// The promise of the audit log: so many entries are verified within that time.
const (
	auditEntries  = 1_000_000
	verifiedEarly = 60 * time.Second
)

// errSlowVerify says that the promise of a million entries in a minute is broken.
var errSlowVerify = errors.New("bench: a million entries took more than a minute to verify")

// AuditLog measures entries verified per second: every row against its leaf, the
// tree against every checkpoint and every published tile. The limit is SHA-256 over
// the same bytes, which lie in memory.
func (h *House) AuditLog(ctx context.Context) (Row, error) {
	s, err := h.owner(ctx)
	if err != nil {
		return Row{}, err
	}
	defer s.Close()
	bucket, err := blob.Open(ctx, "file://"+h.file("audit-log"))
	if err != nil {
		return Row{}, err
	}
	defer bucket.Close() //nolint:errcheck // it was only read last
	h.say("sealing a million entries")
	key, sealed, err := h.seal(ctx, s, bucket)
	if err != nil {
		return Row{}, err
	}
	h.say("signing a checkpoint for each of them")
	if err := signEach(ctx, s, key); err != nil {
		return Row{}, err
	}
	began := time.Now()
	report, err := check.Database(ctx, check.Options{Store: s, Log: bucket})
	took := time.Since(began)
	if err == nil && (len(report.Findings) > 0 || report.Entries < auditEntries || report.Checkpoints < auditEntries) {
		err = fmt.Errorf("bench: %d entries and %d checkpoints verified, found %v", report.Entries, report.Checkpoints, report.Findings)
	}
	if err == nil && took > verifiedEarly {
		err = fmt.Errorf("%w: %s", errSlowVerify, took)
	}
	if err != nil {
		return Row{}, err
	}
	bare, size, err := bareHashing(ctx, s, report.Entries)
	if err != nil {
		return Row{}, err
	}
	n := float64(report.Entries)
	return Row{
		Name: "audit entries verified", Unit: "entries/s", Ours: n / took.Seconds(), Limit: n / bare.Seconds(), Limited: "SHA-256 over the same bytes in memory",
		Note: fmt.Sprintf("`sinetti audit verify` of %d entries of %d bytes on average, in %.1f s of the 60 promised: every row read from PostgreSQL and made into its bytes again, each of %d checkpoints, as a quiet house signs them, compared with the tree and the signatures of %d opened, and the published tiles and entries read. They were sealed before at %.0f entries/s, tiles on disk and synced",
			report.Entries, size/report.Entries, took.Seconds(), report.Checkpoints, report.Opened, sealed),
	}, nil
}

// seal writes the entries and gives the log's key, and how many a second got their
// leaf and tile.
func (h *House) seal(ctx context.Context, s *store.Store, bucket *blob.Bucket) (tree.Key, float64, error) {
	_, err := s.Pool.Exec(ctx, `insert into audit_entries (id, at, actor, session_id, point_id, act, outcome, object, holders, purpose, visit_id, rulebook_version, request_id, detail)
		select gen_random_uuid(), now(), 'officer:' || gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'holder.found', 'shown', 'holder:' || gen_random_uuid(),
		  array[gen_random_uuid()], 'code_letter', gen_random_uuid(), '2026-11-01', 'r-' || n, '{"found": "1"}' from generate_series(1, $1) n`, auditEntries)
	if err != nil {
		return tree.Key{}, 0, err
	}
	if _, err := s.Pool.Exec(ctx, "analyze audit_entries, audit_unsealed"); err != nil {
		return tree.Key{}, 0, err
	}
	secret, _, err := tree.NewKey("audit.bench.invalid")
	if err != nil {
		return tree.Key{}, 0, err
	}
	key, err := tree.ParseKey(secret)
	if err != nil {
		return tree.Key{}, 0, err
	}
	began := time.Now()
	err = sealer.New(sealer.Config{Store: s, Bucket: bucket, Key: key, Clock: store.SystemClock{}, Log: slog.New(slog.DiscardHandler)}).Once(ctx)
	return key, auditEntries / time.Since(began).Seconds(), err
}

// signEach adds the checkpoints that a sealer signs while entries come one by one,
// more than a second apart: one for each.
func signEach(ctx context.Context, s *store.Store, key tree.Key) error {
	var grown tree.Growing
	for {
		leaves, err := store.AuditLeaves(ctx, s.Pool, grown.Size(), 10_000)
		if err != nil || len(leaves) == 0 {
			return err
		}
		rows := make([]store.AuditCheckpoint, len(leaves))
		for i, l := range leaves {
			grown.Add(tree.Hash(l.Hash))
			root := grown.Root()
			text, err := key.Sign(grown.Size(), root)
			if err != nil {
				return err
			}
			rows[i] = store.AuditCheckpoint{Size: grown.Size(), Root: root[:], Note: text}
		}
		if err := keep(ctx, s, rows, key.Verifier()); err != nil {
			return err
		}
	}
}

// keep writes checkpoints; those that the sealer signed itself stand.
func keep(ctx context.Context, s *store.Store, list []store.AuditCheckpoint, key string) error {
	sizes, roots, notes := make([]int64, len(list)), make([][]byte, len(list)), make([]string, len(list))
	for i, c := range list {
		sizes[i], roots[i], notes[i] = c.Size, c.Root, c.Note
	}
	_, err := s.Pool.Exec(ctx, `insert into audit_checkpoints (size, root, note, key, signed_at)
		select size, root, note, $4, now() from unnest($1::bigint[], $2::bytea[], $3::text[]) as c(size, root, note) on conflict do nothing`, sizes, roots, notes, key)
	return err
}

// bareHashing is how long SHA-256 alone takes for the entries' bytes, and how many
// those are.
func bareHashing(ctx context.Context, s *store.Store, entries int64) (took time.Duration, size int64, err error) {
	var chunk [][]byte
	hash := func() {
		began := time.Now()
		for _, text := range chunk {
			_ = sha256.Sum256(text)
		}
		took += time.Since(began)
		chunk = chunk[:0]
	}
	err = s.Reading(ctx, func(tx store.Tx) error {
		return audit.Leaves(ctx, tx, entries, func(_ store.AuditLeaf, text []byte) error {
			size += int64(len(text))
			if chunk = append(chunk, text); len(chunk) == 10_000 {
				hash()
			}
			return nil
		})
	})
	hash()
	return took, size, err
}
