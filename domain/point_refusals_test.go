package domain_test

import (
	"strings"
	"testing"
	"time"

	"sinetti/domain"
)

func pointRows() []refusalRow {
	rows := append(askAuthorisationRows(), decideAuthorisationRows()...)
	rows = append(rows, endAuthorisationRows()...)
	rows = append(rows, loginMethodRows()...)
	rows = append(rows, supportRows()...)
	return append(rows, feedbackRows()...)
}

// agreement waits between the organisation 11, whose cards they are, and point 20 of
// the organisation 10.
func agreement() domain.Agreement {
	return domain.Agreement{
		Contract: domain.Contract{ID: id(90), State: domain.RightWaiting, Authorisation: domain.Authorisation{
			PointID: id(20), OrganisationID: id(11), CustomerNumber: "4711", ValidFrom: today,
		}},
		PointOrganisationID: id(10), AskedBy: id(3),
	}
}

// of is an officer of an organisation, at its point 20.
func of(organisation byte, role domain.Role) domain.Actor {
	a := agency(1, role)
	a.OrganisationID, a.PointID = id(organisation), id(20)
	return a
}

func askAuthorisationRows() []refusalRow {
	type facts = domain.AuthorisationFacts
	type asked = domain.AuthorisationRequest
	row := func(name string, change func(*facts, *asked), wants ...domain.RefusalCode) refusalRow {
		f := facts{Actor: of(11, domain.EmployerAdmin), Point: domain.Point{ID: id(20), OrganisationID: id(10)}, Today: today}
		r := asked{ID: id(90), CustomerNumber: "4711"}
		change(&f, &r)
		_, no := domain.AskAuthorisation(f, r)
		return judged("ask authorisation: "+name, no, wants...)
	}
	rows := []refusalRow{
		row("in order", func(*facts, *asked) {}),
		row("by who leads a point", func(f *facts, _ *asked) { f.Actor.Roles = []domain.Role{domain.ResponsiblePerson} }, domain.NotPermitted),
		row("where points serve their own only", func(f *facts, _ *asked) {
			f.Needs.Row = domain.Row{ID: "ee.points", Source: "agency"}
		}, domain.PointServesOwnOnly),
		row("of the own point", func(f *facts, _ *asked) { f.Point.OrganisationID = id(11) }, domain.AuthorisesItself),
		row("held", func(f *facts, _ *asked) { f.Open = []domain.Agreement{agreement()} }, domain.AuthorisedAlready),
		row("to its last day", func(f *facts, _ *asked) {
			f.Open = []domain.Agreement{agreement()}
			f.Open[0].ValidTo = today
		}, domain.AuthorisedAlready),
		row("run out", func(f *facts, _ *asked) {
			f.Open = []domain.Agreement{agreement()}
			f.Open[0].ValidTo = today.AddDays(-1)
		}),
		row("from yesterday", func(_ *facts, r *asked) { r.ValidFrom = today.AddDays(-1) }, domain.DatesReversed),
		row("dates reversed", func(_ *facts, r *asked) { r.ValidFrom, r.ValidTo = today.AddDays(2), today.AddDays(1) }, domain.DatesReversed),
	}
	for _, number := range []string{"", "asiakas", "12\n34", "<4711>", strings.Repeat("1", 41)} {
		rows = append(rows, row("number "+number, func(_ *facts, r *asked) { r.CustomerNumber = number }, domain.CustomerNumberMissing))
	}
	return append(rows, row("number with marks", func(_ *facts, r *asked) { r.CustomerNumber = "FI-2026/47.1 Å" }))
}

func decideAuthorisationRows() []refusalRow {
	row := func(name string, by domain.Actor, change func(*domain.Agreement, *domain.Decision), wants ...domain.RefusalCode) refusalRow {
		a, d := agreement(), domain.Decision{Approve: true}
		change(&a, &d)
		_, no := domain.DecideAuthorisation(by, a, d, today)
		return judged("decide authorisation: "+name, no, wants...)
	}
	same := func(*domain.Agreement, *domain.Decision) {}
	lead, admin := of(10, domain.ResponsiblePerson), of(10, domain.EmployerAdmin)
	elsewhere := lead
	elsewhere.PointID = id(21)
	return []refusalRow{
		row("by who leads the point", lead, same),
		row("by its administrator", admin, same),
		row("by a registrar", of(10, domain.Registrar), same, domain.NotPermitted, domain.FourEyes),
		row("by who leads another point", elsewhere, same, domain.FourEyes),
		row("by whose cards they are", of(11, domain.EmployerAdmin), same, domain.FourEyes),
		row("by who leads the point and works for whose cards they are", of(11, domain.ResponsiblePerson), same, domain.FourEyes),
		row("by who asked", lead, func(a *domain.Agreement, _ *domain.Decision) { a.AskedBy = lead.ID }, domain.FourEyes),
		row("held", lead, func(a *domain.Agreement, _ *domain.Decision) { a.State = domain.RightHeld }, domain.RightNotWaiting),
		row("over", lead, func(a *domain.Agreement, _ *domain.Decision) { a.ValidTo = today.AddDays(-1) }, domain.DatesReversed),
		row("no without a reason", lead, func(_ *domain.Agreement, d *domain.Decision) { d.Approve = false }, domain.ReasonMissing),
		row("no", lead, func(_ *domain.Agreement, d *domain.Decision) { *d = domain.Decision{Reason: "ei sovi"} }),
	}
}

