package domain_test

import (
	"testing"

	"sinetti/domain"
)

// TestADoubtOutlivesWhatAnotherDidNotPass: a colleague's failed scan, or a doubt of the
// colleague's own, leaves the first officer's doubt where it was.
func TestADoubtOutlivesWhatAnotherDidNotPass(t *testing.T) {
	t.Parallel()
	check := func(by byte, state domain.VerificationState, no ...domain.RefusalCode) domain.Verification {
		return domain.Verification{OfficerID: id(by), State: state, Refusals: no}
	}
	doubt := check(1, domain.VerificationRefused, domain.RegisterMismatch, domain.FourEyes)
	unsure := check(1, domain.VerificationSecondOpinion)
	actor := domain.Actor{Kind: domain.OfficerActor, ID: id(1), Accounts: []domain.ID{id(3)}}
	for name, c := range map[string]struct {
		newestFirst []domain.Verification
		another     bool
	}{
		"none":                           {nil, false},
		"no match":                       {[]domain.Verification{doubt}, true},
		"unsure":                         {[]domain.Verification{unsure}, true},
		"a colleague's failed scan":      {[]domain.Verification{check(2, domain.VerificationRefused, domain.DocumentExpired), doubt}, true},
		"a colleague is unsure too":      {[]domain.Verification{check(2, domain.VerificationSecondOpinion), unsure}, true},
		"an own failed scan":             {[]domain.Verification{check(1, domain.VerificationRefused, domain.DocumentExpired)}, false},
		"a colleague passed":             {[]domain.Verification{check(2, domain.VerificationPassed), doubt}, false},
		"a colleague passed, earlier":    {[]domain.Verification{doubt, check(2, domain.VerificationPassed)}, true},
		"an own pass by another account": {[]domain.Verification{check(3, domain.VerificationPassed), doubt}, true},
		"a colleague's doubt":            {[]domain.Verification{check(2, domain.VerificationSecondOpinion)}, false},
		"an own pass after a doubt's":    {[]domain.Verification{check(1, domain.VerificationPassed), check(2, domain.VerificationPassed), doubt}, false},
	} {
		if got := domain.AnotherMustCheck(c.newestFirst, actor); (got != nil) != c.another || got != nil && got.Remedy != domain.RemedyOtherOfficer {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func visitRows() []refusalRow {
	open := func(name string, purpose domain.Purpose, change func(*domain.Facts), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := counter(t)
			change(&f)
			return domain.JudgeVisit(f, purpose, rb, now)
		}}
	}
	verify := func(name string, change func(*domain.Facts), wants ...domain.RefusalCode) refusalRow {
		return refusalRow{name: name, wants: wants, judge: func(t *testing.T, rb *domain.Rulebook) []domain.Refusal {
			f := counter(t)
			change(&f)
			return domain.JudgeCheck(f, rb, now)
		}}
	}
	return []refusalRow{
		open("visit", domain.PurposeOrderCode, func(*domain.Facts) {}),
		open("visit without purpose", "", func(*domain.Facts) {}, domain.PurposeUnknown),
		open("visit untrained", domain.PurposeAdvice, func(f *domain.Facts) { f.Officer.TrainingValidTo = domain.Date{} }, domain.TrainingLapsed),
		open("visit by an approver", domain.PurposeAdvice, func(f *domain.Facts) { f.Actor.Roles = []domain.Role{domain.Approver} }, domain.NotPermitted),
		open("visit for oneself", domain.PurposeAdvice, func(f *domain.Facts) { f.Officer.HolderID = &f.Holder.ID }),
		open("visit to a protected person", domain.PurposeAdvice, func(f *domain.Facts) { f.Holder.Protected = true }, domain.ProtectedRightMissing),
		open("visit with the named right", domain.PurposeAdvice, underProtection),
		verify("check of a protected person", func(f *domain.Facts) { f.Holder.Protected = true }, domain.ProtectedRightMissing),
		verify("check", func(*domain.Facts) {}),
		verify("check oneself", func(f *domain.Facts) { f.Officer.HolderID = &f.Holder.ID }, domain.OwnCard),
		verify("check after the visit", func(f *domain.Facts) { f.Visit.ClosedAt = now }, domain.VisitOver),
		verify("check in another's visit", func(f *domain.Facts) { f.Visit.SessionID = id(9) }, domain.VisitOther),
		judged("search", []domain.Refusal{domain.Refuse(domain.SearchNotUnderstood, "text")}, domain.SearchNotUnderstood),
	}
}
