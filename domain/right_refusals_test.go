package domain_test

import (
	"strings"
	"testing"

	"sinetti/domain"
)

func rightRows() []refusalRow {
	rows := append(askRows(), decideRows()...)
	rows = append(rows, endRightRows()...)
	rows = append(rows, endEmploymentRows()...)
	rows = append(rows, trainingRows()...)
	return append(rows, newOfficerRows()...)
}

// led is a trained officer at a point, and who leads the point.
func led() domain.LedFacts {
	leader := agency(1, domain.ResponsiblePerson)
	return domain.LedFacts{
		Actor: leader, Today: today,
		Officer: domain.Officer{ID: id(2), OrganisationID: id(10), PointID: id(20), Active: true, TrainingValidTo: today.AddDays(9)},
	}
}

func held(role domain.Role) domain.Right {
	r := domain.Right{ID: id(80), OfficerID: id(2), Role: role, ValidFrom: today.AddDays(-9), AskedBy: id(3), State: domain.RightHeld}
	if role.AtPoint() {
		r.PointID = id(20)
	}
	return r
}

func askRows() []refusalRow {
	row := func(name string, change func(*domain.LedFacts, *domain.RightRequest), wants ...domain.RefusalCode) refusalRow {
		f, r := led(), domain.RightRequest{ID: id(80), Role: domain.Registrar, Reason: "sijainen"}
		change(&f, &r)
		_, no := domain.AskRight(f, r)
		return judged("ask right: "+name, no, wants...)
	}
	type facts = domain.LedFacts
	type asked = domain.RightRequest
	return []refusalRow{
		row("in order", func(*facts, *asked) {}),
		row("without a permission", func(f *facts, _ *asked) { f.Actor.Roles = []domain.Role{domain.Registrar} }, domain.NotPermitted, domain.RightNotYoursToGive),
		row("for oneself", func(f *facts, _ *asked) { f.Officer.ID = f.Actor.ID }, domain.OwnRights),
		row("not in hand", func(_ *facts, r *asked) { r.Role = domain.ResponsiblePerson }, domain.RightNotYoursToGive),
		row("of the agency", func(f *facts, r *asked) { f.Actor.Roles, r.Role = []domain.Role{domain.EmployerAdmin}, domain.Approver }, domain.RightNotYoursToGive),
		row("by an approver", func(f *facts, r *asked) { f.Actor.Roles, r.Role = []domain.Role{domain.Approver}, domain.Auditor }),
		row("who left", func(f *facts, _ *asked) { f.Officer.Active = false }, domain.OfficerInactive),
		row("who leaves before it begins", func(f *facts, r *asked) { f.Officer.EmployedTo, r.ValidFrom = today, today.AddDays(1) }, domain.OfficerInactive),
		row("untrained", func(f *facts, _ *asked) { f.Officer.TrainingValidTo = today.AddDays(-1) }, domain.TrainingLapsed),
		row("whom no code tells apart", func(f *facts, _ *asked) { f.Officer.Unidentified = true }, domain.OfficerUnidentified),
		row("a partner's own", func(f *facts, _ *asked) { f.Officer.Unidentified, f.Officer.PartnerID = true, id(70) }),
		row("trained for the last day", func(f *facts, _ *asked) { f.Officer.TrainingValidTo = today }),
		row("untrained when it begins", func(_ *facts, r *asked) { r.ValidFrom = today.AddDays(10) }, domain.TrainingLapsed),
		row("untrained for what needs none", func(f *facts, r *asked) {
			f.Officer.TrainingValidTo, r.Role = today.AddDays(-1), domain.ProtectedService
		}),
		row("from yesterday", func(_ *facts, r *asked) { r.ValidFrom = today.AddDays(-1) }, domain.DatesReversed),
		row("dates reversed", func(_ *facts, r *asked) { r.ValidFrom, r.ValidTo = today.AddDays(2), today.AddDays(1) }, domain.DatesReversed),
		row("for one day", func(_ *facts, r *asked) { r.ValidFrom, r.ValidTo = today, today }),
		row("without a reason", func(_ *facts, r *asked) { r.Reason = " \n" }, domain.ReasonMissing),
		row("with a novel", func(_ *facts, r *asked) { r.Reason = strings.Repeat("å", 501) }, domain.ReasonMissing),
		row("held", func(f *facts, _ *asked) { f.Rights = []domain.Right{held(domain.Registrar)} }, domain.RightHeldAlready),
		row("waiting", func(f *facts, _ *asked) {
			f.Rights = []domain.Right{held(domain.Registrar)}
			f.Rights[0].State = domain.RightWaiting
		}, domain.RightHeldAlready),
		row("held elsewhere", func(f *facts, _ *asked) {
			f.Rights = []domain.Right{held(domain.Registrar)}
			f.Rights[0].PointID = id(21)
		}),
		row("run out", func(f *facts, _ *asked) {
			f.Rights = []domain.Right{held(domain.Registrar)}
			f.Rights[0].ValidTo = today.AddDays(-1)
		}),
	}
}

