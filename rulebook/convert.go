package rulebook

import (
	"time"

	"sinetti/domain"
)

func (r Row) noun() domain.Row {
	return domain.Row{ID: r.ID, Source: r.Source, ValidFrom: r.ValidFrom}
}

// addTo appends a country's rows to the book.
func (f file) addTo(book *domain.Rulebook) {
	book.Countries = append(book.Countries, domain.CountryRules{
		Row: f.Rules.noun(), Country: f.Country, TimeZone: f.Rules.TimeZone,
		VisitLimit:     time.Duration(f.Rules.VisitMinutes) * time.Minute,
		CoolingOffDays: f.Rules.CoolingOffDays, RecentDays: f.Rules.RecentOrderDays,
		WorkplaceCodes: f.Rules.WorkplaceCodes, WorkplaceDays: f.Rules.WorkplaceDays,
	})
	for _, p := range f.Products {
		book.Products = append(book.Products, p.noun(f.Country))
	}
	for _, d := range f.Documents {
		book.Documents = append(book.Documents, domain.DocumentRow{Row: d.noun(), Country: f.Country, Kinds: d.Kinds, Issuers: d.Issuers})
	}
	for _, r := range f.Reasons {
		book.Reasons = append(book.Reasons, domain.ReasonRow{
			Row: r.noun(), Country: f.Country, Reason: r.Reason, LetterPrints: r.LetterPrints,
			Acts: r.Acts, NeedsCodeLost: r.NeedsCodeLost, OldCard: r.OldCard, Remedy: r.Remedy,
		})
	}
	for _, o := range f.Orders {
		book.Kinds = append(book.Kinds, domain.KindRow{
			Row: o.noun(), Country: f.Country, Kind: o.Kind, PromiseDays: o.PromiseDays,
			Price: domain.Money{Cents: o.Price.Cents, Currency: o.Price.Currency, VATPermille: o.Price.VATPermille},
		})
	}
	for _, p := range f.Post {
		book.Post = append(book.Post, p.rowOf(f.Country))
	}
	for _, r := range f.PutOffs {
		book.PutOffs = append(book.PutOffs, r.rowOf(f.Country))
	}
	for _, r := range f.Complaints {
		book.Complaints = append(book.Complaints, r.rowOf(f.Country))
	}
	for _, l := range f.Lifecycles {
		book.Lifecycles = append(book.Lifecycles, l.rowOf(f.Country))
	}
	for _, r := range f.Free {
		book.Free = append(book.Free, r.rowOf(f.Country))
	}
	for _, o := range f.CutOffs {
		book.CutOffs = append(book.CutOffs, o.rowOf(f.Country))
	}
	for _, a := range f.Advice {
		book.Advice = append(book.Advice, a.rowOf(f.Country))
	}
	for _, g := range f.Guidance {
		book.Guidance = append(book.Guidance, g.rowOf(f.Country))
	}
	f.addStanding(book)
	f.addCountry(book)
	for _, p := range f.Payers {
		book.Payers = append(book.Payers, domain.PayerRow{Row: p.noun(), Country: f.Country, Kind: p.Kind, Needs: p.Needs})
	}
}

func (p product) noun(country string) domain.Product {
	noun := domain.Product{
		Row: p.Row.noun(), Product: p.Product, Country: country, Names: p.Names, ServedAt: p.ServedAt,
		NeedsIdentityCode: p.NeedsIdentityCode, NeedsProfessional: p.NeedsProfessional, Professional: domain.ProfessionalRule(p.Professional), Orderable: p.Orderable,
		ValidYears: p.ValidYears, LetterHoldDays: p.LetterHoldDays,
		RenewalMonthsBefore: p.RenewalMonthsBefore, FirstLetter: p.FirstLetter,
	}
	for _, g := range p.Generations {
		noun.Generations = append(noun.Generations, g.noun())
	}
	return noun
}

func (g generation) noun() domain.Generation {
	noun := domain.Generation{
		Row: g.Row.noun(), IssuedFrom: g.IssuedFrom, IssuedTo: g.IssuedTo,
		PIN1: domain.Lengths(g.PIN1), PIN2: domain.Lengths(g.PIN2),
		PINTries: g.PINTries, CodeTries: g.CodeTries, LetterKind: g.LetterKind, LetterPrints: g.LetterPrints,
		CodeKeptUntil: g.CodeKeptUntil, Remedy: g.Remedy, LockedRemedy: g.LockedRemedy, ChangePIN2First: g.ChangePIN2First,
		SuspendWhenRead: g.SuspendWhenRead,
	}
	for _, c := range g.Codes {
		noun.Codes = append(noun.Codes, domain.CodeSpec(c))
	}
	return noun
}
