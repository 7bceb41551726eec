package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// The database refuses what a program that forgets would write: as the server,
// nobody makes a right by installation, for oneself, or alone.
func TestTheDatabaseRefusesWhatAProgramForgets(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, ctx := world.Small(t, db), context.Background()
	const asked = `insert into officer_rights (id, officer_id, role, point_id, valid_from, asked_by, asked_at)
		values (gen_random_uuid(), OF, 'protected_service', POINT, '2026-11-18', BY, now())`
	const decided = `update officer_rights set decided_by = BY, decided_at = now(), approved = true where officer_id = OF and approved is null`
	for name, c := range map[string]struct{ sql, by, refused string }{
		"by installation":       {strings.Replace(strings.Replace(asked, "asked_at)", "asked_at, by_installation)", 1), "now())", "now(), true)", 1), "eero", "42501"},
		"made one's own":        {asked, "risto", "right_is_not_for_oneself"},
		"by nobody":             {strings.Replace(asked, "BY", "null", 1), "eero", "right_has_who_asked"},
		"nowhere":               {strings.Replace(asked, "POINT", "null", 1), "eero", "right_at_a_point"},
		"of no role":            {strings.NewReplacer("protected_service", "king", "POINT", "null").Replace(asked), "eero", "right_role"},
		"backwards":             {strings.Replace(strings.Replace(asked, "valid_from,", "valid_from, valid_to,", 1), "'2026-11-18'", "'2026-11-18', '2026-11-17'", 1), "eero", "right_ends_after_it_begins"},
		"twice":                 {asked, "leena", "officer_right_is_held_once"},
		"decided by who asked":  {decided, "eero", "right_takes_two"},
		"decided for oneself":   {decided, "risto", "right_is_not_for_oneself"},
		"decided by nobody":     {strings.Replace(decided, "BY", "null", 1), "leena", "right_has_who_decided"},
		"made longer":           {`update officer_rights set valid_to = null where officer_id = OF and BY is not null`, "eero", "42501"},
		"made another's":        {`update officer_rights set officer_id = BY where officer_id = OF`, "eero", "42501"},
		"forgotten":             {`delete from officer_rights where officer_id = OF and BY is not null`, "eero", "42501"},
		"trained by oneself":    {trained, "risto", "training_is_recorded_by_another"},
		"trained for no day":    {strings.Replace(trained, "2031-11-01", "2026-11-01", 1), "eero", "training_ends_after_it_was_passed"},
		"a training made anew":  {`update officer_trainings set valid_to = '2099-01-01' where officer_id = OF and BY is not null`, "eero", "42501"},
		"helped by oneself":     {helped, "risto", "support_is_for_another"},
		"made active in person": {`update officers set created_at = now() where id = OF and BY is not null`, "eero", "42501"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := db.Store().InTx(ctx, func(tx store.Tx) error {
				fill := func(sql, by string) string {
					of := "(select id from officers where user_name = 'risto')"
					who := "(select id from officers where user_name = '" + by + "')"
					point := "'" + w.HospitalPoint.String() + "'"
					return strings.NewReplacer("OF", of, "BY", who, "POINT", point).Replace(sql)
				}
				if c.sql == decided || name == "twice" || name == "decided by nobody" {
					if _, err := tx.Exec(ctx, fill(asked, "eero")); err != nil {
						t.Fatal(err)
					}
				}
				_, err := tx.Exec(ctx, fill(c.sql, c.by))
				if err == nil {
					t.Error("it was written")
				}
				return errors.Join(errNo, err)
			})
			var refused *pgconn.PgError
			if !errors.As(err, &refused) || refused.ConstraintName != c.refused && refused.Code != c.refused {
				t.Errorf("got %v, want %s", err, c.refused)
			}
		})
	}
}

var errNo = errors.New("nothing is kept")

const trained = `insert into officer_trainings (id, officer_id, passed_on, valid_to, reference, recorded_by, recorded_at)
	values (gen_random_uuid(), OF, '2026-11-01', '2031-11-01', 'REK-1', BY, now())`

const helped = `insert into support_acts (id, officer_id, done_by, act, checks, reason, done_at)
	values (gen_random_uuid(), OF, BY, 'unlock', '{call_back}', 'x', now())`
