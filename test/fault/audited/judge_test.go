package audited

import (
	"fmt"
	"slices"
	"strings"

	"sinetti/domain"
)

// entry is what this test reads of an audit entry.
type entry struct {
	id                          domain.ID
	actor, act, outcome, object string
	holders                     []domain.ID
	purpose                     string
	visit                       *domain.ID
	requestID                   string
}

func (h *house) entries() map[string][]entry {
	h.t.Helper()
	rows, err := h.db.Owner().Query(h.ctx, "select id, actor, act, outcome, object, holders, purpose, visit_id, request_id from audit_entries order by at, id")
	h.must(err)
	defer rows.Close()
	of := map[string][]entry{}
	for rows.Next() {
		var e entry
		h.must(rows.Scan(&e.id, &e.actor, &e.act, &e.outcome, &e.object, &e.holders, &e.purpose, &e.visit, &e.requestID))
		of[e.requestID] = append(of[e.requestID], e)
	}
	h.must(rows.Err())
	return of
}

// tally is what was judged.
type tally struct{ done, refused, again, shown, silent, failed, broken, unavailable, closed int }

// finding is one contradiction; the first of each kind are shown.
type findings map[string][]string

func (f findings) add(kind, format string, values ...any) {
	f[kind] = append(f[kind], fmt.Sprintf(format, values...))
}

func (h *house) judge(all []exchange) {
	h.t.Helper()
	log := h.entries()
	var n tally
	wrong := findings{}
	answered := map[string]bool{}
	first := map[*act]string{} // the request that was acknowledged first
	for i := range all {
		e := &all[i]
		switch {
		case e.closed:
			n.closed++
			continue
		case e.status == 0:
			n.broken++
			continue
		case !e.answered():
			n.unavailable++
			continue
		}
		answered[e.requestID] = true
		mine := log[e.requestID]
		h.judgeLook(e, mine, &n, wrong)
		h.judgeAct(e, mine, first, &n, wrong)
	}
	h.judgeOthers(log, answered, n.broken+n.unavailable, wrong)
	h.judgeRows(wrong)
	h.t.Log(mixed(all))
	h.t.Logf("acts: %d done, %d refused, %d said again; answers: %d with personal data, %d without; %d errors of GraphQL; %d requests broken by a death, %d answered 503, %d found nobody there",
		n.done, n.refused, n.again, n.shown, n.silent, n.failed, n.broken, n.unavailable, n.closed)
	for kind, list := range wrong {
		h.t.Errorf("%s: %d times, such as\n%s", kind, len(list), strings.Join(list[:min(3, len(list))], "\n"))
	}
	if n.done == 0 || n.refused == 0 || n.again == 0 || n.shown == 0 || n.broken == 0 {
		h.t.Error("something was not played at all: the run proves nothing")
	}
}

// mixed tells how often each was answered, how often well, and how often with somebody in it.
func mixed(all []exchange) string {
	type counts struct{ answered, errors, refused int }
	of := map[string]*counts{}
	for i := range all {
		e := &all[i]
		if !e.answered() {
			continue
		}
		if of[e.name] == nil {
			of[e.name] = &counts{}
		}
		of[e.name].answered++
		switch got := result(e.body); {
		case len(got.Errors) > 0:
			of[e.name].errors++
		case got.Data.It != nil && len(got.Data.It.Refusals) > 0:
			of[e.name].refused++
		}
	}
	var lines []string
	for name, c := range of {
		lines = append(lines, fmt.Sprintf("%s %d (%d errors, %d refused)", name, c.answered, c.errors, c.refused))
	}
	slices.Sort(lines)
	return strings.Join(lines, "; ")
}

// judgeLook wants one entry for an answer that shows somebody, naming everybody in it.
func (h *house) judgeLook(e *exchange, mine []entry, n *tally, wrong findings) {
	seen := h.index.shown(e.body)
	if got := result(e.body); e.name == "previewLetter" && got.Data.It != nil && got.Data.It.Pdf != nil {
		seen[e.shows] = "a drawn letter"
	}
	var looks []entry
	for _, m := range mine {
		if m.outcome == "shown" && len(m.holders) > 0 {
			looks = append(looks, m)
		}
	}
	if len(looks) == 0 { // the act's own entry, where it tells whom the act was about
		looks = tells(e, mine)
	}
	if len(seen) == 0 {
		n.silent++
		if len(looks) > 1 {
			wrong.add("several looks for one answer", "%s %s: %v", e.name, e.requestID, looks)
		}
		return
	}
	n.shown++
	if len(looks) != 1 {
		wrong.add("an answer with personal data without its one look", "%s %s: %d looks, entries %v, %s", e.name, e.requestID, len(looks), mine, e.body)
		return
	}
	for id, mark := range seen {
		if !slices.Contains(looks[0].holders, id) {
			wrong.add("a look that does not name everybody", "%s %s: %s is not in %v", e.name, e.requestID, mark, looks[0])
		}
	}
	if looks[0].visit == nil && looks[0].purpose == "" {
		wrong.add("a look without visit or purpose", "%s %s: %v", e.name, e.requestID, looks[0])
	}
}

