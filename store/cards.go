package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// CardOnPage is a card as a page shows it.
type CardOnPage struct {
	domain.Card
	Organisation string // its name; empty for a citizen's own card
}

// InsertCard writes a card.
func (s *Store) InsertCard(ctx context.Context, db pg.DBTX, c domain.Card) error {
	err := Q().InsertCard(ctx, db, pg.InsertCardParams{
		ID: c.ID, HolderID: c.HolderID, Number: orNullText(c.Number), Product: string(c.Product), Generation: c.Generation,
		OrganisationID: OrNull(c.OrganisationID), PointID: OrNull(c.PointID), RequestedBy: OrNull(c.RequestedBy),
		ReplacesID: OrNull(c.Replaces), State: string(c.State), IssuedOn: orNullDate(c.IssuedOn),
		DispatchedOn: orNullDate(c.DispatchedOn), ExpiresOn: orNullDate(c.ExpiresOn),
		CodeVersion: int32(c.CodeVersion), CreatedAt: s.Clock.Now(), //nolint:gosec // counts from 0
	})
	if err != nil {
		return fmt.Errorf("store: card: %w", err)
	}
	return nil
}

// Card turns a row into the noun.
func Card(row pg.Card) domain.Card {
	return domain.Card{
		ID: row.ID, Number: row.Number.String, HolderID: row.HolderID, Product: domain.ProductID(row.Product),
		Generation: row.Generation, OrganisationID: idOf(row.OrganisationID), PointID: idOf(row.PointID),
		IssuedOn: dateOf(row.IssuedOn), DispatchedOn: dateOf(row.DispatchedOn), ExpiresOn: dateOf(row.ExpiresOn),
		State: domain.CardState(row.State), CodeVersion: int(row.CodeVersion),
		RequestedBy: idOf(row.RequestedBy), Replaces: idOf(row.ReplacesID), SuspendedFrom: domain.CardState(row.SuspendedFrom.String),
	}
}

// CardsOfHolders reads the cards of people, newest first for each.
func CardsOfHolders(ctx context.Context, db pg.DBTX, holders []domain.ID) ([]CardOnPage, error) {
	rows, err := Q().ListCardsOfHolders(ctx, db, holders)
	if err != nil {
		return nil, fmt.Errorf("store: cards: %w", err)
	}
	list := make([]CardOnPage, len(rows))
	for i, r := range rows {
		list[i] = CardOnPage{Card(r.Card), r.Organisation}
	}
	return list, nil
}

// CardsByID reads cards; those that do not exist are left out.
func CardsByID(ctx context.Context, db pg.DBTX, ids []domain.ID) ([]CardOnPage, error) {
	rows, err := Q().ListCards(ctx, db, ids)
	if err != nil {
		return nil, fmt.Errorf("store: cards: %w", err)
	}
	list := make([]CardOnPage, len(rows))
	for i, r := range rows {
		list[i] = CardOnPage{Card(r.Card), r.Organisation}
	}
	return list, nil
}

// CardByID reads a card; NoRows where there is none.
func CardByID(ctx context.Context, db pg.DBTX, id domain.ID) (domain.Card, error) {
	row, err := Q().GetCard(ctx, db, id)
	return Card(row), err
}

// Heir reads the card from which the line goes on that a card is in: the last one that
// has not ended, else the last one that came to be; the zero one where none did.
func Heir(ctx context.Context, db pg.DBTX, card domain.ID) (domain.Card, error) {
	row, err := Q().GetHeir(ctx, db, card)
	if NoRows(err) {
		return domain.Card{}, nil
	}
	if err != nil {
		return domain.Card{}, fmt.Errorf("store: card in another's place: %w", err)
	}
	return Card(row), nil
}

// LockCard is the first statement of every act on a card.
func LockCard(ctx context.Context, db pg.DBTX, id domain.ID) (domain.Card, error) {
	row, err := Q().LockCard(ctx, db, id)
	return Card(row), err
}

// LockLine locks a card with all that it stands in for, in the order of their ids as
// LockCardsInOrder does, and gives those: the card that it replaces, the one before that.
// It is the first statement of what brings a card into use. Empty where there is no such
// card, too.
func LockLine(ctx context.Context, db pg.DBTX, card domain.ID) ([]domain.Card, error) {
	rows, err := Q().LockLine(ctx, db, card)
	if err != nil {
		return nil, fmt.Errorf("store: line of a card: %w", err)
	}
	var before []domain.Card
	for _, row := range rows {
		if row.ID != card {
			before = append(before, Card(row))
		}
	}
	return before, nil
}

// MoveCard puts a card from one state into the next; false where it was not
// in the first any more.
func MoveCard(ctx context.Context, db pg.DBTX, m CardMove) (bool, error) {
	n, err := Q().MoveCard(ctx, db, pg.MoveCardParams{ID: m.Card, FromState: string(m.From), State: string(m.To), At: m.At})
	return n == 1, err
}

// SuspendedCardArrived notes that a card which was suspended on its way has come: once it is
// reinstated it lies at its point. The caller has locked it.
func SuspendedCardArrived(ctx context.Context, db pg.DBTX, card domain.ID) error {
	n, err := Q().MarkSuspendedCardArrived(ctx, db, card)
	if err == nil && n != 1 {
		err = domain.ErrConflict("card")
	}
	return err
}

// CardStep is one step that several cards take together.
type CardStep struct {
	From, To domain.CardState
	At       time.Time
}

// MoveCards puts those of the cards that are where the step begins into its end.
// The caller has locked them.
func MoveCards(ctx context.Context, db pg.DBTX, ids []domain.ID, step CardStep) error {
	err := Q().MoveCards(ctx, db, pg.MoveCardsParams{Ids: ids, FromState: string(step.From), State: string(step.To), At: step.At})
	if err != nil {
		return fmt.Errorf("store: cards: %w", err)
	}
	return nil
}

// CardMove is one card's step.
type CardMove struct {
	Card     domain.ID
	From, To domain.CardState
	At       time.Time
}
