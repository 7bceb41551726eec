package desk

import (
	"context"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// lateCommit is how long after a day's end an entry of that day may still be committed.
const lateCommit = time.Hour

// CountLooks counts, once for all, what officers looked at on the days that are over,
// as far back as patterns are looked for, so that WatchAudit need not read weeks of
// the log; it gives how many days it counted. Any number of servers may do it at once.
func (d *Desk) CountLooks(ctx context.Context) (int, error) {
	zones, now := d.watchZones(), d.now()
	first := domain.DateOf(now.Add(-longestWatch - domain.WatchUsual)).AddDays(-1)
	days, err := store.DaysToCount(ctx, d.store.Pool, first, lastDayOver(zones, now.Add(-domain.WatchFollowUp-lateCommit)))
	if err != nil {
		return 0, err
	}
	for i, day := range days {
		err := d.inTx(ctx, func(tx store.Tx) error {
			if err := store.ForWatching(ctx, tx); err != nil {
				return err
			}
			return store.KeepWatchDay(ctx, tx, zones, day)
		})
		if err != nil {
			return i, err
		}
	}
	return len(days), nil
}

// lastDayOver is the last day that is over in all zones at a moment.
func lastDayOver(zones store.WatchZones, at time.Time) domain.Date {
	day := domain.DateOf(at)
	for zones.End(day).After(at) {
		day = day.AddDays(-1)
	}
	return day
}

// watchZones are the clocks of the points' countries; who acts at no point goes by
// the first country's.
func (d *Desk) watchZones() store.WatchZones {
	zones := store.WatchZones{"": d.rules().Country("FI").TimeZone}
	for _, c := range d.rules().Countries {
		zones[c.Country] = c.TimeZone
	}
	return zones
}

// recentLooks counts the days that CountLooks has not: today, and as a rule no other.
func (d *Desk) recentLooks(ctx context.Context, tx store.Tx, w store.WatchWindow) ([]store.WatchDay, error) {
	counted, err := store.LastDayCounted(ctx, tx)
	if err != nil {
		return nil, err
	}
	first, last := counted.AddDays(1), domain.DateOf(w.Until).AddDays(1)
	if usual := w.UsualFrom(); first.Before(usual) {
		first = usual
	}
	return store.WatchDays(ctx, tx, w.Zones, store.DaySpan{First: first, Last: last, SearchedUntil: w.Until.Add(-domain.WatchFollowUp)})
}
