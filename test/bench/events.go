package bench

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"sinetti/domain"
	"sinetti/events"
	"sinetti/store"
)

const (
	eventsOfOneRun = 20_000
	eventCards     = 500 // subjects, as a busy minute has them
	eventsFloor    = 0.5
	eventRuns      = 2 // the better of each counts
)

// Events measures outbox → JetStream: from committed outbox rows until every
// event is in the feed and the relay has noted that the broker stored it. The limit
// is the same messages sent by nats.go's asynchronous publishing to the same
// broker, which writes each to disk before it answers (SyncAlways).
func (h *House) Events(ctx context.Context) (Row, error) {
	s, err := h.owner(ctx)
	if err != nil {
		return Row{}, err
	}
	defer s.Close()
	return measureEvents(ctx, s, h.file("broker"), eventsOfOneRun)
}

func measureEvents(ctx context.Context, s *store.Store, dir string, n int) (Row, error) {
	row := Row{
		Name: "events outbox → JetStream", Unit: "events/s", Floor: eventsFloor, Limited: "raw asynchronous publish, same sync setting",
		Note: fmt.Sprintf("%d committed outbox rows over %d subjects until each event is in the feed and the broker has acknowledged it. "+
			"The limit: as many messages of that size by nats.go's asynchronous publish to the same embedded broker with SyncAlways. "+
			"The relay sends windows of 1,000 as atomic batches, which the broker acknowledges once each, where it acknowledges every raw message: so it may pass the limit", n, eventCards),
	}
	for range eventRuns {
		b, err := startBroker(dir)
		if err != nil {
			return row, err
		}
		limit, err := b.raw(ctx, n)
		if err == nil {
			row.Limit = max(row.Limit, limit)
			limit, err = b.relay(ctx, s, n)
			row.Ours = max(row.Ours, limit)
		}
		if err := errors.Join(err, b.stop()); err != nil {
			return row, err
		}
	}
	return row, nil
}

// broker is a JetStream of this run alone.
type broker struct {
	dir    string
	server *server.Server
	conn   *nats.Conn
	js     jetstream.JetStream
}

func startBroker(dir string) (*broker, error) {
	srv, err := server.NewServer(&server.Options{
		Host: "127.0.0.1", Port: -1, JetStream: true, StoreDir: dir, SyncAlways: true, NoSigs: true,
	})
	if err != nil {
		return nil, fmt.Errorf("broker: %w", err)
	}
	srv.Start()
	b := &broker{dir: dir, server: srv}
	if !srv.ReadyForConnections(10 * time.Second) {
		return nil, errors.Join(errors.New("broker: not ready after 10 s"), b.stop())
	}
	if b.conn, err = nats.Connect(srv.ClientURL()); err == nil {
		b.js, err = jetstream.New(b.conn)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("broker: %w", err), b.stop())
	}
	return b, nil
}

func (b *broker) stop() error {
	if b.conn != nil {
		b.conn.Close()
	}
	b.server.Shutdown()
	b.server.WaitForShutdown()
	return os.RemoveAll(b.dir)
}

// raw sends n messages of an event's size and headers, and nothing else.
func (b *broker) raw(ctx context.Context, n int) (perSecond float64, err error) {
	if _, err := b.js.CreateStream(ctx, jetstream.StreamConfig{Name: "RAW", Subjects: []string{"raw.>"}, Duplicates: 10 * time.Minute}); err != nil {
		return 0, fmt.Errorf("raw: %w", err)
	}
	body := make([]byte, 700)
	for i := range body {
		body[i] = 'x'
	}
	began := time.Now()
	for i := range n {
		m := &nats.Msg{Subject: "raw.card.activated", Data: body, Header: nats.Header{}}
		m.Header.Set(nats.MsgIdHdr, domain.NewID(began, [10]byte{byte(i >> 16), byte(i >> 8), byte(i)}).String())
		if _, err := b.js.PublishMsgAsync(m, jetstream.WithStallWait(10*time.Second)); err != nil {
			return 0, fmt.Errorf("raw: %w", err)
		}
	}
	select {
	case <-b.js.PublishAsyncComplete():
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	took := time.Since(began)
	return float64(n) / took.Seconds(), b.js.DeleteStream(ctx, "RAW")
}

// relay lets the product's relay hand on n events that were announced before.
func (b *broker) relay(ctx context.Context, s *store.Store, n int) (perSecond float64, err error) {
	before, err := store.Q().GetPublished(ctx, s.Pool)
	if err != nil {
		return 0, err
	}
	if err := announce(ctx, s, n); err != nil {
		return 0, err
	}
	out, err := events.NewJetStream(events.JetStreamConfig{Conn: b.conn})
	if err != nil {
		return 0, err
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Minute)
	defer cancel()
	relay := events.NewRelay(events.RelayConfig{Store: s, Out: out, Log: slog.New(slog.DiscardHandler)})
	done := make(chan error, 1)
	began := time.Now()
	go func() { done <- relay.Run(ctx) }()
	for tick := time.Tick(5 * time.Millisecond); ; {
		select {
		case err := <-done:
			return 0, errors.Join(err, ctx.Err())
		case <-tick:
		}
		published, err := store.Q().GetPublished(ctx, s.Pool)
		if err != nil {
			return 0, err
		}
		if published-before >= int64(n) {
			break
		}
	}
	took := time.Since(began)
	cancel()
	return float64(n) / took.Seconds(), errors.Join(<-done, b.holds(n))
}

// holds fails where the stream has not every event, once.
func (b *broker) holds(n int) error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	stream, err := b.js.Stream(ctx, events.Stream)
	if err != nil {
		return fmt.Errorf("broker: %w", err)
	}
	if got := stream.CachedInfo().State.Msgs; got != uint64(n) { //nolint:gosec // a count
		return fmt.Errorf("broker: %d of %d events", got, n)
	}
	return nil
}

// announce writes n events to the outbox, a few acts' worth a transaction.
func announce(ctx context.Context, s *store.Store, n int) error {
	cards := make([]domain.ID, eventCards)
	for i := range cards {
		cards[i] = s.NewID()
	}
	for i := 0; i < n; i += eventCards {
		evs := make([]events.Event, 0, eventCards)
		for _, card := range cards[:min(eventCards, n-i)] {
			evs = append(evs, events.Event{
				Subject: events.OfCard(card), OrderID: card, Data: events.LetterQueued{
					LetterRef:   events.LetterRef{Letter: "K7QM-3XPD-9HVC-T", Order: card, Card: card, Kind: domain.ActivationLetter},
					CodeVersion: 1, HoldUntil: domain.Date{Year: 2026, Month: 11, Day: 24},
				},
			})
		}
		if err := s.InTx(ctx, func(tx store.Tx) error { return events.Announce(ctx, tx, s, evs...) }); err != nil {
			return err
		}
	}
	return nil
}
