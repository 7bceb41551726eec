package web

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"mime"
	"net/http"
	"strings"
	"sync"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/fault"
)

// answerLimit is the largest GraphQL answer that is held back for its audit
// entry, in bytes; the complexity limit keeps honest ones far below.
const answerLimit = 8 << 20

// graphQL lets officers through to GraphQL; nobody else reaches it.
func (b *browsers) graphQL(w http.ResponseWriter, r *http.Request) {
	leave, ok := b.enter(r.Context())
	if !ok {
		writeProblem(w, r, busy)
		return
	}
	defer leave()
	officer, token, err := b.officer(r)
	if err == nil && officer.Stage != domain.FullSession {
		err = auth.Wrong{Code: auth.FirstLogin, Stage: officer.Stage}
	}
	if err != nil {
		b.refuseAccess(w, r, err)
		return
	}
	ctx, scope := auth.WithScope(auth.WithAddress(auth.WithActor(r.Context(), officer), addressOf(r, b.Proxies)))
	if wantsStream(r.Header.Get("Accept")) {
		leave()
		b.stream(w, r.WithContext(ctx), scope, token)
		return
	}
	held := &heldBack{header: http.Header{}, status: http.StatusOK}
	b.GraphQL.ServeHTTP(held, r.WithContext(ctx))
	b.letGo(w, r.WithContext(ctx), held, scope)
}

// wantsStream tells whether the first of our media types that a client accepts
// is that of server-sent events; graph chooses alike.
func wantsStream(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		switch media, _, _ := mime.ParseMediaType(strings.TrimSpace(part)); media {
		case "text/event-stream":
			return true
		case "application/graphql-response+json", "application/json", "application/*", "*/*":
			return false
		}
	}
	return false
}

// enter takes a place and waits for its turn, or says that there is none; leave
// gives both back once.
func (b *browsers) enter(ctx context.Context) (leave func(), ok bool) {
	select {
	case b.places <- struct{}{}:
	default:
		return nil, false
	}
	patience := time.NewTimer(longestWait)
	defer patience.Stop()
	select {
	case b.working <- struct{}{}:
		return sync.OnceFunc(func() { <-b.working; <-b.places }), true
	case <-patience.C:
	case <-ctx.Done():
	}
	<-b.places
	return nil, false
}

// letGo writes the audit entry of an answer with personal data, then the answer.
func (b *browsers) letGo(w http.ResponseWriter, r *http.Request, held *heldBack, scope *auth.Scope) {
	if held.tooLarge {
		b.Log.LogAttrs(r.Context(), slog.LevelError, "an answer was too large", slog.String("request", auth.RequestID(r.Context())))
		writeProblem(w, r, problem{Status: http.StatusInternalServerError, Code: "FAULT"})
		return
	}
	if context.Cause(r.Context()) == errAway || isUnavailable(held.body.Bytes()) { //nolint:errorlint // our own value
		writeProblem(w, r, lost(scope))
		return
	}
	fault.Point(fault.BeforeAnswerAudit)
	if err := b.Auth.RecordLook(r.Context(), scope); err != nil {
		b.Metrics.unlogged.Inc()
		b.Log.LogAttrs(r.Context(), slog.LevelError, "an answer was withheld: the audit log could not be written",
			slog.String("request", auth.RequestID(r.Context())), slog.Any("error", err))
		writeProblem(w, r, lost(scope))
		return
	}
	fault.Point(fault.AfterAnswerAudit)
	for name, values := range held.header {
		w.Header()[name] = values
	}
	w.WriteHeader(held.status)
	_, _ = held.body.WriteTo(w)
}

// isUnavailable finds the kind by which GraphQL says that the database is away.
// Only then is the answer's status another than GraphQL's own.
func isUnavailable(body []byte) bool {
	return bytes.HasPrefix(body, []byte(`{"errors":`)) && bytes.Contains(body, []byte(`"code":"`+string(domain.Unavailable)+`"`))
}

// heldBack keeps an answer until it may leave.
type heldBack struct {
	header   http.Header
	status   int
	body     bytes.Buffer
	tooLarge bool
}

// Header is the answer's.
func (h *heldBack) Header() http.Header { return h.header }

// WriteHeader keeps the status.
func (h *heldBack) WriteHeader(status int) { h.status = status }

var errTooLarge = errors.New("web: the answer is too large")

// Write keeps the body, up to answerLimit.
func (h *heldBack) Write(p []byte) (int, error) {
	if h.body.Len()+len(p) > answerLimit {
		h.tooLarge = true
		return 0, errTooLarge
	}
	return h.body.Write(p)
}

// recheckSession is how often a stream asks whether its officer is still in.
const recheckSession = time.Second

// stream lets server-sent events through as they come. They carry ids and
// states only: one that would show a person is not sent. The stream ends within
// a second when the session does, and does not prolong it.
func (b *browsers) stream(w http.ResponseWriter, r *http.Request, scope *auth.Scope, token string) {
	ctx, end := context.WithCancel(r.Context())
	defer end()
	_ = http.NewResponseController(w).SetWriteDeadline(time.Time{})
	_ = http.NewResponseController(w).SetReadDeadline(time.Time{})
	go b.watchSession(ctx, end, token)
	b.GraphQL.ServeHTTP(&impersonal{ResponseWriter: w, scope: scope, log: b.Log}, r.WithContext(ctx))
}

func (b *browsers) watchSession(ctx context.Context, end context.CancelFunc, token string) {
	tick := time.NewTicker(recheckSession)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-b.Ending:
			end()
			return
		case <-tick.C:
			if errors.Is(b.Auth.StillIn(ctx, token), auth.ErrNoSession) {
				end()
				return
			}
		}
	}
}

// impersonal sends nothing once a person was noted in the request's scope.
type impersonal struct {
	http.ResponseWriter
	scope *auth.Scope
	log   *slog.Logger
}

var errPersonal = errors.New("web: a stream carries no personal data")

// Write refuses to show a person without an audit entry.
func (i *impersonal) Write(p []byte) (int, error) {
	if len(i.scope.Holders()) > 0 {
		i.log.LogAttrs(context.Background(), slog.LevelError, "a stream tried to show a person")
		return 0, errPersonal
	}
	return i.ResponseWriter.Write(p)
}

// Flush sends what was written.
func (i *impersonal) Flush() { _ = http.NewResponseController(i.ResponseWriter).Flush() }

// Unwrap lets http.ResponseController through.
func (i *impersonal) Unwrap() http.ResponseWriter { return i.ResponseWriter }
