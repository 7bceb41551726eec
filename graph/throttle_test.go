package graph_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"sinetti/auth"
	"sinetti/desk"
	"sinetti/domain"
	"sinetti/rulebook"
	"sinetti/test/pgtest"
	"sinetti/test/world"
)

// looks is one request with so many looks in it.
func (h *house) looks(n int) string {
	var b strings.Builder
	b.WriteString("{")
	for i := range n {
		fmt.Fprintf(&b, " a%d: whyNot(act: ORDER_CODE, cardNumber: %q) { allowed }", i, h.CardFI.Number)
	}
	return b.String() + " }"
}

func TestEveryActOfARequestCounts(t *testing.T) {
	t.Parallel()
	h := open(t)
	for range 6 {
		if a := h.ask(h.Registrar, h.looks(10), nil); a.code() != "" {
			t.Fatalf("sixty looks in a minute are too many: %s", a.Body)
		}
	}
	a := h.ask(h.Registrar, h.looks(10), nil)
	if a.code() != "TOO_MANY" || a.Errors[0].Extensions["retryAfterSeconds"] != 1.0 {
		t.Fatalf("sixty-one looks by aliases: %s", a.Body)
	}
	if a := h.ask(h.RegistrarToo, h.looks(1), nil); a.code() != "" {
		t.Errorf("a colleague at the same point must wait: %s", a.Body)
	}
	if n := h.count(`select count(*) from audit_entries where act = 'act.throttled'`); n != 1 {
		t.Errorf("%d entries say that the officer was slowed down, want one a minute", n)
	}
}

// limited is a desk on the house's database whose real time the test moves.
func (h *house) limited(clock *pgtest.Clock) *desk.Desk {
	rules, err := rulebook.Load()
	if err != nil {
		h.t.Fatal(err)
	}
	return desk.New(desk.Config{Store: h.db.Store(), Rules: rules, RealTime: clock})
}

func TestWhoWasSlowedDownGoesOn(t *testing.T) {
	t.Parallel()
	h := open(t)
	clock := pgtest.NewClock(pgtest.Start)
	one, two := h.limited(clock), h.limited(clock)
	look := func(d *desk.Desk, o world.Officer) error {
		_, err := d.FindHolders(auth.WithAddress(t.Context(), "192.0.2.1"), o.Actor(), "010203-9999", domain.PurposeAdvice)
		return err
	}
	for i := range 60 {
		if err := look([]*desk.Desk{one, two}[i%2], h.Registrar); err != nil {
			t.Fatal(err)
		}
	}
	for range 500 { // hammering takes nothing from the point's share
		var kind *domain.KindError
		if err := look(two, h.Registrar); !errors.As(err, &kind) || kind.Kind != domain.TooMany {
			t.Fatalf("the other server lets the officer on: %v", err)
		}
	}
	for range 60 {
		if err := look(one, h.RegistrarToo); err != nil {
			t.Fatalf("a colleague is locked out: %v", err)
		}
	}
	clock.Advance(time.Second)
	if err := look(one, h.Registrar); err != nil {
		t.Errorf("a second later: %v", err)
	}
}

func TestACardHasAShareOfOrders(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.exec(`insert into act_counts (key, tokens, counted_at) values ($1, 0.5, now())`,
		h.db.Store().Crypt.BlindIndex("acts.card", h.CardFI.ID.String()))
	a := h.ask(h.Registrar, orderCode, vars{"i": h.codeInput(h.verified(h.Registrar, h.HolderFI), h.CardFI.ID)})
	if a.code() != "TOO_MANY" || h.count(`select count(*) from orders`) != 0 {
		t.Errorf("an order beyond the card's share: %s", a.Body)
	}
}

func TestFullSharesAreForgotten(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.ask(h.Registrar, h.looks(1), nil)
	h.exec(`insert into act_counts (key, tokens, counted_at) values ('\x01', 3, now() - interval '3 hours'), ('\x02', 3, now() - interval '1 hour')`)
	if err := h.desk.ForgetActs(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := h.count(`select count(*) from act_counts where key = '\x01'`); n != 0 {
		t.Error("what is full again is kept")
	}
	if n := h.count(`select count(*) from act_counts`); n != 3 {
		t.Errorf("%d shares, want those of the officer and the point, and the card's of an hour ago", n)
	}
}
