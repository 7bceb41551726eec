package graph_test

import (
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// A new card's first letter that was posted in time stays so, whatever becomes of it later.
func TestAFirstLetterPostedInTimeIsNotLate(t *testing.T) {
	t.Parallel()
	for _, mark := range []string{"USED", "RETURNED", "NEVER_ARRIVED"} {
		t.Run(mark, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			letter := h.sent(h.ordered("HOME"))
			card := h.onTheWay(h.HolderFI, h.CardFI)
			h.exec(`update letters set order_id = o.id, card_id = $2, state = 'inserted' from orders o where letters.id = $1 and o.new_card_id = $2`, letter, card)
			h.exec(`update order_promises set promised_on = promised_on - 30`)
			h.posts(letter, h.db.Clock.Now().AddDate(0, 0, -42))
			if got := h.marked(h.Registrar, letter, mark, false).text("done.letter.state"); got != mark {
				t.Fatalf("marked: %q", got)
			}
			a := h.ask(h.Registrar, promisesOf, vars{"id": h.orderOf(card)})
			for i, p := range a.at("order.promises").([]any) {
				one := p.(map[string]any)
				letters := one["step"] == "LETTER_POSTED" || one["step"] == "LETTER_THERE"
				if letters && (one["late"] != false || one["lateDays"] != 0.0) || one["step"] == "LETTER_POSTED" && one["metAt"] == nil {
					t.Errorf("promise %d: %v", i, one)
				}
			}
		})
	}
}

// orderOf gives the order by which a card is made.
func (h *house) orderOf(card domain.ID) string {
	h.t.Helper()
	var id domain.ID
	if err := h.db.Owner().QueryRow(h.t.Context(), `select id from orders where new_card_id = $1`, card).Scan(&id); err != nil {
		h.t.Fatal(err)
	}
	return id.String()
}

// posts says that the print house posted a letter.
func (h *house) posts(letter string, at time.Time) {
	h.t.Helper()
	id, err := domain.ParseID(letter)
	if err != nil {
		h.t.Fatal(err)
	}
	step := store.LetterStep{From: domain.LetterInserted, To: domain.LetterPosted, At: at}
	if moved, err := store.MoveLetters(h.t.Context(), h.db.Owner(), []domain.ID{id}, step); err != nil || len(moved) != 1 {
		h.t.Fatalf("%d moved, %v", len(moved), err)
	}
}

// An order is late by one rule on its page and in lists: also a card that the post has not
// brought to the point, and a letter that lies in the post on its way there.
func TestAnOrderOnItsWayToThePointIsLate(t *testing.T) {
	t.Parallel()
	h := open(t)
	letter := h.ordered("POINT")
	h.sent(letter)
	home := h.ordered("HOME")
	h.sent(home)
	card := h.orderOf(h.onTheWay(h.HolderFI, h.CardFI))
	const late = `query ($id: ID!) { order(id: $id) { late promises { step late } } }`
	says := func(order string) (tag, panel bool) {
		a := h.ask(h.Registrar, late, vars{"id": order})
		for _, p := range a.at("order.promises").([]any) {
			one := p.(map[string]any)
			panel = panel || one["step"] == "ARRIVED" && one["late"] == true
		}
		return a.at("order.late") == true, panel
	}
	h.exec(`update order_steps s set state = o.state from orders o where o.id = s.order_id`)
	expect := func(when string, want map[string]bool) {
		for order, late := range want {
			if tag, panel := says(order); tag != late || panel != late {
				t.Errorf("order %s %s: late by its tag %t, by its panel %t, want %t", order, when, tag, panel, late)
			}
		}
	}
	expect("in time", map[string]bool{letter: false, home: false, card: false})
	h.exec(`update orders set promised_on = promised_on - 60`)
	h.exec(`update order_promises set promised_on = promised_on - 60`)
	expect("after its day", map[string]bool{letter: true, home: false, card: true})
}
