package rulebook

import (
	"fmt"
	"time"
	_ "time/tzdata" // business dates must not hang on what the machine has installed

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/ee"
	"github.com/rickar/cal/v2/fi"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/se"

	"sinetti/domain"
)

// holidays are the countries whose public holidays are known; another country has
// Monday to Friday until a line is added here.
var holidays = map[string][]*cal.Holiday{
	"FI": fi.Holidays, "EE": ee.Holidays, "SE": se.Holidays, "LV": lv.Holidays, "DE": de.Holidays,
}

// regions are parts of a country with holidays of their own, by a code of their own.
var regions = map[string]struct {
	of   string
	days []*cal.Holiday
}{
	"AX": {"FI", []*cal.Holiday{{Name: "Ålands självstyrelsedag", Type: cal.ObservancePublic, Month: time.June, Day: 9, Func: cal.CalcDayOfMonth}}},
}

// Calendar implements domain.Calendar for the countries of a rulebook.
type Calendar struct {
	zones map[string]*time.Location
	days  map[string]*cal.BusinessCalendar
	plain *cal.BusinessCalendar
}

// NewCalendar makes the calendar; an unknown time zone is an error.
func NewCalendar(countries []domain.CountryRules) (*Calendar, error) {
	c := &Calendar{
		zones: map[string]*time.Location{},
		days:  map[string]*cal.BusinessCalendar{},
		plain: cal.NewBusinessCalendar(),
	}
	for _, country := range countries {
		zone, err := time.LoadLocation(country.TimeZone)
		if err != nil {
			return nil, fmt.Errorf("rulebook: %s: %w", country.ID, err)
		}
		c.zones[country.Country] = zone
		business := cal.NewBusinessCalendar()
		business.Cacheable = true
		business.AddHoliday(holidays[country.Country]...)
		c.days[country.Country] = business
		for code, region := range regions {
			if region.of == country.Country {
				c.addRegion(code, region.of, region.days)
			}
		}
	}
	return c, nil
}

func (c *Calendar) addRegion(code, of string, own []*cal.Holiday) {
	business := cal.NewBusinessCalendar()
	business.Cacheable = true
	business.AddHoliday(holidays[of]...)
	business.AddHoliday(own...)
	c.zones[code], c.days[code] = c.zones[of], business
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
