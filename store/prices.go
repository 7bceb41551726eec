package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"sinetti/domain"
	"sinetti/store/pg"
)

// PromiseMade is a promise with the order that it was made for.
type PromiseMade struct {
	OrderID domain.ID
	domain.Promise
}

// InsertPromises writes what is promised with an order, in one statement.
func InsertPromises(ctx context.Context, db pg.DBTX, order domain.ID, list []domain.Promise) error {
	steps, days := make([]string, len(list)), make([]time.Time, len(list))
	for i, p := range list {
		steps[i], days[i] = string(p.Step), p.On.Time()
	}
	if err := Q().InsertPromises(ctx, db, order, steps, days); err != nil {
		return fmt.Errorf("store: promises: %w", err)
	}
	return nil
}

// PromisesOfOrders reads what was promised with orders, the earliest day first.
func PromisesOfOrders(ctx context.Context, db pg.DBTX, orders []domain.ID) ([]PromiseMade, error) {
	rows, err := Q().ListPromises(ctx, db, orders)
	if err != nil {
		return nil, fmt.Errorf("store: promises: %w", err)
	}
	list := make([]PromiseMade, len(rows))
	for i, r := range rows {
		list[i] = PromiseMade{r.OrderID, domain.Promise{Step: domain.PromiseStep(r.Step), On: domain.DateOf(r.PromisedOn)}}
	}
	return list, nil
}

// PricesOfSession reads what the point of a session asks on the business day.
func (s *Store) PricesOfSession(ctx context.Context, db pg.DBTX, session domain.ID) ([]domain.PointPrice, error) {
	rows, err := Q().ListPricesOfSession(ctx, db, session, s.Day())
	if err != nil {
		return nil, fmt.Errorf("store: prices: %w", err)
	}
	return pricesOf(rows), nil
}

// PricesOfPoints reads what was ever set for points, the newest of a kind first.
func PricesOfPoints(ctx context.Context, db pg.DBTX, points []domain.ID) ([]domain.PointPrice, error) {
	rows, err := Q().ListPricesOfPoints(ctx, db, points)
	if err != nil {
		return nil, fmt.Errorf("store: prices: %w", err)
	}
	return pricesOf(rows), nil
}

func pricesOf(rows []pg.PointPrice) []domain.PointPrice {
	list := make([]domain.PointPrice, len(rows))
	for i, r := range rows {
		list[i] = domain.PointPrice{
			ID: r.ID, PointID: r.PointID, Kind: domain.OrderKind(r.Kind), General: !r.Cents.Valid,
			Price:     domain.Money{Cents: r.Cents.Int64, Currency: r.Currency, VATPermille: int(r.VatPermille)},
			ValidFrom: domain.DateOf(r.ValidFrom), SetBy: r.SetBy, SetAt: r.SetAt,
		}
	}
	return list
}

// InsertPointPrice writes a price that a point asks from a day on.
func InsertPointPrice(ctx context.Context, db pg.DBTX, p domain.PointPrice) error {
	err := Q().InsertPointPrice(ctx, db, pg.InsertPointPriceParams{
		ID: p.ID, PointID: p.PointID, Kind: string(p.Kind), Cents: pgtype.Int8{Int64: p.Price.Cents, Valid: !p.General},
		Currency: p.Price.Currency, VatPermille: int32(p.Price.VATPermille), //nolint:gosec // below 1000
		ValidFrom: p.ValidFrom.Time(), SetBy: p.SetBy, SetAt: p.SetAt,
	})
	if err != nil {
		return fmt.Errorf("store: price: %w", err)
	}
	return nil
}
