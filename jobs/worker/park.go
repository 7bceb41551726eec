package worker

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/letters"
	"sinetti/store"
	"sinetti/vault"
)

// aside is a letter that cannot be made, and the word of its reason.
type aside struct {
	letter store.LetterToDraw
	reason string
}

// park puts letters aside; their orders wait again. A letter that a newer one has
// replaced meanwhile ends with its order. The caller has locked their cards.
func (w *Worker) park(ctx context.Context, tx store.Tx, list []aside, now time.Time) error {
	var parked, orders, ended []domain.ID
	for _, a := range list {
		state, err := store.ParkLetter(ctx, tx, a.letter.ID, a.reason, now)
		if err != nil {
			return err
		}
		switch state { //nolint:exhaustive // it has moved on
		case domain.LetterSuperseded:
			ended = append(ended, a.letter.OrderID)
			continue
		case domain.LetterParked:
		default:
			continue
		}
		parked, orders = append(parked, a.letter.ID), append(orders, a.letter.OrderID)
		w.counted.parked.Add(1)
		w.log.WarnContext(ctx, "letter parked", slog.String("letter", a.letter.ID.String()), slog.String("reason", a.reason))
		entry := audit.Entry{
			Actor: system, Act: domain.AuditLetterParked, Object: audit.Object("letter", a.letter.ID), Outcome: audit.Refused,
			Holders: []domain.ID{a.letter.HolderID}, Detail: map[string]string{"reason": a.reason, "order": a.letter.OrderID.String()},
		}
		if err := audit.Record(ctx, tx, w.store, entry); err != nil {
			return err
		}
	}
	step := store.OrderStep{From: domain.OrderInBatch, To: domain.OrderAccepted, At: now, By: system}
	if len(orders) > 0 {
		if err := store.MoveOrders(ctx, tx, orders, step); err != nil {
			return err
		}
	}
	if err := ending.Withdraw(ctx, tx, w.store, parked, w.bySystem()); err != nil {
		return err
	}
	return supersede(ctx, tx, w.store, ended, w.bySystem())
}

// bySystem is the worker itself, by the rules of now.
func (w *Worker) bySystem() ending.Who {
	return ending.Who{Actor: system, Rulebook: w.rules().Version}
}

// supersede ends the orders of letters that a newer one has replaced: logged and
// announced, each.
func supersede(ctx context.Context, tx store.Tx, s *store.Store, orders []domain.ID, by ending.Who) error {
	step := store.OrderStep{To: domain.OrderSuperseded, At: s.Clock.Now(), By: by.Actor}
	for _, step.From = range []domain.OrderState{domain.OrderInBatch, domain.OrderAccepted} {
		ended, err := store.EndOrders(ctx, tx, orders, step)
		if err != nil {
			return err
		}
		if err := ending.Tell(ctx, tx, s, ending.Gone{Orders: ended, To: step.To}, by); err != nil {
			return err
		}
	}
	return nil
}

// dry holds a letter's row against its capsule, lays it out without a code, and
// gives the word of what is wrong; it is empty where nothing is.
func (w *Worker) dry(l store.LetterToDraw, batch string, date time.Time) string {
	p, err := w.pageOf(l, batch, date)
	if reason := wordOfPage(err); reason != "" {
		return reason
	}
	if err := w.vault.CheckLetter(l.Capsule, rowOf(l, p, l.PrintHouseID)); err != nil {
		return vault.Reason(err)
	}
	checker, err := w.checker(l.StockProfile)
	if err != nil {
		return "unknown_profile"
	}
	if faults := checker.Check(p.letter); len(faults) > 0 {
		return wordOf(faults)
	}
	return ""
}

// checker gives the one checker of a stock profile, which keeps what letters share.
func (w *Worker) checker(profile string) (*letters.Checker, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if c := w.checkers[profile]; c != nil {
		return c, nil
	}
	p, err := letters.Profile(profile)
	if err != nil {
		return nil, err
	}
	w.checkers[profile] = letters.NewChecker(p)
	return w.checkers[profile], nil
}

// lockCardsOf locks the cards of letters in the order of their ids.
func lockCardsOf(ctx context.Context, tx store.Tx, list []store.LetterOfCard) error {
	cards := make([]domain.ID, len(list))
	for i, l := range list {
		cards[i] = l.CardID
	}
	slices.SortFunc(cards, func(a, b domain.ID) int { return slices.Compare(a[:], b[:]) })
	return store.LockCardsInOrder(ctx, tx, slices.Compact(cards))
}

// CheckLetter draws a queued letter dry, checks its capsule, and parks it where it
// cannot be printed or is not what was ordered. Most can be, and need no lock; one
// that cannot is read and judged again once its card is locked.
func (w *Worker) CheckLetter(ctx context.Context, letter domain.ID, done Done) error {
	return w.store.InTx(ctx, func(tx store.Tx) error {
		now := w.store.Clock.Now()
		l, reason, err := w.judge(ctx, tx, letter, now)
		if err != nil {
			return err
		}
		if reason != "" {
			if err := lockCardsOf(ctx, tx, []store.LetterOfCard{{ID: l.ID, CardID: l.CardID}}); err != nil {
				return err
			}
			if l, reason, err = w.judge(ctx, tx, letter, now); err != nil {
				return err
			}
		}
		if reason != "" {
			if err := w.park(ctx, tx, []aside{{l, reason}}, now); err != nil {
				return err
			}
		}
		return done(ctx, tx)
	})
}

// judge reads a letter as it stands and says why it cannot be printed; empty where it
// can be, or where nobody waits for that any more.
func (w *Worker) judge(ctx context.Context, tx store.Tx, letter domain.ID, now time.Time) (store.LetterToDraw, string, error) {
	list, err := store.LettersToDraw(ctx, tx, []domain.ID{letter})
	if err != nil || len(list) == 0 || !list[0].State.Unprinted() || list[0].State == domain.LetterParked {
		return store.LetterToDraw{}, "", err
	}
	return list[0], w.dry(list[0], "", now), nil
}
