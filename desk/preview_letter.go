package desk

import (
	"context"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/letters"
	"sinetti/store"
)

// PreviewRequest is what letter is wanted, before it is ordered.
type PreviewRequest struct {
	CardID   domain.ID
	Kind     domain.LetterKind
	Delivery domain.Delivery
	Language domain.Language
	Format   domain.Format
}

// PreviewAnswer is a PDF of one page without any code, or why there is none.
type PreviewAnswer struct {
	PDF []byte
	// Reordered says that the address's rows were put into the post's order.
	Reordered bool
	Refusals  []domain.Refusal
}

// PreviewLetter draws the page with its code masked, for the holder of the open
// visit. It makes nothing and is logged as a look at an address. The address of
// a protected person is masked too.
func (d *Desk) PreviewLetter(ctx context.Context, actor domain.Actor, req PreviewRequest) (PreviewAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MayPreviewLetter); err != nil {
		return PreviewAnswer{}, err
	}
	page := &cardPage{}
	if err := d.readCardPage(ctx, page, asked{actor: actor, card: req.CardID}); err != nil {
		return PreviewAnswer{}, missing(err, "cardId")
	}
	var err error
	if page.Actor, err = d.visiting(actor, page.desk, page.Visit, page.Card.HolderID); err != nil {
		return PreviewAnswer{}, err
	}
	answer := PreviewAnswer{Refusals: domain.JudgePreview(page.Facts, d.rules(), d.now())}
	if len(answer.Refusals) == 0 {
		if answer, err = d.drawPreview(page, req); err != nil {
			return PreviewAnswer{}, err
		}
	}
	entry := audit.Entry{
		Actor: page.Actor, Act: domain.AuditLetterPreviewed, Outcome: audit.Shown, Object: audit.Object("card", page.Card.ID),
		Holders: []domain.ID{page.Holder.ID}, VisitID: page.Visit.ID, Purpose: string(page.Visit.Purpose), Refusals: answer.Refusals,
	}
	if len(answer.Refusals) > 0 {
		entry.Outcome = audit.Refused
	}
	if err := d.store.InTx(ctx, func(tx store.Tx) error { return d.record(ctx, tx, entry) }); err != nil {
		return PreviewAnswer{}, err
	}
	return answer, nil
}

func (d *Desk) drawPreview(page *cardPage, req PreviewRequest) (PreviewAnswer, error) {
	generation, ok := d.rules().Generation(page.Card)
	if !ok {
		return PreviewAnswer{Refusals: []domain.Refusal{domain.Refuse(domain.IssueDateUnknown, "cardId")}}, nil
	}
	if generation.LetterKind != req.Kind {
		return PreviewAnswer{Refusals: []domain.Refusal{domain.Refuse(domain.NotThisKindOfLetter, "kind")}}, nil
	}
	by := d.rules().Addressing(d.today(d.countryOf(page.Card)))
	address, no := previewAddress(page.Facts, req, by)
	if len(no) > 0 {
		return PreviewAnswer{Refusals: no}, nil
	}
	l := domain.Letter{
		Number: d.letterNumber(), Kind: req.Kind, Language: req.Language, Format: req.Format, Address: address,
		Product: page.Card.Product, Delivery: req.Delivery, CardID: page.Card.ID,
	}
	_, l.CustomerNumber = domain.PrintedAddresses(page.Facts, by)
	sheet := Sheet(l, d.sheetFacts(l, &page.facts, ""))
	profile, err := letters.Profile(page.printHouse.Profile)
	if err != nil {
		return PreviewAnswer{}, err
	}
	if no, err = layoutRefusals(letters.Check(profile, sheet)); err != nil || len(no) > 0 {
		return PreviewAnswer{Refusals: no}, err
	}
	pdf, err := letters.Preview(profile, sheet)
	return PreviewAnswer{PDF: pdf, Reordered: domain.Reordered(page.Facts, req.Delivery, by)}, err
}

// masked stands for an address that must not be seen; it has the rows of one.
var masked = domain.Address{Rows: []string{"* * *", "* * *", "* * *"}}

// previewAddress is what the page may show of where the letter would go.
func previewAddress(f domain.Facts, req PreviewRequest, by domain.Addressing) (domain.Address, []domain.Refusal) {
	kind := domain.CodeLetterOrder
	if req.Kind == domain.PUKEnvelope {
		kind = domain.PUKEnvelopeOrder
	}
	address, no := domain.LetterAddress(f, kind, req.Delivery, by)
	if f.Holder.Protected && req.Delivery == domain.DeliverHome {
		address = masked
	}
	return address, no
}
