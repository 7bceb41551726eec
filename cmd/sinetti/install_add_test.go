package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinetti/test/pgtest"
)

// addition is what joins a year later: an employer with its point, one point each of
// two that are there, and a second print house.
const addition = `organisations:
  - {code: town, name: Esimerkin kaupunki, country: FI, customer_number: AS-2002, login_methods: [token]}
points:
  - {code: KAU-1, organisation: town, name: Kaupungintalo, kind: town, contract_from: 2027-01-01, address: [Esimerkin kaupunki, Torikatu 1, 33100 TAMPERE], postcode: "33100"}
  - {code: VIR-2, organisation: Esimerkkivirasto, name: Toinen piste, kind: authority, contract_from: 2027-01-01, address: [Esimerkkivirasto, Satamakatu 2, 00100 HELSINKI], postcode: "00100"}
  - {code: SAI-2, organisation: AS-1001, name: Uusi sairaala, kind: health_care, contract_from: 2027-01-01, address: [Uusi sairaala, Mäkikatu 3, 33100 TAMPERE], postcode: "33100"}
partners:
  - {code: paino-2, kind: print_house, name: Paino Kaksi Oy, country: FI, certificate: "aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99", key: "0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567", stock_profile: c5, cut_off: "14:00", time_zone: Europe/Helsinki}
`

func written(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "more.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// What joins later is added by the owner in one transaction; what is there already is
// named, with what to do, and then nothing is written.
func TestWhatJoinsLaterIsAdded(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	size := func() (n int) {
		t.Helper()
		err := db.Owner().QueryRow(t.Context(), `select (select count(*) from organisations) + (select count(*) from points)
			+ (select count(*) from partners) + (select count(*) from officers)`).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	adding := func(url, text string, more ...string) (int, string) {
		code, out, errs := sinetti(t, append([]string{"install", "--add", written(t, text), "--database-url", url}, more...)...)
		return code, out + errs
	}
	if code, said := adding(db.OwnerURL(), addition); code != exitFault || !strings.Contains(said, "no officers yet: install what is first") || size() != 0 {
		t.Fatalf("an empty database: %d %s", code, said)
	}
	if code, _, errs := sinetti(t, append(installing(exampleFile, db.OwnerURL(), db.KeysetFile), "--any-output")...); code != 0 {
		t.Fatal(errs)
	}
	first := size()
	if code, said := adding(db.URL(pgtest.ServerRole), addition); code != exitFault || !strings.Contains(said, "connect as the role that `sinetti migrate` runs as") {
		t.Errorf("as the server: %d %s", code, said)
	}
	for name, c := range map[string]struct{ old, with, says string }{
		"a name":          {"name: Esimerkin kaupunki, country", "name: Esimerkkivirasto, country", "organisations[0].name: is the name of an organisation that is there already"},
		"a number":        {"AS-2002", "AS-1001", "organisations[0].customer_number: is the number of an organisation that is there"},
		"a point":         {"code: KAU-1", "code: SAI-1", "more.yaml:4: points[0].code: is the code of a point that is there already"},
		"no organisation": {"organisation: AS-1001", "organisation: AS-1002", "points[2].organisation: is no organisation of this file"},
		"a partner":       {"code: paino-2", "code: paino-fi", "partners[0].code: is the code of a partner that is there already"},
		"a certificate":   {`"aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99"`, `"00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff"`, "partners[0].certificate: is the certificate of a partner that is there"},
		"a bureau":        {"kind: print_house", "kind: bureau", "partners[0].country: has a bureau already"},
		"a postcode":      {"33100 TAMPERE], postcode: \"33100\"}\n  - {code: VIR", "33200 TAMPERE], postcode: \"33100\"}\n  - {code: VIR", "points[0].postcode: is not the postcode"},
		"an officer":      {"partners:", "officers:\n  - {user_name: anna.uusi, name: Anna Uusi, email: anna@example.org, language: fi, point: KAU-1, roles: [approver], password: paper}\npartners:", "officers: are entered in the pages"},
		"nothing":         {addition, "points: []\n", "more.yaml: adds nothing"},
	} {
		code, said := adding(db.OwnerURL(), strings.Replace(addition, c.old, c.with, 1))
		if code != exitFault || !strings.Contains(said, c.says) || !strings.Contains(said, "nothing was installed") || size() != first {
			t.Errorf("%s: exit %d, %q is not in %q; %d rows of %d", name, code, c.says, said, size(), first)
		}
	}
	if code, said := adding(db.OwnerURL(), addition, "--check"); code != 0 || said != "more.yaml: no fault\n" || size() != first {
		t.Errorf("--check: %d %s", code, said)
	}
	codes := make(chan int, 2)
	for range 2 {
		go func() { code, _ := adding(db.OwnerURL(), addition); codes <- code }()
	}
	if a, b := <-codes, <-codes; a+b != exitFault || size() != first+5 {
		t.Errorf("of two at once: %d and %d, %d rows more", a, b, size()-first)
	}
	var employers, entries int
	err := db.Owner().QueryRow(t.Context(), `select (select count(*) from points p join organisations o on o.id = p.organisation_id
		where (p.code, o.name) in (('KAU-1', 'Esimerkin kaupunki'), ('VIR-2', 'Esimerkkivirasto'), ('SAI-2', 'Esimerkin hyvinvointialue')) and p.country = 'FI'),
		(select count(*) from audit_entries where act = 'installation.made' and detail->>'by' = 'sinetti install --add')`).Scan(&employers, &entries)
	if err != nil || employers != 3 || entries != 5 {
		t.Errorf("%d points at their employers, %d audit entries, %v", employers, entries, err)
	}
}

// Of two organisations with one name the customer number tells which is meant.
func TestAPointIsAddedToTheOneThatIsMeant(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	if code, _, errs := sinetti(t, append(installing(exampleFile, db.OwnerURL(), db.KeysetFile), "--any-output")...); code != 0 {
		t.Fatal(errs)
	}
	if _, err := db.Owner().Exec(t.Context(), `update organisations set name = 'Kaima', customer_number = case customer_number when '' then 'AS-1' else customer_number end`); err != nil {
		t.Fatal(err)
	}
	point := `points:
  - {code: VIR-2, organisation: CALLED, name: Toinen piste, kind: authority, contract_from: 2027-01-01, address: [Virasto, Satamakatu 2, 00100 HELSINKI], postcode: "00100"}
`
	for called, want := range map[string]string{"Kaima": "write its customer number", "AS-1": "added: 0 organisations, 1 points"} {
		_, out, errs := sinetti(t, "install", "--add", written(t, strings.Replace(point, "CALLED", called, 1)), "--database-url", db.OwnerURL())
		if !strings.Contains(out+errs, want) {
			t.Errorf("%s: %q is not in %q", called, want, out+errs)
		}
	}
}
