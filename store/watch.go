package store

import (
	"context"
	"fmt"
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
// Since, by days of a time zone.
type WatchWindow struct {
	Since, Until time.Time
	Zone         string // IANA name
}

// Volumes finds officers who saw at least so many people on a day, with their usual
// since a moment; at most 200.
func Volumes(ctx context.Context, db DB, w WatchWindow, usualFrom time.Time, threshold int) ([]Watched, error) {
	rows, err := Q().ListVolumes(ctx, db, pg.ListVolumesParams{
		Zone: w.Zone, UsualFrom: usualFrom, UntilAt: w.Until, Since: w.Since, Threshold: int64(threshold),
	})
	list := make([]Watched, len(rows))
	for i, r := range rows {
		list[i] = Watched{Actor: r.Actor, PointID: idOf(r.PointID), Day: r.Day, Count: r.Seen, Own: r.Own, Theirs: r.Theirs, Last: r.Last}
	}
	return list, watchFault(err)
}

// LooksOfDay lists at most 20 looks of an actor on a day of a time zone.
func LooksOfDay(ctx context.Context, db DB, actor, zone string, day time.Time) ([]domain.ID, error) {
	ids, err := Q().ListLooksOfDay(ctx, db, actor, zone, day)
	return ids, watchFault(err)
}

// SearchesWithoutVisit finds officers with at least so many searches on a day after
// which nobody found was served; at most 50.
func SearchesWithoutVisit(ctx context.Context, db DB, w WatchWindow, threshold int) ([]Watched, error) {
	rows, err := Q().ListSearchesWithoutVisit(ctx, db, pg.ListSearchesWithoutVisitParams{
		Zone: w.Zone, Since: w.Since, UntilAt: w.Until, Threshold: int64(threshold),
	})
	list := make([]Watched, len(rows))
	for i, r := range rows {
		list[i] = Watched{Actor: r.Actor, PointID: idOf(r.PointID), Day: r.Day, Count: r.Searches, Last: r.Last, Entries: r.Entries}
	}
	return list, watchFault(err)
}

// placedActs are the words by which an order was placed.
var placedActs = []string{string(domain.AuditCodeOrdered), string(domain.AuditPUKOrdered), string(domain.AuditNewCardOrdered)}

// OrdersOutsideHours finds orders placed while their point was closed, by officer and
// day; at most 50.
func OrdersOutsideHours(ctx context.Context, db DB, w WatchWindow) ([]Watched, error) {
	rows, err := Q().ListOrdersOutsideHours(ctx, db, pg.ListOrdersOutsideHoursParams{
		Zone: w.Zone, Acts: placedActs, Since: w.Since, UntilAt: w.Until,
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

// ForWatching gives one transaction the time and the memory that sorting weeks of looks
// takes, up to a limit of its own.
func ForWatching(ctx context.Context, tx Tx, limit time.Duration) error {
	if err := Unhurried(ctx, tx, limit); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, "set local work_mem = '64MB'")
	return watchFault(err)
}

func watchFault(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("store: watch: %w", err)
}
