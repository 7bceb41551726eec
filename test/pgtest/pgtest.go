// Package pgtest gives each test a PostgreSQL database of its own, cloned from
// a template that has all migrations. The tests of one machine share one
// private cluster, or the one that SINETTI_TEST_DATABASE names.
package pgtest

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"io/fs"
	"net/url"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx" for pgtestdb
	"github.com/peterldowns/pgtestdb"

	"sinetti/migrations"
	"sinetti/store"
	"sinetti/store/crypt"
)

// The roles of the processes, as migrations/0001 makes them.
const (
	ServerRole = "sinetti_server"
	WorkerRole = "sinetti_worker"
	SealerRole = "sinetti_sealer"
)

// DB is one test's database. It lives as long as the test.
type DB struct {
	// Clock is business time; it stands still until the test moves it.
	Clock *Clock
	// Crypt seals personal columns; its file is KeysetFile.
	Crypt *crypt.Keyset
	// KeysetFile is what a process of this test is started with.
	KeysetFile string

	t       testing.TB
	cluster string // its superuser's way in
	conf    *pgtestdb.Config
	mutex   sync.Mutex
	open    map[string]*store.Store
	wipe    string // once Wipe was called
}

// New clones the template. It fails the test where no PostgreSQL is to be had.
func New(t testing.TB) *DB {
	t.Helper()
	cluster, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return clone(t, cluster.address, "sinetti_owner")
}

// clone makes a database of its own; owner differs from cluster to cluster,
// since pgtestdb remembers by it which templates this process has made.
func clone(t testing.TB, address, owner string) *DB {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	password, _ := u.User.Password()
	conf := pgtestdb.Custom(t, pgtestdb.Config{
		DriverName: "pgx", Host: u.Hostname(), Port: u.Port(), User: u.User.Username(), Password: password,
		Database: "postgres", Options: "sslmode=disable", ForceTerminateConnections: true,
		TestRole: &pgtestdb.Role{Username: owner, Password: "owner", Capabilities: "NOSUPERUSER NOCREATEDB CREATEROLE"},
	}, migrator{})
	file := filepath.Join(t.TempDir(), "columns.json")
	if err := crypt.Init(file); err != nil {
		t.Fatal(err)
	}
	keyset, err := crypt.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return &DB{Clock: NewClock(Start), Crypt: keyset, KeysetFile: file, t: t, cluster: address, conf: conf, open: map[string]*store.Store{}}
}

// URL gives the way to this database as a role, for a process of its own.
func (d *DB) URL(role string) string {
	return "postgres://" + role + "@" + d.conf.Host + ":" + d.conf.Port + "/" + d.conf.Database + "?sslmode=disable"
}

// OwnerURL gives the way to this database as its owner.
func (d *DB) OwnerURL() string { return d.conf.URL() }

// Store is the server's way in: role sinetti_server, the test's clock.
func (d *DB) Store() *store.Store { return d.as(ServerRole, d.URL(ServerRole)) }

// WorkerStore is the worker's way in: role sinetti_worker, the test's clock.
func (d *DB) WorkerStore() *store.Store { return d.as(WorkerRole, d.URL(WorkerRole)) }

// SealerStore is the sealer's way in: role sinetti_sealer, the test's clock.
func (d *DB) SealerStore() *store.Store { return d.as(SealerRole, d.URL(SealerRole)) }

// Owner may do everything: for fixtures and for looking.
func (d *DB) Owner() *pgxpool.Pool { return d.as("owner", d.OwnerURL()).Pool }

// OwnerStore is Owner with the keyset and the clock.
func (d *DB) OwnerStore() *store.Store { return d.as("owner", d.OwnerURL()) }

// Connect opens another Store as a role, such as a second server's.
func (d *DB) Connect(role string) *store.Store {
	d.t.Helper()
	s, err := store.Open(context.Background(), store.Config{URL: d.URL(role), Crypt: d.Crypt, Clock: d.Clock, ConnectTimeout: 10 * time.Second})
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(s.Close)
	return s
}

func (d *DB) as(name, address string) *store.Store {
	d.t.Helper()
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if s := d.open[name]; s != nil {
		return s
	}
	s, err := store.Open(context.Background(), store.Config{URL: address, Crypt: d.Crypt, Clock: d.Clock, ConnectTimeout: 10 * time.Second})
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(s.Close)
	d.open[name] = s
	return s
}

// migrator makes pgtestdb's template by the product's own runner.
type migrator struct{}

// Hash changes with every migration file, so that a new template is made.
func (migrator) Hash() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(migrations.FS, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(migrations.FS, path)
		sum.Write([]byte(path))
		sum.Write(text)
		return err
	})
	sum.Write([]byte(store.RiverGrants()))
	return hex.EncodeToString(sum.Sum(nil))[:16], err
}

// Migrate runs once per template. The mark says demo: the people of a test do not exist.
func (migrator) Migrate(ctx context.Context, db *sql.DB, conf pgtestdb.Config) error {
	if err := store.Migrate(ctx, conf.URL(), "", migrations.FS); err != nil {
		return err
	}
	_, err := db.ExecContext(ctx, "insert into database_mark (kind, marked_at) values ('demo', '2026-01-01') on conflict do nothing")
	return err
}
