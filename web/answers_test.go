package web_test

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/domain"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

func TestHeadersOfAPage(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	nonce := regexp.MustCompile(`'nonce-([^']+)'`)
	first, second := h.ask("GET", "/", ""), h.ask("GET", "/orders/anything", "")
	csp := first.Header.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"} {
		if !strings.Contains(csp, want) {
			t.Errorf("the policy lacks %s: %s", want, csp)
		}
	}
	if strings.Contains(csp, "unsafe") || strings.Contains(csp, "http") {
		t.Errorf("the policy lets too much in: %s", csp)
	}
	a, b := nonce.FindStringSubmatch(csp), nonce.FindStringSubmatch(second.Header.Get("Content-Security-Policy"))
	if a == nil || b == nil || a[1] == b[1] {
		t.Errorf("nonces %v and %v", a, b)
	}
	if second.StatusCode != 200 || strings.Contains(string(first.body), "__CSP_NONCE__") {
		t.Errorf("page: %d", second.StatusCode)
	}
	for name, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY", "Cache-Control": "no-store",
		"Strict-Transport-Security": "max-age=63072000; includeSubDomains", "Cross-Origin-Opener-Policy": "same-origin",
	} {
		if got := first.Header.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	h.want(h.ask("GET", "/assets/none.js", ""), 404, "NOT_FOUND")
	h.want(h.ask("GET", "/placeholder.html", ""), 404, "NOT_FOUND")
}

func TestEveryAnswerHasItsOwnReference(t *testing.T) {
	t.Parallel()
	h := open(t, echo())
	a, b := h.ask("POST", "/graphql", `{}`, "X-Request-Id", "mine"), h.ask("GET", "/healthz", "")
	id := a.Header.Get("X-Request-Id")
	if len(id) != 24 || id == b.Header.Get("X-Request-Id") || !strings.Contains(string(a.body), id) || !strings.Contains(h.log.String(), id) {
		t.Errorf("reference %q in %s", id, a.body)
	}
	if a.Header.Get("Cache-Control") != "no-store" {
		t.Error("an API answer may be stored")
	}
}

func TestAnAnswerWithAPersonIsLoggedBeforeItLeaves(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w := world.Small(t, db)
	h := openOn(t, db, w, echo(w.HolderFI.ID, w.HolderEE.ID, w.HolderFI.ID))
	h.want(h.login(h.Registrar), 200, "")
	got := h.ask("POST", "/graphql", `{}`)
	h.want(got, 200, "")
	n := h.count(`select count(*) from audit_entries where outcome = 'shown' and actor = $1 and request_id = $2
		and holders @> array[$3::uuid, $4::uuid] and cardinality(holders) = 2`,
		"officer:"+w.Registrar.ID.String(), got.Header.Get("X-Request-Id"), w.HolderFI.ID, w.HolderEE.ID)
	if n != 1 {
		t.Errorf("%d entries", n)
	}
	if _, err := db.Owner().Exec(context.Background(), "revoke insert on audit_entries from sinetti_server"); err != nil {
		t.Fatal(err)
	}
	got = h.ask("POST", "/graphql", `{}`)
	h.want(got, 503, "UNAVAILABLE")
	if strings.Contains(string(got.body), `"data"`) || got.Header.Get("Retry-After") == "" {
		t.Errorf("without an audit log it answers %s", got.body)
	}
}

// A look belongs to a visit or names its purpose: else nothing leaves, and the log
// says of nobody that he or she was seen.
func TestAnAnswerWithoutPurposeIsWithheld(t *testing.T) {
	t.Parallel()
	for name, look := range map[string]auth.Look{
		"none":             {Act: domain.AuditHolderRead},
		"of no table":      {Act: domain.AuditHolderRead, Purpose: "curiosity"},
		"of no act":        {Purpose: domain.PurposeAdvice},
		"beside a visit's": {Act: domain.AuditHolderRead, VisitID: domain.ID{1}, Purpose: "curiosity"},
	} {
		db := pgtest.New(t)
		w := world.Small(t, db)
		h := openOn(t, db, w, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			auth.Saw(r.Context(), look, w.HolderFI.ID)
			_, _ = io.WriteString(rw, `{"data":"name"}`)
		}))
		h.want(h.login(h.Registrar), 200, "")
		got := h.ask("POST", "/graphql", `{}`)
		h.want(got, 503, "UNAVAILABLE")
		if strings.Contains(string(got.body), "name") || h.count(`select count(*) from audit_entries where outcome = 'shown'`) != 0 {
			t.Errorf("%s: %s", name, got.body)
		}
	}
}

