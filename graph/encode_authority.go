package graph

import (
	"sinetti/domain"
	"sinetti/graph/generated"
)

func authority(links []domain.Link) *generated.Authority {
	a := &generated.Authority{Allowed: domain.Allowed(links), Links: make([]*generated.AuthorityLink, len(links))}
	for i, l := range links {
		a.Links[i] = &generated.AuthorityLink{
			Fact: l.Fact, Holds: l.Holds, Rule: l.Rule, Source: l.Source, Params: params(l.Params), Remedy: orNil(l.Remedy),
		}
	}
	return a
}

// asChange reads which change is meant; exactly one must be given.
func asChange(in generated.WhatIfInput) (domain.Change, error) {
	var c domain.Change
	given := 0
	for _, one := range []struct {
		from *domain.ID
		to   *domain.ID
	}{
		{in.EndRight, &c.EndRight},
		{in.ApproveRight, &c.ApproveRight},
		{in.EndEmployment, &c.EndEmployment},
		{in.EndAuthorisation, &c.EndAuthorisation},
		{in.ApproveAuthorisation, &c.ApproveAuthorisation},
	} {
		if one.from != nil {
			*one.to = *one.from
			given++
		}
	}
	if in.LoginMethods != nil {
		c.LoginMethods = in.LoginMethods
		given++
	}
	if given != 1 {
		return c, domain.ErrInvalid("change", "exactly one")
	}
	return c, nil
}

func effects(list []domain.Effect) []*generated.Effect {
	out := make([]*generated.Effect, len(list))
	for i, e := range list {
		out[i] = &generated.Effect{Kind: e.Kind, Permission: orNil(e.Permission), Count: e.Count}
		if !e.OfficerID.IsZero() {
			out[i].Officer = &generated.Officer{ID: e.OfficerID}
		}
		if !e.PointID.IsZero() {
			out[i].Point = &generated.Point{ID: e.PointID}
		}
	}
	return out
}
