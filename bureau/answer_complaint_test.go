package bureau_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"

	"sinetti/bureau"
	"sinetti/domain"
	"sinetti/store"
)

// complain files a complaint of the hospital's card, and gives its number.
func (r *room) complain(to domain.ComplaintTo, fault domain.CardFault) string {
	r.t.Helper()
	s := r.db.OwnerStore()
	now, id := r.db.Clock.Now(), s.NewID()
	c := domain.Complaint{
		ID: id, Number: domain.NewComplaintNumber(domain.DateOf(now), [8]byte(id[8:])), State: domain.ComplaintFiled, CardID: r.w.CardFI.ID,
		HolderID: r.w.HolderFI.ID, PointID: r.w.HospitalPoint, OfficerID: r.w.Registrar.ID, Fault: fault, To: to,
		FreeFor: []domain.Reason{domain.CardFaulty}, FreeFrom: domain.FreeWhenAccepted, AnswerBy: domain.DateOf(now), FiledAt: now, Rule: "-", Rulebook: "test",
	}
	var visit string
	if err := r.db.Owner().QueryRow(r.t.Context(), `select visit_id::text from orders limit 1`).Scan(&visit); err != nil {
		r.t.Fatal(err)
	}
	var err error
	if c.VisitID, err = domain.ParseID(visit); err != nil {
		r.t.Fatal(err)
	}
	if err := store.InsertComplaint(r.t.Context(), s.Pool, c); err != nil {
		r.t.Fatal(err)
	}
	return c.Number
}

func (r *room) reply(number string, answer domain.ComplaintState) bureau.ComplaintMessage {
	m := bureau.ComplaintMessage{ID: "c-" + number, Complaint: number, Answer: answer, At: r.db.Clock.Now(), Reference: "KT-17"}
	if answer == domain.ComplaintRejected {
		m.Reason = "worn_out"
	}
	return m
}

func (r *room) answers(m bureau.ComplaintMessage) (bureau.ComplaintReply, error) {
	r.t.Helper()
	return r.b.AnswerComplaint(r.t.Context(), r.w.Bureau.Actor(), m)
}

func refused(err error) string {
	var no domain.Refused
	if !errors.As(err, &no) {
		return ""
	}
	var codes []string
	for _, one := range no.Refusals {
		codes = append(codes, string(one.Code))
	}
	return strings.Join(codes, " ")
}

