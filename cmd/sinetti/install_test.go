package main

import (
	"context"
	"encoding/base32"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"sinetti/test/pgtest"
	"sinetti/test/world"
)

const exampleFile = "../../contrib/installation.example.yaml"

// edited writes the example with one text in place of another.
func edited(t *testing.T, old, with string) string {
	t.Helper()
	text, err := os.ReadFile(exampleFile)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), old) {
		t.Fatalf("the example has no %q", old)
	}
	path := filepath.Join(t.TempDir(), "first.yaml")
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), old, with, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Each fault names file, line, field, rule and remedy, and repeats nothing personal.
func TestAnInstallationFileIsChecked(t *testing.T) {
	t.Parallel()
	if code, out, errs := sinetti(t, "install", "--check", exampleFile); code != 0 || out != "installation.example.yaml: no fault\n" {
		t.Fatalf("the example itself: %d %s %s", code, out, errs)
	}
	for name, c := range map[string]struct{ old, with, says string }{
		"wide row":            {"Näytepolku 3, ", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW, ", "points[1].address: has a row that is too long to print; shorten it"},
		"no address":          {"    email: bertil.exempel@example.org\n", "", "officers[1].email: is missing: the first officers get new passwords by mail alone; write an address"},
		"malformed address":   {"bertil.exempel@example.org", "bertil", "officers[1].email: is no mail address; write it as name@example.org"},
		"shared address":      {"bertil.exempel@example.org", "anna.esimerkki@example.org", "officers[1].email: is the address of an officer above"},
		"user name":           {"user_name: bertil.exempel", "user_name: Bertil", "officers[1].user_name: is no user name"},
		"same user name":      {"user_name: bertil.exempel", "user_name: anna.esimerkki", "officers[1].user_name: is taken"},
		"identity code":       {`identity_code: 010180-951S`, `identity_code: 010180-951X`, "officers[0].identity_code: is no identity code"},
		"no identity code":    {`identity_code: 010180-951S`, `identity_code: ""`, "officers[0].identity_code: is missing"},
		"no such point":       {"point: SAI-1", "point: SAI-9", "officers[3].point: is no point of this file"},
		"one approver":        {"roles: [approver]", "roles: [auditor]", "officers: 1 with the role approver, and 2 needed"},
		"no user support":     {"roles: [user_support]", "roles: [auditor]", "officers: 0 with the role user_support, and 1 needed"},
		"no administrator":    {"roles: [employer_admin]", "roles: [auditor]", "officers: 0 with the role employer_admin, and 1 needed"},
		"a registrar":         {"roles: [user_support]", "roles: [user_support, registrar]", "officers[2].roles[1]: is a role that is given in the pages"},
		"no role":             {"roles: [user_support]", "roles: [queen]", "officers[2].roles[0]: is no role"},
		"language":            {"language: sv", "language: de", "officers[1].language: is no language"},
		"password":            {"password: mail", "password: pigeon", "officers[2].password: is no way to hand over"},
		"method":              {"[authenticator, token]", "[fax]", "organisations[0].login_methods: none of them shows one-time codes"},
		"country":             {"country: FI                 #", "country: XX #", "organisations[0].country: is no country of the rulebook"},
		"no contract":         {"    contract_from: 2026-11-01   # the contract's first day\n", "", "points[0].contract_from: is missing"},
		"contract reversed":   {"contract_to: 2030-12-31", "contract_to: 2020-12-31", "points[0].contract_to: lies before contract_from"},
		"postcode":            {`postcode: "33100"`, `postcode: "33200"`, "points[1].postcode: is not the postcode"},
		"kind of point":       {"kind: health_care", "kind: kiosk", "points[1].kind: is no kind of point"},
		"no organisation":     {"organisation: hospital", "organisation: ship", "points[1].organisation: is no organisation of this file"},
		"document":            {"documents: []", "documents: [library_card]", "points[0].documents[0]: is no row"},
		"certificate":         {`certificate: "00:11`, `certificate: "11`, "partners[0].certificate: is no SHA-256 fingerprint"},
		"print house's key":   {`key: "0123 4567`, `key: "4567`, "partners[0].key: is no fingerprint of an OpenPGP key"},
		"maker's key":         {`key: "AAAA-`, `key: "`, "partners[1].key: is no fingerprint of a maker's signing key"},
		"cut-off":             {`cut_off: "14:00"`, `cut_off: "noon"`, "partners[0].cut_off: is no time of day"},
		"stock":               {"stock_profile: c5", "stock_profile: papyrus", "partners[0].stock_profile: is no stock profile"},
		"a field that is not": {"health_care: false", "healthcare: false", "write it as in contrib/installation.example.yaml"},
	} {
		code, out, errs := sinetti(t, "install", "--check", edited(t, c.old, c.with))
		if code != exitFault || !strings.Contains(out, c.says) || !regexp.MustCompile(`^first\.yaml:\d+: `).MatchString(out) {
			t.Errorf("%s: exit %d, %q is not in %q %q", name, code, c.says, out, errs)
		}
		if strings.Contains(out, "bertil") || strings.Contains(out, "010180") {
			t.Errorf("%s repeats who: %s", name, out)
		}
	}
	// A field's line is its own.
	_, out, _ := sinetti(t, "install", "--check", edited(t, "language: sv", "language: de"))
	text, err := os.ReadFile(exampleFile)
	if err != nil {
		t.Fatal(err)
	}
	before, _, _ := strings.Cut(string(text), "language: sv")
	if want := "first.yaml:" + itoa(1+strings.Count(before, "\n")) + ": officers[1].language"; !strings.HasPrefix(out, want) {
		t.Errorf("%q does not begin with %q", out, want)
	}
}

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

// installing gives the arguments of an installation of the file.
func installing(file, url, keyset string) []string {
	return []string{"install", file, "--database-url", url, "--crypt-keyset", keyset}
}

// Passwords go to a terminal or nowhere, only the owner installs, and nobody twice;
// of two who install at once, one does.
func TestAnInstallationIsMadeOnceByTheOwner(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	count := func(table string) (n int) {
		if err := db.Owner().QueryRow(t.Context(), "select count(*) from "+pgx.Identifier{table}.Sanitize()).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	refused := func(want int, says string, args ...string) {
		t.Helper()
		code, out, errs := sinetti(t, args...)
		if code != want || !strings.Contains(errs, says) || strings.Contains(out, "paper") || count("officers")+count("organisations") > 0 {
			t.Errorf("exit %d, %q is not in %q; out %q", code, says, errs, out)
		}
	}
	own := installing(exampleFile, db.OwnerURL(), db.KeysetFile)
	refused(exitUsage, "--any-output", own...)
	refused(exitFault, "connect as the role that `sinetti migrate` runs as", append(installing(exampleFile, db.URL(pgtest.ServerRole), db.KeysetFile), "--any-output")...)
	refused(exitUsage, "SINETTI_DATABASE_URL", "install", exampleFile, "--any-output", "--crypt-keyset", db.KeysetFile)
	refused(exitFault, "nothing was installed", append(installing(edited(t, "point: SAI-1", "point: X"), db.OwnerURL(), db.KeysetFile), "--any-output")...)
	codes := make(chan int, 2)
	for range 2 {
		go func() { code, _, _ := sinetti(t, append(own, "--any-output")...); codes <- code }()
	}
	if a, b := <-codes, <-codes; a+b != exitFault {
		t.Errorf("of two at once: %d and %d", a, b)
	}
	if code, _, errs := sinetti(t, append(own, "--any-output")...); code != exitFault || !strings.Contains(errs, "enter further officers in the pages") {
		t.Errorf("a second time: %d %s", code, errs)
	}
	if o, p, r, a := count("organisations"), count("points"), count("partners"), count("officers"); o != 2 || p != 2 || r != 2 || a != 4 {
		t.Errorf("%d organisations, %d points, %d partners, %d officers", o, p, r, a)
	}
	var entries, rights, orders int
	err := db.Owner().QueryRow(t.Context(), `select (select count(*) from audit_entries where act = 'installation.made' and actor = 'system'),
		(select count(*) from officer_rights where by_installation and approved), (select count(*) from password_orders where sent_at is null)`).Scan(&entries, &rights, &orders)
	if err != nil || entries != 10 || rights != 4 || orders != 1 {
		t.Errorf("%d audit entries, %d rights, %d passwords to be mailed, %v", entries, rights, orders, err)
	}
}

// From an empty PostgreSQL to the first registrar: the example is installed, who is
// in it logs in through the running server, and enters the next.
func TestTheFirstOfficersGoOnByThemselves(t *testing.T) {
	t.Parallel()
	empty := pgtest.NewCluster(t).Empty(t, "first")
	if code, _, errs := sinetti(t, "migrate", "--database-url", empty.OwnerURL); code != 0 {
		t.Fatal(errs)
	}
	keyset, capsule, blobs := files(t)
	code, said, errs := sinetti(t, append(installing(exampleFile, empty.OwnerURL, keyset), "--any-output")...)
	if code != 0 || errs != "" {
		t.Fatalf("install: %d %s", code, errs)
	}
	address := free(t)
	server := "http://" + address
	ctx, end := context.WithCancel(context.Background())
	done := make(chan int, 1)
	var log text
	go func() {
		done <- run(ctx, []string{
			"serve", "--database-url", empty.ServerURL, "--crypt-keyset", keyset, "--capsule-key", capsule, "--blob-url", blobs,
			"--listen", address, "--public-url", server,
		}, io.Discard, &log)
	}()
	await(t, &log, server+"/readyz")
	for user, may := range map[string]string{"anna.esimerkki": "APPROVE_REPRINT", "heikki.hallinto": "SET_LOGIN_METHODS"} {
		found := regexp.MustCompile(`(?m)^paper +` + regexp.QuoteMeta(user) + ` +(\S+) +opens once`).FindStringSubmatch(said)
		if found == nil {
			t.Fatalf("no password of %s in %q", user, said)
		}
		in := enter(t, server, user, found[1])
		if got := in.ask(`{"query":"{viewer{permissions}}"}`); !strings.Contains(got, may) {
			t.Errorf("%s may not %s: %s", user, may, got)
		}
		if strings.Contains(log.String(), found[1]) || strings.Contains(log.String(), user) {
			t.Error("the log holds a password or a name")
		}
		if user == "heikki.hallinto" {
			in.entersAnother()
		}
	}
	end()
	if code := <-done; code != 0 {
		t.Errorf("exit %d: %s", code, log.String())
	}
}

// entered is a session that is fully in.
type entered struct {
	t       *testing.T
	server  string
	cookies []*http.Cookie
}

func (e *entered) ask(query string) string {
	_, body := post(e.t, e.server+"/graphql", query, e.cookies)
	return body
}

// entersAnother has the administrator enter the hospital's first registrar.
func (e *entered) entersAnother() {
	e.t.Helper()
	var viewer struct {
		Data struct {
			Viewer struct{ Point struct{ ID string } }
		}
	}
	if err := json.Unmarshal([]byte(e.ask(`{"query":"{viewer{point{id}}}"}`)), &viewer); err != nil {
		e.t.Fatal(err)
	}
	query, err := json.Marshal(map[string]any{
		"query": "mutation($i: CreateOfficerInput!){createOfficer(input:$i){temporaryPassword refusals{code}}}",
		"variables": map[string]any{"i": map[string]any{
			"idempotencyKey": "first-registrar-1", "pointId": viewer.Data.Viewer.Point.ID, "name": "Riitta Rekisteri",
			"userName": "riitta.rekisteri", "identityCode": "", "email": "", "language": "fi",
		}},
	})
	if err != nil {
		e.t.Fatal(err)
	}
	if got := e.ask(string(query)); !regexp.MustCompile(`"temporaryPassword":"[a-z2-7-]{19}","refusals":\[\]`).MatchString(got) {
		e.t.Errorf("the first administrator cannot enter a registrar: %s", got)
	}
}

// step posts, keeps the cookies of the answer and reads it.
func (e *entered) step(path string, body map[string]any, into any) {
	e.t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		e.t.Fatal(err)
	}
	resp, got := post(e.t, e.server+path, string(text), e.cookies)
	if resp.StatusCode != http.StatusOK {
		e.t.Fatalf("%s: %d %s", path, resp.StatusCode, got)
	}
	if cookies := resp.Cookies(); len(cookies) > 0 {
		e.cookies = cookies
	}
	if err := json.Unmarshal([]byte(got), into); err != nil {
		e.t.Fatal(err)
	}
}

// enter logs in for the first time, changes the password and links an app.
func enter(t *testing.T, server, user, temporary string) *entered {
	t.Helper()
	e := &entered{t: t, server: server}
	var got struct{ Stage, Secret string }
	e.step("/login", map[string]any{"userName": user, "password": temporary}, &got)
	if got.Stage != "password" {
		t.Errorf("stage %q after a temporary password", got.Stage)
	}
	e.step("/access/password", map[string]any{"current": temporary, "new": "laiturilla-lokki-17"}, &got)
	e.step("/access/device", map[string]any{"kind": "authenticator"}, &got)
	secret, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ReplaceAll(got.Secret, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	app, now := world.Officer{Secret: secret}, time.Now()
	e.step("/access/device/confirm", map[string]any{"first": app.OneTimeCode(now), "second": app.OneTimeCode(now.Add(30 * time.Second))}, &got)
	if got.Stage != "full" {
		t.Errorf("stage %q after linking", got.Stage)
	}
	return e
}
