package bureau_test

import (
	"crypto/ed25519"
	"testing"
	"time"

	"sinetti/bureau"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/test/eventcheck"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// room is one test's database with a bureau and an order of a new card in it.
type room struct {
	t      *testing.T
	db     *pgtest.DB
	w      *world.World
	b      *bureau.Bureau
	public ed25519.PublicKey
	order  domain.ID
	card   domain.ID
	n      int
}

func newRoom(t *testing.T) *room {
	t.Helper()
	db := pgtest.New(t)
	s := db.Store()
	rules, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	client, err := jobs.NewClient(s.Pool)
	if err != nil {
		t.Fatal(err)
	}
	public, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	r := &room{t: t, db: db, w: world.Small(t, db), public: public}
	r.b = &bureau.Bureau{Store: s, Jobs: client, Rules: rules, CapsuleKey: key}
	r.order, r.card = r.newOrder()
	t.Cleanup(func() { eventcheck.Outbox(t, db) })
	return r
}

func (r *room) exec(sql string, args ...any) {
	r.t.Helper()
	if _, err := r.db.Owner().Exec(r.t.Context(), sql, args...); err != nil {
		r.t.Fatal(err)
	}
}

// newOrder places an order of a new staff card as the desk leaves it.
func (r *room) newOrder() (order, card domain.ID) {
	r.t.Helper()
	s := r.db.OwnerStore()
	now := r.db.Clock.Now()
	order, card = s.NewID(), s.NewID()
	visit, verification := s.NewID(), s.NewID()
	w := r.w
	r.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at, closed_at) values ($1, $2, $3, $4, $5, 'order', $6, $6)`,
		visit, w.Registrar.ID, w.Registrar.Session, w.HospitalPoint, w.HolderFI.ID, now)
	r.exec(`insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, result, rulebook_version, created_at)
		values ($1, $2, $3, $4, 'passport', 'FIN', 'passed', 'test', $5)`, verification, visit, w.HolderFI.ID, w.Registrar.ID, now)
	made := domain.Card{
		ID: card, HolderID: w.HolderFI.ID, Product: "fi_staff", Generation: "fi.generation.staff", OrganisationID: w.Hospital,
		PointID: w.HospitalPoint, State: domain.CardOrdered, RequestedBy: w.Registrar.ID, Replaces: w.CardFI.ID,
	}
	if err := s.InsertCard(r.t.Context(), s.Pool, made); err != nil {
		r.t.Fatal(err)
	}
	err := store.InsertOrder(r.t.Context(), s.Pool, domain.Order{
		ID: order, Number: "T26-" + order.String()[26:], Kind: domain.NewCardOrder, State: domain.OrderAccepted,
		CardID: w.CardFI.ID, NewCardID: card, HolderID: w.HolderFI.ID, PointID: w.HospitalPoint, OfficerID: w.Registrar.ID,
		VisitID: visit, VerificationID: verification, Reason: domain.CardLost, Delivery: domain.DeliverHome,
		Language: domain.Finnish, Format: "standard", Payer: domain.Payer{Kind: "employer"},
		Price: domain.Money{Cents: 1000, Currency: "EUR", VATPermille: 255}, PriceFrom: domain.PriceFrom{Why: domain.PriceGeneral}, PlacedAt: now,
		PromisedOn: domain.DateOf(now), Rulebook: "test",
	})
	if err != nil {
		r.t.Fatal(err)
	}
	return order, card
}

// message is one of the room's order, with an id of its own.
func (r *room) message(kind domain.BureauAnswer) bureau.Message {
	r.n++
	m := bureau.Message{ID: "m-" + string(kind) + "-" + time.Duration(r.n).String(), Type: kind, Order: r.order, At: r.db.Clock.Now()}
	if kind == domain.BureauProduced {
		m.Serial = "FI2000001"
	}
	if kind == domain.BureauDispatched {
		m.Tracking = "JJFI 123"
	}
	if kind == domain.BureauRejected || kind == domain.BureauFailed {
		m.Reason = "chip_broken"
	}
	return m
}

func (r *room) say(m bureau.Message) (bureau.Answer, error) {
	r.t.Helper()
	return r.b.Answer(r.t.Context(), r.w.Bureau.Actor(), m)
}

// must answers, and fails the test where the answer is no.
func (r *room) must(kind domain.BureauAnswer) bureau.Answer {
	r.t.Helper()
	a, err := r.say(r.message(kind))
	if err != nil {
		r.t.Fatalf("%s: %v", kind, err)
	}
	return a
}

func (r *room) text(sql string, args ...any) string {
	r.t.Helper()
	var s string
	if err := r.db.Owner().QueryRow(r.t.Context(), sql, args...).Scan(&s); err != nil {
		r.t.Fatalf("%s: %v", sql, err)
	}
	return s
}
