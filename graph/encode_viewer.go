package graph

import (
	"slices"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

// apiPermissions are the rights that screens ask for; the machines' are not theirs.
var apiPermissions = []domain.Permission{
	domain.MayFindHolder, domain.MayReadOrders, domain.MayOpenVisit, domain.MayVerifyIdentity, domain.MayOrderCode,
	domain.MayOrderPUK, domain.MayOrderNewCard, domain.MayCancelOrder, domain.MayPreviewLetter, domain.MayReadBatches,
	domain.MayCutOffBatch, domain.MayReleaseBatch, domain.MayAskReprint, domain.MayApproveReprint, domain.MayIntrospect,
}

func viewer(s desk.Standing, me desk.Colleague) *generated.Viewer {
	v := &generated.Viewer{
		Officer: colleague(me), Point: point(desk.Point{Point: s.Point, Organisation: s.Sender.Name}),
		Permissions: []domain.Permission{}, SessionEndsAt: s.SessionEnds, Now: s.Now, Demo: s.Demo,
	}
	for _, p := range apiPermissions {
		if slices.Contains(s.Permissions, p) {
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
