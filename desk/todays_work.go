package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// Standing is who is logged in, where, with which rights.
type Standing struct {
	Actor       domain.Actor // with the roles of this moment
	Officer     domain.Officer
	Point       store.Point
	Sender      domain.Organisation
	Permissions []domain.Permission
	SessionEnds time.Time
	Now         time.Time
	Demo        bool
}

// WhoAmI tells an officer what the house knows of him or her now.
func (d *Desk) WhoAmI(ctx context.Context, actor domain.Actor) (Standing, error) {
	if actor.Kind != domain.OfficerActor {
		return Standing{}, domain.ErrForbidden()
	}
	s := Standing{Now: d.now()}
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		actor, at, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		s.Actor, s.Officer, s.Point, s.Sender, s.SessionEnds = actor, at.Officer, at.Point, at.Organisation, at.SessionEnds
		s.Demo, err = store.IsDemo(ctx, tx)
		return err
	})
	for _, p := range domain.Permissions() {
		if s.Actor.May(p) == nil {
			s.Permissions = append(s.Permissions, p)
		}
	}
	return s, err
}

// Today is the day it is at the point, and the numbers on top of today's work.
type Today struct {
	Day domain.Date
	store.OrderCounts
}

// TodaysWork counts the orders of the session's point by whose turn it is.
func (d *Desk) TodaysWork(ctx context.Context, actor domain.Actor) (Today, error) {
	if err := d.forbid(ctx, actor, domain.MayReadOrders); err != nil {
		return Today{}, err
	}
	var t Today
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		actor, at, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		if err := may(actor, domain.MayReadOrders); err != nil {
			return err
		}
		t.Day = d.today(at.Point.Country)
		t.OrderCounts, err = store.CountOrdersOfPoint(ctx, tx, actor.PointID, d.midnight(at.Point.Country, t.Day))
		return err
	})
	return t, err
}

// OpenVisitNow reads the visit that the session has open; nil where there is none.
func (d *Desk) OpenVisitNow(ctx context.Context, actor domain.Actor) (*VisitView, error) {
	if actor.Kind != domain.OfficerActor {
		return nil, domain.ErrForbidden()
	}
	var view *VisitView
	err := d.store.Reading(ctx, func(tx store.Tx) error {
		_, at, err := d.looking(ctx, tx, actor)
		if err != nil {
			return err
		}
		v, err := store.OpenVisitOf(ctx, tx, actor.SessionID)
		if err != nil || v.ID.IsZero() || d.lapsed(v, at.Point.Country, d.now()) {
			return err
		}
		check, err := store.NewestVerification(ctx, tx, v.ID)
		view = d.viewVisit(v, check, at.Point.Country)
		return err
	})
	return view, err
}