func decideRows() []refusalRow {
	type facts = domain.LedFacts
	row := func(name string, approve bool, change func(*facts, *domain.Right), wants ...domain.RefusalCode) refusalRow {
		f, r := led(), held(domain.Registrar)
		r.State = domain.RightWaiting
		change(&f, &r)
		_, no := domain.DecideRight(f, r, approve, "")
		return judged("decide right: "+name, no, wants...)
	}
	return []refusalRow{
		row("in order", true, func(*facts, *domain.Right) {}),
		row("no without a reason", false, func(*facts, *domain.Right) {}, domain.ReasonMissing),
		row("by who asked", true, func(f *facts, r *domain.Right) { r.AskedBy = f.Actor.ID }, domain.FourEyes),
		row("for oneself", true, func(f *facts, _ *domain.Right) { f.Actor.ID = f.Officer.ID }, domain.OwnRights),
		row("not in hand", true, func(_ *facts, r *domain.Right) { r.Role = domain.ResponsiblePerson }, domain.RightNotYoursToGive),
		row("by a registrar", true, func(f *facts, _ *domain.Right) { f.Actor.Roles = []domain.Role{domain.Registrar} }, domain.NotPermitted, domain.RightNotYoursToGive),
		row("held", true, func(_ *facts, r *domain.Right) { r.State = domain.RightHeld }, domain.RightNotWaiting),
		row("ended", true, func(_ *facts, r *domain.Right) { r.State = domain.RightEnded }, domain.RightNotWaiting),
		row("untrained meanwhile", true, func(f *facts, _ *domain.Right) { f.Officer.TrainingValidTo = today.AddDays(-1) }, domain.TrainingLapsed),
		row("who left meanwhile", true, func(f *facts, _ *domain.Right) { f.Officer.Active = false }, domain.OfficerInactive),
		row("over before it was decided on", true, func(_ *facts, r *domain.Right) { r.ValidTo = today.AddDays(-1) }, domain.DatesReversed),
	}
}

func endRightRows() []refusalRow {
	type facts = domain.LedFacts
	row := func(name string, others int, change func(*facts, *domain.Right), wants ...domain.RefusalCode) refusalRow {
		f, r := led(), held(domain.ResponsiblePerson)
		f.Actor.Roles = []domain.Role{domain.EmployerAdmin}
		change(&f, &r)
		_, no := domain.EndRight(f, r, "siirtyi muualle", others)
		return judged("end right: "+name, no, wants...)
	}
	same := func(*facts, *domain.Right) {}
	_, silent := domain.EndRight(led(), held(domain.Registrar), "", 0)
	return []refusalRow{
		row("one of two", 1, same),
		row("the last", 0, same, domain.LastResponsiblePerson),
		row("the last, not yet in force", 0, func(_ *facts, r *domain.Right) { r.ValidFrom = today.AddDays(1) }),
		row("the last, who left already", 0, func(f *facts, _ *domain.Right) { f.Officer.Active = false }),
		row("the last registrar", 0, func(_ *facts, r *domain.Right) { r.Role = domain.Registrar }),
		row("withdrawn", 0, func(_ *facts, r *domain.Right) { r.State = domain.RightWaiting }),
		row("one's own", 1, func(f *facts, _ *domain.Right) { f.Actor.ID = f.Officer.ID }, domain.OwnRights),
		row("not in hand", 1, func(f *facts, _ *domain.Right) { f.Actor.Roles = []domain.Role{domain.ResponsiblePerson} }, domain.RightNotYoursToGive),
		row("ended", 1, func(_ *facts, r *domain.Right) { r.State = domain.RightEnded }, domain.RightNotWaiting),
		row("refused", 1, func(_ *facts, r *domain.Right) { r.State = domain.RightRefused }, domain.RightNotWaiting),
		judged("end right: without a reason", silent, domain.ReasonMissing),
	}
}

