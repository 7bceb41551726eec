package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Due says which letters a cut-off takes.
type Due struct {
	PrintHouse domain.ID
	Profile    string
	On         domain.Date // those held until this day or an earlier one
	First      int         // at most so many
}

// LetterOfCard names a letter and the card to be locked before it.
type LetterOfCard struct{ ID, CardID domain.ID }

// DueLetters lists queued letters that a cut-off takes, by card.
func DueLetters(ctx context.Context, db pg.DBTX, d Due) ([]LetterOfCard, error) {
	rows, err := Q().ListDueLetters(ctx, db, pg.ListDueLettersParams{
		PrintHouseID: d.PrintHouse, StockProfile: d.Profile, Due: d.On.Time(), First: int32(d.First), //nolint:gosec // a few hundred
	})
	if err != nil {
		return nil, fmt.Errorf("store: due letters: %w", err)
	}
	list := make([]LetterOfCard, len(rows))
	for i, r := range rows {
		list[i] = LetterOfCard(r)
	}
	return list, nil
}

// LetterToDraw is a letter with all that drawing it needs, its address still sealed.
type LetterToDraw struct {
	Letter
	AddressEnc   []byte
	Card         domain.Card // product, generation and issue date
	Point        Point
	Organisation string // whose point it is
}

// LettersToDraw reads letters in the order of a print stream.
func LettersToDraw(ctx context.Context, db pg.DBTX, ids []domain.ID) ([]LetterToDraw, error) {
	rows, err := Q().ListLettersToDraw(ctx, db, ids)
	if err != nil {
		return nil, fmt.Errorf("store: letters: %w", err)
	}
	list := make([]LetterToDraw, len(rows))
	for i, r := range rows {
		point, err := PointOf(r.Point)
		if err != nil {
			return nil, fmt.Errorf("store: point %s: %w", r.Point.ID, err)
		}
		list[i] = LetterToDraw{
			Letter: LetterOf(r.Letter), AddressEnc: r.Letter.AddressEnc, Point: point, Organisation: r.Organisation,
			Card: domain.Card{
				ID: r.Letter.CardID, Product: domain.ProductID(r.Product), Generation: r.Generation, IssuedOn: dateOf(r.IssuedOn),
			},
		}
	}
	return list, nil
}

// PutInBatch puts queued letters into a batch and tells how many.
func PutInBatch(ctx context.Context, db pg.DBTX, batch domain.ID, letters []domain.ID, at time.Time) (int, error) {
	n, err := Q().PutLettersInBatch(ctx, db, batch, at, letters)
	if err != nil {
		return 0, fmt.Errorf("store: letters: %w", err)
	}
	return int(n), nil
}

// NumberLetters gives each letter of a gathered batch its sequence, by postcode,
// and its part, and tells how many there are.
func NumberLetters(ctx context.Context, db pg.DBTX, batch domain.ID, partSize int) (int, error) {
	n, err := Q().NumberLetters(ctx, db, int32(partSize), batch) //nolint:gosec // a thousand
	if err != nil {
		return 0, fmt.Errorf("store: letters: %w", err)
	}
	return int(n), nil
}

// Gathered is what gathering found.
type Gathered struct {
	State   domain.BatchState
	Why     []domain.HoldReason
	Letters int
	Parts   int
	KeyID   string
	At      time.Time
}

// FinishGathering writes it to the batch.
func FinishGathering(ctx context.Context, db pg.DBTX, batch domain.ID, g Gathered) error {
	why := make([]string, len(g.Why))
	for i, reason := range g.Why {
		why[i] = string(reason)
	}
	err := Q().FinishGathering(ctx, db, pg.FinishGatheringParams{
		ID: batch, State: string(g.State), HoldReasons: why, Letters: int32(g.Letters), Parts: int32(g.Parts), //nolint:gosec // counts
		KeyFingerprint: g.KeyID, At: g.At,
	})
	if err != nil {
		return fmt.Errorf("store: batch: %w", err)
	}
	return nil
}

// HistoryOf reads what a new batch is compared with.
func HistoryOf(ctx context.Context, db pg.DBTX, b domain.Batch, keyID string) (domain.BatchHistory, error) {
	seen, err := Q().WasReconciledBefore(ctx, db, pg.WasReconciledBeforeParams{
		PrintHouseID: b.PrintHouseID, KeyFingerprint: keyID, StockProfile: b.Profile, BatchID: b.ID,
	})
	if err != nil {
		return domain.BatchHistory{}, fmt.Errorf("store: batch history: %w", err)
	}
	sizes, err := Q().ListLastBatchSizes(ctx, db, b.PrintHouseID, 20)
	if err != nil {
		return domain.BatchHistory{}, fmt.Errorf("store: batch history: %w", err)
	}
	h := domain.BatchHistory{KeySeen: seen.ForKey, ProfileSeen: seen.InProfile, Rejected: seen.Rejected}
	for _, n := range sizes {
		h.Counts = append(h.Counts, int(n))
	}
	return h, nil
}

// WaitingProfiles lists the stock profiles of the letters that wait for a print house
// and are due: a letter keeps the one it was laid out for.
func WaitingProfiles(ctx context.Context, db pg.DBTX, printHouse domain.ID, on domain.Date) ([]string, error) {
	list, err := Q().ListWaitingProfiles(ctx, db, printHouse, on.Time())
	if err != nil {
		return nil, fmt.Errorf("store: stock profiles: %w", err)
	}
	return list, nil
}

// WaitsForCutOff tells whether letters waited at that cut-off for which no batch
// was cut since.
func WaitsForCutOff(ctx context.Context, db pg.DBTX, d Due, cutOff time.Time) (bool, error) {
	waits, err := Q().WaitsForCutOff(ctx, db, pg.WaitsForCutOffParams{
		PrintHouseID: d.PrintHouse, StockProfile: d.Profile, Due: d.On.Time(), CutOff: cutOff,
	})
	if err != nil {
		return false, fmt.Errorf("store: cut-off: %w", err)
	}
	return waits.Bool, nil
}
