package desk

import (
	"context"
	"encoding/json"

	"sinetti/domain"
	"sinetti/store"
)

// BatchView is a batch as a page shows it to one officer.
type BatchView struct {
	store.Batch
	PrintHouse     store.Printer
	Tally          domain.Tally
	ReleasableByMe bool
	Receipts       []ReceiptView
	Reprints       []ReprintView
}

// ReceiptView is an answer of the print house.
type ReceiptView struct {
	store.Receipt
	Missing int // pieces still missing after it
}

// ReprintView is a new piece asked for, as a page shows it to one officer.
type ReprintView struct {
	store.Reprint
	ApprovableByMe bool
}

// viewBatches gathers what pages show of batches: four queries for any number.
func (d *Desk) viewBatches(ctx context.Context, tx store.Tx, actor domain.Actor, list []store.Batch) ([]BatchView, error) {
	ids := make([]domain.ID, len(list))
	for i, b := range list {
		ids[i] = b.ID
	}
	tallies, err := store.Tallies(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	receipts, err := store.ReceiptsOfBatches(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	reprints, err := store.ReprintsOfBatches(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	houses, err := printers(ctx, tx)
	if err != nil {
		return nil, err
	}
	views := make([]BatchView, len(list))
	for i, b := range list {
		_, no := domain.ReleaseBatch(b.Batch, actor, d.now())
		views[i] = BatchView{Batch: b, PrintHouse: houses[b.PrintHouseID], Tally: tallies[b.ID], ReleasableByMe: len(no) == 0}
		for _, r := range receipts[b.ID] {
			views[i].Receipts = append(views[i].Receipts, ReceiptView{r, missingAfter(r)})
		}
		views[i].Reprints = d.viewReprints(reprints[b.ID], actor)
	}
	return views, nil
}

func printers(ctx context.Context, tx store.Tx) (map[domain.ID]store.Printer, error) {
	list, err := store.Printers(ctx, tx)
	by := make(map[domain.ID]store.Printer, len(list))
	for _, p := range list {
		by[p.ID] = p
	}
	return by, err
}

// missingAfter reads how many pieces our answer to a receipt said were missing.
func missingAfter(r store.Receipt) int {
	var answer struct {
		Missing struct {
			Count int `json:"count"`
		} `json:"missing"`
	}
	if json.Unmarshal(r.Answer, &answer) != nil {
		return 0
	}
	return answer.Missing.Count
}

func (d *Desk) viewReprints(list []store.Reprint, actor domain.Actor) []ReprintView {
	views := make([]ReprintView, len(list))
	for i, r := range list {
		views[i] = ReprintView{r, d.approvable(r, actor)}
	}
	return views
}

// approvable asks the rule with the piece as the request found it.
func (d *Desk) approvable(r store.Reprint, actor domain.Actor) bool {
	if !r.NewLetterID.IsZero() || !r.RefusedAt.IsZero() {
		return false
	}
	_, no := domain.ApproveReprint(r.ReprintRequest, domain.Letter{State: domain.LetterSpoiled}, actor, d.now())
	return len(no) == 0
}
