package worker_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/ProtonMail/gopenpgp/v3/crypto"

	"sinetti/blob"
	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/jobs/worker"
	"sinetti/press"
	"sinetti/rulebook"
	"sinetti/seal"
	"sinetti/store"
	"sinetti/test/pgtest"
	"sinetti/test/world"
	"sinetti/vault"
)

// house is a small world with a worker, a vault, a bucket, and the keys of all.
type house struct {
	t        *testing.T
	ctx      context.Context //nolint:containedctx // a test's own
	db       *pgtest.DB
	world    *world.World
	worker   *worker.Worker
	press    *press.Press
	vault    *vault.Vault
	bucket   *blob.Bucket
	rulebook *domain.Rulebook
	dir      string // of key store, trust directory and bucket

	capsules, maker ed25519.PrivateKey
	printKey        *crypto.Key
	visit, verified domain.ID
}

func newHouse(t *testing.T) *house {
	t.Helper()
	db := pgtest.New(t)
	h := &house{t: t, ctx: t.Context(), db: db, world: world.Small(t, db), dir: t.TempDir()}
	h.keys()
	rules, err := rulebook.Load()
	h.must(err)
	h.rulebook = rules
	h.bucket, err = blob.Open(h.ctx, "file://"+h.path("bucket"))
	h.must(err)
	t.Cleanup(func() { _ = h.bucket.Close() })
	client, err := jobs.NewClient(db.Store().Pool)
	h.must(err)
	h.press = press.New(press.Config{Store: db.Store(), Jobs: client, Bucket: h.bucket, Rules: h.rulebook, SignRejection: func(r press.Rejection) ([]byte, error) {
		return seal.Rejection(r).Sign(h.capsules)
	}})
	h.worker = h.newWorker()
	h.exec(`update points set phone = '+358 29 5535 001'`)
	h.seen()
	return h
}

// newWorker is one more worker process.
func (h *house) newWorker() *worker.Worker {
	h.t.Helper()
	v, err := vault.Open(h.path("vault"), h.path("trust"))
	h.must(err)
	h.vault = v
	s := h.db.Connect(pgtest.WorkerRole)
	client, err := jobs.NewClient(s.Pool)
	h.must(err)
	return worker.New(worker.Config{
		Store: s, Jobs: client, Vault: v, Bucket: h.bucket, Rules: h.rulebook, Log: slog.New(slog.DiscardHandler),
	})
}

func (h *house) path(name string) string { return filepath.Join(h.dir, name) }

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) exec(sql string, args ...any) {
	h.t.Helper()
	_, err := h.db.Owner().Exec(h.ctx, sql, args...)
	h.must(err)
}

// one reads one value.
func one[T any](h *house, sql string, args ...any) T {
	h.t.Helper()
	var v T
	h.must(h.db.Owner().QueryRow(h.ctx, sql, args...).Scan(&v))
	return v
}

// keys makes the key store and lays into the trust directory what two people would.
func (h *house) keys() {
	h.t.Helper()
	k := world.NewKeys(h.t, h.world, h.dir)
	h.capsules, h.maker, h.printKey = k.Capsules, k.Maker, k.Print
}

// seen makes one closed visit with a passed verification, on which all orders rest.
func (h *house) seen() {
	h.t.Helper()
	s, w := h.db.OwnerStore(), h.world
	h.visit, h.verified = s.NewID(), s.NewID()
	now := s.Clock.Now()
	h.exec(`insert into visits (id, officer_id, session_id, point_id, holder_id, purpose, opened_at, closed_at)
		values ($1, $2, $3, $4, $5, 'order_code', $6, $6)`, h.visit, w.Registrar.ID, w.Registrar.Session, w.HospitalPoint, w.HolderFI.ID, now)
	h.exec(`insert into verifications (id, visit_id, holder_id, officer_id, document_kind, issuing_state, result, rulebook_version, created_at)
		values ($1, $2, $3, $4, 'passport', 'FIN', 'passed', $5, $6)`, h.verified, h.visit, w.HolderFI.ID, w.Registrar.ID, h.rulebook.Version, now)
}

// ordered is a letter with its order and card, and the digits that its maker sealed.
type ordered struct {
	letter store.Letter
	codes  map[domain.CodeKind]string
}

// wish says what to order.
type wish struct {
	envelope bool // an Estonian PUK envelope; else a Finnish letter
	name     string
	postcode string
	hold     int // days from today
	format   domain.Format
	again    *ordered // for the card of this one, which has its code; else for one of its own
}

