package graph_test

import (
	"context"
	"crypto/ed25519"
	"encoding/json"
	"log/slog"
	"strings"
	"time"

	"sinetti/desk"
	"sinetti/domain"
	"sinetti/graph"
	"sinetti/graph/loader"
	"sinetti/jobs"
	"sinetti/rulebook"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// The places at which every role is held: the point whose things are asked for,
// another point of the same organisation, and another organisation's.
var places = []string{"own point", "same organisation", "elsewhere"}

// viewer is who asks: somebody with the roles at one of the places.
type viewer struct {
	*house
	world.Officer
	place int
	*objects
	visiting, stale bool // what was last done to the viewer's session
}

// objects are what is asked about by more than one question; acts get new ones.
type objects struct {
	batch, reprint, waits domain.ID
	placed, over, post    map[bool]domain.ID // of the protected person, and of the other
	registrar             world.Officer
}

// bare is a house whose GraphQL leaves every check to the desk's acts.
func bare(h *house) {
	rules, err := rulebook.Load()
	if err != nil {
		h.t.Fatal(err)
	}
	client, err := jobs.NewClient(h.db.Store().Pool)
	if err != nil {
		h.t.Fatal(err)
	}
	_, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		h.t.Fatal(err)
	}
	h.desk = desk.New(desk.Config{Store: h.db.Store(), Rules: rules, Jobs: client, CapsuleKey: private, ActLimitFactor: 1000})
	h.handler = graph.NewHandlerWithoutWall(graph.Config{
		Desk: h.desk, Loaders: func() *loader.Loaders { return loader.New(h.db.Store()) }, Log: slog.New(slog.NewTextHandler(h.log, nil)),
	})
}

// viewers are the roles' holders at the three places, with what they are asked about.
func viewers(h *house, roles []domain.Role) []*viewer {
	bare(h)
	_, reprint := h.spoiled()
	var batch domain.ID
	if err := h.db.Owner().QueryRow(context.Background(), `select id from batches`).Scan(&batch); err != nil {
		h.t.Fatal(err)
	}
	second := h.db.Store().NewID()
	h.exec(`insert into points select (jsonb_populate_record(p, jsonb_build_object('id', $2::uuid, 'code', 'SAI-02'))).* from points p where id = $1`, h.HospitalPoint, second)
	for range 2 {
		h.officer(h.Hospital, second, domain.ID{}, domain.Registrar)
	}
	shared := &objects{batch: batch, reprint: reprint, placed: map[bool]domain.ID{}, over: map[bool]domain.ID{}, post: map[bool]domain.ID{}}
	shared.registrar = h.officer(h.Hospital, h.HospitalPoint, domain.ID{}, domain.Registrar)
	list := make([]*viewer, len(places))
	for i := range places {
		organisation := []domain.ID{h.Hospital, h.Hospital, h.Company}[i]
		point := []domain.ID{h.HospitalPoint, second, h.CompanyPoint}[i]
		partner := []domain.ID{h.PrintHouse.ID, h.PrintHouseEE.ID, h.PrintHouseEE.ID}[i]
		if roles[0] != domain.PrintHouseUser {
			partner = domain.ID{}
		}
		list[i] = &viewer{house: h, Officer: h.officer(organisation, point, partner, roles...), place: i, objects: shared}
	}
	shared.waits = list[0].waiting(shared.registrar)
	return list
}

// officer enters somebody with a session.
func (h *house) officer(organisation, point, partner domain.ID, roles ...domain.Role) world.Officer {
	h.t.Helper()
	s := h.db.OwnerStore()
	o := world.Officer{Session: s.NewID(), Officer: domain.Officer{
		ID: s.NewID(), OrganisationID: organisation, PointID: point, UserName: "o" + h.short(), Roles: roles, PartnerID: partner,
		TrainingValidTo: domain.Date{Year: 2030, Month: 12, Day: 31}, Active: true,
	}}
	err := s.InsertOfficer(context.Background(), s.Pool, store.NewOfficer{
		Officer: o.Officer, Language: domain.Finnish, PasswordHash: "-", Person: store.OfficerPerson{Name: "Virkailija " + o.UserName},
	})
	if err != nil {
		h.t.Fatal(err)
	}
	if err := s.InstallRights(context.Background(), s.Pool, o.Officer, domain.Date{Year: 2020, Month: 1, Day: 1}); err != nil {
		h.t.Fatal(err)
	}
	h.exec(`update officers set identity_index = sha256(id::text::bytea) where id = $1`, o.ID) // nobody else's
	h.exec(`insert into officer_sessions (id, token_hash, officer_id, point_id, method, factor_at, created_at, last_seen_at, expires_at)
		values ($1, $2, $3, $4, 'authenticator', $7, $5, $6, $6)`,
		o.Session, o.Session[:], o.ID, point, pgtest.Start, pgtest.Start.AddDate(1, 0, 0), pgtest.Start.AddDate(10, 0, 0))
	return o
}

