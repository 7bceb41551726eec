package events

import (
	"context"
	"errors"
	"fmt"
	"time"

	wmnats "github.com/ThreeDotsLabs/watermill-nats/v2/pkg/nats"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// Stream is the JetStream stream of all events; each event's subject is its type.
const Stream = "SINETTI"

// typeKey is the message's metadata that names the event's type.
const typeKey = "type"

// JetStreamConfig says how events reach the broker.
type JetStreamConfig struct {
	// Conn is the connection; whoever made it closes it after the publisher.
	Conn *nats.Conn
	// Name of the stream; empty: Stream. It is the only topic of the publisher.
	Name string
	// Subjects of the stream where it is made; none: fi.sinetti.>.
	Subjects []string
	// Replicas of the stream where it is made; 0: 1. An existing stream is taken as it is.
	Replicas int
	// Duplicates is how long the stream knows an event id; 0: 10 minutes.
	Duplicates time.Duration
	// NoBatches makes a stream without atomic batches; an existing one is taken as it is.
	NoBatches bool
	// AckTimeout bounds the wait for the broker's acknowledgements; 0: 5 s.
	AckTimeout time.Duration
}

// JetStream is a Watermill publisher that keeps order and speed both. A call's
// messages go as atomic batches where the broker has them; else without waiting
// for one another, each with the stream sequence that must come before it. Either
// way the broker stores the call's beginning or all of it, and never leaves one
// out in the middle. It belongs to one relay; a relay that was replaced cannot
// push in behind the new one.
type JetStream struct {
	js        jetstream.JetStream
	conf      JetStreamConfig
	wire      wmnats.NATSMarshaler
	last      uint64 // sequence of the stream's last message
	doubt     doubt
	batches   bool // the stream takes atomic batches
	noBatches bool // the server said that it does not after all
}

// doubt is what is not known of the stream.
type doubt int

const (
	ofBeginning doubt = iota // it may hold a beginning of what comes next
	ofEach                   // the broker refused one of the messages, and did not say which
	none
)

// NewJetStream makes the publisher. The broker need not be there yet: the stream
// is made or found by the first Publish.
func NewJetStream(conf JetStreamConfig) (*JetStream, error) {
	if conf.Name == "" {
		conf.Name = Stream
	}
	if len(conf.Subjects) == 0 {
		conf.Subjects = []string{"fi.sinetti.>"}
	}
	if conf.Duplicates == 0 {
		conf.Duplicates = 10 * time.Minute
	}
	if conf.AckTimeout == 0 {
		conf.AckTimeout = 5 * time.Second
	}
	if conf.Replicas == 0 {
		conf.Replicas = 1
	}
	js, err := jetstream.New(conf.Conn, jetstream.WithPublishAsyncTimeout(conf.AckTimeout))
	if err != nil {
		return nil, fmt.Errorf("events: jetstream: %w", err)
	}
	return &JetStream{js: js, conf: conf}, nil
}

// Publish sends the messages in order and waits until the broker has stored them
// all. The topic is the stream. After an error the caller sends the same messages
// again: what was stored is known by its id and not stored twice.
func (j *JetStream) Publish(topic string, msgs ...*message.Message) error {
	if len(msgs) == 0 {
		return nil
	}
	if topic != j.conf.Name {
		return fmt.Errorf("events: jetstream: no such topic: %s", topic)
	}
	if j.doubt != none {
		return j.oneByOne(msgs)
	}
	send := j.together
	if j.batches && !j.noBatches && len(msgs) >= smallestBatch {
		send = j.inBatches
	}
	err := send(msgs)
	var refused *jetstream.APIError
	switch {
	case err == nil:
	case errors.As(err, &refused):
		j.doubt = ofEach
	default:
		j.doubt = ofBeginning
	}
	return err
}

// Close does nothing: the connection is its maker's.
func (j *JetStream) Close() error { return nil }

// together sends all and then waits. A message that does not get in keeps out
// those behind it.
func (j *JetStream) together(msgs []*message.Message) error {
	acks := make([]jetstream.PubAckFuture, len(msgs))
	for i, m := range msgs {
		out, err := j.marshal(m)
		if err != nil {
			return err
		}
		acks[i], err = j.js.PublishMsgAsync(out, jetstream.WithMsgID(m.UUID), jetstream.WithRetryAttempts(0),
			jetstream.WithExpectLastSequence(j.last+uint64(i)))
		if err != nil {
			return failed(m, err)
		}
	}
	for i, ack := range acks {
		select {
		case got := <-ack.Ok():
			if got.Duplicate {
				return fmt.Errorf("events: jetstream: %s was stored before", msgs[i].UUID)
			}
			j.last = got.Sequence
		case err := <-ack.Err():
			return failed(msgs[i], err)
		}
	}
	return nil
}

// oneByOne is the way back to certainty at the start and after a fault: it
// passes over the messages that the broker has already. Where only a beginning
// can be there, the rest goes together as soon as one was new.
func (j *JetStream) oneByOne(msgs []*message.Message) error {
	ctx, cancel := context.WithTimeout(msgs[0].Context(), time.Duration(len(msgs))*j.conf.AckTimeout)
	defer cancel()
	if err := j.find(ctx); err != nil {
		return err
	}
	for i, m := range msgs {
		out, err := j.marshal(m)
		if err != nil {
			return err
		}
		ack, err := j.js.PublishMsg(ctx, out, jetstream.WithMsgID(m.UUID), jetstream.WithExpectLastSequence(j.last))
		if err != nil {
			return failed(m, err)
		}
		if ack.Duplicate {
			continue
		}
		j.last = ack.Sequence
		if j.doubt == ofBeginning {
			j.doubt = none
			return j.Publish(j.conf.Name, msgs[i+1:]...)
		}
	}
	j.doubt = none
	return nil
}

// find looks the stream up, or makes it, and learns its last sequence.
func (j *JetStream) find(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, j.conf.AckTimeout)
	defer cancel()
	stream, err := j.js.Stream(ctx, j.conf.Name)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		stream, err = j.js.CreateStream(ctx, jetstream.StreamConfig{
			Name: j.conf.Name, Description: "Events of the registration points, in the order of the feed.",
			Subjects: j.conf.Subjects, Storage: jetstream.FileStorage,
			Replicas: j.conf.Replicas, Duplicates: j.conf.Duplicates, AllowAtomicPublish: !j.conf.NoBatches,
		})
	}
	if err != nil {
		return fmt.Errorf("events: jetstream: stream %s: %w", j.conf.Name, err)
	}
	info := stream.CachedInfo()
	j.last, j.batches = info.State.LastSeq, info.Config.AllowAtomicPublish
	return nil
}

