package domain_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

func TestCancellingALetterOrder(t *testing.T) {
	t.Parallel()
	f := domain.CancelFacts{
		Actor:   domain.Actor{Kind: domain.OfficerActor, Stage: domain.FullSession, ID: id(1), PointID: id(20), Roles: []domain.Role{domain.Registrar}},
		Officer: domain.Officer{ID: id(1), Active: true, TrainingValidTo: today},
		Point:   domain.Point{ID: id(20), ContractFrom: today},
		Today:   today,
		Order:   domain.Order{ID: id(70), PointID: id(20), CardID: id(40), State: domain.OrderAccepted},
		Letter:  &domain.Letter{ID: id(71), State: domain.LetterParked},
	}
	got, no := domain.CancelOrder(f)
	want := domain.Cancelled{
		Order: domain.OrderCancelled, Audit: []domain.AuditWord{domain.AuditOrderCancelled},
		Letter: &domain.Moved{LetterID: id(71), From: domain.LetterParked, To: domain.LetterCancelled},
		Events: []domain.Announcement{{Type: domain.OrderCancelledEvent, Subject: id(40), OrderID: id(70), CardID: id(40), LetterID: id(71)}},
	}
	if diff := cmp.Diff(want, got); diff != "" || len(no) > 0 {
		t.Error(diff, no)
	}
	f.Letter, f.NewCard = nil, &domain.Card{ID: id(72), State: domain.CardOrdered}
	got, no = domain.CancelOrder(f)
	if len(no) > 0 || got.NewCard == nil || *got.NewCard != domain.CardCancelled || got.Events[0].Subject != id(70) || got.Events[0].CardID != id(40) {
		t.Errorf("a card's order: %+v %v", got, no)
	}
}

func TestBureauAnswers(t *testing.T) {
	t.Parallel()
	f := domain.BureauFacts{
		Actor: domain.Actor{Kind: domain.BureauActor}, Order: domain.Order{ID: id(70), State: domain.OrderAccepted},
		Card: domain.Card{ID: id(72), State: domain.CardOrdered},
	}
	for _, c := range []struct {
		answer domain.BureauAnswer
		order  domain.OrderState
		card   domain.CardState
		letter bool
	}{
		{domain.BureauAccepted, domain.OrderAtBureau, domain.CardOrdered, false},
		{domain.BureauInProduction, domain.OrderAtBureau, domain.CardInProduction, false},
		{domain.BureauProduced, domain.OrderProduced, domain.CardProduced, false},
		{domain.BureauDispatched, domain.OrderDispatched, domain.CardDispatched, true},
	} {
		if c.answer == domain.BureauProduced {
			f.Serial = "924600000000002"
		}
		step, no := domain.JudgeBureauAnswer(f, c.answer)
		if len(no) > 0 || step.Order != c.order || step.Card != c.card || step.LetterDue != c.letter {
			t.Errorf("%s: %+v %v", c.answer, step, no)
		}
		if (step.Number != "") != (c.answer == domain.BureauProduced) {
			t.Errorf("%s binds the number %q", c.answer, step.Number)
		}
		f.Order.State, f.Card.State = step.Order, step.Card
	}
	_, no := domain.JudgeBureauAnswer(f, domain.BureauAccepted)
	if len(no) != 1 || no[0].Params["allowed"] != "returned" {
		t.Errorf("%+v", no)
	}
}

