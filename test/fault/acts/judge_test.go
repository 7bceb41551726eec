package acts

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"sinetti/domain"
	"sinetti/test/eventcheck"
)

// judge holds a seed's database against the state tables and the clients' answers.
func (r *room) judge(all []*client) {
	r.t.Helper()
	r.judgeMoves()
	r.judgeSteps()
	r.judgeEnds()
	r.exec(`select watch_line(id) from cards`) // two that came into use at once may each have seen itself alone
	for _, what := range r.rows(`select noun || ' ' || id || ': ' || what from watched_faults order by n limit 20`) {
		r.t.Error(what)
	}
	r.judgeRead()
	r.judgeAnswers(all)
	eventcheck.Outbox(r.t, r.db)
}

// steps tells of each noun whether a row may go from one state to another.
var steps = map[string]func(from, to string) bool{
	"cards":   func(from, to string) bool { return domain.CardState(from).CanBecome(domain.CardState(to)) },
	"orders":  func(from, to string) bool { return domain.OrderState(from).CanBecome(domain.OrderState(to)) },
	"letters": func(from, to string) bool { return domain.LetterState(from).CanBecome(domain.LetterState(to)) },
	"complaints": func(from, to string) bool {
		return domain.ComplaintState(from).CanBecome(domain.ComplaintState(to))
	},
	"batches": func(from, to string) bool { return domain.BatchState(from).CanBecome(domain.BatchState(to)) },
}

// judgeMoves wants every step that a row took in its noun's table.
func (r *room) judgeMoves() {
	r.t.Helper()
	for _, move := range r.rows(`select noun || ' ' || was || ' ' || became || ' ' || count(*) || ' times, first ' || (array_agg(id order by n))[1]
		from watched_moves where was is not null group by noun, was, became`) {
		part := strings.SplitN(move, " ", 4)
		if !steps[part[0]](part[1], part[2]) {
			r.t.Errorf("%s became %s from %s: no such step in the table (%s)", part[0], part[2], part[1], part[3])
		}
	}
}

// judgeRead wants no card back in use whose code somebody may have read and whose
// letters print that code again.
func (r *room) judgeRead() {
	r.t.Helper()
	for _, card := range r.rows(`select c.id::text || ' is ' || c.state from cards c
		where c.product like 'fi_%' and c.state in ('dispatched', 'arrived', 'handed_over', 'activated')
			and exists (select from letters l join letter_marks m on m.letter_id = l.id where l.card_id = c.id and m.may_have_been_read)`) {
		r.t.Errorf("its code may have been read, and card %s", card)
	}
}

// judgeSteps wants the written history of each order to be what befell it.
func (r *room) judgeSteps() {
	r.t.Helper()
	for _, order := range r.rows(`select o.number || ': steps ' || coalesce(s.way, 'none') || ', but was ' || m.way from orders o
		join lateral (select string_agg(became, ' ' order by n) way from watched_moves where noun = 'orders' and id = o.id) m on true
		left join lateral (select string_agg(state, ' ' order by step) way from order_steps where order_id = o.id) s on true
		where s.way is distinct from m.way`) {
		r.t.Error(order)
	}
}

// judgeEnds wants of each order that ended one event that says so and an entry that names
// it, of whichever act it ended by.
func (r *room) judgeEnds() {
	r.t.Helper()
	for _, order := range r.rows(`select o.kind || ' ' || o.number || ' ended as ' || o.state || ' with ' || e.n || ' events and ' || l.n || ' entries: ' || m.way
		from orders o
		join lateral (select string_agg(became, ' ' order by n) way from watched_moves where noun = 'orders' and id = o.id) m on true
		join lateral (select count(*) n from watermill_outbox where payload->'data'->>'order' = o.id::text
			and payload->>'type' in ('fi.sinetti.order.cancelled', 'fi.sinetti.order.closed')) e on true
		join lateral (select count(*) n from audit_entries a where a.outcome = 'done' and (
			a.object = 'order:' || o.id and (a.act in ('order.cancelled', 'order.closed') or a.detail->>'order' = o.state) -- the bureau's answer
			or a.act like 'letter.%' and a.detail->>'order' = o.id::text -- what was done to its letter
			or a.act = 'card.handed_over' and a.object = 'card:' || o.new_card_id)) l on true
		where o.state in (` + quoted(endsOf(domain.OrderStates())) + `) and (e.n <> 1 or l.n = 0)`) {
		r.t.Error(order)
	}
}

// endsOf are those of the states that are ends.
func endsOf[S interface {
	~string
	Ended() bool
}](states []S) (ends []string) {
	for _, s := range states {
		if s.Ended() {
			ends = append(ends, string(s))
		}
	}
	return ends
}