// tells are the entries that name the act.
func tells(e *exchange, mine []entry) (list []entry) {
	for _, m := range mine {
		if slices.Contains(e.words, domain.AuditWord(m.act)) && (m.outcome != "shown" || e.shown) {
			list = append(list, m)
		}
	}
	return list
}

// judgeAct wants one entry that names the act for each answer that says what came of
// it; of an act that was said again, one for all its answers.
func (h *house) judgeAct(e *exchange, mine []entry, first map[*act]string, n *tally, wrong findings) {
	got := result(e.body)
	if codes := got.codes(); len(codes) > 0 {
		n.failed++
		h.judgeError(e, codes, mine, wrong)
		return
	}
	if len(e.words) == 0 || !e.writes && got.Data.It == nil {
		return
	}
	told := tells(e, mine)
	if !e.writes {
		h.judgeSearch(e, told, wrong)
		return
	}
	before := first[e.act]
	want := "done"
	switch {
	case len(got.Data.It.Refusals) > 0:
		want = "refused"
	case e.shown:
		want = "shown"
	}
	if want != "refused" || got.thing() != "" { // recorded under its key
		if before == "" && e.keyed() {
			first[e.act] = e.requestID
		}
		if before != "" {
			n.again++
			if len(told) > 0 {
				wrong.add("an act said again has another entry", "%s %s after %s: %v", e.name, e.requestID, before, told)
			}
			return
		}
		if len(told) == 0 && e.keyed() && e.tries > 1 { // done by a request that was not answered
			n.again++
			h.wantElsewhere(e, got, wrong)
			return
		}
	}
	if want == "refused" {
		n.refused++
	} else {
		n.done++
	}
	if len(told) != 1 {
		wrong.add("an acknowledged act without its one entry", "%s %s: %v of %v; %.300s", e.name, e.requestID, told, mine, e.body)
		return
	}
	if told[0].outcome != want {
		wrong.add("an entry with another outcome", "%s %s: %v; %.300s", e.name, e.requestID, told[0], e.body)
	}
	if id := got.thing(); id != "" && told[0].object != e.noun+":"+id {
		wrong.add("an entry of another object", "%s %s: %v, want %s", e.name, e.requestID, told[0], id)
	}
}

// wantElsewhere wants the entry of an act whose first answer was lost.
func (h *house) wantElsewhere(e *exchange, got outcome, wrong findings) {
	words := make([]string, len(e.words))
	for i, w := range e.words {
		words[i] = string(w)
	}
	if k := h.count(`select count(*) from audit_entries where object = $1 and act = any($2)`, e.noun+":"+got.thing(), words); k < 1 {
		wrong.add("an act whose first answer was lost has no entry", "%s %s: %s", e.name, e.requestID, got.thing())
	}
}

// judgeSearch wants a search that found nobody, or was refused, to be written down too.
func (h *house) judgeSearch(e *exchange, told []entry, wrong findings) {
	nobodyShown := !strings.Contains(string(e.body), `"holders":[{`)
	if want := map[bool]int{true: 1}[nobodyShown]; len(told) != want {
		wrong.add("a search without its one entry", "%s %s: %v; %.300s", e.name, e.requestID, told, e.body)
	}
}

// judgeError wants nothing done where an error was said, and a permission that is not
// there to be written down.
func (h *house) judgeError(e *exchange, codes []string, mine []entry, wrong findings) {
	for _, code := range codes {
		switch code {
		case "FORBIDDEN", "NOT_FOUND", "INVALID", "CONFLICT":
		default:
			wrong.add("an error of ours", "%s %s %s: %.300s", e.name, e.requestID, e.officer, e.body)
		}
	}
	for _, m := range mine {
		if m.outcome == "done" && e.writes {
			wrong.add("an error for what was done", "%s %s: %v", e.name, e.requestID, m)
		}
	}
	refused := func(m entry) bool { return m.act == string(domain.AuditPermissionRefused) && m.outcome == "refused" }
	if slices.Contains(codes, "FORBIDDEN") && e.writes && !slices.ContainsFunc(mine, refused) {
		wrong.add("a refused permission that is not written down", "%s %s %s", e.name, e.requestID, e.officer)
	}
}

