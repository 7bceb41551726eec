package desk

import (
	"context"

	"sinetti/domain"
	"sinetti/store"
)

// ListPoints lists the points within the actor's reach by code, at most 200.
func (d *Desk) ListPoints(ctx context.Context, actor domain.Actor) ([]PointView, error) {
	var views []PointView
	err := d.watching(ctx, actor, domain.MayReadPoints, func(tx store.Tx, actor domain.Actor) error {
		points, err := store.PointsInScope(ctx, tx, scopeOf(actor, domain.MayReadPoints))
		if err != nil {
			return err
		}
		views, err = d.viewPoints(ctx, tx, actor, points)
		return err
	})
	return views, err
}

// SeePoint reads one point within the actor's reach.
func (d *Desk) SeePoint(ctx context.Context, actor domain.Actor, id domain.ID) (*PointView, error) {
	var view *PointView
	err := d.watching(ctx, actor, domain.MayReadPoints, func(tx store.Tx, actor domain.Actor) error {
		found, err := store.PointsByID(ctx, tx, []domain.ID{id})
		if err != nil {
			return err
		}
		point, known := found[id]
		if !known || !domain.ReachOf(actor, domain.MayReadPoints).Reaches(actor, point.OrganisationID, id) {
			return domain.ErrNotFound("id")
		}
		views, err := d.viewPoints(ctx, tx, actor, []Point{point})
		if err == nil {
			view = &views[0]
		}
		return err
	})
	return view, err
}
