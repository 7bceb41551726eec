package domain_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// livingCard is an organisation card in a state since so many days, at now's hour.
func livingCard(state domain.CardState, days int) domain.LifecycleFacts {
	return domain.LifecycleFacts{
		Card:  domain.Card{ID: id(40), Product: "fi_organisation", State: state, ExpiresOn: domain.Date{Year: 2029, Month: time.May, Day: 4}},
		Since: now.AddDate(0, 0, -days),
	}
}

// suspended is a card that was suspended so many days ago, from a state.
func suspended(from domain.CardState, days int) domain.LifecycleFacts {
	f := livingCard(domain.CardSuspended, days)
	f.Card.SuspendedFrom = from
	return f
}

func TestLifecycleByTheCalendar(t *testing.T) {
	t.Parallel()
	rb := book(t)
	successor := func(f domain.LifecycleFacts, ago time.Duration) domain.LifecycleFacts {
		f.Successor = domain.Card{ID: id(41), State: domain.CardActivated}
		f.SuccessorSince = now.Add(-ago)
		return f
	}
	last := func(f domain.LifecycleFacts, day domain.Date) domain.LifecycleFacts {
		f.Card.ExpiresOn = day
		return f
	}
	taken := func(f domain.LifecycleFacts, steps ...domain.LifecycleStep) domain.LifecycleFacts {
		f.Taken = steps
		return f
	}
	ordered := livingCard(domain.CardActivated, 100)
	ordered.Successor = domain.Card{ID: id(41), State: domain.CardOrdered}
	for name, c := range map[string]struct {
		facts domain.LifecycleFacts
		want  domain.LifecycleStep
	}{
		"13 days at the point":                   {livingCard(domain.CardArrived, 13), ""},
		"14 days at the point":                   {livingCard(domain.CardArrived, 14), domain.StepUncollectedReminder},
		"reminded once":                          {taken(livingCard(domain.CardArrived, 40), domain.StepUncollectedReminder), ""},
		"six months less a day":                  {taken(livingCard(domain.CardArrived, 183), domain.StepUncollectedReminder), ""},
		"six months, 24 May to 24 November":      {livingCard(domain.CardArrived, 184), domain.StepUncollectedEnd},
		"dispatched, and nobody told of arrival": {livingCard(domain.CardDispatched, 184), domain.StepUncollectedEnd},
		"29 days in the holder's hands":          {livingCard(domain.CardHandedOver, 29), ""},
		"30 days in the holder's hands":          {livingCard(domain.CardHandedOver, 30), domain.StepUnactivatedReminder},
		"never activated":                        {livingCard(domain.CardHandedOver, 184), domain.StepUnactivatedEnd},
		"in use for years":                       {livingCard(domain.CardActivated, 900), ""},
		"on its last day":                        {taken(last(livingCard(domain.CardActivated, 9), today), domain.StepRenewalDue), ""},
		"on the day after":                       {last(livingCard(domain.CardActivated, 9), today.AddDays(-1)), domain.StepExpired},
		"suspended, and expired":                 {last(livingCard(domain.CardSuspended, 9), today.AddDays(-1)), domain.StepExpired},
		"suspended while at the point":           {suspended(domain.CardArrived, 184), domain.StepUncollectedEnd},
		"suspended on its way, less a day":       {suspended(domain.CardDispatched, 183), ""},
		"suspended and never activated":          {suspended(domain.CardHandedOver, 184), domain.StepUnactivatedEnd},
		"suspended while in use":                 {suspended(domain.CardActivated, 900), ""},
		"suspended before whence was noted":      {livingCard(domain.CardSuspended, 900), ""},
		"three months before its end":            {last(livingCard(domain.CardActivated, 9), day(t, "2027-02-24")), domain.StepRenewalDue},
		"a day too early":                        {last(livingCard(domain.CardActivated, 9), day(t, "2027-02-25")), ""},
		"renewal is ordered":                     {last(ordered, day(t, "2027-02-24")), ""},
		"half an hour after its successor":       {successor(livingCard(domain.CardActivated, 9), 30*time.Minute), ""},
		"an hour after its successor":            {successor(livingCard(domain.CardActivated, 9), time.Hour), domain.StepReplaced},
		"expiry goes before the rest":            {successor(last(livingCard(domain.CardActivated, 9), today.AddDays(-1)), time.Hour), domain.StepExpired},
		"revoked":                                {livingCard(domain.CardRevoked, 900), ""},
		"still in the making":                    {livingCard(domain.CardProduced, 900), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			step, row, due := domain.LifecycleDue(c.facts, rb, now)
			if step != c.want || due != (c.want != "") || due && row.Source == "" {
				t.Errorf("step %q by %+v, want %q", step, row, c.want)
			}
		})
	}
}

