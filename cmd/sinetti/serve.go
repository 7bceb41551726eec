package main

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"os"
	"runtime/debug"

	"sinetti/auth"
	"sinetti/blob"
	"sinetti/bureau"
	"sinetti/desk"
	"sinetti/fault"
	"sinetti/jobs"
	"sinetti/migrations"
	"sinetti/papers"
	"sinetti/press"
	"sinetti/rulebook/shelf"
	"sinetti/seal"
	"sinetti/store"
	"sinetti/web"
)

type serve struct {
	database
	cardLogin
	paperSeal
	registers
	Listen          string   `help:"Where browsers come in; plain HTTP belongs on loopback or behind a TLS proxy." default:"127.0.0.1:8080" placeholder:"ADDRESS"`
	TLSCert         string   `help:"PEM certificate for the browsers' listener; without it, plain HTTP." type:"path" placeholder:"FILE"`
	TLSKey          string   `help:"PEM key of --tls-cert." type:"path" placeholder:"FILE"`
	PublicURL       string   `help:"Where officers' browsers find this server." default:"http://localhost:8080" placeholder:"URL"`
	Proxies         []string `help:"Networks of our own proxies, whose X-Forwarded-For is believed, such as 10.0.0.0/8." placeholder:"PREFIX"`
	MachineListen   string   `help:"Where partners' machines come in; without it they cannot." placeholder:"ADDRESS"`
	MachineCert     string   `help:"PEM certificate of the machines' listener." type:"path" placeholder:"FILE"`
	MachineKey      string   `help:"PEM key of --machine-cert." type:"path" placeholder:"FILE"`
	MachineClientCA string   `name:"machine-client-ca" help:"PEM authorities that sign partners' certificates." type:"path" placeholder:"FILE"`
	MetricsListen   string   `help:"Where the operator reads counters; without it, nowhere." placeholder:"ADDRESS"`
	CryptKeyset     string   `help:"Keys of personal columns." required:"" type:"path" placeholder:"FILE"`
	CapsuleKey      string   `help:"Ed25519 key that signs letter capsules." required:"" type:"path" placeholder:"FILE"`
	BlobURL         string   `name:"blob-url" help:"Bucket of sealed batches." required:"" placeholder:"URL"`
	LogLevel        string   `help:"What is logged: debug, info, warn or error." enum:"debug,info,warn,error" default:"info"`
	GCPercent       int      `name:"gc-percent" help:"How far the heap may grow between two garbage collections, in percent: long lists cost fewer of them." default:"400"`
	MemoryLimit     int64    `help:"From which size on the garbage collector gives up speed for memory, in MiB." default:"1024"`
	ActLimitFactor  float64  `help:"Multiplies how much an officer, a point, an address and a card may do in a short time." default:"1"`
	FaultControl    string   `hidden:"" type:"path"`
}

// Run serves until ctx ends, then lets requests in flight finish.
func (c serve) Run(ctx context.Context, o *output) error {
	log := newLog(o.errs, c.LogLevel)
	if err := fault.Control(c.FaultControl); err != nil {
		return err
	}
	proxies, err := prefixes(c.Proxies)
	if err != nil {
		return err
	}
	debug.SetGCPercent(c.GCPercent)
	debug.SetMemoryLimit(c.MemoryLimit << 20)
	h, err := c.build(ctx, log)
	if err != nil {
		return err
	}
	defer h.close()
	h.proxies = proxies
	return c.listen(ctx, h)
}

// house is what the doors stand on.
type house struct {
	store, probe *store.Store
	rules        *shelf.Shelf
	auth         *auth.Auth
	desk         *desk.Desk
	press        *press.Press
	bureau       *bureau.Bureau
	seal         *papers.Seal // nil: no papers
	log          *slog.Logger
	proxies      []netip.Prefix
	closers      []func()
}

func (h *house) close() {
	for _, c := range h.closers {
		c()
	}
}