// judgeOthers wants no entry of a request that nobody made: those that were not
// answered may have some.
func (h *house) judgeOthers(log map[string][]entry, answered map[string]bool, lost int, wrong findings) {
	strangers := 0
	for request, list := range log {
		switch {
		case answered[request]:
		case request != "":
			strangers++
		default:
			for _, m := range list {
				if m.actor != "system" {
					wrong.add("an entry of no request", "%v", m)
				}
			}
		}
	}
	h.t.Logf("%d requests that got no answer have entries, of %d", strangers, lost)
	if strangers > lost {
		wrong.add("entries of requests that nobody made", "%d of %d", strangers, lost)
	}
}

// rows says of each kind of row by which word its one entry tells of it.
var rows = []struct{ what, sql string }{
	{"orders", `select id::text from orders where (select count(*) from audit_entries a where a.object = 'order:' || orders.id and a.act like 'order.%_placed' and a.outcome = 'done') <> 1`},
	{"visits", `select id::text from visits v where (select count(*) from audit_entries a where a.object = 'visit:' || v.id and a.act = 'visit.opened' and a.outcome = 'done') <> 1`},
	{"closed visits", `select id::text from visits v where closed_at is not null and (select count(*) from audit_entries a where a.object = 'visit:' || v.id and a.act = 'visit.closed' and a.outcome = 'done') <> 1`},
	{"verifications", `select id::text from verifications v where (select count(*) from audit_entries a where a.object = 'verification:' || v.id and a.act like 'identity.%') <> 1`},
	{"cancelled orders", `select id::text from orders o where state = 'cancelled' and (select count(*) from audit_entries a where a.object = 'order:' || o.id and a.act = 'order.cancelled' and a.outcome = 'done') <> 1`},
	{"orders that ended", `select id::text from orders o where state in ('failed', 'returned', 'refused') and not exists (select from audit_entries a where a.outcome = 'done' and (a.object = 'order:' || o.id and a.act in ('order.closed', 'bureau.answered') or a.detail ->> 'order' = o.id::text))`},
	{"officers", `select id::text from officers o where user_name like 'uusi-%' and (select count(*) from audit_entries a where a.object = 'officer:' || o.id and a.act = 'officer.created' and a.outcome = 'done') <> 1`},
	{"rights", `select id::text from officer_rights r where asked_by is not null and (select count(*) from audit_entries a where a.object = 'right:' || r.id and a.act = 'right.asked' and a.outcome = 'done') <> 1`},
	{"authorisations", `select id::text from point_authorisations p where asked_by is not null and (select count(*) from audit_entries a where a.object = 'authorisation:' || p.id and a.act = 'authorisation.asked' and a.outcome = 'done') <> 1`},
	{"entries of orders", `select id::text from audit_entries a where act like 'order.%_placed' and outcome = 'done' and not exists (select from orders o where 'order:' || o.id = a.object)`},
	{"entries of cancellations", `select id::text from audit_entries a where act = 'order.cancelled' and outcome = 'done' and not exists (select from orders o where 'order:' || o.id = a.object and o.state = 'cancelled')`},
	{"entries of visits", `select id::text from audit_entries a where act in ('visit.opened', 'visit.closed') and outcome = 'done' and not exists (select from visits v where 'visit:' || v.id = a.object and (a.act = 'visit.opened' or v.closed_at is not null))`},
	{"entries of verifications", `select id::text from audit_entries a where act like 'identity.%' and a.object like 'verification:%' and not exists (select from verifications v where 'verification:' || v.id = a.object)`},
	{"entries of officers", `select id::text from audit_entries a where act = 'officer.created' and outcome = 'done' and not exists (select from officers o where 'officer:' || o.id = a.object)`},
	{"entries of rights", `select id::text from audit_entries a where act like 'right.%' and outcome = 'done' and not exists (select from officer_rights r where 'right:' || r.id = a.object)`},
	{"entries of authorisations", `select id::text from audit_entries a where act like 'authorisation.%' and outcome = 'done' and not exists (select from point_authorisations p where 'authorisation:' || p.id = a.object)`},
	{"trainings", `select officer_id::text from officer_trainings t where officer_id in (select id from officers where user_name like 'uusi-%') group by officer_id having count(*) <> (select count(*) from audit_entries a where a.act = 'training.recorded' and a.outcome = 'done' and a.object = 'officer:' || t.officer_id)`},
}

// judgeRows holds rows and entries against each other, whatever was answered.
func (h *house) judgeRows(wrong findings) {
	h.t.Helper()
	for _, r := range rows {
		list, err := h.db.Owner().Query(h.ctx, r.sql)
		h.must(err)
		for list.Next() {
			var id string
			h.must(list.Scan(&id))
			wrong.add("rows and entries: "+r.what, "%s", id)
		}
		list.Close()
		h.must(list.Err())
	}
}
