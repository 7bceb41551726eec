package store_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/test/pgtest"
)

var update = flag.Bool("update", false, "write testdata/grants.txt anew, for a person to read before it is committed")

// everyGrant lists who may do what on which table, column, sequence and
// function of ours: a line a grantee and object.
const everyGrant = `
with rights as (
  select coalesce(r.rolname, 'everybody') as grantee,
    case c.relkind when 'S' then 'sequence ' else '' end || c.relname as object, lower(a.privilege_type) as privilege
  from pg_class c cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
  where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
  union all
  select coalesce(r.rolname, 'everybody'), c.relname, lower(a.privilege_type) || '(' || t.attname || ')'
  from pg_attribute t join pg_class c on c.oid = t.attrelid and not t.attisdropped cross join aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
  where c.relnamespace = 'public'::regnamespace and a.grantee <> c.relowner
  union all
  select coalesce(r.rolname, 'everybody'), 'schema ' || n.nspname, lower(a.privilege_type)
  from pg_namespace n cross join aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
  where n.nspname = 'public' and a.grantee <> n.nspowner
)
select grantee || ' ' || object || ': ' || string_agg(privilege, ' ' order by privilege) from rights group by grantee, object order by 1`

func TestGrantsAreThoseOfTheMatrix(t *testing.T) {
	t.Parallel()
	rows, err := pgtest.New(t).Owner().Query(context.Background(), everyGrant)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("testdata", "grants.txt")
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(want)), "\n"), lines); diff != "" {
		t.Errorf("rights differ from %s (run with -update, read the difference, commit both):\n%s", file, diff)
	}
}

// TestNobodyRewritesHistory guards what the matrix must never say.
func TestNobodyRewritesHistory(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	ctx := context.Background()
	for _, table := range []string{"audit_entries", "verifications", "order_steps"} {
		for _, role := range []string{pgtest.ServerRole, pgtest.WorkerRole} {
			for _, privilege := range []string{"update", "delete", "truncate"} {
				var may bool
				err := db.Owner().QueryRow(ctx, `select has_table_privilege($1, $2, $3) or $3 = 'update' and has_any_column_privilege($1, $2, 'update')`,
					role, table, privilege).Scan(&may)
				if err != nil || may {
					t.Errorf("%s may %s %s: %v, %v", role, privilege, table, may, err)
				}
			}
		}
	}
	for _, privilege := range []string{"select", "insert", "update", "references"} {
		var may bool
		if err := db.Owner().QueryRow(ctx, "select has_any_column_privilege('sinetti_server', 'codes', $1)", privilege).Scan(&may); err != nil || may {
			t.Errorf("the server may %s codes: %v, %v", privilege, may, err)
		}
	}
	if _, err := db.Store().Pool.Exec(ctx, "delete from audit_entries"); err == nil {
		t.Error("the server deleted the audit log")
	}
	if _, err := db.Store().Pool.Exec(ctx, "create table mine (a int)"); err == nil {
		t.Error("the server made a table")
	}
}
