package graph_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/store"
	"sinetti/test/world"
)

// Both who lead a point are removed at once, by two: exactly one stays.
func TestTwoWhoLeadAreNotBothRemoved(t *testing.T) {
	t.Parallel()
	for name, remove := range map[string]func(h *house, as, of world.Officer) answer{
		"rights":      func(h *house, as, of world.Officer) answer { return h.end(as, h.rightOf(of, domain.ResponsiblePerson)) },
		"employments": func(h *house, as, of world.Officer) answer { return h.leave(as, of.ID) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			h.give(h.Admin, h.ApproverA, h.RegistrarToo.ID, "RESPONSIBLE_PERSON")
			gone, refused := h.bothAtOnce(
				func() answer { return remove(h, h.Admin, h.Lead) },
				func() answer { return remove(h, h.ApproverB, h.RegistrarToo) },
			)
			if gone != 1 || refused != 1 {
				t.Errorf("%d were removed, %d refused", gone, refused)
			}
			leads := `select count(*) from officer_rights r join officers o on o.id = r.officer_id
				where r.point_id = $1 and r.role = 'responsible_person' and r.approved and r.ended_at is null and o.active`
			if n := h.count(leads, h.HospitalPoint); n != 1 {
				t.Errorf("%d lead the point, want 1", n)
			}
		})
	}
}

// bothAtOnce holds who leads the hospital's point until both calls wait for it.
func (h *house) bothAtOnce(calls ...func() answer) (gone, refused int) {
	h.t.Helper()
	ctx, answers := context.Background(), make([]answer, len(calls))
	var wait sync.WaitGroup
	err := h.db.OwnerStore().InTx(ctx, func(tx store.Tx) error {
		if _, err := store.OthersWhoLead(ctx, tx, h.HospitalPoint, domain.ID{}, domain.DateOf(h.db.Store().Day())); err != nil {
			return err
		}
		for i, call := range calls {
			wait.Go(func() { answers[i] = call() })
		}
		return waiting(ctx, tx, len(calls))
	})
	wait.Wait()
	if err != nil {
		h.t.Fatal(err)
	}
	for _, a := range answers {
		for _, act := range []string{"endRight", "endEmployment"} {
			switch a.codes(act) {
			case "LAST_RESPONSIBLE_PERSON":
				refused++
			case "":
				if a.at(act) != nil {
					gone++
				}
			default:
				h.t.Errorf("%s: %s", act, a.Body)
			}
		}
	}
	return gone, refused
}

// waiting returns once n transactions of this database wait for an advisory lock.
func waiting(ctx context.Context, tx store.Tx, n int) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	for now := 0; now < n; {
		const sql = `select count(*) from pg_locks where locktype = 'advisory' and not granted
			and database = (select oid from pg_database where datname = current_database())`
		if err := tx.QueryRow(ctx, sql).Scan(&now); err != nil {
			return err
		}
	}
	return nil
}

// A right that is taken away while an act waits for it lets the act do nothing.
func TestNothingIsDoneOnARightThatIsBeingTakenAway(t *testing.T) {
	t.Parallel()
	h := open(t)
	ctx := context.Background()
	var a answer
	var wait sync.WaitGroup
	err := h.db.OwnerStore().InTx(ctx, func(tx store.Tx) error {
		if err := store.ChangeRights(ctx, tx, h.Lead.ID); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `update officer_rights set ended_at = now() where officer_id = $1`, h.Lead.ID); err != nil {
			return err
		}
		wait.Go(func() { a = h.askRight(h.Lead, h.RegistrarToo.ID, "PROTECTED_SERVICE") })
		return waiting(ctx, tx, 1)
	})
	wait.Wait()
	if err != nil || a.code() != "FORBIDDEN" {
		t.Errorf("%v: %s", err, a.Body)
	}
	if n := h.count(`select count(*) from officer_rights where asked_by is not null`); n != 0 {
		t.Errorf("%d rights were asked for", n)
	}
}

