package domain_test

import (
	"slices"
	"testing"
	"time"

	"sinetti/domain"
)

func cents(n int64) *int64 { return &n }

func priceRows() []refusalRow {
	row := func(name string, change func(*domain.PriceRequest), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: "set price: " + name, wants: wants, judge: func(_ *testing.T, rb *domain.Rulebook) []domain.Refusal {
			r := domain.PriceRequest{ID: id(95), Kind: domain.CodeLetterOrder, Cents: cents(4000), ValidFrom: today}
			change(&r)
			_, no := domain.SetPrice(of(10, domain.ResponsiblePerson), domain.Point{ID: id(20), OrganisationID: id(10), Country: "FI"}, r, rb, now)
			return no
		}}
	}
	return []refusalRow{
		row("from today", func(*domain.PriceRequest) {}),
		row("free", func(r *domain.PriceRequest) { r.Cents = cents(0) }),
		row("the general list again", func(r *domain.PriceRequest) { r.Cents = nil }),
		row("on the last day", func(r *domain.PriceRequest) { r.ValidFrom = today.AddMonths(24) }),
		row("from yesterday", func(r *domain.PriceRequest) { r.ValidFrom = today.AddDays(-1) }, domain.PriceDate),
		row("in an age", func(r *domain.PriceRequest) { r.ValidFrom = today.AddMonths(24).AddDays(1) }, domain.PriceDate),
		row("never", func(r *domain.PriceRequest) { r.ValidFrom = domain.Date{} }, domain.PriceDate),
		row("below nothing", func(r *domain.PriceRequest) { r.Cents = cents(-1) }, domain.PriceAmount),
		row("a slip of the keyboard", func(r *domain.PriceRequest) { r.Cents = cents(1_000_001) }, domain.PriceAmount),
		row("of nothing", func(r *domain.PriceRequest) { r.Kind = "cake" }, domain.PriceUnknown),
	}
}

// A point's own price bears the tax of the general row of the day, which a point neither
// sets nor keeps when it changes; and an order for another price than was shown is refused.
func TestThePriceThatWasShownIsThePriceOfTheOrder(t *testing.T) {
	t.Parallel()
	rb := *book(t)
	rb.Kinds = slices.Clone(rb.Kinds)
	for i := range rb.Kinds {
		rb.Kinds[i].Price.VATPermille = 240
	}
	f := counter(t)
	f.CardOrganisation.ID, f.Prices = id(11), []domain.PointPrice{own(t, 1, 4000, "2026-11-01", 1)}
	want := domain.Money{Cents: 4000, Currency: "EUR", VATPermille: 240}
	if a := domain.PossibleActions(f, &rb, now)[0]; a.Price != want {
		t.Errorf("shown: %+v", a.Price)
	}
	req := request()
	for _, shown := range []*domain.Money{nil, &want} {
		req.Expected = shown
		if _, no := domain.PlaceCodeOrder(f, req, &rb, now); domain.Has(no, domain.PriceChanged) {
			t.Errorf("for %+v: %v", shown, no)
		}
	}
	for _, shown := range []domain.Money{{Cents: 3999, Currency: "EUR", VATPermille: 240}, {Cents: 4000, Currency: "EUR", VATPermille: 255}, {Cents: 4000, Currency: "SEK", VATPermille: 240}} {
		req.Expected = &shown
		if _, no := domain.PlaceCodeOrder(f, req, &rb, now); !domain.Has(no, domain.PriceChanged) {
			t.Errorf("for %+v: %v", shown, no)
		}
	}
}

// own is a price of the point of the counter, from a day on, set so many hours ago.
func own(t *testing.T, n byte, cents int64, from string, hours int) domain.PointPrice {
	t.Helper()
	return domain.PointPrice{
		ID: id(n), PointID: id(20), Kind: domain.CodeLetterOrder, ValidFrom: day(t, from), SetAt: now.Add(-time.Duration(hours) * time.Hour),
		Price: domain.Money{Cents: cents, Currency: "EUR", VATPermille: 255}, General: cents < 0,
	}
}

func TestThePointsListGoesBeforeTheGeneralOne(t *testing.T) {
	t.Parallel()
	rb := book(t)
	for _, w := range []struct {
		name  string
		set   []domain.PointPrice
		cents int64
		why   domain.PriceWhy
	}{
		{"nothing set", nil, 5263, domain.PriceGeneral},
		{"from today", []domain.PointPrice{own(t, 1, 4000, "2026-11-24", 1)}, 4000, domain.PriceOfPoint},
		{"from tomorrow", []domain.PointPrice{own(t, 1, 4000, "2026-11-25", 1)}, 5263, domain.PriceGeneral},
		{"the later day", []domain.PointPrice{own(t, 1, 4000, "2026-11-01", 1), own(t, 2, 3000, "2026-11-20", 9)}, 3000, domain.PriceOfPoint},
		{"of one day the last word", []domain.PointPrice{own(t, 1, 4000, "2026-11-20", 9), own(t, 2, 3500, "2026-11-20", 1)}, 3500, domain.PriceOfPoint},
		{"the general list again", []domain.PointPrice{own(t, 1, 4000, "2026-11-01", 9), own(t, 2, -1, "2026-11-20", 1)}, 5263, domain.PriceGeneral},
	} {
		f := counter(t)
		f.CardOrganisation.ID, f.Prices = id(11), w.set
		a := domain.PossibleActions(f, rb, now)[0]
		if a.Price.Cents != w.cents || a.PriceFrom.Why != w.why || a.PriceFrom.Rule == "" {
			t.Errorf("%s: %+v by %+v", w.name, a.Price, a.PriceFrom)
		}
		slices.Reverse(w.set)
		if again := domain.PossibleActions(f, rb, now)[0]; again.Price != a.Price {
			t.Errorf("%s, the other way round: %+v", w.name, again.Price)
		}
	}
	f := counter(t) // own staff
	f.Prices = []domain.PointPrice{own(t, 1, 4000, "2026-11-24", 1)}
	if a := domain.PossibleActions(f, rb, now)[0]; a.Price.Cents != 0 || a.PriceFrom.Why != domain.PriceForOwnStaff || a.PriceFrom.Source == "" {
		t.Errorf("own staff pays %+v by %+v", a.Price, a.PriceFrom)
	}
	f.CardOrganisation, f.Organisation = domain.Organisation{}, domain.Organisation{}
	if a := domain.PossibleActions(f, rb, now)[0]; a.Price.Cents != 4000 {
		t.Errorf("nobody's staff at nobody's point pays %+v", a.Price)
	}
}
