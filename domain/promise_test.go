package domain_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
)

func spelled(list []domain.Promise) string {
	var b strings.Builder
	for _, p := range list {
		fmt.Fprintf(&b, "%s %s ", p.Step, p.On)
	}
	return strings.TrimSpace(b.String())
}

// TestPromisedDays goes through cut-offs, holidays, Åland, leap days and the nights on
// which the clocks are changed.
func TestPromisedDays(t *testing.T) {
	t.Parallel()
	rb := book(t)
	here, mariehamn := domain.DeliverHome, domain.Address{Rows: []string{"Testi Testinen", "Gatan 1", "22100 MARIEHAMN"}, Postcode: "22100", Country: "FI"}
	for _, w := range []struct {
		name, at string
		kind     domain.OrderKind
		change   func(*domain.Facts)
		want     string
	}{
		{"before the cut-off", "2026-11-24T12:59:59Z", domain.CodeLetterOrder, nil, "at_print_house 2026-11-24 posted 2026-11-25 received 2026-11-27"},
		{"at the cut-off", "2026-11-24T13:00:00Z", domain.CodeLetterOrder, nil, "at_print_house 2026-11-25 posted 2026-11-26 received 2026-11-30"},
		{"before the print house's own", "2026-11-24T16:00:00Z", domain.CodeLetterOrder, func(f *domain.Facts) { m := 20 * 60; f.PrintCutOff = &m }, "at_print_house 2026-11-24 posted 2026-11-25 received 2026-11-27"},
		{"after the print house's own", "2026-11-24T08:00:00Z", domain.CodeLetterOrder, func(f *domain.Facts) { m := 9 * 60; f.PrintCutOff = &m }, "at_print_house 2026-11-25 posted 2026-11-26 received 2026-11-30"},
		{"on a Saturday", "2026-11-28T18:00:00Z", domain.CodeLetterOrder, nil, "at_print_house 2026-11-30 posted 2026-12-01 received 2026-12-03"},
		{"over Christmas", "2026-12-23T13:30:00Z", domain.CodeLetterOrder, nil, "at_print_house 2026-12-28 posted 2026-12-29 received 2026-12-31"},
		{"on the last minute of summer time", "2026-10-23T11:59:00Z", domain.CodeLetterOrder, nil, "at_print_house 2026-10-23 posted 2026-10-26 received 2026-10-28"},
		{"after the clocks went back", "2026-10-26T12:30:00Z", domain.CodeLetterOrder, nil, "at_print_house 2026-10-26 posted 2026-10-27 received 2026-10-29"},
		{"over a leap day", "2028-02-28T10:00:00Z", domain.CodeLetterOrder, nil, "at_print_house 2028-02-28 posted 2028-02-29 received 2028-03-02"},
		{"to Åland on its day", "2027-06-07T10:00:00Z", domain.CodeLetterOrder, func(f *domain.Facts) { f.Holder.Address = mariehamn }, "at_print_house 2027-06-07 posted 2027-06-08 received 2027-06-11"},
		{"to the mainland on that day", "2027-06-07T10:00:00Z", domain.CodeLetterOrder, nil, "at_print_house 2027-06-07 posted 2027-06-08 received 2027-06-10"},
		{"a new card", "2026-11-24T10:00:00Z", domain.NewCardOrder, nil, "at_bureau 2026-11-25 produced 2026-12-02 dispatched 2026-12-03 letter_posted 2026-12-10 letter_there 2026-12-14 arrived 2026-12-08"},
		{"a new card after the cut-off", "2026-11-24T14:00:00Z", domain.NewCardOrder, nil, "at_bureau 2026-11-26 produced 2026-12-03 dispatched 2026-12-04 letter_posted 2026-12-11 letter_there 2026-12-15 arrived 2026-12-09"},
	} {
		at, err := time.Parse(time.RFC3339, w.at)
		if err != nil {
			t.Fatal(err)
		}
		f := counter(t)
		f.Visit.OpenedAt, f.Card.ExpiresOn, f.Officer.TrainingValidTo = at.Add(-time.Minute), day(t, "2030-01-01"), day(t, "2030-01-01")
		if w.change != nil {
			w.change(&f)
		}
		r := request()
		r.Delivery = here
		if w.kind == domain.NewCardOrder {
			r.Reason = domain.CardLost
		}
		placed, no := domain.Place(w.kind, f, r, rb, at)
		if len(no) > 0 {
			t.Fatalf("%s: %v", w.name, no)
		}
		if got := spelled(placed.Promises); got != w.want {
			t.Errorf("%s:\n got %s\nwant %s", w.name, got, w.want)
		}
		if last := placed.Promises[len(placed.Promises)-1].On; placed.Order.PromisedOn != last {
			t.Errorf("%s: the order promises %s, its last step %s", w.name, placed.Order.PromisedOn, last)
		}
	}
}

