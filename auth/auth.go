package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"runtime"
	"time"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/store"
)

// How long a session lives (quality.md, Security figures).
const (
	IdleLimit     = 15 * time.Minute
	AbsoluteLimit = 10 * time.Hour
	// StageLimit is how long a session lives that may only mend its own access.
	StageLimit = 15 * time.Minute
	// FreshFor is how long a factor counts as fresh for the acts that ask for one.
	FreshFor = 5 * time.Minute
	// touchEvery is how stale a session's last use may be in the table: it
	// spares a write with each request, at the cost of ending that much early.
	touchEvery = 15 * time.Second
)

// Auth knows who somebody is. It is safe for concurrent use.
type Auth struct {
	store *store.Store
	clock store.Clock
	jobs  *jobs.Client
	// hashing bounds how many passwords are hashed at once: each takes 19 MiB.
	hashing chan struct{}
	cards   *Cards // nil: nobody logs in by card
	// asking bounds how many wait for the answer of a card's issuer: a slow one must
	// not hold up those who log in by password.
	asking chan struct{}
}

// New takes real time from clock: store.SystemClock in a program, a test's
// clock where minutes must pass. The client orders mails; nil at the machines'
// door, where nobody orders a password.
func New(s *store.Store, clock store.Clock, client *jobs.Client) *Auth {
	return &Auth{store: s, clock: clock, jobs: client, hashing: make(chan struct{}, max(2, runtime.GOMAXPROCS(0))), asking: make(chan struct{}, mostAsking)}
}

// mostAsking is how many cards are looked at at once.
const mostAsking = 64

// ErrNoSession says that nobody is logged in: no session, an ended one, or one
// whose officer is no longer active. Which of them is not told.
var ErrNoSession = errors.New("auth: nobody is logged in")

// ErrUnknownPartner says that no active partner has this certificate.
var ErrUnknownPartner = errors.New("auth: no partner has this certificate")

const tokenBytes = 32

// newToken draws a session's token and what the table keeps of it.
func newToken() (token string, hash []byte, err error) {
	raw := make([]byte, tokenBytes)
	if _, err := rand.Read(raw); err != nil {
		return "", nil, fmt.Errorf("auth: token: %w", err)
	}
	sum := sha256.Sum256(raw)
	return base64.RawURLEncoding.EncodeToString(raw), sum[:], nil
}

// hashOf gives what the table keeps of a token that somebody brought.
func hashOf(token string) ([]byte, bool) {
	raw, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil || len(raw) != tokenBytes {
		return nil, false
	}
	sum := sha256.Sum256(raw)
	return sum[:], true
}

func actorOf(s store.Session) domain.Actor {
	return domain.Actor{
		Kind: domain.OfficerActor, ID: s.OfficerID, OrganisationID: s.OrganisationID,
		PointID: s.PointID, SessionID: s.ID, PartnerID: s.PartnerID, Roles: s.Roles,
		Stage: s.Stage, FreshUntil: FreshUntil(s.FactorAt),
	}
}

// FreshUntil is until when a factor that was shown at t counts as fresh.
func FreshUntil(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return t.Add(FreshFor)
}