// TestRowsAreTheCountrys wants no country's rows to be used for another's.
func TestRowsAreTheCountrys(t *testing.T) {
	t.Parallel()
	rb := *book(t)
	rb.Countries = append([]domain.CountryRules{}, rb.Countries...)
	for i := range rb.Countries {
		if rb.Countries[i].Country == "EE" {
			rb.Countries[i].VisitLimit = 5 * time.Minute
		}
	}
	if _, no := domain.PlaceCodeOrder(counter(t), request(), &rb, now); len(no) > 0 {
		t.Error(no)
	}
	f := estonian(t, "2020-01-01")
	if _, no := domain.PlacePUKEnvelopeOrder(f, toPoint(), &rb, now); !domain.Has(no, domain.VisitOver) {
		t.Error("ten minutes are too long where five are allowed:", no)
	}
	f.Visit.OpenedAt = now
	placed, no := domain.PlacePUKEnvelopeOrder(f, toPoint(), &rb, now)
	if len(no) > 0 || placed.Order.Price.Cents != 500 || placed.Order.Price.VATPermille != 0 {
		t.Errorf("%+v %v", placed.Order.Price, no)
	}
	if limit := rb.VisitLimit("XX"); limit != 0 {
		t.Errorf("a country without rules has visits of %s", limit)
	}
}

func TestEndedStates(t *testing.T) {
	t.Parallel()
	for _, s := range domain.BatchStates() {
		if s.Ended() != (len(s.Next()) == 0) || !s.Known() {
			t.Errorf("batch %s", s)
		}
	}
	for _, s := range domain.LetterStates() {
		if s.Ended() != (len(s.Next()) == 0) || !s.Known() {
			t.Errorf("letter %s", s)
		}
	}
	for _, s := range domain.CardStates() {
		if s.Ended() != (len(s.Next()) == 0) || s.CanBecome(s) {
			t.Errorf("card %s", s)
		}
	}
	if domain.OrderState("lost").Ended() || domain.OrderState("lost").Known() || domain.BlankInStock.CanBecome(domain.BlankWiped) ||
		!domain.VerificationPassed.CanBecome(domain.VerificationUsed) {
		t.Error("a state that is none, or a step that is none")
	}
}

