package desk

import (
	"context"
	"slices"
	"strconv"
	"time"

	"sinetti/domain"
	"sinetti/store"
)

// longestWatch is how far back patterns are looked for.
const longestWatch = 92 * 24 * time.Hour

// WatchView is what was looked for, since when, and what was found.
type WatchView struct {
	Since, Until time.Time
	Patterns     []PatternView
}

// PatternView is one pattern with its findings, at most 50.
type PatternView struct {
	domain.WatchRule
	Findings []FindingView
}

// FindingView is something that fits a pattern, with the entries that show it.
type FindingView struct {
	store.Watched
	Evidence []AuditView
}

// WatchAudit looks for the patterns since a moment, or since the last review; it
// blocks nobody. Who looked is written down.
func (d *Desk) WatchAudit(ctx context.Context, actor domain.Actor, since time.Time) (WatchView, error) {
	var view WatchView
	err := d.auditing(ctx, actor, domain.MayReadAudit, func(tx store.Tx, actor domain.Actor) error {
		err := store.ForWatching(ctx, tx)
		if err != nil {
			return err
		}
		view = WatchView{Until: d.now()}
		if view.Since, err = d.watchSince(ctx, tx, since, view.Until); err != nil {
			return err
		}
		w := store.WatchWindow{Since: view.Since, Until: view.Until, Zones: d.watchZones()}
		recent, err := d.recentLooks(ctx, tx, w)
		if err != nil {
			return err
		}
		found := 0
		for _, rule := range domain.WatchRules {
			pattern, err := d.watch(ctx, tx, rule, w, recent)
			if err != nil {
				return err
			}
			found += len(pattern.Findings)
			view.Patterns = append(view.Patterns, pattern)
		}
		entry := readEntry(actor, domain.AuditPatternsRead, store.AuditQuery{}, 0)
		entry.Detail = map[string]string{"findings": strconv.Itoa(found)}
		return d.record(ctx, tx, entry)
	})
	return view, err
}

// watchSince gives the moment from which findings are new: the asked one, or that of
// the last entry that anybody reviewed.
func (d *Desk) watchSince(ctx context.Context, tx store.Tx, since, until time.Time) (time.Time, error) {
	if since.IsZero() {
		since = until.Add(-domain.WatchUsual)
		reviews, err := store.Reviews(ctx, tx)
		if err != nil {
			return since, err
		}
		if len(reviews) > 0 {
			at, err := store.TimeOfLeaf(ctx, tx, reviews[0].Size-1)
			if err != nil {
				return since, err
			}
			since = at
		}
	}
	if oldest := until.Add(-longestWatch); since.Before(oldest) {
		since = oldest
	}
	return since, nil
}

// watch finds what fits one pattern.
func (d *Desk) watch(ctx context.Context, tx store.Tx, rule domain.WatchRule, w store.WatchWindow, recent []store.WatchDay) (PatternView, error) {
	pattern := PatternView{WatchRule: rule}
	list, err := findPattern(ctx, tx, rule, w, recent)
	if err != nil {
		return pattern, err
	}
	for _, f := range list[:min(len(list), 50)] {
		evidence, err := d.evidence(ctx, tx, f.Entries[:min(len(f.Entries), 20)])
		if err != nil {
			return pattern, err
		}
		pattern.Findings = append(pattern.Findings, FindingView{f, evidence})
	}
	return pattern, nil
}

func findPattern(ctx context.Context, tx store.Tx, rule domain.WatchRule, w store.WatchWindow, recent []store.WatchDay) ([]store.Watched, error) {
	switch rule.Kind {
	case domain.UnusualVolume:
		return unusualVolumes(ctx, tx, rule, w, recent)
	case domain.LookWithoutAct:
		return store.SearchesWithoutVisit(ctx, tx, w, recent, rule.Threshold)
	case domain.OutsideHours:
		return store.OrdersOutsideHours(ctx, tx, w)
	case domain.CodesToOneAddress:
		return addressesOfMany(ctx, tx, rule, w)
	case domain.QuickIdentity:
		return store.QuickIdentities(ctx, tx, w, rule.Threshold)
	}
	return nil, nil
}

func unusualVolumes(ctx context.Context, tx store.Tx, rule domain.WatchRule, w store.WatchWindow, recent []store.WatchDay) ([]store.Watched, error) {
	list, err := store.Volumes(ctx, tx, w, recent, rule)
	list = slices.DeleteFunc(list, func(f store.Watched) bool { return !rule.Unusual(int(f.Count), int(f.Own), int(f.Theirs)) })
	for i := range list {
		if list[i].Entries, err = store.LooksOfDay(ctx, tx, w.Zones, list[i]); err != nil {
			return nil, err
		}
	}
	return list, err
}

func addressesOfMany(ctx context.Context, tx store.Tx, rule domain.WatchRule, w store.WatchWindow) ([]store.Watched, error) {
	list, err := store.AddressesOfMany(ctx, tx, w, rule.Window, rule.Threshold)
	for i := range list {
		if err := store.AddOrderEntries(ctx, tx, &list[i]); err != nil {
			return nil, err
		}
	}
	return list, err
}