func endAuthorisationRows() []refusalRow {
	row := func(name string, by domain.Actor, state domain.RightState, reason string, wants ...domain.RefusalCode) refusalRow {
		a := agreement()
		a.State = state
		_, no := domain.EndAuthorisation(by, a, reason)
		return judged("end authorisation: "+name, no, wants...)
	}
	admin := of(10, domain.EmployerAdmin)
	return []refusalRow{
		row("held", admin, domain.RightHeld, "sopimus päättyi"),
		row("withdrawn", of(11, domain.EmployerAdmin), domain.RightWaiting, "virhe"),
		row("by who leads the point", of(10, domain.ResponsiblePerson), domain.RightHeld, "x", domain.NotPermitted),
		row("ended", admin, domain.RightEnded, "x", domain.RightNotWaiting),
		row("refused", admin, domain.RightRefused, "x", domain.RightNotWaiting),
		row("without a reason", admin, domain.RightHeld, " ", domain.ReasonMissing),
	}
}

func loginMethodRows() []refusalRow {
	row := func(name string, by domain.Role, wanted []domain.LoginMethod, wants ...domain.RefusalCode) refusalRow {
		_, no := domain.SetLoginMethods(of(10, by), domain.LoginMethods, wanted)
		return judged("login methods: "+name, no, wants...)
	}
	return []refusalRow{
		row("token alone", domain.EmployerAdmin, []domain.LoginMethod{domain.ByToken}),
		row("card beside", domain.EmployerAdmin, []domain.LoginMethod{domain.ByCard, domain.ByAuthenticator}),
		row("card alone", domain.EmployerAdmin, []domain.LoginMethod{domain.ByCard}, domain.NoLoginMethodLeft),
		row("none", domain.EmployerAdmin, nil, domain.NoLoginMethodLeft),
		row("by who leads a point", domain.ResponsiblePerson, domain.LoginMethods, domain.NotPermitted),
	}
}

func supportRows() []refusalRow {
	type facts = domain.SupportFacts
	type asked = domain.SupportRequest
	row := func(name string, act domain.SupportAct, change func(*facts, *asked), wants ...domain.RefusalCode) refusalRow {
		f := facts{
			Actor: agency(1, domain.UserSupport), Officer: domain.Officer{ID: id(2), Active: true},
			HasEmail: true, Device: domain.ByAuthenticator, Card: true, Today: today, Now: now,
		}
		r := asked{Act: act, Checks: []domain.IdentityCheck{domain.CallBack, domain.DocumentSeen}, Reason: "puhelin hukkui"}
		change(&f, &r)
		_, no := domain.Support(f, r)
		return judged("support: "+name, no, wants...)
	}
	once := func(_ *facts, r *asked) { r.Checks = []domain.IdentityCheck{domain.CallBack} }
	twice := func(_ *facts, r *asked) { r.Checks = []domain.IdentityCheck{domain.CallBack, domain.CallBack} }
	bare := func(f *facts, _ *asked) { f.Device, f.Card = "", false }
	none := func(_ *facts, r *asked) { r.Checks = nil }
	askedBy := func(who byte, ago time.Duration) func(*facts, *asked) {
		return func(f *facts, r *asked) {
			f.Device, r.OnPaper, f.Asked = "", true, domain.PaperAsked{By: id(who), At: now.Add(-ago)}
		}
	}
	var rows []refusalRow
	for _, act := range domain.SupportActs {
		rows = append(rows, row(string(act), act, func(*facts, *asked) {}), row(string(act)+" unchecked", act, none, domain.IdentityChecksMissing))
	}
	return append(rows,
		row("password on one check", domain.SupportOrderPassword, once),
		row("unlock on one check", domain.SupportUnlock, once),
		row("device on one check", domain.SupportUnlinkDevice, once, domain.IdentityChecksMissing),
		row("card on one check twice", domain.SupportUnlinkCard, twice, domain.IdentityChecksMissing),
		row("on an unheard of check", domain.SupportUnlock, func(_ *facts, r *asked) { r.Checks = []domain.IdentityCheck{"a_hunch"} }, domain.IdentityChecksMissing),
		row("no device", domain.SupportUnlinkDevice, bare, domain.NothingLinked),
		row("no card", domain.SupportUnlinkCard, bare, domain.NothingLinked),
		row("nothing linked, a password", domain.SupportOrderPassword, bare),
		row("oneself", domain.SupportUnlock, func(f *facts, _ *asked) { f.Officer.ID = f.Actor.ID }, domain.OwnRights),
		row("by who leads a point", domain.SupportUnlock, func(f *facts, _ *asked) { f.Actor.Roles = []domain.Role{domain.ResponsiblePerson} }, domain.NotPermitted),
		row("who left", domain.SupportUnlock, func(f *facts, _ *asked) { f.Officer.EmployedTo = today.AddDays(-1) }, domain.OfficerInactive),
		row("without a reason", domain.SupportUnlock, func(_ *facts, r *asked) { r.Reason = "\t" }, domain.ReasonMissing),
		row("without an address", domain.SupportUnlinkDevice, func(f *facts, _ *asked) { f.HasEmail = false }, domain.EmailMissing),
		row("on paper without an address", domain.SupportUnlinkDevice, func(f *facts, r *asked) { f.HasEmail, r.OnPaper = false, true }),
		row("on paper, asked by oneself", domain.SupportOrderPassword, askedBy(1, time.Hour), domain.PaperTakesTwo),
		row("on paper, asked by another", domain.SupportOrderPassword, askedBy(3, 71*time.Hour)),
		row("on paper, asked by oneself long ago", domain.SupportOrderPassword, askedBy(1, 73*time.Hour)),
		row("unlock without an address", domain.SupportUnlock, func(f *facts, _ *asked) { f.HasEmail = false }),
	)
}

