package letters

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"testing"

	"sinetti/domain"
)

// Equal letters make equal bytes, and the digits are in the document once each.
func TestStreamIsDeterministic(t *testing.T) {
	t.Parallel()
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	one, two := stream(t, profile(t, "c5"), l, l), stream(t, profile(t, "c5"), l, l)
	if !bytes.Equal(one, two) {
		t.Error("two drawings of the same letters differ")
	}
	shown := []byte("(\x001\x000\x004\x008\x00 \x007\x002\x006\x003)")
	if n := bytes.Count(one, shown); n != 2 {
		t.Errorf("the code stands %d times in a document of two letters", n)
	}
}

// After Close nothing that the stream owned holds a digit.
func TestCloseWipesCodes(t *testing.T) {
	t.Parallel()
	s := NewStream(profile(t, "c5"), BatchInfo{Batch: "B1", Part: 1, Parts: 1, Created: someDay})
	l := someLetter(domain.PUKEnvelope, domain.Estonian, domain.StandardPrint)
	if err := s.Add(l, someCodes(l.Kind)); err != nil {
		t.Fatal(err)
	}
	kept := s.codes
	var b bytes.Buffer
	if pages, err := s.Close(&b); err != nil || pages != 1 {
		t.Fatal(pages, err)
	}
	for _, digits := range kept {
		if bytes.ContainsFunc(digits[:cap(digits)], func(r rune) bool { return r != 0 }) {
			t.Error("digits are left behind")
		}
	}
	if err := s.Add(l, nil); !errors.Is(err, ErrEnded) {
		t.Errorf("Add after Close: %v", err)
	}
}

func TestAddRefusesCodesThatDoNotFit(t *testing.T) {
	t.Parallel()
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	test := l
	test.Test = true
	for name, c := range map[string]struct {
		letter Letter
		codes  Codes
	}{
		"none":           {l, nil},
		"another kind":   {l, Codes{domain.PUKCode: code("10487263")}},
		"too short":      {l, Codes{domain.ActivationCode: code("1048726")}},
		"one too many":   {l, Codes{domain.ActivationCode: code("10487263"), domain.PIN1Code: code("1234")}},
		"test with code": {test, Codes{domain.ActivationCode: code("10487263")}},
	} {
		s := NewStream(profile(t, "c5"), BatchInfo{Created: someDay})
		var faults *FaultError
		if err := s.Add(c.letter, c.codes); !errors.As(err, &faults) || faults.Faults[0].Code != CodesUnexpected {
			t.Errorf("%s: %v", name, err)
		}
		if s.Pages() != 0 {
			t.Errorf("%s: a page was drawn", name)
		}
	}
}

// Each of many codes stands on its own page, also where the copying buffer ends
// in the middle of one.
func TestEveryCodeOnItsPage(t *testing.T) {
	t.Parallel()
	s := NewStream(profile(t, "c5"), BatchInfo{Batch: "B1", Part: 1, Parts: 1, Created: someDay})
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	l.Lengths.CodeDigits = 7
	const many = 300
	for i := range many {
		if err := s.Add(l, Codes{domain.ActivationCode: code(fmt.Sprint(1_000_000 + i))}); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if pages, err := s.Close(&b); err != nil || pages != many {
		t.Fatal(pages, err)
	}
	rest := b.Bytes()
	for i := range many {
		digits := fmt.Sprint(1_000_000 + i)
		var shown []byte
		for _, d := range digits[:3] + " " + digits[3:] {
			shown = append(shown, 0, byte(d))
		}
		at := bytes.Index(rest, shown)
		if at < 0 {
			t.Fatalf("code %d is not in its place", i+1)
		}
		rest = rest[at:]
	}
	if bytes.Contains(b.Bytes(), standInBytes) {
		t.Error("a stand-in is left")
	}
}

type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.room -= len(p); d.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestCloseReportsAFullDisk(t *testing.T) {
	t.Parallel()
	for _, room := range []int{0, 70_000} {
		s := NewStream(profile(t, "c5"), BatchInfo{Created: someDay})
		l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
		if err := s.Add(l, someCodes(l.Kind)); err != nil {
			t.Fatal(err)
		}
		kept := s.codes[0]
		if _, err := s.Close(&fullDisk{room}); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("room for %d bytes: %v", room, err)
		}
		if !bytes.Equal(kept, make([]byte, len(kept))) {
			t.Error("digits are left behind")
		}
	}
}

func TestGroup(t *testing.T) {
	t.Parallel()
	for digits, want := range map[string]string{
		"12345678": "1234 5678", "1234567": "123 4567", "123456": "123456", "4071": "4071", "123456789012": "1234 5678 9012",
	} {
		if got := string(group(nil, []byte(digits))); got != want {
			t.Errorf("%s is grouped %q, want %q", digits, got, want)
		}
	}
}

func TestNoLetters(t *testing.T) {
	t.Parallel()
	if _, err := NewStream(profile(t, "c5"), BatchInfo{}).Close(io.Discard); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
}

// Shared parts are stored once: each further letter adds its own few lines only,
// and stock with a preprinted panel gets no pattern.
func TestSharedPartsAreStoredOnce(t *testing.T) {
	t.Parallel()
	p := profile(t, "c5")
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	one, three := stream(t, p, l), stream(t, p, l, l, l)
	if each := (len(three) - len(one)) / 2; each > 8<<10 {
		t.Errorf("a further letter adds %d bytes", each)
	}
	p.Panel.Scramble = false
	if plain := stream(t, p, l); len(one)-len(plain) < 10<<10 {
		t.Errorf("%d bytes with the scramble pattern, %d without", len(one), len(plain))
	}
}
