package domain

import "slices"

// EffectKind is what a change can bring about.
type EffectKind string

// The kinds of effect.
const (
	PermissionWon         EffectKind = "permission_won"
	PermissionLost        EffectKind = "permission_lost"
	SessionsEnd           EffectKind = "sessions_end"
	PointOutOfOrder       EffectKind = "point_out_of_order"
	PointInOrder          EffectKind = "point_in_order"
	CardsNotServed        EffectKind = "cards_not_served"
	CardsServed           EffectKind = "cards_served"
	OfficersMustLink      EffectKind = "officers_must_link"
	LastResponsibleEffect EffectKind = "last_responsible_person" // the change would be refused
)

// EffectKinds lists them all.
var EffectKinds = []EffectKind{
	PermissionWon, PermissionLost, SessionsEnd, PointOutOfOrder, PointInOrder,
	CardsNotServed, CardsServed, OfficersMustLink, LastResponsibleEffect,
}

// Effect is one thing that a change brings about; what does not concern it is zero.
type Effect struct {
	Kind       EffectKind
	OfficerID  ID
	PointID    ID
	Permission Permission
	Count      int // of sessions, cards or officers
}

// Change is one change that is thought through; exactly one field is given.
type Change struct {
	EndRight             ID
	ApproveRight         ID // one that waits
	EndEmployment        ID // an officer's, at once
	EndAuthorisation     ID
	ApproveAuthorisation ID // one that waits
	// LoginMethods are all that the employer Organisation would permit; nil where
	// another change is meant.
	LoginMethods []LoginMethod
	Organisation ID
}

// WhatIf tells what a change would bring about, on the day on which it takes
// effect; nothing where it changes nothing. A change that would be refused because
// a point had nobody left who leads it has that one effect.
func WhatIf(g AuthorityGraph, c Change) []Effect {
	g.Today = g.dayOf(c)
	after := g.with(c)
	if left := leaderless(g, after); len(left) > 0 {
		return left
	}
	var effects []Effect
	for _, o := range g.Officers {
		effects = append(effects, ofOfficer(g, after, o)...)
	}
	effects = append(effects, ofEmployer(g.Employer, after.Employer)...)
	for _, p := range g.Points {
		effects = append(effects, ofPoint(g, after, p)...)
	}
	return effects
}

// dayOf is when the change takes effect: today, or the first day of what is approved.
func (g AuthorityGraph) dayOf(c Change) Date {
	day := g.Today
	for _, r := range g.Rights {
		if r.ID == c.ApproveRight {
			day = later(day, r.ValidFrom)
		}
	}
	for _, k := range g.Contracts {
		if k.ID == c.ApproveAuthorisation {
			day = later(day, k.ValidFrom)
		}
	}
	return day
}

// leaderless names the points that somebody leads before the change and nobody after.
func leaderless(before, after AuthorityGraph) []Effect {
	var left []Effect
	for _, p := range before.Points {
		had := before.facts(p).count(ResponsiblePerson, before.Today) > 0
		if had && after.facts(p).count(ResponsiblePerson, after.Today) == 0 {
			left = append(left, Effect{Kind: LastResponsibleEffect, PointID: p.ID})
		}
	}
	return left
}

// ofOfficer compares what an officer may do. Whoever may less, or has left, is
// logged out; who may more goes on.
func ofOfficer(before, after AuthorityGraph, o Staff) []Effect {
	had, has := before.permissions(o.Officer), after.permissions(after.officer(o.ID))
	var effects []Effect
	for _, p := range Permissions() {
		switch was, is := slices.Contains(had, p), slices.Contains(has, p); {
		case is && !was:
			effects = append(effects, Effect{Kind: PermissionWon, OfficerID: o.ID, PointID: o.PointID, Permission: p})
		case was && !is:
			effects = append(effects, Effect{Kind: PermissionLost, OfficerID: o.ID, PointID: o.PointID, Permission: p})
		}
	}
	if before.rightsInForce(o.ID) > after.rightsInForce(o.ID) && o.Sessions > 0 || o.Active && !after.officer(o.ID).Active && o.Sessions > 0 {
		effects = append(effects, Effect{Kind: SessionsEnd, OfficerID: o.ID, Count: o.Sessions})
	}
	return effects
}

// ofEmployer counts the sessions that end with a way to log in, and who has no way
// left until he or she links another.
func ofEmployer(before, after Employer) []Effect {
	permitted := func(e Employer, m LoginMethod) bool { return slices.Contains(e.Permits, m) }
	sessions, officers := 0, 0
	for method, n := range before.Sessions {
		if permitted(before, method) && !permitted(after, method) {
			sessions += n
		}
	}
	for _, group := range before.Linked {
		had := slices.ContainsFunc(group.Methods, func(m LoginMethod) bool { return permitted(before, m) })
		if had && !slices.ContainsFunc(group.Methods, func(m LoginMethod) bool { return permitted(after, m) }) {
			officers += group.Officers
		}
	}
	var effects []Effect
	if sessions > 0 {
		effects = append(effects, Effect{Kind: SessionsEnd, Count: sessions})
	}
	if officers > 0 {
		effects = append(effects, Effect{Kind: OfficersMustLink, Count: officers})
	}
	return effects
}

// ofPoint compares a point's order and how many cards it serves.
func ofPoint(before, after AuthorityGraph, p Point) []Effect {
	var effects []Effect
	was, is := before.facts(p).inOrder(before.Today), after.facts(p).inOrder(after.Today)
	if was && !is {
		effects = append(effects, Effect{Kind: PointOutOfOrder, PointID: p.ID})
	}
	if is && !was {
		effects = append(effects, Effect{Kind: PointInOrder, PointID: p.ID})
	}
	switch n := after.cards(p) - before.cards(p); {
	case n < 0:
		effects = append(effects, Effect{Kind: CardsNotServed, PointID: p.ID, Count: -n})
	case n > 0:
		effects = append(effects, Effect{Kind: CardsServed, PointID: p.ID, Count: n})
	}
	return effects
}
