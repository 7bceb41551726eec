package web_test

import (
	"crypto/ed25519"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"sinetti/auth"
	"sinetti/bureau"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/press"
	"sinetti/rulebook"
	"sinetti/test/fault/timed"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/web"
)

// fuzzed is the machines' door with a real database behind it, called without TLS:
// whoever comes has shown the certificate that the test says.
type fuzzed struct {
	*world.World
	f    *testing.F
	db   *pgtest.DB
	door http.Handler
}

func openFuzzed(f *testing.F) *fuzzed {
	f.Helper()
	db := pgtest.New(f)
	s := db.Store()
	rules, err := rulebook.Load()
	if err != nil {
		f.Fatal(err)
	}
	client, err := jobs.NewClient(s.Pool)
	if err != nil {
		f.Fatal(err)
	}
	_, capsules, err := ed25519.GenerateKey(nil)
	if err != nil {
		f.Fatal(err)
	}
	log, metrics, clock := slog.New(slog.DiscardHandler), web.NewMetrics(), pgtest.NewClock(pgtest.Start)
	return &fuzzed{World: world.Small(f, db), f: f, db: db, door: web.NewMachines(&web.Machines{
		Auth: auth.New(s, clock, nil), Monitor: web.NewMonitor(s.Ping, log, metrics), Metrics: metrics, Log: log, Clock: clock,
		Bureau: &bureau.Bureau{Store: s, Jobs: client, Rules: rules, CapsuleKey: capsules},
		Press:  press.New(press.Config{Store: s, Jobs: client, Rules: rules, SignRejection: signedByNobody}),
	})}
}

// ask sends one request as a partner; the answer must be JSON and no fault of ours.
func (z *fuzzed) ask(t *testing.T, as world.Partner, method, path, body string) {
	t.Helper()
	r := httptest.NewRequest(method, "/", strings.NewReader(body))
	target, err := url.Parse(path)
	if err != nil {
		return // no client can ask for it
	}
	r.URL = target
	r.Header.Set("Content-Type", "application/json")
	// The fingerprint of a partner of the test's world is the hash of these words.
	r.TLS = &tls.ConnectionState{PeerCertificates: []*x509.Certificate{{Raw: []byte("certificate of " + as.Code)}}}
	timed.Input(func() {
		w := httptest.NewRecorder()
		z.door.ServeHTTP(w, r.Clone(t.Context()))
		if w.Code >= 500 || w.Code >= 200 && w.Code < 300 && !json.Valid(w.Body.Bytes()) {
			t.Errorf("%d %s", w.Code, w.Body)
		}
	})
}

func (z *fuzzed) exec(sql string, args ...any) {
	z.f.Helper()
	if _, err := z.db.Owner().Exec(z.f.Context(), sql, args...); err != nil {
		z.f.Fatal(err)
	}
}

