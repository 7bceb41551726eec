package acts

import (
	"context"
	"crypto/ed25519"
	"errors"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"sinetti/blob"
	"sinetti/bureau"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/press"
	"sinetti/rulebook"
	"sinetti/seal"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/vault"
)

// room is one seed's database with all who do something to its cards.
type room struct {
	*world.World
	t      *testing.T
	ctx    context.Context //nolint:containedctx // a test's own
	db     *pgtest.DB
	rules  *domain.Rulebook
	desk   *desk.Desk
	press  *press.Press
	bureau *bureau.Bureau
	worker *worker.Worker
	vault  *vault.Vault
	maker  ed25519.PrivateKey
	cards  []domain.Card // five, each with its holder
	holder map[domain.ID]domain.Holder

	serial atomic.Int64 // of cards that the bureau makes
	asked  atomic.Int64 // how often the register of professionals was
	clock  sync.Mutex   // who moves the clock reads it first
}

// rules is read once for all seeds.
var rules = sync.OnceValues(rulebook.Load)

func open(t *testing.T, db *pgtest.DB) *room {
	t.Helper()
	db.Wipe(t)
	r := &room{t: t, ctx: t.Context(), db: db, World: world.Small(t, db)}
	dir := t.TempDir()
	keys := world.NewKeys(t, r.World, dir)
	r.maker = keys.Maker
	var err error
	r.rules, err = rules()
	r.must(err)
	bucket, err := blob.Open(r.ctx, "file://"+filepath.Join(dir, "bucket"))
	r.must(err)
	t.Cleanup(func() { _ = bucket.Close() })
	r.vault, err = vault.Open(keys.VaultDir, keys.TrustDir)
	r.must(err)
	s, w := db.Store(), db.WorkerStore()
	client, err := jobs.NewClient(s.Pool)
	r.must(err)
	hand, err := jobs.NewClient(w.Pool)
	r.must(err)
	r.desk = desk.New(desk.Config{Store: s, Rules: r.rules, Jobs: client, CapsuleKey: keys.Capsules, ActLimitFactor: 1e6, AskRight: r.askRight})
	r.bureau = &bureau.Bureau{Store: s, Jobs: client, Rules: r.rules, CapsuleKey: keys.Capsules}
	r.press = press.New(press.Config{Store: s, Jobs: client, Bucket: bucket, Rules: r.rules, SignRejection: func(x press.Rejection) ([]byte, error) {
		return seal.Rejection(x).Sign(keys.Capsules)
	}})
	r.worker = worker.New(worker.Config{
		Store: w, Jobs: hand, Vault: r.vault, Bucket: bucket, Rules: r.rules, Log: slog.New(slog.DiscardHandler),
	})
	r.five()
	r.exec(`delete from watched_moves`) // what made the world is nobody's act
	r.exec(`delete from watched_faults`)
	return r
}

// askRight is the register of health professionals, which is away each fifth time.
func (r *room) askRight(context.Context, domain.Person, domain.Date) (domain.ProfessionalRight, error) {
	if r.asked.Add(1)%5 == 0 {
		return domain.ProfessionalRight{}, errors.New("away")
	}
	return domain.ProfessionalRight{Standing: domain.PracticeHeld, Kind: "701", Until: domain.WithoutEnd}, nil
}

// five are the cards that everything happens to.
func (r *room) five() {
	r.cards = []domain.Card{r.CardFI, r.CardProfessional, r.CardElsewhere, r.CardEE, r.CardEENew}
	r.holder = map[domain.ID]domain.Holder{r.HolderFI.ID: r.HolderFI, r.HolderEE.ID: r.HolderEE}
	r.exec(`update points set phone = '+358 29 5535 001'`) // which the letters name
	for i, card := range r.cards[:3] {
		r.exec(`update cards set code_version = 0 where id = $1`, card.ID) // their codes are delivered first
		if i > 0 {
			r.deliver(card.ID, 1, domain.ActivationCode)
		}
	}
	r.must(r.worker.TakeInCodes(r.ctx, nobody))
}

func (r *room) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *room) exec(sql string, args ...any) {
	r.t.Helper()
	_, err := r.db.Owner().Exec(r.ctx, sql, args...)
	r.must(err)
}

// client is one of those who act at once: a clerk at a desk, and a hand of the others.
type client struct {
	*room
	officer world.Officer
	seat    int
	r       *rand.Rand
	n       int // of its keys
	doing   string
	visit   visit
	told    []answer
}

// client seats the nth: of eight, two pairs share a session, as two windows of one desk do.
func (r *room) client(n int, random *rand.Rand) *client {
	clerks := []world.Officer{
		r.Registrar, r.RegistrarToo, r.RegistrarElsewhere, r.RegistrarEE,
		r.colleague(r.RegistrarEE, "raivo"), r.colleague(r.RegistrarElsewhere, "riina"), r.Registrar, r.RegistrarEE,
	}
	return &client{room: r, officer: clerks[n%len(clerks)], seat: n, r: random}
}

// colleague is the small world's other registrar of a point.
func (r *room) colleague(o world.Officer, name string) world.Officer {
	r.must(r.db.Owner().QueryRow(r.ctx, `select o.id, s.id from officers o join officer_sessions s on s.officer_id = o.id
		where o.user_name = $1`, name).Scan(&o.ID, &o.Session))
	return o
}

// one draws one of several.
func one[T any](c *client, of ...T) T { return of[c.r.IntN(len(of))] }

// chance is true so many times of a hundred.
func (c *client) chance(percent int) bool { return c.r.IntN(100) < percent }

// list reads values of one column.
func list[T any](c *client, sql string, args ...any) []T {
	rows, err := c.db.Owner().Query(c.ctx, sql, args...)
	if err != nil {
		c.fault(err)
		return nil
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			c.fault(err)
			return nil
		}
		all = append(all, v)
	}
	if err := rows.Err(); err != nil {
		c.fault(err)
	}
	return all
}

// fault is what no act may answer.
func (c *client) fault(err error) {
	c.t.Errorf("client %d, %s: %v", c.seat, c.doing, err)
}
