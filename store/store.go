package store

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sinetti/domain"
	"sinetti/store/crypt"
	"sinetti/store/pg"
)

// Tx is a transaction in somebody's hand: it is passed as an argument, never in a context.
type Tx = pgx.Tx

// Config says how a process reaches its database.
type Config struct {
	// URL names host, database and role, without a password.
	URL string
	// Password of the role, read from a file by cmd; empty where the cluster needs none.
	Password string
	// Crypt seals personal columns; nil in a process that reads none.
	Crypt *crypt.Keyset
	// Clock gives business time; nil: the system's, moved on by demo_clock in a demo database.
	Clock Clock
	// Rand is the source of ids and numbers; nil: crypto/rand. It must be safe for concurrent use.
	Rand io.Reader
	// MaxConns bounds the pool; 0: 16.
	MaxConns int32
	// ConnectTimeout bounds one attempt to connect; 0: 1 s, so that a request can be answered within 2 s.
	ConnectTimeout time.Duration
}

// Store is a process's way to its database. It is safe for concurrent use.
type Store struct {
	Pool  *pgxpool.Pool
	Crypt *crypt.Keyset
	Clock Clock
	Rand  io.Reader
	stop  context.CancelFunc
}

var queries = pg.New()

// Q gives sqlc's queries; each takes the transaction as an argument.
func Q() *pg.Queries { return queries }

// Open connects and, where no clock is given, finds out which one this
// database lives by. Close it when the process ends.
func Open(ctx context.Context, c Config) (*Store, error) {
	pool, err := connect(ctx, c)
	if err != nil {
		return nil, err
	}
	s := &Store{Pool: pool, Crypt: c.Crypt, Clock: c.Clock, Rand: c.Rand, stop: func() {}}
	if s.Rand == nil {
		s.Rand = rand.Reader
	}
	if s.Clock == nil {
		if err := s.findClock(ctx); err != nil {
			pool.Close()
			return nil, err
		}
	}
	return s, nil
}

func connect(ctx context.Context, c Config) (*pgxpool.Pool, error) {
	conf, err := pgxpool.ParseConfig(c.URL)
	if err != nil {
		return nil, fmt.Errorf("store: the database's URL: %w", err)
	}
	if c.Password != "" {
		conf.ConnConfig.Password = c.Password
	}
	conf.MaxConns = 16
	if c.MaxConns > 0 {
		conf.MaxConns = c.MaxConns
	}
	conf.ConnConfig.ConnectTimeout = time.Second
	if c.ConnectTimeout > 0 {
		conf.ConnConfig.ConnectTimeout = c.ConnectTimeout
	}
	if conf.ConnConfig.RuntimeParams["application_name"] == "" {
		conf.ConnConfig.RuntimeParams["application_name"] = "sinetti"
	}
	conf.ConnConfig.RuntimeParams["timezone"] = "UTC"
	conf.AfterConnect = readTimesAsUTC
	pool, err := pgxpool.NewWithConfig(ctx, conf)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	return pool, nil
}

// Close ends the pool and the demo clock's reading.
func (s *Store) Close() {
	s.stop()
	s.Pool.Close()
}

// NewID makes an id from business time and the store's randomness. A source
// of randomness that fails leaves nothing to go on with: it panics.
func (s *Store) NewID() domain.ID {
	var random [10]byte
	if _, err := io.ReadFull(s.Rand, random[:]); err != nil {
		panic(fmt.Errorf("store: no randomness: %w", err))
	}
	return domain.NewID(s.Clock.Now(), random)
}
