package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// LetterMarking is what an officer said of a letter.
type LetterMarking struct {
	LetterID        domain.ID
	Mark            domain.LetterMark
	MayHaveBeenRead bool
	OfficerID       domain.ID
	Rulebook        string
	At              time.Time
}

// InsertLetterMark writes it, once a letter.
func InsertLetterMark(ctx context.Context, db pg.DBTX, m LetterMarking) error {
	err := Q().InsertLetterMark(ctx, db, pg.InsertLetterMarkParams{
		LetterID: m.LetterID, Mark: string(m.Mark), MayHaveBeenRead: m.MayHaveBeenRead,
		OfficerID: m.OfficerID, RulebookVersion: m.Rulebook, At: m.At,
	})
	if err != nil {
		return fmt.Errorf("store: letter mark: %w", err)
	}
	return nil
}

// LetterHandOver is a letter given to its holder, against a signature on paper.
type LetterHandOver struct {
	LetterID, VisitID, OfficerID domain.ID
	At                           time.Time
}

// InsertLetterHandOver writes it, once a letter.
func InsertLetterHandOver(ctx context.Context, db pg.DBTX, h LetterHandOver) error {
	err := Q().InsertLetterHandOver(ctx, db, pg.InsertLetterHandOverParams{
		LetterID: h.LetterID, VisitID: h.VisitID, OfficerID: h.OfficerID, At: h.At,
	})
	if err != nil {
		return fmt.Errorf("store: hand-over of a letter: %w", err)
	}
	return nil
}

// SetLoadedVersion notes that a set was loaded onto a card; false where a newer one
// had been already.
func SetLoadedVersion(ctx context.Context, db pg.DBTX, card domain.ID, version int) (bool, error) {
	n, err := Q().SetLoadedVersion(ctx, db, int32(version), card) //nolint:gosec // counts from 1
	return n == 1, err
}
