package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Part is one part of a batch.
type Part struct {
	BatchID     domain.ID
	Part        int
	First, Last int    // sequences
	Object      string // in the bucket; empty before it is sealed, or where nothing was left of it
	SHA256      [32]byte
	Bytes       int64
	Pages       int
	SealedAt    time.Time // zero before
	DeletedAt   time.Time // zero while it lies in the bucket
}

func partOf(r pg.BatchPart) Part {
	p := Part{
		BatchID: r.BatchID, Part: int(r.Part), First: int(r.FirstSequence), Last: int(r.LastSequence), Object: r.ObjectName.String,
		Bytes: r.Bytes.Int64, Pages: int(r.Pages.Int32), SealedAt: timeOf(r.SealedAt), DeletedAt: timeOf(r.DeletedAt),
	}
	copy(p.SHA256[:], r.Sha256)
	return p
}

// InsertPart writes a part that is to be sealed.
func InsertPart(ctx context.Context, db pg.DBTX, p Part) error {
	err := Q().InsertBatchPart(ctx, db, pg.InsertBatchPartParams{
		BatchID: p.BatchID, Part: int32(p.Part), FirstSequence: int32(p.First), LastSequence: int32(p.Last), //nolint:gosec // counts
	})
	if err != nil {
		return fmt.Errorf("store: part: %w", err)
	}
	return nil
}

// LockPart locks a part for sealing; NoRows where there is none or another
// worker is at it.
func LockPart(ctx context.Context, db pg.DBTX, batch domain.ID, part int) (Part, error) {
	row, err := Q().LockBatchPart(ctx, db, batch, int32(part)) //nolint:gosec // a count
	if err != nil {
		return Part{}, fmt.Errorf("store: part: %w", err)
	}
	return partOf(row), nil
}

// PartsOf lists the parts of a batch in their order.
func PartsOf(ctx context.Context, db pg.DBTX, batch domain.ID) ([]Part, error) {
	rows, err := Q().ListBatchParts(ctx, db, []domain.ID{batch})
	if err != nil {
		return nil, fmt.Errorf("store: parts: %w", err)
	}
	list := make([]Part, len(rows))
	for i, r := range rows {
		list[i] = partOf(r)
	}
	return list, nil
}

// MarkPartSealed writes what became of a part; an empty Object says that none of
// its letters could be drawn.
func MarkPartSealed(ctx context.Context, db pg.DBTX, p Part) error {
	row := pg.MarkPartSealedParams{
		BatchID: p.BatchID, Part: int32(p.Part), At: &p.SealedAt, ObjectName: orNullText(p.Object), //nolint:gosec // a count
		Pages: pgtype.Int4{Int32: int32(p.Pages), Valid: true}, //nolint:gosec // a count
	}
	if p.Object != "" {
		row.Sha256, row.Bytes = p.SHA256[:], pgtype.Int8{Int64: p.Bytes, Valid: true}
	}
	if err := Q().MarkPartSealed(ctx, db, row); err != nil {
		return fmt.Errorf("store: part: %w", err)
	}
	return nil
}

// UnsealedParts counts the parts that are still to be sealed; the batch is locked.
func UnsealedParts(ctx context.Context, db pg.DBTX, batch domain.ID) (int, error) {
	n, err := Q().CountUnsealedParts(ctx, db, batch)
	if err != nil {
		return 0, fmt.Errorf("store: parts: %w", err)
	}
	return int(n), nil
}

// MarkPartsDeleted notes that a batch's parts are gone from the bucket.
func MarkPartsDeleted(ctx context.Context, db pg.DBTX, batch domain.ID, at time.Time) error {
	if err := Q().MarkPartsDeleted(ctx, db, &at, batch); err != nil {
		return fmt.Errorf("store: parts: %w", err)
	}
	return nil
}

// PartLetter is a letter of a part that is not sealed yet.
type PartLetter struct {
	LetterOfCard
	Off bool // its card ended or was suspended, or a newer letter has replaced it
}

// PartLetters lists the letters of a part in their order.
func PartLetters(ctx context.Context, db pg.DBTX, batch domain.ID, part int) ([]PartLetter, error) {
	rows, err := Q().ListPartLetters(ctx, db, offStates(), batch, int32(part)) //nolint:gosec // a count
	if err != nil {
		return nil, fmt.Errorf("store: letters of part: %w", err)
	}
	list := make([]PartLetter, len(rows))
	for i, r := range rows {
		list[i] = PartLetter{LetterOfCard: LetterOfCard{ID: r.ID, CardID: r.CardID}, Off: r.IsOff}
	}
	return list, nil
}

// ManifestLetter is what the manifest says of a letter.
type ManifestLetter struct {
	Sequence, Part    int
	Number            string
	Kind              domain.LetterKind
	Postcode, Country string
	Language          domain.Language
	Format            domain.Format
}

// ManifestLetters reads the letters of a batch in their order.
func ManifestLetters(ctx context.Context, db pg.DBTX, batch domain.ID) ([]ManifestLetter, error) {
	const page = 5000
	var list []ManifestLetter
	for after := int32(0); ; {
		rows, err := Q().ListManifest(ctx, db, batch, after, page)
		if err != nil {
			return nil, fmt.Errorf("store: manifest: %w", err)
		}
		for _, r := range rows {
			after = r.Sequence.Int32
			list = append(list, ManifestLetter{
				Sequence: int(r.Sequence.Int32), Part: int(r.Part.Int32), Number: r.Number, Kind: domain.LetterKind(r.Kind),
				Postcode: r.Postcode, Country: r.Country, Language: domain.Language(r.Language), Format: domain.Format(r.Format),
			})
		}
		if len(rows) < page {
			return list, nil
		}
	}
}

// OrderOfCard names an order and the card to be locked before it.
type OrderOfCard struct{ ID, CardID domain.ID }

// OrdersInBatch lists at most first orders of a batch that have not followed it yet, by card.
func OrdersInBatch(ctx context.Context, db pg.DBTX, batch domain.ID, first int) ([]OrderOfCard, error) {
	rows, err := Q().ListOrdersInBatch(ctx, db, batch, int32(first)) //nolint:gosec // a few hundred
	if err != nil {
		return nil, fmt.Errorf("store: orders: %w", err)
	}
	list := make([]OrderOfCard, len(rows))
	for i, r := range rows {
		list[i] = OrderOfCard(r)
	}
	return list, nil
}

// Sealed is what a finished batch keeps of its manifest.
type Sealed struct {
	Letters        int
	ManifestSHA256 [32]byte
	At             time.Time
}

// MarkBatchSealed writes that a batch lies ready.
func MarkBatchSealed(ctx context.Context, db pg.DBTX, batch domain.ID, s Sealed) error {
	err := Q().MarkBatchSealed(ctx, db, pg.MarkBatchSealedParams{
		ID: batch, Letters: int32(s.Letters), ManifestSha256: s.ManifestSHA256[:], At: &s.At, //nolint:gosec // a count
	})
	if err != nil {
		return fmt.Errorf("store: batch: %w", err)
	}
	return nil
}
