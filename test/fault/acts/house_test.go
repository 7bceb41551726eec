package acts

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"time"

	"sinetti/bureau"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/press"
	"sinetti/seal"
	"sinetti/store"
	"sinetti/test/world"
)

// nobody is a job that there is not.
func nobody(context.Context, store.Tx) error { return nil }

// timePasses moves the clock and lets the worker do what time brings.
func timePasses(c *client) {
	c.clock.Lock()
	c.db.Clock.Advance(one(c, 10*time.Minute, 24*time.Hour, 5*24*time.Hour, 5*24*time.Hour, 45*24*time.Hour))
	c.clock.Unlock()
	c.works(c.worker.CutOff(c.ctx))
	c.works(c.worker.SweepLifecycle(c.ctx))
	c.works(c.worker.SweepEndedCodes(c.ctx))
}

// works fails where the worker's work fails: nothing here gives it reason to.
func (c *client) works(err error) {
	if err != nil {
		c.fault(err)
	}
}

func cutOff(c *client) {
	_, err := c.desk.CutOffBatch(c.ctx, c.Operator.Actor(), desk.CutOffRequest{Key: c.fresh("cut-off"), PrintHouseID: one(c, c.PrintHouse, c.PrintHouseEE).ID})
	c.kindOnly(err)
}

func release(c *client) {
	for _, batch := range list[domain.ID](c, `select id from batches where state = 'held'`) {
		for _, who := range []world.Officer{c.ApproverA, c.ApproverB} {
			_, err := c.desk.ReleaseBatch(c.ctx, who.Actor(), desk.ReleaseRequest{Key: c.fresh("release"), BatchID: batch})
			c.kindOnly(err)
		}
	}
}

// work does what the rows owe now, and what they owe then.
func work(c *client) {
	for range 3 {
		owed, err := c.worker.Owed(c.ctx)
		c.works(err)
		for _, job := range owed {
			c.works(c.worker.Do(c.ctx, job, nil))
		}
	}
}

// houseDay brings what waits as far as the post, if nothing comes in between.
func houseDay(c *client) {
	c.clock.Lock()
	c.db.Clock.Advance(3 * 24 * time.Hour)
	c.clock.Unlock()
	c.works(c.worker.CutOff(c.ctx))
	work(c)
	release(c)
	work(c)
	for _, number := range list[string](c, `select number from batches where state = 'sealed'`) {
		for _, kind := range []domain.ReceiptKind{domain.ReceiptFetched, domain.ReceiptVerified, domain.ReceiptPosted} {
			for _, house := range []world.Partner{c.PrintHouse, c.PrintHouseEE} {
				_, err := c.press.ReceiveReceipt(c.ctx, house.Actor(), press.Delivery{Batch: number, Receipt: press.Receipt{ReceiptID: c.fresh("day"), Kind: kind}})
				c.refusedOnly(err)
			}
		}
	}
}

func checkLetter(c *client) {
	if ids := list[domain.ID](c, `select id from letters where state = 'queued'`); len(ids) > 0 {
		c.works(c.worker.CheckLetter(c.ctx, one(c, ids...), nobody))
	}
}

// usual is what a print house says next of a batch in a state.
var usual = map[string][]domain.ReceiptKind{
	"sealed": {domain.ReceiptFetched}, "fetched": {domain.ReceiptVerified, domain.ReceiptVerified, domain.ReceiptVerified, domain.ReceiptRejected},
	"verified": {domain.ReceiptPrinting, domain.ReceiptPosted, domain.ReceiptPosted, domain.ReceiptPrinted},
	"printing": {domain.ReceiptPrinted, domain.ReceiptInserted, domain.ReceiptPosted, domain.ReceiptPosted, domain.ReceiptPosted, domain.ReceiptSpoiled, domain.ReceiptDestroyed},
}

// printHouse says up to six things of one batch or another.
func printHouse(c *client) {
	for range 1 + c.r.IntN(6) {
		sayOfBatch(c)
	}
}

func sayOfBatch(c *client) {
	batches := list[string](c, `select number || ' ' || state || ' ' || print_house_id from batches where state not in ('open', 'held', 'released', 'cancelled', 'closed')
		order by state in ('reconciled', 'rejected', 'partly_rejected'), random()`)
	if len(batches) == 0 {
		return
	}
	var number, state, of string
	_, _ = fmt.Sscan(batches[c.r.IntN(min(2, len(batches)))], &number, &state, &of)
	house := c.PrintHouse
	if of == c.PrintHouseEE.ID.String() {
		house = c.PrintHouseEE
	}
	kinds := usual[state]
	if len(kinds) == 0 || c.chance(10) {
		kinds = domain.ReceiptKinds
	}
	receipt := press.Receipt{ReceiptID: c.fresh("receipt"), Kind: one(c, kinds...)}
	if receipt.Kind == domain.ReceiptSpoiled || receipt.Kind == domain.ReceiptDestroyed || receipt.Kind == domain.ReceiptReprintWanted || c.chance(20) {
		if receipt.Letters = c.pieces(number); len(receipt.Letters) == 0 {
			return
		}
	}
	if receipt.Kind == domain.ReceiptSpoiled {
		receipt.Letters[0].Reason = one(c, domain.SpoiledInPrint, domain.SpoiledByJam, domain.SpoiledOpened, domain.SpoiledMissing)
	}
	_, err := c.press.ReceiveReceipt(c.ctx, house.Actor(), press.Delivery{Batch: number, Receipt: receipt})
	c.refusedOnly(err)
}

