package desk

import (
	"context"
	"slices"

	"sinetti/domain"
	"sinetti/store"
)

// RightView is a right as a page shows it to one officer.
type RightView struct {
	store.Right
	Officer                     Colleague
	Point                       *Point     // nil for roles of an organisation or the agency
	AskedBy, DecidedBy, EndedBy *Colleague // nil where nobody did
	MayDecide, MayEnd           bool
}

// people are officers and points that views name.
type people struct {
	officers map[domain.ID]Colleague
	points   map[domain.ID]Point
}

func (p people) officer(id domain.ID) *Colleague {
	if c, known := p.officers[id]; known {
		return &c
	}
	return nil
}

// namesOf reads the officers and points that rights and trainings name, each once.
func (d *Desk) namesOf(ctx context.Context, tx store.Tx, rights []store.Right, trainings []domain.Training) (people, error) {
	var officers, points []domain.ID
	for _, r := range rights {
		officers = append(officers, r.OfficerID, r.AskedBy, r.DecidedBy, r.EndedBy)
		points = append(points, r.PointID)
	}
	for _, t := range trainings {
		officers = append(officers, t.RecordedBy)
	}
	return d.named(ctx, tx, officers, points)
}

func (d *Desk) named(ctx context.Context, tx store.Tx, officers, points []domain.ID) (people, error) {
	var names people
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) {
		names.officers, err = d.store.ColleaguesByID(ctx, db, each(officers))
		return err
	})
	p.Add(func(db store.DB) (err error) { names.points, err = store.PointsByID(ctx, db, each(points)); return err })
	return names, p.Run(ctx, tx)
}

// each gives ids once each, without the zero one.
func each(ids []domain.ID) []domain.ID {
	ids = slices.DeleteFunc(slices.Clone(ids), domain.ID.IsZero)
	slices.SortFunc(ids, func(a, b domain.ID) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(ids)
}

func viewRight(r store.Right, names people, f domain.LedFacts) RightView {
	v := RightView{
		Right: r, AskedBy: names.officer(r.AskedBy), DecidedBy: names.officer(r.DecidedBy), EndedBy: names.officer(r.EndedBy),
	}
	if o := names.officer(r.OfficerID); o != nil {
		v.Officer = *o
	}
	if p, known := names.points[r.PointID]; known {
		v.Point = &p
	}
	// Asked of the rules with what they need beside the facts: whether the last
	// responsible person would go is told when it is tried.
	const why, others = "-", 1
	_, no := domain.DecideRight(f, r.Right, false, why)
	v.MayDecide = len(no) == 0 && reaches(f.Actor, domain.MayDecideRight, f.Officer)
	_, no = domain.EndRight(f, r.Right, why, others)
	v.MayEnd = len(no) == 0 && reaches(f.Actor, domain.MayEndRight, f.Officer)
	return v
}

// viewRights shows rights of any officers: three queries for any number.
func (d *Desk) viewRights(ctx context.Context, tx store.Tx, actor domain.Actor, list []store.Right) ([]RightView, error) {
	ids := make([]domain.ID, len(list))
	for i, r := range list {
		ids[i] = r.OfficerID
	}
	officers, err := d.store.OfficersByID(ctx, tx, each(ids))
	if err != nil {
		return nil, err
	}
	names, err := d.namesOf(ctx, tx, list, nil)
	if err != nil {
		return nil, err
	}
	views := make([]RightView, len(list))
	for i, r := range list {
		views[i] = viewRight(r, names, domain.LedFacts{Actor: actor, Officer: officers[r.OfficerID], Today: domain.DateOf(d.store.Day())})
	}
	return views, nil
}

// viewRightByID shows one right as it is now.
func (d *Desk) viewRightByID(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (*RightView, error) {
	right, err := store.RightByID(ctx, tx, id)
	if err != nil {
		return nil, missing(err, "id")
	}
	views, err := d.viewRights(ctx, tx, actor, []store.Right{right})
	if err != nil {
		return nil, err
	}
	return &views[0], nil
}
