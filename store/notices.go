package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Notice is something that an officer is told of.
type Notice struct {
	ID        domain.ID
	OfficerID domain.ID // who is told
	Kind      domain.NoticeKind
	AboutID   domain.ID // an officer, a point or a right; written, not read
	At        time.Time
	// About whom and where, as read; zero where it is about nobody, or no place.
	AboutOfficer, AboutPoint domain.ID
}

// InsertNotice writes one; its mail is a job of its own.
func InsertNotice(ctx context.Context, db pg.DBTX, n Notice) error {
	err := Q().InsertNotice(ctx, db, pg.InsertNoticeParams{
		ID: n.ID, OfficerID: n.OfficerID, Kind: string(n.Kind), AboutID: OrNull(n.AboutID), MadeAt: n.At,
	})
	if err != nil {
		return fmt.Errorf("store: notice: %w", err)
	}
	return nil
}

// UnreadNotices lists at most 50 that an officer has not read, newest first.
func UnreadNotices(ctx context.Context, db pg.DBTX, officer domain.ID) ([]Notice, error) {
	rows, err := Q().ListNotices(ctx, db, officer)
	if err != nil {
		return nil, fmt.Errorf("store: notices: %w", err)
	}
	list := make([]Notice, len(rows))
	for i, r := range rows {
		list[i] = Notice{ID: r.ID, OfficerID: officer, Kind: domain.NoticeKind(r.Kind), At: r.MadeAt, AboutOfficer: idOf(r.Officer), AboutPoint: idOf(r.Point)}
		if r.RightOfficer != nil {
			list[i].AboutOfficer, list[i].AboutPoint = idOf(r.RightOfficer), idOf(r.RightPoint)
		}
	}
	return list, nil
}

// ReadNotice marks an officer's own notice as read, and tells false where the
// officer has no such notice.
func ReadNotice(ctx context.Context, db pg.DBTX, notice, officer domain.ID, at time.Time) (bool, error) {
	n, err := Q().ReadNotice(ctx, db, &at, notice, officer)
	if err != nil {
		return false, fmt.Errorf("store: notice: %w", err)
	}
	return n == 1, nil
}

// Asked is a right that waits, for whoever may decide on it.
type Asked struct {
	Role           domain.Role
	OrganisationID domain.ID // of the officer whom it is for
	PointID        domain.ID
	ButFor         []domain.ID // who may not: who asked, and whom it is for
}

// Deciders lists the officers who may decide on a right, nearest first: those of
// the agency only where neither point nor organisation has anybody.
func (s *Store) Deciders(ctx context.Context, db pg.DBTX, a Asked) ([]domain.ID, error) {
	by := domain.WhoDecides(a.Role)
	rows, err := Q().ListDeciders(ctx, db, pg.ListDecidersParams{
		EverywhereRoles: texts(by[domain.ReachEverywhere]), OrganisationRoles: texts(by[domain.ReachOrganisation]),
		PointRoles: texts(by[domain.ReachPoint]), OrganisationID: a.OrganisationID, PointID: a.PointID, ButFor: a.ButFor, Day: s.Day(),
	})
	if err != nil {
		return nil, fmt.Errorf("store: who decides: %w", err)
	}
	var near, far []domain.ID
	for _, r := range rows {
		if r.Far {
			far = append(far, r.ID)
		} else {
			near = append(near, r.ID)
		}
	}
	if len(near) > 0 {
		return near, nil
	}
	return far, nil
}