// judgeAnswers wants for each answer its one key and entry, for each refusal no key.
func (r *room) judgeAnswers(all []*client) {
	r.t.Helper()
	done, refused, keys := map[string]int{}, map[string]int{}, map[string]string{}
	var words []string
	first := map[string]int{}
	for _, c := range all {
		for _, a := range c.told {
			for _, one := range a.each() {
				words = append(words, string(one.word))
				switch {
				case one.done() && !one.again:
					done[string(one.word)+" "+one.object]++
				case !one.done() && one.err == nil:
					refused[refusalWord(one.word)]++
					words = append(words, refusalWord(one.word))
				}
			}
			if a.done() {
				if !a.again {
					first[a.key]++
				}
				keys[a.key] = cmp.Or(a.kept, a.object[strings.IndexByte(a.object, ':')+1:])
			}
		}
	}
	for key := range keys {
		if first[key] != 1 {
			r.t.Errorf("%s was answered %d times as the first time", key, first[key])
		}
	}
	r.same("done", done, `select act || ' ' || object as at, count(*) from audit_entries
		where outcome = 'done' and actor like 'officer:%' and act = any($1)
			and not (act in ('card.revoked', 'card.suspended') and detail ? 'order') -- with another act, which has its own entry
			and not (act = 'order.cancelled' and detail ? 'card') -- with its card
		group by 1`, words)
	r.same("refused", refused, `select act as at, count(*) from audit_entries
		where outcome = 'refused' and actor like 'officer:%' and act = any($1) group by 1`, words)
	r.judgeKeys(keys)
}

// refusalWord is the word under which the log has an act's refusals.
func refusalWord(word domain.AuditWord) string {
	switch word { //nolint:exhaustive // the others are refused under their own
	case domain.AuditCodeOrdered, domain.AuditPUKOrdered, domain.AuditNewCardOrdered:
		return string(domain.AuditOrderRefused)
	}
	return string(word)
}

// same compares counts with those that a query gives.
func (r *room) same(what string, want map[string]int, sql string, words []string) {
	r.t.Helper()
	rows, err := r.db.Owner().Query(r.ctx, sql, words)
	r.must(err)
	defer rows.Close()
	got := map[string]int{}
	for rows.Next() {
		var at string
		var n int
		r.must(rows.Scan(&at, &n))
		got[at] = n
	}
	r.must(rows.Err())
	if diff := gocmp.Diff(want, got); diff != "" {
		r.t.Errorf("%s, as the clients were told (-) and as the log has it (+):\n%s", what, diff)
	}
}

// judgeKeys wants the kept answers to be those that were given, and no others.
func (r *room) judgeKeys(want map[string]string) {
	r.t.Helper()
	got := map[string]string{}
	for _, row := range r.rows(`select key || ' ' || object_id from idempotency_keys where key like 'client-%'`) {
		key, object, _ := strings.Cut(row, " ")
		got[key] = object
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		r.t.Errorf("answers given (-) and kept (+):\n%s", diff)
	}
}

func (r *room) rows(sql string) []string {
	r.t.Helper()
	rows, err := r.db.Owner().Query(r.ctx, sql)
	r.must(err)
	defer rows.Close()
	var all []string
	for rows.Next() {
		var s string
		r.must(rows.Scan(&s))
		all = append(all, s)
	}
	r.must(rows.Err())
	return all
}

// ledger counts what came of the acts over all seeds.
type ledger struct {
	mutex sync.Mutex
	done  map[string]int // by act
	no    map[string]int // by act and refusal
	moves map[string]int
}

func (l *ledger) add(all []*client) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.done == nil {
		l.done, l.no, l.moves = map[string]int{}, map[string]int{}, map[string]int{}
	}
	for _, c := range all {
		for _, a := range c.told {
			for _, one := range a.each() {
				switch {
				case one.done():
					l.done[one.doing]++
				case one.err != nil:
					l.no[one.doing+": "+one.err.Error()]++
				default:
					l.no[one.doing+": "+string(one.no[0].Code)]++
				}
			}
		}
	}
	for _, move := range all[0].rows(`select noun || ' ' || was || ' ' || became from watched_moves where was is not null`) {
		l.moves[move]++
	}
}

// wantEachDone fails where an act of the clerks was refused a hundred times and never
// done: it would test nothing.
func (l *ledger) wantEachDone(t *testing.T) {
	t.Helper()
	refused := map[string]int{}
	for at, n := range l.no {
		act, _, _ := strings.Cut(at, ":")
		refused[act] += n
	}
	for act, n := range refused {
		if n >= 100 && l.done[act] == 0 {
			t.Errorf("%s was never done, and refused %d times", act, n)
		}
	}
	for _, act := range everyAct {
		if *seeds >= 2000 && !t.Failed() && l.done[act] == 0 {
			t.Errorf("%s was never done", act)
		}
	}
}

// everyAct are the clerks' acts, of which each is done in two thousand seeds: some take a long way.
var everyAct = []string{
	"order a code", "order a PUK envelope", "order a new card", "cancel an order", "mark a letter",
	"record that a letter arrived", "hand over a letter", "load an envelope",
	"record that a card arrived", "record a parcel", "hand over a card", "record an activation", "suspend a card", "reinstate a card", "revoke a card",
	"file a complaint", "answer a complaint", "close a complaint",
}

func (l *ledger) String() string {
	var text strings.Builder
	for name, counts := range map[string]map[string]int{"done": l.done, "refused": l.no, "moves": l.moves} {
		_, _ = fmt.Fprintf(&text, "\n%s:", name)
		for _, at := range slices.Sorted(maps.Keys(counts)) {
			_, _ = fmt.Fprintf(&text, "\n  %s: %d", at, counts[at])
		}
	}
	return text.String()
}