// A right is not taken away under an act that stands on it: the removal waits.
func TestARemovalWaitsForTheActThatStandsOnTheRight(t *testing.T) {
	t.Parallel()
	h := open(t)
	ctx := context.Background()
	right := h.rightOf(h.Registrar, domain.Registrar)
	var a answer
	var wait sync.WaitGroup
	err := h.db.OwnerStore().InTx(ctx, func(tx store.Tx) error {
		if err := store.HoldRights(ctx, tx, h.Registrar.ID); err != nil {
			return err
		}
		wait.Go(func() { a = h.end(h.Lead, right) })
		if err := waiting(ctx, tx, 1); err != nil {
			return err
		}
		if n := h.count(`select count(*) from officer_rights where id = $1 and ended_at is null`, right); n != 1 {
			t.Error("the right went under the act")
		}
		return nil
	})
	wait.Wait()
	if err != nil || a.text("endRight.right.state") != "ENDED" {
		t.Errorf("%v: %s", err, a.Body)
	}
}

// A visit that is being opened while its officer's rights go does not stand in the
// way of the session's end: both would wait for each other.
func TestAVisitDoesNotStandInTheWayOfARemoval(t *testing.T) {
	t.Parallel()
	h := open(t)
	ctx := context.Background()
	var a answer
	var wait sync.WaitGroup
	err := h.db.OwnerStore().InTx(ctx, func(tx store.Tx) error {
		if err := store.ChangeRights(ctx, tx, h.Registrar.ID); err != nil {
			return err
		}
		wait.Go(func() { a = h.ask(h.Registrar, openVisit, vars{"k": h.key(), "h": h.HolderFI.ID}) })
		if err := waiting(ctx, tx, 1); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `set local lock_timeout = '100ms'`)
		if err == nil {
			_, err = tx.Exec(ctx, `update officer_sessions set ended_at = now() where officer_id = $1`, h.Registrar.ID)
		}
		return err
	})
	wait.Wait()
	if err != nil || a.code() != "FORBIDDEN" {
		t.Errorf("%v: %s", err, a.Body)
	}
}

// Two who decide on each other's rights at the same time both get an answer.
func TestTwoWhoActOnEachOtherBothGetAnAnswer(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.give(h.ApproverA, h.ApproverB, h.RegistrarToo.ID, "EMPLOYER_ADMIN")
	too := h.RegistrarToo
	too.Roles = []domain.Role{domain.Registrar, domain.EmployerAdmin}
	var first, second answer
	var wait sync.WaitGroup
	wait.Go(func() { first = h.askRight(h.Admin, too.ID, "PROTECTED_SERVICE") })
	wait.Go(func() { second = h.askRight(too, h.Admin.ID, "REGISTRAR") })
	wait.Wait()
	if first.text("askRight.right.state") != "WAITING" || second.text("askRight.right.state") != "WAITING" {
		t.Errorf("%s %s", first.Body, second.Body)
	}
}

// Whatever ends takes the officer's sessions and visits with it, in the same moment.
func TestSessionsEndWithARightOrAnEmployment(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(h *house) answer{
		"right":      func(h *house) answer { return h.end(h.Lead, h.rightOf(h.Registrar, domain.Registrar)) },
		"employment": func(h *house) answer { return h.leave(h.Lead, h.Registrar.ID) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			h.visit(h.Registrar, h.HolderFI.ID)
			if a := end(h); a.code() != "" || a.codes("endRight")+a.codes("endEmployment") != "" {
				t.Fatalf("%s", a.Body)
			}
			if a := h.ask(h.Registrar, `{ viewer { now } }`, nil); a.code() != "FORBIDDEN" {
				t.Errorf("still in: %s", a.Body)
			}
			for what, n := range map[string]int{
				`select count(*) from officer_sessions where officer_id = $1 and ended_at is null`: 0,
				`select count(*) from visits where officer_id = $1 and closed_at is null`:          0,
			} {
				if got := h.count(what, h.Registrar.ID); got != n {
					t.Errorf("%s: %d", what, got)
				}
			}
			if n := h.count(`select count(*) from audit_entries where act = 'access.session_ended' and actor = $1`, "officer:"+h.Lead.ID.String()); n != 1 {
				t.Errorf("%d ended sessions in the audit log, want 1", n)
			}
		})
	}
}

