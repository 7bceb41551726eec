package desk

import (
	"context"
	"strconv"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// PriceRequest is what a point is to ask for a kind of order from a day on.
type PriceRequest struct {
	Key       string `json:"-"`
	PointID   domain.ID
	Kind      domain.OrderKind
	Cents     *int64 // tax included; nil: the general list again
	ValidFrom domain.Date
}

// PriceAnswer is the point after the act, or every reason why not.
type PriceAnswer struct {
	Point    *PointView
	Refusals []domain.Refusal
}

// SetPrice sets what the actor's point asks for a kind of order. Nothing is changed
// that was asked before: each price is a row of its own, with its first day.
func (d *Desk) SetPrice(ctx context.Context, actor domain.Actor, req PriceRequest) (PriceAnswer, error) {
	if err := d.forbid(ctx, actor, domain.MaySetPrice); err != nil {
		return PriceAnswer{}, err
	}
	call, no := d.begin(actor, "set_price", req.Key, req)
	if len(no) > 0 {
		return PriceAnswer{Refusals: no}, nil
	}
	var answer PriceAnswer
	err := d.inTx(ctx, func(tx store.Tx) (err error) {
		answer, err = d.setPrice(ctx, tx, actor, req, call)
		return err
	})
	return answer, err
}

func (d *Desk) setPrice(ctx context.Context, tx store.Tx, actor domain.Actor, req PriceRequest, call once) (PriceAnswer, error) {
	actor, _, err := d.standing(ctx, tx, actor)
	if err != nil {
		return PriceAnswer{}, err
	}
	point, err := d.ownPoint(ctx, tx, actor, req.PointID)
	if err != nil {
		return PriceAnswer{}, err
	}
	first, err := call.read(ctx, tx)
	if err != nil {
		return PriceAnswer{}, err
	}
	again, no := call.again(first)
	if len(no) > 0 {
		return PriceAnswer{Refusals: no}, nil
	}
	if !again {
		if no, err := d.writePrice(ctx, tx, actor, point, pricing{req, call}); err != nil || len(no) > 0 {
			return PriceAnswer{Refusals: no}, err
		}
	}
	views, err := d.viewPoints(ctx, tx, actor, []Point{point})
	if err != nil {
		return PriceAnswer{}, err
	}
	return PriceAnswer{Point: &views[0]}, nil
}

// ownPoint is the point that the actor leads; any other one is not found.
func (d *Desk) ownPoint(ctx context.Context, tx store.Tx, actor domain.Actor, id domain.ID) (Point, error) {
	if err := may(actor, domain.MaySetPrice); err != nil {
		return Point{}, err
	}
	found, err := store.PointsByID(ctx, tx, []domain.ID{id})
	if err != nil {
		return Point{}, err
	}
	point, known := found[id]
	if !known || !domain.ReachOf(actor, domain.MaySetPrice).Reaches(actor, point.OrganisationID, id) {
		return Point{}, domain.ErrNotFound("pointId")
	}
	return point, nil
}

// pricing is one call of the act.
type pricing struct {
	req  PriceRequest
	call once
}

func (d *Desk) writePrice(ctx context.Context, tx store.Tx, actor domain.Actor, point Point, c pricing) ([]domain.Refusal, error) {
	rules := d.rules()
	price, no := domain.SetPrice(actor, point.Point.Point, domain.PriceRequest{
		ID: d.store.NewID(), Kind: c.req.Kind, Cents: c.req.Cents, ValidFrom: c.req.ValidFrom,
	}, rules, d.now())
	entry := audit.Entry{Actor: actor, Act: domain.AuditPriceSet, Object: audit.Object("point", point.ID), Rulebook: rules.Version}
	if len(no) > 0 {
		entry.Act = domain.AuditPriceRefused
		return no, d.refuseLed(ctx, tx, entry, no)
	}
	entry.Detail = map[string]string{"kind": string(price.Kind), "valid_from": price.ValidFrom.String(), "price": price.ID.String()}
	if !price.General {
		entry.Detail["cents"] = strconv.FormatInt(price.Price.Cents, 10)
	}
	var p store.Pipeline
	p.Add(func(db store.DB) error { return store.InsertPointPrice(ctx, db, price) })
	p.Add(func(db store.DB) error { return d.keep(ctx, db, c.call, point.ID) })
	p.AddTx(func(tx store.Tx) error { return d.record(ctx, tx, entry) })
	return nil, p.Run(ctx, tx)
}
