package witness

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/tree"
)

// post sends a body to the witness's handler and gives what it answers.
func (r *room) post(t testing.TB, body []byte) (status int, kind, text string) {
	t.Helper()
	out := httptest.NewRecorder()
	r.Handler().ServeHTTP(out, httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/add-checkpoint", bytes.NewReader(body)))
	return out.Code, out.Header().Get("Content-Type"), out.Body.String()
}

// must wants an answer's status and, for a conflict, the size that it tells.
func (r *room) must(t testing.TB, body []byte, want int, size string) {
	t.Helper()
	status, kind, text := r.post(t, body)
	if status != want {
		t.Fatalf("answered %d %q, want %d", status, text, want)
	}
	if want == http.StatusConflict && (kind != "text/x.tlog.size" || text != size+"\n") {
		t.Fatalf("conflict as %s: %q, want %s", kind, text, size)
	}
}

// A log that only grows is cosigned from its first entry on, and each cosignature
// opens together with the log's own signature by a verifier of notes.
func TestWhatFollowsIsCosigned(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 300, "entry")
	r := newRoom(t, l)
	from := int64(0)
	for _, to := range []int64{0, 1, 2, 3, 7, 8, 64, 255, 256, 257, 300, 300} {
		status, _, line := r.post(t, l.ask(t, from, to))
		if status != http.StatusOK {
			t.Fatalf("from %d to %d: %d %s", from, to, status, line)
		}
		signed := append(l.checkpoint(t, to).Note, line...)
		n, err := note.Open(signed, note.VerifierList(l.key, r.signer.Verifier()))
		if err != nil || len(n.Sigs) != 2 {
			t.Fatalf("from %d to %d: %v", from, to, err)
		}
		from = to
	}
	if !r.logged.has("first checkpoint of this log") || r.logged.has("alarm") {
		t.Error("the log's first checkpoint is not told, or something is an alarm")
	}
}

func TestAForkIsRefusedAndKeptAsEvidence(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 100, "entry")
	r := newRoom(t, l)
	r.must(t, l.ask(t, 0, 60), http.StatusOK, "")
	forked := l.fork(t, 30)
	r.must(t, forked.ask(t, 30, 60), http.StatusConflict, "60")
	if status, kind, text := r.post(t, forked.ask(t, 60, 60)); status != http.StatusConflict || kind == "text/x.tlog.size" {
		t.Errorf("a fork is answered %d as %s: %q", status, kind, text)
	}
	if !r.logged.has(`"level":"ERROR"`) || !r.logged.has("fork") || !r.logged.has("evidence") {
		t.Error("a fork raises no alarm with its evidence")
	}
	r.must(t, forked.ask(t, 60, 100), http.StatusUnprocessableEntity, "")
	r.must(t, l.ask(t, 60, 100), http.StatusOK, "")
}

func TestARollbackIsRefused(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 100, "entry")
	r := newRoom(t, l)
	r.must(t, l.ask(t, 0, 80), http.StatusOK, "")
	r.must(t, l.ask(t, 0, 40), http.StatusConflict, "80")
	r.must(t, l.ask(t, 40, 40), http.StatusConflict, "80")
	if !r.logged.has("alarm: checkpoint refused") || !r.logged.has("older than what was cosigned") {
		t.Error("a rollback raises no alarm")
	}
	r.must(t, l.ask(t, 40, 90), http.StatusConflict, "80")
	if last, ok := r.Last(l.origin); !ok || last.Size != 80 {
		t.Errorf("the witness stands at %d", last.Size)
	}
}

// What was cosigned may be sent again: nothing changes and nothing is written.
func TestAReplayChangesNothing(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 50, "entry")
	r := newRoom(t, l)
	first := l.ask(t, 0, 20)
	r.must(t, first, http.StatusOK, "")
	r.must(t, l.ask(t, 20, 50), http.StatusOK, "")
	before, err := os.Stat(r.folder.file(l.origin))
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		r.must(t, first, http.StatusConflict, "50")
		r.must(t, l.ask(t, 20, 50), http.StatusConflict, "50")
		r.must(t, l.ask(t, 50, 50), http.StatusOK, "")
	}
	if after, err := os.Stat(r.folder.file(l.origin)); err != nil || !os.SameFile(before, after) {
		t.Errorf("the state was written again: %v", err)
	}
}

