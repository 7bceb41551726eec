package graph

import (
	"slices"
	"time"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

func officerRecord(v *desk.OfficerView) *generated.OfficerRecord {
	if v == nil {
		return nil
	}
	o := &generated.OfficerRecord{
		ID: v.ID, Officer: colleague(v.Colleague), Point: point(v.Point), OrganisationID: v.OrganisationID, Organisation: v.Organisation,
		Active: v.Active, EmployedTo: orNil(v.EmployedTo), Rights: rights(v.Rights), Trainings: make([]*generated.Training, len(v.Trainings)),
		MayBeGiven: orEmpty(v.MayBeGiven),
		Access: &generated.OfficerAccess{
			Password: v.Access.Password, PasswordUntil: orNoTime(v.Access.PasswordUntil), HasEmail: v.Access.HasEmail,
			CardLinkedAt: orNoTime(v.Access.CardLinkedAt), OpenSessions: v.Access.OpenSessions, Throttled: v.Access.Throttled,
		},
	}
	if v.Partner != nil {
		o.Partner = partner(*v.Partner)
	}
	if device := v.Access.Device; device != "" {
		o.Access.Device = &generated.LinkedDevice{
			Kind: device, LinkedAt: v.Access.DeviceLinkedAt, Permitted: slices.Contains(v.Access.Methods, device),
		}
	}
	for i, t := range v.Trainings {
		o.Trainings[i] = &generated.Training{
			PassedOn: t.PassedOn, ValidTo: t.ValidTo, Reference: t.Reference, RecordedBy: colleague(t.By), RecordedAt: t.RecordedAt,
		}
	}
	return o
}

func partner(p desk.Partner) *generated.Partner {
	return &generated.Partner{ID: p.ID, Kind: domain.PartnerKind(p.Kind), Code: p.Code, Name: p.Name}
}

// orNoTime gives nil for no moment, which GraphQL shows as null.
func orNoTime(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

func rights(list []desk.RightView) []*generated.Right {
	out := make([]*generated.Right, len(list))
	for i := range list {
		out[i] = right(&list[i])
	}
	return out
}

func right(v *desk.RightView) *generated.Right {
	if v == nil {
		return nil
	}
	r := &generated.Right{
		ID: v.ID, Officer: colleague(v.Officer), Role: v.Role, ValidFrom: v.ValidFrom, ValidTo: orNil(v.ValidTo), State: v.State,
		Reason: v.Reason, AskedBy: colleagueOrNil(v.AskedBy), AskedAt: v.AskedAt, DecidedBy: colleagueOrNil(v.DecidedBy),
		DecidedAt: orNoTime(v.DecidedAt), EndedBy: colleagueOrNil(v.EndedBy), EndReason: v.EndReason,
		MayDecide: v.MayDecide, MayEnd: v.MayEnd,
	}
	if v.Point != nil {
		r.Point = point(*v.Point)
	}
	return r
}

func colleagueOrNil(c *desk.Colleague) *generated.Officer {
	if c == nil {
		return nil
	}
	return colleague(*c)
}

func officerPayload(a desk.OfficerAnswer, err error) (*generated.OfficerPayload, error) {
	if err != nil {
		return nil, err
	}
	return &generated.OfficerPayload{Officer: officerRecord(a.Officer), Refusals: refusals(a.Refusals)}, nil
}

func rightPayload(a desk.RightAnswer, err error) (*generated.RightPayload, error) {
	if err != nil {
		return nil, err
	}
	return &generated.RightPayload{Right: right(a.Right), Effects: effects(a.Effects), Refusals: refusals(a.Refusals)}, nil
}

func officerFilter(in *generated.OfficerFilter, first *int, after *string) (desk.OfficerFilter, error) {
	_, id, err := position(after)
	f := desk.OfficerFilter{First: 25, After: id}
	if first != nil {
		f.First = *first
	}
	if in != nil {
		f.PointID, f.Text, f.Waiting, f.Left = value(in.PointID), value(in.Text), value(in.Waiting), value(in.Left)
	}
	return f, err
}

// officerCursor names a row of a list by name: the id alone, since a name has no
// place in an address line.
func officerCursor(id domain.ID) string { return cursor(time.Unix(0, 0), id) }

func officerConnection(page desk.OfficerPage, after *string) *generated.OfficerConnection {
	out := &generated.OfficerConnection{PageInfo: &generated.PageInfo{
		HasNextPage: page.More, HasPreviousPage: after != nil && *after != "",
	}, Edges: make([]*generated.OfficerEdge, len(page.Officers))}
	for i := range page.Officers {
		v := &page.Officers[i]
		out.Edges[i] = &generated.OfficerEdge{Cursor: officerCursor(v.ID), Node: officerRecord(v)}
	}
	if n := len(out.Edges); n > 0 {
		out.PageInfo.StartCursor, out.PageInfo.EndCursor = &out.Edges[0].Cursor, &out.Edges[n-1].Cursor
	}
	return out
}

func notices(list []desk.NoticeView) []*generated.Notice {
	out := make([]*generated.Notice, len(list))
	for i, n := range list {
		out[i] = &generated.Notice{ID: n.ID, Kind: n.Kind, Officer: colleagueOrNil(n.Officer), At: n.At}
		if n.Point != nil {
			out[i].Point = point(*n.Point)
		}
	}
	return out
}
