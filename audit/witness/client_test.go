package witness

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

// A log finds out by itself how far a witness is, and keeps up with it.
func TestALogKeepsUpWithItsWitness(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 100, "entry")
	r := newRoom(t, l)
	server := httptest.NewServer(r.Handler())
	defer server.Close()
	for _, size := range []int64{10, 10, 30, 100} {
		client, err := NewClient(server.URL+"/", nil, newKey(t, "other.example/w").Verifier(), r.signer.Verifier())
		if err != nil {
			t.Fatal(err)
		}
		list, err := client.Cosign(t.Context(), l.checkpoint(t, size), l.prove) // a new client knows nothing
		if err != nil || len(list) != 1 || list[0].Size != size || list[0].Witness != "witness.example/w1" || !list[0].At.Equal(noon) {
			t.Fatalf("size %d: %+v: %v", size, list, err)
		}
	}
}

// What only the outside can know: the log was rewritten, forked or put back.
func TestAWitnessContradictsABentLog(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 100, "entry")
	r := newRoom(t, l)
	server := httptest.NewServer(r.Handler())
	defer server.Close()
	ask := func(log *testLog, size int64) error {
		client, err := NewClient(server.URL, nil, r.signer.Verifier())
		if err != nil {
			t.Fatal(err)
		}
		_, err = client.Cosign(t.Context(), log.checkpoint(t, size), log.prove)
		return err
	}
	if err := ask(l, 60); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		err  error
		want error
	}{
		"rewritten, same size": {ask(l.fork(t, 10), 60), ErrForked},
		"rewritten, and grown": {ask(l.fork(t, 10), 100), ErrForked},
		"put back":             {ask(l, 59), ErrRolledBack},
		"put back, to nothing": {ask(l, 0), ErrRolledBack},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	if err := ask(l, 100); err != nil {
		t.Error(err)
	}
}

// A witness that answers nonsense is away: it neither cosigns nor raises an alarm.
func TestAWitnessThatAnswersNonsenseIsAway(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 100, "entry")
	signer := newKey(t, "witness.example/w1")
	c := l.checkpoint(t, 50)
	right := signer.cosign(c, noon).Line
	size := int64(0)
	for name, answer := range map[string]http.HandlerFunc{
		"no line":        func(w http.ResponseWriter, _ *http.Request) {},
		"another's line": func(w http.ResponseWriter, _ *http.Request) { plain(w, 200, newKey(t, "x").cosign(c, noon).Line) },
		"an impostor's": func(w http.ResponseWriter, _ *http.Request) {
			plain(w, 200, newKey(t, signer.name).cosign(c, noon).Line)
		},
		"another checkpoint": func(w http.ResponseWriter, _ *http.Request) {
			plain(w, 200, signer.cosign(l.checkpoint(t, 51), noon).Line)
		},
		"bent":      func(w http.ResponseWriter, _ *http.Request) { plain(w, 200, strings.Replace(right, "w1 ", "w1 A", 1)) },
		"a page":    func(w http.ResponseWriter, _ *http.Request) { plain(w, 200, "<html>"+strings.Repeat("x", 1<<20)) },
		"elsewhere": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/elsewhere", http.StatusFound) },
		"a fault":   func(w http.ResponseWriter, _ *http.Request) { plain(w, 503, "later") },
		"no size":   func(w http.ResponseWriter, _ *http.Request) { plain(w, 409, "50") },
		"another size each time": func(w http.ResponseWriter, _ *http.Request) {
			size++
			answer(w, &refusal{status: http.StatusConflict, size: size, tells: true})
		},
	} {
		server := httptest.NewServer(answer)
		client, err := NewClient(server.URL, nil, signer.Verifier())
		if err != nil {
			t.Fatal(err)
		}
		if list, err := client.Cosign(t.Context(), c, l.prove); !errors.Is(err, ErrAway) || errors.Is(err, ErrForked) || list != nil {
			t.Errorf("%s: %+v %v", name, list, err)
		}
		server.Close()
	}
	for _, address := range []string{"", "ftp://witness.example", "witness.example", "https://a:b@witness.example", "https://"} {
		if _, err := NewClient(address, nil, signer.Verifier()); err == nil {
			t.Errorf("%q is an address", address)
		}
	}
	if _, err := NewClient("https://witness.example", nil); err == nil {
		t.Error("a client without a key")
	}
}

