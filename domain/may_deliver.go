package domain

import "slices"

// deliveryRefusals judges where the letter would go, in which language and size.
func deliveryRefusals(f Facts, req Request, kind OrderKind) []Refusal {
	var no []Refusal
	if !slices.Contains(Languages, req.Language) {
		no = append(no, refuse(LanguageUnknown).at("language"))
	}
	if req.Format != StandardPrint && req.Format != LargePrint {
		no = append(no, refuse(FormatUnknown).at("format"))
	}
	_, nowhere := LetterAddress(f, kind, req.Delivery)
	return append(no, nowhere...)
}

// LetterAddress gives the address that the letter of such an order would bear, or
// every reason why it cannot go there.
func LetterAddress(f Facts, kind OrderKind, delivery Delivery) (Address, []Refusal) {
	if kind == PUKEnvelopeOrder && delivery != DeliverToPoint {
		return Address{}, []Refusal{refuse(DeliveryNotPossible).at("delivery").with("only", string(DeliverToPoint))}
	}
	address, _ := addressFor(f, delivery)
	return address, placeRefusals(f, delivery)
}

// placeRefusals judges one place of delivery and the rows that would be printed.
func placeRefusals(f Facts, delivery Delivery) []Refusal {
	given, ok := givenAddress(f, delivery)
	address, outOfOrder := inPostOrder(f, delivery, given)
	switch {
	case !ok:
		return []Refusal{refuse(DeliveryNotPossible).at("delivery")}
	case f.Holder.Protected && delivery == DeliverWork,
		f.Holder.Protected && delivery == DeliverHome && len(address.Rows) == 0:
		return []Refusal{refuse(AddressProtected).at("delivery")}
	case len(address.Rows) == 0:
		return []Refusal{refuse(AddressMissing).at("delivery")}
	case delivery == DeliverWork && !names(address.Rows[0], f.Holder.Person):
		return []Refusal{refuse(DeliveryNotPossible).at("delivery").with("row", "1")}
	}
	if no := append(outOfOrder, checkAddress(address, f.Point.Country)...); len(no) > 0 {
		return no
	}
	return f.Unprintable[delivery]
}

// addressFor chooses the address, its rows in the post's order.
func addressFor(f Facts, delivery Delivery) (Address, bool) {
	given, ok := givenAddress(f, delivery)
	address, _ := inPostOrder(f, delivery, given)
	return address, ok
}

func inPostOrder(f Facts, delivery Delivery, given Address) (Address, []Refusal) {
	to := f.Holder.Person
	if delivery == DeliverToPoint {
		to = Person{} // whom it is for stands in no row
	}
	return PostOrder(given, to, f.Point.Country)
}

// givenAddress is the address as it is kept. A protected person's own never leaves the
// register: the contact address stands in for it (rules.md §1).
func givenAddress(f Facts, delivery Delivery) (Address, bool) {
	switch delivery {
	case DeliverHome:
		if f.Holder.Protected {
			return f.Holder.ContactAddress, true
		}
		return f.Holder.Address, true
	case DeliverWork:
		return f.Holder.WorkAddress, true
	case DeliverToPoint:
		return f.Point.Address, true
	}
	return Address{}, false
}

// payerRefusals judges who pays; where nothing is to be paid, nobody need prove it.
func payerRefusals(req Request, rb *Rulebook, j judgement) []Refusal {
	row, ok := rb.Payer(j.product.Country, req.Payer.Kind, j.today)
	if !ok {
		return []Refusal{refuse(PayerUnknown).at("payer.kind")}
	}
	if !isShortText(req.Payer.Proof, longestProof) {
		return []Refusal{refuse(PayerProofForm).by(row.Row).at("payer.proof").with("max", itoa(longestProof))}
	}
	if j.price.Cents > 0 && req.Payer.Proof == "" {
		return []Refusal{refuse(PayerProofMissing).by(row.Row).at("payer.proof").with("needs", string(row.Needs))}
	}
	return nil
}
