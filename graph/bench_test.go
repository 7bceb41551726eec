package graph_test

import (
	"strconv"
	"sync/atomic"
	"testing"
)

const orderPage = `query ($first: Int!) { orders(first: $first) { edges { cursor node { id number kind state promisedOn late createdAt
  holder { id givenNames familyName } card { id number state } } } pageInfo { hasNextPage endCursor } } }`

// BenchmarkOrderPage is the point's page of 25 orders, names and cards joined in.
func BenchmarkOrderPage(b *testing.B) {
	h := open(b)
	h.manyOrders(2000)
	b.ReportAllocs()
	for b.Loop() {
		if a := h.ask(h.Registrar, orderPage, vars{"first": 25}); len(a.Holders) == 0 {
			b.Fatal(a.Body)
		}
	}
}

// BenchmarkOrderCode is the ordering act alone; each letter supersedes the one before.
func BenchmarkOrderCode(b *testing.B) {
	h := open(b)
	visit := h.verified(h.Registrar, h.HolderFI)
	var n atomic.Int64
	b.ReportAllocs()
	for b.Loop() {
		in := with(h.codeInput(visit, h.CardFI.ID), "idempotencyKey", "bench-key-"+strconv.FormatInt(n.Add(1), 10))
		a := h.ask(h.Registrar, `mutation ($i: OrderCodeInput!) { orderCode(input: $i) { order { id number state } refusals { code } } }`, vars{"i": in})
		if a.text("orderCode.order.id") == "" {
			b.Fatal(a.Body)
		}
	}
}

// manyOrders copies one order many times.
func (h *house) manyOrders(n int) {
	visit := h.verified(h.Registrar, h.HolderFI)
	if a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(visit, h.CardFI.ID)}); a.text("orderCode.order.id") == "" {
		h.t.Fatal(a.Body)
	}
	h.exec(`insert into orders select gen_random_uuid(), 'X-' || i, kind, 'accepted', card_id, new_card_id, holder_id, point_id, officer_id,
		visit_id, verification_id, reason, delivery, language, format, payer, payer_reference, price_cents, price_currency,
		price_vat_permille, promised_on, rulebook_version, created_at + i * interval '1 second', state_changed_at
		from orders, generate_series(1, $1) i`, n)
	h.exec(`analyze orders`)
}
