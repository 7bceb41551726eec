package graph_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/world"
)

// newcomer is a new officer at the hospital, with something changed.
func (h *house) newcomer(userName string, change vars) vars {
	i := vars{
		"idempotencyKey": h.key(), "pointId": h.HospitalPoint, "name": "Uuno Uusi", "userName": userName, "identityCode": "131052-308T",
		"email": "uuno@example.org", "language": "fi",
	}
	for k, v := range change {
		i[k] = v
	}
	return i
}

// The password on paper is in one answer, and in no second one, no table, no log.
func TestAPasswordOnPaperIsShownOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	input := h.newcomer("uuno.uusi", vars{"email": ""})
	a := h.ask(h.Lead, createOfficer, vars{"i": input})
	password := a.text("createOfficer.temporaryPassword")
	if len(password) < 16 || a.text("createOfficer.officer.access.password") != "TEMPORARY" || a.text("createOfficer.passwordUntil") == "" {
		t.Fatalf("createOfficer: %s", a.Body)
	}
	if a.at("createOfficer.officer.rights.0") != nil || a.at("createOfficer.officer.officer.roles.0") != nil || a.text("createOfficer.officer.officer.trainingValidTo") >= "2026-11-18" {
		t.Errorf("a newcomer has rights: %s", a.Body)
	}
	b := h.ask(h.Lead, createOfficer, vars{"i": input})
	if b.text("createOfficer.officer.officer.id") != a.text("createOfficer.officer.officer.id") || b.at("createOfficer.temporaryPassword") != nil || strings.Contains(b.Body, password) {
		t.Errorf("answered again: %s", b.Body)
	}
	if strings.Contains(h.log.String(), password) {
		t.Error("the password is in the log")
	}
	if n := h.count(`select count(*) from officers where user_name = 'uuno.uusi' and password_kind = 'temporary' and password_hash like '$argon2id$%'`); n != 1 {
		t.Errorf("%d officers", n)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'officer.created' and outcome = 'done'`); n != 1 {
		t.Errorf("%d entries, want 1", n)
	}
	if n := h.count(`select count(*) from audit_entries where position($1 in detail::text) > 0`, password); n != 0 {
		t.Error("the password is in the audit log")
	}
}

func TestAPasswordByMailIsOrderedWithTheOfficer(t *testing.T) {
	t.Parallel()
	h := open(t)
	a := h.ask(h.Admin, createOfficer, vars{"i": h.newcomer("uuno.uusi", nil)})
	if a.at("createOfficer.temporaryPassword") != nil || a.at("createOfficer.officer.access.hasEmail") != true || a.text("createOfficer.officer.access.password") != "NONE" {
		t.Fatalf("createOfficer: %s", a.Body)
	}
	id := a.text("createOfficer.officer.officer.id")
	if n := h.count(`select count(*) from password_orders where officer_id = $1 and ordered_by = $2`, id, h.Admin.ID); n != 1 {
		t.Errorf("%d orders of a password, want 1", n)
	}
	if n := h.count(`select count(*) from river_job where kind = 'send_password'`); n != 1 {
		t.Errorf("%d jobs, want 1", n)
	}
	if n := h.count(`select count(*) from officers where id = $1 and position(convert_to('uuno@example.org', 'UTF8') in email_enc) > 0`, id); n != 0 {
		t.Error("the address is in clear")
	}
}

func TestWhatIsWrongWithANewOfficerIsSaid(t *testing.T) {
	t.Parallel()
	h := open(t)
	for code, change := range map[string]vars{
		"USER_NAME_TAKEN":     {"userName": "ritva"},
		"USER_NAME_FORM":      {"userName": "Ritva V"},
		"NAME_MISSING":        {"name": " "},
		"EMAIL_FORM":          {"email": "uuno@example.org\r\nBcc: x@example.org"},
		"IDENTITY_CODE_WRONG": {"identityCode": "131052-308U"},
	} {
		if a := h.ask(h.Lead, createOfficer, vars{"i": h.newcomer("uuno", change)}); a.codes("createOfficer") != code {
			t.Errorf("%s: %s", code, a.Body)
		}
	}
	if n := h.entries("officer.refused", "refused"); n != 5 {
		t.Errorf("%d refusals in the audit log, want 5", n)
	}
	if n := h.count(`select count(*) from officers where user_name = 'uuno'`); n != 0 {
		t.Errorf("%d officers were written", n)
	}
}

// Many take one user name at once: one gets it, the others are told.
func TestOneUserNameIsOneOfficers(t *testing.T) {
	t.Parallel()
	h := open(t)
	const callers = 12
	answers := make([]answer, callers)
	var wait sync.WaitGroup
	for i := range callers {
		as := []world.Officer{h.Lead, h.Admin, h.ApproverA}[i%3]
		input := h.newcomer("uuno", nil)
		wait.Go(func() { answers[i] = h.ask(as, createOfficer, vars{"i": input}) })
	}
	wait.Wait()
	made := 0
	for _, a := range answers {
		switch {
		case a.text("createOfficer.officer.officer.userName") == "uuno":
			made++
		case a.codes("createOfficer") != "USER_NAME_TAKEN":
			t.Errorf("neither made nor told: %s", a.Body)
		}
	}
	if made != 1 {
		t.Errorf("%d officers were made, want 1", made)
	}
}

func TestOfficersAreListedByName(t *testing.T) {
	t.Parallel()
	h := open(t)
	for i, name := range []string{"Öljynen Outi", "Ärrälä Aku", "Åberg Åke", "Zorro Zaida", "aalto Anna"} {
		h.ask(h.Admin, createOfficer, vars{"i": h.newcomer(fmt.Sprintf("uusi%d", i), vars{"name": name})})
	}
	var names []string
	after, pages := any(nil), 0
	for more := true; more; pages++ {
		a := h.ask(h.Admin, `query ($after: String) { officers(first: 3, after: $after) { pageInfo { hasNextPage endCursor } edges { node { officer { name } rights { role } } } } }`,
			vars{"after": after})
		edges, _ := a.at("officers.edges").([]any)
		for i := range edges {
			names = append(names, a.text(fmt.Sprintf("officers.edges.%d.node.officer.name", i)))
		}
		after, more = a.text("officers.pageInfo.endCursor"), a.at("officers.pageInfo.hasNextPage") == true
		if len(edges) == 0 {
			t.Fatalf("officers: %s", a.Body)
		}
	}
	want := []string{
		"aalto Anna", "Virkailija eero", "Virkailija leena", "Virkailija risto", "Virkailija ritva", "Zorro Zaida", "Åberg Åke", "Ärrälä Aku", "Öljynen Outi",
	}
	if !slices.Equal(names, want) || pages != 3 {
		t.Errorf("%d pages: %v", pages, names)
	}
	for text, n := range map[string]int{"virk": 4, "RIS": 1, "aku": 1, "åb": 1, "nobody": 0} {
		a := h.ask(h.Admin, `query ($t: String!) { officers(filter: {text: $t}) { edges { node { officer { name } } } } }`, vars{"t": text})
		if list, _ := a.at("officers.edges").([]any); len(list) != n {
			t.Errorf("%q: %s", text, a.Body)
		}
	}
	if a := h.ask(h.Admin, `{ officers(first: 51) { edges { cursor } } }`, nil); a.code() != "INVALID" {
		t.Errorf("51 a page: %s", a.Body)
	}
	if a := h.ask(h.Registrar, `{ officers { edges { cursor } } }`, nil); a.code() != "FORBIDDEN" {
		t.Errorf("by a registrar: %s", a.Body)
	}
}

func TestOfficersAreListedByWhatWaitsAndWhoLeft(t *testing.T) {
	t.Parallel()
	h := open(t)
	list := func(filter vars) string {
		a := h.ask(h.Admin, `query ($f: OfficerFilter) { officers(filter: $f) { edges { node { officer { userName } active } } } }`, vars{"f": filter})
		var names []string
		for i := 0; a.text(fmt.Sprintf("officers.edges.%d.node.officer.userName", i)) != ""; i++ {
			names = append(names, a.text(fmt.Sprintf("officers.edges.%d.node.officer.userName", i)))
		}
		return strings.Join(names, " ")
	}
	h.askRight(h.Lead, h.RegistrarToo.ID, "PROTECTED_SERVICE")
	if a := h.leave(h.Lead, h.Registrar.ID); a.at("endEmployment.officer.active") != false {
		t.Fatalf("endEmployment: %s", a.Body)
	}
	for want, filter := range map[string]vars{
		"risto":                   {"waiting": true},
		"eero leena risto":        {},
		"eero leena risto ritva":  {"left": true},
		"eero leena risto ritva ": {"left": true, "pointId": h.HospitalPoint},
		"":                        {"pointId": h.CompanyPoint},
	} {
		if got := list(filter); got != strings.TrimSpace(want) {
			t.Errorf("%v: %q, want %q", filter, got, want)
		}
	}
}

func TestARecordSaysHowAnOfficerLogsIn(t *testing.T) {
	t.Parallel()
	h := open(t)
	a := h.ask(h.Lead, seeOfficer, vars{"id": h.RegistrarToo.ID})
	if a.text("officer.access.password") != "OWN" || a.text("officer.access.device.kind") != "AUTHENTICATOR" || a.at("officer.access.device.permitted") != true {
		t.Errorf("access: %s", a.Body)
	}
	if given := fmt.Sprint(a.at("officer.mayBeGiven")); given != "[PROTECTED_SERVICE]" {
		t.Errorf("may be given %s", given)
	}
	if a.at("officer.rights.0.mayEnd") != true || a.at("officer.rights.0.mayDecide") != false {
		t.Errorf("rights: %s", a.Body)
	}
	own := h.ask(h.Lead, seeOfficer, vars{"id": h.Lead.ID})
	if given := fmt.Sprint(own.at("officer.mayBeGiven")); given != "[]" || own.at("officer.rights.0.mayEnd") != false {
		t.Errorf("oneself: %s", own.Body)
	}
	h.exec(`update organisations set login_methods = '{card,authenticator}'`)
	h.exec(`update officers set device_kind = 'token' where id = $1`, h.RegistrarToo.ID)
	if a := h.ask(h.Lead, seeOfficer, vars{"id": h.RegistrarToo.ID}); a.at("officer.access.device.permitted") != false {
		t.Errorf("not permitted: %s", a.Body)
	}
	for _, as := range []world.Officer{h.Support, h.Auditor, h.ApproverA} {
		if a := h.ask(as, seeOfficer, vars{"id": h.RegistrarToo.ID}); a.text("officer.officer.userName") != "risto" {
			t.Errorf("%s: %s", as.UserName, a.Body)
		}
	}
	for _, as := range []world.Officer{h.Support, h.Auditor} {
		if a := h.ask(as, seeOfficer, vars{"id": h.RegistrarToo.ID}); fmt.Sprint(a.at("officer.mayBeGiven")) != "[]" || a.at("officer.rights.0.mayEnd") != false {
			t.Errorf("%s may do something: %s", as.UserName, a.Body)
		}
	}
}

func TestRolesTellWhatTheyLetSomebodyDo(t *testing.T) {
	t.Parallel()
	h := open(t)
	a := h.ask(h.Registrar, `{ roles { role permissions inHand } }`, nil)
	for i, role := range domain.Roles {
		if a.at(fmt.Sprintf("roles.%d.permissions.0", i)) == nil {
			t.Errorf("%s lets nobody do anything: %s", role, a.Body)
		}
	}
	if fmt.Sprint(a.at("roles.2.inHand")) != "[REGISTRAR PROTECTED_SERVICE]" {
		t.Errorf("in the hand of who leads a point: %v", a.at("roles.2"))
	}
}

// Among many no more names are opened than a page shows: whose name cannot be opened
// does no harm to a list or a search that shows others.
func TestAListOpensNoMoreNamesThanItShows(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`insert into officers (id, organisation_id, point_id, user_name, person_enc, training_valid_to, password_hash, created_at, name_index)
		select gen_random_uuid(), $1, $2, 'zz' || n, '\x00', '2030-01-01', '', now(), '{}' from generate_series(1000, 1000 + $3) n`,
		h.Hospital, h.HospitalPoint, store.MostNamesOpened)
	users := func(as world.Officer, filter string) string {
		a := h.ask(as, `{ officers(first: 4`+filter+`) { edges { node { officer { userName } } } } }`, nil)
		edges, _ := a.at("officers.edges").([]any)
		var names []string
		for i := range edges {
			names = append(names, a.text(fmt.Sprintf("officers.edges.%d.node.officer.userName", i)))
		}
		return strings.Join(names, " ") + a.code()
	}
	for filter, want := range map[string]string{
		"":                                 "eero leena risto ritva",
		`, filter: {text: "virk"}`:         "eero leena risto ritva",
		`, filter: {text: "Virkailija r"}`: "risto ritva",
		`, filter: {text: "rit"}`:          "ritva",
		`, filter: {text: "%"}`:            "",
	} {
		if got := users(h.Admin, filter); got != want {
			t.Errorf("%s: %q, want %q", filter, got, want)
		}
	}
	h.exec(`update officers set name_index = null where user_name in ('eero', 'risto')`)
	if got := users(h.Admin, `, filter: {text: "virk"}`); got != "leena ritva" {
		t.Errorf("without an index: %q", got)
	}
	if n, err := h.desk.FillNameIndexes(t.Context()); err != nil || n != 2 {
		t.Errorf("%d filled, %v", n, err)
	}
	if got := users(h.Admin, `, filter: {text: "virk"}`); got != "eero leena risto ritva" {
		t.Errorf("after the sweep: %q", got)
	}
}

// Each answer with officers' records has its entry, which names every one of them.
func TestALookAtRecordsNamesEveryOfficer(t *testing.T) {
	t.Parallel()
	h := open(t)
	looks := func(do func(ctx context.Context) error) string {
		ctx, scope := auth.WithScope(auth.WithActor(t.Context(), h.Lead.Actor()))
		if err := do(ctx); err != nil {
			t.Fatal(err)
		}
		if err := auth.New(h.db.Store(), store.SystemClock{}, nil).RecordLook(ctx, scope); err != nil {
			t.Fatal(err)
		}
		var found string
		err := h.db.Owner().QueryRow(t.Context(), `select coalesce(string_agg(object || coalesce(detail ->> 'officers', '') || ' ' || purpose, ';'), '')
			from audit_entries where act = 'officers.read'`).Scan(&found)
		if err != nil {
			t.Fatal(err)
		}
		h.exec(`alter table audit_entries disable trigger user`)
		h.exec(`delete from audit_entries`)
		return found
	}
	list := looks(func(ctx context.Context) error {
		_, err := h.desk.ListOfficers(ctx, auth.ActorFrom(ctx), desk.OfficerFilter{First: 50})
		return err
	})
	for _, o := range []world.Officer{h.Lead, h.Admin, h.Registrar, h.RegistrarToo} {
		if !strings.Contains(list, "officer:"+o.ID.String()) {
			t.Errorf("%s is not in %q", o.UserName, list)
		}
	}
	one := looks(func(ctx context.Context) error {
		_, err := h.desk.SeeOfficer(ctx, auth.ActorFrom(ctx), h.Registrar.ID)
		return err
	})
	if one != "officer:"+h.Registrar.ID.String()+" officers_and_rights" {
		t.Errorf("one record: %q", one)
	}
	node := looks(func(ctx context.Context) error {
		body := `{"query":"{ node(id: \"` + h.Registrar.ID.String() + `\") { ... on OfficerRecord { officer { name } } } }"}`
		r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		h.handler.ServeHTTP(httptest.NewRecorder(), r)
		return nil
	})
	if node != one {
		t.Errorf("a node: %q", node)
	}
	none := looks(func(ctx context.Context) error {
		_, err := h.desk.ListOfficers(ctx, auth.ActorFrom(ctx), desk.OfficerFilter{First: 50, Text: "zzz"})
		return err
	})
	if none != "" {
		t.Errorf("nobody was shown: %q", none)
	}
}