// clock is a test's own time.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func TestEachOutletHasItsInterval(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	time0 := &clock{noon}
	logged := &pages{}
	var sent []string
	var fault error
	note := func(name string) func(context.Context, Checkpoint, Prover) ([]Cosignature, error) {
		return func(_ context.Context, c Checkpoint, _ Prover) ([]Cosignature, error) {
			if name == "c" && fault != nil {
				return nil, fault
			}
			sent = append(sent, name)
			return []Cosignature{{Witness: name, Size: c.Size}}, nil
		}
	}
	o := NewOutlets(time0.now, logged.logger(),
		Outlet{Name: "a", Every: time.Minute, Anew: true, Send: note("a")},
		Outlet{Name: "b", Every: time.Minute, Send: note("b")},
		Outlet{Name: "c", Every: 10 * time.Minute, Send: note("c")})
	step := func(after time.Duration, size int64, want string) {
		t.Helper()
		time0.at, sent = noon.Add(after), nil
		for i := range o.slots { // one after the other, so that the order is known
			one := &Outlets{now: o.now, log: o.log, slots: o.slots[i : i+1]}
			_, _ = one.Send(t.Context(), l.checkpoint(t, size), l.prove)
		}
		if got := strings.Join(sent, ""); got != want {
			t.Errorf("after %v: %q, want %q", after, got, want)
		}
	}
	fault = ErrAway
	step(0, 1, "ab")
	if s := o.Status(); s[0].Err != nil || !errors.Is(s[2].Err, ErrAway) || !s[2].At.IsZero() {
		t.Errorf("%+v", s)
	}
	step(time.Second, 2, "")
	fault = nil
	step(again, 2, "c")
	step(time.Minute, 1, "a") // not grown
	step(2*time.Minute, 3, "ab")
	step(again+10*time.Minute, 4, "abc")
	if s := o.Status(); s[2].Size != 4 || s[2].Err != nil || !s[2].At.Equal(noon.Add(again+10*time.Minute)) {
		t.Errorf("%+v", s[2])
	}
	fault = ErrForked
	step(30*time.Minute, 5, "ab")
	if !logged.has("alarm: a witness contradicts this log") {
		t.Error("no alarm")
	}
	if o.Due() {
		t.Error("all were sent, and yet one is due")
	}
}

// A program that begins again and again sends a mail at noon, not with each of its
// beginnings.
func TestAnOutletOnTheHourWaitsForIt(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	sent := 0
	send := func(context.Context, Checkpoint, Prover) ([]Cosignature, error) { sent++; return nil, nil }
	for minute := range 90 {
		at := &clock{noon.Add(-time.Hour).Add(time.Duration(minute) * time.Minute)}
		o := NewOutlets(at.now, (&pages{}).logger(), Outlet{Every: time.Hour, OnTheHour: true, Send: send})
		at.at = at.at.Add(30 * time.Second) // it lives for half a minute
		_, _ = o.Send(t.Context(), l.checkpoint(t, 10), l.prove)
	}
	if sent != 0 {
		t.Errorf("%d mails", sent)
	}
	at := &clock{noon.Add(-time.Second)}
	o := NewOutlets(at.now, (&pages{}).logger(), Outlet{Every: time.Hour, OnTheHour: true, Send: send})
	at.at = noon
	if _, err := o.Send(t.Context(), l.checkpoint(t, 10), l.prove); err != nil || sent != 1 {
		t.Errorf("%d mails: %v", sent, err)
	}
}

