package audit

import (
	"encoding/json"
	"errors"
	"fmt"

	"sinetti/store"
)

// MostBytes is how long an entry may be as a leaf: a bundle of tlog-tiles counts
// its length in two bytes.
const MostBytes = 65_000

// ErrTooLong says that an entry names more than a leaf holds.
var ErrTooLong = errors.New("audit: the entry is longer than a leaf may be: split the answer or the act")

// Leaf gives the bytes of an entry whose hash is its leaf: one JSON object on one
// line, its fields in the order of line, keys of the detail sorted, times in UTC.
// They are the entry's line in the export too. What they are may never change:
// the leaves of all older entries would.
func Leaf(row store.AuditEntry) ([]byte, error) {
	l := line{
		ID: row.ID, At: row.At.UTC(), Actor: row.Actor, SessionID: row.SessionID, PointID: row.PointID,
		Act: row.Act, Outcome: row.Outcome, Object: row.Object, Holders: row.Holders, Purpose: row.Purpose,
		VisitID: row.VisitID, Refusals: row.Refusals, Rulebook: row.RulebookVersion, RequestID: row.RequestID,
	}
	if len(row.Detail) > 2 || string(row.Detail) != "{}" {
		if err := json.Unmarshal(row.Detail, &l.Detail); err != nil {
			return nil, fmt.Errorf("audit: entry %s: %w", row.ID, err)
		}
	}
	leaf, err := json.Marshal(l)
	if err != nil {
		return nil, fmt.Errorf("audit: entry %s: %w", row.ID, err)
	}
	return leaf, nil
}

// fits refuses what would never get a leaf.
func fits(row store.AuditRow) error {
	leaf, err := Leaf(store.AuditEntry(row))
	if err != nil {
		return err
	}
	if len(leaf) > MostBytes {
		return fmt.Errorf("%w: %s, %d holders, %d bytes", ErrTooLong, row.Act, len(row.Holders), len(leaf))
	}
	return nil
}
