package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/nats-io/nats.go"
	"golang.org/x/sync/errgroup"

	"sinetti/blob"
	"sinetti/events"
	"sinetti/fault"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/migrations"
	"sinetti/rulebook/shelf"
	"sinetti/store"
	"sinetti/vault"
)

type runCommand struct {
	database
	folders
	CryptKeyset   string `help:"Keys of personal columns." required:"" type:"path" placeholder:"FILE"`
	BlobURL       string `name:"blob-url" help:"Bucket of sealed batches, such as file:///var/lib/sinetti/batches." required:"" placeholder:"URL"`
	NATSURL       string `name:"nats-url" help:"NATS JetStream, where events go." required:"" placeholder:"URL"`
	NATSCredsFile string `name:"nats-creds-file" help:"NATS credentials." type:"path" placeholder:"FILE"`
	mailServer
	HealthListen string        `help:"Where /healthz, /readyz and /metrics are served; without it, nowhere." placeholder:"ADDRESS"`
	Sweep        time.Duration `help:"How often the rows are looked at for work that is owed." default:"2s"`
	LogLevel     string        `help:"What is logged: debug, info, warn or error." enum:"debug,info,warn,error" default:"info"`
	FaultControl string        `hidden:"" type:"path"`
}

// Run works until ctx ends, then lets running work come to its end.
func (c runCommand) Run(ctx context.Context, o *output) error {
	log := newLog(o.errs, c.LogLevel)
	if err := fault.Control(c.FaultControl); err != nil {
		return err
	}
	s, err := c.openStore(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	keys, err := c.folders.open()
	if err != nil {
		return err
	}
	rules, err := shelf.Open(ctx, s, log)
	if err != nil {
		return fmt.Errorf("will not start: %w", err)
	}
	w, closeBucket, err := c.newWorker(ctx, parts{s, rules, keys, log})
	if err != nil {
		return err
	}
	defer closeBucket()
	relay, broker, err := c.newRelay(s, log)
	if err != nil {
		return err
	}
	defer broker.Close()
	id := workerID()
	log.InfoContext(ctx, "worker starts", slog.String("id", id))
	group, running := errgroup.WithContext(ctx)
	group.Go(func() error { return w.Run(running, id, c.Sweep) })
	group.Go(func() error { return relay.Run(running) })
	group.Go(func() error { return rules.Follow(running) })
	if c.HealthListen != "" {
		group.Go(func() error {
			return serveHealth(running, c.HealthListen, health{
				store: s, worker: w, relay: relay, log: log, vault: keys.Ready, broker: broker.IsConnected,
				now: time.Now, began: time.Now(), within: 10*c.Sweep + hangs,
			})
		})
	}
	err = group.Wait()
	log.InfoContext(context.WithoutCancel(ctx), "worker has stopped")
	return err
}

// openStore refuses a database on which safety could not rest.
func (c runCommand) openStore(ctx context.Context) (*store.Store, error) {
	keys, err := keyset(c.CryptKeyset)
	if err != nil {
		return nil, err
	}
	s, err := c.database.open(ctx, keys)
	if err != nil {
		return nil, err
	}
	newest, err := store.NewestMigration(migrations.FS)
	if err == nil {
		err = s.Assert(ctx, newest)
	}
	if err != nil {
		s.Close()
		return nil, fmt.Errorf("will not start: %w", err)
	}
	return s, nil
}

// hangs is how much longer than ten rounds a look may take, upkeep included,
// before the worker counts as hanging.
const hangs = 2 * time.Minute

// parts are what a worker is put together from.
type parts struct {
	store *store.Store
	rules *shelf.Shelf
	vault *vault.Vault
	log   *slog.Logger
}

func (c runCommand) newWorker(ctx context.Context, p parts) (*worker.Worker, func(), error) {
	client, err := jobs.NewClient(p.store.Pool)
	if err != nil {
		return nil, nil, err
	}
	bucket, err := blob.Open(ctx, c.BlobURL)
	if err != nil {
		return nil, nil, err
	}
	post, err := c.mailServer.open()
	if err != nil {
		_ = bucket.Close()
		return nil, nil, err
	}
	w := worker.New(worker.Config{Store: p.store, Jobs: client, Vault: p.vault, Bucket: bucket, Rules: p.rules, Log: p.log, Mail: post})
	return w, func() { _ = bucket.Close() }, nil
}

// newRelay needs no broker to be there yet: events wait in the outbox.
func (c runCommand) newRelay(s *store.Store, log *slog.Logger) (*events.Relay, *nats.Conn, error) {
	options := []nats.Option{nats.Name("sinetti-worker"), nats.RetryOnFailedConnect(true), nats.MaxReconnects(-1), nats.ReconnectWait(500 * time.Millisecond), nats.ReconnectBufSize(-1)}
	if c.NATSCredsFile != "" {
		options = append(options, nats.UserCredentials(c.NATSCredsFile))
	}
	conn, err := nats.Connect(c.NATSURL, options...)
	if err != nil {
		return nil, nil, fmt.Errorf("SINETTI_NATS_URL: %w", err)
	}
	out, err := events.NewJetStream(events.JetStreamConfig{Conn: conn})
	if err != nil {
		conn.Close()
		return nil, nil, err
	}
	return events.NewRelay(events.RelayConfig{Store: s, Out: out, Log: log}), conn, nil
}

// workerID names this process among the workers: no two share one.
func workerID() string {
	host, err := os.Hostname()
	if err != nil {
		host = "unnamed"
	}
	var random [6]byte
	_, _ = rand.Read(random[:]) // never fails
	return fmt.Sprintf("%s_%d_%s", host, os.Getpid(), hex.EncodeToString(random[:]))
}

func newLog(to io.Writer, level string) *slog.Logger {
	var least slog.Level
	_ = least.UnmarshalText([]byte(level)) // kong has checked it
	return slog.New(slog.NewJSONHandler(to, &slog.HandlerOptions{Level: least}))
}
