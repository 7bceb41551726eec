package domain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"sinetti/domain"
)

// house is a point with two registrars, one who leads it and one who waits for a
// right, with two contracts.
func house() domain.AuthorityGraph {
	point := domain.Point{ID: id(20), OrganisationID: id(10), ContractFrom: today.AddMonths(-12)}
	g := domain.AuthorityGraph{Today: today, Rules: &domain.Rulebook{}, Points: []domain.Point{point}}
	for n := byte(1); n <= 4; n++ {
		g.Officers = append(g.Officers, domain.Staff{Sessions: int(n), Officer: domain.Officer{
			ID: id(n), OrganisationID: id(10), PointID: id(20), Active: true, TrainingValidTo: today.AddMonths(12),
		}})
	}
	right := func(n, officer byte, role domain.Role, state domain.RightState) {
		g.Rights = append(g.Rights, domain.Right{
			ID: id(n), OfficerID: id(officer), Role: role, PointID: id(20), ValidFrom: today.AddMonths(-1), State: state,
		})
	}
	right(101, 1, domain.Registrar, domain.RightHeld)
	right(102, 2, domain.Registrar, domain.RightHeld)
	right(103, 3, domain.ResponsiblePerson, domain.RightHeld)
	right(104, 4, domain.ProtectedService, domain.RightWaiting)
	contract := func(n byte, state domain.RightState, cards int) {
		g.Contracts = append(g.Contracts, domain.Contract{
			ID: id(n), State: state, Cards: cards,
			Authorisation: domain.Authorisation{PointID: id(20), OrganisationID: id(n), ValidFrom: today.AddMonths(-1)},
		})
	}
	contract(121, domain.RightHeld, 7)
	contract(122, domain.RightWaiting, 9)
	g.Employer = domain.Employer{
		Permits:  []domain.LoginMethod{domain.ByAuthenticator, domain.ByToken},
		Sessions: map[domain.LoginMethod]int{domain.ByAuthenticator: 5, domain.ByToken: 2},
		Linked: []domain.Linked{
			{Methods: []domain.LoginMethod{domain.ByAuthenticator}, Officers: 6},
			{Methods: []domain.LoginMethod{domain.ByToken, domain.ByCard}, Officers: 3},
			{Officers: 8},
		},
	}
	return g
}

