package events

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/ThreeDotsLabs/watermill/message"

	"sinetti/domain"
	"sinetti/fault"
	"sinetti/store"
)

// sending is what the sender knows of one turn.
type sending struct {
	*Relay
	published int64                  // the last position that the broker has
	unfit     map[domain.ID]struct{} // parked: passed over
}

// sendAll publishes what is in the feed; while the broker is away it tries
// again at growing intervals of at most 2 s.
func (r *Relay) sendAll(ctx context.Context) error {
	const first, longest = 50 * time.Millisecond, 2 * time.Second
	s := &sending{Relay: r, unfit: map[domain.ID]struct{}{}}
	var err error
	if s.published, err = store.Q().GetPublished(ctx, r.conf.Store.Pool); err != nil {
		return fmt.Errorf("events: relay: %w", err)
	}
	evs, err := s.read(ctx) // what an earlier turn left
	for wait := first; ctx.Err() == nil; {
		if err == nil && len(evs) == 0 {
			evs, err = s.next(ctx)
		}
		if err != nil {
			return err // the database: the turn is over
		}
		if err = s.send(ctx, evs); err == nil {
			evs, wait = nil, first
			continue
		}
		r.conf.Log.LogAttrs(ctx, slog.LevelWarn, "broker takes no events", slog.Any("error", err))
		pause(ctx, wait)
		wait = min(2*wait, longest)
		err = nil
	}
	return nil
}

// next waits for the feeder's windows and gives the one that follows what was
// published; what did not come through memory is read from the feed.
func (s *sending) next(ctx context.Context) ([]store.FedEvent, error) {
	look := time.NewTimer(s.conf.StandBy)
	defer look.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil, nil
		case <-look.C:
			return s.read(ctx)
		case w := <-s.fed:
			if w.after == s.published {
				return w.events, nil
			}
			if w.events[len(w.events)-1].Position > s.published {
				return s.read(ctx)
			}
		}
	}
}

func (s *sending) read(ctx context.Context) (evs []store.FedEvent, err error) {
	err = s.conf.Store.InTx(ctx, func(tx store.Tx) error {
		evs, err = store.Unpublished(ctx, tx, s.published, s.conf.Window)
		return err
	})
	return evs, err
}

// send publishes one window and notes how far the broker has come. An event that
// the broker will never take is parked, and the window comes again without it.
func (s *sending) send(ctx context.Context, evs []store.FedEvent) error {
	if len(evs) == 0 {
		return nil
	}
	msgs := make([]*message.Message, 0, len(evs))
	for _, e := range evs {
		if _, out := s.unfit[e.ID]; out {
			continue
		}
		m := message.NewMessageWithContext(ctx, e.ID.String(), message.Payload(e.Body))
		m.Metadata = message.Metadata{typeKey: e.Type}
		msgs = append(msgs, m)
	}
	if err := s.conf.Out.Publish(Stream, msgs...); err != nil {
		return s.refused(ctx, evs, err)
	}
	fault.Point(fault.RelayPublished)
	end := evs[len(evs)-1].Position
	err := s.conf.Store.InTx(ctx, func(tx store.Tx) error { return store.Q().SetPublished(ctx, tx, end) })
	if err == nil {
		s.published = end
		fault.Point(fault.RelayNoted)
	}
	return err
}

func (s *sending) refused(ctx context.Context, evs []store.FedEvent, err error) error {
	var u *UnfitError
	if !errors.As(err, &u) {
		return err
	}
	for _, e := range evs {
		if e.ID.String() == u.ID {
			s.unfit[e.ID] = struct{}{}
			s.sayParked(ctx, e.Position)
			return errors.Join(err, s.conf.Store.InTx(ctx, func(tx store.Tx) error {
				return store.ParkEvent(ctx, tx, s.conf.Store.Clock.Now(), store.ParkedEvent{UUID: u.ID, Payload: e.Body, Reason: err.Error()})
			}))
		}
	}
	return err
}
