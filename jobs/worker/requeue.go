package worker

import (
	"context"
	"fmt"
	"time"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/ending"
	"sinetti/events"
	"sinetti/store"
)

// Requeue lets parked letters queue again, those of the numbers or all where none
// is named, and tells how many do. The next cut-off looks at them anew.
func Requeue(ctx context.Context, s *store.Store, numbers []string) (int, error) {
	total := 0
	for more := true; more; {
		err := s.InTx(ctx, func(tx store.Tx) error {
			list, err := store.ParkedToRequeue(ctx, tx, numbers)
			if more = len(list) > 0; err != nil || !more {
				return err
			}
			queued, err := requeue(ctx, tx, s, list)
			total += queued
			return err
		})
		if err != nil {
			return 0, fmt.Errorf("requeue parked letters: %w", err)
		}
	}
	return total, nil
}

func requeue(ctx context.Context, tx store.Tx, s *store.Store, list []store.LetterOfCard) (int, error) {
	if err := lockCardsOf(ctx, tx, list); err != nil {
		return 0, err
	}
	ids := make([]domain.ID, len(list))
	for i, l := range list {
		ids[i] = l.ID
	}
	now := s.Clock.Now()
	letters, err := store.RequeueParked(ctx, tx, ids, now)
	if err != nil {
		return 0, err
	}
	var ended []domain.ID
	for _, l := range letters {
		if l.State == domain.LetterSuperseded {
			ended = append(ended, l.OrderID)
		}
	}
	if err := supersede(ctx, tx, s, ended, ending.Who{Actor: system}); err != nil {
		return 0, err
	}
	return len(letters) - len(ended), tellRequeued(ctx, tx, s, letters, now)
}

// tellRequeued audits each letter, and announces those that wait for a cut-off.
func tellRequeued(ctx context.Context, tx store.Tx, s *store.Store, letters []domain.Letter, now time.Time) error {
	var told []events.Event
	entries := make([]audit.Entry, len(letters))
	for i, l := range letters {
		entries[i] = audit.Entry{
			At: now, Actor: system, Act: domain.AuditLetterQueued, Object: audit.Object("letter", l.ID),
			Detail: map[string]string{"by": "sinetti-worker parked requeue", "state": string(l.State)},
		}
		if l.State == domain.LetterSuperseded {
			entries[i].Act = domain.AuditLetterSuperseded
		}
		if l.State == domain.LetterQueued {
			told = append(told, events.Event{At: now, Subject: events.OfCard(l.CardID), OrderID: l.OrderID, Data: queuedEvent(l, l.CodeVersion)})
		}
	}
	if err := audit.Record(ctx, tx, s, entries...); err != nil {
		return err
	}
	return events.Announce(ctx, tx, s, told...)
}

func queuedEvent(l domain.Letter, version int) events.LetterQueued {
	return events.LetterQueued{
		LetterRef:   events.LetterRef{Letter: l.Number, Order: l.OrderID, Card: l.CardID, Kind: l.Kind},
		CodeVersion: version, HoldUntil: l.HoldUntil,
	}
}
