package outside

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/nats-io/nats.go/jetstream"

	"sinetti/domain"
)

// heard is an event on its way, and what became of it.
type heard struct {
	jetstream.Msg
	acked, nakked int
}

func (*heard) Data() []byte { return []byte(`{"id":"01933f5a-c120-7700-8e00-000000000009"}`) }
func (h *heard) Ack() error { h.acked++; return nil }
func (h *heard) Nak() error { h.nakked++; return nil }

// What can never succeed is heard once; what may succeed later comes again.
func TestARefusedEventIsNotHeardForEver(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		err           error
		acked, nakked int
	}{
		{nil, 1, 0},
		{fmt.Errorf("%w: status 422", errRefused), 1, 0},
		{fmt.Errorf("%w: status 503", errAway), 0, 1},
	} {
		e, msg := &Ear{seen: map[domain.ID]bool{}}, &heard{}
		err := e.take(t.Context(), msg, func(context.Context, []byte) error { return c.err })
		if msg.acked != c.acked || msg.nakked != c.nakked || c.nakked == 1 && !errors.Is(err, errAway) {
			t.Errorf("%v: acknowledged %d times, sent back %d: %v", c.err, msg.acked, msg.nakked, err)
		}
	}
}
