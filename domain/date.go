package domain

import (
	"errors"
	"time"
)

// Date is a day of the calendar without a time or a zone. The zero Date means
// "no day": an open end, or a thing that has not happened.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ErrNotADate says that a text is not a date such as 2026-11-21.
var ErrNotADate = errors.New("not a date: want year-month-day such as 2026-11-21")

// NewDate gives the day, and false when the calendar has no such day.
func NewDate(year int, month time.Month, day int) (Date, bool) {
	d := Date{year, month, day}
	ok := year >= 1 && year <= 9999 && DateOf(d.Time()) == d
	return d, ok
}

// DateOf gives the day of t in t's own location.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// ParseDate reads the form 2026-11-21; an empty text is the zero Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, ErrNotADate
	}
	return DateOf(t), nil
}

// Time is the day's first instant in UTC; the zero Date gives the zero Time.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// IsZero tells whether no day is meant.
func (d Date) IsZero() bool { return d == Date{} }

// String is the form 2026-11-21, or empty for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// Compare orders days: negative when d is the earlier one.
func (d Date) Compare(other Date) int { return d.Time().Compare(other.Time()) }

// Before tells whether d is the earlier day.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// After tells whether d is the later day.
func (d Date) After(other Date) bool { return d.Compare(other) > 0 }

// AddDays counts n days of the calendar on, or back when n is negative.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// DaysUntil counts the days of the calendar from d to other; negative when it lies before.
func (d Date) DaysUntil(other Date) int { return int(other.Time().Sub(d.Time()) / (24 * time.Hour)) }

// AddMonths counts n months on, or back when n is negative; where the month lacks the
// day, its last one is meant (Regulation 1182/71, Article 3(2)(c)).
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(d.Day, last)-1))
}

// ValidFor gives the last day of what begins on d and holds for so many years: the day
// before the same day, or the last of February where that year has no 29th.
func (d Date) ValidFor(years int) Date { return DateOf(d.Time().AddDate(years, 0, -1)) }

// Within tells whether d lies in from … to, both included; a zero end is open.
func (d Date) Within(from, to Date) bool {
	return !d.Before(from) && (to.IsZero() || !d.After(to))
}

// MarshalText writes the form of String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the form of ParseDate.
func (d *Date) UnmarshalText(b []byte) error {
	got, err := ParseDate(string(b))
	if err == nil {
		*d = got
	}
	return err
}

// UnmarshalYAML reads the date from a rulebook's row. It says the same as UnmarshalText,
// for which the decoder would write down and read anew every token of the whole file.
func (d *Date) UnmarshalYAML(read func(any) error) error {
	var text string
	if err := read(&text); err != nil {
		return err
	}
	return d.UnmarshalText([]byte(text))
}

// later gives the later of two days.
func later(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}