// marshal gives Watermill's form of a NATS message, on the subject of its type.
func (j *JetStream) marshal(m *message.Message) (*nats.Msg, error) {
	out, err := j.wire.Marshal(m.Metadata.Get(typeKey), m)
	if err != nil {
		return nil, fmt.Errorf("events: jetstream: %w", err)
	}
	out.Header.Set("content-type", "application/cloudevents+json")
	return out, nil
}

// UnfitError says that the broker will never take a message, however often it
// is sent.
type UnfitError struct {
	ID    string
	Cause error
}

// Error names the event by its id.
func (e *UnfitError) Error() string {
	return "events: unfit for the broker: " + e.ID + ": " + e.Cause.Error()
}

// Unwrap gives the cause.
func (e *UnfitError) Unwrap() error { return e.Cause }

// tooLarge is the broker's code for a message above the stream's limit.
const tooLarge = 10054

func failed(m *message.Message, err error) error {
	var refused *jetstream.APIError
	if errors.As(err, &refused) && refused.ErrorCode == tooLarge ||
		errors.Is(err, nats.ErrMaxPayload) || errors.Is(err, nats.ErrBadSubject) {
		return &UnfitError{ID: m.UUID, Cause: err}
	}
	return fmt.Errorf("events: jetstream: %s: %w", m.UUID, err)
}
