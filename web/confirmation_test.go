package web_test

import (
	"bytes"
	"testing"

	"sinetti/domain"
	"sinetti/test/pgtest"
)

// placedOrder puts a letter's order into the house, as the desk leaves it.
func (h *house) placedOrder() domain.ID {
	h.t.Helper()
	s := h.db.Store()
	visit, verification, order := s.NewID(), s.NewID(), s.NewID()
	h.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at, closed_at) values ($1, $2, $3, $4, $5, 'order', $6, $6)`,
		visit, h.Registrar.ID, h.Registrar.Session, h.HospitalPoint, h.HolderFI.ID, pgtest.Start)
	h.exec(`insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, result, rulebook_version, created_at)
		values ($1, $2, $3, $4, 'passport', 'FIN', 'passed', 'test', $5)`, verification, visit, h.HolderFI.ID, h.Registrar.ID, pgtest.Start)
	h.exec(`insert into orders (id, number, kind, state, card_id, holder_id, point_id, officer_id, visit_id, verification_id, reason, delivery, language,
		format, payer, payer_reference, price_cents, price_currency, price_vat_permille, promised_on, rulebook_version, created_at, state_changed_at)
		values ($1, 'T26-AAAAAAAAAA-2', 'code_letter', 'accepted', $2, $3, $4, $5, $6, $7, 'CODE_LOST', 'home', 'sv', 'standard', 'holder', 'K-1', 5263, 'EUR', 255,
		'2026-12-24', 'test', $8, $8)`, order, h.CardFI.ID, h.HolderFI.ID, h.HospitalPoint, h.Registrar.ID, visit, verification, pgtest.Start)
	h.exec(`insert into order_promises (order_id, step, promised_on) values ($1, 'posted', '2026-11-25'), ($1, 'received', '2026-11-27')`, order)
	return order
}

func TestTheConfirmationIsPrintedAtThePointAndLogged(t *testing.T) {
	t.Parallel()
	h := audited(t, nil)
	path := "/documents/order/" + h.placedOrder().String()
	h.want(h.ask("GET", path+".pdf", ""), 401, "NOT_LOGGED_IN")
	h.want(h.login(h.Registrar), 200, "")
	for i, query := range []string{"", "?language=fi", "?language=en&format=large_print", "?language=et&format=standard"} {
		got := h.ask("GET", path+".pdf"+query, "")
		h.want(got, 200, "")
		if !bytes.HasPrefix(got.body, []byte("%PDF-")) || got.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %s", query, got.Header)
		}
		if n := h.count(`select count(*) from audit_entries where act = 'order.confirmation_printed' and outcome = 'shown' and holders = array[$1::uuid] and purpose = 'follow_order'`, h.HolderFI.ID); n != i+1 {
			t.Errorf("%d entries after %d papers", n, i+1)
		}
	}
	h.want(h.ask("GET", path+".pdf?language=tlh", ""), 400, "INVALID")
	h.want(h.ask("GET", path+".pdf?format=tiny", ""), 400, "INVALID")
	h.want(h.ask("GET", path+".json", ""), 404, "NOT_FOUND")
	h.want(h.ask("GET", "/documents/order/"+h.HolderFI.ID.String()+".pdf", ""), 404, "NOT_FOUND")
}

// TestTheConfirmationIsThePointsAlone: neither another point nor those who see orders
// without their people print it.
func TestTheConfirmationIsThePointsAlone(t *testing.T) {
	t.Parallel()
	for _, who := range []string{"another point", "operator", "auditor", "without the right for protected people"} {
		t.Run(who, func(t *testing.T) {
			t.Parallel()
			h := audited(t, nil)
			path, as, want := "/documents/order/"+h.placedOrder().String(), h.RegistrarElsewhere, 404
			switch who {
			case "operator":
				as = h.Operator
			case "auditor":
				as, want = h.Auditor, 403
			case "without the right for protected people":
				as = h.RegistrarToo
				h.exec(`update holders set protected = true where id = $1`, h.HolderFI.ID)
			}
			h.want(h.login(as), 200, "")
			if got := h.ask("GET", path+".pdf", ""); got.StatusCode != want || bytes.HasPrefix(got.body, []byte("%PDF-")) {
				t.Errorf("%d %s", got.StatusCode, got.body)
			}
			if n := h.count(`select count(*) from audit_entries where act = 'order.confirmation_printed'`); n != 0 {
				t.Errorf("%d entries of papers that nobody got", n)
			}
		})
	}
}
