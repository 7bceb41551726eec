package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"sinetti/domain"
	"sinetti/store/pg"
)

// Watched is something that the audit log shows and a person should look at.
type Watched struct {
	Actor   string // officer:<id>; empty where it is nobody's alone
	PointID domain.ID
	Day     time.Time // zero where it is of no one day
	Count   int64
	// Own and Theirs are the usual of the officer and at the point, for volumes.
	Own, Theirs int64
	Last        time.Time
	Entries     []domain.ID // at most 20
	Orders      []domain.ID // whose entries are the evidence; see AddOrderEntries
}

// WatchWindow is what is looked through: findings whose last evidence is not before
// Since, by days of the time zones of the points' countries.
type WatchWindow struct {
	Since, Until time.Time
	Zones        WatchZones
}

// UsualFrom is from which day on looks are counted for what is usual.
func (w WatchWindow) UsualFrom() domain.Date {
	return domain.DateOf(w.Since.Add(-domain.WatchUsual)).AddDays(-1)
}

// Volumes finds officers who saw at least so many people on a day, and factor times
// their usual and their point's over the 28 days before; at most 50. Days are those
// that are counted, and the recent ones, which are not counted yet.
func Volumes(ctx context.Context, db DB, w WatchWindow, recent []WatchDay, rule domain.WatchRule) ([]Watched, error) {
	ask := pg.ListVolumesParams{UsualFrom: w.UsualFrom().Time(), Since: w.Since, Threshold: int64(rule.Threshold), Factor: int64(rule.Factor)}
	for _, d := range recent {
		ask.Days, ask.Actors, ask.Points = append(ask.Days, d.Day), append(ask.Actors, d.Actor), append(ask.Points, d.PointID)
		ask.People, ask.Lasts = append(ask.People, d.People), append(ask.Lasts, d.Last)
	}
	rows, err := Q().ListVolumes(ctx, db, ask)
	list := make([]Watched, len(rows))
	for i, r := range rows {
		list[i] = Watched{Actor: r.Actor, PointID: r.PointID, Day: r.Day, Count: r.People, Own: r.Own, Theirs: r.Theirs, Last: r.Last}
	}
	return list, watchFault(err)
}

// LooksOfDay lists at most 20 looks of a finding's day at its point.
func LooksOfDay(ctx context.Context, db DB, zones WatchZones, f Watched) ([]domain.ID, error) {
	ids, err := Q().ListLooksOfDay(ctx, db, pg.ListLooksOfDayParams{Actor: f.Actor, PointID: f.PointID, Zones: zones.names(), Day: f.Day})
	return ids, watchFault(err)
}

// SearchesWithoutVisit finds officers with at least so many searches on a day after
// which nobody found was served, the last of them not before Since; at most 50. Days
// are those counted, and the recent ones, which are not counted yet.
func SearchesWithoutVisit(ctx context.Context, db DB, w WatchWindow, recent []WatchDay, threshold int) ([]Watched, error) {
	days, err := Q().ListSearchesWithoutVisit(ctx, db, domain.DateOf(w.Since).AddDays(-1).Time(), w.Since, int64(threshold))
	for _, d := range recent {
		if d.Searches >= int64(threshold) && !d.LastSearch.Before(w.Since) {
			days = append(days, d)
		}
	}
	slices.SortStableFunc(days, func(a, b WatchDay) int { return cmp.Compare(b.Searches, a.Searches) })
	days = days[:min(len(days), 50)]
	list := make([]Watched, len(days))
	for i, d := range days {
		list[i] = Watched{Actor: d.Actor, PointID: d.PointID, Day: d.Day, Count: d.Searches, Last: d.LastSearch, Entries: d.Entries}
	}
	return list, watchFault(err)
}

// placedActs are the words by which an order was placed.
var placedActs = []string{string(domain.AuditCodeOrdered), string(domain.AuditPUKOrdered), string(domain.AuditNewCardOrdered)}

// OrdersOutsideHours finds orders placed while their point was closed, by officer and
// day; at most 50.
func OrdersOutsideHours(ctx context.Context, db DB, w WatchWindow) ([]Watched, error) {
	rows, err := Q().ListOrdersOutsideHours(ctx, db, pg.ListOrdersOutsideHoursParams{
		Zones: w.Zones.names(), Acts: placedActs, Since: w.Since, UntilAt: w.Until,
	})
	list := make([]Watched, len(rows))
	for i, r := range rows {
		list[i] = Watched{Actor: r.Actor, PointID: idOf(r.PointID), Day: r.Day, Count: r.Orders, Last: r.Last, Entries: r.Entries}
	}
	return list, watchFault(err)
}

// AddressesOfMany finds home addresses to which codes for at least so many people
// went within the window before; at most 50.
func AddressesOfMany(ctx context.Context, db DB, w WatchWindow, window time.Duration, threshold int) ([]Watched, error) {
	rows, err := Q().ListAddressesOfMany(ctx, db, pg.ListAddressesOfManyParams{
		WindowFrom: w.Until.Add(-window), UntilAt: w.Until, Threshold: int64(threshold), Since: w.Since,
	})
	list := make([]Watched, len(rows))
	for i, r := range rows {
		list[i] = Watched{Count: r.People, Last: r.Last, Orders: r.Orders}
	}
	return list, watchFault(err)
}

// AddOrderEntries adds to a finding the entries by which its orders were placed, and
// whose they are where all are one officer's.
func AddOrderEntries(ctx context.Context, db DB, f *Watched) error {
	rows, err := Q().ListEntriesOfOrders(ctx, db, f.Orders, placedActs)
	one := true
	for _, r := range rows {
		f.Entries = append(f.Entries, r.ID)
		one = one && r.Actor == rows[0].Actor
	}
	if one && len(rows) > 0 {
		f.Actor, f.PointID = rows[0].Actor, idOf(rows[0].PointID)
	}
	return watchFault(err)
}

// QuickIdentities finds identities verified within less than so many seconds of the
// opening of the visit; Count is the seconds; at most 50.
func QuickIdentities(ctx context.Context, db DB, w WatchWindow, seconds int) ([]Watched, error) {
	rows, err := Q().ListQuickIdentities(ctx, db, w.Since, w.Until, float64(seconds))
	list := make([]Watched, len(rows))
	for i, r := range rows {
		list[i] = Watched{Actor: r.Actor, PointID: idOf(r.PointID), Count: r.Seconds, Last: r.Last, Entries: r.Entries}
	}
	return list, watchFault(err)
}

// ForWatching gives one transaction the memory that counting a day's looks takes, and
// spares it plans that take longer to compile than to run.
func ForWatching(ctx context.Context, tx Tx) error {
	_, err := tx.Exec(ctx, "set local work_mem = '64MB'; set local jit = off")
	return watchFault(err)
}

func watchFault(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("store: watch: %w", err)
}
