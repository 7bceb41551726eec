package bench

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"sinetti/cmd/sinetti-demo/world"
	"sinetti/domain"
)

// Kinds of rows whose ids follow from a number, in Go and in SQL alike.
const (
	aCard = 1 + iota
	aSession
	aVisit
	aVerification
	aHolder
	aPageOrder
	aPageVisit
	firstDrawn = 100 // ids that an order draws, in the pgbench script
)

const (
	holders = 2000
	// places are how many orders each of the two sides may place in the whole run.
	places = 120_000
	// heardOrders are placed one by one and listened to, all by one holder.
	heardOrders = 50
)

// rowID is the SQL function bench_id.
func rowID(kind, n int) domain.ID {
	id, err := domain.ParseID(fmt.Sprintf("%08x-0000-7000-8000-%012x", kind, n))
	if err != nil {
		panic(err) // the form is right
	}
	return id
}

// people are officers of health-care points, holders, and one of their cards
// that all others are copies of.
type people struct {
	world    *world.World
	officers []world.Officer
	rules    *domain.Rulebook
}

// newPeople takes from the demo's world what these rows need: its holders with
// a staff or professional card in use, and the officers who may serve them.
func newPeople(rules *domain.Rulebook) (*people, error) {
	p := &people{rules: rules, world: world.New(1, domain.DateOf(time.Now()), 0, rules)}
	w := p.world
	var kept []domain.Holder
	var cards []domain.Card
	for i, h := range w.Holders {
		c := w.Cards[i]
		if len(kept) == holders || c.State != domain.CardActivated || h.Protected || h.Address.Country != "FI" {
			continue
		}
		if c.Product != "fi_staff" && c.Product != "fi_professional" {
			continue
		}
		h.ID = rowID(aHolder, len(kept))
		c.HolderID, c.CodeVersion = h.ID, 1
		kept, cards = append(kept, h), append(cards, c)
	}
	if len(kept) < holders {
		return nil, errors.New("the demo world has too few holders of staff and professional cards")
	}
	w.Holders, w.Cards = kept, cards
	for _, o := range w.Officers {
		if o.Roles[0] == domain.Registrar && !o.NeverIn() && strings.HasPrefix(o.PointCode, "MHA-") {
			p.officers = append(p.officers, o)
		}
	}
	for i := range w.Partners {
		w.Partners[i].CertFingerprint = fmt.Sprintf("%064x", i+1)
	}
	return p, nil
}

// officer is who places the nth order.
func (p *people) officer(n int) world.Officer { return p.officers[n%len(p.officers)] }

// arrayOf gives a list of ids as PostgreSQL reads it.
func arrayOf(n int, id func(int) domain.ID) string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = id(i).String()
	}
	return "{" + strings.Join(ids, ",") + "}"
}

func (p *people) officerIDs() string {
	return arrayOf(len(p.officers), func(i int) domain.ID { return p.officers[i].ID })
}

func (p *people) pointIDs() string {
	return arrayOf(len(p.officers), func(i int) domain.ID { return p.officers[i].PointID })
}

// idFunction makes rowID in SQL; the planner puts its body in its place.
const idFunction = `create function bench_id(kind bigint, n bigint) returns uuid language sql immutable parallel safe as
	$$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`

// counters give each order of both sides what it needs: a card, a session of
// its own with an open visit, and a verification that passed. A session's last
// use lies a little ahead, so that none is touched again while the rows are
// measured: in an officer's day that happens once in 15 s, not with every order.
func (p *people) counters() []string {
	n := fmt.Sprintf("(select generate_series(0, %d) union all select generate_series(%d, %d, %d)) as s(n)",
		2*places-1, 2*places, 2*places+(heardOrders-1)*holders, holders)
	officer := fmt.Sprintf("('%s'::uuid[])[1 + n %% %d]", p.officerIDs(), len(p.officers))
	point := fmt.Sprintf("('%s'::uuid[])[1 + n %% %d]", p.pointIDs(), len(p.officers))
	holder := fmt.Sprintf("bench_id(%d, n %% %d)", aHolder, holders)
	return []string{
		idFunction,
		`set session_replication_role = replica`, // no look at each foreign key: the rows fit together
		`insert into cards (id, holder_id, number, product, generation, organisation_id, point_id, state,
			issued_on, dispatched_on, expires_on, code_version, created_at, state_changed_at)
		select bench_id(` + fmt.Sprint(aCard) + `, n), c.holder_id, 'B' || n, c.product, c.generation, c.organisation_id, c.point_id, c.state,
			c.issued_on, c.dispatched_on, c.expires_on, 1, c.created_at, c.state_changed_at
		from ` + n + ` join cards c on c.holder_id = ` + holder,
		`insert into officer_sessions (id, token_hash, officer_id, point_id, method, created_at, last_seen_at, expires_at)
		select bench_id(` + fmt.Sprint(aSession) + `, n), sha256(sha256(('token ' || n)::bytea)), ` + officer + `, ` + point + `, 'authenticator',
			now(), now() + interval '20 minutes', now() + interval '10 hours'
		from ` + n,
		`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at)
		select bench_id(` + fmt.Sprint(aVisit) + `, n), ` + officer + `, bench_id(` + fmt.Sprint(aSession) + `, n), ` + point + `, ` + holder + `, '` + string(domain.PurposeOrderCode) + `', now()
		from ` + n,
		`insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, result, rulebook_version, created_at)
		select bench_id(` + fmt.Sprint(aVerification) + `, n), bench_id(` + fmt.Sprint(aVisit) + `, n), ` + holder + `, ` + officer + `, '` + string(domain.Passport) + `', 'FIN', 'passed', '` + p.rules.Version + `', now()
		from ` + n,
	}
}

// pageOrders are the orders that lie in the table already, over all holders and
// points, one a second back from now.
func (p *people) pageOrders(n int) []string {
	return []string{
		`set session_replication_role = replica`,
		`insert into orders (id, number, kind, state, card_id, holder_id, point_id, officer_id, visit_id, verification_id, reason,
			delivery, language, format, payer, price_cents, price_vat_permille, promised_on, rulebook_version, created_at, state_changed_at)
		select bench_id(` + fmt.Sprint(aPageOrder) + `, n), 'S-' || lpad(n::text, 10, '0'), 'code_letter',
			(array['accepted', 'in_batch', 'at_print_house', 'posted', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed'])[1 + n % 10],
			c.id, c.holder_id, (w.points)[1 + n % ` + fmt.Sprint(len(p.officers)) + `], (w.officers)[1 + n % ` + fmt.Sprint(len(p.officers)) + `],
			bench_id(` + fmt.Sprint(aPageVisit) + `, n), bench_id(` + fmt.Sprint(aPageVisit) + `, n), 'CODE_LOST', 'home', 'fi', 'standard', 'holder',
			1000, 255, current_date, '` + p.rules.Version + `', now() - n * interval '1 second', now() - n * interval '1 second'
		from generate_series(1, ` + fmt.Sprint(n) + `) n
		cross join (select '` + p.officerIDs() + `'::uuid[] as officers, '` + p.pointIDs() + `'::uuid[] as points) w
		join (select row_number() over (order by id) - 1 as place, id, holder_id from cards where number not like 'B%') c on c.place = n % ` + fmt.Sprint(holders),
		`set session_replication_role = default`,
		`vacuum (analyze)`,
		`checkpoint`,
	}
}