func TestMalformedNumbers(t *testing.T) {
	t.Parallel()
	letter := domain.NewLetterNumber([12]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	order := domain.NewOrderNumber(today, [10]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	for i := range letter {
		if bad := letter[:i] + "?" + letter[i+1:]; domain.CheckLetterNumber(bad) {
			t.Errorf("%q was taken for a letter's number", bad)
		}
	}
	for i := range order {
		if bad := order[:i] + "?" + order[i+1:]; domain.CheckOrderNumber(bad) {
			t.Errorf("%q was taken for an order's number", bad)
		}
	}
	if domain.CheckLetterNumber("2"+letter[1:]) || domain.CheckOrderNumber(order+order[:1]) || domain.CheckLetterNumber(letter+"2") {
		t.Error("a digit in front, or a sign too many")
	}
}

func TestLastAddressRow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		country, postcode, last string
		right                   bool
	}{
		{"FI", "00100", "00100 HELSINKI", true},
		{"FI", "00100", "00100 MÄNTTÄ-VILPPULA", true},
		{"FI", "00101", "00100 HELSINKI", false},
		{"FI", "00100", "00100", false},
		{"FI", "00100", "00100  HELSINKI", false},
		{"FI", "0010A", "0010A HELSINKI", false},
		{"FI", "0100", "0100 HELSINKI", false},
		{"FI", "00100", "FI-00100 HELSINKI", false},
		{"EE", "10111", "10111 Tallinn", true},
		{"EE", "10111", "10111 TALLINN", true},
		{"EE", "10111", "Tallinn 10111", false},
		{"EE", "10111", "EESTI", false},
		{"SE", "11122", "111 22 STOCKHOLM", true},
		{"", "", "00100 HELSINKI", false},
	} {
		no := addressing(t).Check(domain.Address{Rows: []string{"Testi Testinen", c.last}, Postcode: c.postcode, Country: c.country})
		if (len(no) == 0) != c.right {
			t.Errorf("%+v: %v", c, no)
		}
	}
	blank := addressing(t).Check(domain.Address{Rows: []string{"Testi", " ", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"})
	seven := addressing(t).Check(domain.Address{Rows: []string{"1", "2", "3", "4", "5", "6", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"})
	if !domain.Has(blank, domain.AddressRows) || !domain.Has(seven, domain.AddressRows) {
		t.Error(blank, seven)
	}
}

func TestEdgesOfCodesAndKeys(t *testing.T) {
	t.Parallel()
	for s, right := range map[string]bool{
		"~~~~~~~~": true, "!!!!!!!!": true, "\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f": false, "ääääääää": false,
		strings.Repeat("k", 100): true, strings.Repeat("k", 101): false, "1234567": false, "12345678": true,
	} {
		if (domain.CheckIdempotencyKey(s) == nil) != right {
			t.Errorf("key %q", s)
		}
	}
	for _, s := range []string{"1A1052-308T", "13A052-308T", "131052-3A8T", "13105A-308T"} {
		if no := identityCode("FI", s); len(no) != 1 || no[0].Params["part"] != "character" {
			t.Errorf("%s: %v", s, no)
		}
	}
	for year, sign := range map[string]string{"1899": "+", "1900": "-", "1999": "-", "2000": "A"} {
		if made := domain.MakeFinnishCode(day(t, year+"-12-31"), 901); made[6:7] != sign {
			t.Errorf("born in %s: %s", year, made)
		}
	}
	for _, c := range []struct {
		code string
		want domain.DocumentKind
	}{{"P", domain.Passport}, {"PD", domain.Passport}, {"I", domain.IdentityCard}, {"ID", domain.IdentityCard}, {"A", domain.IdentityCard}, {"C", domain.IdentityCard}, {"AC", ""}, {"IV", ""}, {"IR", ""}, {"V", ""}} {
		m, err := domain.ParseMRZ(passport(func(m *domain.MRZ) { m.DocumentCode = c.code }), today)
		if err != nil || m.Kind != c.want {
			t.Errorf("%s is a %q, want %q (%v)", c.code, m.Kind, c.want, err)
		}
	}
}

func TestWhatIsDoneIsNotDoneAgain(t *testing.T) {
	t.Parallel()
	f := pressed(domain.BatchPrinting, domain.LetterPosted, domain.LetterPrinted, domain.LetterSpoiled)
	j, no := domain.JudgeReceipt(f, domain.Receipt{Kind: domain.ReceiptPosted, Part: 1})
	want := []domain.Moved{{LetterID: id(101), From: domain.LetterPrinted, To: domain.LetterPosted}}
	if diff := cmp.Diff(want, j.Letters); diff != "" || len(no) > 0 {
		t.Error(diff, no)
	}
	j, no = domain.JudgeReceipt(f, domain.Receipt{Kind: domain.ReceiptPrinted})
	if len(j.Letters) > 0 || len(no) > 0 {
		t.Errorf("printing what was printed: %+v %v", j.Letters, no)
	}
	for _, r := range []domain.Receipt{{Part: -1}, {From: -1, To: 2}, {From: 1}, {To: 1}, {From: 2, To: 1}} {
		r.Kind = domain.ReceiptPosted
		if _, no := domain.JudgeReceipt(f, r); !domain.Has(no, domain.ReceiptRange) {
			t.Errorf("%+v: %v", r, no)
		}
	}
}

func TestOnlyOpenOrdersOfThisCardStandInTheWay(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, o := range []domain.Order{
		{Kind: domain.NewCardOrder, CardID: id(41), State: domain.OrderAtBureau},
		{Kind: domain.NewCardOrder, CardID: id(40), State: domain.OrderCancelled},
	} {
		f := counter(t)
		f.OpenOrders = []domain.Order{o}
		if _, no := domain.PlaceCodeOrder(f, request(), rb, now); len(no) > 0 {
			t.Errorf("%+v stands in the way: %v", o, no)
		}
	}
	for i, cents := range []int64{5263, 3000, 4000} {
		f := counter(t)
		f.CardOrganisation.ID = id(11)
		if a := domain.PossibleActions(f, rb, now)[i]; a.Price.Cents != cents {
			t.Errorf("%s costs %d, want %d", a.Kind, a.Price.Cents, cents)
		}
	}
}
