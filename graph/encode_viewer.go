package graph

import (
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

func viewer(s desk.Standing) *generated.Viewer {
	v := &generated.Viewer{
		Officer: colleague(s.Me), Visit: visit(s.Visit), Point: point(desk.Point{Point: s.Point, Organisation: s.Sender.Name}),
		TimeZone: s.TimeZone, Permissions: []domain.Permission{}, SessionEndsAt: s.SessionEnds, Now: s.Now, Demo: s.Demo,
	}
	for _, p := range s.Permissions {
		if len(domain.RolesWith(p)) > 0 { // the machines' are not theirs
			v.Permissions = append(v.Permissions, p)
		}
	}
	return v
}

func colleague(c desk.Colleague) *generated.Officer {
	return &generated.Officer{ID: c.ID, Name: c.Name, UserName: c.UserName, Roles: orEmpty(c.Roles), TrainingValidTo: c.TrainingValidTo}
}

func point(p desk.Point) *generated.Point {
	return &generated.Point{
		ID: p.ID, Code: p.Code, Name: p.Name, Organisation: p.Organisation, Country: p.Country, AddressRows: orEmpty(p.Address.Rows),
	}
}
