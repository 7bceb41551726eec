package audited

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	mathrand "math/rand/v2"
	"net/http"
	"regexp"
	"slices"
	"syscall"
	"time"

	"sinetti/domain"
	"sinetti/test/world"
)

// act is one request that an officer makes, as often as it takes.
type act struct {
	name   string
	body   []byte
	writes bool
	// words are those of the one entry that tells of it; an act that was refused may
	// have another than one that was done. Empty for what only shows.
	words []domain.AuditWord
	noun  string    // of the entry's object, where the answer names it
	shows domain.ID // whom an answer with a drawing shows
	shown bool      // its entry says so, not that it was done
	tries int
}

// exchange is one request with what came back; status is 0 where nothing did.
type exchange struct {
	*act
	officer     string
	server      int
	status      int
	closed      bool // nobody was there
	again       bool // it was said before
	requestID   string
	retryAfter  string
	body        []byte
	began, over time.Time
}

// answered tells that somebody was told of an outcome.
func (e *exchange) answered() bool { return e.status != 0 && e.status != http.StatusServiceUnavailable }

// keyed tells that the act is done once, however often it is said.
func (a *act) keyed() bool { return a.writes && a.name != "previewLetter" }

// officer sits at a desk, with a session and a chance of her own.
type officer struct {
	world.Officer
	h      *house
	token  string
	rand   *mathrand.Rand
	client *http.Client
	menu   []func(*officer) *act
	todo   []func(*officer) *act // for the customer in front of her
	past   []*act                // mutations, to be said again
	visit  string
	at     int                 // whom the visit is for, in h.people
	fresh  int                 // how many keys and names were drawn
	things map[string][]string // ids that answers gave, by noun
	all    []exchange
}

// seat gives an officer a session that lasts, with a factor that stays fresh.
func (h *house) seat(o world.Officer, n int, menu ...func(*officer) *act) *officer {
	h.t.Helper()
	raw := make([]byte, 32)
	_, _ = rand.Read(raw)
	hash := sha256.Sum256(raw)
	h.exec(`insert into officer_sessions (id, token_hash, officer_id, point_id, method, factor_at, created_at, last_seen_at, expires_at)
		values (gen_random_uuid(), $1, $2, $3, 'authenticator', now() + interval '1 day', now(), now(), now() + interval '10 hours')`,
		hash[:], o.ID, o.PointID)
	return &officer{
		Officer: o, h: h, token: base64.RawURLEncoding.EncodeToString(raw), rand: mathrand.New(mathrand.NewPCG(*seed, uint64(n))),
		client: &http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{}}, menu: menu, things: map[string][]string{},
	}
}

// draw takes the next act; now and then one that was made before, by its old key.
func (o *officer) draw() *act {
	if len(o.past) > 0 && o.rand.IntN(12) == 0 {
		return o.past[o.rand.IntN(len(o.past))]
	}
	if len(o.todo) > 0 && o.rand.IntN(8) > 0 {
		next := o.todo[0]
		o.todo = o.todo[1:]
		return next(o)
	}
	if o.visit == "" && o.rand.IntN(2) == 0 {
		return o.menu[o.rand.IntN(min(opening, len(o.menu)))](o)
	}
	return o.menu[o.rand.IntN(len(o.menu))](o)
}

// opening is how many of the first acts of a menu somebody takes who has done nothing yet.
const opening = 5

// again is how long somebody waits who got no answer.
const again = 20 * time.Millisecond

