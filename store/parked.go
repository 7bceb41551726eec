package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// ParkLetter puts a letter aside with the word of its reason, or ends it where a
// newer one has replaced it; it gives the state, empty where the letter has moved
// on meanwhile.
func ParkLetter(ctx context.Context, db pg.DBTX, letter domain.ID, reason string, at time.Time) (domain.LetterState, error) {
	state, err := Q().ParkLetter(ctx, db, reason, at, letter)
	if NoRows(err) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("store: letter: %w", err)
	}
	return domain.LetterState(state), nil
}

// Parked is a letter that waits aside.
type Parked struct {
	ID       domain.ID
	Number   string
	Reason   string
	Attempts int
	Since    time.Time
}

// ParkedLetters lists at most first parked letters, the oldest first.
func ParkedLetters(ctx context.Context, db pg.DBTX, first int) ([]Parked, error) {
	rows, err := Q().ListParked(ctx, db, int32(first)) //nolint:gosec // a page
	if err != nil {
		return nil, fmt.Errorf("store: parked letters: %w", err)
	}
	list := make([]Parked, len(rows))
	for i, r := range rows {
		list[i] = Parked{ID: r.ID, Number: r.Number, Reason: r.ParkReason, Attempts: int(r.ParkAttempts), Since: r.StateChangedAt}
	}
	return list, nil
}

// ParkedToRequeue lists a few hundred parked letters with the cards to be locked
// before them: those of the numbers, or all where none is named.
func ParkedToRequeue(ctx context.Context, db pg.DBTX, numbers []string) ([]LetterOfCard, error) {
	if numbers == nil {
		numbers = []string{}
	}
	rows, err := Q().ListParkedLetters(ctx, db, numbers)
	if err != nil {
		return nil, fmt.Errorf("store: parked letters: %w", err)
	}
	list := make([]LetterOfCard, len(rows))
	for i, r := range rows {
		list[i] = LetterOfCard(r)
	}
	return list, nil
}

// RequeueParked lets parked letters queue again and gives them as they are then:
// queued, awaiting their code, or superseded. The caller has locked their cards.
func RequeueParked(ctx context.Context, db pg.DBTX, ids []domain.ID, at time.Time) ([]domain.Letter, error) {
	rows, err := Q().RequeueParked(ctx, db, at, ids)
	if err != nil {
		return nil, fmt.Errorf("store: parked letters: %w", err)
	}
	list := make([]domain.Letter, len(rows))
	for i, r := range rows {
		list[i] = domain.Letter{
			ID: r.ID, Number: r.Number, Kind: domain.LetterKind(r.Kind), State: domain.LetterState(r.State), CardID: r.CardID,
			OrderID: r.OrderID, CodeVersion: int(r.CodeVersion.Int32), HoldUntil: domain.DateOf(r.HoldUntil),
		}
	}
	return list, nil
}