func TestLogsAreApart(t *testing.T) {
	t.Parallel()
	a, b := newTree(t, "log.example/a").grow(t, 10, "entry"), newTree(t, "log.example/b").grow(t, 20, "entry")
	r := newRoom(t, a, b)
	r.must(t, a.ask(t, 0, 10), http.StatusOK, "")
	r.must(t, b.ask(t, 0, 20), http.StatusOK, "")
	r.must(t, b.ask(t, 10, 20), http.StatusConflict, "20")
	r.must(t, request{old: 20, signed: a.checkpoint(t, 10).Note}.body(), http.StatusBadRequest, "")
	if last, _ := r.Last("log.example/a"); last.Size != 10 {
		t.Errorf("a stands at %d", last.Size)
	}
	stranger := newTree(t, "log.example/stranger").grow(t, 5, "entry")
	r.must(t, stranger.ask(t, 0, 5), http.StatusNotFound, "")
	impostor := newTree(t, "log.example/a").grow(t, 12, "entry") // the name is known, its key is not
	r.must(t, impostor.ask(t, 10, 12), http.StatusForbidden, "")
	if !r.logged.has("unknown log") || !r.logged.has("no signature of the log's key") {
		t.Error("unknown logs and keys raise no alarm")
	}
	if r.logged.has("log.example/stranger") {
		t.Error("a stranger writes its words into the witness's log")
	}
}

func TestASecondKeyOfALogIsBelieved(t *testing.T) {
	t.Parallel()
	older := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r := newRoom(t, older)
	r.must(t, older.ask(t, 0, 6), http.StatusOK, "")
	newer := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r.must(t, newer.ask(t, 6, 10), http.StatusForbidden, "")
	r.open(t, older, newer)
	r.must(t, newer.ask(t, 6, 10), http.StatusOK, "")
}

// One turn of a bit anywhere in a right request makes it a refused one.
func TestABentRequestIsRefused(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 300, "entry")
	r := newRoom(t, l)
	r.must(t, l.ask(t, 0, 123), http.StatusOK, "")
	right := l.ask(t, 123, 300)
	for i := range right {
		if i == len(right)-3 { // of the signature's last sign two bits are spare: it may be the same signature, spelled otherwise
			continue
		}
		bent := bytes.Clone(right)
		bent[i] ^= 1
		if status, _, text := r.post(t, bent); status < 400 || status >= 500 {
			t.Fatalf("byte %d: %d %s", i, status, text)
		}
	}
	r.must(t, right, http.StatusOK, "")
}

func TestHostileBodiesAreRefused(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r := newRoom(t, l)
	signed := string(l.checkpoint(t, 10).Note)
	hash := strings.Repeat("A", 43) + "=\n"
	for name, body := range map[string]string{
		"empty":             "",
		"no old size":       "\n" + signed,
		"no empty line":     "old 0\n" + strings.ReplaceAll(signed, "\n\n", "\n"),
		"leading zero":      "old 00\n\n" + signed,
		"negative":          "old -1\n\n" + signed,
		"plus":              "old +1\n\n" + signed,
		"huge":              "old 9223372036854775808\n\n" + signed,
		"too large":         "old 9223372036854775807\n\n" + signed,
		"64 hashes":         "old 1\n" + strings.Repeat(hash, 64) + "\n" + signed,
		"short hash":        "old 1\nAAAA\n\n" + signed,
		"two spellings":     "old 1\n" + strings.Repeat("A", 42) + "B=\n\n" + signed,
		"carriage return":   "old 1\r\n\r\n" + signed,
		"old above new":     "old 11\n\n" + signed,
		"no note":           "old 0\n\nhello\n",
		"no signature":      "old 0\n\nlog.example/audit\n10\n" + hash + "\n",
		"control character": "old 0\n\n" + strings.Replace(signed, "10", "1\x000", 1),
		"not UTF-8":         "old 0\n\n" + strings.Replace(signed, "— ", "\xff ", 1),
		"a tree too large":  "old 0\n\nlog.example/audit\n" + strconv.FormatInt(tree.LargestSize+1, 10) + "\n" + hash + "\n" + signed[strings.Index(signed, "— "):],
		"no such root of 0": "old 0\n\nlog.example/audit\n0\n" + hash + "\n" + signed[strings.Index(signed, "— "):],
	} {
		if status, _, _ := r.post(t, []byte(body)); status != http.StatusBadRequest {
			t.Errorf("%s: answered %d", name, status)
		}
	}
	r.must(t, bytes.Repeat([]byte("a"), largestBody+1), http.StatusRequestEntityTooLarge, "")
	r.must(t, []byte("old 0\n"+hash+"\n"+signed), http.StatusUnprocessableEntity, "") // a proof from nothing
	r.must(t, []byte("old 0\n\n"+signed+strings.Repeat(signed[strings.Index(signed, "— "):], 200)), http.StatusBadRequest, "")
	for method, want := range map[string]int{http.MethodGet: 405, http.MethodPut: 405, http.MethodDelete: 405} {
		out := httptest.NewRecorder()
		r.Handler().ServeHTTP(out, httptest.NewRequestWithContext(t.Context(), method, "/add-checkpoint", http.NoBody))
		if out.Code != want {
			t.Errorf("%s: %d", method, out.Code)
		}
	}
}

