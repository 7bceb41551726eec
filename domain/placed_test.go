package domain_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

func TestCodeOrderPrintsTheExistingCode(t *testing.T) {
	t.Parallel()
	rb, f := book(t), counter(t)
	placed, no := domain.PlaceCodeOrder(f, request(), rb, now)
	if len(no) > 0 {
		t.Fatal(no)
	}
	want := &domain.Letter{
		ID: id(71), Number: "L", OrderID: id(70), CardID: id(40), Kind: domain.ActivationLetter, State: domain.LetterQueued,
		CodeVersion: 1, Product: "fi_organisation", Generation: "fi.generation.organisation", Delivery: domain.DeliverHome,
		Address: finnishAddress, CustomerNumber: "A-1", Language: domain.Finnish, Format: domain.StandardPrint, HoldUntil: today,
	}
	if diff := cmp.Diff(want, placed.Letter); diff != "" {
		t.Error(diff)
	}
	if placed.Order.Price.Cents != 0 || placed.Order.PriceFrom.Rule != "fi.free.own_staff" || placed.Order.Rulebook != rb.Version {
		t.Errorf("price %+v, rulebook %q", placed.Order.Price, placed.Order.Rulebook)
	}
	if placed.Order.PromisedOn != day(t, "2026-11-27") { // three working days after Tuesday
		t.Errorf("promised on %s", placed.Order.PromisedOn)
	}
	events := []domain.Announcement{
		{Type: domain.OrderAcceptedEvent, Subject: id(40), OrderID: id(70), CardID: id(40), LetterID: id(71)},
		{Type: domain.LetterQueuedEvent, Subject: id(40), OrderID: id(70), CardID: id(40), LetterID: id(71)},
	}
	if diff := cmp.Diff(events, placed.Events); diff != "" {
		t.Error(diff)
	}
}

func TestPUKEnvelopeAwaitsTheNextVersion(t *testing.T) {
	t.Parallel()
	placed, no := domain.PlacePUKEnvelopeOrder(estonian(t, "2020-01-01"), toPoint(), book(t), now)
	if len(no) > 0 {
		t.Fatal(no)
	}
	l := placed.Letter
	if l.State != domain.LetterAwaitingCode || !l.CodeNext || l.CodeVersion != 2 || l.Kind != domain.PUKEnvelope {
		t.Errorf("letter %+v", l)
	}
	if l.Address.Rows[0] != "Teenindus" {
		t.Errorf("an envelope goes to the point, not to %v", l.Address.Rows)
	}
	for _, e := range placed.Events {
		if e.Type == domain.LetterQueuedEvent {
			t.Error("queued before its code has come")
		}
	}
}

func TestNewCardOrderMakesACardAndNoLetterYet(t *testing.T) {
	t.Parallel()
	f := counter(t)
	f.Card.State = domain.CardChipLocked
	placed, no := domain.PlaceNewCardOrder(f, because(domain.CodeLocked), book(t), now)
	if len(no) > 0 {
		t.Fatal(no)
	}
	want := &domain.Card{
		ID: id(72), HolderID: id(30), Product: "fi_organisation", OrganisationID: id(10), PointID: id(20),
		State: domain.CardOrdered, RequestedBy: id(1), Replaces: id(40),
	}
	if diff := cmp.Diff(want, placed.NewCard); diff != "" || placed.Letter != nil {
		t.Error(diff, placed.Letter)
	}
	if !placed.Order.HoldUntil.IsZero() || placed.Order.PromisedOn != day(t, "2026-12-08") {
		t.Errorf("hold %s, promise %s", placed.Order.HoldUntil, placed.Order.PromisedOn)
	}
}