// The maker's yes makes the card's replacement free, its no does not; either leaves a
// step, a log entry and an event, once.
func TestTheMakerAnswersAComplaint(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	yes, no := r.complain(domain.ToBureau, domain.FaultNotWorking), r.complain(domain.ToCardFactory, domain.FaultWronglyMade)
	for number, state := range map[string]domain.ComplaintState{yes: domain.ComplaintAccepted, no: domain.ComplaintRejected} {
		want := bureau.ComplaintReply{ID: "c-" + number, Complaint: number, Outcome: bureau.Applied, State: state}
		for range 2 { // the second hears the same and changes nothing
			got, err := r.answers(r.reply(number, state))
			if diff := cmp.Diff(want, got); err != nil || diff != "" {
				t.Fatalf("%s: %v\n%s", state, err, diff)
			}
		}
		late := r.reply(number, state)
		late.ID += "-again"
		if got, err := r.answers(late); err != nil || got.Outcome != bureau.Late {
			t.Errorf("under another id: %+v, %v", got, err)
		}
	}
	free := r.text(`select string_agg(fault || ' ' || state || ' ' || reference, ', ' order by fault) from complaints`)
	if free != "not_working accepted KT-17, wrongly_made rejected KT-17" {
		t.Error(free)
	}
	list, err := store.ComplaintsOfCard(t.Context(), r.db.Owner(), r.w.CardFI.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		if want := c.State == domain.ComplaintAccepted; c.MakesFree(domain.CardFaulty) != want {
			t.Errorf("%s makes free: %v", c.State, !want)
		}
	}
	for what, want := range map[string]string{
		`select count(*)::text from complaint_steps where partner_id is not null and officer_id is null`:                                         "2",
		`select count(*)::text from watermill_outbox where payload->>'type' = 'fi.sinetti.complaint.answered'`:                                   "2",
		`select count(*)::text from audit_entries where act = 'complaint.answered' and outcome = 'done' and actor like 'partner:%'`:              "4",
		`select count(*)::text from audit_entries where act = 'complaint.answered' and detail->>'reason' = 'worn_out'`:                           "2",
		`select count(*)::text from audit_entries where act = 'complaint.answered' and detail->>'outcome' = 'late' and cardinality(holders) = 1`: "2",
	} {
		if got := r.text(what); got != want {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
}

// What is wrong is refused or not found, and leaves the complaint as it was.
func TestWrongAnswersToAComplaint(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	number, print := r.complain(domain.ToBureau, domain.FaultNotWorking), r.complain(domain.ToPrintHouse, domain.FaultWithEnvelope)
	closed := r.complain(domain.ToBureau, domain.FaultWronglyMade)
	r.exec(`update complaints set state = 'withdrawn' where number = $1`, closed)
	before := r.text(`select json_agg(json_build_array(number, state, reference) order by number)::text from complaints`)
	for name, change := range map[string]func(*bureau.ComplaintMessage){
		"no id":             func(m *bureau.ComplaintMessage) { m.ID = "" },
		"an id of 101":      func(m *bureau.ComplaintMessage) { m.ID = strings.Repeat("x", 101) },
		"an id with a tab":  func(m *bureau.ComplaintMessage) { m.ID = "a\tb" },
		"no complaint":      func(m *bureau.ComplaintMessage) { m.Complaint = "" },
		"a number and SQL":  func(m *bureau.ComplaintMessage) { m.Complaint += "' or 1=1 --" },
		"closed by maker":   func(m *bureau.ComplaintMessage) { m.Answer = domain.ComplaintClosed },
		"filed again":       func(m *bureau.ComplaintMessage) { m.Answer = domain.ComplaintFiled },
		"no answer":         func(m *bureau.ComplaintMessage) { m.Answer = "" },
		"no time":           func(m *bureau.ComplaintMessage) { m.At = time.Time{} },
		"no reference":      func(m *bureau.ComplaintMessage) { m.Reference = "" },
		"two rows":          func(m *bureau.ComplaintMessage) { m.Reference = "KT\n17" },
		"a NUL":             func(m *bureau.ComplaintMessage) { m.Reference = "KT\x0017" },
		"rejected, no word": func(m *bureau.ComplaintMessage) { m.Answer, m.Reason = domain.ComplaintRejected, "" },
		"a sentence":        func(m *bureau.ComplaintMessage) { m.Answer, m.Reason = domain.ComplaintRejected, "Essi broke it" },
	} {
		m := r.reply(number, domain.ComplaintAccepted)
		change(&m)
		var kind *domain.KindError
		if _, err := r.answers(m); !errors.As(err, &kind) || kind.Kind != domain.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	unknown := r.reply("R26-22222222-2", domain.ComplaintAccepted)
	var kind *domain.KindError
	if _, err := r.answers(unknown); !errors.As(err, &kind) || kind.Kind != domain.NotFound {
		t.Errorf("unknown: %v", err)
	}
	if _, err := r.answers(r.reply(print, domain.ComplaintAccepted)); refused(err) != "NOT_PERMITTED" {
		t.Errorf("the print house's: %v", err)
	}
	if _, err := r.answers(r.reply(closed, domain.ComplaintAccepted)); refused(err) != "COMPLAINT_STATE" {
		t.Errorf("withdrawn: %v", err)
	}
	if _, err := r.b.AnswerComplaint(t.Context(), r.w.PrintHouse.Actor(), r.reply(number, domain.ComplaintAccepted)); refused(err) != "NOT_PERMITTED" {
		t.Errorf("by a print house: %v", err)
	}
	if after := r.text(`select json_agg(json_build_array(number, state, reference) order by number)::text from complaints`); after != before {
		t.Errorf("changed: %s, was %s", after, before)
	}
	if n := r.text(`select count(*)::text from audit_entries where act = 'bureau.refused' and outcome = 'refused'`); n != "3" {
		t.Errorf("%s refusals in the log, want 3", n)
	}
	if _, err := r.answers(r.reply(number, domain.ComplaintAccepted)); err != nil {
		t.Fatal(err)
	}
	reused := r.reply(number, domain.ComplaintRejected)
	if _, err := r.answers(reused); refused(err) != "IDEMPOTENCY_KEY_REUSED" {
		t.Errorf("another body under the id: %v", err)
	}
	other := r.reply(number, domain.ComplaintRejected)
	other.ID = "c-other"
	if _, err := r.answers(other); refused(err) != "COMPLAINT_STATE" {
		t.Errorf("a yes that becomes a no: %v", err)
	}
}

// Another country's bureau answers none, and learns nothing of the answers that were given.
func TestAnotherBureauAnswersNoComplaint(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	number := r.complain(domain.ToBureau, domain.FaultNotWorking)
	r.exec(`update cards set product = 'ee_e_resident', generation = 'ee.generation.e_resident.2025' where id = $1`, r.w.CardFI.ID)
	if err := r.addBureau("bureau-ee", "EE"); err != nil {
		t.Fatal(err)
	}
	if _, err := r.answers(r.reply(number, domain.ComplaintAccepted)); refused(err) != "NOT_PERMITTED" {
		t.Errorf("another's card: %v", err)
	}
}

// Ten times at once, it is answered once and everybody hears the same.
func TestAComplaintIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	number := r.complain(domain.ToBureau, domain.FaultNotWorking)
	var g errgroup.Group
	for range 10 {
		g.Go(func() error {
			_, err := r.b.AnswerComplaint(t.Context(), r.w.Bureau.Actor(), r.reply(number, domain.ComplaintAccepted))
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	if n := r.text(`select count(*)::text from complaint_steps where state = 'accepted'`); n != "1" {
		t.Errorf("%s answers", n)
	}
}
