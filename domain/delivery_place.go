package domain

import "slices"

// DeliveryPlace is where an order could go, answered before it is asked.
type DeliveryPlace struct {
	Delivery Delivery
	Rows     []string // as they would be printed; none where nobody may see them
	// Reordered says that the rows are kept in another order, or otherwise written.
	Reordered bool
	Refusals  []Refusal // every reason why it cannot go there
}

// placesOf answers for every place to which an order could go. The rows of a protected
// person, and of a workplace, are not told.
func placesOf(f Facts, by Addressing) []DeliveryPlace {
	everywhere := deliveriesOf(CodeLetterOrder)
	places := make([]DeliveryPlace, 0, len(everywhere))
	for _, delivery := range everywhere {
		page := layOut(f, delivery, by)
		place := DeliveryPlace{Delivery: delivery, Refusals: page.no, Reordered: len(page.no) == 0 && page.reordered()}
		if delivery == DeliverToPoint || delivery == DeliverHome && !f.Holder.Protected {
			place.Rows = page.printed.Rows
		}
		places = append(places, place)
	}
	return places
}

// placesFor are those of the places to which the letter of such an order goes; none where
// no letter is posted.
func placesFor(kind OrderKind, product Product, places []DeliveryPlace) []DeliveryPlace {
	if product.codesWithCard(kind) {
		return nil
	}
	var where []DeliveryPlace
	for _, place := range places {
		if slices.Contains(deliveriesOf(kind), place.Delivery) {
			where = append(where, place)
		}
	}
	return where
}

// Reordered tells whether the rows are kept in another order than the post asks for, or
// otherwise written, and are printed differently.
func Reordered(f Facts, delivery Delivery, by Addressing) bool {
	return layOut(f, delivery, by).reordered()
}

// deliveriesOf lists the places to which orders of a kind go, home first.
func deliveriesOf(kind OrderKind) []Delivery {
	if kind == PUKEnvelopeOrder {
		return []Delivery{DeliverToPoint}
	}
	return []Delivery{DeliverHome, DeliverWork, DeliverToPoint}
}

// possibleDeliveries lists the places to which an order can go.
func possibleDeliveries(places []DeliveryPlace) []Delivery {
	var can []Delivery
	for _, place := range places {
		if len(place.Refusals) == 0 {
			can = append(can, place.Delivery)
		}
	}
	return can
}

// PrintedAddresses are the addresses that a letter could bear, by place, and the
// customer number that would stand above them: what is to be looked at before the
// officer chooses.
func PrintedAddresses(f Facts, by Addressing) (at map[Delivery]Address, customer string) {
	at = map[Delivery]Address{}
	for _, delivery := range deliveriesOf(CodeLetterOrder) {
		if address, ok := addressFor(f, delivery, by); ok && len(address.Rows) > 0 {
			at[delivery] = address
		}
	}
	return at, customerNumber(f, by.today)
}
