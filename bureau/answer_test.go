package bureau_test

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"

	"sinetti/bureau"
	"sinetti/domain"
	"sinetti/seal"
	"sinetti/store"
)

const everything = `select json_build_object(
  'order', (select json_agg(o.state order by o.id) from orders o),
  'cards', (select json_agg(json_build_array(c.id, c.state, c.number) order by c.id) from cards c),
  'letters', (select json_agg(l.state order by l.id) from letters l),
  'steps', (select count(*) from order_steps),
  'messages', (select count(*) from bureau_messages),
  'events', (select count(*) from watermill_outbox),
  'jobs', (select count(*) from river_job))::text`

// The way of a card, and what each answer leaves behind.
func TestACardIsMadeAndItsLetterQueued(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.exec(`update cards set code_version = 1 where id = $1`, r.card) // its codes were taken in meanwhile
	r.must(domain.BureauAccepted)
	r.must(domain.BureauInProduction)
	r.must(domain.BureauProduced)
	a := r.must(domain.BureauDispatched)
	want := bureau.Answer{
		ID: "m-dispatched-4ns", Order: r.order, Outcome: bureau.Applied, Skipped: []domain.BureauAnswer{},
		OrderState: domain.OrderDispatched, CardState: domain.CardDispatched, Allowed: []domain.BureauAnswer{domain.BureauReturned},
	}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("answer (-want +got):\n%s", diff)
	}
	card := r.text(`select json_build_array(number, issued_on, dispatched_on, expires_on)::text from cards where id = $1`, r.card)
	if card != `["FI2000001", "2026-11-18", "2026-11-18", "2031-11-17"]` {
		t.Errorf("card %s", card)
	}
	steps := r.text(`select string_agg(state, ' ' order by step) || ' by ' || min(actor) from order_steps where order_id = $1`, r.order)
	if want := "at_bureau produced dispatched by partner:" + r.w.Bureau.ID.String(); steps != want {
		t.Errorf("steps %q, want %q", steps, want)
	}
	// Wednesday and four working days: the Tuesday after.
	letter := r.text(`select json_build_array(state, kind, code_version, hold_until, print_house_id)::text from letters where order_id = $1`, r.order)
	if want := fmt.Sprintf(`["queued", "activation_letter", 1, "2026-11-24", "%s"]`, r.w.PrintHouse.ID); letter != want {
		t.Errorf("letter %s, want %s", letter, want)
	}
	told := r.text(`select json_build_array(n.kind, n.state, n.caused_by = o.officer_id)::text
		from holder_notices n join orders o on o.id = n.order_id where n.card_id = $1`, r.card)
	if want := `["code_ordered", "to_tell", true]`; told != want {
		t.Errorf("the holder's notice %s, want %s", told, want)
	}
	event := r.text(`select string_agg(payload->>'type' || ' ' || (payload->>'subject') || ' ' || (payload->'data'->>'letter'), ',') from watermill_outbox`)
	number := r.text(`select number from letters where order_id = $1`, r.order)
	if want := "fi.sinetti.code.letter.queued card/" + r.card.String() + " " + number; event != want {
		t.Errorf("events %s, want %s", event, want)
	}
	if kinds := r.text(`select string_agg(kind, ',') from river_job`); kinds != "take_in_codes,check_letter" {
		t.Errorf("jobs %s", kinds)
	}
}

