package domain

import "slices"

// deliveryRefusals judges where the letter would go, in which language and size. Where
// none is posted, no address can stand in the way.
func deliveryRefusals(f Facts, req Request, kind OrderKind, j judgement, by Addressing) []Refusal {
	var no []Refusal
	if !slices.Contains(Languages, req.Language) {
		no = append(no, refuse(LanguageUnknown).at("language"))
	}
	if req.Format != StandardPrint && req.Format != LargePrint {
		no = append(no, refuse(FormatUnknown).at("format"))
	}
	if j.product.codesWithCard(kind) {
		return no
	}
	_, nowhere := LetterAddress(f, kind, req.Delivery, by)
	return append(no, nowhere...)
}

// LetterAddress gives the address that the letter of such an order would bear, or
// every reason why it cannot go there.
func LetterAddress(f Facts, kind OrderKind, delivery Delivery, by Addressing) (Address, []Refusal) {
	if kind == PUKEnvelopeOrder && delivery != DeliverToPoint {
		return Address{}, []Refusal{refuse(DeliveryNotPossible).at("delivery").with("only", string(DeliverToPoint))}
	}
	page := layOut(f, delivery, by)
	return page.printed, page.no
}

// layout is the address of one place of delivery as it is kept and as it would be
// printed, with every reason why no letter can go there.
type layout struct {
	given, printed Address
	no             []Refusal
}

func (l layout) reordered() bool { return !slices.Equal(l.given.Rows, l.printed.Rows) }

func layOut(f Facts, delivery Delivery, by Addressing) layout {
	var no []Refusal
	given, ok := givenAddress(f, delivery)
	printed, outOfOrder := by.inPostOrder(f, delivery, given)
	switch {
	case !ok:
		no = []Refusal{refuse(DeliveryNotPossible).at("delivery")}
	case f.Holder.Protected && delivery == DeliverWork,
		f.Holder.Protected && delivery == DeliverHome && len(printed.Rows) == 0:
		no = []Refusal{refuse(AddressProtected).at("delivery")}
	case len(printed.Rows) == 0:
		no = []Refusal{refuse(AddressMissing).at("delivery")}
	case delivery == DeliverWork && !names(printed.Rows[0], f.Holder.Person):
		no = []Refusal{refuse(DeliveryNotPossible).at("delivery").with("row", "1")}
	default:
		no = append(outOfOrder, by.checkFrom(printed, f.Point.Country)...)
	}
	if len(no) == 0 {
		no = f.Unprintable[delivery]
	}
	return layout{given, printed, no}
}

// addressFor chooses the address, its rows in the post's order.
func addressFor(f Facts, delivery Delivery, by Addressing) (Address, bool) {
	given, ok := givenAddress(f, delivery)
	address, _ := by.inPostOrder(f, delivery, given)
	return address, ok
}

func (by Addressing) inPostOrder(f Facts, delivery Delivery, given Address) (Address, []Refusal) {
	to := f.Holder.Person
	if delivery == DeliverToPoint {
		to = Person{} // whom it is for stands in no row
	}
	return by.Order(given, to, f.Point.Country)
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

// changedOn is since when post of that delivery goes where it goes, and what there is to
// say of it; zero where that is long ago, and for the point, whose address is no holder's.
func (h Holder) changedOn(delivery Delivery) (Date, WarningCode) {
	switch {
	case delivery == DeliverWork:
		return h.WorkChangedOn, WarnWorkAddressChanged
	case delivery != DeliverHome:
		return Date{}, ""
	case h.Protected:
		return h.ContactChangedOn, WarnContactAddressChanged
	}
	return h.AddressChangedOn, WarnAddressChanged
}

// cooled is the first day on which a code may go by that delivery (rules.md §4, cooling-off
// after an address change); zero where it waits for nothing.
func (h Holder) cooled(delivery Delivery, country string, days int, in Calendar) Date {
	on, _ := h.changedOn(delivery)
	if on.IsZero() {
		return Date{}
	}
	return in.AddWorkingDays(country, on, days)
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
