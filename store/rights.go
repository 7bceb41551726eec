package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Right is a right with when and by whom what was done to it.
type Right struct {
	domain.Right
	Reason             string
	AskedAt, DecidedAt time.Time // DecidedAt zero while it waits
	EndedBy            domain.ID // zero where it ran out, or has not ended
	EndedAt            time.Time
	EndReason          string // why it was refused or ended
}

// Scope is whose officers and points somebody may see; the zero Scope is nobody's.
type Scope struct {
	Everywhere     bool
	OrganisationID domain.ID
	PointID        domain.ID
}

// RightByID reads a right as it stands; NoRows where there is none.
func RightByID(ctx context.Context, db pg.DBTX, id domain.ID) (Right, error) {
	row, err := Q().GetRight(ctx, db, id)
	if err != nil {
		return Right{}, fmt.Errorf("store: right: %w", err)
	}
	return rightOf(row), nil
}

// OpenRights reads an officer's rights that are held or wait.
func OpenRights(ctx context.Context, db pg.DBTX, officer domain.ID) ([]domain.Right, error) {
	rows, err := Q().ListOpenRights(ctx, db, officer)
	if err != nil {
		return nil, fmt.Errorf("store: rights: %w", err)
	}
	list := make([]domain.Right, len(rows))
	for i, r := range rows {
		list[i] = rightOf(r).Right
	}
	return list, nil
}

// RightsOfOfficers reads rights that are held or wait, or ended since, newest first.
func RightsOfOfficers(ctx context.Context, db pg.DBTX, officers []domain.ID, since time.Time) ([]Right, error) {
	rows, err := Q().ListRightsOfOfficers(ctx, db, officers, since)
	if err != nil {
		return nil, fmt.Errorf("store: rights: %w", err)
	}
	list := make([]Right, len(rows))
	for i, r := range rows {
		list[i] = rightOf(r)
	}
	return list, nil
}

// WaitingRights lists at most 100 rights that wait, oldest first.
func WaitingRights(ctx context.Context, db pg.DBTX, scope Scope) ([]Right, error) {
	rows, err := Q().ListWaitingRights(ctx, db, scope.Everywhere, scope.OrganisationID, scope.PointID)
	if err != nil {
		return nil, fmt.Errorf("store: rights: %w", err)
	}
	list := make([]Right, len(rows))
	for i, r := range rows {
		list[i] = rightOf(r.OfficerRight)
	}
	return list, nil
}

func rightOf(row pg.OfficerRight) Right {
	r := Right{
		Right: domain.Right{
			ID: row.ID, OfficerID: row.OfficerID, Role: domain.Role(row.Role), PointID: idOf(row.PointID),
			ValidFrom: domain.DateOf(row.ValidFrom), ValidTo: dateOf(row.ValidTo),
			AskedBy: idOf(row.AskedBy), DecidedBy: idOf(row.DecidedBy), State: domain.RightWaiting,
		},
		Reason: row.Reason, AskedAt: row.AskedAt, DecidedAt: timeOf(row.DecidedAt),
		EndedBy: idOf(row.EndedBy), EndedAt: timeOf(row.EndedAt), EndReason: row.EndReason.String,
	}
	switch {
	case row.EndedAt != nil:
		r.State = domain.RightEnded
	case row.Approved.Valid && row.Approved.Bool:
		r.State = domain.RightHeld
	case row.Approved.Valid:
		r.State = domain.RightRefused
	}
	return r
}

// InsertRight writes a right that somebody asks for.
func InsertRight(ctx context.Context, db pg.DBTX, r domain.Right, reason string, at time.Time) error {
	err := Q().InsertRight(ctx, db, pg.InsertRightParams{
		ID: r.ID, OfficerID: r.OfficerID, Role: string(r.Role), PointID: OrNull(r.PointID), ValidFrom: r.ValidFrom.Time(),
		ValidTo: orNullDate(r.ValidTo), Reason: reason, AskedBy: OrNull(r.AskedBy), AskedAt: at,
	})
	if err != nil {
		return fmt.Errorf("store: right: %w", err)
	}
	return nil
}

// DecideRight writes the decision on a right that waits; why is kept where it was refused.
func DecideRight(ctx context.Context, db pg.DBTX, r domain.Right, why string, at time.Time) error {
	n, err := Q().DecideRight(ctx, db, pg.DecideRightParams{
		ID: r.ID, DecidedBy: OrNull(r.DecidedBy), At: &at, Approved: r.State == domain.RightHeld, EndReason: orNullText(why),
	})
	return changedOne("right", n, err)
}

// Ended says who ended something, when and why; By is zero where it ran out.
type Ended struct {
	By  domain.ID
	At  time.Time
	Why string
}

// EndRights ends rights that are held or wait.
func EndRights(ctx context.Context, db pg.DBTX, rights []domain.ID, e Ended) error {
	_, err := Q().EndRights(ctx, db, pg.EndRightsParams{Ids: rights, EndedBy: OrNull(e.By), At: &e.At, EndReason: orNullText(e.Why)})
	if err != nil {
		return fmt.Errorf("store: rights: %w", err)
	}
	return nil
}

// changedOne says where an update that the act stands on found no row.
func changedOne(what string, n int64, err error) error {
	switch {
	case err != nil:
		return fmt.Errorf("store: %s: %w", what, err)
	case n != 1:
		return fmt.Errorf("store: %s: %d rows changed, want 1", what, n)
	}
	return nil
}

// OthersWhoLead counts who else leads a point on a day, and keeps other acts from
// changing who does until the transaction ends.
func OthersWhoLead(ctx context.Context, tx Tx, point, officer domain.ID, day domain.Date) (int, error) {
	if err := Q().HoldPointLead(ctx, tx, point); err != nil {
		return 0, fmt.Errorf("store: point: %w", err)
	}
	n, err := Q().CountOthersWhoLead(ctx, tx, point, officer, day.Time())
	if err != nil {
		return 0, fmt.Errorf("store: point: %w", err)
	}
	return int(n), nil
}