// build reads keys and rules, opens the database, and refuses to start where
// anything is not as safety needs it.
func (c serve) build(ctx context.Context, log *slog.Logger) (*house, error) {
	keys, err := keyset(c.CryptKeyset)
	if err != nil {
		return nil, err
	}
	capsuleKey, err := signingKey(c.CapsuleKey)
	if err != nil {
		return nil, err
	}
	h := &house{log: log}
	if h.store, err = c.open(ctx, keys); err != nil {
		return nil, err
	}
	h.closers = append(h.closers, h.store.Close)
	if err := c.check(ctx, h); err != nil {
		h.close()
		return nil, err
	}
	if h.rules, err = shelf.Open(ctx, h.store, log); err != nil {
		h.close()
		return nil, fmt.Errorf("will not start: %w", err)
	}
	if err := c.furnish(ctx, h, capsuleKey); err != nil {
		h.close()
		return nil, err
	}
	return h, nil
}

func (c serve) check(ctx context.Context, h *house) error {
	newest, err := store.NewestMigration(migrations.FS)
	if err != nil {
		return err
	}
	if err := h.store.Assert(ctx, newest); err != nil {
		return fmt.Errorf("will not start: %w", err)
	}
	if h.probe, err = c.probe(ctx); err != nil {
		return err
	}
	h.closers = append(h.closers, h.probe.Close)
	return nil
}

func (c serve) furnish(ctx context.Context, h *house, capsuleKey ed25519.PrivateKey) error {
	var err error
	if h.seal, err = c.load(); err != nil {
		return err
	}
	client, err := jobs.NewClient(h.store.Pool)
	if err != nil {
		return err
	}
	bucket, err := blob.Open(ctx, c.BlobURL)
	if err != nil {
		return usageError{fmt.Sprintf("SINETTI_BLOB_URL: %v", err)}
	}
	h.closers = append(h.closers, func() { _ = bucket.Close() })
	h.auth = auth.New(h.store, store.SystemClock{}, client)
	if err := c.use(h.auth, c.PublicURL); err != nil {
		return err
	}
	askRight, err := c.asking(h.log)
	if err != nil {
		return err
	}
	h.desk = desk.New(desk.Config{
		Store: h.store, Rules: h.rules, Jobs: client, CapsuleKey: capsuleKey, ActLimitFactor: c.ActLimitFactor, AskRight: askRight,
	})
	h.press = press.New(press.Config{Store: h.store, Jobs: client, Bucket: bucket, Rules: h.rules, SignRejection: func(r press.Rejection) ([]byte, error) {
		return seal.Rejection(r).Sign(capsuleKey)
	}})
	h.bureau = &bureau.Bureau{Store: h.store, Jobs: client, Rules: h.rules, CapsuleKey: capsuleKey}
	return nil
}

// signingKey reads the key by which letter capsules are signed.
func signingKey(path string) (ed25519.PrivateKey, error) {
	key, err := seal.ReadPrivateKey(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError{fmt.Sprintf("SINETTI_CAPSULE_KEY: %v", err)}
	}
	return key, err
}

func prefixes(texts []string) ([]netip.Prefix, error) {
	list := make([]netip.Prefix, len(texts))
	for i, text := range texts {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, usageError{fmt.Sprintf("SINETTI_PROXIES: %v", err)}
		}
		list[i] = prefix
	}
	return list, nil
}

// doors makes both handlers.
func (c serve) doors(h *house, monitor *web.Monitor, metrics *web.Metrics, ending <-chan struct{}) (browsers, machines http.Handler, err error) {
	browsers, err = web.New(web.Config{
		Auth: h.auth, GraphQL: newGraphQL(h), Monitor: monitor, Metrics: metrics, Log: h.log,
		Clock: store.SystemClock{}, PublicURL: c.PublicURL, Proxies: h.proxies, Ending: ending,
		Cards: c.cardDoors(c.PublicURL), Audit: web.Auditing{Desk: h.desk, Seal: h.seal},
	})
	if err != nil {
		return nil, nil, err
	}
	machines = web.NewMachines(&web.Machines{
		Auth: h.auth, Press: h.press, Bureau: h.bureau, Monitor: monitor, Metrics: metrics, Log: h.log, Clock: store.SystemClock{},
	})
	return browsers, machines, nil
}

// newLog writes JSON lines. Nothing personal is logged anywhere: values are
// ids, routes, counts and words of our own.
func newLog(w interface{ Write([]byte) (int, error) }, level string) *slog.Logger {
	var l slog.Level
	_ = l.UnmarshalText([]byte(level)) // kong has checked the word
	return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: l})).With(slog.String("program", "sinetti"), slog.Int("pid", os.Getpid()))
}
