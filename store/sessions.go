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
}

// InsertSession writes a new session; of the token only its SHA-256.
func InsertSession(ctx context.Context, tx Tx, session Session, tokenHash []byte) error {
	err := Q().InsertSession(ctx, tx, pg.InsertSessionParams{
		ID: session.ID, TokenHash: tokenHash, OfficerID: session.OfficerID, PointID: session.PointID,
		Method: session.Method, CreatedAt: session.CreatedAt, ExpiresAt: session.ExpiresAt,
	})
	if err != nil {
		return fmt.Errorf("store: session: %w", err)
	}
	return nil
}

// OpenSession reads the session of a token, unless it ended, expired, was idle
// since idleSince, or its officer is no longer active: then NoRows.
func (s *Store) OpenSession(ctx context.Context, tokenHash []byte, now, idleSince time.Time) (Session, error) {
	row, err := Q().GetSession(ctx, s.Pool, tokenHash, now, idleSince)
	if err != nil {
		return Session{}, fmt.Errorf("store: session: %w", err)
	}
	roles := make([]domain.Role, len(row.Roles))
	for i, role := range row.Roles {
		roles[i] = domain.Role(role)
	}
	return Session{
		ID: row.ID, OfficerID: row.OfficerID, PointID: row.PointID, OrganisationID: row.OrganisationID,
		Roles: roles, LastSeenAt: row.LastSeenAt, ExpiresAt: row.ExpiresAt,
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
