package outside

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"sinetti/domain"
)

// stream is where the relay publishes every event (see the AsyncAPI document).
const stream = "SINETTI"

// Ear hears every event from JetStream as a durable consumer: an event counts as
// heard only once everything that follows from it was done.
type Ear struct {
	conn *nats.Conn
	done chan struct{}
	stop context.CancelFunc

	mu   sync.Mutex
	seen map[domain.ID]bool
	all  []Event
}

// Listen begins to hear. The same event may come twice; hear is called once for
// each id unless it failed.
func Listen(ctx context.Context, broker, name string, hear func(context.Context, []byte) error) (*Ear, error) {
	conn, err := nats.Connect(broker, nats.MaxReconnects(-1), nats.Name(name))
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(ctx)
	e := &Ear{conn: conn, done: make(chan struct{}), stop: stop, seen: map[domain.ID]bool{}}
	go e.loop(ctx, name, hear)
	return e, nil
}

// Close stops hearing.
func (e *Ear) Close() {
	e.stop()
	<-e.done
	e.conn.Close()
}

// Heard gives every event so far, once each, in the order of arrival.
func (e *Ear) Heard() []Event {
	e.mu.Lock()
	defer e.mu.Unlock()
	return append([]Event(nil), e.all...)
}

func (e *Ear) loop(ctx context.Context, name string, hear func(context.Context, []byte) error) {
	defer close(e.done)
	for ctx.Err() == nil {
		if err := e.consume(ctx, name, hear); err != nil && ctx.Err() == nil {
			if !errors.Is(err, jetstream.ErrStreamNotFound) {
				slog.Warn("a consumer of events begins again", slog.String("consumer", name), slog.String("error", err.Error()))
			}
			_ = sleep(ctx, pause) // the loop's condition sees a cancelled context
		}
	}
}

func (e *Ear) consume(ctx context.Context, name string, hear func(context.Context, []byte) error) error {
	js, err := jetstream.New(e.conn)
	if err != nil {
		return err
	}
	consumer, err := js.CreateOrUpdateConsumer(ctx, stream, jetstream.ConsumerConfig{
		Durable: name, AckPolicy: jetstream.AckExplicitPolicy, AckWait: time.Minute, MaxAckPending: 256, DeliverPolicy: jetstream.DeliverAllPolicy,
	})
	if err != nil {
		return err
	}
	for ctx.Err() == nil {
		batch, err := consumer.Fetch(64, jetstream.FetchMaxWait(time.Second))
		if err != nil {
			return err
		}
		for msg := range batch.Messages() {
			if err := e.take(ctx, msg, hear); err != nil {
				return err
			}
		}
		if err := batch.Error(); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (e *Ear) take(ctx context.Context, msg jetstream.Msg, hear func(context.Context, []byte) error) error {
	var event Event
	if err := json.Unmarshal(msg.Data(), &event); err != nil {
		return fmt.Errorf("not an event: %w", err)
	}
	e.mu.Lock()
	again := e.seen[event.ID]
	e.mu.Unlock()
	if !again {
		err := hear(ctx, msg.Data())
		if errors.Is(err, errRefused) {
			// What follows from it is not wanted any more (its order was cancelled before
			// it was heard): heard once more it would be refused once more, for ever.
			slog.Warn("what follows from an event was refused", slog.String("event", event.ID.String()), slog.String("error", err.Error()))
			err = nil
		}
		if err != nil {
			return errors.Join(err, msg.Nak())
		}
		e.mu.Lock()
		e.seen[event.ID] = true
		e.all = append(e.all, event)
		e.mu.Unlock()
	}
	return msg.Ack()
}
