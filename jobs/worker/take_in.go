package worker

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/events"
	"sinetti/fault"
	"sinetti/store"
	"sinetti/vault"
)

// TakeInCodes opens, checks and re-seals what waits in the code inbox, oldest
// first, a few hundred codes a transaction, until nothing waits. Letters whose
// codes are whole then queue.
func (w *Worker) TakeInCodes(ctx context.Context, done Done) error {
	for more := true; more; {
		err := w.store.InTx(ctx, func(tx store.Tx) error {
			cards, err := store.InboxCards(ctx, tx, chunk)
			if more = len(cards) > 0; err != nil {
				return err
			}
			if !more {
				return done(ctx, tx)
			}
			return w.takeIn(ctx, tx, cards)
		})
		if err != nil {
			return fmt.Errorf("take in codes: %w", err)
		}
		fault.Point(fault.CodeTaken)
	}
	return nil
}

func (w *Worker) takeIn(ctx context.Context, tx store.Tx, cards []domain.ID) error {
	slices.SortFunc(cards, func(a, b domain.ID) int { return slices.Compare(a[:], b[:]) })
	if err := store.LockCardsInOrder(ctx, tx, cards); err != nil {
		return err
	}
	waiting, err := store.InboxOf(ctx, tx, cards)
	if err != nil || len(waiting) == 0 {
		return err
	}
	taken, err := w.reseal(waiting)
	if err != nil {
		return err
	}
	fault.Point(fault.CodeResealed)
	now := w.store.Clock.Now()
	var codes []store.SealedCode
	var ids []domain.ID
	for i, c := range waiting {
		if reason := vault.Reason(taken[i].Err); reason != "" {
			if err := w.refuseCode(ctx, tx, c, reason); err != nil {
				return err
			}
			continue
		}
		if taken[i].Err != nil {
			return taken[i].Err
		}
		s := taken[i].Sealed
		ids = append(ids, c.ID)
		codes = append(codes, store.SealedCode{
			CardID: c.Card.ID, Kind: c.Kind, Version: c.Version, Ciphertext: s.Ciphertext, KeyName: s.KeyName, Epoch: s.Epoch,
		})
	}
	if err := w.keepCodes(ctx, tx, codes, ids, now); err != nil {
		return err
	}
	return w.countVersions(ctx, tx, waiting, now)
}

// reseal hands the codes to the vault. A code whose length no row of the
// rulebook tells is of no length, which the vault refuses.
func (w *Worker) reseal(waiting []store.InboxCode) ([]vault.Taken, error) {
	items := make([]vault.InboxItem, len(waiting))
	for i, c := range waiting {
		_, g, _ := w.generation(c.Card)
		items[i] = vault.InboxItem{
			Card: c.Card.ID, Kind: c.Kind, Version: c.Version, IntakeKeyID: c.IntakeKeyID, Ciphertext: c.Ciphertext,
			MakerID: c.MakerID, Signature: c.Signature, Digits: g.CodeDigits(c.Kind),
		}
	}
	return w.vault.TakeInAll(items)
}

func (w *Worker) refuseCode(ctx context.Context, tx store.Tx, c store.InboxCode, reason string) error {
	if err := store.RefuseInbox(ctx, tx, c.ID, reason); err != nil {
		return err
	}
	w.counted.refused.Add(1)
	w.log.WarnContext(ctx, "code refused", slog.String("card", c.Card.ID.String()), slog.String("kind", string(c.Kind)), slog.String("reason", reason))
	return audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditCodeRejected, Outcome: audit.Refused, Object: audit.Object("card", c.Card.ID),
		Detail: map[string]string{"kind": string(c.Kind), "version": strconv.Itoa(c.Version), "reason": reason},
	})
}

func (w *Worker) keepCodes(ctx context.Context, tx store.Tx, codes []store.SealedCode, ids []domain.ID, now time.Time) error {
	if len(codes) == 0 {
		return nil
	}
	if err := store.InsertCodes(ctx, tx, codes, now); err != nil {
		return err
	}
	if err := store.MarkTaken(ctx, tx, ids, now); err != nil {
		return err
	}
	w.counted.taken.Add(int64(len(codes)))
	return audit.Record(ctx, tx, w.store, audit.Entry{
		Actor: system, Act: domain.AuditCodeResealed, Detail: map[string]string{"codes": strconv.Itoa(len(codes))},
	})
}

// countVersions notes for each card the newest version that is whole, and lets
// the letters queue that waited for it.
func (w *Worker) countVersions(ctx context.Context, tx store.Tx, waiting []store.InboxCode, now time.Time) error {
	cards := map[domain.ID]domain.Card{}
	ids := []domain.ID{}
	for _, c := range waiting {
		if _, seen := cards[c.Card.ID]; !seen {
			cards[c.Card.ID] = c.Card
			ids = append(ids, c.Card.ID)
		}
	}
	held, err := store.HeldCodes(ctx, tx, ids)
	if err != nil {
		return err
	}
	whole := map[domain.ID]int{}
	for _, id := range ids {
		if newest := w.newestWhole(cards[id], held[id]); newest > cards[id].CodeVersion {
			whole[id] = newest
			if err := store.SetCodeVersion(ctx, tx, id, newest); err != nil {
				return err
			}
		}
	}
	return w.queueAwaiting(ctx, tx, whole, now)
}

// newestWhole is the newest version of which the vault holds every kind that the
// card's letter carries; 0 where there is none.
func (w *Worker) newestWhole(card domain.Card, held map[int][]domain.CodeKind) int {
	_, g, _ := w.generation(card)
	newest := 0
	for version, kinds := range held {
		whole := len(g.Codes) > 0
		for _, spec := range g.Codes {
			whole = whole && slices.Contains(kinds, spec.Kind)
		}
		if whole {
			newest = max(newest, version)
		}
	}
	return newest
}

func (w *Worker) queueAwaiting(ctx context.Context, tx store.Tx, whole map[domain.ID]int, now time.Time) error {
	cards := make([]domain.ID, 0, len(whole))
	for id := range whole {
		cards = append(cards, id)
	}
	if err := store.QueueLettersWithoutCode(ctx, tx, cards, now); err != nil {
		return err
	}
	list, err := store.LettersAwaitingCode(ctx, tx, cards)
	if err != nil {
		return err
	}
	var told []events.Event
	for _, l := range list {
		version := whole[l.CardID]
		queued, err := store.QueueLetter(ctx, tx, l.ID, version, now)
		if err != nil {
			return err
		}
		if !queued || l.State == domain.LetterParked {
			continue // a parked one is told of when it is mended
		}
		told = append(told, events.Event{Subject: events.OfCard(l.CardID), OrderID: l.OrderID, Data: queuedEvent(l.Letter, version)})
	}
	return events.Announce(ctx, tx, w.store, told...)
}