// One answer is one entry, also where it shows people for different reasons.
func TestEachPersonIsShownForAReasonOfTheirOwn(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w := world.Small(t, db)
	h := openOn(t, db, w, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		auth.Saw(r.Context(), auth.Look{Act: domain.AuditHolderRead, VisitID: domain.ID{1}, Purpose: domain.PurposeAdvice}, w.HolderFI.ID)
		auth.Saw(r.Context(), auth.Look{Act: domain.AuditOrdersListed, Purpose: domain.PurposeTodaysWork}, w.HolderFI.ID, w.HolderEE.ID)
	}))
	h.want(h.login(h.Registrar), 200, "")
	h.want(h.ask("POST", "/graphql", `{}`), 200, "")
	n := h.count(`select count(*) from audit_entries where outcome = 'shown' and act = 'holder.read' and purpose = 'advice'
		and detail ->> 'look2' = 'orders.listed todays_work ' || (array_position(holders, $1::uuid) - 1)`, w.HolderEE.ID)
	if n != 1 {
		t.Errorf("%d entries", n)
	}
}

// Of an act whose answer is lost nobody says that nothing was done.
func TestAnActWithoutAnAnswerMayBeDone(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w := world.Small(t, db)
	h := openOn(t, db, w, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		auth.Writes(r.Context())
		auth.Saw(r.Context(), lookedUp, w.HolderFI.ID)
	}))
	h.want(h.login(h.Registrar), 200, "")
	if _, err := db.Owner().Exec(context.Background(), "revoke insert on audit_entries from sinetti_server"); err != nil {
		t.Fatal(err)
	}
	got := h.ask("POST", "/graphql", `{}`)
	h.want(got, 503, "UNAVAILABLE")
	if body := string(got.body); !strings.Contains(body, `"outcome":"UNKNOWN"`) || strings.Contains(body, "Nothing was done") {
		t.Errorf("it answers %s", body)
	}
}

func TestAPanicIsAFaultWithAReference(t *testing.T) {
	t.Parallel()
	h := open(t, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("the cause") }))
	h.want(h.login(h.Registrar), 200, "")
	got := h.ask("POST", "/graphql", `{}`)
	h.want(got, 500, "FAULT")
	if log := h.log.String(); strings.Contains(string(got.body), "cause") || strings.Contains(log, "the cause") || !strings.Contains(log, "answers_test.go") {
		t.Errorf("answer %s, log %s", got.body, log)
	}
}

func TestAStreamEndsWithItsSessionOrItsServer(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*house){
		"session": func(h *house) { h.want(h.ask("POST", "/logout", `{}`), 204, "") },
		"server":  func(h *house) { close(h.ending) },
	} {
		h := open(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/event-stream")
			_, _ = io.WriteString(w, "event: next\ndata: {}\n\n")
			_ = http.NewResponseController(w).Flush()
			<-r.Context().Done()
		}))
		h.want(h.login(h.Registrar), 200, "")
		r, err := http.NewRequestWithContext(t.Context(), "POST", h.server.URL+"/graphql", strings.NewReader(`{}`))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept", "text/event-stream")
		r.AddCookie(h.cookies["__Host-sinetti"])
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(resp.Body)
		if line, err := lines.ReadString('\n'); err != nil || line != "event: next\n" {
			t.Fatalf("the first event is held back: %q, %v", line, err)
		}
		began := time.Now()
		end(h)
		_, err = io.Copy(io.Discard, lines)
		if took := time.Since(began); err != nil || took > 3*time.Second {
			t.Errorf("%s: the stream lived on for %s, %v", name, took, err)
		}
		_ = resp.Body.Close()
	}
}

func TestAStreamShowsNobody(t *testing.T) {
	t.Parallel()
	h := open(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, "state ")
		auth.Saw(r.Context(), lookedUp, domain.ID{1})
		if _, err := io.WriteString(w, "name"); err == nil {
			t.Error("a person was written to a stream")
		}
	}))
	h.want(h.login(h.Registrar), 200, "")
	if got := h.ask("POST", "/graphql", `{}`, "Accept", "text/event-stream"); string(got.body) != "state " {
		t.Errorf("%q left", got.body)
	}
}

