package worker

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"

	"sinetti/blob"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/letters"
	"sinetti/mail"
	"sinetti/store"
	"sinetti/vault"
)

const (
	// chunk is how many cards one transaction locks.
	chunk = 300
	// partSize is how many letters one part holds.
	partSize = 1000
)

// Config is what a worker works with.
type Config struct {
	Store  *store.Store
	Jobs   *jobs.Client
	Vault  *vault.Vault
	Bucket *blob.Bucket
	Rules  domain.Shelf
	Log    *slog.Logger
	// Mail hands mails to a server; nil: none leaves, and orders of passwords are parked.
	Mail *mail.Post
	// RealTime is what temporary passwords and sessions go by; nil: the machine's own clock.
	RealTime store.Clock
}

// Worker does the work. It keeps nothing that another would miss, so that any
// number may run.
type Worker struct {
	store   *store.Store
	jobs    *jobs.Client
	vault   *vault.Vault
	bucket  *blob.Bucket
	shelf   domain.Shelf
	log     *slog.Logger
	mail    *mail.Post
	real    store.Clock
	counted counters
	looked  atomic.Int64 // when the last look at the rows ended, in real time (Unix nanoseconds)

	mu       sync.Mutex
	checkers map[string]*letters.Checker // by stock profile
}

// counters count since this process began.
type counters struct{ parked, rescued, sealed, taken, refused, unsent atomic.Int64 }

// New makes a worker.
func New(c Config) *Worker {
	if c.RealTime == nil {
		c.RealTime = store.SystemClock{}
	}
	return &Worker{
		mail: c.Mail, real: c.RealTime,
		store: c.Store, jobs: c.Jobs, vault: c.Vault, bucket: c.Bucket, shelf: c.Rules, log: c.Log,
		checkers: map[string]*letters.Checker{},
	}
}

// rules is the version of the rulebook in force now.
func (w *Worker) rules() *domain.Rulebook { return w.shelf.At(w.store.Clock.Now()) }

// Done completes the job that woke the work, in the work's own transaction.
type Done func(ctx context.Context, tx store.Tx) error

// nobody is Done for work that no job woke.
func nobody(context.Context, store.Tx) error { return nil }

// system is who acts here.
var system = domain.Actor{Kind: domain.SystemActor}
