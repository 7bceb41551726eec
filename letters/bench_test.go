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