// short is a word that was not used before.
func (h *house) short() string {
	id := h.db.Store().NewID().String()
	return strings.ReplaceAll(id[len(id)-12:], "-", "")
}

// colleague is somebody new at the hospital's point.
func (v *viewer) colleague(roles ...domain.Role) world.Officer {
	return v.officer(v.Hospital, v.HospitalPoint, domain.ID{}, roles...)
}

func (v *viewer) person(q question) domain.Holder {
	if q.protected {
		return v.HolderProtected
	}
	return v.HolderFI
}

// card is a new card of the person, the hospital's.
func (v *viewer) card(q question) domain.ID {
	old, id := v.CardFI.ID, v.db.Store().NewID()
	if q.protected {
		old = v.CardProtected.ID
	}
	v.exec(`insert into cards select (jsonb_populate_record(c, jsonb_build_object('id', $2::uuid, 'number', 'FI' || $3))).* from cards c where id = $1`, old, id, v.short())
	return id
}

// visitOf opens a visit and records a check of identity, past every rule.
func (v *viewer) visitOf(q question) string {
	id, now := v.db.Store().NewID(), v.db.Clock.Now()
	v.closeVisits()
	v.visiting = true
	v.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at) values ($1, $2, $3, $4, $5, 'order_code', $6)`,
		id, v.ID, v.Session, v.PointID, v.person(q).ID, now)
	v.exec(`insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, document_expires_on, result, rulebook_version, created_at)
		values (gen_random_uuid(), $1, $2, $3, 'passport', 'FIN', '2029-05-01', 'passed', '-', $4)`, id, v.person(q).ID, v.ID, now)
	return id.String()
}

func (v *viewer) closeVisits() {
	v.exec(`update visits set closed_at = opened_at, close_reason = 'another_holder' where session_id = $1 and closed_at is null`, v.Session)
}

// neighbour is the registrar of the hospital's point whom questions are about.
func (v *viewer) neighbour() world.Officer { return v.registrar }

// order is an order of the person at the hospital's point: a new one for whoever may
// change it, the same for whoever only looks.
func (v *viewer) order(q question) domain.ID {
	if q.at == "Mutation.cancelOrder" && v.has(domain.MayCancelOrder) {
		return v.ordered(q)
	}
	if v.placed[q.protected].IsZero() {
		v.placed[q.protected] = v.ordered(q)
	}
	return v.placed[q.protected]
}

// letter is a letter of the person that goes to the hospital's point, in that state: a
// new one for whoever may do something with it.
func (v *viewer) letter(q question, state string) domain.ID {
	if v.has(domain.MayHandleLetters) || v.post[q.protected].IsZero() {
		order := v.ordered(q)
		v.post[q.protected] = v.id(`select id from letters where order_id = $1`, order)
		v.exec(`update orders set delivery = 'point' where id = $1`, order)
	}
	v.exec(`update letters set state = $2 where id = $1`, v.post[q.protected], state)
	return v.post[q.protected]
}

func (v *viewer) id(sql string, args ...any) (id domain.ID) {
	v.t.Helper()
	if err := v.db.Owner().QueryRow(context.Background(), sql, args...).Scan(&id); err != nil {
		v.t.Fatal(err)
	}
	return id
}

// ended is an order that is over: who follows it hears so and no more.
func (v *viewer) ended(q question) domain.ID {
	if v.over[q.protected].IsZero() {
		v.over[q.protected] = v.ordered(q)
		v.exec(`update orders set state = 'closed' where id = $1`, v.over[q.protected])
	}
	return v.over[q.protected]
}

// ordered places an order on a new card of the person.
func (v *viewer) ordered(q question) domain.ID {
	visit := v.verified(v.Registrar, v.person(q))
	in := v.codeInput(visit, v.card(q))
	a := v.ask(v.Registrar, orderCode, vars{"i": in})
	id, err := domain.ParseID(a.text("orderCode.order.id"))
	if err != nil {
		v.t.Fatal(a.Body)
	}
	return id
}

func (v *viewer) waiting(o world.Officer) domain.ID {
	id := v.db.Store().NewID()
	v.exec(`insert into officer_rights (id, officer_id, role, point_id, valid_from, asked_by, asked_at) values ($1, $2, 'protected_service', $3, '2026-01-01', $4, now())`,
		id, o.ID, o.PointID, v.Admin.ID)
	return id
}

// agreement is one that waits: of the company's cards at the hospital's point, or a strange one.
func (v *viewer) agreement(strange bool) domain.ID {
	id := v.db.Store().NewID()
	point, of, cards, by := v.HospitalPoint, v.Hospital, v.Company, v.AdminElsewhere.ID
	if strange {
		point, of, cards = v.AuthorityPoint, v.Authority, v.Agency
	}
	v.exec(`update point_authorisations set ended_at = now(), end_reason = '-' where ended_at is null`)
	v.exec(`insert into point_authorisations (id, point_id, point_organisation_id, organisation_id, customer_number, valid_from, asked_by, asked_at)
		values ($1, $2, $3, $4, 'C-1', '2026-11-01', $5, now())`, id, point, of, cards, by)
	return id
}

// toTell is a notice that waits for the officers of a point.
func (v *viewer) toTell(at domain.ID) domain.ID {
	id := v.db.Store().NewID()
	v.exec(`delete from holder_notices`)
	v.exec(`insert into holder_notices (id, kind, holder_id, card_id, point_id, language, about_on, made_at, state)
		values ($1, 'card_unactivated', $2, $3, $4, 'fi', '2026-11-18', now(), 'to_tell')`, id, v.HolderFI.ID, v.CardFI.ID, at)
	return id
}

// complaint is one that a point filed of the hospital's card, and that waits for an answer.
func (v *viewer) complaint(at domain.ID) domain.ID {
	id, visit, now := v.db.Store().NewID(), v.db.Store().NewID(), v.db.Clock.Now()
	v.exec(`delete from complaint_steps`)
	v.exec(`delete from complaints`)
	v.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at, closed_at, close_reason)
		values ($1, $2, $3, $4, $5, 'complaint', $6, $6, 'another_holder')`, visit, v.registrar.ID, v.registrar.Session, at, v.HolderFI.ID, now)
	v.exec(`insert into complaints (id, number, state, state_changed_at, card_id, holder_id, point_id, officer_id, visit_id, fault, destination,
		answer_by, rule, rulebook_version, filed_at)
		values ($1, $2, 'filed', $3, $4, $5, $6, $7, $8, 'wrongly_made', 'bureau', '2026-12-01', '-', '-', $3)`,
		id, domain.NewComplaintNumber(domain.DateOf(now), [8]byte(id[8:])), now, v.CardFI.ID, v.HolderFI.ID, at, v.registrar.ID, visit)
	return id
}