func endEmploymentRows() []refusalRow {
	type facts = domain.LedFacts
	row := func(name string, last domain.Date, change func(*facts), wants ...domain.RefusalCode) refusalRow {
		f := led()
		f.Rights = []domain.Right{held(domain.Registrar)}
		change(&f)
		_, no := domain.EndEmployment(f, last, "eläkkeelle", 0)
		return judged("end employment: "+name, no, wants...)
	}
	same := func(*facts) {}
	_, silent := domain.EndEmployment(led(), domain.Date{}, "", 0)
	return []refusalRow{
		row("at once", domain.Date{}, same),
		row("today", today, same),
		row("yesterday", today.AddDays(-1), same, domain.DatesReversed),
		row("one's own", domain.Date{}, func(f *facts) { f.Officer.ID = f.Actor.ID }, domain.OwnRights),
		row("by a registrar", domain.Date{}, func(f *facts) { f.Actor.Roles = []domain.Role{domain.Registrar} }, domain.NotPermitted, domain.RightNotYoursToGive),
		row("who left", domain.Date{}, func(f *facts) { f.Officer.Active = false }, domain.OfficerInactive),
		row("who has more than is in hand", domain.Date{}, func(f *facts) { f.Rights = append(f.Rights, held(domain.EmployerAdmin)) }, domain.RightNotYoursToGive),
		row("the last who leads", today.AddDays(3), func(f *facts) {
			f.Actor.Roles, f.Rights = []domain.Role{domain.EmployerAdmin}, []domain.Right{held(domain.ResponsiblePerson)}
		}, domain.LastResponsiblePerson),
		judged("end employment: without a reason", silent, domain.ReasonMissing),
	}
}

func trainingRows() []refusalRow {
	type facts = domain.LedFacts
	row := func(name string, change func(*facts, *domain.Training), wants ...domain.RefusalCode) refusalRow {
		f, t := led(), domain.Training{PassedOn: today, ValidTo: today.AddDays(1), Reference: "REK-1"}
		f.Actor.Roles = []domain.Role{domain.EmployerAdmin}
		change(&f, &t)
		_, no := domain.RecordTraining(f, t)
		return judged("training: "+name, no, wants...)
	}
	return []refusalRow{
		row("in order", func(*facts, *domain.Training) {}),
		row("one's own", func(f *facts, _ *domain.Training) { f.Officer.ID = f.Actor.ID }, domain.OwnRights),
		row("by who leads the point", func(f *facts, _ *domain.Training) { f.Actor.Roles = []domain.Role{domain.ResponsiblePerson} }, domain.NotPermitted),
		row("of tomorrow", func(_ *facts, t *domain.Training) { t.PassedOn, t.ValidTo = today.AddDays(1), today.AddDays(2) }, domain.DatesReversed),
		row("for no day", func(_ *facts, t *domain.Training) { t.ValidTo = t.PassedOn }, domain.DatesReversed),
		row("without a reference", func(_ *facts, t *domain.Training) { t.Reference = " " }, domain.ReferenceMissing),
		row("of who left", func(f *facts, _ *domain.Training) { f.Officer.EmployedTo = today.AddDays(-1) }, domain.OfficerInactive),
	}
}

