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

// The database refuses authorisations that a program that forgets would write: as the
// server, nobody authorises an own point, decides on what he or she asked for, or
// changes what was agreed.
func TestTheDatabaseRefusesAuthorisationsThatAProgramForgets(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	w, ctx := world.Small(t, db), context.Background()
	const asked = `insert into point_authorisations (id, point_id, point_organisation_id, organisation_id, customer_number, valid_from, asked_by, asked_at)
		values (gen_random_uuid(), POINT, HOSPITAL, COMPANY, '4711', '2026-11-18', BY, now())`
	const decided = `update point_authorisations set decided_by = BY, decided_at = now(), approved = true where approved is null`
	for name, c := range map[string]struct{ sql, by, refused string }{
		"of the own point":       {strings.Replace(asked, "COMPANY", "HOSPITAL", 1), "eero", "authorisation_is_for_anothers_point"},
		"of a point elsewhere":   {strings.Replace(asked, "HOSPITAL, COMPANY", "COMPANY, HOSPITAL", 1), "elina", "authorisation_of_that_point"},
		"by nobody":              {strings.Replace(asked, "BY", "null", 1), "elina", "authorisation_has_who_asked"},
		"by installation":        {strings.Replace(strings.Replace(asked, "asked_at)", "asked_at, by_installation)", 1), "now())", "now(), true)", 1), "elina", "42501"},
		"approved when asked":    {strings.Replace(strings.Replace(asked, "asked_at)", "asked_at, approved)", 1), "now())", "now(), true)", 1), "elina", "42501"},
		"backwards":              {strings.Replace(strings.Replace(asked, "valid_from,", "valid_from, valid_to,", 1), "'2026-11-18'", "'2026-11-18', '2026-11-17'", 1), "elina", "authorisation_ends_after_it_begins"},
		"twice":                  {asked, "elina", "point_is_authorised_once"},
		"decided by who asked":   {decided, "elina", "authorisation_takes_two"},
		"decided by nobody":      {strings.Replace(decided, "BY", "null", 1), "leena", "authorisation_has_who_decided"},
		"made longer":            {`update point_authorisations set valid_to = null where asked_by = BY`, "elina", "42501"},
		"another number":         {`update point_authorisations set customer_number = '1' where asked_by = BY`, "elina", "42501"},
		"forgotten":              {`delete from point_authorisations where asked_by = BY`, "elina", "42501"},
		"support forgotten":      {`delete from support_acts where done_by = BY`, "suvi", "42501"},
		"support told otherwise": {`update support_acts set reason = '' where done_by = BY`, "suvi", "42501"},
		"feedback rewritten":     {`update feedback set message_enc = '' where handled_by = BY`, "suvi", "42501"},
		"an employer renamed":    {`update organisations set name = '' where BY is not null`, "eero", "42501"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := db.Store().InTx(ctx, func(tx store.Tx) error {
				fill := func(sql, by string) string {
					return strings.NewReplacer(
						"BY", "(select id from officers where user_name = '"+by+"')", "POINT", "'"+w.HospitalPoint.String()+"'",
						"HOSPITAL", "'"+w.Hospital.String()+"'", "COMPANY", "'"+w.Company.String()+"'",
					).Replace(sql)
				}
				if c.sql != asked && !strings.HasPrefix(c.sql, "insert") || name == "twice" {
					if _, err := tx.Exec(ctx, fill(asked, "elina")); err != nil {
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
