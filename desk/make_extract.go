package desk

import (
	"context"
	"strings"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// ExtractRequest says whose data, for whom and of which time. One of IdentityCode,
// HolderID and VisitID names the person.
type ExtractRequest struct {
	Key          string `json:"-"`
	IdentityCode string
	HolderID     domain.ID
	VisitID      domain.ID
	Audience     domain.Audience
	Reference    string      // the authority's case
	From         domain.Date // zero: from the beginning
	Until        domain.Date // last day; zero: up to now
}

// ExtractAnswer is the extract, or every reason why not.
type ExtractAnswer struct {
	Extract  *ExtractView
	Refusals []domain.Refusal
}

// MakeExtract draws up who looked at a person's data: for the person without names,
// for an authority with everything. That it was asked is written down, also where
// nobody has such an identity code.
func (d *Desk) MakeExtract(ctx context.Context, actor domain.Actor, req ExtractRequest) (ExtractAnswer, error) {
	if err := d.forbid(ctx, actor, domain.ExtractPermission(req.Audience)); err != nil {
		return ExtractAnswer{}, err
	}
	req.Reference = strings.TrimSpace(req.Reference)
	if err := domain.ExtractReference(req.Reference); err != nil {
		return ExtractAnswer{}, err
	}
	call, no := d.begin(actor, "make_extract", req.Key, req)
	if len(no) > 0 {
		return ExtractAnswer{Refusals: no}, nil
	}
	var answer ExtractAnswer
	var unknown error
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, unknown = ExtractAnswer{}, nil
		answer, unknown, err = d.makeExtract(ctx, tx, actor, extracting{ExtractRequest: req, call: call})
		return err
	})
	if err == nil {
		err = unknown
	}
	return answer, err
}

// extracting is one call of the act.
type extracting struct {
	ExtractRequest
	call   once
	holder domain.ID
	field  string // of the input, that names the person
}

// makeExtract gives unknown apart from err: nobody was found, and that is written down.
func (d *Desk) makeExtract(ctx context.Context, tx store.Tx, actor domain.Actor, x extracting) (a ExtractAnswer, unknown, err error) {
	actor, at, err := d.standing(ctx, tx, actor)
	if err != nil {
		return a, nil, err
	}
	if err := may(actor, domain.ExtractPermission(x.Audience)); err != nil {
		return a, nil, err
	}
	first, err := x.call.read(ctx, tx)
	if err != nil {
		return a, nil, err
	}
	again, no := x.call.again(first)
	id := first.ObjectID
	if !again {
		if len(no) == 0 {
			if no, err = d.whose(ctx, tx, &x, d.today(at.Point.Country)); err != nil {
				return a, nil, err
			}
			no = append(no, domain.Extract(x.Audience, x.Reference)...)
		}
		if len(no) > 0 {
			return ExtractAnswer{Refusals: no}, nil, d.record(ctx, tx, audit.Entry{
				Actor: actor, Act: domain.AuditExtractMade, Outcome: audit.Refused, Object: "audit",
				Purpose: string(domain.PurposeDataSubject), Refusals: no,
			})
		}
		if x.holder.IsZero() {
			return a, domain.ErrNotFound(x.field), d.record(ctx, tx, audit.Entry{
				Actor: actor, Act: domain.AuditExtractMade, Outcome: audit.Shown, Object: "audit",
				Purpose: string(domain.PurposeDataSubject), Detail: map[string]string{"found": "0"},
			})
		}
		if id, err = d.writeExtract(ctx, tx, actor, x, at.Point.Country); err != nil {
			return a, nil, err
		}
	}
	e, err := store.ExtractByID(ctx, tx, id)
	if err != nil {
		return a, nil, err
	}
	if again { // the first answer, shown once more
		if err := d.record(ctx, tx, extractEntry(actor, domain.AuditExtractRead, e)); err != nil {
			return a, nil, err
		}
	}
	a.Extract, err = d.viewExtract(ctx, tx, e, linesOnPage)
	return a, nil, err
}

// whose finds the person; none leaves the holder zero.
func (d *Desk) whose(ctx context.Context, tx store.Tx, x *extracting, today domain.Date) ([]domain.Refusal, error) {
	given := 0
	for field, there := range map[string]bool{
		"identityCode": x.IdentityCode != "", "holderId": !x.HolderID.IsZero(), "visitId": !x.VisitID.IsZero(),
	} {
		if there {
			given++
			x.field = field
		}
	}
	if given != 1 {
		return nil, domain.ErrInvalid("identityCode", "an identity code, a holder or a visit, one of them")
	}
	switch x.field {
	case "identityCode":
		s := recognise(x.IdentityCode, today)
		if s.kind != ByIdentityCode || len(s.refusals) > 0 {
			return []domain.Refusal{domain.Refuse(domain.IdentityCodeWrong, "identityCode")}, nil
		}
		list, err := d.store.HoldersByIdentity(ctx, tx, s.code)
		if err == nil && len(list) > 0 {
			x.holder = list[0].ID
		}
		return nil, err
	case "visitId":
		visit, err := store.VisitByID(ctx, tx, x.VisitID)
		x.holder = visit.HolderID
		return nil, err
	}
	list, err := d.store.HoldersByID(ctx, tx, []domain.ID{x.HolderID})
	if err == nil && len(list) > 0 {
		x.holder = x.HolderID
	}
	return nil, err
}

func (d *Desk) writeExtract(ctx context.Context, tx store.Tx, actor domain.Actor, x extracting, country string) (domain.ID, error) {
	now := d.now()
	var number [6]byte
	d.random(number[:])
	e := store.Extract{
		ID: d.store.NewID(), HolderID: x.holder, OfficerID: actor.ID, Number: domain.NewExtractNumber(d.today(country), number),
		Audience: x.Audience, Reference: x.Reference, Until: now, MadeAt: now,
	}
	if !x.From.IsZero() {
		e.From = d.midnight(country, x.From)
	}
	if !x.Until.IsZero() {
		e.Until = earlier(d.midnight(country, x.Until.AddDays(1)), now)
	}
	if e.Until.Before(e.From) {
		return e.ID, domain.ErrInvalid("until", "not before from")
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return store.InsertExtract(ctx, db, e) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, x.call, e.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, extractEntry(actor, domain.AuditExtractMade, e)) })
	return e.ID, p.Run(ctx, tx)
}

// extractEntry tells that an extract was drawn or read: it shows the person's data.
func extractEntry(actor domain.Actor, act domain.AuditWord, e store.Extract) audit.Entry {
	return audit.Entry{
		Actor: actor, Act: act, Outcome: audit.Shown, Object: audit.Object("extract", e.ID), Holders: []domain.ID{e.HolderID},
		Purpose: string(domain.PurposeDataSubject), Detail: map[string]string{"audience": string(e.Audience)},
	}
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