func newOfficerRows() []refusalRow {
	row := func(name string, taken bool, change func(*domain.NewOfficer), wants ...domain.RefusalCode) refusalRow {
		o := domain.NewOfficer{Name: "Uuno Uusi", UserName: "uuno.uusi", Country: "FI", Email: "uuno@example.org"}
		change(&o)
		_, no := domain.CreateOfficer(agency(1, domain.ResponsiblePerson), o, taken)
		return judged("new officer: "+name, no, wants...)
	}
	same := func(*domain.NewOfficer) {}
	rows := []refusalRow{
		row("in order", false, same),
		row("taken", true, same, domain.UserNameTaken),
		row("without mail or code", false, func(o *domain.NewOfficer) { o.Email, o.IdentityCode = "", "" }),
		row("with a code", false, func(o *domain.NewOfficer) { o.IdentityCode = "131052-308t" }),
		row("with a wrong code", false, func(o *domain.NewOfficer) { o.IdentityCode = "131052-308U" }, domain.IdentityCodeWrong),
		judged("new officer: by a registrar", func() []domain.Refusal {
			_, no := domain.CreateOfficer(agency(1, domain.Registrar), domain.NewOfficer{Name: "Uuno", UserName: "uuno"}, false)
			return no
		}(), domain.NotPermitted),
	}
	for _, name := range []string{"", " ", "U", "R2-D2", "Uuno\nUusi", "<b>Uuno</b>", strings.Repeat("å", 101)} {
		rows = append(rows, row("named "+name, false, func(o *domain.NewOfficer) { o.Name = name }, domain.NameMissing))
	}
	for _, name := range []string{"Mary-Ann O’Brien", "Áilu Ŋuorra", "J. R. Õun"} {
		rows = append(rows, row("named "+name, false, func(o *domain.NewOfficer) { o.Name = name }))
	}
	for _, name := range []string{"ab", "Uuno", "uuno uusi", "1uuno", "uuno_uusi", "üuno", strings.Repeat("a", 41)} {
		rows = append(rows, row("called "+name, true, func(o *domain.NewOfficer) { o.UserName = name }, domain.UserNameForm))
	}
	for _, address := range []string{
		"uuno", "@example.org", "uuno@", "uuno@example", "uuno@@example.org", "uuno@example..org", ".uuno@example.org", "uu..no@example.org",
		"uuno@-example.org", "uuno@example.org\r\nBcc: x@example.org", "Uuno <uuno@example.org>", "uuno@example.org,x@example.org",
		strings.Repeat("a", 65) + "@example.org",
	} {
		rows = append(rows, row("at "+address, false, func(o *domain.NewOfficer) { o.Email = address }, domain.EmailForm))
	}
	return rows
}

// A right that asking finds run out is ended with it, and an ended one takes
// nothing from whoever could do nothing by it.
func TestWhatRightsLeadTo(t *testing.T) {
	t.Parallel()
	f := led()
	f.Rights = []domain.Right{held(domain.Registrar)}
	f.Rights[0].ValidTo = today.AddDays(-1)
	asked, no := domain.AskRight(f, domain.RightRequest{ID: id(81), Role: domain.Registrar, Reason: "uudelleen"})
	if len(no) > 0 || len(asked.Lapsed) != 1 || asked.Lapsed[0] != id(80) || asked.Right.PointID != id(20) || asked.Right.ValidFrom != today {
		t.Errorf("%+v, %v", asked, no)
	}
	waiting := held(domain.Registrar)
	waiting.State = domain.RightWaiting
	for right, lost := range map[domain.Right]bool{held(domain.Registrar): true, waiting: false} {
		if gone, no := domain.EndRight(led(), right, "syy", 0); len(no) > 0 || gone.Lost != lost {
			t.Errorf("%s: %+v, %v", right.State, gone, no)
		}
	}
	if to, _ := domain.RecordTraining(domain.LedFacts{
		Actor: agency(1, domain.EmployerAdmin), Today: today, Officer: domain.Officer{ID: id(2), Active: true, TrainingValidTo: today.AddMonths(12)},
	}, domain.Training{PassedOn: today, ValidTo: today.AddDays(1), Reference: "REK-2"}); to != today.AddMonths(12) {
		t.Errorf("a shorter training took from a longer one: %s", to)
	}
}