func TestProtectedHolderGetsTheContactAddress(t *testing.T) {
	t.Parallel()
	f := counter(t)
	underProtection(&f)
	f.Holder.ContactAddress = domain.Address{Rows: []string{"Testi Testinen", "PL 1", "00101 HELSINKI"}, Postcode: "00101", Country: "FI"}
	placed, no := domain.PlaceCodeOrder(f, request(), book(t), now)
	if len(no) > 0 || placed.Letter.Address.Postcode != "00101" {
		t.Error(no, placed.Letter)
	}
	if len(placed.Warnings) == 0 || placed.Warnings[0].Code != domain.WarnProtected {
		t.Errorf("warnings %v", placed.Warnings)
	}
}

func TestHoldDates(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, c := range []struct {
		name       string
		dispatched string
		changed    string
		delivery   domain.Delivery
		want       string
	}{
		{"long ago", "2025-01-01", "", domain.DeliverHome, "2026-11-24"},
		{"dispatched on Monday: four working days", "2026-11-23", "", domain.DeliverHome, "2026-11-27"},
		{"dispatched before Independence Day", "2026-12-03", "", domain.DeliverHome, "2026-12-09"},
		{"address changed today", "2025-01-01", "2026-11-24", domain.DeliverHome, "2026-11-25"},
		{"address changed, but to the point", "2025-01-01", "2026-11-24", domain.DeliverToPoint, "2026-11-24"},
		{"both: the later", "2026-11-23", "2026-11-24", domain.DeliverHome, "2026-11-27"},
		{"the home changed, but to the workplace", "2025-01-01", "2026-11-24", domain.DeliverWork, "2026-11-24"},
	} {
		f, r := counter(t), request()
		f.Card.DispatchedOn = day(t, c.dispatched)
		if c.changed != "" {
			f.Holder.AddressChangedOn = day(t, c.changed)
		}
		f.Holder.WorkAddress = domain.Address{Rows: []string{"Testi Testinen", "Sairaalatie 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
		r.Delivery = c.delivery
		placed, no := domain.PlaceCodeOrder(f, r, rb, now)
		if len(no) > 0 || placed.Letter.HoldUntil != day(t, c.want) {
			t.Errorf("%s: hold until %s, want %s; %v", c.name, placed.Letter.HoldUntil, c.want, no)
		}
	}
}

// A changed workplace and a changed safety contact address cool off as a home does, each for
// what goes there.
func TestEveryAddressOfAHolderCoolsOff(t *testing.T) {
	t.Parallel()
	rb, other := book(t), domain.Address{Rows: []string{"Testi Testinen", "Sairaalatie 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
	for name, c := range map[string]struct {
		to     domain.Delivery
		change func(h *domain.Holder)
		days   int
	}{
		"the workplace":                  {domain.DeliverWork, func(h *domain.Holder) { h.WorkChangedOn = today }, 1},
		"the workplace, but home":        {domain.DeliverHome, func(h *domain.Holder) { h.WorkChangedOn = today }, 0},
		"the contact address":            {domain.DeliverHome, func(h *domain.Holder) { h.Protected, h.ContactChangedOn = true, today }, 1},
		"the home of a protected person": {domain.DeliverHome, func(h *domain.Holder) { h.Protected, h.AddressChangedOn = true, today }, 0},
	} {
		f, r := counter(t), request()
		f.Actor.Roles = append(slices.Clone(f.Actor.Roles), domain.ProtectedService)
		f.Holder.WorkAddress, f.Holder.ContactAddress = other, other
		c.change(&f.Holder)
		r.Delivery, r.Acknowledged = c.to, domain.WarningCodes
		placed, no := domain.PlaceCodeOrder(f, r, rb, now)
		if len(no) > 0 || placed.Letter.HoldUntil != rb.Calendar.AddWorkingDays("FI", today, c.days) {
			t.Errorf("%s: hold until %s, want %d working days; %v", name, placed.Letter.HoldUntil, c.days, codes(no))
		}
	}
}

func TestNewerLetterSupersedesTheEarlier(t *testing.T) {
	t.Parallel()
	f := counter(t)
	f.OpenLetters = []domain.Letter{
		{ID: id(81), OrderID: id(91), State: domain.LetterQueued},
		{ID: id(82), OrderID: id(92), State: domain.LetterInBatch},
		{ID: id(83), OrderID: id(93), State: domain.LetterPosted, SupersededBy: id(82)},
	}
	placed, no := domain.PlaceCodeOrder(f, request(), book(t), now)
	want := []domain.Superseded{{LetterID: id(81), OrderID: id(91), Withdrawn: true}, {LetterID: id(82), OrderID: id(92)}}
	if diff := cmp.Diff(want, placed.Superseded); diff != "" || len(no) > 0 {
		t.Error(diff, no)
	}
}

func TestPossibleActionsSayWhyNot(t *testing.T) {
	t.Parallel()
	rb := book(t)
	actions := domain.PossibleActions(counter(t), rb, now)
	if len(actions) != len(domain.CardActs) || !actions[0].Available || actions[1].Available || !actions[2].Available {
		t.Fatalf("%+v", actions)
	}
	if actions[0].Price.Cents != 0 || actions[0].PromisedOn != day(t, "2026-11-27") {
		t.Errorf("%+v", actions[0])
	}
	wants := []domain.Reason{domain.CodeLost, domain.PINLocked, domain.LetterNeverCame, domain.LetterDamaged, domain.AddressWrong}
	if diff := cmp.Diff(wants, actions[0].Reasons); diff != "" {
		t.Error(diff)
	}
	late := domain.PossibleActions(counter(t), rb, now.Add(time.Hour))
	if late[0].Available || !domain.Has(late[0].Refusals, domain.VerificationLapsedCode) {
		t.Errorf("%+v", late[0])
	}
	unknown := counter(t)
	unknown.Card.Product = "xx"
	if a := domain.PossibleActions(unknown, rb, now)[0]; a.Available || !domain.Has(a.Refusals, domain.ProductUnknown) {
		t.Errorf("%+v", a)
	}
}

func TestFirstLetterOfANewCard(t *testing.T) {
	t.Parallel()
	rb, f := book(t), counter(t)
	facts := domain.FirstLetterFacts{
		Order: domain.Order{ID: id(70), Delivery: domain.DeliverHome, Language: domain.Swedish, Format: domain.LargePrint},
		Card:  f.Card, Point: f.Point, Holder: f.Holder, CardOrganisation: f.CardOrganisation,
	}
	facts.Card.State, facts.Card.IssuedOn, facts.Card.DispatchedOn = domain.CardDispatched, today, today
	l, no := domain.FirstLetter(facts, domain.Names{LetterID: id(71)}, rb, now)
	if len(no) > 0 || l.State != domain.LetterQueued || l.HoldUntil != day(t, "2026-11-30") || l.Language != domain.Swedish {
		t.Errorf("%+v %v", l, no)
	}
	facts.Card.CodeVersion = 0
	if l, _ := domain.FirstLetter(facts, domain.Names{}, rb, now); l.State != domain.LetterAwaitingCode || !l.CodeNext || l.CodeVersion != 1 {
		t.Errorf("without a code: %+v", l)
	}
	facts.Holder.Address.Rows = nil
	if l, _ := domain.FirstLetter(facts, domain.Names{}, rb, now); l.State != domain.LetterParked || l.ParkedFor != string(domain.AddressMissing) {
		t.Errorf("without an address: %+v", l)
	}
	facts.Card.Product, facts.Card.IssuedOn = "ee_id_card", today
	if l, no := domain.FirstLetter(facts, domain.Names{}, rb, now); l != nil || len(no) > 0 {
		t.Errorf("the card factory sends the Estonian envelope: %+v %v", l, no)
	}
}

func TestOrderFollowsItsLetter(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		order    domain.OrderState
		letter   domain.LetterState
		delivery domain.Delivery
		want     []domain.OrderState
	}{
		{domain.OrderAccepted, domain.LetterInBatch, domain.DeliverHome, []domain.OrderState{domain.OrderInBatch}},
		{domain.OrderInBatch, domain.LetterPrinted, domain.DeliverHome, []domain.OrderState{domain.OrderAtPrintHouse}},
		{domain.OrderInBatch, domain.LetterPosted, domain.DeliverHome, []domain.OrderState{domain.OrderAtPrintHouse, domain.OrderPosted, domain.OrderClosed}},
		{domain.OrderInBatch, domain.LetterPosted, domain.DeliverToPoint, []domain.OrderState{domain.OrderAtPrintHouse, domain.OrderPosted}},
		{domain.OrderAtPrintHouse, domain.LetterQueued, domain.DeliverHome, []domain.OrderState{domain.OrderAccepted}},
		{domain.OrderClosed, domain.LetterPosted, domain.DeliverHome, nil},
	} {
		if diff := cmp.Diff(c.want, domain.OrderAfter(c.order, c.letter, c.delivery)); diff != "" {
			t.Errorf("%s, letter %s: %s", c.order, c.letter, diff)
		}
	}
}

func TestIssueFillsInGenerationAndExpiry(t *testing.T) {
	t.Parallel()
	rb := book(t)
	card, no := domain.Issue(domain.Card{Product: "fi_citizen"}, day(t, "2026-01-13"), rb)
	if len(no) > 0 || card.Generation != "fi.generation.citizen.7" || card.ExpiresOn != day(t, "2031-01-12") {
		t.Errorf("%+v %v", card, no)
	}
	if _, no := domain.Issue(domain.Card{Product: "ee_id_card"}, day(t, "2025-11-15"), rb); !domain.Has(no, domain.IssueDateUnknown) {
		t.Error(no)
	}
	if _, no := domain.Issue(domain.Card{Product: "xx"}, today, rb); !domain.Has(no, domain.ProductUnknown) {
		t.Error(no)
	}
}

func BenchmarkPossibleActions(b *testing.B) {
	rb, f := book(b), counter(b)
	for b.Loop() {
		domain.PossibleActions(f, rb, now)
	}
}

// A code that was locked says that the chip is: the card ends with the order, whence the
// holder had it; a suspended one too. One that lies at the point nobody can have locked.
func TestALockedCodeEndsTheOldCard(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for name, c := range map[string]struct {
		state, from, want domain.CardState
	}{
		"in use":                     {domain.CardActivated, "", domain.CardChipLocked},
		"handed over":                {domain.CardHandedOver, "", domain.CardChipLocked},
		"suspended":                  {domain.CardSuspended, domain.CardActivated, domain.CardChipLocked},
		"at the point":               {domain.CardArrived, "", ""},
		"suspended while on its way": {domain.CardSuspended, domain.CardDispatched, ""},
		"locked already":             {domain.CardChipLocked, "", ""},
	} {
		f := counter(t)
		f.Card.State, f.Card.SuspendedFrom = c.state, c.from
		placed, no := domain.PlaceNewCardOrder(f, because(domain.CodeLocked), rb, now)
		if len(no) > 0 {
			t.Fatalf("%s: %v", name, no)
		}
		var got domain.CardState
		if placed.Off != nil {
			got = placed.Off.To
		}
		if got != c.want || placed.Off != nil && (placed.Off.Act != domain.RevokeAct || placed.Off.Told.Reason != domain.CardReplaced) {
			t.Errorf("%s: %+v, want %q", name, placed.Off, c.want)
		}
	}
	placed, no := domain.PlaceNewCardOrder(estonian(t, "2026-03-03"), because(domain.CodeLocked), rb, now)
	if len(no) > 0 || placed.Off != nil {
		t.Errorf("with a locked PUK the PINs still work: %v, %+v", no, placed.Off)
	}
}
