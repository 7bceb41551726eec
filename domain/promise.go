package domain

import (
	"slices"
	"time"
)

// PromiseStep is a step of an order for which a day is promised.
type PromiseStep string

// The steps, in the order in which they come.
const (
	PromiseCode       PromiseStep = "code"           // the maker delivers a new set of codes
	PromisePrint      PromiseStep = "at_print_house" // the agency seals it for the print house
	PromisePosted     PromiseStep = "posted"         // the print house posts it
	PromiseAtBureau   PromiseStep = "at_bureau"      // the bureau takes the card in hand
	PromiseProduced   PromiseStep = "produced"       // the bureau makes it
	PromiseDispatched PromiseStep = "dispatched"     // the bureau sends it
	PromiseArrived    PromiseStep = "arrived"        // the post brings it to the point
	PromiseReceived   PromiseStep = "received"       // the post brings it to the holder; nobody reports it
	// The first letter of a new card goes a way of its own, beside the card.
	PromiseLetterPosted PromiseStep = "letter_posted" // the print house posts it
	PromiseLetterThere  PromiseStep = "letter_there"  // the post brings it; nobody reports it
)

// PromiseSteps lists them all.
var PromiseSteps = []PromiseStep{
	PromiseCode, PromisePrint, PromisePosted, PromiseAtBureau, PromiseProduced, PromiseDispatched, PromiseArrived, PromiseReceived,
	PromiseLetterPosted, PromiseLetterThere,
}

// Promise is the day by which a step should be done, as it was promised at the order.
type Promise struct {
	Step PromiseStep
	On   Date
}

// Ower is who owes a promised step.
type Ower string

// Those who owe.
const (
	OwedByAgency     Ower = "agency"
	OwedByMaker      Ower = "maker"
	OwedByPrintHouse Ower = "print_house"
	OwedByPost       Ower = "post"
)

// Owers lists them all.
var Owers = []Ower{OwedByAgency, OwedByMaker, OwedByPrintHouse, OwedByPost}

// OwedBy tells who owes a step of an order of that kind.
func (s PromiseStep) OwedBy(kind OrderKind) Ower {
	switch s {
	case PromisePrint:
		if kind == PUKEnvelopeOrder { // nothing can be sealed before the maker's new set is there
			return OwedByMaker
		}
		return OwedByAgency
	case PromisePosted, PromiseLetterPosted:
		return OwedByPrintHouse
	case PromiseCode, PromiseAtBureau, PromiseProduced, PromiseDispatched:
		return OwedByMaker
	case PromiseArrived, PromiseReceived, PromiseLetterThere:
		return OwedByPost
	}
	return OwedByAgency
}

// clock promises days: by whose rules, at which moment, of which kind of order.
type clock struct {
	rb  *Rulebook
	now time.Time
	j   judgement
}

// begins is the day on which a partner takes in what may not go before that day:
// that day itself or the next working day, and the one after it where today's cut-off
// has passed. own is the partner's own cut-off, in minutes of the day; nil: the row's.
func (c clock) begins(from Date, row CutOffRow, own *int) Date {
	calendar, country := c.rb.Calendar, c.j.product.Country
	from = calendar.AddWorkingDays(country, from, 0)
	minute := row.Minute
	if own != nil {
		minute = *own
	}
	if row.ID == "" && own == nil || from != c.j.today || c.now.Before(calendar.At(country, from, minute)) {
		return from
	}
	return calendar.AddWorkingDays(country, from, 1)
}

// after counts working days of the product's country.
func (c clock) after(day Date, n int) Date {
	return c.rb.Calendar.AddWorkingDays(c.j.product.Country, day, n)
}

