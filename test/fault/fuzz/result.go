package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"syscall"
	"time"

	"sinetti/test/fault/timed"
)

// effort is what every target gets.
type effort struct{ inputs, parallel int }

// result is what became of one target.
type result struct {
	target
	inputs  int
	failed  bool
	figures timed.Figures
	took    time.Duration
	output  string
}

var executed = regexp.MustCompile(`execs: (\d+)`)

// fuzz runs go's own fuzzing on one target.
func (t target) fuzz(ctx context.Context, e effort) (result, error) {
	times, err := os.MkdirTemp("", "sinetti-fuzz-")
	if err != nil {
		return result{}, err
	}
	defer func() { _ = os.RemoveAll(times) }()
	cmd := exec.CommandContext(ctx, "go", "test", "-run=^$", "-fuzz=^"+t.name+"$", //nolint:gosec // names of our own targets
		"-fuzztime="+strconv.Itoa(e.inputs)+"x", "-parallel="+strconv.Itoa(e.parallel), "-fuzzminimizetime=2s", "-timeout=0", "./"+t.folder)
	cmd.Env = append(os.Environ(), timed.FolderVariable+"="+times)
	// An interrupted run ends go's own processes too: each has children.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGINT) }
	began := time.Now()
	out, err := cmd.CombinedOutput()
	r := result{target: t, took: time.Since(began), output: string(out)}
	var ended *exec.ExitError
	if r.failed = errors.As(err, &ended); err != nil && !r.failed || ctx.Err() != nil {
		return r, errors.Join(err, ctx.Err())
	}
	if counts := executed.FindAllStringSubmatch(r.output, -1); len(counts) > 0 {
		if r.inputs, err = strconv.Atoi(counts[len(counts)-1][1]); err != nil {
			return r, err
		}
	}
	r.figures, err = timed.Read(times)
	return r, err
}

// held tells whether the target kept its promise on as many inputs as were asked for.
func (r result) held(e effort) bool {
	return !r.failed && r.inputs >= e.inputs && r.figures.Slowest <= timed.Limit
}

func (r result) row() string {
	failures := 0 // go ends a target at its first failure
	if r.failed {
		failures = 1
	}
	return fmt.Sprintf("%-34s %10d %9d %12s %12s %8s", r.folder+"."+r.name, r.inputs, failures,
		r.figures.Slowest.Round(time.Microsecond), r.figures.AtFirst.Round(time.Microsecond), r.took.Round(time.Second))
}
