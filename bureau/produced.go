package bureau

import (
	"context"
	"fmt"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// Produced binds the serial to the order's card and dates it: issued today,
// where the product is at home, and good for the years of its row. Codes that
// came before it are taken in now.
func (b *Bureau) Produced(ctx context.Context, actor domain.Actor, m Message) (Answer, error) {
	m.Type = domain.BureauProduced
	return b.answer(ctx, actor, m, wakeCodes)
}

func dateCard(_ context.Context, _ store.Tx, a *answering) error {
	product, known := a.rules.Product(a.card.Product)
	if !known || product.ValidYears < 1 {
		return fmt.Errorf("bureau: the rulebook does not say how long %s is valid", a.card.Product)
	}
	a.card.IssuedOn = a.today
	a.card.ExpiresOn = a.today.ValidFor(product.ValidYears)
	return nil
}

// wakeCodes dates the card, and with it the codes that waited for the date.
func wakeCodes(ctx context.Context, tx store.Tx, a *answering) error {
	if err := dateCard(ctx, tx, a); err != nil {
		return err
	}
	return a.Jobs.Insert(ctx, tx, jobs.TakeInCodes{})
}
