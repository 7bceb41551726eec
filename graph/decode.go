package graph

import (
	"context"
	"errors"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
	"sinetti/graph/loader"
)

func payer(p *generated.PayerInput) domain.Payer {
	return domain.Payer{Kind: p.Kind, Proof: value(p.Reference)}
}

// expected is the price that the customer was told; nil where the caller does not say.
func expected(p *generated.ExpectedPriceInput) *domain.Money {
	if p == nil {
		return nil
	}
	return &domain.Money{Cents: int64(p.Cents), Currency: p.Currency, VATPermille: p.VatPermille}
}

func document(in generated.VerifyIdentityInput) domain.Document {
	return domain.Document{
		Kind: in.DocumentKind, Issuer: value(in.IssuingState), Number: value(in.DocumentNumber),
		ExpiresOn: value(in.DocumentExpiresOn), FamilyName: value(in.FamilyName), GivenNames: value(in.GivenNames),
		BirthDate: value(in.BirthDate), MRZ: value(in.Mrz), PoliceReference: value(in.PoliceReference),
	}
}

func orderFilter(in *generated.OrderFilter, first int, after *string) (desk.OrderFilter, error) {
	at, id, err := position(after)
	f := desk.OrderFilter{BeforeAt: at, BeforeID: id, First: first}
	if in != nil {
		f.PointID, f.State, f.Kind = value(in.PointID), value(in.State), value(in.Kind)
		f.Turn, f.From, f.To, f.ChangedFrom = value(in.Turn), value(in.From), value(in.To), value(in.ChangedFrom)
		f.Pressing = value(in.Pressing)
	}
	return f, err
}

// shownAgain notes the person of a first answer that is given once more: the
// act's own entry was written the first time.
func shownAgain(ctx context.Context, a desk.OrderAnswer) desk.OrderAnswer {
	if a.Again && a.Order != nil {
		auth.Saw(ctx, auth.Look{Act: domain.AuditOrderRead, Purpose: domain.PurposeFollowOrder}, a.Order.HolderID)
	}
	return a
}

// wantsAddresses tells whether a page of orders shows where the holders live.
func wantsAddresses(ctx context.Context) bool {
	return wants(ctx, "edges", "node", "holder", "addressRows") || wants(ctx, "edges", "node", "newCard", "holder", "addressRows") ||
		wants(ctx, "edges", "node", "card", "holder", "addressRows")
}

// prime reads for a whole page at once what its orders will be asked for.
func (r *Resolver) prime(ctx context.Context, page []desk.OrderView) error {
	ids := make([]domain.ID, len(page))
	for i := range page {
		ids[i] = page[i].ID
	}
	load := loader.From(ctx)
	if wants(ctx, "edges", "node", "steps") {
		if _, err := load.StepsOf.LoadAll(ctx, ids); err != nil {
			return err
		}
	}
	if wants(ctx, "edges", "node", "letters") {
		if _, err := load.LetterOf.LoadAll(ctx, ids); err != nil {
			return err
		}
	}
	if wants(ctx, "edges", "node", "newCard") {
		return r.primeNewCards(ctx, page)
	}
	return nil
}

func (r *Resolver) primeNewCards(ctx context.Context, page []desk.OrderView) error {
	var ids []domain.ID
	for i := range page {
		if id := page[i].NewCardID; !id.IsZero() {
			ids = append(ids, id)
		}
	}
	_, err := loader.From(ctx).Cards.LoadAll(ctx, ids)
	return err
}

// primeCards reads the cards of everybody found at once.
func (r *Resolver) primeCards(ctx context.Context, list []*generated.Holder) error {
	if !wants(ctx, "holders", "cards") {
		return nil
	}
	ids := make([]domain.ID, 0, len(list))
	for _, h := range list {
		if !h.Masked {
			ids = append(ids, h.ID)
		}
	}
	_, err := loader.From(ctx).CardsOf.LoadAll(ctx, ids)
	return err
}

// cardsOf reads a person's cards; of a person who is hidden from the viewer, none.
func (r *Resolver) cardsOf(ctx context.Context, of *generated.Holder) ([]*generated.Card, error) {
	if of.Masked {
		return []*generated.Card{}, nil
	}
	if of.BirthDate == nil || actor(ctx).May(domain.MayFindHolder) != nil {
		return nil, domain.ErrForbidden()
	}
	list, err := loader.From(ctx).CardsOf.Load(ctx, of.ID)
	out := make([]*generated.Card, len(list))
	for i, c := range list {
		out[i] = card(c, of)
	}
	return out, err
}

// page reads a card's page for a card that came another way: once for all its fields.
func (r *Resolver) page(ctx context.Context, c *generated.Card) (*generated.Card, error) {
	v, err := r.desk.SeeCard(ctx, actor(ctx), c.ID)
	if err != nil {
		return &generated.Card{}, err
	}
	full := cardPage(v)
	c.Actions, c.Orders, c.Letters, c.Complaints = full.Actions, full.Orders, full.Letters, full.Complaints
	return full, nil
}

// node finds what an id names among all that the officer may see.
func (r *Resolver) node(ctx context.Context, id domain.ID) (generated.Node, error) {
	may := func(p domain.Permission) bool { return actor(ctx).May(p) == nil }
	tries := []struct {
		may  bool
		read func() (generated.Node, error)
	}{
		{may(domain.MayReadOrders), func() (generated.Node, error) {
			v, err := r.desk.SeeOrder(ctx, actor(ctx), id)
			return order(v), err
		}},
		{may(domain.MayFindHolder), func() (generated.Node, error) {
			v, err := r.desk.SeeCard(ctx, actor(ctx), id)
			if err != nil {
				return nil, err
			}
			return cardPage(v), nil
		}},
		{may(domain.MayFindHolder), func() (generated.Node, error) {
			v, err := r.desk.SeeHolder(ctx, actor(ctx), id)
			if err != nil {
				return nil, err
			}
			return holder(*v), nil
		}},
		{may(domain.MayReadBatches), func() (generated.Node, error) {
			v, err := r.desk.SeeBatch(ctx, actor(ctx), id)
			return batch(v), err
		}},
		{may(domain.MayReadOfficers), func() (generated.Node, error) {
			v, err := r.desk.SeeOfficer(ctx, actor(ctx), id)
			if err != nil {
				return nil, err
			}
			return officerRecord(v), nil
		}},
	}
	for _, try := range tries {
		if !try.may {
			continue
		}
		if found, err := try.read(); !isNotFound(err) {
			return found, err
		}
	}
	return nil, domain.ErrNotFound("id")
}

func isNotFound(err error) bool {
	var kind *domain.KindError
	return errors.As(err, &kind) && kind.Kind == domain.NotFound
}
