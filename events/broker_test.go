package events_test

import (
	"encoding/json"
	"net"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"sinetti/events"
)

// broker is a real JetStream that can be stopped and started again where it was.
type broker struct {
	t    *testing.T
	opts server.Options
	srv  *server.Server
	// noBatches makes it as an older broker is.
	noBatches bool
}

func newBroker(t *testing.T) *broker {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	_ = l.Close()
	b := &broker{t: t, opts: server.Options{
		Host: "127.0.0.1", Port: port, JetStream: true, StoreDir: t.TempDir(), SyncAlways: true, NoSigs: true,
	}}
	t.Cleanup(b.stop)
	return b
}

func (b *broker) start() {
	b.t.Helper()
	opts := b.opts
	srv, err := server.NewServer(&opts)
	if err != nil {
		b.t.Fatal(err)
	}
	srv.Start()
	if !srv.ReadyForConnections(10 * time.Second) {
		b.t.Fatal("the broker does not come up")
	}
	b.srv = srv
}

func (b *broker) stop() {
	if b.srv != nil {
		b.srv.Shutdown()
		b.srv.WaitForShutdown()
		b.srv = nil
	}
}

func (b *broker) connect() *nats.Conn {
	b.t.Helper()
	url := (&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: b.opts.Port}).String()
	conn, err := nats.Connect("nats://"+url, nats.MaxReconnects(-1), nats.ReconnectWait(20*time.Millisecond),
		nats.RetryOnFailedConnect(true), nats.ReconnectBufSize(-1))
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(conn.Close)
	return conn
}

func (b *broker) publisher(conn *nats.Conn) *events.JetStream {
	b.t.Helper()
	p, err := events.NewJetStream(events.JetStreamConfig{Conn: conn, AckTimeout: time.Second, NoBatches: b.noBatches})
	if err != nil {
		b.t.Fatal(err)
	}
	return p
}

// stored reads n events off the stream, in its order.
func (b *broker) stored(n int) []told {
	b.t.Helper()
	js, err := jetstream.New(b.connect())
	if err != nil {
		b.t.Fatal(err)
	}
	var consumer jetstream.Consumer
	wait(b.t, "the stream", func() bool {
		consumer, err = js.OrderedConsumer(b.t.Context(), events.Stream, jetstream.OrderedConsumerConfig{})
		return err == nil
	})
	var all []told
	for len(all) < n {
		batch, err := consumer.Fetch(n-len(all), jetstream.FetchMaxWait(20*time.Second))
		if err != nil {
			b.t.Fatal(err)
		}
		before := len(all)
		for m := range batch.Messages() {
			var e told
			if err := json.Unmarshal(m.Data(), &e); err != nil {
				b.t.Fatal(err)
			}
			if m.Subject() != e.Type || m.Headers().Get(nats.MsgIdHdr) != e.ID {
				b.t.Fatalf("subject %s and id %s of event %+v", m.Subject(), m.Headers().Get(nats.MsgIdHdr), e)
			}
			all = append(all, e)
		}
		if len(all) == before {
			b.t.Fatalf("%d of %d events after 20 s", len(all), n)
		}
	}
	return all
}

// wait looks again and again until what was hoped for is so.
func wait(t *testing.T, what string, so func() bool) {
	t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	end := time.After(30 * time.Second)
	for !so() {
		select {
		case <-tick.C:
		case <-end:
			t.Fatalf("%s: not after 30 s", what)
		}
	}
}
