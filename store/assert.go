package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

// setting is one of PostgreSQL's on which a promise of ours rests.
type setting struct {
	name  string
	right []string // empty: anything but 0, which is no limit
	why   string
}

var settings = []setting{
	{"fsync", []string{"on"}, "what was acknowledged must outlive a power cut"},
	{"full_page_writes", []string{"on"}, "a page torn by a power cut must be mended"},
	{"synchronous_commit", []string{"on", "remote_apply"}, "an order is acknowledged only when it is on disk"},
	{"log_parameter_max_length", []string{"0"}, "the server's log must not hold what was looked for"},
	{"log_parameter_max_length_on_error", []string{"0"}, "the server's log must not hold what was looked for"},
	{"statement_timeout", nil, "a statement that never ends holds its locks for ever: a login role that is a member takes no settings of its group's"},
	{"lock_timeout", nil, "whoever waits for a lock must give up before its caller does"},
	{"idle_in_transaction_session_timeout", nil, "a program that hangs must let go of its locks"},
}

// WrongSetting says which setting of PostgreSQL a program refuses to start with.
type WrongSetting struct {
	Name, Is, Must, Why string
	Role                string // the login role that needs the setting; empty: the cluster does
}

// Error names the setting and what to do.
func (e WrongSetting) Error() string {
	if e.Role != "" {
		return fmt.Sprintf("PostgreSQL's %s is %s for the login role %s and must be %s (%s): run: alter role %s set %s = '5s'; and see docs/guides/database.md",
			e.Name, e.Is, e.Role, e.Must, e.Why, pgx.Identifier{e.Role}.Sanitize(), e.Name)
	}
	return fmt.Sprintf("PostgreSQL's %s is %s and must be %s (%s): set it in postgresql.conf or by alter system", e.Name, e.Is, e.Must, e.Why)
}

// WrongSchema says that the database was not brought to this build's schema.
type WrongSchema struct {
	What      string // sinetti or river
	Is, Wants int64
}

// Error names both versions and what to do.
func (e WrongSchema) Error() string {
	return fmt.Sprintf("the database's %s schema is at version %d, this program was built for %d: run `sinetti migrate` of the newer of both", e.What, e.Is, e.Wants)
}

// ErrTooMighty says that a program came in as a role that no grant binds.
var ErrTooMighty = errors.New("the database role is a superuser: let the program log in as the role made for it, see migrations/0001_roles_and_marks.sql")

// Assert checks at start all that safety rests on, with newest as the number of
// the build's last migration, and gives every fault at once. A schema that is
// ahead is fine: each migration runs beside the release before it.
func (s *Store) Assert(ctx context.Context, newest int64) error {
	faults := []error{s.assertRole(ctx), s.AssertSchema(ctx, newest), s.assertRiver(ctx)}
	for _, want := range settings {
		faults = append(faults, s.assertSetting(ctx, want))
	}
	return errors.Join(faults...)
}

func (s *Store) assertSetting(ctx context.Context, want setting) error {
	is, err := Q().GetSetting(ctx, s.Pool, want.name)
	if err != nil {
		return fmt.Errorf("store: setting %s: %w", want.name, err)
	}
	if len(want.right) == 0 && is == "0" {
		return WrongSetting{Name: want.name, Is: is, Must: "above 0", Why: want.why, Role: s.Pool.Config().ConnConfig.User}
	}
	if len(want.right) > 0 && !slices.Contains(want.right, is) {
		return WrongSetting{Name: want.name, Is: is, Must: want.right[0], Why: want.why}
	}
	return nil
}

func (s *Store) assertRole(ctx context.Context) error {
	mighty, err := Q().IsSuperuser(ctx, s.Pool)
	if err != nil {
		return fmt.Errorf("store: role: %w", err)
	}
	if mighty {
		return ErrTooMighty
	}
	return nil
}

// AssertSchema says where the database is older than the program's newest migration.
func (s *Store) AssertSchema(ctx context.Context, newest int64) error {
	var is int64
	// sqlc knows neither goose's table nor River's: they make them themselves.
	err := s.Pool.QueryRow(ctx, "select coalesce(max(version_id), 0) from goose_db_version where is_applied").Scan(&is)
	if err != nil {
		return fmt.Errorf("store: schema version: %w", err)
	}
	if is < newest {
		return WrongSchema{What: "sinetti", Is: is, Wants: newest}
	}
	return nil
}

func (s *Store) assertRiver(ctx context.Context) error {
	newest, err := newestRiver(s.Pool)
	if err != nil {
		return err
	}
	var is int64
	err = s.Pool.QueryRow(ctx, "select coalesce(max(version), 0) from river_migration where line = 'main'").Scan(&is)
	if err != nil {
		return fmt.Errorf("store: river's schema version: %w", err)
	}
	if is < newest {
		return WrongSchema{What: "river", Is: is, Wants: newest}
	}
	return nil
}

func newestRiver(pool *pgxpool.Pool) (int64, error) {
	migrator, err := rivermigrate.New(riverpgxv5.New(pool), nil)
	if err != nil {
		return 0, fmt.Errorf("store: river: %w", err)
	}
	newest := 0
	for _, migration := range migrator.AllVersions() {
		newest = max(newest, migration.Version)
	}
	return int64(newest), nil
}
