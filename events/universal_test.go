//go:build judges

package events_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/ThreeDotsLabs/watermill"
	wmnats "github.com/ThreeDotsLabs/watermill-nats/v2/pkg/nats"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/pubsub/tests"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"sinetti/events"
)

// manyTopics is our publisher as the suite wants it: a stream a topic, called
// from anywhere at once. Like the relay it sends again what was not taken: two
// publishers on one stream get in each other's way, and must not lose or swap
// messages over it.
type manyTopics struct {
	b      *broker
	conn   *nats.Conn
	mutex  sync.Mutex
	topics map[string]*events.JetStream
	closed bool
}

func (p *manyTopics) Publish(topic string, msgs ...*message.Message) error {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.closed {
		return errors.New("closed")
	}
	out := p.topics[topic]
	if out == nil {
		var err error
		out, err = events.NewJetStream(events.JetStreamConfig{
			Conn: p.conn, Name: topic, Subjects: []string{topic}, NoBatches: p.b.noBatches,
		})
		if err != nil {
			return err
		}
		p.topics[topic] = out
	}
	for _, m := range msgs {
		m.Metadata.Set("type", topic) // the NATS subject
	}
	var err error
	for range 100 {
		if err = out.Publish(topic, msgs...); err == nil {
			return nil
		}
	}
	return err
}

func (p *manyTopics) Close() error {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if !p.closed {
		p.closed = true
		p.conn.Close()
	}
	return nil
}

// consumers are Watermill's own, as a partner with Watermill would run them.
func (b *broker) pubSub(t *testing.T, group string) (message.Publisher, message.Subscriber) {
	t.Helper()
	js := wmnats.JetStreamConfig{
		SubscribeOptions: []nats.SubOpt{nats.DeliverAll(), nats.AckExplicit()}, AckAsync: true, DurablePrefix: group,
	}
	subscribers := 1
	if group != "" {
		subscribers = 2
	}
	sub, err := wmnats.NewSubscriber(wmnats.SubscriberConfig{
		URL: b.srv.ClientURL(), QueueGroupPrefix: group, SubscribersCount: subscribers, AckWaitTimeout: 30 * time.Second,
		CloseTimeout: 30 * time.Second, Unmarshaler: &wmnats.NATSMarshaler{}, JetStream: js,
	}, watermill.NopLogger{})
	if err != nil {
		t.Fatal(err)
	}
	return &manyTopics{b: b, conn: b.connect(), topics: map[string]*events.JetStream{}}, initialising{sub, b}
}

// initialising makes a subscriber's stream as the publisher would.
type initialising struct {
	*wmnats.Subscriber
	b *broker
}

func (i initialising) SubscribeInitialize(topic string) error {
	js, err := jetstream.New(i.b.connect())
	if err != nil {
		return err
	}
	_, err = js.CreateOrUpdateStream(i.b.t.Context(), jetstream.StreamConfig{
		Name: topic, Subjects: []string{topic}, AllowAtomicPublish: !i.b.noBatches,
	})
	return err
}

// TestUniversalSuite is Watermill's judgement of any publisher and subscriber,
// over batches and without.
func TestUniversalSuite(t *testing.T) {
	for name, noBatches := range map[string]bool{"in batches": false, "without batches": true} {
		t.Run(name, func(t *testing.T) {
			b := newBroker(t)
			b.noBatches = noBatches
			b.start()
			tests.TestPubSub(t,
				tests.Features{
					ConsumerGroups: true, GuaranteedOrder: true, GuaranteedOrderWithSingleSubscriber: true,
					Persistent: true, NewSubscriberReceivesOldMessages: true,
				},
				func(t *testing.T) (message.Publisher, message.Subscriber) { return b.pubSub(t, "") },
				b.pubSub,
			)
		})
	}
}
