//go:build faultpoints

package fault

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"sinetti/fault"
)

var (
	bin   = flag.String("bin", "../../bin/fault", "folder of programs built with the tag faultpoints")
	seeds = flag.Int("seeds", 50, "how many kills are drawn, each by its seed")
)

// killsAtOnce is how many of the drawn kills one run goes through.
const killsAtOnce = 50

// deep says at which passing a point is hit at the latest: some are passed once for
// each order, others once for each batch.
var deep = map[fault.Name]int{
	fault.BeforeCommit: 400, fault.AfterCommit: 400, fault.BeforeAnswerAudit: 200, fault.AfterAnswerAudit: 200,
	fault.CodeResealed: 20, fault.CodeTaken: 20, fault.RelayRead: 10, fault.RelayFed: 10, fault.RelayPublished: 10, fault.RelayNoted: 10,
}

// TestKilledAtEveryPoint kills at points and passings that the seeds draw, and at
// every point at its first passing; the run must reconcile all the same.
func TestKilledAtEveryPoint(t *testing.T) {
	for first := 1; first <= *seeds; first += killsAtOnce {
		t.Run(fmt.Sprintf("from_seed_%d", first), func(t *testing.T) {
			control := filepath.Join(t.TempDir(), "orders")
			orders := draw(first, min(first+killsAtOnce-1, *seeds))
			if err := os.WriteFile(control, []byte(strings.Join(orders, "\n")+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(filepath.Join(*bin, "sinetti-demo"), "run", "--once", "--orders", "60", "--seed", strconv.Itoa(first), "--out", t.TempDir())
			cmd.Env = append(os.Environ(), "SINETTI_FAULT_CONTROL="+control)
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s\norders were:\n%s", err, out, strings.Join(orders, "\n"))
			}
			wantHits(t, control+".hits", len(orders))
		})
	}
}

// draw gives one kill for each seed, after one for each point.
func draw(from, to int) []string {
	var orders []string
	for _, name := range fault.Names {
		orders = append(orders, fmt.Sprintf("%s kill 1", name))
	}
	for seed := from; seed <= to; seed++ {
		r := rand.New(rand.NewPCG(uint64(seed), 0))
		name := fault.Names[r.IntN(len(fault.Names))]
		orders = append(orders, fmt.Sprintf("%s kill %d", name, 2+r.IntN(max(1, deep[name]))))
	}
	return orders
}

// wantHits wants every point to have killed somebody, and at least half of what was
// drawn to have come true: a run has not always so many passings.
func wantHits(t *testing.T, path string, drawn int) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	hits := strings.Count(string(text), " kill ")
	t.Logf("%d of %d drawn kills came true", hits, drawn)
	if hits < drawn/2 {
		t.Errorf("only %d of %d drawn kills came true", hits, drawn)
	}
	for _, name := range fault.Names {
		if !strings.Contains(string(text), string(name)+" kill") {
			t.Errorf("%s was never hit", name)
		}
	}
}