// pieces names one piece of a batch.
func (c *client) pieces(batch string) []press.Spoil {
	numbers := list[string](c, `select l.number from letters l join batches b on b.id = l.batch_id where b.number = $1`, batch)
	if len(numbers) == 0 {
		return nil
	}
	return []press.Spoil{{Number: one(c, numbers...)}}
}

// refusedOnly fails where a partner was told of a fault of ours.
func (c *client) refusedOnly(err error) {
	var no domain.Refused
	if err != nil && !errors.As(err, &no) {
		c.kindOnly(err)
	}
}

// bureauAnswers says up to three things of one new card or another.
func bureauAnswers(c *client) {
	for range 1 + c.r.IntN(3) {
		sayOfCard(c)
	}
}

func sayOfCard(c *client) {
	orders := list[domain.ID](c, `select id from orders where kind = 'new_card' order by state in ('accepted', 'at_bureau', 'produced', 'dispatched') desc, created_at desc limit 4`)
	if len(orders) == 0 {
		return
	}
	order := one(c, orders...)
	states := list[string](c, `select o.state || ' ' || c.state from orders o join cards c on c.id = o.new_card_id where o.id = $1`, order)
	m := bureau.Message{ID: c.fresh("message"), Type: c.saysOf(states), Order: order, At: c.db.Clock.Now(), Reason: "chip_broken"}
	if m.Type == domain.BureauProduced {
		m.Serial = fmt.Sprintf("FI9%06d", c.serial.Add(1))
	}
	_, err := c.bureau.Answer(c.ctx, c.Bureau.Actor(), m)
	c.refusedOnly(err)
}

// saysOf is the bureau's next word of an order and its card, now and then any other.
func (c *client) saysOf(states []string) domain.BureauAnswer {
	next := map[string]domain.BureauAnswer{
		"accepted ordered": domain.BureauAccepted, "at_bureau ordered": domain.BureauInProduction, "at_bureau in_production": domain.BureauProduced,
		"produced produced": domain.BureauDispatched, "dispatched dispatched": domain.BureauActivated,
	}
	if len(states) == 1 && states[0] == "dispatched dispatched" && c.chance(25) {
		return domain.BureauReturned // before its holder came for it
	}
	if len(states) == 1 && next[states[0]] != "" && c.chance(85) {
		return next[states[0]]
	}
	return one(c, domain.BureauAnswers...)
}

// deliverCodes brings what letters and new cards wait for, and now and then what
// nobody asked for.
func deliverCodes(c *client) {
	cards := list[domain.ID](c, `select id from cards where code_version = 0 and state not in ('ordered', 'cancelled')
		or exists (select from letters l where l.card_id = cards.id and l.state = 'awaiting_code')`)
	cards = append(cards, one(c, c.cards...).ID)
	id := one(c, cards...)
	versions := list[int](c, `select code_version from cards where id = $1`, id)
	kinds := []domain.CodeKind{domain.ActivationCode}
	if len(list[int](c, `select 1 from cards where id = $1 and product like 'ee%'`, id)) > 0 {
		kinds = []domain.CodeKind{domain.PIN1Code, domain.PIN2Code, domain.PUKCode}
	}
	for _, version := range versions {
		c.deliver(id, version+1, kinds...)
	}
}

// deliver files the codes of one version of a card at the bureau's door.
func (r *room) deliver(card domain.ID, version int, kinds ...domain.CodeKind) {
	text, err := r.vault.Statement()
	r.sure(err)
	intake, err := seal.OpenIntakeKeys(text, r.vault.Identity())
	r.sure(err)
	var codes []bureau.SealedCode
	for _, kind := range kinds {
		ciphertext, err := seal.Code(intake.Current.PublicKey, card, kind, version, domain.NewCode(digits(lengths[kind])))
		r.sure(err)
		signature, err := seal.SignCode(r.maker, seal.SealedCode{Card: card, Kind: kind, Version: version, Ciphertext: ciphertext})
		r.sure(err)
		codes = append(codes, bureau.SealedCode{Card: card, Kind: kind, Version: version, IntakeKey: intake.Current.ID, Ciphertext: ciphertext, Signature: signature})
	}
	_, err = r.bureau.DeliverCodes(r.ctx, r.Bureau.Actor(), slices.Clip(codes))
	r.sure(err)
}

// sure is must for those who act beside others: it ends nobody's goroutine.
func (r *room) sure(err error) {
	if err != nil {
		r.t.Error(err)
	}
}

var lengths = map[domain.CodeKind]int{domain.ActivationCode: 8, domain.PIN1Code: 4, domain.PIN2Code: 5, domain.PUKCode: 8}

func digits(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	for i := range b {
		b[i] = '0' + b[i]%10
	}
	return b
}