func TestWhatIf(t *testing.T) {
	t.Parallel()
	nothing := func(*domain.AuthorityGraph) {}
	of := func(kind domain.EffectKind, n int) domain.Effect {
		return domain.Effect{Kind: kind, PointID: id(20), Count: n}
	}
	sessions := func(officer byte, n int) domain.Effect {
		return domain.Effect{Kind: domain.SessionsEnd, OfficerID: id(officer), Count: n}
	}
	for name, c := range map[string]struct {
		change domain.Change
		with   func(*domain.AuthorityGraph)
		want   []domain.Effect // but for the permissions lost
	}{
		"one of two registrars ends": {domain.Change{EndRight: id(102)}, nothing, []domain.Effect{sessions(2, 2), of(domain.PointOutOfOrder, 0)}},
		"one of two leaves":          {domain.Change{EndEmployment: id(2)}, nothing, []domain.Effect{sessions(2, 2), of(domain.PointOutOfOrder, 0)}},
		"one who is not logged in": {
			domain.Change{EndRight: id(102)},
			func(g *domain.AuthorityGraph) { g.Officers[1].Sessions = 0 },
			[]domain.Effect{of(domain.PointOutOfOrder, 0)},
		},
		"the last who leads":      {domain.Change{EndRight: id(103)}, nothing, []domain.Effect{of(domain.LastResponsibleEffect, 0)}},
		"the last leaves":         {domain.Change{EndEmployment: id(3)}, nothing, []domain.Effect{of(domain.LastResponsibleEffect, 0)}},
		"a right that waits ends": {domain.Change{EndRight: id(104)}, nothing, nil},
		"an approval": {
			domain.Change{ApproveRight: id(104)},
			nothing,
			[]domain.Effect{{Kind: domain.PermissionWon, OfficerID: id(4), PointID: id(20), Permission: domain.MayServeProtected}},
		},
		"an approval for later": {
			domain.Change{ApproveRight: id(104)},
			func(g *domain.AuthorityGraph) { g.Rights[3].ValidFrom = today.AddDays(9) },
			[]domain.Effect{{Kind: domain.PermissionWon, OfficerID: id(4), PointID: id(20), Permission: domain.MayServeProtected}},
		},
		"an approval at another point": {domain.Change{ApproveRight: id(104)}, func(g *domain.AuthorityGraph) { g.Rights[3].PointID = id(21) }, nil},
		"a second registrar": {domain.Change{ApproveRight: id(104)}, func(g *domain.AuthorityGraph) {
			g.Rights[3].Role, g.Rights[1].State, g.Officers[3].ID, g.Rights[3].OfficerID = domain.Registrar, domain.RightEnded, id(9), id(9)
		}, append(won(9), of(domain.PointInOrder, 0))},
		"a contract ends":         {domain.Change{EndAuthorisation: id(121)}, nothing, []domain.Effect{of(domain.CardsNotServed, 7)}},
		"a contract is accepted":  {domain.Change{ApproveAuthorisation: id(122)}, nothing, []domain.Effect{of(domain.CardsServed, 9)}},
		"a contract that is over": {domain.Change{EndAuthorisation: id(121)}, func(g *domain.AuthorityGraph) { g.Contracts[0].ValidTo = today.AddDays(-1) }, nil},
		"apps no more": {
			domain.Change{LoginMethods: []domain.LoginMethod{domain.ByToken}},
			nothing,
			[]domain.Effect{{Kind: domain.SessionsEnd, Count: 5}, {Kind: domain.OfficersMustLink, Count: 6}},
		},
		"cards instead of tokens": {
			domain.Change{LoginMethods: []domain.LoginMethod{domain.ByAuthenticator, domain.ByCard}},
			nothing,
			[]domain.Effect{{Kind: domain.SessionsEnd, Count: 2}},
		},
		"cards too":             {domain.Change{LoginMethods: domain.LoginMethods}, nothing, nil},
		"nothing that is known": {domain.Change{EndRight: id(99)}, nothing, nil},
	} {
		g := house()
		c.with(&g)
		got := slices.DeleteFunc(domain.WhatIf(g, c.change), func(e domain.Effect) bool { return e.Kind == domain.PermissionLost })
		if diff := cmp.Diff(c.want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// won is every permission of a registrar.
func won(officer byte) []domain.Effect {
	var effects []domain.Effect
	for _, p := range domain.Permissions() {
		if slices.Contains(domain.RolesWith(p), domain.Registrar) {
			effects = append(effects, domain.Effect{Kind: domain.PermissionWon, OfficerID: id(officer), PointID: id(20), Permission: p})
		}
	}
	return effects
}

// Whatever is changed: what it is told to do, it does. A right that was approved and
// then ended wins and loses the same; a question leaves the graph as it was.
func TestWhatIfGoesBothWays(t *testing.T) {
	t.Parallel()
	r := dice(5609)
	for range 500 {
		g := house()
		for i := range g.Rights {
			g.Rights[i].Role = domain.Roles[r.below(len(domain.Roles))]
			g.Rights[i].OfficerID = id(byte(1 + r.below(4)))
		}
		for i := range g.Officers {
			g.Officers[i].Active = r.below(4) > 0
		}
		// One who leads all the while, or an end would be refused.
		g.Rights = append(g.Rights, domain.Right{ID: id(110), OfficerID: id(5), Role: domain.ResponsiblePerson, PointID: id(20), ValidFrom: today, State: domain.RightHeld})
		g.Officers = append(g.Officers, domain.Staff{Officer: domain.Officer{ID: id(5), PointID: id(20), Active: true}})
		before := clone(g)
		gained := domain.WhatIf(g, domain.Change{ApproveRight: id(104)})
		if diff := difference(before, g); diff != "" {
			t.Fatalf("asking changed the graph: %s", diff)
		}
		g.Rights[3].State = domain.RightHeld
		lost := domain.WhatIf(g, domain.Change{EndRight: id(104)})
		if diff := difference(turned(gained), but(lost, domain.SessionsEnd), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("won, and lost again: %s", diff)
		}
	}
}

func clone(g domain.AuthorityGraph) domain.AuthorityGraph {
	g.Rights, g.Officers, g.Contracts = slices.Clone(g.Rights), slices.Clone(g.Officers), slices.Clone(g.Contracts)
	return g
}

// turned is what takes the effects back.
func turned(effects []domain.Effect) []domain.Effect {
	back := map[domain.EffectKind]domain.EffectKind{domain.PermissionWon: domain.PermissionLost, domain.PointInOrder: domain.PointOutOfOrder}
	out := make([]domain.Effect, len(effects))
	for i, e := range effects {
		e.Kind = back[e.Kind]
		out[i] = e
	}
	return out
}

func but(effects []domain.Effect, kind domain.EffectKind) []domain.Effect {
	return slices.DeleteFunc(effects, func(e domain.Effect) bool { return e.Kind == kind })
}
