package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Counted is what is counted of the orders that bring codes to a workplace.
type Counted struct {
	Since map[string]domain.Date // from which day, by the country of the session's point
	// Products are those whose new cards get a letter of their own by post: they count
	// before it is made.
	Products []domain.ProductID
}

// OrdersToWorkplace counts the orders that bring codes to the workplace of a card's
// holder, each once; at most 1001.
func OrdersToWorkplace(ctx context.Context, db pg.DBTX, session, card domain.ID, what Counted) (int, error) {
	days, err := json.Marshal(what.Since)
	if err != nil {
		return 0, fmt.Errorf("store: days: %w", err)
	}
	products := make([]string, len(what.Products))
	for i, p := range what.Products {
		products[i] = string(p)
	}
	n, err := Q().CountOrdersToWorkplace(ctx, db, pg.CountOrdersToWorkplaceParams{CardID: card, Since: days, SessionID: session, Products: products})
	if err != nil {
		return 0, fmt.Errorf("store: orders to a workplace: %w", err)
	}
	return int(n), nil
}

// FillWorkplaceIndexes makes the index of at most 500 workplaces that have none yet, and
// tells how many they were. Any number of servers may do it at once.
func (s *Store) FillWorkplaceIndexes(ctx context.Context, tx Tx) (int, error) {
	rows, err := Q().ListHoldersWithoutWorkplaceIndex(ctx, tx)
	if err != nil {
		return 0, fmt.Errorf("store: holders: %w", err)
	}
	var p Pipeline
	for _, r := range rows {
		var work domain.Address
		if err := s.openJSON(r.WorkEnc, workColumn, r.ID, &work); err != nil {
			return 0, err
		}
		var holder person
		if err := s.openJSON(r.PersonEnc, personColumn, r.ID, &holder); err != nil {
			return 0, err
		}
		p.Add(func(db DB) error {
			return Q().FillWorkplaceIndex(ctx, db, s.placeIndex(work, domain.Person(holder)), r.ID)
		})
	}
	return len(rows), p.Run(ctx, tx)
}

// placesKept is for how long letters to one place are counted at the most, by any rulebook.
const placesKept = 366 * 24 * time.Hour

// FillLetterPlaces makes the index of at most 500 letters that have none yet, and tells
// how many they were. Any number of servers may do it at once.
func (s *Store) FillLetterPlaces(ctx context.Context, tx Tx) (int, error) {
	rows, err := Q().ListLettersWithoutPlace(ctx, tx, s.Clock.Now().Add(-placesKept))
	if err != nil {
		return 0, fmt.Errorf("store: letters: %w", err)
	}
	var p Pipeline
	for _, r := range rows {
		address, err := s.OpenLetterAddress(r.ID, r.AddressEnc)
		if err != nil {
			return 0, err
		}
		p.Add(func(db DB) error {
			return Q().FillLetterPlace(ctx, db, s.placeIndex(address.Address, domain.Person{}), r.ID)
		})
	}
	return len(rows), p.Run(ctx, tx)
}
