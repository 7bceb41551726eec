package story_test

import (
	"context"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sinetti/cmd/sinetti-demo/outside"
	"sinetti/domain"
)

// The main road: a customer's lost code and another's new card, from the counter
// until the print house has posted both letters and the bureau has heard it all.
func TestFromTheCounterToTheMailbox(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.work()
	maker, house := h.bureauOutside(), h.printHouse()
	operator := h.officer(h.Operator)
	h.until("intake keys", func(context.Context) (bool, error) { return h.count(`select count(*) from intake_keys`) > 0, nil })
	h.exec(`update cards set code_version = 0 where id = $1`, h.CardFI.ID) // its code was not handed in yet
	h.must(maker.Deliver(h.ctx, outside.Need{Card: h.CardFI.ID, Product: h.CardFI.Product, Generation: h.CardFI.Generation, Version: 1}))
	h.until("the code in the vault", func(context.Context) (bool, error) { return h.count(`select count(*) from codes`) == 1, nil })

	ritva := h.officer(h.Registrar)
	lost, err := ritva.Serve(h.ctx, h.wish(domain.CodeLetterOrder, h.CardFI))
	h.must(err)
	card, err := ritva.Serve(h.ctx, h.wish(domain.NewCardOrder, h.CardProfessional))
	h.must(err)
	bureau := &ear{house: h, maker: maker, told: map[domain.EventType]int{}, known: map[domain.ID]bool{}}
	bureau.hear(func() bool { return bureau.told[domain.LetterQueuedEvent] == 2 })

	number := h.cutOffAndReleased(operator)
	rows := h.printed(maker, house, number)
	left, err := house.Finish(h.ctx, number, 1)
	h.must(err)
	if left.Missing.Count != 0 || left.State != "reconciled" {
		t.Errorf("after the last receipt: %+v", left)
	}
	bureau.hear(func() bool { return bureau.told[domain.BatchReconciledEvent] == 1 })
	for kind, want := range map[domain.EventType]int{
		domain.OrderAcceptedEvent: 2, domain.NewCardOrderedEvent: 1, domain.LetterPostedEvent: len(rows), domain.OrderClosedEvent: 1, domain.BatchSealedEvent: 1,
	} {
		if bureau.told[kind] != want {
			t.Errorf("the bureau heard %s %d times, want %d", kind, bureau.told[kind], want)
		}
	}
	orders, err := ritva.Orders(h.ctx)
	h.must(err)
	states := map[string]string{}
	for _, o := range orders {
		states[o.Number] = o.State
	}
	if want := map[string]string{lost.Number: "CLOSED", card.Number: "DISPATCHED"}; !cmp.Equal(states, want) {
		t.Errorf("orders: %s", cmp.Diff(want, states))
	}
	h.until("a closed batch", func(ctx context.Context) (bool, error) {
		batches, err := operator.Batches(ctx)
		return err == nil && batches[0].State == "CLOSED", err
	})
	for act, want := range map[string]int{"order.closed": 1, "visit.closed": 1, "code.opened": 1, "batch.reconciled": 1} {
		if n := h.count(`select count(*) from audit_entries where outcome = 'done' and act = '` + act + `'`); n != want {
			t.Errorf("%s is audited %d times, want %d", act, n, want)
		}
	}
	h.secretsStay(h.HolderFI.Person.IdentityCode, "Esimerkki", "ritva", maker.Letters()[rows[0].Letter].Code)
}

// wish is what HolderFI comes to the counter for.
func (h *house) wish(kind domain.OrderKind, card domain.Card) outside.Wish {
	return outside.Wish{
		Key: "story-" + string(kind), Kind: kind, Holder: h.HolderFI, Card: card, Delivery: domain.DeliverHome, Format: domain.StandardPrint,
		Document: outside.Passport(h.HolderFI, "XD1234567", domain.DateOf(h.db.Clock.Now())),
	}
}

// ear is the bureau at the pull feed: it answers each event once.
type ear struct {
	*house
	maker *outside.Bureau
	told  map[domain.EventType]int
	known map[domain.ID]bool
}