func feedbackRows() []refusalRow {
	support := agency(1, domain.UserSupport)
	return []refusalRow{
		judged("feedback", domain.AnswerFeedback(support, false, "korjattu")),
		judged("feedback: twice", domain.AnswerFeedback(support, true, "korjattu"), domain.RightNotWaiting),
		judged("feedback: empty", domain.AnswerFeedback(support, false, "\n"), domain.ReasonMissing),
		judged("feedback: a novel", domain.AnswerFeedback(support, false, strings.Repeat("å", 4001)), domain.ReasonMissing),
		judged("feedback: by an auditor", domain.AnswerFeedback(agency(1, domain.Auditor), false, "x"), domain.NotPermitted),
	}
}

// What acts on points lead to: what ran out is ended, what is switched off is named,
// and a check counts once.
func TestWhatActsOnPointsLeadTo(t *testing.T) {
	t.Parallel()
	old := agreement()
	old.ValidTo = today.AddDays(-1)
	asked, no := domain.AskAuthorisation(domain.AuthorisationFacts{
		Actor: of(11, domain.EmployerAdmin), Point: domain.Point{ID: id(20), OrganisationID: id(10)}, Open: []domain.Agreement{old}, Today: today,
	}, domain.AuthorisationRequest{ID: id(91), CustomerNumber: "4711"})
	if len(no) > 0 || len(asked.Lapsed) != 1 || asked.Lapsed[0] != id(90) || asked.Agreement.OrganisationID != id(11) || asked.Agreement.ValidFrom != today {
		t.Errorf("%+v, %v", asked, no)
	}
	lead := of(10, domain.ResponsiblePerson)
	decided, _ := domain.DecideAuthorisation(lead, agreement(), domain.Decision{Reason: "ei"}, today)
	if decided.State != domain.RightRefused || decided.DecidedBy != lead.ID {
		t.Errorf("refused: %+v", decided)
	}
	set, no := domain.SetLoginMethods(of(10, domain.EmployerAdmin), []domain.LoginMethod{domain.ByCard, domain.ByAuthenticator},
		[]domain.LoginMethod{domain.ByToken, domain.ByToken, domain.ByCard})
	if len(no) > 0 || len(set.Permits) != 2 || set.Permits[0] != domain.ByCard || len(set.Off) != 1 || set.Off[0] != domain.ByAuthenticator {
		t.Errorf("%+v, %v", set, no)
	}
	done, no := domain.Support(domain.SupportFacts{
		Actor: agency(1, domain.UserSupport), Officer: domain.Officer{ID: id(2), Active: true}, Today: today,
	}, domain.SupportRequest{Act: domain.SupportUnlock, Reason: "syy", Checks: []domain.IdentityCheck{domain.DocumentSeen, domain.CallBack, domain.DocumentSeen}})
	if len(no) > 0 || len(done.Checks) != 2 || done.Password != "" {
		t.Errorf("%v, %v", done, no)
	}
}

// Only the two sides of an agreement know of it.
func TestAnAgreementConcernsItsTwoSides(t *testing.T) {
	t.Parallel()
	a := agreement()
	elsewhere := of(10, domain.ResponsiblePerson)
	elsewhere.PointID = id(21)
	for _, c := range []struct {
		by          domain.Actor
		decide, end bool
	}{
		{of(10, domain.ResponsiblePerson), true, true},
		{of(10, domain.EmployerAdmin), true, true},
		{of(11, domain.EmployerAdmin), true, true},
		{of(12, domain.EmployerAdmin), false, false},
		{elsewhere, false, true},
	} {
		if got := a.Concerns(c.by, domain.MayDecideAuthorisation); got != c.decide {
			t.Errorf("%v of %s decides: %v", c.by.Roles, c.by.OrganisationID, got)
		}
		if got := a.Concerns(c.by, domain.MayEndAuthorisation); got != c.end {
			t.Errorf("%v of %s ends: %v", c.by.Roles, c.by.OrganisationID, got)
		}
	}
}
