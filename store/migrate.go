package store

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

//go:embed river_grants.sql
var riverGrants string

// Migrate brings the schema to the newest of files (goose), then River's own
// tables, then the rights of our roles on those. The URL's role must own the
// database and be allowed to make roles. Several at once wait for one another.
func Migrate(ctx context.Context, url, password string, files fs.FS) error {
	conf, err := pgxpool.ParseConfig(url)
	if err != nil {
		return fmt.Errorf("migrate: the database's URL: %w", err)
	}
	if password != "" {
		conf.ConnConfig.Password = password
	}
	pool, err := pgxpool.NewWithConfig(ctx, conf)
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	defer pool.Close()
	db := stdlib.OpenDBFromPool(pool)
	defer func() { _ = db.Close() }()
	if err := migrateOurs(ctx, db, files); err != nil {
		return err
	}
	return migrateRiver(ctx, pool)
}

func migrateOurs(ctx context.Context, db *sql.DB, files fs.FS) error {
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, files, goose.WithSessionLocker(locker))
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// migrateRiver runs one at a time: River's own migrator does not wait for
// another, and its steps cannot share one transaction.
func migrateRiver(ctx context.Context, pool *pgxpool.Pool) error {
	migrator, err := rivermigrate.New(riverpgxv5.New(pool), nil)
	if err != nil {
		return fmt.Errorf("migrate: river: %w", err)
	}
	return pool.AcquireFunc(ctx, func(conn *pgxpool.Conn) error {
		if _, err := conn.Exec(ctx, "select pg_advisory_lock(hashtext('sinetti river'))"); err != nil {
			return fmt.Errorf("migrate: river: %w", err)
		}
		defer func() { _ = conn.Conn().Close(context.WithoutCancel(ctx)) }() // gives the lock back
		if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
			return fmt.Errorf("migrate: river: %w", err)
		}
		if _, err := conn.Exec(ctx, riverGrants); err != nil {
			return fmt.Errorf("migrate: rights on river's tables: %w", err)
		}
		return nil
	})
}

// ErrNoMigrations says that a directory has no file such as 0001_name.sql.
var ErrNoMigrations = errors.New("migrate: no migration files")

// NewestMigration is the number of the last file: the version that the
// programs of this build expect.
func NewestMigration(files fs.FS) (int64, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return 0, fmt.Errorf("migrate: %w", err)
	}
	newest := int64(0)
	for _, name := range names {
		number, _, _ := strings.Cut(name, "_")
		if n, err := strconv.ParseInt(number, 10, 64); err == nil {
			newest = max(newest, n)
		}
	}
	if newest == 0 {
		return 0, ErrNoMigrations
	}
	return newest, nil
}

// Mark says once whether the people in a database exist: kind is demo, then
// with the world's seed, or production. It tells the mark that was there first.
func (s *Store) Mark(ctx context.Context, kind string, seed *int64) (string, error) {
	var number pgtype.Int8
	if seed != nil {
		number = pgtype.Int8{Int64: *seed, Valid: true}
	}
	stands, err := Q().MarkDatabase(ctx, s.Pool, kind, number, SystemClock{}.Now())
	if err != nil {
		return "", fmt.Errorf("store: the database's mark: %w", err)
	}
	return stands, nil
}

// RiverGrants is the text of the rights on River's tables, for whoever keeps
// databases that were made by Migrate and must know when they are out of date.
func RiverGrants() string { return riverGrants }
