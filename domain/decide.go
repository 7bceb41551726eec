package domain

import "time"

// judgement is the rows that a decision about one card and one kind goes by.
type judgement struct {
	today      Date
	product    Product
	generation Generation
	kind       KindRow
	price      Money
	priceFrom  PriceFrom
	complaint  ID // by which it is free; zero where none is
	reasons    []*ReasonRow
	hold       int // cooling-off days
}

func (j judgement) reason(reason Reason) (ReasonRow, bool) {
	for _, row := range j.reasons {
		if row.Reason == reason {
			return *row, true
		}
	}
	return ReasonRow{}, false
}

var permissionFor = map[OrderKind]Permission{
	CodeLetterOrder:  MayOrderCode,
	PUKEnvelopeOrder: MayOrderPUK,
	NewCardOrder:     MayOrderNewCard,
}

// judge finds the rows and gives every refusal that does not depend on what the
// officer types: person, point, visit, card, pending orders, price.
func judge(f Facts, kind OrderKind, rb *Rulebook, now time.Time) (judgement, []Refusal) {
	no := missing(Authority(f, permissionFor[kind], rb, now))
	product, ok := rb.Product(f.Card.Product)
	if !ok {
		return judgement{}, no
	}
	today := rb.Calendar.Today(product.Country, now)
	no = append(no, visitRefusals(f, rb, now)...)
	no = append(no, cardRefusals(f, kind, product, today)...)
	if kind == NewCardOrder {
		no = append(no, lineRefusals(f, rb, now)...)
		no = append(no, rightRefusals(f, product, today)...)
	}
	no = append(no, pendingRefusals(f, kind)...)
	row, ok := rb.Kind(product.Country, kind, today)
	if !ok {
		no = append(no, refuse(PriceUnknown))
	}
	generation, _ := product.Generation(f.Card.IssuedOn)
	price, from := priced(f, row, rb, today)
	return judgement{
		price: price, priceFrom: from, today: today, product: product, generation: generation, kind: row,
		reasons: rb.reasonsFor(product.Country, generation.LetterPrints, today),
		hold:    rb.Country(product.Country).CoolingOffDays,
	}, no
}

// PossibleActions tells of every act what stands in its way, its price and its
// dates, for the card page. An act is available when nothing but the officer's own
// input could still be refused.
func PossibleActions(f Facts, rb *Rulebook, now time.Time) []Action {
	product, _ := rb.Product(f.Card.Product)
	by := rb.Addressing(rb.Calendar.Today(product.Country, now))
	actions, places := make([]Action, 0, len(CardActs)), placesOf(f, by)
	for _, kind := range OrderKinds {
		actions = append(actions, action(f, kind, placesFor(kind, product, places), placing{rb, now}))
	}
	return append(actions, cardActions(f, rb, now)...)
}

func action(f Facts, kind OrderKind, places []DeliveryPlace, p placing) Action {
	j, no := judge(f, kind, p.rb, p.now)
	if j.product.Product == "" {
		return Action{Act: kind.Act(), Kind: kind, Refusals: no}
	}
	a := Action{Act: kind.Act(), Kind: kind, Price: j.price, PriceFrom: j.priceFrom, Places: places, Reasons: rightReasons(f, kind, j)}
	a.CodeLostFor = codeLostFor(a.Reasons, j)
	if len(a.Reasons) == 0 && len(no) == 0 {
		no = append(no, refuse(ReasonOtherAct))
	}
	a.Delivery = possibleDeliveries(a.Places)
	c := clock{p.rb, p.now, j}
	a.CodesWithCard = j.product.codesWithCard(kind)
	if len(a.Delivery) == 0 {
		if len(a.Places) > 0 {
			no = append(no, a.Places[0].Refusals...) // of the one that would come first
		}
		a.Promises = promises(f, kind, DeliverToPoint, Date{}, c)
	} else {
		a.HoldUntil, a.PromisesTo = holdUntil(f, a.Delivery[0], p.rb, j), promisesTo(f, kind, a.Delivery, c)
		a.Promises = a.PromisesTo[0].Promises
	}
	a.PromisedOn = a.Promises[len(a.Promises)-1].On
	if kind == NewCardOrder {
		a.HoldUntil = Date{} // no letter is due before the card is dispatched
		a.OldCard = oldCardFates(f, a.Reasons, j)
	}
	a.Warnings = warnings(f, kind, a.Delivery, c)
	a.FreeFor = freeReasons(f, a.Reasons)
	a.Refusals, a.Available = no, len(no) == 0
	return a
}

// holdUntil is the first day on which the letter may leave: the row's working days
// after the card was dispatched, and the cooling-off after an address change
// (rules.md §4).
func holdUntil(f Facts, delivery Delivery, rb *Rulebook, j judgement) Date {
	country := j.product.Country
	day := j.today
	if !f.Card.DispatchedOn.IsZero() {
		day = later(day, rb.Calendar.AddWorkingDays(country, f.Card.DispatchedOn, j.product.LetterHoldDays))
	}
	day = later(day, f.Holder.cooled(delivery, country, j.hold, rb.Calendar))
	return rb.Calendar.AddWorkingDays(country, day, 0)
}
