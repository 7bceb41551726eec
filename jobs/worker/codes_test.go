package worker_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/jobs"
	"sinetti/press"
	"sinetti/store"
)

// A PUK envelope waits for the maker's set; once all three codes are taken in it
// is queued, printed, and its codes are destroyed when it was posted.
func TestAnEnvelopeWaitsForItsCodesAndThenTheyEnd(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	e := h.order(wish{envelope: true})
	letter := h.orders(1)[0]
	pin2 := e.codes[domain.PIN2Code]
	delete(e.codes, domain.PIN2Code)
	h.deliver(e)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	state := func() string {
		return one[string](h, `select state || ' ' || coalesce(code_version, 0) from letters where id = $1`, e.letter.ID)
	}
	if got := state(); got != "awaiting_code 0" {
		t.Fatalf("with two of three codes the envelope is %s", got)
	}
	all := e.codes
	e.codes = map[domain.CodeKind]string{domain.PIN2Code: pin2}
	h.deliver(e)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	e.codes = all
	e.codes[domain.PIN2Code] = pin2
	if got := state(); got != "queued 1" {
		t.Fatalf("with all three codes the envelope is %s", got)
	}
	h.events(map[string]int{"fi.sinetti.code.letter.queued": 1})

	number := h.sealed()
	m := h.manifest(number)
	text := strings.Join(h.pages(h.open(h.fetch(number, m.Parts[0].File))), "\n")
	for kind, code := range e.codes {
		if len(code) == 8 {
			code = code[:4] + " " + code[4:]
		}
		if !strings.Contains(text, code) {
			t.Errorf("%s is not on the page", kind)
		}
	}
	h.begin(number)
	h.say(number, press.Receipt{ReceiptID: "all", Kind: domain.ReceiptPosted})
	h.work(h.worker)
	if n := one[int](h, `select count(*) from codes where card_id = $1 and sealed is null and destroyed_at is not null`, e.letter.CardID); n != 3 {
		t.Errorf("%d of 3 codes ended", n)
	}
	if n := one[int](h, `select count(*) from codes where card_id = $1 and destroyed_at is null`, letter.letter.CardID); n != 1 {
		t.Error("a code that is kept until the card's end was destroyed")
	}
	if got := one[string](h, `select state from orders where id = $1`, e.letter.OrderID); got != "posted" {
		t.Errorf("the envelope's order is %s: it ends at the point", got)
	}
}

// An envelope that was parked while it waited for its codes is not forgotten.
func TestAParkedEnvelopeGetsItsVersion(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	e := h.order(wish{envelope: true})
	h.exec(`update letters set state = 'parked', park_reason = 'no_rule' where id = $1`, e.letter.ID)
	h.deliver(e)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	h.requeue()
	if got := one[string](h, `select state || ' ' || code_version from letters`); got != "queued 1" {
		t.Errorf("the envelope is %s", got)
	}
}

// Codes that come before their card is produced wait for its date: they are not
// refused for a length that no row tells yet.
func TestCodesOfACardNotYetProducedWait(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	o := h.order(wish{})
	h.exec(`update cards set state = 'in_production', generation = '', issued_on = null where id = $1`, o.letter.CardID)
	h.deliver(o)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	if owed, err := h.worker.Owed(h.ctx); err != nil || len(owed) != 0 {
		t.Errorf("the rows owe %v, %v", owed, err)
	}
	waits := `select refused_for || ' ' || (taken_at is not null) from code_inbox`
	if got := one[string](h, waits); got != " false" {
		t.Fatalf("before it is produced: %s", got)
	}
	h.exec(`update cards set state = 'produced', issued_on = $2 where id = $1`, o.letter.CardID, h.world.CardFI.IssuedOn.Time())
	h.work(h.worker)
	if got := one[string](h, waits); got != " true" {
		t.Errorf("once it is produced: %s", got)
	}
}

