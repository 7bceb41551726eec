package domain_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// Warnings bear the figures that they go by, and the rulebook's bounds.
func TestWarningsTellTheirFigures(t *testing.T) {
	t.Parallel()
	rb := book(t)
	row := rb.Country("FI").Row
	product, _ := rb.Product("fi_organisation")
	work := domain.Address{Rows: []string{"Testi Testinen", "Esimerkkisairaala", "Sairaalatie 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
	for name, c := range map[string]struct {
		make func(f *domain.Facts)
		want []domain.Warning
	}{
		"nothing": {func(*domain.Facts) {}, nil},
		"ordered today": {
			func(f *domain.Facts) { f.LastOrderAt = now.Add(-time.Minute) },
			[]domain.Warning{{Code: domain.WarnOrderedRecently, Limit: 7, On: today, Row: row}},
		},
		"ordered six days ago": {
			func(f *domain.Facts) { f.LastOrderAt = now.AddDate(0, 0, -6) },
			[]domain.Warning{{Code: domain.WarnOrderedRecently, Number: 6, Limit: 7, On: today.AddDays(-6), Row: row}},
		},
		"ordered a week ago": {func(f *domain.Facts) { f.LastOrderAt = now.AddDate(0, 0, -7) }, nil},
		"moved today": {
			func(f *domain.Facts) { f.Holder.AddressChangedOn = today },
			[]domain.Warning{{Code: domain.WarnAddressChanged, Limit: 1, On: today, Row: row}},
		},
		"the workplace moved today": {
			func(f *domain.Facts) { f.Holder.WorkAddress, f.Holder.WorkChangedOn = work, today },
			[]domain.Warning{{Code: domain.WarnWorkAddressChanged, Limit: 1, On: today, Row: row}},
		},
		"both moved today": {
			func(f *domain.Facts) {
				f.Holder.WorkAddress, f.Holder.WorkChangedOn, f.Holder.AddressChangedOn = work, today, today
			},
			[]domain.Warning{
				{Code: domain.WarnAddressChanged, Limit: 1, On: today, Row: row}, {Code: domain.WarnWorkAddressChanged, Limit: 1, On: today, Row: row},
			},
		},
		"a workplace moved to which nothing goes": {func(f *domain.Facts) { f.Holder.WorkChangedOn = today }, nil},
		"the safety contact address changed today": {
			func(f *domain.Facts) {
				f.Holder.Protected, f.Holder.ContactAddress, f.Holder.ContactChangedOn = true, work, today
				f.Holder.AddressChangedOn = today // of which nobody is told, and where nothing goes
			},
			[]domain.Warning{{Code: domain.WarnContactAddressChanged, Limit: 1, On: today, Row: row}, {Code: domain.WarnProtected}},
		},
		"moved before the cooling-off":    {func(f *domain.Facts) { f.Holder.AddressChangedOn = today.AddDays(-4) }, nil},
		"nineteen codes to the workplace": {func(f *domain.Facts) { f.Holder.WorkAddress, f.WorkplaceCodes = work, 19 }, nil},
		"twenty codes to the workplace": {
			func(f *domain.Facts) { f.Holder.WorkAddress, f.WorkplaceCodes = work, 20 },
			[]domain.Warning{{Code: domain.WarnWorkplaceCodes, Number: 20, Limit: 20, On: today.AddDays(-30), Row: row}},
		},
		"twenty codes to where this one cannot go": {func(f *domain.Facts) { f.WorkplaceCodes = 20 }, nil},
		"expires in ten days": {
			func(f *domain.Facts) { f.Card.ExpiresOn = today.AddDays(10) },
			[]domain.Warning{{Code: domain.WarnExpiresSoon, Number: 10, On: today.AddDays(10), Row: product.Row}},
		},
		"two letters under way": {
			func(f *domain.Facts) {
				f.OpenLetters = []domain.Letter{{ID: id(1), State: domain.LetterQueued}, {ID: id(2), State: domain.LetterPosted}}
			},
			[]domain.Warning{{Code: domain.WarnSupersedes, Number: 2}},
		},
	} {
		f := counter(t)
		c.make(&f)
		if diff := cmp.Diff(c.want, domain.PossibleActions(f, rb, now)[0].Warnings); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Whoever orders a new card for one that expires need not be asked whether a new card
// would be better.
func TestARenewalIsNotWarnedOfTheExpiry(t *testing.T) {
	t.Parallel()
	f, r := counter(t), because(domain.Expiring)
	f.Card.ExpiresOn = today.AddDays(10)
	for _, a := range domain.PossibleActions(f, book(t), now) {
		warned := slices.ContainsFunc(a.Warnings, func(w domain.Warning) bool { return w.Code == domain.WarnExpiresSoon })
		if warned != (a.Kind == domain.CodeLetterOrder || a.Kind == domain.PUKEnvelopeOrder) {
			t.Errorf("%s: warned %t", a.Act, warned)
		}
	}
	if placed, no := domain.PlaceNewCardOrder(f, r, book(t), now); len(no) > 0 || len(placed.Warnings) > 0 {
		t.Errorf("a renewal: %v, warned of %v", no, placed.Warnings)
	}
}

// Codes to the workplace are warned of only where this one goes there too.
func TestTheWorkplaceIsWarnedOfWhereTheLetterGoesThere(t *testing.T) {
	t.Parallel()
	f, r := counter(t), request()
	f.WorkplaceCodes = 25
	f.Holder.WorkAddress = domain.Address{Rows: []string{"Testi Testinen", "Sairaalatie 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}
	for to, want := range map[domain.Delivery]int{domain.DeliverHome: 0, domain.DeliverWork: 1} {
		r.Delivery = to
		placed, no := domain.PlaceCodeOrder(f, r, book(t), now)
		if len(no) > 0 || len(placed.Warnings) != want {
			t.Errorf("%s: %v %v", to, placed.Warnings, no)
		}
	}
}

// An order is refused for each warning that its officer did not name, and says which;
// what was named beside, twice or in vain is no matter.
func TestAWarningIsAcknowledgedOrRefuses(t *testing.T) {
	t.Parallel()
	rb := book(t)
	const recent, moved, strange = domain.WarnOrderedRecently, domain.WarnAddressChanged, domain.WarningCode("CODES_TO_THE_MOON")
	for name, c := range map[string]struct {
		named []domain.WarningCode
		wants []domain.WarningCode
	}{
		"none":              {nil, []domain.WarningCode{recent, moved}},
		"one of two":        {[]domain.WarningCode{moved}, []domain.WarningCode{recent}},
		"both, and twice":   {[]domain.WarningCode{moved, recent, moved, recent}, nil},
		"all there are":     {domain.WarningCodes, nil},
		"what nobody knows": {[]domain.WarningCode{strange, ""}, []domain.WarningCode{recent, moved}},
		"a hundred":         {slices.Repeat([]domain.WarningCode{strange, recent}, 50), []domain.WarningCode{moved}},
	} {
		f, r := counter(t), request()
		f.LastOrderAt, f.Holder.AddressChangedOn, r.Acknowledged = now.AddDate(0, 0, -2), today, c.named
		placed, no := domain.PlaceCodeOrder(f, r, rb, now)
		var got []domain.WarningCode
		for _, refusal := range no {
			got = append(got, domain.WarningCode(refusal.Params["warning"]))
			if refusal.Code != domain.WarningUnacknowledged || refusal.Field != "acknowledged" || refusal.Rule != rb.Country("FI").ID {
				t.Errorf("%s: %+v", name, refusal)
			}
		}
		if diff := cmp.Diff(c.wants, got); diff != "" || (len(no) > 0) != (placed.Letter == nil) {
			t.Errorf("%s: %s, %+v", name, diff, placed)
		}
		if len(no) == 0 && len(placed.Warnings) != 2 {
			t.Errorf("%s: the order knows of %v", name, placed.Warnings)
		}
	}
}

// The log has each warning with its figures.
func TestWarningsInTheLog(t *testing.T) {
	t.Parallel()
	for want, w := range map[string]domain.Warning{
		"ADDRESS_PROTECTED 0":                    {Code: domain.WarnProtected},
		"SUPERSEDES_EARLIER_LETTER 2":            {Code: domain.WarnSupersedes, Number: 2},
		"ORDERED_RECENTLY 3/7 " + today.String(): {Code: domain.WarnOrderedRecently, Number: 3, Limit: 7, On: today},
	} {
		if w.String() != want {
			t.Errorf("%q, want %q", w, want)
		}
	}
}