// A business day begins at midnight at the point, also where UTC is a day behind.
func TestLifecycleDayBeginsAtMidnightInHelsinki(t *testing.T) {
	t.Parallel()
	rb, f := book(t), livingCard(domain.CardActivated, 9)
	f.Card.ExpiresOn = today
	f.Taken = []domain.LifecycleStep{domain.StepRenewalDue}
	late := time.Date(2026, time.November, 24, 21, 59, 59, 0, time.UTC)
	if step, _, due := domain.LifecycleDue(f, rb, late); due {
		t.Errorf("%s a second before midnight", step)
	}
	if step, _, _ := domain.LifecycleDue(f, rb, late.Add(time.Second)); step != domain.StepExpired {
		t.Errorf("%q at midnight", step)
	}
}

func TestACardThatEndsTakesWhatHangsOnIt(t *testing.T) {
	t.Parallel()
	f := domain.EndingFacts{
		Card: domain.Card{ID: id(40), State: domain.CardArrived},
		Orders: []domain.Order{
			{ID: id(70), Kind: domain.NewCardOrder, State: domain.OrderArrived, CardID: id(39), NewCardID: id(40)},
			{ID: id(71), Kind: domain.CodeLetterOrder, State: domain.OrderAccepted, CardID: id(40)},
			{ID: id(72), Kind: domain.CodeLetterOrder, State: domain.OrderAtPrintHouse, CardID: id(40)},
			{ID: id(73), Kind: domain.CodeLetterOrder, State: domain.OrderPosted, CardID: id(40)},
			{ID: id(74), Kind: domain.NewCardOrder, State: domain.OrderAtBureau, CardID: id(40), NewCardID: id(42)},
		},
		Letters: []domain.Letter{
			{ID: id(81), OrderID: id(71), State: domain.LetterQueued},
			{ID: id(82), OrderID: id(72), State: domain.LetterAwaitingCode},
			{ID: id(83), OrderID: id(73), State: domain.LetterPosted},
		},
	}
	e, ok := domain.EndCard(f, domain.CardDestroyed)
	if !ok || e.From != domain.CardArrived || e.To != domain.CardDestroyed {
		t.Fatalf("%+v, %t", e, ok)
	}
	letters := []domain.Moved{
		{LetterID: id(81), From: domain.LetterQueued, To: domain.LetterCancelled},
		{LetterID: id(82), From: domain.LetterAwaitingCode, To: domain.LetterCancelled},
	}
	if diff := cmp.Diff(letters, e.Letters); diff != "" {
		t.Error(diff)
	}
	ends := map[domain.ID]domain.OrderState{}
	for _, o := range e.Orders {
		ends[o.Order.ID] = o.To
	}
	want := map[domain.ID]domain.OrderState{id(70): domain.OrderReturned, id(71): domain.OrderCancelled, id(72): domain.OrderFailed}
	if diff := cmp.Diff(want, ends); diff != "" || len(e.Events) != 3 {
		t.Error(diff, e.Events)
	}
	f.Card.State = domain.CardActivated
	if _, ok := domain.EndCard(f, domain.CardDestroyed); ok {
		t.Error("a card in use was destroyed")
	}
	if _, ok := domain.EndCard(f, domain.CardSuspended); ok {
		t.Error("suspended is no end")
	}
}
