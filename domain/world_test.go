package domain_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/rulebook"
)

// now is a Tuesday, 12:00 in Helsinki.
var now = time.Date(2026, time.November, 24, 10, 0, 0, 0, time.UTC)

var today = domain.Date{Year: 2026, Month: time.November, Day: 24}

func id(n byte) domain.ID { return domain.ID{15: n} }

func day(t testing.TB, s string) domain.Date {
	t.Helper()
	d, err := domain.ParseDate(s)
	if err != nil || d.IsZero() {
		t.Fatalf("%q is no date", s)
	}
	return d
}

func book(t testing.TB) *domain.Rulebook {
	t.Helper()
	rb, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	return rb
}

// addressing is how addresses are written today.
func addressing(t testing.TB) domain.Addressing {
	t.Helper()
	return book(t).Addressing(domain.DateOf(now))
}

// difference is cmp's, which is asked only where the values are not deeply equal: for
// thousands of them it is the longest part of a test under the race detector.
func difference(want, got any, options ...cmp.Option) string {
	if reflect.DeepEqual(want, got) {
		return ""
	}
	return cmp.Diff(want, got, options...)
}

var finnishAddress = domain.Address{Rows: []string{"Testi Testinen", "Mannerheimintie 1 A 2", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"}

// counter is a desk at which everything is in order: an organisation card whose
// code was lost, its holder identified in the visit.
func counter(t testing.TB) domain.Facts {
	t.Helper()
	officer := domain.Officer{
		ID: id(1), OrganisationID: id(10), PointID: id(20), UserName: "rekisteroija",
		Roles: []domain.Role{domain.Registrar}, TrainingValidTo: today.AddMonths(6), Active: true,
	}
	return domain.Facts{
		Actor: domain.Actor{Kind: domain.OfficerActor, Stage: domain.FullSession, ID: id(1), OrganisationID: id(10), PointID: id(20), SessionID: id(2), Roles: officer.Roles},
		Point: domain.Point{
			ID: id(20), OrganisationID: id(10), Name: "Piste", Country: "FI", Kind: domain.TownPoint,
			ContractFrom: today.AddMonths(-12), Address: domain.Address{Rows: []string{"Piste", "Katu 1", "00100 HELSINKI"}, Postcode: "00100", Country: "FI"},
		},
		Officer:           officer,
		TrainedRegistrars: 2,
		Organisation:      domain.Organisation{ID: id(10), Country: "FI"},
		CardOrganisation:  domain.Organisation{ID: id(10), Country: "FI", CustomerNumber: "A-1"},
		Holder: domain.Holder{
			ID: id(30), Address: finnishAddress, Language: domain.Finnish,
			Person: domain.Person{GivenNames: "Testi", FamilyName: "Testinen", BirthDate: day(t, "1952-10-13"), IdentityCode: "131052A937K", IdentityCountry: "FI"},
		},
		Card: domain.Card{
			ID: id(40), Number: "9246000000001", HolderID: id(30), Product: "fi_organisation", OrganisationID: id(10), PointID: id(20),
			IssuedOn: today.AddMonths(-12), DispatchedOn: today.AddMonths(-12), ExpiresOn: today.AddMonths(48),
			State: domain.CardActivated, CodeVersion: 1,
		},
		Visit:        domain.Visit{ID: id(50), SessionID: id(2), OfficerID: id(1), PointID: id(20), HolderID: id(30), OpenedAt: now.Add(-10 * time.Minute)},
		Verification: domain.Verification{ID: id(60), VisitID: id(50), HolderID: id(30), State: domain.VerificationPassed},
	}
}

// estonian turns the desk into the authority's, with a card issued on that day.
func estonian(t testing.TB, issued string) domain.Facts {
	t.Helper()
	f := counter(t)
	f.Point.Country, f.Point.Kind = "EE", domain.AuthorityPoint
	f.Point.Address = domain.Address{Rows: []string{"Teenindus", "Tänav 1", "10111 Tallinn"}, Postcode: "10111", Country: "EE"}
	f.Card.Product, f.Card.IssuedOn, f.Card.OrganisationID = "ee_id_card", day(t, issued), domain.ID{}
	return f
}

// underProtection makes the holder a protected one, and gives the officer the named right.
func underProtection(f *domain.Facts) {
	f.Holder.Protected = true
	f.Actor.Roles = []domain.Role{domain.Registrar, domain.ProtectedService}
}

func request() domain.Request {
	return domain.Request{
		Reason: domain.CodeLost, Delivery: domain.DeliverHome, Language: domain.Finnish, Format: domain.StandardPrint,
		Payer: domain.Payer{Kind: domain.HolderPays, Proof: "K-17"}, Acknowledged: domain.WarningCodes,
		Names: domain.Names{OrderID: id(70), OrderNumber: "T26-AAAAAAAAAA-2", LetterID: id(71), LetterNumber: "L", NewCardID: id(72)},
	}
}

func toPoint() domain.Request {
	r := request()
	r.Delivery = domain.DeliverToPoint
	return r
}

func because(reason domain.Reason) domain.Request {
	r := request()
	r.Reason = reason
	return r
}

func codes(refusals []domain.Refusal) []domain.RefusalCode {
	var all []domain.RefusalCode
	for _, r := range refusals {
		all = append(all, r.Code)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// dice are thrown the same in every run: a multiplicative generator (Lehmer).
type dice uint64

// below gives a number from 0 to n-1.
func (d *dice) below(n int) int {
	*d = *d * 48271 % 0x7fffffff
	return int(*d>>8) % n
}
