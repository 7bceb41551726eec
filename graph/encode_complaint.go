package graph

import (
	"context"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
)

// complaintPayload is what came of an act on a complaint. The act's own entry names the
// holder; an answer given again is a look.
func complaintPayload(ctx context.Context, a desk.ComplaintAnswer, err error) (*generated.ComplaintPayload, error) {
	if err != nil {
		return nil, err
	}
	out := &generated.ComplaintPayload{Refusals: refusals(a.Refusals)}
	if a.Complaint == nil {
		return out, nil
	}
	if a.Again {
		auth.Saw(ctx, auth.Look{Act: domain.AuditHolderRead, Purpose: domain.PurposeFollowOrder}, a.Complaint.HolderID)
	}
	out.Complaint = complaint(a.Complaint)
	return out, nil
}

func complaint(v *desk.ComplaintView) *generated.Complaint {
	c := &generated.Complaint{
		ID: v.ID, Number: v.Number, State: v.State, Fault: v.Fault, Tried: orEmpty(v.Tried), To: v.To, FiledAt: v.FiledAt,
		StateChangedAt: v.ChangedAt, AnswerBy: v.AnswerBy, Late: v.Late, Reference: v.Reference, FreeFor: orEmpty(v.FreeFor),
		FreeFrom: freeFrom(v.FreeFrom), Replaced: v.Replaced, Rule: v.Rule, CardID: v.CardID, Product: string(v.Product),
	}
	if !v.Holder.Masked {
		name := v.Holder.Person.GivenNames + " " + v.Holder.Person.FamilyName
		c.HolderName, c.CardNumber = &name, &v.CardNumber
	}
	return c
}

func complaints(list []desk.ComplaintView) []*generated.Complaint {
	out := make([]*generated.Complaint, len(list))
	for i := range list {
		out[i] = complaint(&list[i])
	}
	return out
}

func complaintConnection(page desk.ComplaintPage, after *string) *generated.ComplaintConnection {
	out := &generated.ComplaintConnection{Edges: make([]*generated.ComplaintEdge, len(page.Complaints)), PageInfo: &generated.PageInfo{
		HasNextPage: page.More, HasPreviousPage: after != nil && *after != "",
	}}
	for i := range page.Complaints {
		v := &page.Complaints[i]
		out.Edges[i] = &generated.ComplaintEdge{Cursor: cursor(v.FiledAt, v.ID), Node: complaint(v)}
	}
	if n := len(out.Edges); n > 0 {
		out.PageInfo.StartCursor, out.PageInfo.EndCursor = &out.Edges[0].Cursor, &out.Edges[n-1].Cursor
	}
	return out
}

// faultChoices are the faults of a card that could be complained of.
func faultChoices(list []domain.FaultChoice) []*generated.FaultChoice {
	out := make([]*generated.FaultChoice, len(list))
	for i, c := range list {
		out[i] = &generated.FaultChoice{
			Fault: c.Fault, Until: orNil(c.Until), AnswerBy: orNil(c.AnswerBy), TryFirst: orEmpty(c.Try), FreeFor: orEmpty(c.Row.FreeFor),
			FreeFrom: freeFrom(c.Row.FreeFrom), Refusals: refusals(c.Refusals), Rule: c.Row.ID, Source: c.Row.Source,
		}
		if c.Row.To != "" {
			out[i].To = &c.Row.To
		}
	}
	return out
}

func freeFrom(f domain.FreeFrom) *domain.FreeFrom {
	if f == "" {
		return nil
	}
	return &f
}
