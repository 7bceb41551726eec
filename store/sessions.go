package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Session is an officer's open session with the rights of this moment.
type Session struct {
	ID, OfficerID, PointID, OrganisationID domain.ID
	Roles                                  []domain.Role
	CreatedAt, LastSeenAt, ExpiresAt       time.Time
	Method                                 string
	Stage                                  domain.SessionStage
	FactorAt                               time.Time // when the last factor was shown; zero: never
	CardCheckedAt                          time.Time // when the card that opened it was last asked about; zero: never
	PartnerID                              domain.ID // of a partner's own people; zero for most
}

// InsertSession writes a new session; of the token only its SHA-256.
func InsertSession(ctx context.Context, tx Tx, session Session, tokenHash []byte) error {
	err := Q().InsertSession(ctx, tx, pg.InsertSessionParams{
		ID: session.ID, TokenHash: tokenHash, OfficerID: session.OfficerID, PointID: session.PointID,
		Method: session.Method, Stage: string(session.Stage), FactorAt: orNullTime(session.FactorAt),
		CardCheckedAt: orNullTime(session.CardCheckedAt), CreatedAt: session.CreatedAt, ExpiresAt: session.ExpiresAt,
	})
	if err != nil {
		return fmt.Errorf("store: session: %w", err)
	}
	return nil
}

// OpenSession reads the session of a token, unless it ended, expired, was idle
// since idleSince, or its officer is no longer at work: then NoRows.
func (s *Store) OpenSession(ctx context.Context, tokenHash []byte, now, idleSince time.Time) (Session, error) {
	row, err := Q().GetSession(ctx, s.Pool, pg.GetSessionParams{Day: s.Day(), TokenHash: tokenHash, Now: now, IdleSince: idleSince})
	if err != nil {
		return Session{}, fmt.Errorf("store: session: %w", err)
	}
	return Session{
		ID: row.ID, OfficerID: row.OfficerID, PointID: row.PointID, OrganisationID: row.OrganisationID,
		Roles: rolesOf(row.Roles), CreatedAt: row.CreatedAt, LastSeenAt: row.LastSeenAt, ExpiresAt: row.ExpiresAt, Method: row.Method,
		Stage: domain.SessionStage(row.Stage), FactorAt: timeOf(row.FactorAt), PartnerID: idOf(row.PartnerID),
		CardCheckedAt: timeOf(row.CardCheckedAt),
	}, nil
}

// TouchSession notes that the session was used at now.
func (s *Store) TouchSession(ctx context.Context, session domain.ID, now time.Time) error {
	if err := Q().TouchSession(ctx, s.Pool, now, session); err != nil {
		return fmt.Errorf("store: session: %w", err)
	}
	return nil
}

// EndSession ends a session and tells whether it was open until then.
func EndSession(ctx context.Context, tx Tx, session domain.ID, at time.Time, reason string) (bool, error) {
	n, err := Q().EndSession(ctx, tx, &at, orNullText(reason), session)
	if err != nil {
		return false, fmt.Errorf("store: session: %w", err)
	}
	return n == 1, nil
}

// OpenSessions lists an officer's open sessions, newest first, at most 100; idle
// ones are those that were last used before idleSince.
func (s *Store) OpenSessions(ctx context.Context, officer domain.ID, now, idleSince time.Time) ([]Session, error) {
	rows, err := Q().ListSessions(ctx, s.Pool, officer, now, idleSince)
	if err != nil {
		return nil, fmt.Errorf("store: sessions: %w", err)
	}
	list := make([]Session, len(rows))
	for i, row := range rows {
		list[i] = Session{
			ID: row.ID, OfficerID: officer, Method: row.Method, Stage: domain.SessionStage(row.Stage),
			CreatedAt: row.CreatedAt, LastSeenAt: row.LastSeenAt, ExpiresAt: row.ExpiresAt,
		}
	}
	return list, nil
}

// End says when and why sessions end.
type End struct {
	At     time.Time
	Reason string // a word for the audit log
	// Of an officer's sessions: ButFor stays, and with Method those alone end that
	// came in by it.
	ButFor domain.ID
	Method string
}

// EndSessionsOf ends an officer's sessions, and names them.
func EndSessionsOf(ctx context.Context, tx Tx, officer domain.ID, end End) ([]domain.ID, error) {
	ids, err := Q().EndSessionsOf(ctx, tx, pg.EndSessionsOfParams{
		Now: &end.At, Reason: orNullText(end.Reason), OfficerID: officer, ButFor: end.ButFor, Method: end.Method,
	})
	if err != nil {
		return nil, fmt.Errorf("store: sessions: %w", err)
	}
	return ids, nil
}

// EndSessionOf ends one session of an officer's own; false where it is another's, or over.
func EndSessionOf(ctx context.Context, tx Tx, officer, session domain.ID, end End) (bool, error) {
	n, err := Q().EndSessionOf(ctx, tx, pg.EndSessionOfParams{Now: &end.At, Reason: orNullText(end.Reason), ID: session, OfficerID: officer})
	return n == 1, wrapSession(err)
}

// EndSessionsBy ends the sessions of an organisation's officers that came in by
// one of the methods, and names them.
func EndSessionsBy(ctx context.Context, tx Tx, organisation domain.ID, methods []string, end End) ([]domain.ID, error) {
	ids, err := Q().EndSessionsBy(ctx, tx, pg.EndSessionsByParams{Now: &end.At, Reason: orNullText(end.Reason), OrganisationID: organisation, Methods: methods})
	if err != nil {
		return nil, fmt.Errorf("store: sessions: %w", err)
	}
	return ids, nil
}

// AdvanceSession writes how far the session is now, under a new token; false
// where it has ended. FactorAt, Method, Stage, LastSeenAt and ExpiresAt are written.
func AdvanceSession(ctx context.Context, tx Tx, session Session, tokenHash []byte) (bool, error) {
	n, err := Q().AdvanceSession(ctx, tx, pg.AdvanceSessionParams{
		TokenHash: tokenHash, Stage: string(session.Stage), Method: session.Method, FactorAt: orNullTime(session.FactorAt),
		ExpiresAt: session.ExpiresAt, Now: session.LastSeenAt, ID: session.ID,
	})
	return n == 1, wrapSession(err)
}

// FreshenSession notes that a factor was shown at now; false where the session has ended.
func FreshenSession(ctx context.Context, tx Tx, session domain.ID, now time.Time) (bool, error) {
	n, err := Q().FreshenSession(ctx, tx, &now, session)
	return n == 1, wrapSession(err)
}

func wrapSession(err error) error {
	if err != nil {
		return fmt.Errorf("store: session: %w", err)
	}
	return nil
}
