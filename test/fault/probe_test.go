//go:build playedfaults

package fault

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"sinetti/cmd/sinetti-demo/world"
)

// asker sends one request, over and over.
type asker struct {
	name   string
	client *http.Client
	make   func(ctx context.Context) (*http.Request, error)
}

// answers is what came back to one asker in one phase.
type answers struct {
	good, refused, other int
	slowest              time.Duration
	silent               int // refusals that do not say when to come again
	strange              []string
}

// watch asks at every door again and again and keeps the answers apart by phase.
type watch struct {
	mu     sync.Mutex
	phase  string
	kept   map[string]*answers // by phase and asker
	cancel context.CancelFunc
	work   sync.WaitGroup
	lastOK map[string]time.Time
}

const askEvery = 50 * time.Millisecond

func newWatch(askers ...asker) *watch {
	ctx, cancel := context.WithCancel(context.Background())
	w := &watch{phase: "before", kept: map[string]*answers{}, cancel: cancel, lastOK: map[string]time.Time{}}
	for _, a := range askers {
		w.work.Go(func() {
			tick := time.NewTicker(askEvery)
			defer tick.Stop()
			for {
				select {
				case <-ctx.Done():
					return
				case <-tick.C:
					w.ask(ctx, a)
				}
			}
		})
	}
	return w
}

func (w *watch) close() {
	w.cancel()
	w.work.Wait()
}

func (w *watch) enter(phase string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.phase = phase
}

func (w *watch) ask(ctx context.Context, a asker) {
	r, err := a.make(ctx)
	if err != nil {
		panic(err) // the test's own request
	}
	began := time.Now()
	res, err := a.client.Do(r)
	status, after, text := 0, "", ""
	if err == nil {
		var body []byte
		body, err = io.ReadAll(res.Body)
		_ = res.Body.Close()
		status, after, text = res.StatusCode, res.Header.Get("Retry-After"), string(body)
	}
	took := time.Since(began)
	if ctx.Err() != nil {
		return // the test ended it, not the server
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	key := w.phase + " " + a.name
	if w.kept[key] == nil {
		w.kept[key] = &answers{}
	}
	in := w.kept[key]
	in.slowest = max(in.slowest, took)
	switch {
	case err != nil:
		in.other++
		in.strange = append(in.strange, err.Error())
	case status >= 200 && status < 300:
		in.good++
		w.lastOK[a.name] = time.Now()
	case status == http.StatusServiceUnavailable:
		in.refused++
		if after == "" {
			in.silent++
		}
	default:
		in.other++
		in.strange = append(in.strange, fmt.Sprintf("%d %.200s", status, text))
	}
}

// goodSince tells whether every asker got a good answer after t.
func (w *watch) goodSince(t time.Time, names ...string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, name := range names {
		if !w.lastOK[name].After(t) {
			return false
		}
	}
	return true
}

// want judges a phase: every request answered in time, well or with 503 and the
// time to come again.
func (w *watch) want(t *testing.T, phase string) {
	t.Helper()
	w.wantWithin(t, phase, answerWithin)
}

func (w *watch) wantWithin(t *testing.T, phase string, limit time.Duration) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	for key, in := range w.kept {
		name, isOf := strings.CutPrefix(key, phase+" ")
		if !isOf {
			continue
		}
		t.Logf("%s: %s: %d good, %d × 503, %d others, slowest %s", phase, name, in.good, in.refused, in.other, in.slowest.Round(time.Millisecond))
		if in.slowest > limit || in.silent > 0 || in.other > 0 {
			t.Errorf("%s: %s: slowest %s, %d without Retry-After, others: %.5v", phase, name, in.slowest, in.silent, in.strange[:min(5, len(in.strange))])
		}
	}
}

// logIn gives the cookie of a new session.
func (p *played) logIn(o world.Officer) string {
	p.t.Helper()
	code, err := totp.GenerateCode(o.OTPSecret, time.Now())
	p.must(err)
	body, err := json.Marshal(map[string]string{"userName": o.UserName, "password": o.Password, "oneTimeCode": code})
	p.must(err)
	res, err := http.Post(p.BrowserURL()+"/login", "application/json", bytes.NewReader(body)) //nolint:noctx // as a browser does
	p.must(err)
	defer res.Body.Close() //nolint:errcheck // nothing is read from it
	for _, c := range res.Cookies() {
		if c.Name == "__Host-sinetti" {
			return c.Value
		}
	}
	p.t.Fatalf("log in as %s: status %d", o.UserName, res.StatusCode)
	return ""
}

// askers are one at the officers' door and one at the partners': each asks for what
// needs the database.
func (p *played) askers() []asker {
	p.t.Helper()
	cookie := p.logIn(p.prober())
	slow := 15 * time.Second
	graphql := asker{"officers' door", &http.Client{Timeout: slow}, func(ctx context.Context) (*http.Request, error) {
		return p.graphQL(ctx, cookie, `{"query":"{ batches(first: 5) { edges { node { number state } } } }"}`)
	}}
	return []asker{graphql, {"partners' door", p.machine(slow), func(ctx context.Context) (*http.Request, error) {
		return http.NewRequestWithContext(ctx, http.MethodGet, p.MachineURL()+"/events?limit=1", nil)
	}}}
}

func (p *played) graphQL(ctx context.Context, cookie, body string) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, p.BrowserURL()+"/graphql", strings.NewReader(body))
	if err == nil {
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/graphql-response+json")
		r.Header.Set("Cookie", "__Host-sinetti="+cookie)
	}
	return r, err
}

// machine is the bureau's client, with its certificate.
func (p *played) machine(timeout time.Duration) *http.Client {
	p.t.Helper()
	for _, partner := range p.World.Partners {
		if partner.Kind != "bureau" {
			continue
		}
		files := p.PartnerFiles(partner)
		text, err := os.ReadFile(files.CA)
		p.must(err)
		roots := x509.NewCertPool()
		roots.AppendCertsFromPEM(text)
		pair, err := tls.LoadX509KeyPair(files.Cert, files.CertKey)
		p.must(err)
		return &http.Client{Timeout: timeout, Transport: &http.Transport{TLSClientConfig: &tls.Config{
			MinVersion: tls.VersionTLS13, RootCAs: roots, Certificates: []tls.Certificate{pair},
		}}}
	}
	p.t.Fatal("no bureau")
	return nil
}