// TestAnEnvelopeAwaitsItsCode: the maker makes a new set before anything is sealed.
func TestAnEnvelopeAwaitsItsCode(t *testing.T) {
	t.Parallel()
	f := estonian(t, "2020-05-05")
	placed, no := domain.PlacePUKEnvelopeOrder(f, toPoint(), book(t), now)
	if len(no) > 0 {
		t.Fatal(no)
	}
	if got := spelled(placed.Promises); got != "at_print_house 2026-11-27 posted 2026-12-01 arrived 2026-12-04" {
		t.Error(got)
	}
	if by := placed.Promises[0].Step.OwedBy(domain.PUKEnvelopeOrder); by != domain.OwedByMaker {
		t.Errorf("the first step is owed by %s", by)
	}
}

func TestPromisesAgainstFacts(t *testing.T) {
	t.Parallel()
	in := book(t).Calendar
	list := []domain.Promise{
		{Step: domain.PromisePrint, On: day(t, "2026-11-24")}, {Step: domain.PromisePosted, On: day(t, "2026-11-25")}, {Step: domain.PromiseReceived, On: day(t, "2026-11-27")},
	}
	at := func(text string) time.Time {
		moment, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return moment
	}
	type step = domain.StateAt
	placed := step{domain.OrderAccepted, at("2026-11-24T08:00:00Z")}
	sealed := step{domain.OrderAtPrintHouse, at("2026-11-24T14:00:00Z")}
	for _, w := range []struct {
		name, now string
		steps     []step
		want      string
	}{
		{"just placed", "2026-11-24T09:00:00Z", []step{placed}, "- - -"},
		{"on the last day", "2026-11-24T21:59:59Z", []step{placed}, "- - -"},
		{"the day after, in Helsinki", "2026-11-24T22:00:00Z", []step{placed}, "late1 - -"},
		{"sealed in time", "2026-11-25T09:00:00Z", []step{placed, sealed}, "met0 - -"},
		{"not posted", "2026-11-26T09:00:00Z", []step{placed, sealed}, "met0 late1 -"},
		{"not posted over a week-end", "2026-11-30T09:00:00Z", []step{placed, sealed}, "met0 late3 late1"},
		{"posted late", "2026-12-01T09:00:00Z", []step{placed, sealed, {domain.OrderPosted, at("2026-11-27T09:00:00Z")}, {domain.OrderClosed, at("2026-11-27T09:00:00Z")}}, "met0 met2 -"},
		{"its batch was sent back", "2026-11-26T09:00:00Z", []step{placed, sealed, {domain.OrderAccepted, at("2026-11-24T20:00:00Z")}}, "late2 late1 -"},
		{"cancelled", "2026-12-26T09:00:00Z", []step{placed, {domain.OrderCancelled, at("2026-11-24T20:00:00Z")}}, "- - -"},
		{"closed and no step missed", "2026-11-26T09:00:00Z", []step{placed, {domain.OrderClosed, at("2026-11-25T09:00:00Z")}}, "met1 met0 -"},
	} {
		var got []string
		for _, k := range domain.Keep(list, domain.Way{Steps: w.steps}, in, "FI", at(w.now)) {
			switch {
			case k.Late:
				got = append(got, fmt.Sprintf("late%d", k.LateDays))
			case !k.MetAt.IsZero():
				got = append(got, fmt.Sprintf("met%d", k.LateDays))
			default:
				got = append(got, "-")
			}
		}
		if strings.Join(got, " ") != w.want {
			t.Errorf("%s: %v, want %s", w.name, got, w.want)
		}
	}
}

// The first letter of a new card is promised too, and is kept or late by itself: the
// card's own way says nothing of it.
func TestTheFirstLetterOfANewCardIsPromised(t *testing.T) {
	t.Parallel()
	in := book(t).Calendar
	list := []domain.Promise{{Step: domain.PromiseLetterPosted, On: day(t, "2026-12-11")}, {Step: domain.PromiseLetterThere, On: day(t, "2026-12-15")}}
	produced := []domain.StateAt{{State: domain.OrderArrived, At: time.Date(2026, 12, 7, 9, 0, 0, 0, time.UTC)}}
	for _, w := range []struct {
		name   string
		posted time.Time
		ends   domain.OrderState
		want   string
	}{
		{"not posted", time.Time{}, "", "late true 3, late true 1"},
		{"posted a day late", time.Date(2026, 12, 14, 9, 0, 0, 0, time.UTC), "", "late false 1, late false 0"},
		{"posted in time", time.Date(2026, 12, 11, 9, 0, 0, 0, time.UTC), "", "late false 0, late false 0"},
		{"and the order ended", time.Time{}, domain.OrderReturned, "late false 0, late false 0"},
	} {
		steps := produced
		if w.ends != "" {
			steps = append(steps[:1:1], domain.StateAt{State: w.ends, At: produced[0].At})
		}
		kept := domain.Keep(list, domain.Way{Steps: steps, LetterPosted: w.posted}, in, "FI", time.Date(2026, 12, 16, 9, 0, 0, 0, time.UTC))
		got := fmt.Sprintf("late %t %d, late %t %d", kept[0].Late, kept[0].LateDays, kept[1].Late, kept[1].LateDays)
		if got != w.want || kept[0].MetAt != w.posted {
			t.Errorf("%s: %s, met at %s; want %s", w.name, got, kept[0].MetAt, w.want)
		}
	}
}
