package desk

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// SupportCase is an officer as user support sees one.
type SupportCase struct {
	Record      OfficerView
	Acts        []SupportActView // what was done before, newest first
	Responsible []Colleague      // who leads the officer's point
}

// SupportActView is an act of user support with who did it.
type SupportActView struct {
	store.SupportAct
	By Colleague
}

// mostSupportActs is how many a page shows of one officer.
const mostSupportActs = 50

// viewSupport gathers what user support sees of officers, in the order of ids: the
// same few queries for any number.
func (d *Desk) viewSupport(ctx context.Context, tx store.Tx, actor domain.Actor, ids []domain.ID) ([]SupportCase, error) {
	records, err := d.viewOfficers(ctx, tx, actor, ids)
	if err != nil {
		return nil, err
	}
	points := make([]domain.ID, len(records))
	for i, r := range records {
		points[i] = r.Point.ID
	}
	var acts []store.SupportAct
	var posts map[domain.ID][]domain.Post
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) { acts, err = store.SupportActs(ctx, db, ids); return err })
	p.Add(func(db store.DB) (err error) { posts, err = store.PostsOfPoints(ctx, db, each(points)); return err })
	if err := p.Run(ctx, tx); err != nil {
		return nil, err
	}
	leaders, err := d.leadersOf(ctx, tx, posts)
	if err != nil {
		return nil, err
	}
	who := make([]domain.ID, len(acts))
	for i, a := range acts {
		who[i] = a.DoneBy
	}
	names, err := d.named(ctx, tx, who, nil)
	if err != nil {
		return nil, err
	}
	cases := make([]SupportCase, len(records))
	for i, r := range records {
		cases[i] = SupportCase{Record: r, Responsible: leaders[r.Point.ID]}
		for _, a := range acts {
			if a.OfficerID == r.ID && len(cases[i].Acts) < mostSupportActs {
				cases[i].Acts = append(cases[i].Acts, SupportActView{a, names.officers[a.DoneBy]})
			}
		}
	}
	return cases, nil
}

// viewSupportOf shows one officer as he or she is now.
func (d *Desk) viewSupportOf(ctx context.Context, tx store.Tx, actor domain.Actor, officer domain.ID) (*SupportCase, error) {
	cases, err := d.viewSupport(ctx, tx, actor, []domain.ID{officer})
	if err != nil || len(cases) == 0 {
		return nil, orNotFound(err, "officerId")
	}
	return &cases[0], nil
}
