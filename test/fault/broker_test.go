//go:build playedfaults

package fault

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"sinetti/cmd/sinetti-demo/outside"
)

// broker is a JetStream that writes every message to disk before it says so, and
// that can be stopped and started again where it was.
type broker struct {
	t       *testing.T
	dir     string
	address *net.TCPAddr
	running *server.Server
}

func newBroker(t *testing.T, dir string) *broker {
	t.Helper()
	b := &broker{t: t, dir: dir, address: freeAddress(t)}
	t.Cleanup(b.stop)
	return b
}

func (b *broker) url() string { return "nats://" + b.address.String() }

func (b *broker) start() {
	b.t.Helper()
	s, err := server.NewServer(&server.Options{Host: "127.0.0.1", Port: b.address.Port, NoSigs: true, JetStream: true, StoreDir: b.dir, SyncAlways: true})
	if err != nil {
		b.t.Fatal(err)
	}
	s.Start()
	if !s.ReadyForConnections(20 * time.Second) {
		b.t.Fatal("the broker does not come up")
	}
	b.running = s
}

func (b *broker) stop() {
	if b.running != nil {
		b.running.Shutdown()
		b.running.WaitForShutdown()
		b.running = nil
	}
}

// stored reads the whole stream.
func (b *broker) stored() []outside.Event {
	b.t.Helper()
	conn, err := nats.Connect(b.url())
	if err != nil {
		b.t.Fatal(err)
	}
	defer conn.Close()
	js, err := jetstream.New(conn)
	if err != nil {
		b.t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	consumer, err := js.OrderedConsumer(ctx, "SINETTI", jetstream.OrderedConsumerConfig{})
	if err != nil {
		b.t.Fatal(err)
	}
	var all []outside.Event
	for {
		batch, err := consumer.Fetch(500, jetstream.FetchMaxWait(2*time.Second))
		if err != nil {
			b.t.Fatal(err)
		}
		n := len(all)
		for msg := range batch.Messages() {
			var e outside.Event
			if err := json.Unmarshal(msg.Data(), &e); err != nil {
				b.t.Fatal(err)
			}
			all = append(all, e)
		}
		if err := batch.Error(); err != nil && !errors.Is(err, nats.ErrTimeout) {
			b.t.Fatal(err)
		}
		if len(all) == n {
			return all
		}
	}
}

// relayed tells whether every event that was announced has reached the broker.
func (p *played) relayed() bool {
	var waiting, behind int
	p.row(`select (select count(*) from watermill_outbox), (select count(*) from event_feed, event_published p where event_feed.position > p.position)`, nil, &waiting, &behind)
	return waiting == 0 && behind == 0
}

// wantDelivered wants at the broker each event of the feed, and none after a later
// one of its subject.
func (p *played) wantDelivered() {
	p.t.Helper()
	last, seen, again, inversions := map[string]int64{}, map[string]bool{}, 0, 0
	for _, e := range p.broker.stored() {
		if seen[e.ID.String()] {
			again++
			continue
		}
		seen[e.ID.String()] = true
		if e.Number() <= last[e.Subject] {
			inversions++
		}
		last[e.Subject] = e.Number()
	}
	fed := p.count(`select count(*) from event_feed`)
	p.t.Logf("%d events announced, %d at the broker, %d twice, %d inversions in %d subjects", fed, len(seen), again, inversions, len(last))
	if len(seen) != fed || inversions > 0 || fed == 0 {
		p.t.Errorf("%d events are missing, %d inversions", fed-len(seen), inversions)
	}
	if parked := p.count(`select count(*) from event_parked`); parked > 0 {
		p.t.Errorf("%d events were parked", parked)
	}
}
