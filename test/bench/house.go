package bench

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/jackc/pgx/v5"

	"sinetti/cmd/sinetti-demo/cluster"
	"sinetti/migrations"
	"sinetti/rulebook"
	"sinetti/seal"
	"sinetti/store"
	"sinetti/store/crypt"
)

const (
	database   = "bench"
	serverRole = "sinetti_server"
)

// House is what the rows about the server stand on: a private PostgreSQL with
// fsync and synchronous commits, the schema, people, and the key files.
type House struct {
	dir     string
	cluster *cluster.Cluster
	port    int
	keys    *crypt.Keyset
	people  *people
	orders  int
	say     func(string)
}

// OpenHouse makes a house in a folder that Close removes.
func OpenHouse(ctx context.Context, p Plan) (*House, error) {
	dir, err := os.MkdirTemp("", "sinetti-bench-")
	if err != nil {
		return nil, err
	}
	h := &House{dir: dir, orders: p.Orders, say: p.Say}
	if err := h.open(ctx); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

func (h *House) open(ctx context.Context) error {
	for _, step := range []struct {
		say string
		do  func(context.Context) error
	}{
		{"starting PostgreSQL", h.startCluster},
		{"making keys", h.makeKeys},
		{"making the schema", h.migrate},
		{"loading people and cards", h.loadPeople},
		{"loading the orders of the page", h.loadOrders},
	} {
		h.say(step.say)
		if err := step.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.say, err)
		}
	}
	return nil
}

// Close stops the cluster and forgets it.
func (h *House) Close() error {
	var err error
	if h.cluster != nil {
		err = errors.Join(h.cluster.Stop(), cluster.Forget(h.clusterDir()))
	}
	return errors.Join(err, os.RemoveAll(h.dir))
}

func (h *House) file(name string) string { return filepath.Join(h.dir, name) }

func (h *House) clusterDir() string { return h.file("cluster") }

func (h *House) startCluster(ctx context.Context) error {
	c, err := cluster.Open(ctx, h.clusterDir())
	if err != nil {
		return err
	}
	h.cluster = c
	if h.port, err = cluster.FreePort(); err != nil {
		return err
	}
	return c.Start(ctx, h.port, h.file("postgresql.log"))
}

func (h *House) makeKeys(context.Context) error {
	if err := crypt.Init(h.file("crypt.json")); err != nil {
		return err
	}
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	if err := seal.WritePrivateKey(h.file("capsule.key"), key); err != nil {
		return err
	}
	h.keys, err = crypt.Open(h.file("crypt.json"))
	return err
}

func (h *House) migrate(ctx context.Context) error {
	conn, err := h.cluster.Connect(ctx, "postgres")
	if err != nil {
		return err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	if _, err := conn.Exec(ctx, "create database "+database); err != nil {
		return err
	}
	owner, err := os.ReadFile(h.cluster.PasswordFile())
	if err != nil {
		return err
	}
	if err := store.Migrate(ctx, h.cluster.URL("postgres", database), string(owner), migrations.FS); err != nil {
		return err
	}
	word := make([]byte, 16)
	_, _ = rand.Read(word)
	if err := os.WriteFile(h.passwordFile(), []byte(hex.EncodeToString(word)), 0o600); err != nil {
		return err
	}
	_, err = conn.Exec(ctx, fmt.Sprintf("alter role %s login password '%x'", serverRole, word))
	return err
}

func (h *House) passwordFile() string { return h.file("server.password") }

func (h *House) password() (string, error) {
	word, err := os.ReadFile(h.passwordFile())
	return string(word), err
}

// owner opens a store as the database's owner.
func (h *House) owner(ctx context.Context) (*store.Store, error) {
	word, err := os.ReadFile(h.cluster.PasswordFile())
	if err != nil {
		return nil, err
	}
	return store.Open(ctx, store.Config{
		URL: h.cluster.URL("postgres", database), Password: string(word), Crypt: h.keys, Clock: store.SystemClock{},
	})
}

// connect opens a connection of the database's owner.
func (h *House) connect(ctx context.Context) (*pgx.Conn, error) {
	return h.cluster.Connect(ctx, database)
}

// script runs statements one after another as the owner.
func (h *House) script(ctx context.Context, statements ...string) error {
	conn, err := h.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	for _, sql := range statements {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return fmt.Errorf("%.80s: %w", sql, err)
		}
	}
	return nil
}

func (h *House) loadPeople(ctx context.Context) error {
	rules, err := rulebook.Load()
	if err != nil {
		return err
	}
	s, err := h.owner(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := s.Mark(ctx, "production", nil); err != nil {
		return err
	}
	if h.people, err = newPeople(rules); err != nil {
		return err
	}
	if err := h.people.world.Load(ctx, s); err != nil {
		return err
	}
	return h.script(ctx, h.people.counters()...)
}

func (h *House) loadOrders(ctx context.Context) error {
	return h.script(ctx, h.people.pageOrders(h.orders)...)
}
