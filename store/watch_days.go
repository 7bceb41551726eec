package store

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// WatchDay is what an officer looked at on a day at a point: different people, and
// searches after which nobody found was served within the hour.
type WatchDay = pg.AuditDay

// WatchZones are IANA names of time zones by the country of a point; that of the
// empty country is for who names no point.
type WatchZones map[string]string

// names gives them as the queries take them.
func (z WatchZones) names() []byte {
	text, err := json.Marshal(z)
	if err != nil {
		panic("store: time zones: " + err.Error()) // texts can always be written
	}
	return text
}

// Begin is when a day begins where it begins first, End when it ends where it ends last.
func (z WatchZones) Begin(day domain.Date) time.Time {
	first := z.midnights(day)[0]
	for _, at := range z.midnights(day) {
		if at.Before(first) {
			first = at
		}
	}
	return first
}

// End is when a day ends where it ends last.
func (z WatchZones) End(day domain.Date) time.Time {
	last := z.midnights(day.AddDays(1))[0]
	for _, at := range z.midnights(day.AddDays(1)) {
		if at.After(last) {
			last = at
		}
	}
	return last
}

func (z WatchZones) midnights(day domain.Date) []time.Time {
	list := make([]time.Time, 0, len(z))
	for _, name := range z {
		zone, err := time.LoadLocation(name)
		if err != nil {
			zone = time.UTC
		}
		list = append(list, time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, zone).UTC())
	}
	if len(list) == 0 {
		return []time.Time{time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, time.UTC)}
	}
	return list
}

// DaySpan is the days [First, Last], of which searches count that were made before
// SearchedUntil: a visit may still follow later ones.
type DaySpan struct {
	First, Last   domain.Date
	SearchedUntil time.Time
}

// WatchDays counts the looks of days in the log itself.
func WatchDays(ctx context.Context, db DB, zones WatchZones, span DaySpan) ([]WatchDay, error) {
	rows, err := Q().ListWatchDays(ctx, db, pg.ListWatchDaysParams{
		Zones: zones.names(), FromAt: zones.Begin(span.First), UntilAt: zones.End(span.Last), FirstDay: span.First.Time(), LastDay: span.Last.Time(), SearchedUntil: span.SearchedUntil,
	})
	list := make([]WatchDay, len(rows))
	for i, r := range rows {
		list[i] = WatchDay(r)
	}
	return list, watchFault(err)
}

// LastDayCounted gives the last day whose looks are kept by KeepWatchDay; a day long
// ago where there is none.
func LastDayCounted(ctx context.Context, db DB) (domain.Date, error) {
	day, err := Q().GetLastDayCounted(ctx, db)
	return domain.DateOf(day), watchFault(err)
}

// DaysToCount lists the days of [first, last] from the log's first on that are not
// kept yet, oldest first.
func DaysToCount(ctx context.Context, db DB, first, last domain.Date) ([]domain.Date, error) {
	rows, err := Q().ListDaysToCount(ctx, db, first.Time(), last.Time())
	list := make([]domain.Date, len(rows))
	for i, day := range rows {
		list[i] = domain.DateOf(day)
	}
	return list, watchFault(err)
}

// KeepWatchDay counts a day that is over, once for all; it does nothing where the day
// is counted already.
func KeepWatchDay(ctx context.Context, tx Tx, zones WatchZones, day domain.Date) error {
	n, err := Q().MarkDayCounted(ctx, tx, day.Time())
	if err != nil || n == 0 {
		return watchFault(err)
	}
	list, err := WatchDays(ctx, tx, zones, DaySpan{day, day, zones.End(day)})
	if err != nil {
		return err
	}
	rows := pg.InsertWatchDaysParams{Day: day.Time()}
	for _, d := range list {
		rows.Actors, rows.Points = append(rows.Actors, d.Actor), append(rows.Points, d.PointID)
		rows.People, rows.Lasts = append(rows.People, d.People), append(rows.Lasts, d.Last)
		rows.Searches, rows.LastSearches = append(rows.Searches, d.Searches), append(rows.LastSearches, d.LastSearch)
		rows.Entries = append(rows.Entries, arrayText(d.Entries))
	}
	return watchFault(Q().InsertWatchDays(ctx, tx, rows))
}

// arrayText writes ids as PostgreSQL writes an array.
func arrayText(ids []domain.ID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = id.String()
	}
	return "{" + strings.Join(texts, ",") + "}"
}
