package events

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// The headers of an atomic batch (JetStream ADR-50): NATS 2.12 and newer.
const (
	batchID       = "Nats-Batch-Id"
	batchSequence = "Nats-Batch-Sequence"
	batchCommit   = "Nats-Batch-Commit"
)

// largestBatch is how many messages a server takes in one batch by default.
const largestBatch = 1000

// smallestBatch is from how many messages on a batch costs the broker less than
// the messages do each by itself.
const smallestBatch = 16

// What a server answers where a batch cannot help: an older server, a stream
// without batches, a smaller limit.
var noBatches = map[jetstream.ErrorCode]bool{10174: true, 10175: true, 10177: true, 10179: true, 10199: true, 10210: true}

// batchAck is the server's answer to the last message of a batch.
type batchAck struct {
	Error    *jetstream.APIError `json:"error"`
	Stream   string              `json:"stream"`
	Sequence uint64              `json:"seq"`
	Size     uint64              `json:"count"`
}

// inBatches sends the messages in atomic batches: the broker stores each whole or
// not at all, and writes it to disk once.
func (j *JetStream) inBatches(msgs []*message.Message) error {
	for len(msgs) > 0 {
		n := min(len(msgs), largestBatch)
		if err := j.batch(msgs[:n]); err != nil {
			return err
		}
		msgs = msgs[n:]
	}
	return nil
}

func (j *JetStream) batch(msgs []*message.Message) error {
	end := len(msgs) - 1
	var last *nats.Msg
	for i, m := range msgs {
		out, err := j.marshal(m)
		if err != nil {
			return err
		}
		out.Header.Set(nats.MsgIdHdr, m.UUID)
		out.Header.Set(batchID, msgs[0].UUID)
		out.Header.Set(batchSequence, strconv.Itoa(i+1))
		if i == 0 {
			out.Header.Set(nats.ExpectedLastSeqHdr, strconv.FormatUint(j.last, 10))
		}
		if i == end {
			out.Header.Set(batchCommit, "1")
			last = out
			break
		}
		if err := j.conf.Conn.PublishMsg(out); err != nil {
			return failed(m, err)
		}
	}
	return j.commit(last, msgs[end], len(msgs))
}

func (j *JetStream) commit(out *nats.Msg, m *message.Message, size int) error {
	ctx, cancel := context.WithTimeout(m.Context(), j.conf.AckTimeout)
	defer cancel()
	reply, err := j.conf.Conn.RequestMsgWithContext(ctx, out)
	if err != nil {
		return failed(m, err)
	}
	var ack batchAck
	if err := json.Unmarshal(reply.Data, &ack); err != nil {
		return fmt.Errorf("events: jetstream: batch: %w", err)
	}
	if ack.Error != nil {
		j.noBatches = j.noBatches || noBatches[ack.Error.ErrorCode]
		return failed(m, ack.Error)
	}
	if ack.Stream != j.conf.Name || size > 1 && ack.Size != uint64(size) {
		return errors.New("events: jetstream: the batch was not acknowledged as one")
	}
	j.last = ack.Sequence
	return nil
}
