package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// How long entries may wait for their place, and checkpoints for a witness, before
// the log is late. The sealer takes a second; a witness that is asked by mail, a day.
const (
	lateEntry   = time.Minute
	lateWitness = 26 * time.Hour
)

// AuditLogView is how the log stands, as far as one look tells.
type AuditLogView struct {
	State      domain.AuditState
	Size       int64 // leaves
	Waiting    store.UnsealedState
	Checkpoint *store.AuditCheckpoint // nil before there is one
	Witnesses  []store.AuditCosignature
	Faults     []string // triggers that do not do their work, and what witnesses said against the log
	Reviews    []store.AuditReview

	unseen *store.AuditCheckpoint // the oldest above all that a witness saw; nil: it saw the newest
}

// SeeAuditLog reads how the log stands and who reviewed it.
func (d *Desk) SeeAuditLog(ctx context.Context, actor domain.Actor) (*AuditLogView, error) {
	var view *AuditLogView
	err := d.watching(ctx, actor, domain.MayReadAudit, func(tx store.Tx, _ domain.Actor) (err error) {
		view, err = d.viewAuditLog(ctx, tx)
		return err
	})
	return view, err
}

func (d *Desk) viewAuditLog(ctx context.Context, tx store.Tx) (*AuditLogView, error) {
	v := &AuditLogView{}
	var err error
	if v.Size, err = store.AuditLeafCount(ctx, tx); err != nil {
		return nil, err
	}
	if v.Waiting, err = store.Unsealed(ctx, tx); err != nil {
		return nil, err
	}
	head, err := store.LastCheckpoint(ctx, tx)
	switch {
	case err == nil:
		v.Checkpoint = &head
	case !errors.Is(err, store.ErrNoCheckpoint):
		return nil, err
	}
	if v.Witnesses, err = store.LastWitnessed(ctx, tx); err != nil {
		return nil, err
	}
	if err := v.missed(ctx, tx); err != nil {
		return nil, err
	}
	guards, err := store.LogGuards(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, g := range guards {
		if g.Fault != "" {
			v.Faults = append(v.Faults, g.Trigger)
		}
	}
	alarms, err := store.Alarms(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, a := range alarms {
		v.Faults = append(v.Faults, fmt.Sprintf("%s: %s (%d)", a.Witness, a.Kind, a.Size))
	}
	if v.Reviews, err = store.Reviews(ctx, tx); err != nil {
		return nil, err
	}
	v.State = v.judge(d.real.Now())
	return v, nil
}

// judge puts it in one word, at a moment of machine's time.
func (v *AuditLogView) judge(now time.Time) domain.AuditState {
	if len(v.Faults) > 0 {
		return domain.AuditBroken
	}
	if v.Checkpoint == nil {
		return domain.AuditUnsealed
	}
	late := v.Waiting.OldestSeconds > lateEntry.Seconds() ||
		v.Checkpoint.Size < v.Size && now.Sub(v.Checkpoint.SignedAt) > lateEntry
	for _, w := range v.Witnesses {
		if w.Size > v.Checkpoint.Size { // a witness saw what is no longer here
			return domain.AuditBroken
		}
	}
	switch {
	case v.Size < v.Checkpoint.Size:
		return domain.AuditBroken
	case late, len(v.Witnesses) > 0 && v.unseen != nil && now.Sub(v.unseen.SignedAt) > lateWitness:
		return domain.AuditLate
	case len(v.Witnesses) == 0:
		return domain.AuditUnwitnessed
	}
	return domain.AuditOK
}

// missed finds the oldest checkpoint that no witness has seen. Since when it waits
// says how late they are: a log that does not grow owes them nothing, and a word for
// a size that was seen before is not kept.
func (v *AuditLogView) missed(ctx context.Context, tx store.Tx) error {
	var seen int64
	for _, w := range v.Witnesses {
		seen = max(seen, w.Size)
	}
	above, err := store.CheckpointsAfter(ctx, tx, seen, 1)
	if err == nil && len(above) > 0 {
		v.unseen = &above[0]
	}
	return err
}

// OriginOf gives the log's name and the key's fingerprint from a verifier key such as
// sinetti.example/log+c74f20a3+A….
func OriginOf(verifierKey string) (origin, fingerprint string) {
	origin, rest, _ := strings.Cut(verifierKey, "+")
	fingerprint, _, _ = strings.Cut(rest, "+")
	return origin, fingerprint
}
