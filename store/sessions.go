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
	PartnerID                              domain.ID // of a partner's own people; zero for most
}

// InsertSession writes a new session; of the token only its SHA-256.
func InsertSession(ctx context.Context, tx Tx, session Session, tokenHash []byte) error {
	err := Q().InsertSession(ctx, tx, pg.InsertSessionParams{
		ID: session.ID, TokenHash: tokenHash, OfficerID: session.OfficerID, PointID: session.PointID,
		Method: session.Method, Stage: string(session.Stage), FactorAt: orNullTime(session.FactorAt),
		CreatedAt: session.CreatedAt, ExpiresAt: session.ExpiresAt,
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
		Roles: rolesOf(row.Roles), LastSeenAt: row.LastSeenAt, ExpiresAt: row.ExpiresAt, Method: row.Method,
		Stage: domain.SessionStage(row.Stage), FactorAt: timeOf(row.FactorAt), PartnerID: idOf(row.PartnerID),
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