func TestWithoutADatabaseEverythingIs503AtOnce(t *testing.T) {
	t.Parallel()
	cluster := pgtest.NewCluster(t)
	db := cluster.New(t)
	h := openOn(t, db, world.Small(t, db), echo())
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	go h.monitor.Run(ctx)
	h.want(h.login(h.Registrar), 200, "")
	h.want(h.ask("GET", "/readyz", ""), 200, "")

	for _, how := range []string{"immediate", "frozen"} {
		back := cluster.TakeAway(t, how)
		for _, path := range []string{"/graphql", "/login", "/lock", "/graphql"} {
			began := time.Now()
			got := h.ask("POST", path, `{"userName":"a","password":"b","oneTimeCode":"c"}`)
			h.want(got, 503, "UNAVAILABLE")
			if took := time.Since(began); took > 2*time.Second || got.Header.Get("Retry-After") == "" {
				t.Errorf("%s, %s: after %s, Retry-After %q", how, path, took, got.Header.Get("Retry-After"))
			}
		}
		for began := time.Now(); h.ask("GET", "/readyz", "").StatusCode != 503; {
			if time.Since(began) > 2*time.Second {
				t.Fatalf("%s: ready for 2 s without a database", how)
			}
		}
		h.want(h.ask("GET", "/healthz", ""), 200, "")
		h.want(h.ask("GET", "/", ""), 200, "")
		back()
		began := time.Now()
		for h.ask("POST", "/graphql", `{}`).StatusCode != 200 {
			if time.Since(began) > 30*time.Second {
				t.Fatalf("%s: not back after 30 s", how)
			}
		}
		t.Logf("%s: back after %s", how, time.Since(began))
	}
}

func TestWhoComesBeyondThePlacesIsToldAtOnce(t *testing.T) {
	t.Parallel()
	here, leave := make(chan struct{}), make(chan struct{})
	h := open(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		here <- struct{}{}
		<-leave
		_, _ = io.WriteString(w, "{}")
	}))
	h.want(h.login(h.Registrar), 200, "")
	answers := make(chan int, 2)
	for range 2 {
		go func() { answers <- h.ask("POST", "/graphql", `{}`).StatusCode }()
		<-here
	}
	got := h.ask("POST", "/graphql", `{}`)
	h.want(got, 503, "UNAVAILABLE")
	if got.Header.Get("Retry-After") == "" {
		t.Error("nobody says when to come again")
	}
	close(leave)
	for range 2 {
		if status := <-answers; status != 200 {
			t.Errorf("who had a place got %d", status)
		}
	}
}

// Of those who have places only some are worked on; the next one's turn comes when
// somebody leaves.
func TestTheOthersWaitForTheirTurn(t *testing.T) {
	t.Parallel()
	here, leave := make(chan struct{}), make(chan struct{})
	db := pgtest.New(t)
	h := openAtOnce(t, db, world.Small(t, db), 1, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		here <- struct{}{}
		<-leave
		_, _ = io.WriteString(w, "{}")
	}))
	h.want(h.login(h.Registrar), 200, "")
	answers := make(chan int, 3)
	ask := func() { answers <- h.ask("POST", "/graphql", `{}`).StatusCode }
	go ask()
	<-here
	go ask()
	go ask()
	if status := <-answers; status != 503 {
		t.Errorf("the third got %d", status)
	}
	select {
	case <-here:
		t.Error("two are worked on")
	case leave <- struct{}{}:
	}
	<-here
	leave <- struct{}{}
	for range 2 {
		if status := <-answers; status != 200 {
			t.Errorf("who had a place got %d", status)
		}
	}
}

func TestAJSONClientIsNoStream(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w := world.Small(t, db)
	h := openOn(t, db, w, echo(w.HolderFI.ID))
	h.want(h.login(h.Registrar), 200, "")
	got := h.ask("POST", "/graphql", `{}`, "Accept", "application/graphql-response+json, application/json, text/event-stream")
	if got.StatusCode != 200 || !strings.Contains(string(got.body), "data") {
		t.Errorf("%d %s", got.StatusCode, got.body)
	}
}