// The largest tree that a signature of the log's own could name is judged at once.
func TestTheLargestTreeIsJudged(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r := newRoom(t, l)
	r.must(t, l.ask(t, 0, 10), http.StatusOK, "")
	signed, err := note.Sign(&note.Note{Text: "log.example/audit\n" + strconv.FormatInt(tree.LargestSize, 10) + "\n" + strings.Repeat("A", 43) + "=\n"}, l.signer)
	if err != nil {
		t.Fatal(err)
	}
	hashes := strings.Repeat(strings.Repeat("A", 43)+"=\n", 60)
	r.must(t, []byte("old 10\n"+hashes+"\n"+string(signed)), http.StatusUnprocessableEntity, "")
}

// Many at once, of two histories that part: what is cosigned is one history.
func TestConcurrentRequestsMakeOneHistory(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 200, "entry")
	forked := l.fork(t, 1)
	r := newRoom(t, l)
	server := httptest.NewServer(r.Handler())
	defer server.Close()
	var all sync.WaitGroup
	var mutex sync.Mutex
	roots := map[int64]map[string]bool{}
	for _, history := range []*testLog{l, forked} {
		for range 8 {
			all.Go(func() {
				client, err := NewClient(server.URL, nil, r.signer.Verifier())
				if err != nil {
					t.Error(err)
					return
				}
				for size := int64(2); size <= 200; size += 9 {
					c := history.checkpoint(t, size)
					if list, err := client.Cosign(t.Context(), c, history.prove); err == nil && len(list) == 1 {
						mutex.Lock()
						if roots[size] == nil {
							roots[size] = map[string]bool{}
						}
						roots[size][c.Root.String()] = true
						mutex.Unlock()
					}
				}
			})
		}
	}
	all.Wait()
	last, _ := r.Last(l.origin)
	if last.Size != 200 {
		t.Errorf("the witness stands at %d", last.Size)
	}
	whole := l
	if last.Root != l.checkpoint(t, 200).Root {
		whole = forked
	}
	for size, seen := range roots {
		if len(seen) != 1 || !seen[whole.checkpoint(t, size).Root.String()] {
			t.Errorf("size %d: %d histories were cosigned", size, len(seen))
		}
	}
}

// Two histories knock at the same moment, at many doors: one of the two is cosigned.
func TestOfTwoAtOnceOneIsCosigned(t *testing.T) {
	t.Parallel()
	logs := make([]*testLog, 40)
	for i := range logs {
		logs[i] = newTree(t, "log.example/"+strconv.Itoa(i)).grow(t, 3, "entry")
	}
	r := newRoom(t, logs...)
	for _, l := range logs {
		bodies := [][]byte{l.ask(t, 0, 3), l.fork(t, 0).ask(t, 0, 3)}
		start := make(chan struct{})
		faults := make([]error, len(bodies))
		var both sync.WaitGroup
		for i, body := range bodies {
			both.Go(func() {
				<-start
				_, faults[i] = r.add(t.Context(), body)
			})
		}
		close(start)
		both.Wait()
		if (faults[0] == nil) == (faults[1] == nil) {
			t.Errorf("%s: %v, %v", l.origin, faults[0], faults[1])
		}
	}
}

