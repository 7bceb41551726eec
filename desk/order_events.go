package desk

import (
	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

// events turns the domain's announcements into what the doors tell.
func (w *orderWriter) events() []events.Event {
	list := make([]events.Event, 0, len(w.placed.Events))
	for _, a := range w.placed.Events {
		e := events.Event{Subject: events.OfCard(a.Subject), OrderID: a.OrderID, At: w.placed.Order.PlacedAt}
		if w.placed.NewCard != nil {
			e.Subject = events.OfOrder(a.Subject)
		}
		if e.Data = w.data(a); e.Data != nil {
			list = append(list, e)
		}
	}
	list = append(append(list, events.Cancelled(w.replaced)...), events.Cancelled(w.failed)...)
	return append(list, w.off.Events...)
}

func (w *orderWriter) data(a domain.Announcement) events.Data {
	o, card := w.placed.Order, w.f.Card
	switch a.Type { //nolint:exhaustive // placing an order announces these four
	case domain.OrderAcceptedEvent:
		told := events.OrderAccepted{Order: o.ID, Kind: o.Kind, Card: a.CardID, Product: card.Product, Generation: w.d.generation(card)}
		if l := w.placed.Letter; l != nil && l.CodeNext { // without being asked the maker delivers nothing
			told.CodeVersion = l.CodeVersion
		}
		if w.placed.NewCard != nil {
			told.Generation = ""
		}
		return told
	case domain.NewCardOrderedEvent:
		return events.NewCardOrdered{Order: o.ID, Card: o.NewCardID, Replaces: o.CardID, Product: card.Product, Point: o.PointID}
	case domain.LetterQueuedEvent:
		l := w.placed.Letter
		return events.LetterQueued{LetterRef: letterRef(*l), CodeVersion: l.CodeVersion, HoldUntil: l.HoldUntil}
	case domain.LetterSupersededEvent:
		return w.superseded(a)
	}
	return nil
}

func (w *orderWriter) superseded(a domain.Announcement) events.Data {
	told := events.LetterSuperseded{LetterRef: letterRef(w.f.letters[a.LetterID].Letter), By: w.placed.Letter.Number}
	for _, s := range w.placed.Superseded {
		if s.LetterID == a.LetterID {
			told.Withdrawn = s.Withdrawn
		}
	}
	return told
}

func letterRef(l domain.Letter) events.LetterRef {
	return events.LetterRef{Letter: l.Number, Order: l.OrderID, Card: l.CardID, Kind: l.Kind}
}

// generation names the rulebook's row of a card; empty where none covers it.
func (d *Desk) generation(card domain.Card) string {
	g, _ := d.rules().Generation(card)
	return g.ID
}

// viewPage is an order as a page shows it that day.
func (d *Desk) viewPage(page store.OrderOnPage, today domain.Date) OrderView {
	o := page.Order.Order
	return OrderView{
		OrderOnPage:   page,
		Late:          o.Late(today),
		Cancellable:   o.State == domain.OrderAccepted,
		CodesWithCard: d.rules().CodesWithCard(o.Kind, page.Card.Product),
	}
}