// What nobody trusted sent, or what was altered, is refused with its reason and
// opens nothing.
func TestCodesThatCannotBeTakenInAreRefused(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	forged, altered, short, right := h.order(wish{}), h.order(wish{}), h.order(wish{}), h.order(wish{})
	short.codes[domain.ActivationCode] = "1234567"
	h.deliver(forged, altered, short, right)
	h.exec(`update code_inbox set maker_id = $2 where card_id = $1`, forged.letter.CardID, h.world.PrintHouse.ID)
	h.exec(`update code_inbox set ciphertext = set_byte(ciphertext, 40, (get_byte(ciphertext, 40) + 1) % 256) where card_id = $1`, altered.letter.CardID)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	for card, want := range map[domain.ID]string{
		forged.letter.CardID: "unknown_maker", altered.letter.CardID: "maker_signature", short.letter.CardID: "wrong_length", right.letter.CardID: "",
	} {
		if got := one[string](h, `select refused_for from code_inbox where card_id = $1`, card); got != want {
			t.Errorf("refused for %q, want %q", got, want)
		}
	}
	if n := one[int](h, `select count(*) from codes`); n != 1 {
		t.Errorf("%d codes taken in", n)
	}
	if n := one[int](h, `select count(*) from code_inbox where taken_at is not null and ciphertext = ''`); n != 1 {
		t.Error("a code that was taken in still lies in the inbox")
	}
}

// Codes end with their card, and those of a withdrawn envelope with it; a letter that
// has still to print them keeps them.
func TestCodesEndWithTheirCardAndTheirEnvelope(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	letter := h.orders(1)[0]
	envelope, waiting, late := h.order(wish{envelope: true}), h.order(wish{envelope: true}), h.order(wish{})
	h.deliver(envelope, waiting)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	h.deliver(late)
	destroyed := func(card domain.ID) int {
		h.must(h.worker.Do(h.ctx, jobs.DestroyCodesOfCard{CardID: card}, nil))
		return one[int](h, `select count(*) from codes where card_id = $1 and sealed is null and destroyed_at is not null`, card)
	}
	for what, o := range map[string]*ordered{"a living card": letter, "an envelope that is to be printed": waiting, "a letter that waits": envelope} {
		if n := destroyed(o.letter.CardID); n != 0 {
			t.Errorf("%s: %d codes destroyed", what, n)
		}
	}
	h.exec(`update letters set state = 'cancelled' where id = $1`, envelope.letter.ID)
	h.exec(`update cards set state = 'destroyed' where id in ($1, $2)`, letter.letter.CardID, late.letter.CardID)
	h.must(h.worker.SweepEndedCodes(h.ctx))
	for o, want := range map[*ordered]int{letter: 1, envelope: 3, waiting: 0} {
		if n := one[int](h, `select count(*) from codes where card_id = $1 and destroyed_at is not null`, o.letter.CardID); n != want {
			t.Errorf("%d codes ended, want %d", n, want)
		}
	}
	keys, err := os.ReadDir(h.path("vault/codes"))
	h.must(err)
	if len(keys) != 3 {
		t.Errorf("%d keys left, want those of the envelope that is to be printed", len(keys))
	}
	destroyed(late.letter.CardID)
	h.must(h.worker.TakeInCodes(h.ctx, done))
	if got := one[string](h, `select refused_for || length(ciphertext) from code_inbox where card_id = $1`, late.letter.CardID); got != "CARD_ENDED0" {
		t.Errorf("a code of a card that has ended was taken in: %s", got)
	}
}

// Strays of the killed are swept; what rows name stays.
func TestStraysAreSwept(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.orders(2)
	number := h.sealed()
	_, err := h.bucket.PutContent(h.ctx, number+"/"+number+".part1", "pdf.pgp", []byte("a stray"))
	h.must(err)
	lost := h.order(wish{})
	h.deliver(lost)
	broken := errors.New("broken")
	if err := h.worker.TakeInCodes(h.ctx, func(context.Context, store.Tx) error { return broken }); !errors.Is(err, broken) {
		t.Fatal(err)
	}
	h.exec(`delete from codes where card_id = $1`, lost.letter.CardID)
	h.must(h.worker.SweepStrays(h.ctx, time.Now().Add(time.Hour)))
	objects, err := h.bucket.List(h.ctx, "")
	h.must(err)
	if len(objects) != 7 {
		t.Errorf("%d objects left, want a part and six files", len(objects))
	}
	h.manifest(number)
	keys, err := os.ReadDir(h.path("vault/codes"))
	h.must(err)
	if len(keys) != 2 {
		t.Errorf("%d keys left, want those of the two codes that a row knows", len(keys))
	}
}