// orders puts orders of new cards into the world, as the desk leaves them.
func (z *fuzzed) orders(n int) (orders, cards []domain.ID) {
	s, now := z.db.OwnerStore(), z.db.Clock.Now()
	visit, verification := s.NewID(), s.NewID()
	z.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at, closed_at) values ($1, $2, $3, $4, $5, 'order', $6, $6)`,
		visit, z.Registrar.ID, z.Registrar.Session, z.HospitalPoint, z.HolderFI.ID, now)
	z.exec(`insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, result, rulebook_version, created_at)
		values ($1, $2, $3, $4, 'passport', 'FIN', 'passed', 'test', $5)`, verification, visit, z.HolderFI.ID, z.Registrar.ID, now)
	for i := range n {
		order, card := s.NewID(), s.NewID()
		z.exec(`insert into cards (id, holder_id, product, generation, organisation_id, point_id, state, code_version, created_at, state_changed_at)
			values ($1, $2, 'fi_staff', 'fi.generation.staff', $3, $4, 'ordered', 0, $5, $5)`, card, z.HolderFI.ID, z.Hospital, z.HospitalPoint, now)
		z.exec(`insert into orders (id, number, kind, state, card_id, new_card_id, holder_id, point_id, officer_id, visit_id, verification_id, reason,
				delivery, language, format, payer, price_cents, price_vat_permille, promised_on, rulebook_version, created_at, state_changed_at)
			values ($1, $2, 'new_card', 'accepted', $3, $4, $5, $6, $7, $8, $9, 'CARD_LOST', 'home', 'fi', 'standard', 'employer', 0, 255, '2026-12-01', 'test', $10, $10)`,
			order, fmt.Sprintf("T26-%d", i), z.CardFI.ID, card, z.HolderFI.ID, z.HospitalPoint, z.Registrar.ID, visit, verification, now)
		orders, cards = append(orders, order), append(cards, card)
	}
	return orders, cards
}

// FuzzCodesDoor: whatever a bureau hands in as codes is filed or refused. An empty
// body stands for one that is put together from the other arguments, so that the
// search also goes behind the reader of JSON.
func FuzzCodesDoor(f *testing.F) {
	z := openFuzzed(f)
	_, cards := z.orders(4)
	cards = append(cards, z.CardFI.ID, domain.ID{1})
	sealed, signature := make([]byte, 64), make([]byte, 64)
	f.Add("", uint8(0), "activation_code", 1, "k", sealed, signature)
	f.Add("", uint8(1), "puk", -1, "", sealed[:10], signature[:63])
	f.Add("", uint8(5), "\x00", 1<<40, "\x00\ufffd", []byte{}, signature)
	for _, body := range []string{
		`{"codes":[]}`, `{"codes":null}`, `{"codes":[{"card":"` + cards[2].String() + `","kind":"puk","version":1,"intakeKey":"k","ciphertext":"AAAA","signature":"AA=="}]}`,
		`{"codes":[{},{}]}`, `{"codes":[{"card":"x"}]}`, `{"codes":[{"version":1e400}]}`, `[`, "\xff", `{"codes":[` + strings.Repeat(`{},`, 600) + `{}]}`,
	} {
		f.Add(body, uint8(0), "", 0, "", []byte{}, []byte{})
	}
	f.Fuzz(func(t *testing.T, body string, card uint8, kind string, version int, key string, sealed, signature []byte) {
		if body == "" {
			c := bureau.SealedCode{Card: cards[int(card)%len(cards)], Kind: domain.CodeKind(kind), Version: version, IntakeKey: key, Ciphertext: sealed, Signature: signature}
			body = jsonOf(t, map[string]any{"codes": []any{c, c}})
		}
		z.ask(t, z.Bureau, http.MethodPost, "/bureau/codes", body)
	})
}

// FuzzMessagesDoor: whatever a bureau says about an order is answered or refused.
func FuzzMessagesDoor(f *testing.F) {
	z := openFuzzed(f)
	orders, _ := z.orders(8)
	orders = append(orders, domain.ID{1}, domain.ID{})
	for i, kind := range domain.BureauAnswers {
		f.Add("", fmt.Sprintf("m-%d", i), string(kind), uint8(i), "2026-11-18T08:00:00Z", "FI300000"+fmt.Sprint(i), "JJFI1", "lost")
	}
	f.Add("", "m\x00", "\x00", uint8(9), "0001-01-01T00:00:00Z", "\x00", "\x00", "\x00")
	for _, body := range []string{
		`{}`, `[]`, `{"id":"x"} {}`, `{"colour":"blue"}`, `{"id":"x","type":"eaten","order":"1","at":"x"}`, "\xff",
		`{"id":"x","type":"accepted","order":"` + orders[0].String() + `","at":"9999-12-31T23:59:59.999999999+14:00"}`,
		`{"id":"x\u0000","type":"produced","order":"` + orders[1].String() + `","at":"2026-01-01T00:00:00Z","serial":"\ud800"}`,
	} {
		f.Add(body, "", "", uint8(0), "", "", "", "")
	}
	f.Fuzz(func(t *testing.T, body, id, kind string, order uint8, at, serial, tracking, reason string) {
		if body == "" {
			body = jsonOf(t, map[string]any{
				"id": id, "type": kind, "order": orders[int(order)%len(orders)], "at": at, "serial": serial, "tracking": tracking, "reason": reason,
			})
		}
		z.ask(t, z.Bureau, http.MethodPost, "/bureau/messages", body)
	})
}

// FuzzReceiptsDoor: whatever a print house says about a batch is answered or refused.
func FuzzReceiptsDoor(f *testing.F) {
	z := openFuzzed(f)
	z.batch(8)
	for i, kind := range domain.ReceiptKinds {
		f.Add("", "/press/batches/B1/receipts", fmt.Sprintf("r-%d", i), string(kind), 1, 1, 2, 0, "L1", "jam")
	}
	f.Add("", "/press/batches/%00/receipts", "r", "printed", -1, 1<<40, -1, 1<<40, "\x00", "\x00")
	for _, body := range []string{
		`{}`, `[]`, `{"receiptId":"a","kind":"posted","part":1,"from":1,"to":4}`, `{"receiptId":"a","kind":"printed","count":-1}`, "\xff",
		`{"receiptId":"b","kind":"spoiled","letters":[{"number":"L3","reason":"jam"}]}`, `{"receiptId":"c","kind":"fetched","file":"\u0000"}`,
		`{"receiptId":"d","kind":"bad\u0000kind"}`, `{"receiptId":"e","kind":"reprint_wanted","letters":[{"number":"L4","reason":"\u0000"}]}`,
	} {
		f.Add(body, "/press/batches/B1/receipts", "", "", 0, 0, 0, 0, "", "")
	}
	f.Fuzz(func(t *testing.T, body, path, id, kind string, part, from, to, count int, letter, reason string) {
		if body == "" {
			receipt := map[string]any{"receiptId": id, "kind": kind, "part": part, "from": from, "to": to, "count": count}
			if letter != "" {
				receipt["letters"] = []map[string]any{{"number": letter, "reason": reason}}
			}
			body = jsonOf(t, receipt)
		}
		z.ask(t, z.PrintHouse, http.MethodPost, path, body)
	})
}

// FuzzEventsDoor: whatever a consumer asks the feed for is answered or refused.
func FuzzEventsDoor(f *testing.F) {
	z := openFuzzed(f)
	for _, query := range []string{"", "after=0&limit=1", "after=-1", "limit=1e9", "since=2026-11-18T08:00:00Z", "since=0001-01-01T00:00:00Z", "since=9999-12-31T23:59:59%2B14:00", "after=9223372036854775807", "since=x&after=1"} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		z.ask(t, z.Bureau, http.MethodGet, "/events?"+query, "")
	})
}

func jsonOf(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// batch puts a verified batch B1 with letters L1, L2 … into the world.
func (z *fuzzed) batch(letters int) {
	s, now := z.db.OwnerStore(), z.db.Clock.Now()
	orders, cards := z.orders(letters)
	id := s.NewID()
	z.exec(`insert into batches (id, number, print_house_id, stock_profile, state, cut_off_at, cut_off_by, letters, parts, created_at, state_changed_at, sealed_at)
		values ($1, 'B1', $2, $3, 'verified', $4, 'system', $5, 1, $4, $4, $4)`, id, z.PrintHouse.ID, z.StockFI, now, letters)
	z.exec(`insert into batch_parts (batch_id, part, first_sequence, last_sequence, object_name, sha256, bytes, pages, sealed_at)
		values ($1, 1, 1, $2, 'o', '\x00', 1, $2, $3)`, id, letters, now)
	for i := range letters {
		z.exec(`insert into letters (id, number, kind, state, order_id, card_id, holder_id, point_id, code_version, address_enc, address_hash, postcode, country,
				language, format, reason, capsule, stock_profile, print_house_id, hold_until, batch_id, part, sequence, created_at, state_changed_at)
			values ($1, $2, 'activation_letter', 'in_batch', $3, $4, $5, $6, 1, '\x00', '\x00', '00100', 'FI', 'fi', 'standard', 'order', '\x00', $7, $8, '2026-11-18', $9, 1, $10, $11, $11)`,
			s.NewID(), fmt.Sprintf("L%d", i+1), orders[i], cards[i], z.HolderFI.ID, z.HospitalPoint, z.StockFI, z.PrintHouse.ID, id, i+1, now)
	}
}
