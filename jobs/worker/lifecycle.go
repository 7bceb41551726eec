package worker

import (
	"context"
	"errors"
	"fmt"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/store"
)

// movedWithin is how many days back a change of address is still told of.
const movedWithin = 14

// SweepLifecycle lets what time brings befall every card: reminders, ends, and the
// holders who are told of them and of a new address. It goes by rows and the business
// clock, so that it may run at any time, twice, late, or be killed in between. A card
// that fails holds up no other; its error is given when all were looked at.
func (w *Worker) SweepLifecycle(ctx context.Context) error {
	var failed error
	rules, now := w.rules(), w.store.Clock.Now()
	for _, product := range rules.Products {
		today := rules.Calendar.Today(product.Country, now)
		row, ok := rules.Lifecycle(product, today)
		if !ok {
			continue
		}
		for _, step := range domain.LifecycleSteps {
			before, by := row.Sieve(step, product, today, now)
			due := store.CardsDue{Product: product.Product, Step: step, Before: before, By: by, First: chunk}
			if err := w.sweepStep(ctx, due); err != nil {
				failed = fmt.Errorf("lifecycle of %s: %w", product.Product, err)
			}
		}
	}
	return errors.Join(failed, w.tellWhoMoved(ctx))
}

// sweepStep lets a step befall every card that it is due for, and gives the last error.
func (w *Worker) sweepStep(ctx context.Context, due store.CardsDue) error {
	var failed error
	for {
		cards, err := store.CardsForStep(ctx, w.store.Pool, due)
		if err != nil {
			return err
		}
		for _, card := range cards {
			if err := w.liveOn(ctx, card); err != nil {
				failed = fmt.Errorf("card %s: %w", card, err)
			}
		}
		if len(cards) < due.First || ctx.Err() != nil {
			return failed
		}
		due.After = cards[len(cards)-1]
	}
}

// liveOn lets the next step befall a card, if one is due: in one transaction, which
// locks the card first.
func (w *Worker) liveOn(ctx context.Context, card domain.ID) error {
	return w.store.InTx(ctx, func(tx store.Tx) error {
		f, err := store.LockLifecycle(ctx, tx, card)
		if err != nil {
			return err
		}
		b := befalling{w: w, rules: w.rules(), now: w.store.Clock.Now(), card: f.Card}
		var row domain.Row
		var due bool
		if b.step, row, due = domain.LifecycleDue(f, b.rules, b.now); !due {
			return nil
		}
		product, _ := b.rules.Product(f.Card.Product)
		b.today = b.rules.Calendar.Today(product.Country, b.now)
		b.row, _ = b.rules.Lifecycle(product, b.today)
		err = store.InsertCardStep(ctx, tx, store.StepOfCard{Card: card, Step: b.step, At: b.now, Rule: row.ID, Rulebook: b.rules.Version})
		if err != nil {
			return err
		}
		if to := b.row.EndsCardAs(b.step); to != "" {
			if err := b.end(ctx, tx, to); err != nil {
				return err
			}
		}
		return b.tell(ctx, tx, row)
	})
}

// befalling is one step of one card.
type befalling struct {
	w     *Worker
	rules *domain.Rulebook
	row   domain.LifecycleRow
	step  domain.LifecycleStep
	card  domain.Card
	now   time.Time
	today domain.Date
}

// end ends the card with all that hangs on it, announces it, asks that its certificates
// be revoked where they have not expired, and has its codes destroyed. The log has the
// step itself.
func (b befalling) end(ctx context.Context, tx store.Tx, to domain.CardState) error {
	facts, err := store.ReadEnding(ctx, tx, b.card)
	if err != nil {
		return err
	}
	off, ok := domain.EndByTime(facts, b.step, to)
	if !ok {
		return fmt.Errorf("card %s cannot become %s from %s", b.card.ID, to, b.card.State)
	}
	told, err := ending.Write(ctx, tx, b.w.store, ending.Off{
		PutOff: off, HolderID: b.card.HolderID, By: system, At: b.now, Rulebook: b.rules.Version,
	})
	if err != nil {
		return err
	}
	ended := events.Event{Subject: events.OfCard(b.card.ID), At: b.now, Data: events.CardEnded{Card: b.card.ID, State: to, Step: b.step}}
	if err := audit.Record(ctx, tx, b.w.store, told.Orders...); err != nil {
		return err
	}
	if err := events.Announce(ctx, tx, b.w.store, append(told.Events, ended)...); err != nil {
		return err
	}
	return b.w.jobs.Insert(ctx, tx, told.Jobs...)
}

// tell audits the step and tells the holder of it, where there is something to tell.
func (b befalling) tell(ctx context.Context, tx store.Tx, row domain.Row) error {
	entry := audit.Entry{
		Actor: system, Act: domain.AuditHolderReminded, Object: audit.Object("card", b.card.ID), Holders: []domain.ID{b.card.HolderID},
		Rulebook: b.rules.Version, Detail: map[string]string{"step": string(b.step), "rule": row.ID},
	}
	if to := b.row.EndsCardAs(b.step); to != "" {
		entry.Act, entry.Detail["state"] = domain.AuditCardEnded, string(to)
	}
	if err := audit.Record(ctx, tx, b.w.store, entry); err != nil {
		return err
	}
	kind, on, any := b.step.NoticeOf(b.card, b.today)
	if !any {
		return nil
	}
	_, err := b.w.tellHolder(ctx, tx, domain.HolderNotice{
		Kind: kind, HolderID: b.card.HolderID, CardID: b.card.ID, PointID: b.card.PointID, AboutOn: on,
	})
	return err
}

// tellWhoMoved tells each holder that an address to which codes may go changed of late, by
// another way than a letter there (rules.md §4).
func (w *Worker) tellWhoMoved(ctx context.Context) error {
	since := domain.DateOf(w.store.Day()).AddDays(-movedWithin)
	for {
		n := 0
		err := w.store.InTx(ctx, func(tx store.Tx) error {
			list, err := store.HoldersWhoMoved(ctx, tx, since, chunk)
			if err != nil {
				return err
			}
			n = len(list)
			for _, notice := range list {
				if err := w.tellMoved(ctx, tx, notice); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil || n < chunk {
			return err
		}
	}
}

func (w *Worker) tellMoved(ctx context.Context, tx store.Tx, n domain.HolderNotice) error {
	made, err := w.tellHolder(ctx, tx, n)
	if err != nil || !made {
		return err // another worker was quicker
	}
	return audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditHolderReminded, Object: audit.Object("card", n.CardID), Holders: []domain.ID{n.HolderID},
		Rulebook: w.rules().Version, Detail: map[string]string{"step": string(n.Kind)},
	})
}
