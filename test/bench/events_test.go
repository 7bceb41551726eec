package bench

import (
	"testing"

	"sinetti/test/pgtest"
)

// The measurement itself is right: every event arrives once, and both sides have a figure.
func TestEventsAreMeasured(t *testing.T) {
	row, err := measureEvents(t.Context(), pgtest.New(t).OwnerStore(), t.TempDir(), 2000)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(row)
	if row.Ours <= 0 || row.Limit <= 0 {
		t.Errorf("%+v", row)
	}
}
