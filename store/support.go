package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// SupportAct is what user support did for an officer.
type SupportAct struct {
	ID                domain.ID
	OfficerID, DoneBy domain.ID
	Act               domain.SupportAct
	Checks            []domain.IdentityCheck
	Reason            string
	At                time.Time
}

// InsertSupportAct writes what was done; nothing is ever changed of it.
func InsertSupportAct(ctx context.Context, db pg.DBTX, a SupportAct) error {
	checks := make([]string, len(a.Checks))
	for i, c := range a.Checks {
		checks[i] = string(c)
	}
	err := Q().InsertSupportAct(ctx, db, pg.InsertSupportActParams{
		ID: a.ID, OfficerID: a.OfficerID, DoneBy: a.DoneBy, Act: string(a.Act), Checks: checks, Reason: a.Reason, DoneAt: a.At,
	})
	if err != nil {
		return fmt.Errorf("store: support: %w", err)
	}
	return nil
}

// SupportActs lists what was done for officers, newest first, at most 1,000 in all.
func SupportActs(ctx context.Context, db pg.DBTX, officers []domain.ID) ([]SupportAct, error) {
	rows, err := Q().ListSupportActs(ctx, db, officers)
	if err != nil {
		return nil, fmt.Errorf("store: support: %w", err)
	}
	list := make([]SupportAct, len(rows))
	for i, r := range rows {
		list[i] = SupportAct{ID: r.ID, OfficerID: r.OfficerID, DoneBy: r.DoneBy, Act: domain.SupportAct(r.Act), Reason: r.Reason, At: r.DoneAt}
		for _, c := range r.Checks {
			list[i].Checks = append(list[i].Checks, domain.IdentityCheck(c))
		}
	}
	return list, nil
}
