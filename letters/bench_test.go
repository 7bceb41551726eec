package letters

import (
	"io"
	"testing"

	"sinetti/domain"
)

// BenchmarkStream draws print streams of 1,000 letters.
func BenchmarkStream(b *testing.B) {
	p := profile(b, "c5")
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	codes := someCodes(l.Kind)
	for b.Loop() {
		s := NewStream(p, BatchInfo{Batch: "B1", Part: 1, Parts: 1, Created: someDay})
		for i := range 1000 {
			l.Sequence = i + 1
			if err := s.Add(l, codes); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := s.Close(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "letters/s")
}

// BenchmarkPreview draws what an officer waits for: one page with all it needs.
func BenchmarkPreview(b *testing.B) {
	p := profile(b, "c5")
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	for b.Loop() {
		if _, err := Preview(p, l); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCheck is the dry layout of every order.
func BenchmarkCheck(b *testing.B) {
	p := profile(b, "c5")
	l := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	for b.Loop() {
		if faults := Check(p, l); len(faults) > 0 {
			b.Fatal(faults)
		}
	}
}
