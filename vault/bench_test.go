package vault

import (
	"bytes"
	"crypto/rand"
	"io"
	"testing"

	"sinetti/domain"
	"sinetti/seal"
)

// BenchmarkTakeIn takes in 500 codes at once, each with a key of its own made
// durable on disk.
func BenchmarkTakeIn(b *testing.B) {
	h := newHouse(b)
	const many = 500
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		items := make([]InboxItem, many)
		for i := range items {
			items[i] = h.deliver(b, domain.ID{byte(n), byte(n >> 8), byte(i), byte(i >> 8), 1}, 1, "40718293")
		}
		b.StartTimer()
		if _, err := h.TakeInAll(items); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(many*b.N)/b.Elapsed().Seconds(), "codes/s")
}

func BenchmarkDestroy(b *testing.B) {
	h := newHouse(b)
	const many = 500
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		items := make([]InboxItem, many)
		for i := range items {
			items[i] = h.deliver(b, domain.ID{byte(n), byte(n >> 8), byte(i), byte(i >> 8), 1}, 1, "40718293")
		}
		taken, err := h.TakeInAll(items)
		must(b, err)
		keys := make([]string, many)
		for i := range taken {
			keys[i] = taken[i].Sealed.KeyName
		}
		b.StartTimer()
		must(b, h.Destroy(keys...))
	}
	b.ReportMetric(float64(many*b.N)/b.Elapsed().Seconds(), "codes/s")
}

// BenchmarkOpenForLetter opens one code by its capsule, key file and all.
func BenchmarkOpenForLetter(b *testing.B) {
	h := newHouse(b)
	sealed := one(h.takeIn(b, card, 1, "40718293"))
	row := testRow()
	capsule := h.capsule(b, row, seal.ExactVersion(1))
	for b.Loop() {
		codes, err := h.OpenForLetter(capsule, row, sealed)
		must(b, err)
		WipeAll(codes)
	}
}

// BenchmarkSealPart encrypts and signs 8 MB, about a part of a batch.
func BenchmarkSealPart(b *testing.B) {
	h := newHouse(b)
	part := make([]byte, 8<<20)
	_, _ = rand.Read(part)
	b.SetBytes(int64(len(part)))
	for b.Loop() {
		must(b, h.SealPart(io.Discard, bytes.NewReader(part), printHouse))
	}
}
