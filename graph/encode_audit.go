package graph

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/vikstrous/dataloadgen"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph/generated"
	"sinetti/graph/loader"
)

func auditQuery(in *generated.AuditFilter, after *string) (desk.AuditQuery, error) {
	at, id, err := position(after)
	q := desk.AuditQuery{At: at, ID: id}
	if in == nil || err != nil {
		return q, err
	}
	if (in.ObjectKind == nil) != (in.ObjectID == nil) {
		return q, domain.ErrInvalid("filter.objectId", "together with objectKind")
	}
	q.From, q.Until, q.Act, q.Outcome = value(in.From), value(in.Until), value(in.Act), value(in.Outcome)
	q.Purpose, q.HolderID, q.PointID, q.VisitID = value(in.Purpose), value(in.HolderID), value(in.PointID), value(in.VisitID)
	q.RequestID = value(in.RequestID)
	if in.OfficerID != nil {
		q.Actor = "officer:" + in.OfficerID.String()
	}
	if in.ObjectID != nil {
		q.Object = string(*in.ObjectKind) + ":" + in.ObjectID.String()
	}
	return q, nil
}

func auditConnection(page desk.AuditPage, after *string) (*generated.AuditEntryConnection, error) {
	out := &generated.AuditEntryConnection{PageInfo: &generated.PageInfo{
		HasNextPage: page.More, HasPreviousPage: after != nil && *after != "",
	}, Edges: make([]*generated.AuditEntryEdge, len(page.Entries))}
	for i, v := range page.Entries {
		node, err := auditEntry(v)
		if err != nil {
			return nil, err
		}
		out.Edges[i] = &generated.AuditEntryEdge{Cursor: cursor(v.At, v.ID), Node: node}
	}
	if n := len(out.Edges); n > 0 {
		out.PageInfo.StartCursor, out.PageInfo.EndCursor = &out.Edges[0].Cursor, &out.Edges[n-1].Cursor
	}
	return out, nil
}

// auditEntry gives the parts of the sentence: codes and ids, never prose.
func auditEntry(v desk.AuditView) (*generated.AuditEntry, error) {
	e := &generated.AuditEntry{
		ID: v.ID, At: v.At, Act: domain.AuditWord(v.Act), Outcome: domain.AuditOutcome(v.Outcome), Holders: v.Holders,
		Purpose: orNil(domain.Purpose(v.Purpose)), VisitID: v.VisitID, SessionID: v.SessionID, Rulebook: v.RulebookVersion,
		RequestID: v.RequestID, Refusals: []domain.RefusalCode{},
	}
	kind, id, known := named(v.Actor)
	switch e.ActorKind = domain.AuditActorKind(kind); {
	case known && e.ActorKind == domain.AuditByOfficer:
		e.Officer = &generated.Officer{ID: id}
	case known:
		e.PartnerID = &id
	}
	if v.PointID != nil {
		e.Point = &generated.Point{ID: *v.PointID}
	}
	if v.Object != "" {
		noun, id, known := named(v.Object)
		e.ObjectKind = orNil(domain.AuditNoun(noun))
		if known {
			e.ObjectID = &id
		}
	}
	for _, code := range v.Refusals {
		if slices.Contains(domain.AllRefusalCodes, domain.RefusalCode(code)) {
			e.Refusals = append(e.Refusals, domain.RefusalCode(code))
		}
	}
	if v.Place != nil {
		index, size := int(v.Place.Index), int(v.Place.CheckpointSize)
		e.Index, e.CheckpointSize = &index, orNil(size)
	}
	var detail map[string]string
	err := json.Unmarshal(v.Detail, &detail)
	e.Details = params(detail)
	return e, err
}

// named reads a name of the log such as card:<id>; a word alone has no id.
func named(text string) (noun string, id domain.ID, known bool) {
	noun, rest, _ := strings.Cut(text, ":")
	id, err := domain.ParseID(rest)
	return noun, id, err == nil
}