// letter promises the way of a letter that may leave on the day of hold.
func (c clock) letter(f Facts, kind OrderKind, delivery Delivery, hold Date) []Promise {
	country, today := c.j.product.Country, c.j.today
	row, days := c.rb.CutOff(country, PrintHouseCutOff, today), c.j.kind.PromiseDays
	if c.j.generation.LetterPrints == PrintsNewSet || f.Card.CodeVersion == 0 {
		maker := c.rb.CutOff(country, BureauCutOff, today)
		made := c.after(c.begins(today, maker, nil), maker.days(PromiseCode))
		hold = later(hold, made)
		if kind == PUKEnvelopeOrder { // its row counts from the order
			days -= maker.days(PromiseCode)
		}
	}
	first := c.begins(hold, row, f.PrintCutOff)
	last := lastPromise(kind, delivery)
	address, _ := givenAddress(f, delivery) // in whichever order its rows are
	posted := c.after(first, row.days(PromisePosted))
	list := []Promise{{PromisePrint, c.after(first, row.days(PromisePrint))}, {PromisePosted, posted}}
	if row.ID == "" {
		list = nil
	}
	return append(list, Promise{last, c.carried(posted, days-row.days(PromisePosted), address)})
}

// card promises the way of a new card to the point, where the order is fetched, and beside
// it that of its first letter.
func (c clock) card(f Facts, delivery Delivery) []Promise {
	row := c.rb.CutOff(c.j.product.Country, BureauCutOff, c.j.today)
	first := c.begins(c.j.today, row, nil)
	var list []Promise
	for _, step := range []PromiseStep{PromiseAtBureau, PromiseProduced, PromiseDispatched} {
		if row.ID != "" {
			list = append(list, Promise{step, c.after(first, row.days(step))})
		}
	}
	days := row.days(PromiseDispatched)
	sent := c.after(first, days)
	list = append(list, c.firstLetter(f, delivery, sent)...)
	return append(list, Promise{lastPromise(NewCardOrder, delivery), c.carried(sent, c.j.kind.PromiseDays-days, f.Point.Address)})
}

// firstLetter promises the way of a new card's code letter, which leaves the row's working
// days after the card was sent; nothing where the card factory sends the code itself.
func (c clock) firstLetter(f Facts, delivery Delivery, sent Date) []Promise {
	country := c.j.product.Country
	kind, known := c.rb.Kind(country, CodeLetterOrder, c.j.today)
	if c.j.product.FirstLetter != SentByPrintHouse || !known {
		return nil
	}
	f.Card.DispatchedOn = sent
	row := c.rb.CutOff(country, PrintHouseCutOff, c.j.today)
	posted := c.after(holdUntil(f, delivery, c.rb, c.j), row.days(PromisePosted))
	address, _ := givenAddress(f, delivery)
	there := Promise{PromiseLetterThere, c.carried(posted, kind.PromiseDays-row.days(PromisePosted), address)}
	if row.ID == "" {
		return []Promise{there}
	}
	return []Promise{{PromiseLetterPosted, posted}, there}
}

// carried is when the post has brought to an address what it got on that day: a region
// may have holidays of its own.
func (c clock) carried(from Date, days int, to Address) Date {
	country := c.j.product.Country
	if region := c.rb.regionOf(to, c.j.today); c.rb.mainland(region) == country {
		country = region
	}
	return c.rb.Calendar.AddWorkingDays(country, from, days)
}

// promises gives the promised days of an order, the last one last.
func promises(f Facts, kind OrderKind, delivery Delivery, hold Date, c clock) []Promise {
	if kind == NewCardOrder {
		return c.card(f, delivery)
	}
	if hold.IsZero() { // nowhere to send it: as if it could go at once
		hold = c.j.today
	}
	return c.letter(f, kind, delivery, hold)
}

// lastPromise is the step whose day an order is promised by: its card or letter is at the
// point, or with the holder.
func lastPromise(kind OrderKind, delivery Delivery) PromiseStep {
	if kind == NewCardOrder || delivery == DeliverToPoint {
		return PromiseArrived
	}
	return PromiseReceived
}

// PromisesTo are the promised days of an order that goes to a place, the last one last.
type PromisesTo struct {
	Delivery Delivery
	Promises []Promise
}

