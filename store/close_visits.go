package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
	"sinetti/store/pg"
)

// ClosedVisit is a visit that ended, and the word of why: another_holder,
// desk_locked, logged_out or time_out.
type ClosedVisit struct {
	domain.Visit
	Reason string
}

// Closing says how a session's visit is closed.
type Closing struct {
	Session domain.ID
	At      time.Time
	Reason  string
	// Limit is how long a visit lasts: past it, the visit ended by time_out when
	// its time was over. 0: unknown here.
	Limit time.Duration
}

// CloseVisitOfSession closes what a session has open; NoRows where that is nothing.
func CloseVisitOfSession(ctx context.Context, db pg.DBTX, c Closing) (ClosedVisit, error) {
	row, err := Q().CloseVisitOfSession(ctx, db, pg.CloseVisitOfSessionParams{
		At: c.At, LimitSeconds: pgtype.Float8{Float64: c.Limit.Seconds(), Valid: c.Limit > 0}, Reason: c.Reason, SessionID: c.Session,
	})
	return closedVisit(row), err
}

// CloseVisitsOfSessions closes the visits that the sessions have open, and gives them.
func CloseVisitsOfSessions(ctx context.Context, tx Tx, sessions []domain.ID, at time.Time, reason string) ([]ClosedVisit, error) {
	rows, err := Q().CloseVisitsOfSessions(ctx, tx, &at, orNullText(reason), sessions)
	if err != nil {
		return nil, fmt.Errorf("store: visits: %w", err)
	}
	list := make([]ClosedVisit, len(rows))
	for i, row := range rows {
		list[i] = closedVisit(pg.Visit(row))
	}
	return list, nil
}

// CloseLapsedVisits closes visits at the points of a country that are open longer
// than limit, a few hundred at most, and gives them. Those that somebody else is
// closing this moment are left to that.
func CloseLapsedVisits(ctx context.Context, db pg.DBTX, country string, at time.Time, limit time.Duration) ([]ClosedVisit, error) {
	rows, err := Q().CloseLapsedVisits(ctx, db, pg.CloseLapsedVisitsParams{
		LimitSeconds: limit.Seconds(), Country: country, At: at, Most: lapsedAtOnce,
	})
	if err != nil {
		return nil, fmt.Errorf("store: visits: %w", err)
	}
	list := make([]ClosedVisit, len(rows))
	for i, row := range rows {
		list[i] = closedVisit(row)
	}
	return list, nil
}

// lapsedAtOnce is how many visits one transaction closes.
const lapsedAtOnce = 300

func closedVisit(row pg.Visit) ClosedVisit {
	return ClosedVisit{Visit: Visit(row), Reason: row.CloseReason.String}
}
