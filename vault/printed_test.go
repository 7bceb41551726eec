package vault

import (
	"errors"
	"sync"
	"testing"

	"sinetti/domain"
	"sinetti/seal"
)

// A letter is opened for one part of one batch, however often that is tried, and
// for another only where its first batch was given back.
func TestALetterIsClaimedOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	number := func(n byte) string { return domain.NewLetterNumber([12]byte{n, n, n, n, n, n, n, n, n, n, n, n}) }
	all := []string{number(1), number(2), number(3)}
	first, second := Place{domain.ID{1}, 1}, Place{domain.ID{2}, 1}
	attempt := func(p Place, want int) Claims {
		t.Helper()
		c, err := reopen(t, h).Claim(p, all)
		must(t, err)
		if len(c.Refused) != want {
			t.Errorf("%d letters refused for %s, want %d", len(c.Refused), p, want)
		}
		for _, err := range c.Refused {
			if Reason(err) != "opened_before" {
				t.Errorf("refused for %q", Reason(err))
			}
		}
		return c
	}
	made := attempt(first, 0)
	again := attempt(first, 0)
	attempt(Place{first.Batch, 2}, 3)
	other := attempt(second, 3)
	must(t, h.Unclaim(other, all)) // not its own
	attempt(second, 3)
	must(t, h.Unclaim(again, all)) // the attempt before may have drawn them
	attempt(second, 3)
	must(t, h.Unclaim(made, all[:1]))
	attempt(second, 2)
	if err := h.Release(first.Batch, h.rejection(t, second.Batch)); !errors.Is(err, ErrNotRejected) {
		t.Errorf("given back by another batch's statement: %v", err)
	}
	stranger := &house{server: newSigner(t)}
	for _, statement := range [][]byte{nil, stranger.rejection(t, first.Batch)} {
		if err := h.Release(first.Batch, statement); !errors.Is(err, ErrNotRejected) {
			t.Errorf("given back by nobody: %v", err)
		}
	}
	attempt(second, 2)
	must(t, h.Release(first.Batch, h.rejection(t, first.Batch)))
	attempt(second, 0)
	must(t, h.Keep(second.Batch))
	must(t, h.Release(second.Batch, h.rejection(t, second.Batch))) // too late
	attempt(first, 3)
	if c, err := h.Claim(first, []string{"../root.key"}); err != nil || !errors.Is(c.Refused["../root.key"], ErrOpenedBefore) {
		t.Errorf("a name that is no letter number: %v, %v", c.Refused, err)
	}
	opened, err := h.OpenedFor(all[1])
	if err != nil || opened.Place != second || opened.At.IsZero() {
		t.Errorf("opened for %+v: %v", opened, err)
	}
	for _, number := range []string{number(9), "../root.key"} {
		if opened, err := h.OpenedFor(number); opened != (Opened{}) || err != nil {
			t.Errorf("%s was never opened: %+v, %v", number, opened, err)
		}
	}
}

// Attempts that meet the claims of a batch given back at once: each letter goes to one
// of the two places, every attempt at that place holds it, and one of them made it.
func TestAClaimGivenBackIsTakenOverOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	all := make([]string, 20) // as many first characters as there are
	for i := range all {
		all[i] = domain.NewLetterNumber([12]byte{byte(i), 1})
	}
	first := domain.ID{1}
	_, err := h.Claim(Place{first, 1}, all)
	must(t, err)
	must(t, h.Release(first, h.rejection(t, first)))
	made := make([]Claims, 8)
	failed := make([]error, len(made))
	start := make(chan struct{})
	var done sync.WaitGroup
	for i := range made {
		v := reopen(t, h)
		done.Go(func() {
			<-start
			made[i], failed[i] = v.Claim(Place{domain.ID{2}, 1 + i%2}, all)
		})
	}
	close(start)
	done.Wait()
	must(t, errors.Join(failed...))
	for _, number := range all {
		fresh, holding := 0, map[int]int{}
		for _, c := range made {
			if c.fresh[number] {
				fresh++
			}
			if c.Refused[number] == nil {
				holding[c.place.Part]++
			}
		}
		if fresh != 1 || len(holding) != 1 || holding[1]+holding[2] != len(made)/2 {
			t.Errorf("letter %s was made %d times and is held so often in part: %v", number, fresh, holding)
		}
	}
}

// rejection is what a server signs when a print house sends a batch back.
func (h *house) rejection(t *testing.T, batch domain.ID) []byte {
	t.Helper()
	statement, err := seal.Rejection{Batch: batch, PrintHouse: printHouse, By: "ab", Receipt: "r"}.Sign(h.server)
	must(t, err)
	return statement
}