// expected is an order whose card is on its way to the viewer's point, and that card: the
// only one.
func (v *viewer) expected() (order, card domain.ID) {
	v.exec(`update orders set state = 'closed' where kind = 'new_card'`)
	order = v.ordered(question{})
	v.exec(`update orders set kind = 'new_card', new_card_id = card_id, state = 'dispatched', point_id = $2 where id = $1`, order, v.PointID)
	card = v.id(`select card_id from orders where id = $1`, order)
	v.exec(`update cards set state = 'dispatched' where id = $1`, card)
	return order, card
}

// other is a point that is not the viewer's.
func (v *viewer) other() domain.ID {
	if v.PointID == v.HospitalPoint {
		return v.CompanyPoint
	}
	return v.HospitalPoint
}

func (v *viewer) notice(of domain.ID) domain.ID {
	id := v.db.Store().NewID()
	v.exec(`insert into notices (id, officer_id, kind, made_at) values ($1, $2, $3, now())`, id, of, string(domain.NoticeKinds[0]))
	return id
}

// held is a batch that waits for two, cut off by the clock.
func (v *viewer) held() domain.ID {
	id := v.db.Store().NewID()
	v.exec(`insert into batches select (jsonb_populate_record(b, jsonb_build_object('id', $2::uuid, 'number', 'H-' || $3, 'state', 'held', 'cut_off_by', 'system',
		'hold_reasons', array['first_of_key']))).* from batches b where id = $1`, v.batch, id, v.short())
	return id
}

// put asks a question and tells what happened, in one word or two.
func (v *viewer) put(b *builder, q question) string {
	if v.visiting {
		v.closeVisits()
	}
	if q.visit {
		v.visitOf(q)
	}
	args, id := q.args(v, q)
	if q.stale != v.stale {
		at := map[bool]time.Time{true: pgtest.Start.Add(-time.Hour), false: pgtest.Start.AddDate(10, 0, 0)}[q.stale]
		v.exec(`update officer_sessions set factor_at = $2 where id = $1`, v.Session, at)
		v.stale = q.stale
	}
	body, err := json.Marshal(map[string]any{"query": b.query(q, args), "variables": args})
	if err != nil {
		v.t.Fatal(err)
	}
	a := v.sendAs(v.Officer, string(body), q)
	v.visiting = v.visiting || q.at == "Mutation.openVisit"
	return v.outcome(a, q, id)
}
