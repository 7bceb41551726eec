// Package timed tells the fault run how long a fuzz target's slowest input took.
// In `make test` it measures nothing: there the targets see their seeds alone.
package timed

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"
)

// FolderVariable is the environment variable that names the folder in which each
// process of a fuzz run leaves its figures; unset: nothing is measured.
const FolderVariable = "SINETTI_FUZZ_TIMES"

// Limit is how long one input may take at most (quality.md, hostile input).
const Limit = 100 * time.Millisecond

// An input that took longer than suspect is tried so often in all: a machine that
// does something else meanwhile makes any input slow once, but not three times.
const (
	suspect = Limit / 10
	tries   = 3
)

// Figures are those of one process, or of all together.
type Figures struct {
	Slowest time.Duration // the slowest input, each by its best try
	AtFirst time.Duration // the slowest first try
}

var (
	folder = os.Getenv(FolderVariable)
	mutex  sync.Mutex
	worst  Figures
)

// Input runs a fuzz target's work on one input. A slow input is given to
// it again, so what it does must be harmless a second time.
func Input(do func()) {
	if folder == "" {
		do()
		return
	}
	first := timeOf(do)
	best := first
	for n := 1; n < tries && best > suspect; n++ {
		best = min(best, timeOf(do))
	}
	note(Figures{Slowest: best, AtFirst: first})
}

func timeOf(do func()) time.Duration {
	began := time.Now()
	do()
	return time.Since(began)
}

// note leaves the figures on disk whenever they grow: a fuzz process is ended
// without being asked.
func note(f Figures) {
	mutex.Lock()
	defer mutex.Unlock()
	if f.Slowest <= worst.Slowest && f.AtFirst <= worst.AtFirst {
		return
	}
	worst = Figures{Slowest: max(worst.Slowest, f.Slowest), AtFirst: max(worst.AtFirst, f.AtFirst)}
	text := fmt.Appendf(nil, "%d %d\n", worst.Slowest, worst.AtFirst)
	if err := os.WriteFile(filepath.Join(folder, strconv.Itoa(os.Getpid())), text, 0o600); err != nil {
		panic(err) // a run that cannot say how slow it was has measured nothing
	}
}

// Read gives the worst of all processes that left figures in a folder.
func Read(dir string) (Figures, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return Figures{}, err
	}
	var all Figures
	for _, file := range files {
		text, err := os.ReadFile(filepath.Join(dir, file.Name())) //nolint:gosec // a folder of our own
		if err != nil {
			return Figures{}, err
		}
		var f Figures
		if _, err := fmt.Sscan(string(text), (*int64)(&f.Slowest), (*int64)(&f.AtFirst)); err != nil {
			return Figures{}, fmt.Errorf("%s: %w", file.Name(), err)
		}
		all = Figures{Slowest: max(all.Slowest, f.Slowest), AtFirst: max(all.AtFirst, f.AtFirst)}
	}
	return all, nil
}