func auditEntries(list []desk.AuditView) ([]*generated.AuditEntry, error) {
	out := make([]*generated.AuditEntry, len(list))
	for i, v := range list {
		var err error
		if out[i], err = auditEntry(v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func auditLog(v *desk.AuditLogView) *generated.AuditLog {
	if v == nil {
		return nil
	}
	out := &generated.AuditLog{
		State: v.State, Size: int(v.Size), Waiting: int(v.Waiting.Waiting), OldestWaitingSeconds: int(v.Waiting.OldestSeconds),
		Faults: orEmpty(v.Faults), Witnesses: make([]*generated.AuditWitness, len(v.Witnesses)), Reviews: make([]*generated.AuditReview, len(v.Reviews)),
	}
	if c := v.Checkpoint; c != nil {
		origin, fingerprint := desk.OriginOf(c.Key)
		out.Checkpoint = &generated.AuditCheckpoint{
			Size: int(c.Size), Root: hex.EncodeToString(c.Root), SignedAt: c.SignedAt, Origin: origin, KeyFingerprint: fingerprint,
		}
	}
	for i, w := range v.Witnesses {
		out.Witnesses[i] = &generated.AuditWitness{Name: w.Witness, Size: int(w.Size), At: w.At}
	}
	for i, r := range v.Reviews {
		out.Reviews[i] = &generated.AuditReview{
			ID: r.ID, Size: int(r.Size), Officer: &generated.Officer{ID: r.OfficerID}, At: r.At, Note: r.Note, OwnWaiting: int(r.OwnWaiting),
		}
	}
	return out
}

func auditWatch(v desk.WatchView) (*generated.AuditWatch, error) {
	out := &generated.AuditWatch{Since: v.Since, Until: v.Until, Patterns: make([]*generated.AuditPattern, len(v.Patterns))}
	for i, p := range v.Patterns {
		pattern := &generated.AuditPattern{
			Kind: p.Kind, Threshold: p.Threshold, Factor: p.Factor, WindowHours: int(p.Window / time.Hour),
			Findings: make([]*generated.AuditFinding, len(p.Findings)),
		}
		for j, f := range p.Findings {
			entries, err := auditEntries(f.Evidence)
			if err != nil {
				return nil, err
			}
			pattern.Findings[j] = &generated.AuditFinding{
				Count: int(f.Count), OwnUsual: int(f.Own), PointUsual: int(f.Theirs), LastAt: f.Last, Entries: entries,
			}
			if _, id, known := named(f.Actor); known {
				pattern.Findings[j].Officer = &generated.Officer{ID: id}
			}
			if !f.PointID.IsZero() {
				pattern.Findings[j].Point = &generated.Point{ID: f.PointID}
			}
			if !f.Day.IsZero() {
				day := domain.DateOf(f.Day)
				pattern.Findings[j].Day = &day
			}
		}
		out.Patterns[i] = pattern
	}
	return out, nil
}

func extract(v *desk.ExtractView) *generated.DataExtract {
	if v == nil {
		return nil
	}
	out := &generated.DataExtract{
		ID: v.ID, Number: v.Number, Audience: v.Audience, Reference: v.Reference, HolderID: v.HolderID, Until: v.Until,
		From: orNil(v.From), MadeAt: v.MadeAt, MadeBy: &generated.Officer{ID: v.OfficerID}, More: v.More,
		Lines: make([]*generated.ExtractLine, len(v.Lines)),
	}
	for i, l := range v.Lines {
		out.Lines[i] = &generated.ExtractLine{At: l.At, Act: l.Act, Outcome: l.Outcome, Purpose: orNil(l.Purpose), Organisation: l.Organisation}
		if !l.OfficerID.IsZero() {
			out.Lines[i].Officer = &generated.Officer{ID: l.OfficerID}
		}
		if !l.PointID.IsZero() {
			out.Lines[i].Point = &generated.Point{ID: l.PointID}
		}
	}
	return out
}

// officerOf reads an officer for whom there is an id; one who is no longer known is null.
func (r *Resolver) officerOf(ctx context.Context, of *generated.Officer) (*generated.Officer, error) {
	if of == nil {
		return nil, nil //nolint:nilnil // null in the schema
	}
	c, err := loader.From(ctx).Officers.Load(ctx, of.ID)
	if errors.Is(err, dataloadgen.ErrNotFound) {
		return nil, nil //nolint:nilnil // null in the schema
	}
	return colleague(c), err
}

func (r *Resolver) pointOf(ctx context.Context, of *generated.Point) (*generated.Point, error) {
	if of == nil {
		return nil, nil //nolint:nilnil // null in the schema
	}
	p, err := loader.From(ctx).Points.Load(ctx, of.ID)
	if errors.Is(err, dataloadgen.ErrNotFound) {
		return nil, nil //nolint:nilnil // null in the schema
	}
	return point(p), err
}
