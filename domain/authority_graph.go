package domain

import "slices"

// Contract is an authorisation between two organisations, or one that was asked for.
type Contract struct {
	Authorisation
	ID    ID
	State RightState
	Cards int // of the organisation that the point may serve by nothing else
}

func (c Contract) inForce(day Date) bool {
	return c.State == RightHeld && day.Within(c.ValidFrom, c.ValidTo)
}

// Linked counts the officers of an employer who can log in by the same methods.
type Linked struct {
	Methods  []LoginMethod
	Officers int
}

// Employer is how the officers of an organisation log in.
type Employer struct {
	Permits  []LoginMethod
	Sessions map[LoginMethod]int // open ones
	Linked   []Linked
}

// Staff is an officer with how many sessions he or she has open.
type Staff struct {
	Officer
	Sessions int
}

// AuthorityGraph is as much of points, officers, rights and authorisations as a
// change touches, on a day.
type AuthorityGraph struct {
	Today     Date
	Rules     *Rulebook
	Points    []Point
	Officers  []Staff
	Rights    []Right // those held and those that wait, of officers and points
	Contracts []Contract
	Employer  Employer
}

// with is the graph after the change; g stays as it is.
func (g AuthorityGraph) with(c Change) AuthorityGraph {
	g.Rights, g.Officers, g.Contracts = slices.Clone(g.Rights), slices.Clone(g.Officers), slices.Clone(g.Contracts)
	for i, r := range g.Rights {
		g.Rights[i].State = next(r.State, r.ID, c.EndRight, c.ApproveRight)
	}
	for i, k := range g.Contracts {
		g.Contracts[i].State = next(k.State, k.ID, c.EndAuthorisation, c.ApproveAuthorisation)
	}
	for i, o := range g.Officers {
		g.Officers[i].Active = o.Active && o.ID != c.EndEmployment
	}
	if c.LoginMethods != nil {
		g.Employer.Permits = c.LoginMethods
	}
	return g
}

// next is how a right or contract stands after the end of one and the approval of
// another.
func next(state RightState, id, ended, approved ID) RightState {
	switch {
	case id == ended && (state == RightHeld || state == RightWaiting):
		return RightEnded
	case id == approved && state == RightWaiting:
		return RightHeld
	}
	return state
}

// permissions lists what an officer may do at the own point on the graph's day.
func (g AuthorityGraph) permissions(o Officer) []Permission {
	a := Actor{Kind: OfficerActor, Stage: FullSession}
	for _, r := range g.Rights {
		if r.OfficerID == o.ID && r.InForce(g.Today) && (r.PointID.IsZero() || r.PointID == o.PointID) && o.AtWork(g.Today) {
			a.Roles = append(a.Roles, r.Role)
		}
	}
	return slices.DeleteFunc(Permissions(), func(p Permission) bool { return a.May(p) != nil })
}

func (g AuthorityGraph) officer(id ID) Officer {
	for _, o := range g.Officers {
		if o.ID == id {
			return o.Officer
		}
	}
	return Officer{}
}

// facts are those that a point's standing goes by.
func (g AuthorityGraph) facts(p Point) PointFacts {
	f := PointFacts{Point: p}
	f.Needs, _ = g.Rules.PointNeeds(p.Country, g.Today)
	for _, r := range g.Rights {
		if r.PointID == p.ID && r.State == RightHeld {
			f.Posts = append(f.Posts, Post{Officer: g.officer(r.OfficerID), Role: r.Role, ValidFrom: r.ValidFrom, ValidTo: r.ValidTo})
		}
	}
	return f
}

// cards counts those that a point serves by authorisations.
func (g AuthorityGraph) cards(p Point) int {
	n := 0
	for _, k := range g.Contracts {
		if k.PointID == p.ID && k.inForce(g.Today) {
			n += k.Cards
		}
	}
	return n
}

func (g AuthorityGraph) rightsInForce(officer ID) int {
	n := 0
	for _, r := range g.Rights {
		if r.OfficerID == officer && r.InForce(g.Today) {
			n++
		}
	}
	return n
}
