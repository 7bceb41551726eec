package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
)

type receipt struct {
	Kind   string   `arg:"" enum:"fetched,verified,rejected,printing,printed,inserted,posted,destroyed,reprint_wanted,complete" help:"fetched, verified, rejected, printing, printed, inserted, posted, destroyed, reprint_wanted or complete."`
	Batch  string   `arg:"" help:"Batch number."`
	Part   int      `help:"The whole part, or with --from and --to a range in it."`
	From   int      `help:"First sequence of a range."`
	To     int      `help:"Last sequence of a range."`
	Count  int      `help:"A bare count: believed only where it equals what is left."`
	Letter []string `help:"Letter numbers, for destroyed and reprint_wanted." placeholder:"NUMBER"`
	ID     string   `name:"id" help:"The receipt's own id; without it, one that follows from what is reported, so that the same report is one receipt."`
}

// Run sends one receipt and tells what is still missing.
func (r *receipt) Run(ctx context.Context, s *settings, say *voice) error {
	if (r.From == 0) != (r.To == 0) || r.From < 0 || r.To < r.From {
		return usage(errors.New("--from and --to go together, the smaller first"))
	}
	out := report{ReceiptID: r.ID, Kind: r.Kind, Part: r.Part, From: r.From, To: r.To, Count: r.Count}
	for _, number := range r.Letter {
		out.Letters = append(out.Letters, piece{Number: number})
	}
	return sendOne(ctx, s, r.Batch, out, say)
}

type spoil struct {
	Batch  string   `arg:"" help:"Batch number."`
	Letter []string `arg:"" help:"Letter numbers of the spoiled pieces."`
	Reason string   `help:"misprint, jam, folding, address_not_in_window, opened or missing." enum:"misprint,jam,folding,address_not_in_window,opened,missing" required:""`
	ID     string   `name:"id" help:"The receipt's own id; without it, one that follows from what is reported."`
}

// Run reports spoiled pieces.
func (sp *spoil) Run(ctx context.Context, s *settings, say *voice) error {
	out := report{ReceiptID: sp.ID, Kind: "spoiled"}
	for _, number := range sp.Letter {
		out.Letters = append(out.Letters, piece{Number: number, Reason: sp.Reason})
	}
	return sendOne(ctx, s, sp.Batch, out, say)
}

func sendOne(ctx context.Context, s *settings, number string, r report, say *voice) error {
	if !goodName(number) {
		return usage(errors.New("not a batch number"))
	}
	if r.ReceiptID == "" {
		r.ReceiptID = idOf(number, r)
	}
	d, err := s.open()
	if err != nil {
		return err
	}
	a, err := d.send(ctx, number, r)
	if err != nil {
		return err
	}
	say.tell(a, fmt.Sprintf("%s: %s", number, a.State), sayMissing(a.Missing))
	return nil
}

// idOf names a report by what it says.
func idOf(number string, r report) string {
	text, err := json.Marshal(r)
	if err != nil {
		panic(fmt.Errorf("a report is always JSON: %w", err))
	}
	sum := sha256.Sum256(append([]byte(number+"\n"), text...))
	return r.Kind + "." + hex.EncodeToString(sum[:16])
}

func sayMissing(m missing) string {
	if m.Count == 0 {
		return "nothing is missing"
	}
	line := fmt.Sprintf("still missing: %d", m.Count)
	for i, r := range m.Ranges {
		if i == 10 {
			return line + fmt.Sprintf(" and %d more ranges", len(m.Ranges)-i)
		}
		line += fmt.Sprintf(" [%d–%d]", r.From, r.To)
	}
	return line
}
