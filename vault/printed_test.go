package vault

import (
	"errors"
	"testing"

	"sinetti/domain"
)

// A letter is opened for one part of one batch, however often that is tried, and
// for another only where its first batch was given back.
func TestALetterIsClaimedOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	number := func(n byte) string { return domain.NewLetterNumber([12]byte{n, n, n, n, n, n, n, n, n, n, n, n}) }
	all := []string{number(1), number(2), number(3)}
	first, second := Place{domain.ID{1}, 1}, Place{domain.ID{2}, 1}
	claims := func(p Place, want int) {
		t.Helper()
		refused, err := reopen(t, h).Claim(p, all)
		must(t, err)
		if len(refused) != want {
			t.Errorf("%d letters refused for %s, want %d", len(refused), p, want)
		}
		for _, err := range refused {
			if Reason(err) != "opened_before" {
				t.Errorf("refused for %q", Reason(err))
			}
		}
	}
	claims(first, 0)
	claims(first, 0)
	claims(Place{first.Batch, 2}, 3)
	claims(second, 3)
	must(t, h.Unclaim(second, all)) // not its own
	claims(second, 3)
	must(t, h.Unclaim(first, all[:1]))
	claims(second, 2)
	must(t, h.Release(first.Batch))
	claims(second, 0)
	must(t, h.Keep(second.Batch))
	must(t, h.Release(second.Batch)) // too late
	claims(first, 3)
	if refused, err := h.Claim(first, []string{"../root.key"}); err != nil || !errors.Is(refused["../root.key"], ErrOpenedBefore) {
		t.Errorf("a name that is no letter number: %v, %v", refused, err)
	}
}
