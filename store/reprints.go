package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Reprint is a request for a new piece with what a page shows of it.
type Reprint struct {
	domain.ReprintRequest
	CardID          domain.ID
	LetterNumber    string
	BatchNumber     string
	NewLetterID     domain.ID // zero until the piece was made anew
	NewLetterNumber string
	RefusedAt       time.Time // zero where it was not refused
}

// InsertReprint writes a request; false where the piece was asked for already.
func InsertReprint(ctx context.Context, db pg.DBTX, r domain.ReprintRequest) (bool, error) {
	n, err := Q().InsertReprintRequest(ctx, db, pg.InsertReprintRequestParams{
		ID: r.ID, LetterID: r.LetterID, AskedBy: whoOf(r.AskedBy), Reason: string(r.Reason), At: r.AskedAt,
	})
	if err != nil {
		return false, fmt.Errorf("store: reprint: %w", err)
	}
	return n == 1, nil
}

// LockReprint locks a request and reads it; NoRows where there is none. The
// act has locked the card first (ReprintByID tells which).
func LockReprint(ctx context.Context, db pg.DBTX, id domain.ID) (Reprint, error) {
	if _, err := Q().LockReprintRequest(ctx, db, id); err != nil {
		return Reprint{}, fmt.Errorf("store: reprint: %w", err)
	}
	return ReprintByID(ctx, db, id)
}

// ReprintByID reads a request; NoRows where there is none.
func ReprintByID(ctx context.Context, db pg.DBTX, id domain.ID) (Reprint, error) {
	row, err := Q().GetReprintRequest(ctx, db, id)
	if err != nil {
		return Reprint{}, fmt.Errorf("store: reprint: %w", err)
	}
	list, err := signed(ctx, db, []Reprint{reprintOf(row)})
	if err != nil {
		return Reprint{}, err
	}
	return list[0], nil
}

// WaitingReprints lists at most first requests that wait for approval, oldest first:
// of one print house's pieces, or for nil of every one's.
func WaitingReprints(ctx context.Context, db pg.DBTX, of *domain.ID, first int) ([]Reprint, error) {
	rows, err := Q().ListWaitingReprints(ctx, db, of, int32(first)) //nolint:gosec // a page is at most 100
	if err != nil {
		return nil, fmt.Errorf("store: reprints: %w", err)
	}
	list := make([]Reprint, len(rows))
	for i, row := range rows {
		list[i] = reprintOf(pg.GetReprintRequestRow(row))
	}
	return signed(ctx, db, list)
}

// ReprintsOfBatches lists the requests of batches' pieces by batch.
func ReprintsOfBatches(ctx context.Context, db pg.DBTX, batches []domain.ID) (map[domain.ID][]Reprint, error) {
	rows, err := Q().ListReprintsOfBatches(ctx, db, batches)
	if err != nil {
		return nil, fmt.Errorf("store: reprints: %w", err)
	}
	list := make([]Reprint, len(rows))
	for i, row := range rows {
		list[i] = reprintOf(pg.GetReprintRequestRow(row))
	}
	if list, err = signed(ctx, db, list); err != nil {
		return nil, err
	}
	found := map[domain.ID][]Reprint{}
	for _, r := range list {
		found[r.BatchID] = append(found[r.BatchID], r)
	}
	return found, nil
}

func reprintOf(row pg.GetReprintRequestRow) Reprint {
	return Reprint{
		ReprintRequest: domain.ReprintRequest{
			ID: row.ID, LetterID: row.LetterID, BatchID: idOf(row.BatchID), Reason: domain.SpoilReason(row.Reason),
			AskedBy: actorOf(row.AskedBy), AskedAt: row.CreatedAt,
		},
		CardID: row.CardID, LetterNumber: row.LetterNumber, BatchNumber: row.BatchNumber, NewLetterID: idOf(row.NewLetterID),
		NewLetterNumber: row.NewLetterNumber, RefusedAt: timeOf(row.RefusedAt),
	}
}

func signed(ctx context.Context, db pg.DBTX, list []Reprint) ([]Reprint, error) {
	ids := make([]domain.ID, len(list))
	for i, r := range list {
		ids[i] = r.ID
	}
	rows, err := Q().ListReprintApprovals(ctx, db, ids)
	if err != nil {
		return nil, fmt.Errorf("store: approvals: %w", err)
	}
	by := map[domain.ID][]domain.Signature{}
	for _, r := range rows {
		by[r.RequestID] = append(by[r.RequestID], domain.Signature{OfficerID: r.OfficerID, At: r.ApprovedAt})
	}
	for i := range list {
		list[i].Approvals = by[list[i].ID]
	}
	return list, nil
}

// InsertApproval writes one officer's yes; reprint_is_approved_once_by_each
// refuses the same officer's second.
func InsertApproval(ctx context.Context, db pg.DBTX, request domain.ID, by domain.Signature) error {
	if err := Q().InsertReprintApproval(ctx, db, request, by.OfficerID, by.At); err != nil {
		return fmt.Errorf("store: approval: %w", err)
	}
	return nil
}

// MarkReprintMade notes the piece that took the spoiled one's place.
func MarkReprintMade(ctx context.Context, db pg.DBTX, request, newLetter domain.ID) error {
	if err := Q().MarkReprintMade(ctx, db, newLetter, request); err != nil {
		return fmt.Errorf("store: reprint: %w", err)
	}
	return nil
}

// Unmade says which requests for a new piece end before it was made: those of Cards,
// which the caller has locked, narrowed by what else is set.
type Unmade struct {
	Cards   []domain.ID
	Request domain.ID // this one alone; zero for every one
	Ended   bool      // of cards that have ended alone
}

// RefuseReprints ends requests for new pieces that were not made yet, with their orders,
// which have failed and are told.
func RefuseReprints(ctx context.Context, tx Tx, of Unmade, at time.Time, by domain.Actor) ([]ClosedOrder, error) {
	states := texts(domain.CardStates())
	if of.Ended {
		states = endedStates()
	}
	orders, err := Q().RefuseReprints(ctx, tx, pg.RefuseReprintsParams{At: &at, Cards: of.Cards, States: states, Request: OrNull(of.Request)})
	if err != nil {
		return nil, fmt.Errorf("store: reprints: %w", err)
	}
	return EndOrders(ctx, tx, orders, OrderStep{From: domain.OrderAtPrintHouse, To: domain.OrderFailed, At: at, By: by})
}

// whoOf writes who asked: officer:<id>, partner:<id> or system.
func whoOf(a domain.Actor) string {
	switch a.Kind {
	case domain.OfficerActor:
		return "officer:" + a.ID.String()
	case domain.PrintHouseActor, domain.BureauActor:
		return "partner:" + a.ID.String()
	case domain.SystemActor:
	}
	return "system"
}

// actorOf reads it back: who, and no more.
func actorOf(who string) domain.Actor {
	kind, text, _ := strings.Cut(who, ":")
	id, err := domain.ParseID(text)
	switch {
	case err == nil && kind == "officer":
		return domain.Actor{Kind: domain.OfficerActor, ID: id}
	case err == nil && kind == "partner":
		return domain.Actor{Kind: domain.PrintHouseActor, ID: id}
	}
	return domain.Actor{Kind: domain.SystemActor}
}
