package bench

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheMiddleOfThreeRunsIsTaken(t *testing.T) {
	t.Parallel()
	run := func(ours, other float64) []Row {
		return []Row{{Name: "a", Ours: ours, Limit: 100}, {Name: "b", Ours: other, Limit: 100}}
	}
	got := Median([][]Row{run(90, 10), run(20, 30), run(50, 20)})
	want := []Row{
		{Name: "a", Ours: 50, Limit: 100, Runs: []float64{0.2, 0.5, 0.9}},
		{Name: "b", Ours: 20, Limit: 100, Runs: []float64{0.1, 0.2, 0.3}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The row that takes minutes is measured once; the others as often as was asked for.
func TestTheAuditRowIsMeasuredOnce(t *testing.T) {
	t.Parallel()
	first, second := Plan{Runs: 3}, Plan{Runs: 3, run: 1}
	if !first.wants("audit") || second.wants("audit") || !second.wants("orders") || (Plan{Only: "orders"}).wants("audit") {
		t.Error("the audit row belongs to the first run alone")
	}
	got := Median([][]Row{{{Name: "a", Ours: 1, Limit: 2}, {Name: "once", Ours: 3, Limit: 4}}, {{Name: "a", Ours: 2, Limit: 2}}})
	want := []Row{{Name: "a", Ours: 2, Limit: 2, Runs: []float64{0.5, 1}}, {Name: "once", Ours: 3, Limit: 4, Runs: []float64{0.75}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheTableThatWasIsStated(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bench.md")
	rows := []Row{{Name: "orders", Ours: 70, Limit: 100, Floor: 0.65}, {Name: "new one", Ours: 1, Limit: 2}}
	if err := Write(path, Machine{}, []Row{{Name: "orders", Ours: 60, Limit: 100, Floor: 0.65}}); err != nil {
		t.Fatal(err)
	}
	if err := Compare(path, rows); err != nil {
		t.Fatal(err)
	}
	if rows[0].Before != 0.6 || rows[1].Before != 0 {
		t.Errorf("before: %v", rows)
	}
	if err := Compare(path+".none", rows); err != nil {
		t.Errorf("a file that is not there: %v", err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}
