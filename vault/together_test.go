package vault

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"sinetti/domain"
	"sinetti/seal"
)

// TestWorkersShareAKeyStore lets three workers take in the same codes while a
// fourth moves keys under new epochs and a fifth opens letters.
func TestWorkersShareAKeyStore(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	items := make([]InboxItem, 40)
	for i := range items {
		items[i] = h.deliver(t, domain.ID{1, byte(i)}, 1, fmt.Sprintf("%08d", i))
	}
	settled := h.takeIn(t, card, 1, "40718293")
	capsule := h.capsule(t, testRow(), seal.ExactVersion(1))
	answers := make([][]Taken, 3)
	var wg sync.WaitGroup
	for w := range answers {
		worker := reopen(t, h)
		wg.Go(func() {
			taken, err := worker.TakeInAll(items)
			if err != nil {
				t.Error(err)
			}
			answers[w] = taken
		})
	}
	mover, printer := reopen(t, h), reopen(t, h)
	wg.Go(func() {
		for range 3 {
			if _, err := mover.RotateEpoch(); err != nil {
				t.Error(err)
			}
			if _, err := mover.Rewrap(1000); err != nil {
				t.Error(err)
			}
		}
	})
	wg.Go(func() {
		for range 50 {
			if _, err := printer.OpenForLetter(capsule, testRow(), one(settled)); err != nil {
				t.Error(err)
			}
		}
	})
	wg.Wait()
	for _, taken := range answers {
		for i, got := range taken {
			h.wantCode(t, items[i].Card, got.Sealed, fmt.Sprintf("%08d", i))
		}
	}
}

func (h *house) wantCode(t *testing.T, of domain.ID, s Sealed, want string) {
	t.Helper()
	row := testRow()
	row.Card = of
	codes, err := h.OpenForLetter(h.capsule(t, row, seal.ExactVersion(1)), row, one(s))
	if err != nil || string(codes[domain.ActivationCode].Reveal()) != want {
		t.Errorf("card %s: %v", of, err)
	}
}

// The child takes its folders from flags.
var (
	childKeys  = flag.String("killed-child-keys", "", "key store of the worker that is killed")
	childTrust = flag.String("killed-child-trust", "", "its trust directory")
)

// TestKilledWhileTakingIn kills a worker in the middle of its work, several
// times over; what it answered before must open, and what it left must not
// be in the way.
func TestKilledWhileTakingIn(t *testing.T) {
	if *childKeys != "" {
		takeInUntilKilled(t, *childKeys, *childTrust)
		return
	}
	t.Parallel()
	h := newHouse(t)
	items := make([]InboxItem, 300)
	for i := range items {
		items[i] = h.deliver(t, domain.ID{2, byte(i), byte(i >> 8)}, 1, fmt.Sprintf("%08d", i))
	}
	codes := filepath.Join(h.dir, "codes")
	for _, keys := range []int{1, 60, 150} {
		child := exec.Command(os.Args[0], "-test.run", "^TestKilledWhileTakingIn$",
			"-killed-child-keys", h.dir, "-killed-child-trust", h.trustDir)
		stdin, err := child.StdinPipe()
		must(t, err)
		must(t, child.Start())
		for _, item := range items {
			_, err = fmt.Fprintf(stdin, "%s %x %x %s\n", item.Card, item.Ciphertext, item.Signature, item.IntakeKeyID)
			must(t, err)
		}
		for files := 0; files < keys; {
			entries, err := os.ReadDir(codes)
			must(t, err)
			files = len(entries)
		}
		must(t, child.Process.Kill())
		_ = child.Wait()
	}
	taken, err := h.TakeInAll(items)
	must(t, err)
	for i, got := range taken {
		h.wantCode(t, items[i].Card, got.Sealed, fmt.Sprintf("%08d", i))
	}
	if finished, _ := names(codes); len(finished) != len(items) {
		t.Errorf("%d keys, want %d", len(finished), len(items))
	}
}

func takeInUntilKilled(t *testing.T, dir, trustDir string) {
	t.Helper()
	v, err := Open(dir, trustDir)
	must(t, err)
	for {
		var of string
		item := InboxItem{Kind: domain.ActivationCode, Version: 1, MakerID: makerID, Digits: 8}
		_, err := fmt.Scanf("%s %x %x %s\n", &of, &item.Ciphertext, &item.Signature, &item.IntakeKeyID)
		if err != nil {
			return // all taken in
		}
		item.Card, err = domain.ParseID(of)
		must(t, err)
		_, err = v.TakeIn(item)
		must(t, err)
	}
}

// TestRewrapBringsNoDestroyedKeyBack destroys codes while their keys are moved
// under a new epoch: a key read before its end must not be written after it.
func TestRewrapBringsNoDestroyedKeyBack(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	items := make([]InboxItem, 300)
	for i := range items {
		items[i] = h.deliver(t, domain.ID{3, byte(i), byte(i >> 8)}, 1, "40718293")
	}
	taken, err := h.TakeInAll(items)
	must(t, err)
	_, err = h.RotateEpoch()
	must(t, err)
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := h.Rewrap(len(items)); err != nil {
			t.Error(err)
		}
	})
	for _, got := range taken {
		must(t, h.Destroy(got.Sealed.KeyName))
	}
	wg.Wait()
	if left, _ := names(filepath.Join(h.dir, "codes")); len(left) != 0 {
		t.Errorf("%d destroyed keys came back", len(left))
	}
}

// TestSweepLetsARepeatedTakeInBe repeats a take-in between the moment when
// Sweep finds its key to be a stray and the moment when it would destroy it.
func TestSweepLetsARepeatedTakeInBe(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	item := h.deliver(t, card, 1, "40718293")
	first, err := h.TakeIn(item)
	must(t, err)
	path := filepath.Join(h.dir, "codes", first.KeyName)
	must(t, os.Chtimes(path, start.AddDate(-1, 0, 0), start.AddDate(-1, 0, 0)))
	info, err := os.Stat(path)
	must(t, err)
	swept, err := h.Sweep(func(string) bool {
		_, err := h.TakeIn(item)
		must(t, err)
		return false
	}, info.ModTime().AddDate(0, 1, 0))
	if err != nil || swept != 0 {
		t.Errorf("%d swept, %v", swept, err)
	}
	h.wantCode(t, card, first, "40718293")
}
