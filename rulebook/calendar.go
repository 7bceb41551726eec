package rulebook

import (
	"fmt"
	"time"
	_ "time/tzdata" // business dates must not hang on what the machine has installed

	"github.com/rickar/cal/v2"

	"sinetti/domain"
)

// Calendar implements domain.Calendar for the countries of a rulebook. Another country
// has Monday to Friday, by the clock of UTC.
type Calendar struct {
	zones map[string]*time.Location
	days  map[string]*cal.BusinessCalendar
	plain *cal.BusinessCalendar
}

// newCalendar makes the calendar of the files' rows; an unknown time zone is an error.
// A region has the holidays of its country and its own.
func newCalendar(files []readFile) (*Calendar, error) {
	c := &Calendar{
		zones: map[string]*time.Location{},
		days:  map[string]*cal.BusinessCalendar{},
		plain: cal.NewBusinessCalendar(),
	}
	for _, f := range files {
		zone, err := time.LoadLocation(f.Rules.TimeZone)
		if err != nil {
			return nil, fmt.Errorf("rulebook: %s: %w", f.Rules.ID, err)
		}
		c.add(f.Country, zone, f.holidaysOf(""))
		for _, r := range f.Regions {
			c.add(r.Region, zone, append(f.holidaysOf(""), f.holidaysOf(r.Region)...))
		}
	}
	return c, nil
}

func (c *Calendar) add(code string, zone *time.Location, holidays []*cal.Holiday) {
	business := cal.NewBusinessCalendar()
	business.Cacheable = true
	business.AddHoliday(holidays...)
	c.zones[code], c.days[code] = zone, business
}

// At is the instant at which the country's clock shows so many minutes of that day.
func (c *Calendar) At(country string, d domain.Date, minutes int) time.Time {
	zone, ok := c.zones[country]
	if !ok {
		zone = time.UTC
	}
	return time.Date(d.Year, d.Month, d.Day, minutes/60, minutes%60, 0, 0, zone).UTC()
}

// Today is the business date at an instant; UTC's for a country without rules.
func (c *Calendar) Today(country string, now time.Time) domain.Date {
	zone, ok := c.zones[country]
	if !ok {
		zone = time.UTC
	}
	return domain.DateOf(now.In(zone))
}

// IsWorkingDay tells whether the day is neither a weekend's nor a public holiday.
func (c *Calendar) IsWorkingDay(country string, d domain.Date) bool {
	business, ok := c.days[country]
	if !ok {
		business = c.plain
	}
	return business.IsWorkday(d.Time())
}

// AddWorkingDays gives the nth working day after from; for n = 0 from itself or the
// next working day. A negative n counts as 0.
func (c *Calendar) AddWorkingDays(country string, from domain.Date, n int) domain.Date {
	day := from
	for left := n; left > 0; {
		day = day.AddDays(1)
		if c.IsWorkingDay(country, day) {
			left--
		}
	}
	for !c.IsWorkingDay(country, day) {
		day = day.AddDays(1)
	}
	return day
}
