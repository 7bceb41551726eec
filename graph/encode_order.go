package graph

import (
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

// orderRow holds an order and what it is about in one piece of memory: pages
// have many of them.
type orderRow struct {
	order  generated.Order
	price  generated.Money
	from   generated.PriceFrom
	holder generated.Holder
	card   generated.Card
}

var noRows = []string{}

func order(v *desk.OrderView) *generated.Order {
	if v == nil {
		return nil
	}
	row := &orderRow{}
	row.fill(v)
	return &row.order
}

func (r *orderRow) fill(v *desk.OrderView) {
	o := &v.Order.Order
	r.price = generated.Money{Cents: int(o.Price.Cents), Currency: o.Price.Currency, VatPermille: o.Price.VATPermille}
	r.from = generated.PriceFrom{Why: o.PriceFrom.Why, Rule: o.PriceFrom.Rule}
	r.holder = generated.Holder{
		ID: v.Holder.ID, GivenNames: v.Holder.Person.GivenNames, FamilyName: v.Holder.Person.FamilyName,
		BirthDate: orNil(v.Holder.Person.BirthDate), IdentityCode: v.Holder.Person.IdentityCode,
		IdentityCountry: v.Holder.Person.IdentityCountry, Protected: v.Holder.Protected,
		Masked: v.Masked, AddressRows: v.Holder.Address.Rows, HasWorkAddress: v.HasWork, Language: v.Holder.Language,
	}
	if r.holder.AddressRows == nil {
		r.holder.AddressRows = noRows
	}
	r.fillCard(&v.Card)
	r.order = generated.Order{
		ID: o.ID, Number: o.Number, Kind: o.Kind, State: o.State, Reason: o.Reason, Delivery: o.Delivery,
		Language: o.Language, Format: o.Format, Payer: o.Payer.Kind, PayerReference: o.Payer.Proof,
		Price: &r.price, PriceFrom: &r.from, PromisedOn: o.PromisedOn,
		Late: v.Late, CreatedAt: o.PlacedAt, StateChangedAt: v.StateChangedAt, RulebookVersion: o.Rulebook,
		Cancellable: v.Cancellable, CodesWithCard: v.CodesWithCard, Holder: &r.holder, Card: &r.card,
		Point: &generated.Point{ID: o.PointID}, Officer: &generated.Officer{ID: o.OfficerID},
	}
	if !o.NewCardID.IsZero() && !v.Masked {
		r.order.NewCard = &generated.Card{ID: o.NewCardID, Holder: &r.holder}
	}
}

func (r *orderRow) fillCard(c *desk.Card) {
	r.card = *card(*c, &r.holder)
}

func card(c desk.Card, of *generated.Holder) *generated.Card {
	return &generated.Card{
		ID: c.ID, Number: c.Number, Product: string(c.Product), Generation: c.Generation, State: c.State,
		IssuedOn: orNil(c.IssuedOn), ExpiresOn: orNil(c.ExpiresOn), Organisation: orNil(c.Organisation), Holder: of,
	}
}

func letters(list []desk.Letter) []*generated.Letter {
	out := make([]*generated.Letter, len(list))
	for i, l := range list {
		out[i] = &generated.Letter{
			ID: l.ID, Number: l.Number, OrderID: l.OrderID, Kind: l.Kind, State: l.State, HoldUntil: l.HoldUntil, Language: l.Language,
			Format: l.Format, ParkReason: l.ParkedFor, CreatedAt: l.CreatedAt, StateChangedAt: l.StateChangedAt,
			Marks: domain.MarksOf(l.Letter),
		}
	}
	return out
}

func steps(list []desk.StepTaken) []*generated.OrderStep {
	out := make([]*generated.OrderStep, len(list))
	for i, s := range list {
		out[i] = &generated.OrderStep{State: s.State, At: s.At}
	}
	return out
}

func orderPayload(a desk.OrderAnswer, err error) (*generated.OrderPayload, error) {
	if err != nil {
		return nil, err
	}
	return &generated.OrderPayload{Order: order(a.Order), Refusals: refusals(a.Refusals)}, nil
}

func orderConnection(page desk.OrderPage, after *string) *generated.OrderConnection {
	n := len(page.Orders)
	rows, edges := make([]orderRow, n), make([]generated.OrderEdge, n)
	out := &generated.OrderConnection{Edges: make([]*generated.OrderEdge, n), PageInfo: &generated.PageInfo{
		HasNextPage: page.More, HasPreviousPage: after != nil && *after != "",
	}}
	for i := range page.Orders {
		v := &page.Orders[i]
		rows[i].fill(v)
		edges[i] = generated.OrderEdge{Cursor: cursor(v.PlacedAt, v.ID), Node: &rows[i].order}
		out.Edges[i] = &edges[i]
	}
	if n > 0 {
		out.PageInfo.StartCursor, out.PageInfo.EndCursor = &edges[0].Cursor, &edges[n-1].Cursor
	}
	return out
}
