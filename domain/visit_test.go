package domain_test

import (
	"testing"

	"sinetti/domain"
)

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