// order writes an order with its letter, as the desk's act does, and a card of its own.
func (h *house) order(x wish) *ordered {
	h.t.Helper()
	s, w := h.db.OwnerStore(), h.world
	card := w.CardFI
	o := &ordered{codes: map[domain.CodeKind]string{domain.ActivationCode: digits(8)}}
	if x.envelope {
		card = w.CardEE
		o.codes = map[domain.CodeKind]string{domain.PIN1Code: digits(4), domain.PIN2Code: digits(5), domain.PUKCode: digits(8)}
	}
	if card.ID = s.NewID(); x.again == nil {
		card.Number, card.CodeVersion = "X"+s.NewID().String(), 0
		h.must(s.InsertCard(h.ctx, s.Pool, card))
	} else {
		card.ID = x.again.letter.CardID
	}
	now := s.Clock.Now()
	order := domain.Order{
		ID: s.NewID(), Number: "T-" + s.NewID().String(), Kind: domain.CodeLetterOrder, State: domain.OrderAccepted, CardID: card.ID,
		HolderID: card.HolderID, PointID: w.HospitalPoint, OfficerID: w.Registrar.ID, VisitID: h.visit, VerificationID: h.verified,
		Reason: domain.CodeLost, Delivery: domain.DeliverHome, Language: domain.Finnish, Format: domain.StandardPrint,
		Payer: domain.Payer{Kind: domain.HolderPays, Proof: "1"}, Price: domain.Money{Cents: 5263, Currency: "EUR", VATPermille: 255}, PriceFrom: domain.PriceFrom{Why: domain.PriceGeneral},
		PlacedAt: now, PromisedOn: domain.DateOf(now), Rulebook: h.rulebook.Version,
	}
	var random [12]byte
	_, _ = rand.Read(random[:])
	o.letter = store.Letter{
		Letter: domain.Letter{
			ID: s.NewID(), Number: domain.NewLetterNumber(random), OrderID: order.ID, CardID: card.ID, Kind: domain.ActivationLetter,
			State: domain.LetterQueued, CodeVersion: 1, Language: domain.Finnish, Format: domain.StandardPrint, HoldUntil: domain.DateOf(now).AddDays(x.hold),
		},
		HolderID: card.HolderID, PointID: w.HospitalPoint, Reason: domain.CodeLost, StockProfile: "c5", PrintHouseID: w.PrintHouse.ID, CreatedAt: now,
	}
	if x.format != "" {
		o.letter.Format = x.format
	}
	if x.name == "" {
		x.name = "Maija Esimerkki"
	}
	if x.postcode == "" {
		x.postcode = "00100"
	}
	address := domain.Address{Rows: []string{x.name, "Esimerkkikatu 12 A 3", x.postcode + " HELSINKI"}, Postcode: x.postcode, Country: "FI"}
	version := seal.ExactVersion(1)
	if x.envelope {
		order.Kind, order.Delivery, order.PointID = domain.PUKEnvelopeOrder, domain.DeliverToPoint, w.AuthorityPoint
		l := &o.letter
		l.Kind, l.State, l.CodeVersion, l.CodeNext, l.PointID, l.Language = domain.PUKEnvelope, domain.LetterAwaitingCode, 0, true, w.AuthorityPoint, domain.Estonian
		version = seal.NextAfter(0)
	}
	h.must(store.InsertOrder(h.ctx, s.Pool, order))
	h.must(store.InsertOrderStep(h.ctx, s.Pool, store.StepTaken{OrderID: order.ID, State: order.State, At: now}, "officer:"+w.Registrar.ID.String()))
	sealed := store.NewLetterAddress(address, "")
	hash := seal.AddressHash(sealed.Salt, address)
	capsule, err := seal.Capsule{
		Order: order.ID, Card: card.ID, PrintHouse: o.letter.PrintHouseID, Version: version, AddressHash: hash, Letter: o.letter.Number,
		Authority: seal.Authority{Kind: seal.BySession, ID: w.Registrar.Session.String()},
	}.Sign(h.capsules)
	h.must(err)
	o.letter.AddressHash, o.letter.Capsule = hash[:], capsule
	h.must(s.InsertLetter(h.ctx, s.Pool, o.letter, sealed))
	return o
}

func digits(n int) string {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	for i := range b {
		b[i] = '0' + b[i]%10
	}
	return string(b)
}

