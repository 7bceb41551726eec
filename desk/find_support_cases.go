package desk

import (
	"context"
	"strings"
	"unicode/utf8"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

const (
	shortestSearch   = 2 // letters: fewer would list whoever comes first
	mostSupportCases = 20
)

// FindSupportCases finds officers by user name or the beginning of a name, also those
// who have left, at most 20, and writes down whom user support looked at.
func (d *Desk) FindSupportCases(ctx context.Context, actor domain.Actor, text string) ([]SupportCase, error) {
	if err := d.forbid(ctx, actor, domain.MaySupportOfficers); err != nil {
		return nil, err
	}
	text = strings.TrimSpace(text)
	if utf8.RuneCountInString(text) < shortestSearch {
		return nil, domain.ErrInvalid("text", "two letters or more")
	}
	var cases []SupportCase
	err := d.store.InTx(ctx, func(tx store.Tx) error {
		actor, _, err := d.standing(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.MaySupportOfficers); err != nil {
			return err
		}
		sought := store.OfficerList{Scope: scopeOf(actor, domain.MaySupportOfficers), Left: true, Text: text}
		ids, err := d.findOfficers(ctx, tx, sought, store.Name{}, mostSupportCases)
		if err != nil {
			return err
		}
		if cases, err = d.viewSupport(ctx, tx, actor, ids); err != nil {
			return err
		}
		return d.record(ctx, tx, lookedAt(actor, cases)...)
	})
	return cases, err
}

// lookedAt is one audit entry an officer who was shown, or one for a search that
// found nobody.
func lookedAt(actor domain.Actor, cases []SupportCase) []audit.Entry {
	entries := make([]audit.Entry, len(cases), len(cases)+1)
	for i, c := range cases {
		entries[i] = audit.Entry{Actor: actor, Act: domain.AuditSupportLooked, Outcome: audit.Shown, Object: audit.Object("officer", c.Record.ID)}
	}
	if len(entries) == 0 {
		entries = append(entries, audit.Entry{Actor: actor, Act: domain.AuditSupportLooked, Outcome: audit.Shown})
	}
	return entries
}