// promisesTo gives them for each of the places.
func promisesTo(f Facts, kind OrderKind, places []Delivery, c clock) []PromisesTo {
	list := make([]PromisesTo, len(places))
	for i, to := range places {
		list[i] = PromisesTo{to, promises(f, kind, to, holdUntil(f, to, c.rb, c.j), c)}
	}
	return list
}

// StateAt is a state that an order came into, and when.
type StateAt struct {
	State OrderState
	At    time.Time
}

// Way is how far an order has come: its steps, oldest first, and for a new card's when its
// first letter was posted, zero while it was not.
type Way struct {
	Steps        []StateAt
	LetterPosted time.Time
}

// KeptPromise is a promise against the fact.
type KeptPromise struct {
	Promise
	// MetAt is when the step was done; zero while it is not, and for what nobody reports.
	MetAt time.Time
	// Late tells that it is due, not done, and the order goes on.
	Late bool
	// LateDays is by how many working days it was or is late; 0 where it was not.
	LateDays int
}

// Keep compares what was promised for an order with how far it has come, on the calendar of
// its country at this moment. That a letter that was posted is there nobody reports.
func Keep(list []Promise, made Way, in Calendar, country string, now time.Time) []KeptPromise {
	steps := made.Steps
	today, ended := in.Today(country, now), len(steps) > 0 && steps[len(steps)-1].State.Ended()
	kept := make([]KeptPromise, len(list))
	for i, p := range list {
		k := KeptPromise{Promise: p, MetAt: metAt(p.Step, steps)}
		if p.Step == PromiseLetterPosted {
			k.MetAt = made.LetterPosted
		}
		switch {
		case p.Step == PromiseLetterThere && !made.LetterPosted.IsZero():
		case !k.MetAt.IsZero():
			k.LateDays = workingDaysBetween(in, country, p.On, in.Today(country, k.MetAt))
		case p.broken(ended, today):
			k.Late, k.LateDays = true, max(1, workingDaysBetween(in, country, p.On, today))
		}
		kept[i] = k
	}
	return kept
}

// broken tells whether a promise that was not met is late by now: an order that ended owes
// nothing any more.
func (p Promise) broken(ended bool, today Date) bool { return !ended && today.After(p.On) }

// Late tells whether the order's own promise is broken: its last step is not done, by the
// rule of Keep.
func (o Order) Late(today Date) bool {
	last := Promise{Step: lastPromise(o.Kind, o.Delivery), On: o.PromisedOn}
	met := !metAt(last.Step, []StateAt{{State: o.State, At: last.On.Time()}}).IsZero()
	return !met && last.broken(o.State.Ended(), today)
}

// way is the order in which states come that are steps forward.
var way = []OrderState{
	OrderAccepted, OrderInBatch, OrderAtPrintHouse, OrderPosted, OrderAtBureau, OrderProduced, OrderDispatched, OrderArrived, OrderHandedOver, OrderClosed,
}

// metAt is since when the order has been at that step or beyond; zero where it is not,
// as when its batch was cancelled and it queues again. An order that ended otherwise
// keeps what was done before.
func metAt(step PromiseStep, steps []StateAt) time.Time {
	goal := slices.Index(way, OrderState(step))
	if goal < 0 {
		return time.Time{}
	}
	var since time.Time
	for _, s := range steps {
		at := slices.Index(way, s.State)
		switch {
		case at < 0:
		case at < goal:
			since = time.Time{}
		case since.IsZero():
			since = s.At
		}
	}
	return since
}

// workingDaysBetween counts the working days after from up to to, at most a year's.
func workingDaysBetween(in Calendar, country string, from, to Date) int {
	const most = 366
	n := 0
	for day := from.AddDays(1); !day.After(to) && n < most; day = day.AddDays(1) {
		if in.IsWorkingDay(country, day) {
			n++
		}
	}
	return n
}