// deliver files the codes of orders in the inbox, as the bureau's door does.
func (h *house) deliver(list ...*ordered) {
	h.t.Helper()
	text, err := h.vault.Statement()
	h.must(err)
	intake, err := seal.OpenIntakeKeys(text, h.vault.Identity())
	h.must(err)
	for _, o := range list {
		for kind, code := range o.codes {
			ciphertext, err := seal.Code(intake.Current.PublicKey, o.letter.CardID, kind, 1, domain.NewCode([]byte(code)))
			h.must(err)
			signature, err := seal.SignCode(h.maker, seal.SealedCode{Card: o.letter.CardID, Kind: kind, Version: 1, Ciphertext: ciphertext})
			h.must(err)
			h.exec(`insert into code_inbox (id, card_id, kind, version, intake_key_id, ciphertext, maker_id, signature, received_at)
				values ($1, $2, $3, 1, $4, $5, $6, $7, $8)`, h.db.OwnerStore().NewID(), o.letter.CardID, string(kind), intake.Current.ID,
				ciphertext, h.world.Bureau.ID, signature, h.db.Clock.Now())
		}
	}
}

// orders makes n orders whose codes are in the vault.
func (h *house) orders(n int) []*ordered {
	h.t.Helper()
	list := make([]*ordered, n)
	for i := range list {
		list[i] = h.order(wish{postcode: fmt.Sprintf("%05d", 100+10*(n-i))})
	}
	h.deliver(list...)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	return list
}

// done stands for a job that has nothing to be completed.
func done(context.Context, store.Tx) error { return nil }

// work does all that the rows owe, until they owe nothing.
func (h *house) work(w *worker.Worker) {
	h.t.Helper()
	for range 100 {
		owed, err := w.Owed(h.ctx)
		h.must(err)
		if len(owed) == 0 {
			return
		}
		for _, args := range owed {
			h.must(w.Do(h.ctx, args, nil))
		}
	}
	h.t.Fatal("the rows still owe work after 100 rounds")
}

// cutOff lets the clock pass the print house's cut-off and gathers.
func (h *house) cutOff() {
	h.t.Helper()
	h.db.Clock.Advance(24 * time.Hour)
	h.must(h.worker.CutOff(h.ctx))
}

// release is what two people do with a held batch.
func (h *house) release() {
	h.t.Helper()
	h.exec(`update batches set state = 'released' where state = 'held'`)
}

// sealed makes one sealed batch of orders and gives its number.
func (h *house) sealed() string {
	h.t.Helper()
	h.cutOff()
	h.work(h.worker)
	h.release()
	h.work(h.worker)
	h.explain()
	return one[string](h, `select number from batches where state = 'sealed'`)
}

// fetch gets one file through the print house's act.
func (h *house) fetch(batch, name string) []byte {
	h.t.Helper()
	f, err := h.press.FetchFile(h.ctx, h.world.PrintHouse.Actor(), press.Fetch{Batch: batch, File: name})
	h.must(err)
	defer func() { _ = f.Body.Close() }()
	data, err := io.ReadAll(f.Body)
	h.must(err)
	return data
}

// say sends a receipt that must be taken.
func (h *house) say(batch string, r press.Receipt) press.Answer {
	h.t.Helper()
	a, err := h.press.ReceiveReceipt(h.ctx, h.world.PrintHouse.Actor(), press.Delivery{Batch: batch, Receipt: r})
	h.must(err)
	return a
}

// begin says that the batch was fetched and verified.
func (h *house) begin(batch string) {
	h.t.Helper()
	h.say(batch, press.Receipt{ReceiptID: "f." + batch, Kind: domain.ReceiptFetched})
	h.say(batch, press.Receipt{ReceiptID: "v." + batch, Kind: domain.ReceiptVerified})
}

// open decrypts a part with the print house's key and checks our signature.
func (h *house) open(sealed []byte) []byte {
	h.t.Helper()
	armoured, _, err := h.vault.SigningKey()
	h.must(err)
	sender, err := crypto.NewKeyFromArmored(armoured)
	h.must(err)
	how, err := crypto.PGP().Decryption().DecryptionKey(h.printKey).VerificationKey(sender).New()
	h.must(err)
	plain, err := how.DecryptingReader(bytes.NewReader(sealed), crypto.Bytes)
	h.must(err)
	result, err := plain.ReadAllAndVerifySignature()
	h.must(err)
	h.must(result.SignatureError())
	return result.Bytes()
}
