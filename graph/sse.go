package graph

import (
	"bytes"
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sinetti/domain"
)

// sayNothingFor is how long a stream is silent before it says that it lives.
const sayNothingFor = 15 * time.Second

// stream answers a subscription as server-sent events (graphql-sse, distinct
// connections): next for every answer, complete at the end. A query or mutation is
// not answered this way: it may show people, and a stream has no audit entry.
func (d *door) stream(ctx context.Context, w http.ResponseWriter, params *graphql.RawParams) {
	session := actor(ctx).SessionID
	if !d.streams.enter(session) {
		refuse(w, typeGraphQL, http.StatusServiceUnavailable, "too many streams; come again later")
		return
	}
	defer d.streams.leave(session)
	op, errs := d.exec.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		write(w, typeGraphQL, http.StatusBadRequest, d.exec.DispatchError(graphql.WithOperationContext(ctx, op), errs))
		return
	}
	if op.Operation.Operation != ast.Subscription {
		refuse(w, typeGraphQL, http.StatusNotAcceptable, "only a subscription is answered as text/event-stream: a stream shows nobody")
		return
	}
	w.Header().Set("Content-Type", typeStream+"; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	out := &lines{w: w, flush: http.NewResponseController(w)}
	ctx, end := context.WithCancel(ctx)
	defer end()
	go out.keepAlive(ctx)
	if out.say(":\n\n") != nil {
		return
	}
	next, ctx := d.exec.DispatchOperation(ctx, op)
	for response := next(ctx); response != nil; response = next(ctx) {
		var b bytes.Buffer
		b.WriteString("event: next\ndata: ")
		encode(&b, response)
		b.WriteString("\n\n")
		if out.say(b.String()) != nil {
			break
		}
	}
	_ = out.say("event: complete\ndata:\n\n")
}

// streams counts who follows what, so that one session cannot take every place.
type streams struct {
	mutex sync.Mutex
	all   int
	of    map[domain.ID]int // by session
}

func (s *streams) enter(session domain.ID) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.all >= maxStreams || s.of[session] >= maxOwnStreams {
		return false
	}
	s.all++
	s.of[session]++
	return true
}

func (s *streams) leave(session domain.ID) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.all--
	if s.of[session]--; s.of[session] == 0 {
		delete(s.of, session)
	}
}

// lines writes whole events; the keeper alive and the stream take turns.
type lines struct {
	mutex sync.Mutex
	w     http.ResponseWriter
	flush *http.ResponseController
}

func (l *lines) say(text string) error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if _, err := l.w.Write([]byte(text)); err != nil {
		return err
	}
	return l.flush.Flush()
}

// keepAlive says something now and then, so that no proxy takes the stream for dead.
func (l *lines) keepAlive(ctx context.Context) {
	tick := time.NewTicker(sayNothingFor)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if l.say(": still here\n\n") != nil {
				return
			}
		}
	}
}
