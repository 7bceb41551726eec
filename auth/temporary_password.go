package auth

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"github.com/alexedwards/argon2id"

	"sinetti/audit"
	"sinetti/domain"
	"sinetti/store"
)

// TemporaryFor is how long a temporary password opens, once (rules.md §8).
const TemporaryFor = 72 * time.Hour

// TemporaryPassword is a password that opens once and must be changed then. It
// prints as [sealed]: only a mail, or the one answer that is handed over on
// paper, reveals it.
type TemporaryPassword struct {
	text string
	// Hash is its argon2id text for the table.
	Hash string
	// Until is the last moment at which it opens.
	Until time.Time
}

// A temporary password is four groups of four letters of base32, 80 bits, in which
// nothing looks like anything else on paper: it has no 0, 1 or 8.
const (
	temporaryLetters = 16
	temporaryGroup   = 4
)

// NewTemporaryPassword draws one that opens until 72 hours after now, real time.
func NewTemporaryPassword(now time.Time) (TemporaryPassword, error) {
	letters := strings.ToLower(rand.Text()[:temporaryLetters])
	var groups []string
	for group := range slices.Chunk([]byte(letters), temporaryGroup) {
		groups = append(groups, string(group))
	}
	text := strings.Join(groups, "-")
	hash, err := argon2id.CreateHash(text, hashing)
	if err != nil {
		return TemporaryPassword{}, fmt.Errorf("auth: temporary password: %w", err)
	}
	return TemporaryPassword{text: text, Hash: hash, Until: now.Add(TemporaryFor)}, nil
}

// Reveal gives the text, for whoever hands it to the officer.
func (p TemporaryPassword) Reveal() string { return p.text }

// String hides it.
func (TemporaryPassword) String() string { return "[sealed]" }

// GoString hides it.
func (TemporaryPassword) GoString() string { return "[sealed]" }

// LogValue hides it.
func (TemporaryPassword) LogValue() slog.Value { return slog.StringValue("[sealed]") }

// MarshalText hides it.
func (TemporaryPassword) MarshalText() ([]byte, error) { return []byte("[sealed]"), nil }

// HandOver makes an officer's new temporary password in the act's own
// transaction, for who hands it over on paper: the old one opens no more, the
// card's link is removed, sessions end. The text is in the answer, and nowhere else.
func HandOver(ctx context.Context, tx store.Tx, s *store.Store, officer domain.ID, e Ending) (TemporaryPassword, error) {
	password, err := NewTemporaryPassword(e.at())
	if err != nil {
		return TemporaryPassword{}, err
	}
	if err := Replace(ctx, tx, s, Replacement{Officer: officer, Password: password, Ending: e}); err != nil {
		return TemporaryPassword{}, err
	}
	if _, err := UnlinkCard(ctx, tx, s, officer, e); err != nil {
		return TemporaryPassword{}, err
	}
	return password, audit.Record(ctx, tx, s, audit.Entry{
		Actor: e.By, Act: domain.AuditPasswordOrdered, Object: audit.Object("officer", officer),
		RequestID: RequestID(ctx), Detail: map[string]string{"handed_over": "on_paper"},
	})
}

// Replacement is a temporary password that takes the place of what an officer had.
type Replacement struct {
	Officer  domain.ID
	Password TemporaryPassword
	Ending   Ending
}

// Replace writes it and ends the officer's sessions. Nothing is written for an
// officer who is no longer active.
func Replace(ctx context.Context, tx store.Tx, s *store.Store, r Replacement) error {
	active, err := store.SetTemporaryPassword(ctx, tx, r.Officer, r.Password.Hash, r.Password.Until)
	if err != nil || !active {
		return err
	}
	_, err = EndSessionsOf(ctx, tx, s, r.Officer, r.Ending)
	return err
}
