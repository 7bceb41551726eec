package store

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/domain"
	"sinetti/store/pg"
)

// AuditQuery says which entries of the audit log to read; zero values narrow nothing.
type AuditQuery struct {
	From, Until time.Time // entries at or after, and before
	Actor       string    // as the log writes it: officer:<id>
	Act         domain.AuditWord
	Outcome     domain.AuditOutcome
	Purpose     domain.Purpose
	Object      string // card:<id>
	RequestID   string
	VisitID     domain.ID
	PointID     domain.ID
	HolderID    domain.ID
	// At and ID are the last row of the page before.
	At time.Time
	ID domain.ID
}

// AuditPage reads at most page entries, newest first. The statement is planned anew
// each time: what narrows it decides which index serves.
func AuditPage(ctx context.Context, tx Tx, q AuditQuery, page int32) ([]AuditEntry, error) {
	if _, err := tx.Exec(ctx, "set local plan_cache_mode = force_custom_plan"); err != nil {
		return nil, auditFault("page", err)
	}
	rows, err := Q().ListAuditPage(ctx, tx, pg.ListAuditPageParams{
		FromAt: orNullTime(q.From), UntilAt: orNullTime(q.Until), BeforeAt: orNullTime(q.At), BeforeID: OrNull(q.ID),
		Actor: orNullText(q.Actor), Act: orNullText(string(q.Act)), Outcome: orNullText(string(q.Outcome)), Purpose: orNullText(string(q.Purpose)),
		Object: orNullText(q.Object), RequestID: orNullText(q.RequestID), VisitID: OrNull(q.VisitID), PointID: OrNull(q.PointID),
		Holder: OrNull(q.HolderID), Page: page,
	})
	return rows, auditFault("page", err)
}

// AuditOnwards reads at most page entries that follow the one of At and ID, oldest
// first; it narrows by neither request nor visit.
func AuditOnwards(ctx context.Context, tx Tx, q AuditQuery, page int32) ([]AuditEntry, error) {
	if _, err := tx.Exec(ctx, "set local plan_cache_mode = force_custom_plan"); err != nil {
		return nil, auditFault("page", err)
	}
	rows, err := Q().ListAuditOnwards(ctx, tx, pg.ListAuditOnwardsParams{
		AfterAt: q.At, AfterID: q.ID, UntilAt: orNullTime(q.Until), Actor: orNullText(q.Actor), Act: orNullText(string(q.Act)),
		Outcome: orNullText(string(q.Outcome)), Purpose: orNullText(string(q.Purpose)), Object: orNullText(q.Object), PointID: OrNull(q.PointID),
		Holder: OrNull(q.HolderID), Page: page,
	})
	return rows, auditFault("page", err)
}

// AuditPlace is where an entry lies in the log.
type AuditPlace struct {
	Index          int64
	CheckpointSize int64 // of the first checkpoint that holds it; 0 before there is one
}

// PlacesOfEntries gives the places of those that have one.
func PlacesOfEntries(ctx context.Context, db DB, ids []domain.ID) (map[domain.ID]AuditPlace, error) {
	rows, err := Q().ListPlacesOfEntries(ctx, db, ids)
	places := make(map[domain.ID]AuditPlace, len(rows))
	for _, r := range rows {
		places[r.EntryID] = AuditPlace{r.Index, r.CheckpointSize}
	}
	return places, auditFault("places", err)
}

// CheckpointOfSize gives the signed head of that size, or ErrNoCheckpoint.
func CheckpointOfSize(ctx context.Context, db DB, size int64) (AuditCheckpoint, error) {
	c, err := Q().GetAuditCheckpointOfSize(ctx, db, size)
	if errors.Is(err, pgx.ErrNoRows) {
		return AuditCheckpoint{}, ErrNoCheckpoint
	}
	return c, auditFault("checkpoint", err)
}

// TimeOfLeaf is when the entry at a place of the log was written, business time; zero
// where there is no such place.
func TimeOfLeaf(ctx context.Context, db DB, index int64) (time.Time, error) {
	at, err := Q().GetTimeOfLeaf(ctx, db, index)
	if errors.Is(err, pgx.ErrNoRows) {
		return time.Time{}, nil
	}
	return at, auditFault("leaf", err)
}

// AuditReview is how far somebody looked the log through.
type AuditReview struct {
	ID        domain.ID
	Size      int64 // leaves
	Root      []byte
	OfficerID domain.ID
	Note      string
	At        time.Time
	// OwnWaiting counts the reviewer's own acts below Size that nobody else has reviewed.
	OwnWaiting int64
}

// InsertReview writes one.
func InsertReview(ctx context.Context, db DB, r AuditReview) error {
	return auditFault("review", Q().InsertAuditReview(ctx, db, pg.InsertAuditReviewParams{
		ID: r.ID, Size: r.Size, Root: r.Root, OfficerID: r.OfficerID, Note: r.Note, At: r.At,
	}))
}

// Reviews lists the newest 20.
func Reviews(ctx context.Context, db DB) ([]AuditReview, error) {
	rows, err := Q().ListAuditReviews(ctx, db)
	list := make([]AuditReview, len(rows))
	for i, r := range rows {
		list[i] = AuditReview(r)
	}
	return list, auditFault("reviews", err)
}

// ReviewedBy is how far an officer has reviewed; 0 for not at all.
func ReviewedBy(ctx context.Context, db DB, officer domain.ID) (int64, error) {
	n, err := Q().GetReviewedBy(ctx, db, officer)
	return n, auditFault("reviews", err)
}
