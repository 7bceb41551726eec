package letters

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What was learnt of one stock must not be said of another, nor of the same one
// once it was changed; and it stays the same the second time.
func TestRememberedFaultsAreOfTheirStock(t *testing.T) {
	t.Parallel()
	l := everyLetter()[0]
	wide := profile(t, "c5")
	narrow := wide
	narrow.Panel.X = leftMargin + 30 // hardly any room is left beside it
	for range 2 {
		if faults := Check(wide, l); len(faults) > 0 {
			t.Errorf("on its own stock: %v", faults)
		}
		got := Check(narrow, l)
		if len(got) == 0 {
			t.Error("on a stock without room nothing is wrong")
		}
		if diff := cmp.Diff(drawArt(&narrow, l.key()).faults, got[:min(len(got), len(drawArt(&narrow, l.key()).faults))]); diff != "" {
			t.Error(diff)
		}
	}
}
