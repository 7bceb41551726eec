package graph_test

import (
	"context"
	"testing"
	"time"

	"sinetti/domain"
)

const closedVisits = `select coalesce(string_agg(split_part(a.actor, ':', 1) || ' ' || (a.detail->>'reason') || ' ' || v.close_reason || ' ' ||
	extract(epoch from v.closed_at - v.opened_at)::int / 60, ',' order by v.opened_at), '') from audit_entries a join visits v on v.id = a.visit_id and a.object = 'visit:' || v.id
	where a.act = 'visit.closed' and a.outcome = 'done' and a.holders = array[v.holder_id] and a.session_id = v.session_id and a.purpose = v.purpose`

func (h *house) wantClosed(when, want string) {
	h.t.Helper()
	var got string
	if err := h.db.Owner().QueryRow(context.Background(), closedVisits).Scan(&got); err != nil || got != want {
		h.t.Errorf("%s: closed visits in the log: %q, %v, want %q", when, got, err, want)
	}
}

// The log tells of every visit's end, and by what it ended.
func TestAVisitsEndIsAudited(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.visit(h.Registrar, h.HolderFI.ID)
	h.wantClosed("while it is open", "")
	h.db.Clock.Advance(10 * time.Minute)
	h.visit(h.Registrar, h.HolderProtected.ID)
	h.wantClosed("when another holder comes", "officer another_holder another_holder 10")

	h.db.Clock.Advance(45 * time.Minute)
	h.visit(h.Registrar, h.HolderFI.ID)
	h.wantClosed("when another comes late", "officer another_holder another_holder 10,system time_out time_out 30")

	h.visit(h.RegistrarEE, h.HolderEE.ID)
	h.db.Clock.Advance(29 * time.Minute)
	h.lapse(0)
	h.db.Clock.Advance(time.Minute)
	h.lapse(2)
	h.lapse(0)
	h.wantClosed("when nobody comes", "officer another_holder another_holder 10,system time_out time_out 30,system time_out time_out 30,system time_out time_out 30")
}

func (h *house) lapse(want int) {
	h.t.Helper()
	if n, err := h.desk.CloseLapsedVisits(context.Background()); err != nil || n != want {
		h.t.Errorf("%d visits lapsed, %v, want %d", n, err, want)
	}
}

// Where a right ends, the officer's session and the visit in it end with it: the log
// tells who ended it, and whose visit.
func TestARightsEndClosesTheVisitWithAnEntry(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.visit(h.Registrar, h.HolderFI.ID)
	h.db.Clock.Advance(5 * time.Minute)
	if a := h.end(h.Lead, h.rightOf(h.Registrar, domain.Registrar)); a.codes("endRight") != "" || a.code() != "" {
		t.Fatalf("endRight: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries a join visits v on v.id = a.visit_id where a.act = 'visit.closed' and a.outcome = 'done'
		and a.actor = $1 and a.holders = array[v.holder_id] and a.detail->>'reason' = 'right_ended' and v.close_reason = 'right_ended'
		and v.closed_at = v.opened_at + interval '5 minutes'`, "officer:"+h.Lead.ID.String()); n != 1 {
		t.Errorf("%d entries of the visit's end, want 1", n)
	}
}
