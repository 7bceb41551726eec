// Package shelf holds the versions of the rulebook that a running program decides by:
// the one it was built with, and what two people put into force since.
package shelf

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/store"
)

// looks is how often the database is asked for newer decisions, in real time. A file
// holds from a later day than the one it is decided on, so all servers know in time.
const looks = 2 * time.Second

// Shelf implements domain.Shelf by what the database says. It is safe for concurrent use.
type Shelf struct {
	store    *store.Store
	log      *slog.Logger
	versions atomic.Pointer[[]version]
	seen     int64 // decisions that the versions are made of; Follow's alone
}

// version is a rulebook and from when it holds.
type version struct {
	from time.Time // zero: since ever
	book *domain.Rulebook
}

// Open gives the shelf with every version that is known now, each of them written
// down before anything is decided by it.
func Open(ctx context.Context, s *store.Store, log *slog.Logger) (*Shelf, error) {
	shelf := &Shelf{store: s, log: log}
	return shelf, shelf.read(ctx)
}

// At gives the version in force at an instant.
func (s *Shelf) At(now time.Time) *domain.Rulebook {
	list := *s.versions.Load()
	for i := len(list) - 1; i > 0; i-- {
		if !now.Before(list[i].from) {
			return list[i].book
		}
	}
	return list[0].book
}

// Follow looks for newer decisions until ctx ends. A file that this program cannot
// read is an error, upon which the program must end: it would go on by rules that
// others no longer go by.
func (s *Shelf) Follow(ctx context.Context) error {
	for tick := time.NewTicker(looks); ; {
		select {
		case <-ctx.Done():
			tick.Stop()
			return nil
		case <-tick.C:
		}
		n, err := store.CountRulebookDecisions(ctx, s.store.Pool)
		if err == nil && n == s.seen {
			continue
		}
		if err == nil {
			err = s.read(ctx)
		}
		var unreadable Unreadable
		switch {
		case errors.As(err, &unreadable):
			return unreadable
		case err != nil && ctx.Err() == nil:
			s.log.Warn("newer rules cannot be asked for", slog.Any("error", err))
		}
	}
}

// read makes the versions anew from the database.
func (s *Shelf) read(ctx context.Context) error {
	n, err := store.CountRulebookDecisions(ctx, s.store.Pool)
	if err != nil {
		return err
	}
	approved, err := store.ApprovedRulebooks(ctx, s.store.Pool)
	if err != nil {
		return err
	}
	list, err := versions(approved)
	if err != nil {
		return err
	}
	for _, v := range list {
		text := store.RulebookText{Version: v.book.Version, SHA256: v.book.SHA256, Body: rulebook.TextOf(v.book)}
		if err := s.store.KeepRulebook(ctx, text); err != nil {
			return err
		}
	}
	s.versions.Store(&list)
	s.seen = n
	return nil
}

// versions lays what was approved onto the shipped rulebook, one after another.
func versions(approved []store.ApprovedRulebook) ([]version, error) {
	book, err := rulebook.Load()
	if err != nil {
		return nil, err
	}
	list := []version{{book: book}}
	for _, a := range approved {
		if book, err = rulebook.Restore(book, a.Country, []byte(a.Body)); err != nil {
			return nil, Unreadable{a, err}
		}
		list = append(list, version{a.EffectiveAt, book})
	}
	return list, nil
}

// Unreadable says that rules are in force which this program cannot read.
type Unreadable struct {
	Rulebook store.ApprovedRulebook
	Err      error
}

// Error says which.
func (u Unreadable) Error() string {
	return fmt.Sprintf("the rulebook of %s in force from %s is not for this release: %v", u.Rulebook.Country, u.Rulebook.EffectiveAt, u.Err)
}

// Unwrap gives what is wrong in the file.
func (u Unreadable) Unwrap() error { return u.Err }
