package domain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// post is an officer's right at a point, trained and at work for long.
func post(n byte, role domain.Role) domain.Post {
	return domain.Post{
		Officer: domain.Officer{ID: id(n), Active: true, TrainingValidTo: today.AddMonths(12)},
		Role:    role, ValidFrom: today.AddMonths(-12),
	}
}

func inOrder() domain.PointFacts {
	return domain.PointFacts{
		Point: domain.Point{ID: id(20), ContractFrom: today.AddMonths(-12)},
		Posts: []domain.Post{post(1, domain.Registrar), post(2, domain.Registrar), post(3, domain.ResponsiblePerson)},
	}
}

var (
	stoppedByContract = []domain.Permission{
		domain.MayFindHolder, domain.MayOpenVisit, domain.MayVerifyIdentity,
		domain.MayOrderCode, domain.MayOrderPUK, domain.MayOrderNewCard, domain.MayCancelOrder, domain.MayHandleCards, domain.MayRevokeCard, domain.MayFileComplaint, domain.MayHandleComplaints, domain.MayHandleLetters,
	}
	stoppedByFew = []domain.Permission{domain.MayOrderPUK, domain.MayOrderNewCard}
)

func TestStandingOfAPoint(t *testing.T) {
	t.Parallel()
	few := func(n int) domain.PointStanding {
		return domain.PointStanding{Faults: []domain.PointFault{domain.TooFewRegistrars}, Stops: stoppedByFew, TrainedRegistrars: n}
	}
	good := func(ends domain.Date) domain.PointStanding {
		return domain.PointStanding{InOrder: true, TrainedRegistrars: 2, EndsOn: ends}
	}
	for name, c := range map[string]struct {
		change func(*domain.PointFacts)
		want   domain.PointStanding
	}{
		"in order":              {func(*domain.PointFacts) {}, good(domain.Date{})},
		"contract over":         {func(f *domain.PointFacts) { f.Point.ContractTo = today.AddDays(-1) }, domain.PointStanding{Faults: []domain.PointFault{domain.NoContract}, Stops: stoppedByContract, TrainedRegistrars: 2}},
		"contract ends":         {func(f *domain.PointFacts) { f.Point.ContractTo = today }, good(today.AddDays(1))},
		"contract ends later":   {func(f *domain.PointFacts) { f.Point.ContractTo = today.AddDays(59) }, good(today.AddDays(60))},
		"contract ends far off": {func(f *domain.PointFacts) { f.Point.ContractTo = today.AddDays(60) }, good(domain.Date{})},
		"one untrained":         {func(f *domain.PointFacts) { f.Posts[0].Officer.TrainingValidTo = today.AddDays(-1) }, few(1)},
		"one lapses":            {func(f *domain.PointFacts) { f.Posts[0].Officer.TrainingValidTo = today.AddDays(9) }, good(today.AddDays(10))},
		"one left":              {func(f *domain.PointFacts) { f.Posts[0].Officer.Active = false }, few(1)},
		"one leaves":            {func(f *domain.PointFacts) { f.Posts[0].Officer.EmployedTo = today.AddDays(4) }, good(today.AddDays(5))},
		"one right not yet":     {func(f *domain.PointFacts) { f.Posts[0].ValidFrom = today.AddDays(1) }, few(1)},
		"one right ends":        {func(f *domain.PointFacts) { f.Posts[0].ValidTo = today.AddDays(2) }, good(today.AddDays(3))},
		"one officer twice":     {func(f *domain.PointFacts) { f.Posts[1].Officer.ID = f.Posts[0].Officer.ID }, few(1)},
		"nobody":                {func(f *domain.PointFacts) { f.Posts = f.Posts[2:] }, few(0)},
		"no leader":             {func(f *domain.PointFacts) { f.Posts = f.Posts[:2] }, domain.PointStanding{Faults: []domain.PointFault{domain.NoResponsiblePerson}, TrainedRegistrars: 2}},
		"more are needed": {
			func(f *domain.PointFacts) { f.Needs.TrainedRegistrars = 3 },
			domain.PointStanding{Faults: []domain.PointFault{domain.TooFewRegistrars}, Stops: stoppedByFew, TrainedRegistrars: 2},
		},
		"leader without training leads": {
			func(f *domain.PointFacts) { f.Posts[2].Officer.TrainingValidTo = domain.Date{} },
			good(domain.Date{}),
		},
	} {
		f := inOrder()
		c.change(&f)
		if diff := cmp.Diff(c.want, domain.Standing(f, today)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// What a point's standing says is stopped is what its officers are refused.
func TestWhatAStandingStopsIsRefused(t *testing.T) {
	t.Parallel()
	rb := book(t)
	r := dice(1201)
	for range 2000 {
		f := counter(t)
		p := inOrder()
		p.Posts = p.Posts[r.below(3):]
		if r.below(2) == 0 {
			f.Point.ContractTo = today.AddDays(r.below(3) - 1)
		}
		p.Point = f.Point
		s := domain.Standing(p, today)
		f.TrainedRegistrars = s.TrainedRegistrars
		for _, act := range domain.Permissions() {
			f.Actor.Roles = domain.Roles
			if act == domain.MayCancelOrder { // the agency's own people stand at no point
				f.Actor.Roles = []domain.Role{domain.Registrar}
			}
			stopped := !domain.Allowed(domain.Authority(f, act, rb, now)) && len(domain.RolesWith(act)) > 0
			if stopped != (slices.Contains(s.Stops, act) && len(domain.RolesWith(act)) > 0) {
				t.Fatalf("%s: stopped %t by %v", act, stopped, s.Faults)
			}
		}
		if !s.EndsOn.IsZero() && (domain.Standing(p, s.EndsOn).InOrder || !domain.Standing(p, s.EndsOn.AddDays(-1)).InOrder) {
			t.Fatalf("it does not end on %s: %+v", s.EndsOn, p)
		}
	}
}
