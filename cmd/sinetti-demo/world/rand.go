package world

import (
	"math/rand/v2"
	"time"

	"sinetti/domain"
)

// source draws everything of the world from one seed.
type source struct{ r *rand.Rand }

func newSource(seed int64, what uint64) source {
	return source{rand.New(rand.NewPCG(uint64(seed), what))} //nolint:gosec // a demo world must come out the same again
}

func (s source) below(n int) int { return s.r.IntN(n) }

func (s source) chance(percent int) bool { return s.r.IntN(100) < percent }

func pick[T any](s source, from []T) T { return from[s.below(len(from))] }

// id draws an ID as if it was made at that time.
func (s source) id(at time.Time) domain.ID {
	var b [10]byte
	for i := range b {
		b[i] = byte(s.r.Uint32()) //nolint:gosec // the low byte is what is wanted
	}
	return domain.NewID(at, b)
}

// day draws a day in from … to, both included.
func (s source) day(from, to domain.Date) domain.Date {
	days := int(to.Time().Sub(from.Time()).Hours() / 24)
	return from.AddDays(s.below(days + 1))
}

// digits draws n decimal digits.
func (s source) digits(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0' + byte(s.below(10)) //nolint:gosec // below 10
	}
	return string(b)
}
