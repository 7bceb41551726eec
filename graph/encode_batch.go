package graph

import (
	"time"

	"sinetti/desk"
	"sinetti/graph/generated"
)

func printHouse(p desk.PrintHouse) *generated.PrintHouse {
	return &generated.PrintHouse{ID: p.ID, Code: p.Code, Name: p.Name, StockProfile: p.Profile, KeyFingerprint: p.KeyID}
}

func batch(v *desk.BatchView) *generated.Batch {
	if v == nil {
		return nil
	}
	b := &generated.Batch{
		ID: v.ID, Number: v.Number, State: v.State, PrintHouse: printHouse(v.PrintHouse), StockProfile: v.Profile,
		CutOffAt: v.CutOffAt, Letters: v.Letters, Parts: v.Parts, HoldReasons: orEmpty(v.HeldFor), Releases: len(v.Releases),
		ReleasableByMe: v.ReleasableByMe, Posted: v.Tally.Posted, Printed: v.Tally.Printed + v.Tally.Inserted,
		Spoiled: v.Tally.Spoiled, Destroyed: v.Tally.Destroyed, Missing: v.Tally.Missing,
		StateChangedAt: v.StateChangedAt, Receipts: make([]*generated.Receipt, len(v.Receipts)), Reprints: reprints(v.Reprints),
	}
	if !v.SealedAt.IsZero() {
		b.SealedAt = instant(v.SealedAt)
	}
	for i, r := range v.Receipts {
		b.Receipts[i] = &generated.Receipt{ReceiptID: r.ID, Kind: string(r.Kind), ReceivedAt: r.ReceivedAt, Missing: r.Missing}
	}
	return b
}

func instant(t time.Time) *time.Time { return &t }

func reprints(list []desk.ReprintView) []*generated.ReprintRequest {
	out := make([]*generated.ReprintRequest, len(list))
	for i := range list {
		out[i] = reprint(&list[i])
	}
	return out
}

func reprint(v *desk.ReprintView) *generated.ReprintRequest {
	if v == nil {
		return nil
	}
	return &generated.ReprintRequest{
		ID: v.ID, LetterNumber: v.LetterNumber, BatchNumber: v.BatchNumber, Reason: string(v.Reason), CreatedAt: v.AskedAt,
		Approvals: len(v.Approvals), ApprovableByMe: v.ApprovableByMe, NewLetterNumber: orNil(v.NewLetterNumber),
	}
}

func batchPayload(a desk.BatchAnswer, err error) (*generated.BatchPayload, error) {
	if err != nil {
		return nil, err
	}
	return &generated.BatchPayload{Batch: batch(a.Batch), Refusals: refusals(a.Refusals)}, nil
}

func batchConnection(page desk.BatchPage, after *string) *generated.BatchConnection {
	out := &generated.BatchConnection{PageInfo: &generated.PageInfo{
		HasNextPage: page.More, HasPreviousPage: after != nil && *after != "",
	}, Edges: make([]*generated.BatchEdge, len(page.Batches))}
	for i := range page.Batches {
		v := &page.Batches[i]
		out.Edges[i] = &generated.BatchEdge{Cursor: cursor(v.CreatedAt, v.ID), Node: batch(v)}
	}
	if n := len(out.Edges); n > 0 {
		out.PageInfo.StartCursor, out.PageInfo.EndCursor = &out.Edges[0].Cursor, &out.Edges[n-1].Cursor
	}
	return out
}
