package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Revocation is a request to put a card off or to use it again, as it is kept.
type Revocation struct {
	ID      domain.ID
	CardID  domain.ID
	Act     domain.CardAct // suspend, reinstate or revoke
	Request domain.RevocationRequest
	// Officer, Point and Visit are zero where no officer did it.
	Officer, Point, Visit domain.ID
	Order                 domain.ID // of the new card, where that is why; else zero
	EnteredAt             time.Time
	Rulebook              string
}

// InsertRevocation keeps a request for good.
func InsertRevocation(ctx context.Context, db pg.DBTX, r Revocation) error {
	questions := make([]string, len(r.Request.Questions))
	for i, q := range r.Request.Questions {
		questions[i] = string(q)
	}
	err := Q().InsertRevocationRequest(ctx, db, pg.InsertRevocationRequestParams{
		ID: r.ID, CardID: r.CardID, Act: string(r.Act), Reason: string(r.Request.Reason), AskedBy: string(r.Request.AskedBy),
		Channel: string(r.Request.Channel), RequestedAt: r.Request.At(r.EnteredAt), EnteredAt: r.EnteredAt,
		LateReason: string(r.Request.Late), Questions: questions, Reference: r.Request.Reference,
		OfficerID: OrNull(r.Officer), PointID: OrNull(r.Point), VisitID: OrNull(r.Visit), OrderID: OrNull(r.Order),
		RulebookVersion: r.Rulebook,
	})
	if err != nil {
		return fmt.Errorf("store: revocation request: %w", err)
	}
	return nil
}

// RevokedFor tells for what a card was revoked; empty where nobody asked for that.
func RevokedFor(ctx context.Context, db pg.DBTX, card domain.ID) (domain.RevocationReason, error) {
	reason, err := Q().GetRevocationReason(ctx, db, card)
	if NoRows(err) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("store: why a card was revoked: %w", err)
	}
	return domain.RevocationReason(reason), nil
}

// CardHandOver is who gave a card to its holder, and in which visit.
type CardHandOver struct {
	CardID, VisitID, OfficerID domain.ID
	Rulebook                   string
	At                         time.Time
}

// InsertCardHandOver keeps it.
func InsertCardHandOver(ctx context.Context, db pg.DBTX, h CardHandOver) error {
	err := Q().InsertCardHandOver(ctx, db, pg.InsertCardHandOverParams{
		CardID: h.CardID, VisitID: h.VisitID, OfficerID: h.OfficerID, RulebookVersion: h.Rulebook, At: h.At,
	})
	if err != nil {
		return fmt.Errorf("store: hand-over: %w", err)
	}
	return nil
}

// LockOrderOfNewCard reads the order that made a card, locked; the zero one where the
// card came into the register by another way.
func LockOrderOfNewCard(ctx context.Context, db pg.DBTX, card domain.ID) (domain.Order, error) {
	row, err := Q().LockOrderOfNewCard(ctx, db, &card)
	if NoRows(err) {
		return domain.Order{}, nil
	}
	if err != nil {
		return domain.Order{}, fmt.Errorf("store: order of card: %w", err)
	}
	return orderOf(row).Order, nil
}

// CodeRead tells whether somebody else may have read the code that a card has now.
func CodeRead(ctx context.Context, db pg.DBTX, card domain.ID) (bool, error) {
	read, err := Q().CardCodeRead(ctx, db, card)
	if err != nil {
		return false, fmt.Errorf("store: code read: %w", err)
	}
	return read, nil
}
