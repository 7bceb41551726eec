package worker_test

import (
	"testing"

	"sinetti/domain"
)

// A letter's row that is not what a server signed is parked when the letter is
// checked, long before a batch; one altered after that is parked at the cut-off.
func TestALetterThatWasNotOrderedSoIsParkedBeforeABatch(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	list := h.orders(6)
	awaits := h.order(wish{envelope: true})
	alter := map[domain.ID]string{
		list[0].letter.ID: `update letters set address_hash = sha256('elsewhere') where id = $1`,
		list[1].letter.ID: `update letters set card_id = (select card_id from letters where number = '` + list[5].letter.Number + `') where id = $1`,
		list[2].letter.ID: `update letters set capsule = set_byte(capsule, 40, (get_byte(capsule, 40) + 1) % 256) where id = $1`,
	}
	for letter, sql := range alter {
		h.exec(sql, letter)
	}
	for _, o := range append(list[:4:4], awaits) {
		h.must(h.worker.CheckLetter(h.ctx, o.letter.ID, done))
	}
	h.exec(`update letters set code_version = 2 where id = $1`, list[4].letter.ID) // nobody checks it before the cut-off
	want := map[domain.ID]string{
		list[0].letter.ID: "parked capsule_differs", list[1].letter.ID: "parked capsule_differs", list[2].letter.ID: "parked capsule_not_trusted",
		list[3].letter.ID: "queued ", list[4].letter.ID: "queued ", awaits.letter.ID: "awaiting_code ",
	}
	h.wantLetters(want)
	if n := one[int](h, `select count(*) from audit_entries where act = 'letter.parked' and detail->>'reason' like 'capsule%'`); n != 3 {
		t.Errorf("%d parked letters audited, want 3", n)
	}
	h.cutOff()
	h.work(h.worker)
	want[list[3].letter.ID], want[list[4].letter.ID] = "in_batch ", "parked capsule_differs"
	h.wantLetters(want)
	if n := one[int](h, `select count(*) from audit_entries where act = 'code.opened'`); n != 0 {
		t.Errorf("codes were opened %d times", n)
	}
}

func (h *house) wantLetters(want map[domain.ID]string) {
	h.t.Helper()
	for letter, state := range want {
		if got := one[string](h, `select state || ' ' || park_reason from letters where id = $1`, letter); got != state {
			h.t.Errorf("letter is %q, want %q", got, state)
		}
	}
}
