package check_test

import (
	"strings"
	"testing"
	"time"

	"sinetti/audit/check"
	"sinetti/store"
)

// A witness whose last word is old, or from a time to come, tells nothing of today.
func TestAnOldWordIsFound(t *testing.T) {
	t.Parallel()
	o := aSealedLog(t)
	last, err := store.LastCheckpoint(t.Context(), o.db.Owner())
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		at, now time.Time
		want    string
	}{
		"a minute":         {now.Add(-time.Minute), now, ""},
		"a day":            {now.Add(-25 * time.Hour), now, ""},
		"three days":       {now.Add(-72 * time.Hour), now, "the last word of the witness w is of 2026-11-19T12:00:00Z, 72 hours ago"},
		"to come":          {now.Add(time.Hour), now, "which is still to come"},
		"a clock's fault":  {now.Add(time.Minute), now, ""},
		"of no known time": {time.Time{}, now, ""},
		"nobody asks":      {now.Add(-72 * time.Hour), time.Time{}, ""},
	} {
		r := o.check(t, check.Options{Now: c.now, Seen: []check.Seen{{By: "the witness w", Note: last.Note, At: c.at}}})
		if (len(r.Findings) > 0) != (c.want != "") || !strings.Contains(says(r), c.want) {
			t.Errorf("%s: %q", name, says(r))
		}
	}
}
