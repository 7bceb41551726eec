package web

import (
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"sinetti/auth"
)

// Config is what the browsers' door needs.
type Config struct {
	Auth *auth.Auth
	// GraphQL answers a request whose context carries the officer; see graph.NewHandler.
	GraphQL http.Handler
	Monitor *Monitor
	Metrics *Metrics
	Log     *slog.Logger
	// Clock is real time.
	Clock clock
	// PublicURL is where browsers find us, such as https://sinetti.example;
	// with https the answers say that plain HTTP is never to be used again.
	PublicURL string
	// Most is how many GraphQL requests this process takes on at a time, streams
	// apart; 0: 1024.
	Most int
	// AtOnce is how many of them are worked on at a time, the others wait in the order
	// of their coming; 0: 32, two for each usual connection to the database.
	AtOnce int
	// Ending is closed when the server is told to end, so that streams do not hold it up; nil: never.
	Ending <-chan struct{}
	// Proxies are those whose X-Forwarded-For is believed; none: it is ignored.
	Proxies []netip.Prefix
	// Audit is what the auditor takes along; zero: nothing.
	Audit Auditing
	// Cards are the doors of card login, where auth takes cards.
	Cards CardDoors
}

// browsers is the browsers' door.
type browsers struct {
	Config
	page *page
	// places bounds how many GraphQL requests are worked on or wait for the
	// database; whoever comes beyond is told at once to come again.
	places chan struct{}
	// working bounds how many of these are worked on: all at once would only hold
	// each other up until everybody has gone away unanswered.
	working chan struct{}
	// exports bounds how many exports of the log run, papers how many are drawn.
	exports, papers chan struct{}
}

const (
	mostByDefault   = 1024
	atOnceByDefault = 32
)

// longestWait is how long somebody waits for being worked on: long enough for all who
// have places to be answered by a server that answers a hundred a second.
const longestWait = 10 * time.Second

// New makes the handler for browsers.
func New(c Config) (http.Handler, error) {
	if c.Most == 0 {
		c.Most = mostByDefault
	}
	if c.AtOnce == 0 {
		c.AtOnce = atOnceByDefault
	}
	page, err := newPage()
	if err != nil {
		return nil, err
	}
	b := &browsers{
		Config: c, page: page, places: make(chan struct{}, c.Most), working: make(chan struct{}, c.AtOnce),
		exports: make(chan struct{}, mostExports), papers: make(chan struct{}, mostPapers),
	}
	page.cards = b.cardSources
	mux := http.NewServeMux()
	guarded := func(pattern string, h http.HandlerFunc) { mux.Handle(pattern, c.Monitor.Guard(h)) }
	guarded("POST /login", b.login)
	guarded("POST /logout", b.logout)
	guarded("POST /lock", b.lock)
	b.ownAccess(guarded)
	b.cardRoutes(guarded)
	guarded("POST /graphql", b.graphQL)
	mux.HandleFunc("GET /graphql", postOnly)
	mux.HandleFunc("GET /healthz", alive)
	mux.HandleFunc("GET /readyz", b.ready)
	b.audits(guarded)
	documents(mux)
	mux.HandleFunc("GET /assets/", page.asset)
	mux.HandleFunc("GET /", page.show)
	return frame{
		log: c.Log, clock: c.Clock, metrics: c.Metrics, hsts: strings.HasPrefix(c.PublicURL, "https://"),
		next: sameOrigin(c.PublicURL).Handler(mux),
	}, nil
}

// sameOrigin refuses what a page of another origin makes a browser send
// (Sec-Fetch-Site, else Origin): the first of two walls, the cookie's
// SameSite=Strict being the second.
func sameOrigin(publicURL string) *http.CrossOriginProtection {
	protection := http.NewCrossOriginProtection()
	if publicURL != "" {
		_ = protection.AddTrustedOrigin(strings.TrimSuffix(publicURL, "/")) // a malformed one trusts nobody
	}
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		writeProblem(w, r, problem{Status: http.StatusForbidden, Code: "CROSS_ORIGIN", Title: "This request came from a page of another site."})
	}))
	return protection
}

func postOnly(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Allow", http.MethodPost)
	writeProblem(w, r, problem{Status: http.StatusMethodNotAllowed, Code: "POST_ONLY", Title: "GraphQL is asked by POST alone: a GET would write what is asked for into logs."})
}

// NewServer bounds what one connection may cost. Streams of events lift the
// write deadline for themselves.
func NewServer(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}

// addressOf is where a request came from, without a port: the peer, or what
// our own proxy says of it.
func addressOf(r *http.Request, proxies []netip.Prefix) string {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	address := peer.Addr().Unmap()
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0 && trusted(address, proxies); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		address = hop.Unmap()
	}
	return address.String()
}

func trusted(address netip.Addr, proxies []netip.Prefix) bool {
	for _, proxy := range proxies {
		if proxy.Contains(address) {
			return true
		}
	}
	return false
}