// Run asks for the newest checkpoint, sends it and keeps what comes back.
func TestRunSendsAndKeeps(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r := newRoom(t, l)
	server := httptest.NewServer(r.Handler())
	defer server.Close()
	client, err := NewClient(server.URL, nil, r.signer.Verifier())
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(t.TempDir(), "checkpoints.jsonl")
	time0 := &clock{noon}
	o := NewOutlets(time0.now, r.logged.logger(), client.Through(time.Minute), File(list, time.Minute, time0.now))
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	var kept []Cosignature
	o.Run(ctx, func(context.Context) (Checkpoint, Prover, error) { return l.checkpoint(t, 10), l.prove, nil },
		func(_ context.Context, given []Cosignature) error {
			kept = given
			stop()
			return nil
		},
		func(_ context.Context, outlet string, _ int64, fault error) error {
			t.Errorf("%s contradicts: %v", outlet, fault)
			return nil
		})
	if len(kept) != 1 || kept[0].Size != 10 {
		t.Errorf("kept %+v", kept)
	}
	if found, err := ReadFile(list, l.key); err != nil || len(found) != 1 || found[0].Root != l.checkpoint(t, 10).Root {
		t.Errorf("the list has %+v: %v", found, err)
	}
}

// A contradiction is handed over until it is kept, and once; that the witness is away
// in between makes no second one.
func TestContradictionsAreHandedOver(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	time0, answers := &clock{noon}, []error{nil, ErrForked, ErrForked, ErrAway, ErrForked, ErrRolledBack, nil, ErrRolledBack}
	var told []string
	var answer error
	o := NewOutlets(time0.now, (&pages{}).logger(), Outlet{Name: "w", Anew: true, Send: func(context.Context, Checkpoint, Prover) ([]Cosignature, error) {
		return nil, answer
	}})
	for i, a := range answers {
		answer = a
		o.turn(t.Context(), func(context.Context) (Checkpoint, Prover, error) { return l.checkpoint(t, int64(i)+1), l.prove, nil }, nil,
			func(_ context.Context, outlet string, size int64, fault error) error {
				told = append(told, fmt.Sprintf("%s %d %v", outlet, size, errors.Is(fault, ErrForked)))
				if len(told) == 1 {
					return errors.New("no database")
				}
				return nil
			})
	}
	if got := strings.Join(told, ", "); got != "w 2 true, w 2 true, w 6 false, w 8 false" {
		t.Errorf("told: %s", got)
	}
}

// A list only grows; a line that a loss of power cut is passed over, one that was
// bent is named.
func TestAListOfCheckpointsGrows(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	path := filepath.Join(t.TempDir(), "checkpoints.jsonl")
	send := File(path, time.Minute, func() time.Time { return noon }).Send
	for size := int64(1); size <= 3; size++ {
		if size == 3 {
			f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
			if err != nil {
				t.Fatal(err)
			}
			_, _ = f.WriteString(`{"at":"2026-11-22T12:00:00Z","checkp`)
			_ = f.Close()
		}
		if _, err := send(t.Context(), l.checkpoint(t, size), l.prove); err != nil {
			t.Fatal(err)
		}
	}
	list, err := ReadFile(path, l.key)
	if err != nil || len(list) != 3 || list[2].Size != 3 {
		t.Fatalf("%d lines: %v", len(list), err)
	}
	line, err := json.Marshal(listed{noon, string(newTree(t, l.origin).grow(t, 9, "entry").checkpoint(t, 9).Note)})
	if err != nil {
		t.Fatal(err)
	}
	if err := appendLine(path, line); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadFile(path, l.key); err == nil || !strings.Contains(err.Error(), "line 5") {
		t.Errorf("an impostor's line: %v", err)
	}
	if _, err := send(t.Context(), Checkpoint{Note: []byte("x")}, nil); err != nil {
		t.Error(err)
	}
}

// The proof is asked for only where one is needed.
func TestAProofIsAskedForOnlyWhereOneIsNeeded(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r := newRoom(t, l)
	server := httptest.NewServer(r.Handler())
	defer server.Close()
	client, err := NewClient(server.URL, nil, r.signer.Verifier())
	if err != nil {
		t.Fatal(err)
	}
	none := func(context.Context, int64, int64) (tlog.TreeProof, error) { return nil, errors.New("no tiles") }
	for _, size := range []int64{5, 5} {
		if _, err := client.Cosign(t.Context(), l.checkpoint(t, size), none); err != nil {
			t.Error(err)
		}
	}
	if _, err := client.Cosign(t.Context(), l.checkpoint(t, 6), none); err == nil || errors.Is(err, ErrForked) {
		t.Errorf("without tiles: %v", err)
	}
}