// A witness that begins again knows what it cosigned; a file that was bent, emptied
// or put in another log's place is no new beginning.
func TestTheStateOutlivesAndProvesItself(t *testing.T) {
	t.Parallel()
	l, m := newTree(t, "log.example/audit").grow(t, 100, "entry"), newTree(t, "log.example/other").grow(t, 9, "entry")
	r := newRoom(t, l, m)
	r.must(t, l.ask(t, 0, 60), http.StatusOK, "")
	r.must(t, m.ask(t, 0, 9), http.StatusOK, "")
	r.open(t, l, m)
	r.must(t, l.ask(t, 0, 100), http.StatusConflict, "60")
	r.must(t, l.fork(t, 30).ask(t, 60, 100), http.StatusUnprocessableEntity, "")
	r.must(t, l.ask(t, 60, 70), http.StatusOK, "")

	path, other := r.folder.file(l.origin), r.folder.file(m.origin)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	stranger, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	_ = r.Close()
	for name, text := range map[string][]byte{
		"emptied": {}, "cut": good[:len(good)/2], "another size": bytes.Replace(good, []byte("70"), []byte("60"), 1), "another log's": stranger,
	} {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		if w, err := Open(Settings{Dir: r.dir, Signer: r.signer, Logs: []note.Verifier{l.key, m.key}, Log: r.logged.logger()}); err == nil {
			_ = w.Close()
			t.Errorf("%s: the witness begins anew", name)
		}
	}
	// What a kill leaves beside the file is no state.
	if err := os.WriteFile(path, good, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path+".next", []byte("half a no"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.open(t, l, m)
	r.must(t, l.ask(t, 70, 100), http.StatusOK, "")
}

// A cosignature that cannot be kept is not given.
func TestNoCosignatureWithoutItsState(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r := newRoom(t, l)
	r.must(t, l.ask(t, 0, 5), http.StatusOK, "")
	if err := os.Mkdir(r.folder.file(l.origin)+".next", 0o700); err != nil { // no file can be made there
		t.Fatal(err)
	}
	r.must(t, l.ask(t, 5, 10), http.StatusInternalServerError, "")
	if last, _ := r.Last(l.origin); last.Size != 5 {
		t.Errorf("the witness stands at %d", last.Size)
	}
	if err := os.Remove(r.folder.file(l.origin) + ".next"); err != nil {
		t.Fatal(err)
	}
	r.must(t, l.ask(t, 5, 10), http.StatusOK, "")
}

func TestOneWitnessHoldsAFolder(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit")
	r := newRoom(t, l)
	if _, err := Open(Settings{Dir: r.dir, Signer: r.signer, Logs: []note.Verifier{l.key}, Log: r.logged.logger()}); err == nil {
		t.Error("two witnesses hold one folder")
	}
	if _, err := Open(Settings{Dir: filepath.Join(r.dir, "new"), Signer: r.signer}); err == nil {
		t.Error("a witness of no log")
	}
}

func TestTheLastCheckpointIsShown(t *testing.T) {
	t.Parallel()
	l := newTree(t, "log.example/audit").grow(t, 10, "entry")
	r := newRoom(t, l)
	server := httptest.NewServer(r.Handler())
	defer server.Close()
	get := func(query string) (int, string) {
		ask, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/checkpoint?origin="+query, http.NoBody)
		got, err := server.Client().Do(ask)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = got.Body.Close() }()
		body, _ := io.ReadAll(got.Body)
		return got.StatusCode, string(body)
	}
	if status, _ := get("log.example/audit"); status != http.StatusNotFound {
		t.Errorf("nothing yet: %d", status)
	}
	r.must(t, l.ask(t, 0, 10), http.StatusOK, "")
	if status, text := get("log.example/audit"); status != http.StatusOK || !strings.HasPrefix(text, "log.example/audit\n10\n") {
		t.Errorf("%d %s", status, text)
	}
	client, err := NewClient(server.URL, nil, r.signer.Verifier())
	if err != nil {
		t.Fatal(err)
	}
	c, list, err := client.Last(t.Context(), l.origin)
	if err != nil || c.Size != 10 || len(list) != 1 || !list[0].At.Equal(noon) {
		t.Errorf("%+v %+v: %v", c, list, err)
	}
}

// What one cosignature costs, with its state on disk.
func BenchmarkCosign(b *testing.B) {
	l := newTree(b, "log.example/audit").grow(b, int64(b.N)+1, "entry")
	r := newRoom(b, l)
	bodies := make([][]byte, b.N)
	for i := range bodies {
		bodies[i] = l.ask(b, int64(i), int64(i)+1)
	}
	b.ResetTimer()
	for _, body := range bodies {
		if _, err := r.add(b.Context(), body); err != nil {
			b.Fatal(err)
		}
	}
}
