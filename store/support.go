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
	Password          domain.PasswordWay // empty where the act ordered none
	AskedBy           domain.ID          // who asked for the password that was handed over; zero for most
}

// InsertSupportAct writes what was done; nothing is ever changed of it.
func InsertSupportAct(ctx context.Context, db pg.DBTX, a SupportAct) error {
	checks := make([]string, len(a.Checks))
	for i, c := range a.Checks {
		checks[i] = string(c)
	}
	err := Q().InsertSupportAct(ctx, db, pg.InsertSupportActParams{
		ID: a.ID, OfficerID: a.OfficerID, DoneBy: a.DoneBy, Act: string(a.Act), Checks: checks, Reason: a.Reason, DoneAt: a.At,
		Password: orNullText(string(a.Password)), AskedBy: OrNull(a.AskedBy),
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
		list[i] = SupportAct{
			ID: r.ID, OfficerID: r.OfficerID, DoneBy: r.DoneBy, Act: domain.SupportAct(r.Act), Reason: r.Reason, At: r.DoneAt,
			Password: domain.PasswordWay(r.Password.String), AskedBy: idOf(r.AskedBy),
		}
		for _, c := range r.Checks {
			list[i].Checks = append(list[i].Checks, domain.IdentityCheck(c))
		}
	}
	return list, nil
}

// PaperAskedFor reads the password on paper that somebody asked for and that no later
// act answered; the zero value where none waits.
func PaperAskedFor(ctx context.Context, db pg.DBTX, officer domain.ID) (domain.PaperAsked, error) {
	row, err := Q().GetLastPasswordAct(ctx, db, officer)
	switch {
	case NoRows(err):
		return domain.PaperAsked{}, nil
	case err != nil:
		return domain.PaperAsked{}, fmt.Errorf("store: support: %w", err)
	case domain.PasswordWay(row.Password.String) != domain.PasswordAsked:
		return domain.PaperAsked{}, nil
	}
	return domain.PaperAsked{By: row.DoneBy, At: row.DoneAt}, nil
}
