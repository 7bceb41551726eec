package store

import (
	"context"
	"fmt"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// CardsDue says which cards a step may have befallen by time.
type CardsDue struct {
	Product domain.ProductID
	Step    domain.LifecycleStep
	Before  time.Time   // of cards in such a state, since when at the latest
	By      domain.Date // of cards that expire, the last day at the latest
	After   domain.ID   // the last one looked at
	First   int
}

// CardsForStep lists cards that a step may befall, in the order of their ids. It is a
// first sieve: the domain decides under each card's lock.
func CardsForStep(ctx context.Context, db pg.DBTX, due CardsDue) ([]domain.ID, error) {
	states := make([]string, 0, 5)
	for _, s := range due.Step.From() {
		states = append(states, string(s))
	}
	ids, err := cardsForStep(ctx, db, due, states)
	if err != nil {
		return nil, fmt.Errorf("store: cards for %s: %w", due.Step, err)
	}
	return ids, nil
}

func cardsForStep(ctx context.Context, db pg.DBTX, due CardsDue, states []string) ([]domain.ID, error) {
	product, first := string(due.Product), int32(due.First) //nolint:gosec // a few hundred
	switch due.Step {                                       //nolint:exhaustive // the others go by the time in a state
	case domain.StepExpired, domain.StepRenewalDue:
		by := due.By.Time()
		return Q().ListCardsExpiring(ctx, db, pg.ListCardsExpiringParams{
			Product: product, States: states, ByDay: by, After: due.After, Step: string(due.Step), First: first,
		})
	case domain.StepReplaced:
		return Q().ListCardsReplaced(ctx, db, pg.ListCardsReplacedParams{
			Product: product, States: states, After: due.After, Before: due.Before, First: first,
		})
	}
	return Q().ListCardsLongInState(ctx, db, pg.ListCardsLongInStateParams{
		Product: product, States: states, Before: due.Before, After: due.After, Step: string(due.Step), First: first,
	})
}

// LockLifecycle locks a card and reads what its next step by time goes by; NoRows
// where there is no such card.
func LockLifecycle(ctx context.Context, tx Tx, card domain.ID) (domain.LifecycleFacts, error) {
	row, err := Q().LockCardForStep(ctx, tx, card)
	if err != nil {
		return domain.LifecycleFacts{}, fmt.Errorf("store: card: %w", err)
	}
	f := domain.LifecycleFacts{Card: Card(row), Since: row.StateChangedAt}
	var p Pipeline
	p.Add(func(db DB) error {
		next, err := Q().GetSuccessor(ctx, db, card)
		if NoRows(err) {
			return nil
		}
		f.Successor, f.SuccessorSince = Card(next), next.StateChangedAt
		return err
	})
	p.Add(func(db DB) error {
		steps, err := Q().ListStepsOfCard(ctx, db, card)
		for _, s := range steps {
			f.Taken = append(f.Taken, domain.LifecycleStep(s))
		}
		return err
	})
	return f, p.Run(ctx, tx)
}

// ReadEnding reads what hangs on a card that is to end. The caller has locked it.
func ReadEnding(ctx context.Context, tx Tx, card domain.Card) (domain.EndingFacts, error) {
	f := domain.EndingFacts{Card: card}
	var p Pipeline
	p.Add(func(db DB) error {
		rows, err := Q().ListOpenOrdersAbout(ctx, db, card.ID)
		for _, r := range rows {
			f.Orders = append(f.Orders, orderOf(r).Order)
		}
		return err
	})
	p.Add(func(db DB) error {
		letters, err := OpenLettersOfCard(ctx, db, card.ID)
		for _, l := range letters {
			f.Letters = append(f.Letters, l.Letter)
		}
		return err
	})
	return f, p.Run(ctx, tx)
}

// WriteEnding moves the card and all that ends with it. The caller has locked it.
func WriteEnding(ctx context.Context, tx Tx, e domain.Ending, at time.Time, by domain.Actor) error {
	var p Pipeline
	p.Add(func(db DB) error {
		_, err := MoveCard(ctx, db, CardMove{Card: e.Card, From: e.From, To: e.To, At: at})
		return err
	})
	if e.SpentVersion > 0 {
		p.Add(func(db DB) error { return SetCodeVersion(ctx, db, e.Card, e.SpentVersion) })
	}
	for _, m := range e.Letters {
		p.Add(func(db DB) error {
			_, err := MoveLetter(ctx, db, LetterMove{Moved: m, At: at})
			return err
		})
	}
	for _, o := range e.Orders {
		p.Add(func(db DB) error {
			return MoveOrders(ctx, db, []domain.ID{o.Order.ID}, OrderStep{From: o.From, To: o.To, At: at, By: by})
		})
	}
	return p.Run(ctx, tx)
}

// StepOfCard is a step that befell a card, and the row that it was decided by.
type StepOfCard struct {
	Card     domain.ID
	Step     domain.LifecycleStep
	At       time.Time
	Rule     string
	Rulebook string
}

// InsertCardStep writes one.
func InsertCardStep(ctx context.Context, db pg.DBTX, s StepOfCard) error {
	err := Q().InsertCardStep(ctx, db, pg.InsertCardStepParams{
		CardID: s.Card, Step: string(s.Step), At: s.At, Rule: s.Rule, RulebookVersion: s.Rulebook,
	})
	if err != nil {
		return fmt.Errorf("store: step of a card: %w", err)
	}
	return nil
}