// The capsule says by whose certificate the letter exists, and for what it stands.
func TestTheLettersCapsuleNamesTheBureau(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.must(domain.BureauProduced)
	r.must(domain.BureauDispatched)
	var capsule, hash []byte
	var number, state string
	err := r.db.Owner().QueryRow(t.Context(), `select capsule, address_hash, number, state from letters`).Scan(&capsule, &hash, &number, &state)
	if err != nil {
		t.Fatal(err)
	}
	got, err := seal.OpenCapsule(capsule, map[seal.KeyID]ed25519.PublicKey{seal.KeyIDOf(r.public): r.public})
	if err != nil {
		t.Fatal(err)
	}
	want := seal.Capsule{
		Order: r.order, Card: r.card, PrintHouse: r.w.PrintHouse.ID, Version: seal.NextAfter(0), Letter: number, AddressHash: [32]byte(hash),
		Authority: seal.Authority{Kind: seal.ByPartner, ID: r.w.Bureau.Fingerprint},
	}
	if diff := cmp.Diff(want, got); diff != "" || state != "awaiting_code" {
		t.Errorf("letter %s, capsule (-want +got):\n%s", state, diff)
	}
	if n := r.text(`select count(*)::text from watermill_outbox`); n != "0" {
		t.Errorf("%s events of a letter that has no code yet", n)
	}
}

// At another's point the letter carries the customer number of the contract, as the order's
// preview did.
func TestAFirstLetterCarriesTheContractsCustomerNumber(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.exec(`update orders set point_id = $2 where id = $1`, r.order, r.w.CompanyPoint)
	r.exec(`insert into point_authorisations (point_id, point_organisation_id, organisation_id, customer_number, valid_from, by_installation, approved, asked_at)
		values ($1, $2, $3, 'SOPIMUS-77', '2026-01-01', true, true, '2026-01-01')`, r.w.CompanyPoint, r.w.Company, r.w.Hospital)
	r.must(domain.BureauProduced)
	r.must(domain.BureauDispatched)
	letters, err := store.LettersOfOrders(t.Context(), r.db.Owner(), []domain.ID{r.order})
	if err != nil || len(letters) != 1 {
		t.Fatalf("%d letters, %v", len(letters), err)
	}
	_, address, err := r.db.OwnerStore().LetterWithAddress(t.Context(), r.db.Owner(), letters[0].ID)
	if err != nil || address.CustomerNumber != "SOPIMUS-77" {
		t.Errorf("customer number %q, %v", address.CustomerNumber, err)
	}
}

func TestTheSameMessageIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	m := r.message(domain.BureauProduced)
	var group errgroup.Group
	answers := make([]bureau.Answer, 20)
	for i := range answers {
		group.Go(func() (err error) {
			answers[i], err = r.b.Answer(t.Context(), r.w.Bureau.Actor(), m)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	for _, a := range answers {
		if diff := cmp.Diff(answers[0], a); diff != "" {
			t.Errorf("another answer:\n%s", diff)
		}
	}
	if got := r.text(`select count(*) || ' ' || (select count(*) from order_steps) || ' ' || (select count(*) from audit_entries) from bureau_messages`); got != "1 1 1" {
		t.Errorf("messages, steps, audit entries: %s", got)
	}
	m.Serial = "FI2000009"
	r.refuses(m, domain.IdempotencyKeyReused, "")
}

func TestAnswersOutOfOrderAreTakenAndSaidSo(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	a := r.must(domain.BureauProduced)
	if diff := cmp.Diff([]domain.BureauAnswer{domain.BureauAccepted, domain.BureauInProduction}, a.Skipped); diff != "" {
		t.Errorf("skipped (-want +got):\n%s", diff)
	}
	before := r.text(everything)
	for _, kind := range []domain.BureauAnswer{domain.BureauInProduction, domain.BureauAccepted, domain.BureauProduced} {
		if a := r.must(kind); a.Outcome != bureau.Late || a.OrderState != domain.OrderProduced {
			t.Errorf("%s: %+v", kind, a)
		}
	}
	after := r.text(everything)
	if diff := cmp.Diff(strings.Replace(before, `"messages" : 1`, `"messages" : 4`, 1), after); diff != "" {
		t.Errorf("late answers changed something (-before +after):\n%s", diff)
	}
}

// refuses sends the message and looks that the refusal is the only thing that
// came of it; allowed is what the refusal lists.
func (r *room) refuses(m bureau.Message, code domain.RefusalCode, allowed string) {
	r.t.Helper()
	before := r.text(everything)
	r.db.Clock.Advance(time.Second) // so that this entry is the last
	_, err := r.say(m)
	var no domain.Refused
	if !errors.As(err, &no) || len(no.Refusals) != 1 || no.Refusals[0].Code != code || no.Refusals[0].Params["allowed"] != allowed {
		r.t.Errorf("%s: got %v %+v, want %s allowing %q", m.Type, err, no, code, allowed)
	}
	if diff := cmp.Diff(before, r.text(everything)); diff != "" {
		r.t.Errorf("%s was refused and changed something:\n%s", m.Type, diff)
	}
	last := r.text(`select act || ' ' || outcome || ' ' || array_to_string(refusals, ',') from audit_entries order by at desc, id desc limit 1`)
	if want := "bureau.refused refused " + string(code); last != want {
		r.t.Errorf("audit entry %q, want %q", last, want)
	}
}

func TestWhatTheStateDoesNotAllowIsRefusedWithWhatItDoes(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.refuses(r.message(domain.BureauDispatched), domain.TransitionNotAllowed, "accepted rejected in_production produced failed")
	r.must(domain.BureauProduced)
	r.refuses(r.message(domain.BureauRejected), domain.TransitionNotAllowed, "dispatched failed")
	r.refuses(r.message(domain.BureauActivated), domain.TransitionNotAllowed, "dispatched failed")
}

func TestASerialBelongsToOneOrder(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	taken := r.message(domain.BureauProduced)
	taken.Serial = r.w.CardFI.Number
	r.refuses(taken, domain.SerialOther, "")
	none := r.message(domain.BureauProduced)
	none.Serial = ""
	r.refuses(none, domain.SerialMissing, "")
	r.must(domain.BureauProduced)
	other := r.message(domain.BureauDispatched)
	other.Serial = "FI2000002"
	r.refuses(other, domain.SerialOther, "")
	again := r.message(domain.BureauProduced)
	again.Serial = "FI2000002"
	r.refuses(again, domain.SerialOther, "")
}

func TestEndsOfAnOrder(t *testing.T) {
	t.Parallel()
	for _, end := range []struct {
		way   []domain.BureauAnswer
		order domain.OrderState
		card  domain.CardState
	}{
		{[]domain.BureauAnswer{domain.BureauRejected}, domain.OrderRefused, domain.CardCancelled},
		{[]domain.BureauAnswer{domain.BureauInProduction, domain.BureauFailed}, domain.OrderFailed, domain.CardProductionFailed},
		{[]domain.BureauAnswer{domain.BureauProduced, domain.BureauDispatched, domain.BureauReturned}, domain.OrderReturned, domain.CardDestroyed},
	} {
		t.Run(string(end.order), func(t *testing.T) {
			t.Parallel()
			r := newRoom(t)
			var last bureau.Answer
			for _, kind := range end.way {
				last = r.must(kind)
			}
			if last.OrderState != end.order || last.CardState != end.card {
				t.Errorf("order %s, card %s", last.OrderState, last.CardState)
			}
			if open := r.text(`select count(*)::text from letters where state <> 'cancelled'`); open != "0" {
				t.Errorf("%s letters of a card that is no more", open)
			}
			if n := r.text(`select count(*)::text from river_job where kind = 'destroy_codes_of_card' and args->>'cardId' = $1`, r.card.String()); n != "1" {
				t.Errorf("%s jobs destroy the card's codes", n)
			}
			if told := r.text(`select payload->>'type' from watermill_outbox order by "offset" desc limit 1`); told != string(domain.OrderCancelledEvent) {
				t.Errorf("last event %s", told)
			}
			if a := r.must(end.way[len(end.way)-1]); a.Outcome != bureau.Late {
				t.Errorf("a second end: %+v", a)
			}
		})
	}
}

// A card that was suspended on its way may come back all the same.
func TestASuspendedCardIsReturned(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.must(domain.BureauProduced)
	r.must(domain.BureauDispatched)
	r.exec(`update cards set state = 'suspended', suspended_from = 'dispatched' where id = $1`, r.card)
	if a := r.must(domain.BureauReturned); a.OrderState != domain.OrderReturned || a.CardState != domain.CardDestroyed {
		t.Errorf("%+v", a)
	}
}

// Whatever was ordered on a card that comes back ends with it, told and logged, each.
func TestOrdersOnAReturnedCardEnd(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.must(domain.BureauProduced)
	r.must(domain.BureauDispatched)
	code := r.codeOrder()
	r.exec(`update letters set order_id = $1`, code) // as if its letter had come in place of the first
	r.must(domain.BureauReturned)
	got := r.text(`select string_agg(o.kind || ' ' || o.state || ' ' || l.logged || ' ' || e.told, ', ' order by o.kind) from orders o
		join lateral (select string_agg(act || ' ' || coalesce(detail->>'state', ''), ' ') as logged from audit_entries where object = 'order:' || o.id
			and holders = array[o.holder_id] and (detail->>'state' is not null or detail->>'answer' = 'returned') and actor = $1) l on true
		join lateral (select string_agg(payload->>'type', ' ') as told from watermill_outbox where payload->'data'->>'order' = o.id::text
			and payload->'data'->>'card' = o.card_id::text and payload->>'type' like '%.order.%') e on true`,
		"partner:"+r.w.Bureau.ID.String())
	want := "code_letter cancelled order.cancelled cancelled fi.sinetti.order.cancelled, " +
		"new_card returned bureau.answered  order.closed returned fi.sinetti.order.cancelled"
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if open := r.text(`select count(*)::text from letters where state <> 'cancelled'`); open != "0" {
		t.Errorf("%s letters of a card that is no more", open)
	}
}

// codeOrder is the order of a code letter for the room's card, as the desk leaves it.
func (r *room) codeOrder() domain.ID {
	r.t.Helper()
	s := r.db.OwnerStore()
	o, err := store.OrderByID(r.t.Context(), s.Pool, r.order)
	if err != nil {
		r.t.Fatal(err)
	}
	code := o.Order
	code.ID, code.Number, code.Kind, code.State = s.NewID(), "T26-C", domain.CodeLetterOrder, domain.OrderAccepted
	code.CardID, code.NewCardID, code.Reason = r.card, domain.ID{}, domain.CodeLost
	if err := store.InsertOrder(r.t.Context(), s.Pool, code); err != nil {
		r.t.Fatal(err)
	}
	return code.ID
}

func TestActivatedIsTold(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.exec(`update orders set state = 'closed' where id = $1`, r.order)
	r.exec(`update cards set state = 'handed_over' where id = $1`, r.card)
	if a := r.must(domain.BureauActivated); a.CardState != domain.CardActivated {
		t.Errorf("%+v", a)
	}
	want := "fi.sinetti.card.activated card/" + r.card.String() + " 0000000001"
	if got := r.text(`select (payload->>'type') || ' ' || (payload->>'subject') || ' ' || (payload->>'sequence') from watermill_outbox order by "offset" limit 1`); got != want {
		t.Errorf("told %s, want %s", got, want)
	}
}

// The holder has the new card: the old one is off in the same transaction, once.
func TestTheOldCardIsOffWhenTheNewOneIsActivated(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.exec(`update orders set state = 'closed' where id = $1`, r.order)
	r.exec(`update cards set state = 'handed_over' where id = $1`, r.card)
	old := r.text(`select card_id from orders where id = $1`, r.order)
	if state := r.text(`select state from cards where id = $1`, old); state != "activated" {
		t.Fatalf("the old card was %s", state)
	}
	r.must(domain.BureauActivated)
	if a := r.must(domain.BureauActivated); a.Outcome != bureau.Late {
		t.Errorf("told twice: %+v", a)
	}
	if state := r.text(`select state from cards where id = $1`, old); state != "revoked" {
		t.Errorf("the old card is %s", state)
	}
	for sql, want := range map[string]string{
		`select reason || ' ' || asked_by || ' ' || channel || ' ' || (order_id is not null) || ' ' || (officer_id is null) from revocation_requests where card_id = $1`: "replaced system system true true",
		`select payload->>'type' || ' ' || (payload->'data'->>'reason') from watermill_outbox where payload->>'subject' = 'card/' || $1`:                                 "fi.sinetti.card.revocation.requested replaced",
		`select string_agg(detail->>'why', ' ') from audit_entries where act = 'card.revoked' and outcome = 'done' and object = 'card:' || $1`:                           "replaced",
		`select string_agg(kind || ' ' || (args->>'cardId'), ' ') from river_job where kind = 'destroy_codes_of_card' and args::text like '%' || $1 || '%'`:              "destroy_codes_of_card " + old,
	} {
		if got := r.text(sql, old); got != want {
			t.Errorf("%s: %q, want %q", sql, got, want)
		}
	}
}

// A second card was ordered from the first new one before that came into use: the card
// that works all the same is off too, in the same transaction, whoever made which.
func TestTheWholeLineIsOffWhenItsLastCardIsActivated(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	second := r.card
	r.order, r.card = r.newOrder()
	r.exec(`update cards set state = 'handed_over' where id in ($1, $2)`, second, r.card)
	r.exec(`update cards set replaces_id = $2 where id = $1`, r.card, second)
	r.exec(`update orders set card_id = $2 where new_card_id = $1`, r.card, second)
	r.exec(`update orders set state = 'closed'`)
	r.must(domain.BureauActivated)
	for sql, want := range map[string]string{
		`select string_agg(state, ' ' order by id = $1, id = $2) from cards where id in ($1, $2, $3)`:                                     "revoked revoked activated",
		`select count(*)::text from revocation_requests where reason = 'replaced' and asked_by = 'system' and card_id in ($1, $2, $3)`:    "2",
		`select count(*)::text from audit_entries where act = 'card.revoked' and object in ('card:' || $1, 'card:' || $2, 'card:' || $3)`: "2",
	} {
		if got := r.text(sql, r.card.String(), second.String(), r.w.CardFI.ID.String()); got != want {
			t.Errorf("%s: %q, want %q", sql, got, want)
		}
	}
}

func TestOnlyAnActiveBureauWithItsCertificateAnswers(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	other := r.w.Bureau.Actor()
	other.Certificate = strings.Repeat("0", 64)
	for _, actor := range []domain.Actor{r.w.PrintHouse.Actor(), r.w.Registrar.Actor(), other} {
		_, err := r.b.Answer(t.Context(), actor, r.message(domain.BureauAccepted))
		var no domain.Refused
		if !errors.As(err, &no) || no.Refusals[0].Code != domain.NotPermitted {
			t.Errorf("%s: %v", actor.Kind, err)
		}
	}
	r.exec(`update partners set active = false where id = $1`, r.w.Bureau.ID)
	r.refuses(r.message(domain.BureauAccepted), domain.NotPermitted, "")
}

func TestMessagesOfWrongFormNameTheField(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	for field, spoil := range map[string]func(*bureau.Message){
		"id":       func(m *bureau.Message) { m.ID = "" },
		"type":     func(m *bureau.Message) { m.Type = "eaten" },
		"order":    func(m *bureau.Message) { m.Order = domain.ID{} },
		"at":       func(m *bureau.Message) { m.At = time.Time{} },
		"serial":   func(m *bureau.Message) { m.Serial = "äö" },
		"tracking": func(m *bureau.Message) { m.Tracking = strings.Repeat("1", 41) },
		"reason":   func(m *bureau.Message) { m.Reason = "Maija said no" },
	} {
		m := r.message(domain.BureauProduced)
		spoil(&m)
		_, err := r.say(m)
		var kind *domain.KindError
		if !errors.As(err, &kind) || kind.Kind != domain.Invalid || kind.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	unknown := r.message(domain.BureauAccepted)
	unknown.Order = r.w.CardFI.ID
	_, err := r.say(unknown)
	var kind *domain.KindError
	if !errors.As(err, &kind) || kind.Kind != domain.NotFound {
		t.Errorf("unknown order: %v", err)
	}
}