// do makes an act, anew at either server while it gets no answer. Now and then
// somebody gives up: what then came of it nobody was told.
func (o *officer) do(ctx context.Context, a *act) {
	tick := time.NewTicker(again)
	defer tick.Stop()
	for {
		a.tries++
		e := o.ask(ctx, a, o.rand.IntN(len(o.h.servers)))
		o.all = append(o.all, e)
		if e.answered() {
			o.learn(a, e.body)
			return
		}
		if !e.closed && o.rand.IntN(8) == 0 {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (o *officer) ask(ctx context.Context, a *act, server int) exchange {
	e := exchange{act: a, again: a.tries > 1, officer: o.UserName, server: server, began: time.Now()}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+o.h.servers[server].address+"/graphql", bytes.NewReader(a.body))
	if err != nil {
		panic(err) // the test's own request
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	r.Header.Set("Cookie", "__Host-sinetti="+o.token)
	r.GetBody = nil // nobody but this test sends it again
	res, err := o.client.Do(r)
	if err == nil {
		e.body, err = io.ReadAll(res.Body)
		_ = res.Body.Close()
	}
	e.over = time.Now()
	if err != nil {
		e.closed = errors.Is(err, syscall.ECONNREFUSED)
		return e
	}
	e.status, e.requestID, e.retryAfter = res.StatusCode, res.Header.Get("X-Request-Id"), res.Header.Get("Retry-After")
	return e
}

var ids = regexp.MustCompile(`"id":"([0-9a-f-]{36})"`)

// learn remembers what an answer gave.
func (o *officer) learn(a *act, body []byte) {
	got := result(body)
	id := got.thing()
	if !a.writes {
		if a.name == "orders" {
			for _, m := range ids.FindAllSubmatch(body, 5) {
				o.remember("order", string(m[1]))
			}
		}
		return
	}
	if !slices.Contains(o.past, a) {
		o.past = append(o.past, a)
	}
	if id == "" {
		return
	}
	o.remember(a.noun, id)
	if a.name == "openVisit" {
		o.visit = id
		var sent struct {
			Variables struct{ Input struct{ HolderID domain.ID } }
		}
		o.h.mustOf(json.Unmarshal(a.body, &sent))
		o.at = slices.IndexFunc(o.h.people, func(c canary) bool { return c.ID == sent.Variables.Input.HolderID })
	}
}

func (h *house) mustOf(err error) {
	if err != nil {
		panic(err) // the test's own bytes, in a goroutine that may not end the test
	}
}

func (o *officer) remember(noun, id string) {
	if !slices.Contains(o.things[noun], id) {
		o.things[noun] = append(o.things[noun], id)
	}
}

// known gives one of the ids that were learned, or one that nobody has.
func (o *officer) known(noun string) string {
	if list := o.things[noun]; len(list) > 0 && o.rand.IntN(10) > 0 {
		return list[o.rand.IntN(len(list))]
	}
	return nobody
}

const nobody = "00000000-0000-7000-8000-00000000dead"

// key draws an idempotency key.
func (o *officer) key() string {
	o.fresh++
	return fmt.Sprintf("key-%s-%s-%d", o.UserName, o.token[:6], o.fresh)
}

func one[T any](o *officer, list ...T) T { return list[o.rand.IntN(len(list))] }

// reading is a query.
func reading(name, query string, variables map[string]any) *act {
	return &act{name: name, body: encoded(query, variables)}
}

// writing is a mutation of one field whose payload holds refusals and a thing.
func writing(name, input, thing string, values map[string]any) *act {
	query := fmt.Sprintf(`mutation($input: %s!) { it: %s(input: $input) { %s refusals { code field params { name value } } } }`, input, name, thing)
	return &act{name: name, body: encoded(query, map[string]any{"input": values}), writes: true}
}

func (a *act) told(noun string, words ...domain.AuditWord) *act {
	a.noun, a.words = noun, words
	return a
}

func encoded(query string, variables map[string]any) []byte {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		panic(err) // plain values
	}
	return body
}

// outcome is what an answer of GraphQL says of a mutation.
type outcome struct {
	Errors []struct{ Extensions struct{ Code string } }
	Data   struct {
		It *struct {
			Thing    json.RawMessage
			Pdf      *string
			Refusals []struct{ Code domain.RefusalCode }
		}
	}
}

func result(body []byte) (o outcome) {
	_ = json.Unmarshal(body, &o) // a look's answer has another form
	return o
}

// thing is the id of what the act made or changed.
func (o outcome) thing() string {
	if o.Data.It == nil {
		return ""
	}
	if m := ids.FindSubmatch(o.Data.It.Thing); m != nil {
		return string(m[1])
	}
	return ""
}

func (o outcome) codes() (list []string) {
	for _, e := range o.Errors {
		list = append(list, e.Extensions.Code)
	}
	return list
}