// hear reads and answers until what was told is enough.
func (e *ear) hear(enough func() bool) {
	e.t.Helper()
	e.until("news", func(ctx context.Context) (bool, error) {
		all, err := e.maker.Feed(ctx)
		for _, one := range all {
			if err != nil || e.known[one.ID] {
				continue
			}
			e.known[one.ID] = true
			e.told[one.Type]++
			err = e.maker.Hear(ctx, one.Body)
		}
		return enough(), err
	})
}

// cutOffAndReleased lets the hold dates pass; the operator cuts the batch off,
// two people release it, for it is the first of its key; it gives its number.
func (h *house) cutOffAndReleased(operator *outside.Officer) string {
	h.t.Helper()
	h.db.Clock.Advance(14 * 24 * time.Hour)
	houses, err := operator.PrintHouses(h.ctx)
	h.must(err)
	h.must(operator.CutOff(h.ctx, "story-cut-off", houses[h.PrintHouse.Code]))
	var held outside.Batch
	h.until("a held batch", h.batch(operator, "HELD", &held))
	if held.Letters != 2 || held.ReleasableByMe {
		h.t.Fatalf("held: %+v", held)
	}
	if err := operator.Release(h.ctx, "release-by-operator", held.ID); err == nil || !strings.Contains(err.Error(), "FORBIDDEN") {
		h.t.Errorf("who cut it off releases it: %v", err)
	}
	aino, antti := h.officer(h.ApproverA), h.officer(h.ApproverB)
	h.must(aino.Release(h.ctx, "release-by-aino", held.ID))
	if err := aino.Release(h.ctx, "release-by-aino-again", held.ID); err == nil || !strings.Contains(err.Error(), "RELEASE_TWICE") {
		h.t.Errorf("one person releases twice: %v", err)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'code.opened'`); n != 0 {
		h.t.Error("codes were opened before the second release")
	}
	h.must(antti.Release(h.ctx, "release-by-antti", held.ID))
	h.until("a sealed batch", h.batch(operator, "SEALED", &held))
	return held.Number
}

// batch tells whether the newest batch is in a state, and reads it.
func (h *house) batch(who *outside.Officer, state string, b *outside.Batch) func(context.Context) (bool, error) {
	return func(ctx context.Context) (bool, error) {
		list, err := who.Batches(ctx)
		if err != nil || len(list) == 0 {
			return false, err
		}
		*b = list[0]
		return b.State == state, nil
	}
}

// printed pulls and opens the batch, and wants on each page the manifest's letter
// and the very code that the bureau sealed for it.
func (h *house) printed(maker *outside.Bureau, house *outside.PrintHouse, number string) []outside.Row {
	h.t.Helper()
	pulled, err := house.Pull(h.ctx)
	h.must(err)
	if !slices.Equal(pulled, []string{number}) {
		h.t.Fatalf("pulled %v, want %s", pulled, number)
	}
	pdfs, err := house.Open(h.ctx, number, h.t.TempDir())
	h.must(err)
	rows, err := house.Manifest(number)
	h.must(err)
	text, err := exec.CommandContext(h.ctx, "pdftotext", "-layout", pdfs[0], "-").Output()
	h.must(err)
	pages, codes := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f"), maker.Letters()
	if len(pdfs) != 1 || len(rows) != 2 || len(pages) != 2 {
		h.t.Fatalf("%d parts, %d rows, %d pages", len(pdfs), len(rows), len(pages))
	}
	for i, row := range rows {
		code := codes[row.Letter].Code
		page := strings.Join(strings.Fields(pages[i]), " ")
		if len(code) != 8 || !strings.Contains(page, row.Letter) || !strings.Contains(page, code[:4]+" "+code[4:]) {
			h.t.Errorf("page %d does not bear letter %s with its code (the bureau knows %v)", i+1, row.Letter, slices.Collect(maps.Keys(codes)))
		}
	}
	return rows
}
