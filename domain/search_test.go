package domain_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

func TestSearchIsUnderstood(t *testing.T) {
	t.Parallel()
	order := domain.NewOrderNumber(today, [10]byte{9, 8, 7})
	for text, want := range map[string]domain.Search{
		" 131052-308t ":                {Kind: domain.SearchIdentityCode, Text: "131052-308T", BirthDate: day(t, "1952-10-13")},
		"37605030299":                  {Kind: domain.SearchIdentityCode, Text: "37605030299", BirthDate: day(t, "1976-05-03")},
		strings.ToLower(order):         {Kind: domain.SearchOrderNumber, Text: order},
		"9246 0000 0000 01":            {Kind: domain.SearchCardNumber, Text: "92460000000001"},
		"as0123456":                    {Kind: domain.SearchCardNumber, Text: "AS0123456"},
		"Testinen, Äiti 13.10.1952":    {Kind: domain.SearchNameAndBirth, Name: "Testinen Äiti", BirthDate: day(t, "1952-10-13")},
		"1952-10-13 Testinen-Ŋuorra Á": {Kind: domain.SearchNameAndBirth, Name: "Testinen-Ŋuorra Á", BirthDate: day(t, "1952-10-13")},
	} {
		got, no := domain.UnderstandSearch(text, today)
		if got != want || len(no) > 0 {
			t.Errorf("%q: %+v %v", text, got, no)
		}
	}
	got, no := domain.UnderstandSearch(strings.ReplaceAll(specimenTD1, "<", ";"), today)
	if len(no) > 0 || got.Kind != domain.SearchMRZ || got.Name != "ANNA MARIA ERIKSSON" || got.MRZ.Repaired != domain.USLayoutReader {
		t.Errorf("%+v %v", got, no)
	}
}

func searchRows() []refusalRow {
	row := func(text string, wants ...domain.RefusalCode) refusalRow {
		_, no := domain.UnderstandSearch(text, today)
		return judged(text, no, wants...)
	}
	return []refusalRow{
		row("131052-308U", domain.IdentityCodeWrong),
		row("37605030298", domain.IdentityCodeWrong),
		row(strings.Replace(specimenTD2, "6", "7", 1), domain.MRZCheckDigit),
		row("Testinen", domain.SearchNotUnderstood),
		row("", domain.SearchNotUnderstood),
		row("13.10.1952", domain.SearchNotUnderstood),
		row(strings.Repeat("x ", 300), domain.SearchNotUnderstood),
		row("\xff\xfe", domain.SearchNotUnderstood),
	}
}

func visitRows() []refusalRow {
	open := func(name string, purpose domain.Purpose, change func(*domain.Facts), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := counter(t)
			change(&f)
			_, no := domain.OpenVisit(f, purpose, id(55), rb, now)
			return no
		}}
	}
	verify := func(name string, change func(*domain.Facts, *domain.Document), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f, d := counter(t), domain.Document{MRZ: passport(func(*domain.MRZ) {})}
			change(&f, &d)
			_, no := domain.VerifyIdentity(f, d, id(66), rb, now)
			return no
		}}
	}
	return []refusalRow{
		open("visit", domain.PurposeOrderCode, func(*domain.Facts) {}),
		open("visit without purpose", "", func(*domain.Facts) {}, domain.PurposeUnknown),
		open("visit untrained", domain.PurposeAdvice, func(f *domain.Facts) { f.Officer.TrainingValidTo = domain.Date{} }, domain.TrainingLapsed),
		open("visit by an approver", domain.PurposeAdvice, func(f *domain.Facts) { f.Actor.Roles = []domain.Role{domain.Approver} }, domain.NotPermitted),
		verify("verify", func(*domain.Facts, *domain.Document) {}),
		verify("verify oneself", func(f *domain.Facts, _ *domain.Document) { f.Officer.HolderID = &f.Holder.ID }, domain.OwnCard),
		verify("verify after the visit", func(f *domain.Facts, _ *domain.Document) { f.Visit.ClosedAt = now }, domain.VisitOver),
		verify("verify with a ticket", func(_ *domain.Facts, d *domain.Document) { d.MRZ = ""; d.Kind = "ticket" },
			domain.DocumentFieldMissing, domain.DocumentNotAccepted, domain.RegisterMismatch),
	}
}

func TestCheckedIdentityKeepsNoZone(t *testing.T) {
	t.Parallel()
	rb, f := book(t), counter(t)
	c, no := domain.VerifyIdentity(f, domain.Document{MRZ: passport(func(*domain.MRZ) {})}, id(66), rb, now)
	want := domain.Verification{
		ID: id(66), VisitID: id(50), HolderID: id(30), OfficerID: id(1), PointID: id(20), State: domain.VerificationPassed,
		DocumentKind: domain.Passport, Issuer: "FIN", DocumentNumber: "XP8271602", DocumentExpires: today.AddMonths(24), CheckedAt: now, Rulebook: rb.Version,
	}
	if diff := cmp.Diff(want, c.Verification); diff != "" || len(no) > 0 {
		t.Error(diff, no)
	}
	c, no = domain.VerifyIdentity(f, domain.Document{MRZ: passport(func(m *domain.MRZ) { m.ExpiresOn = today.AddDays(-1) })}, id(66), rb, now)
	if c.Verification.State != domain.VerificationRefused || len(no) != 1 || c.Verification.Refusals[0] != domain.DocumentExpired {
		t.Errorf("a refused check is kept too: %+v %v", c, no)
	}
}

func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"131052-308T", specimenTD1, "Testinen 1.1.1900", "9246 0000", "T26-AAAAAAAAAA-2"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if s, no := domain.UnderstandSearch(text, today); (s.Kind == "") != (len(no) > 0) {
			t.Fatalf("%+v and %v", s, no)
		}
	})
}
