package rulebook

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rickar/cal/v2"

	"sinetti/domain"
)

// holidayRule says how the day of a holiday is found in a year.
type holidayRule string

const (
	onDate      holidayRule = "date"         // month and day
	byEaster    holidayRule = "easter"       // days after Easter Sunday, or before it
	weekdayFrom holidayRule = "weekday_from" // the first such weekday on or after month and day
)

// weekday is a day of the week by its English name.
type weekday string

var weekdays = []weekday{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// holiday is a row of a day on which nobody works and no post is brought.
type holiday struct {
	Row     `yaml:",inline"`
	ValidTo domain.Date `yaml:"valid_to,omitempty"` // the last day on which the row holds; none: it goes on
	Name    string      `yaml:"name"`
	Region  string      `yaml:"region,omitempty"` // the part of the country that alone has it
	Rule    holidayRule `yaml:"rule"`
	Month   int         `yaml:"month,omitempty"`
	Day     int         `yaml:"day,omitempty"`
	Days    int         `yaml:"days,omitempty"` // after Easter Sunday; before it: negative
	Weekday weekday     `yaml:"weekday,omitempty"`
	// MondayInstead says that the Monday after is free where the day falls on a weekend.
	MondayInstead bool `yaml:"monday_instead,omitempty"`
}

// calculated gives the row in the calendar library's form.
func (h holiday) calculated() *cal.Holiday {
	day := &cal.Holiday{Name: h.Name, Type: cal.ObservancePublic, Month: time.Month(h.Month), Day: h.Day}
	find := cal.CalcDayOfMonth
	switch h.Rule {
	case onDate:
	case byEaster:
		find, day.Offset = cal.CalcEasterOffset, h.Days
	case weekdayFrom:
		find, day.Offset, day.Weekday = cal.CalcWeekdayFrom, 1, time.Weekday(slices.Index(weekdays, h.Weekday))
	}
	day.Func = func(day *cal.Holiday, year int) time.Time {
		found := find(day, year)
		if !domain.DateOf(found).Within(h.ValidFrom, h.ValidTo) {
			return time.Time{}
		}
		return found
	}
	if h.MondayInstead {
		day.Observed = []cal.AltDay{{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 1}}
	}
	return day
}

// holidaysOf gives those of the whole country, or of a region alone.
func (f file) holidaysOf(region string) []*cal.Holiday {
	var list []*cal.Holiday
	for _, h := range f.Holidays {
		if h.Region == region {
			list = append(list, h.calculated())
		}
	}
	return list
}

// holidays checks the rows: each finds a day in every year, by one rule.
func (c *checker) holidays(f file) {
	if len(f.Holidays) == 0 && !c.kept {
		c.at("holidays", Row{}, "no row says which days are holidays")
	}
	for i, h := range f.Holidays {
		path := fmt.Sprintf("holidays[%d]", i)
		c.row(path, h.Row)
		at := place{path, h.Row}
		c.holiday(at, h)
		if !h.ValidTo.IsZero() && h.ValidTo.Before(h.ValidFrom) {
			c.at(path, h.Row, "valid_to %s is before valid_from", h.ValidTo)
		}
		if h.Region != "" && !slices.ContainsFunc(f.Regions, func(r region) bool { return r.Region == h.Region }) {
			c.at(path, h.Row, "region %q is none of the file's regions", h.Region)
		}
		for _, e := range f.Holidays[:i] {
			if h.same(e) && (e.ValidTo.IsZero() || !e.ValidTo.Before(h.ValidFrom)) && (h.ValidTo.IsZero() || !h.ValidTo.Before(e.ValidFrom)) {
				c.at(path, h.Row, "overlaps %s: the same day", e.ID)
			}
		}
	}
}

func (c *checker) holiday(at place, h holiday) {
	oneOf(c, at, "rule", h.Rule, onDate, byEaster, weekdayFrom)
	if strings.TrimSpace(h.Name) == "" {
		c.at(at.path, at.row, "no name")
	}
	const commonYear, farthest = 2001, 100
	if byMonth := h.Rule != byEaster; byMonth == (h.Month == 0) || byMonth == (h.Day == 0) {
		c.at(at.path, at.row, "rule %s: want %s", h.Rule, map[bool]string{true: "month and day", false: "days from Easter, and no month or day"}[byMonth])
	} else if day := time.Date(commonYear, time.Month(h.Month), h.Day, 0, 0, 0, 0, time.UTC); byMonth && (int(day.Month()) != h.Month || day.Day() != h.Day) {
		c.at(at.path, at.row, "month %d and day %d: not a day of every year", h.Month, h.Day)
	}
	if h.Days < -farthest || h.Days > farthest || h.Days != 0 && h.Rule != byEaster {
		c.at(at.path, at.row, "days %d: want up to %d from Easter, with the rule easter alone", h.Days, farthest)
	}
	if slices.Contains(weekdays, h.Weekday) != (h.Rule == weekdayFrom) || h.Weekday != "" && h.Rule != weekdayFrom {
		c.at(at.path, at.row, "weekday %q: want a day of the week, with the rule weekday_from alone", string(h.Weekday))
	}
	if h.MondayInstead && h.Rule != onDate {
		c.at(at.path, at.row, "monday_instead is for the rule date alone")
	}
}

// same tells whether two rows find the same day for the same people.
func (h holiday) same(e holiday) bool {
	return h.Region == e.Region && h.Rule == e.Rule && h.Month == e.Month && h.Day == e.Day && h.Days == e.Days && h.Weekday == e.Weekday
}
