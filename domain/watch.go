package domain

import "time"

// WatchKind names a pattern in the audit log that a person should look at. It informs
// and blocks nothing: each may have a good reason.
type WatchKind string

// The patterns.
const (
	// UnusualVolume: one officer saw many more people on a day than usual.
	UnusualVolume WatchKind = "unusual_volume"
	// LookWithoutAct: an officer searched for people and opened no visit for them.
	LookWithoutAct WatchKind = "look_without_act"
	// OutsideHours: an order was placed while the point was closed.
	OutsideHours WatchKind = "outside_hours"
	// CodesToOneAddress: letters with codes for many people went to one home.
	CodesToOneAddress WatchKind = "codes_to_one_address"
	// QuickIdentity: an identity was verified faster than a person can check a document.
	QuickIdentity WatchKind = "quick_identity_check"
)

// WatchRule is one pattern with what makes it one.
type WatchRule struct {
	Kind WatchKind
	// Threshold is from how many on it is one: people, searches, orders, people at
	// one address; for QuickIdentity the seconds below which a check is too quick.
	Threshold int
	// Factor is how many times the usual a volume must be; 0 for other patterns.
	Factor int
	// Window is within which time they are counted together.
	Window time.Duration
	// Sentence says in one English sentence what is looked for.
	Sentence string
}

const aDay = 24 * time.Hour

// WatchRules are the patterns in the order in which they are shown. The usual of
// UnusualVolume is the larger of two medians over the four weeks before: the
// officer's own days at work, and those of everybody at the point.
var WatchRules = []WatchRule{
	{UnusualVolume, 20, 3, aDay, "An officer saw at least 20 people on a day, and three times the officer's and the point's median of four weeks."},
	{LookWithoutAct, 5, 0, aDay, "An officer made at least 5 searches on a day after which no visit was opened within an hour for anybody found."},
	{OutsideHours, 1, 0, aDay, "An order was placed outside of the point's hours."},
	{CodesToOneAddress, 4, 0, 30 * aDay, "Codes for at least 4 people went to one home address within 30 days."},
	{QuickIdentity, 20, 0, aDay, "An identity was verified less than 20 seconds after the visit was opened."},
}

// WatchUsual is over how long the usual is taken.
const WatchUsual = 28 * aDay

// WatchFollowUp is how long after a search a visit still belongs to it.
const WatchFollowUp = time.Hour

// WatchKinds lists the patterns.
func WatchKinds() []WatchKind {
	kinds := make([]WatchKind, len(WatchRules))
	for i, r := range WatchRules {
		kinds[i] = r.Kind
	}
	return kinds
}

// RuleOfWatch gives a pattern's rule.
func RuleOfWatch(kind WatchKind) WatchRule {
	for _, r := range WatchRules {
		if r.Kind == kind {
			return r
		}
	}
	return WatchRule{}
}

// Unusual tells whether so many on a day are out of the ordinary for an officer who
// usually sees own, at a point where an officer usually sees theirs.
func (r WatchRule) Unusual(seen, own, theirs int) bool {
	return seen >= r.Threshold && seen >= r.Factor*max(own, theirs, 1)
}
