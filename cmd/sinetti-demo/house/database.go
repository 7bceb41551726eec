package house

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/migrations"
	"sinetti/store"
	"sinetti/store/crypt"
)

// database is the name of the demo's.
const database = "sinetti"

// roles are the database roles of the processes, one each.
var roles = []string{"sinetti_server", "sinetti_worker", "sinetti_sealer"}

// ErrRealPeople says that the database is not a demo's.
var ErrRealPeople = errors.New("this database is not marked as a demo: the demo touches no database with real officers")

func now() time.Time { return time.Now() }

// fillDatabase makes the database on the first start; later it only brings the
// schema up to date. A database that holds real officers is refused.
func (h *House) fillDatabase(ctx context.Context) error {
	there, err := h.databaseThere(ctx)
	if err != nil {
		return err
	}
	conn, err := h.Cluster.Connect(ctx, "postgres")
	if err != nil {
		return err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	if there {
		err = h.mayTouch(ctx)
	} else {
		_, err = conn.Exec(ctx, "create database "+database)
	}
	if err != nil {
		return err
	}
	word, err := os.ReadFile(h.Cluster.PasswordFile())
	if err != nil {
		return err
	}
	if err := store.Migrate(ctx, h.Cluster.URL("postgres", database), string(word), migrations.FS); err != nil {
		return err
	}
	if err := h.givePasswords(ctx, conn); err != nil {
		return err
	}
	return h.people(ctx, string(word))
}

func (h *House) databaseThere(ctx context.Context) (there bool, err error) {
	conn, err := h.Cluster.Connect(ctx, "postgres")
	if err != nil {
		return false, err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	err = conn.QueryRow(ctx, `select exists (select from pg_database where datname = $1)`, database).Scan(&there)
	return there, err
}

// mayTouch looks at a database that is there already before anything is changed in
// it: one with officers must be marked as a demo.
func (h *House) mayTouch(ctx context.Context) error {
	conn, err := h.Cluster.Connect(ctx, database)
	if err != nil {
		return err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	var empty bool
	if err := conn.QueryRow(ctx, `select to_regclass('officers') is null or to_regclass('database_mark') is null`).Scan(&empty); err != nil || empty {
		return err
	}
	var real bool
	err = conn.QueryRow(ctx, `select exists (select from officers) and not exists (select from database_mark where kind = 'demo')`).Scan(&real)
	if err == nil && real {
		err = ErrRealPeople
	}
	return err
}

// givePasswords lets the processes' roles log in, each with a password in a file.
func (h *House) givePasswords(ctx context.Context, conn *pgx.Conn) error {
	for _, role := range roles {
		file := h.passwordFile(role)
		word, err := os.ReadFile(file) //nolint:gosec // a path of our own
		if errors.Is(err, os.ErrNotExist) {
			word = []byte(randomWord())
			err = os.WriteFile(file, word, 0o600)
		}
		if err != nil {
			return err
		}
		if _, err := conn.Exec(ctx, fmt.Sprintf("alter role %s login password '%s'", role, word)); err != nil {
			return err
		}
	}
	return nil
}

func (h *House) passwordFile(role string) string { return h.file("keys", role+".password") }

// people loads the world once: the mark, the clock and the people in one go.
func (h *House) people(ctx context.Context, password string) error {
	keys, err := crypt.Open(h.file("keys", "crypt.json"))
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, store.Config{URL: h.Cluster.URL("postgres", database), Password: password, Crypt: keys, Clock: store.SystemClock{}})
	if err != nil {
		return err
	}
	defer s.Close()
	var officers int
	if err := s.Pool.QueryRow(ctx, `select count(*) from officers`).Scan(&officers); err != nil {
		return err
	}
	if officers > 0 {
		kind, err := s.Kind(ctx)
		if err != nil {
			return err
		}
		if kind != "demo" {
			return ErrRealPeople
		}
		return h.World.Renew(ctx, s)
	}
	kind, err := s.Mark(ctx, "demo", &h.Seed)
	if err != nil {
		return err
	}
	if kind != "demo" {
		return ErrRealPeople
	}
	if _, err := s.Pool.Exec(ctx, `insert into demo_clock (offset_seconds) values (0) on conflict do nothing`); err != nil {
		return err
	}
	return h.World.Load(ctx, s)
}

// awaitReady asks every 100 ms, for a minute, whether a program is ready.
func (h *House) awaitReady(ctx context.Context, url string) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		if ready(ctx, url) {
			return nil
		}
		select {
		case <-ctx.Done():
			return errors.New(url + " does not say that it is ready")
		case <-tick.C:
		}
	}
}

func ready(ctx context.Context, url string) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return false
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	defer res.Body.Close() //nolint:errcheck // nothing is read from it
	return res.StatusCode == http.StatusOK
}

// loopback is an address of this machine alone.
func loopback(port int) string { return "127.0.0.1:" + strconv.Itoa(port) }
