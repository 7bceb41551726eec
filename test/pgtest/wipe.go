package pgtest

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// wiping gives the statements of a wipe. A replica runs no triggers and no foreign
// keys; those that keep the log from being changed run on it too, and are switched
// off by name. What every new database has stays: no act changes it.
const wiping = `
with tables as (
  select oid, relkind, relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
    and relname not in ('database_mark', 'goose_db_version', 'goose_db_version_id_seq', 'river_migration', 'event_published')
), guards as (
  select tgrelid::regclass as table, quote_ident(tgname) as name from pg_trigger where tgenabled = 'A'
)
select 'alter table ' || "table" || ' disable trigger ' || name from guards
union all select 'delete from ' || oid::regclass from tables where relkind = 'r'
union all select 'update event_published set position = 0 where position <> 0'
union all select 'select setval(''' || oid::regclass || ''', 1, false)' from tables where relkind = 'S'
union all select 'alter table ' || "table" || ' enable always trigger ' || name from guards`

// Wipe makes the database as empty as a new one, and its clock as early, but leaves
// the connections to it open with all that they have prepared: for a test that needs
// hundreds of databases, one after another.
func (d *DB) Wipe(t testing.TB) {
	t.Helper()
	ctx := context.Background()
	pool := d.as("superuser", d.superuserURL(t)).Pool
	if d.wipe == "" {
		rows, err := pool.Query(ctx, wiping)
		if err != nil {
			t.Fatal(err)
		}
		statements, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		d.wipe = "begin; set local session_replication_role = replica; " + strings.Join(statements, "; ") + "; commit"
	}
	if _, err := pool.Exec(ctx, d.wipe); err != nil {
		t.Fatal(err)
	}
	d.Clock.Set(Start)
}

func (d *DB) superuserURL(t testing.TB) string {
	t.Helper()
	u, err := url.Parse(d.cluster)
	if err != nil {
		t.Fatal(err)
	}
	u.Path = "/" + d.conf.Database
	return u.String()
}
