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
	Me          Colleague  // the officer as a page names her
	Visit       *VisitView // the session's open one; nil where there is none
	Point       store.Point
	TimeZone    string // IANA name, of the point's country
	Sender      domain.Organisation
	Permissions []domain.Permission
	SessionEnds time.Time
	Now         time.Time
	Demo        bool
}

// WhoAmI tells an officer what the house knows of him or her now, the open visit
// included: every page asks for it, so it is one round trip.
func (d *Desk) WhoAmI(ctx context.Context, actor domain.Actor) (Standing, error) {
	if actor.Kind != domain.OfficerActor {
		return Standing{}, domain.ErrForbidden()
	}
	s := Standing{Now: d.now()}
	var at store.DeskFacts
	var visit domain.Visit
	var check store.Verification
	var p store.Pipeline
	p.Add(func(db store.DB) (err error) {
		at, err = d.store.ReadDesk(ctx, db, actor.SessionID, actor.ID)
		return err
	})
	p.Add(func(db store.DB) (err error) { s.Demo, err = store.IsDemo(ctx, db); return err })
	p.Add(func(db store.DB) error {
		me, err := d.store.ColleaguesByID(ctx, db, []domain.ID{actor.ID})
		s.Me = me[actor.ID]
		return err
	})
	p.Add(func(db store.DB) (err error) { visit, err = store.OpenVisitOf(ctx, db, actor.SessionID); return err })
	p.Add(func(db store.DB) (err error) {
		check, err = store.NewestVerificationOfSession(ctx, db, actor.SessionID)
		return err
	})
	var err error
	if s.Actor, _, err = d.stands(actor, &at, p.Read(ctx, d.store)); err != nil {
		return Standing{}, err
	}
	s.Officer, s.Point, s.Sender, s.SessionEnds = at.Officer, at.Point, at.Organisation, at.SessionEnds
	s.TimeZone = d.rules().Country(s.Point.Country).TimeZone
	if !visit.ID.IsZero() && !d.lapsed(visit, at.Point.Country, s.Now) {
		s.Visit = d.viewVisit(visit, check, at.Point.Country)
	}
	for _, p := range domain.Permissions() {
		if s.Actor.May(p) == nil {
			s.Permissions = append(s.Permissions, p)
		}
	}
	return s, nil
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
		t.OrderCounts, err = store.CountOrdersOfPoint(ctx, tx, actor.PointID, t.Day, d.midnight(at.Point.Country, t.Day))
		return err
	})
	return t, err
}
