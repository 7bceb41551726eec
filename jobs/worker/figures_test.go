package worker_test

import (
	"testing"
	"time"
)

// A letter whose code the maker does not deliver is seen by whoever watches.
func TestALetterThatWaitsForItsCodeGrowsOld(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.order(wish{postcode: "00100"})
	h.exec(`update letters set state = 'awaiting_code', code_version = null`)
	h.db.Clock.Advance(3 * time.Hour)
	f, err := h.worker.Figures(h.ctx)
	if err != nil || f.LettersAge < 3*time.Hour || f.LettersAge > 4*time.Hour {
		t.Errorf("waits %s: %v", f.LettersAge, err)
	}
}