// A request that is withdrawn took nothing from anybody: the session goes on.
func TestAWithdrawnRequestEndsNoSession(t *testing.T) {
	t.Parallel()
	h := open(t)
	id := h.askRight(h.Lead, h.RegistrarToo.ID, "PROTECTED_SERVICE").text("askRight.right.id")
	if a := h.end(h.Lead, id); a.text("endRight.right.state") != "ENDED" {
		t.Fatalf("endRight: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, `{ viewer { now } }`, nil); a.code() != "" {
		t.Errorf("put out: %s", a.Body)
	}
}

// Whoever leaves later works until then; whoever leaves now loses every right.
func TestALastDayIsWorkedToItsEnd(t *testing.T) {
	t.Parallel()
	h := open(t)
	last := vars{"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "lastDay": "2026-11-20", "reason": "eläkkeelle"}
	a := h.ask(h.Lead, endEmployment, vars{"i": last})
	if a.text("endEmployment.officer.employedTo") != "2026-11-20" || a.text("endEmployment.officer.rights.0.state") != "HELD" {
		t.Fatalf("endEmployment: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, `{ viewer { now } }`, nil); a.code() != "" {
		t.Errorf("put out too early: %s", a.Body)
	}
	if a := h.leave(h.Lead, h.RegistrarToo.ID); a.text("endEmployment.officer.rights.0.state") != "ENDED" || a.at("endEmployment.officer.officer.roles.0") != nil {
		t.Errorf("at once: %s", a.Body)
	}
	if a := h.leave(h.Lead, h.RegistrarToo.ID); a.codes("endEmployment") != "OFFICER_INACTIVE" {
		t.Errorf("twice: %s", a.Body)
	}
}

// One key, many calls: one right, one entry, one notice each.
func TestOneKeyAsksForOneRight(t *testing.T) {
	t.Parallel()
	h := open(t)
	const callers = 40
	input := vars{"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "role": "PROTECTED_SERVICE", "reason": "sijainen"}
	ids := make([]string, callers)
	var wait sync.WaitGroup
	for i := range callers {
		wait.Go(func() { ids[i] = h.ask(h.Lead, askRight, vars{"i": input}).text("askRight.right.id") })
	}
	wait.Wait()
	for _, id := range ids {
		if id == "" || id != ids[0] {
			t.Fatalf("%v", ids)
		}
	}
	if n, told := h.entries("right.asked", "done"), h.count(`select count(*) from notices`); n != 1 || told != 1 {
		t.Errorf("%d entries, %d notices, want 1 and 1", n, told)
	}
	input["role"] = "REGISTRAR"
	if a := h.ask(h.Lead, askRight, vars{"i": input}); a.codes("askRight") != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("another right by the same key: %s", a.Body)
	}
	for act, i := range map[string]vars{
		endEmployment:  {"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "lastDay": "2026-12-01", "reason": "eläkkeelle"},
		recordTraining: {"idempotencyKey": h.key(), "officerId": h.RegistrarToo.ID, "passedOn": "2026-11-01", "validTo": "2031-11-01", "reference": "REK-1"},
	} {
		first, again := h.ask(h.Admin, act, vars{"i": i}), h.ask(h.Admin, act, vars{"i": i})
		if first.Body != again.Body || first.code() != "" {
			t.Errorf("%s\n%s", first.Body, again.Body)
		}
	}
	if n := h.count(`select count(*) from officer_trainings`); n != 1 {
		t.Errorf("%d trainings, want 1", n)
	}
}
