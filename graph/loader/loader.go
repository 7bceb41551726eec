// Package loader reads for one request what many of its objects ask for, all of
// one kind in one query. Its scope is what the request's acts have handed out:
// it is asked only by ids of objects that the officer was let see.
package loader

import (
	"context"
	"time"

	"github.com/vikstrous/dataloadgen"

	"sinetti/domain"
	"sinetti/store"
)

// patience is how long the first question waits for others of its kind.
const patience = 500 * time.Microsecond

// Loaders are one request's.
type Loaders struct {
	Points   *dataloadgen.Loader[domain.ID, store.PointOnPage]
	Officers *dataloadgen.Loader[domain.ID, store.Colleague]
	Cards    *dataloadgen.Loader[domain.ID, store.CardOnPage]
	CardsOf  *dataloadgen.Loader[domain.ID, []store.CardOnPage] // of a holder
	StepsOf  *dataloadgen.Loader[domain.ID, []store.StepTaken]  // of an order
	// PromisesOf is what was promised with an order.
	PromisesOf *dataloadgen.Loader[domain.ID, []store.PromiseMade]
	LetterOf   *dataloadgen.Loader[domain.ID, []store.Letter] // of an order
}

// New makes the loaders of one request.
func New(s *store.Store) *Loaders {
	return &Loaders{
		Points:   one(s, store.PointsByID),
		Officers: one(s, s.ColleaguesByID),
		Cards: one(s, func(ctx context.Context, db store.DB, ids []domain.ID) (map[domain.ID]store.CardOnPage, error) {
			list, err := store.CardsByID(ctx, db, ids)
			by := make(map[domain.ID]store.CardOnPage, len(list))
			for _, c := range list {
				by[c.ID] = c
			}
			return by, err
		}),
		CardsOf:    many(s, store.CardsOfHolders, func(c store.CardOnPage) domain.ID { return c.HolderID }),
		StepsOf:    many(s, store.StepsOfOrders, func(t store.StepTaken) domain.ID { return t.OrderID }),
		PromisesOf: many(s, store.PromisesOfOrders, func(p store.PromiseMade) domain.ID { return p.OrderID }),
		LetterOf:   many(s, store.LettersOfOrders, func(l store.Letter) domain.ID { return l.OrderID }),
	}
}

// one loads at most one value an id; a missing one is dataloadgen.ErrNotFound.
func one[V any](s *store.Store, read func(context.Context, store.DB, []domain.ID) (map[domain.ID]V, error)) *dataloadgen.Loader[domain.ID, V] {
	return dataloadgen.NewMappedLoader(func(ctx context.Context, ids []domain.ID) (found map[domain.ID]V, err error) {
		err = s.Reading(ctx, func(tx store.Tx) error {
			found, err = read(ctx, tx, ids)
			return err
		})
		return found, err
	}, dataloadgen.WithWait(patience))
}

// many loads a list an id, in the order of the query; none is an empty list.
func many[V any](s *store.Store, read func(context.Context, store.DB, []domain.ID) ([]V, error), of func(V) domain.ID) *dataloadgen.Loader[domain.ID, []V] {
	return one(s, func(ctx context.Context, db store.DB, ids []domain.ID) (map[domain.ID][]V, error) {
		list, err := read(ctx, db, ids)
		by := make(map[domain.ID][]V, len(ids))
		for _, id := range ids {
			by[id] = []V{}
		}
		for _, v := range list {
			by[of(v)] = append(by[of(v)], v)
		}
		return by, err
	})
}

type key struct{}

// With gives a context that carries a request's loaders.
func With(ctx context.Context, l *Loaders) context.Context { return context.WithValue(ctx, key{}, l) }

// From gives the request's loaders; nil outside of a request.
func From(ctx context.Context) *Loaders {
	l, _ := ctx.Value(key{}).(*Loaders)
	return l
}
