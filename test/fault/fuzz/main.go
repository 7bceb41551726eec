// Command fuzz gives every fuzz target of the house so many inputs, one target
// after another, and prints a table: target, inputs, failures, slowest input.
//
// Exit codes: 0 all held, 1 a target failed, was slower than its limit or got too
// few inputs, 2 usage.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"regexp"
	"syscall"
)

const (
	exitFailed = 1
	exitUsage  = 2
)

func main() {
	inputs := flag.Int("inputs", 1_000_000, "how many inputs each target gets")
	parallel := flag.Int("parallel", 2, "how many processes work on one target")
	only := flag.String("only", "", "only targets whose folder.Name matches this regular expression")
	flag.Parse()
	wanted, err := regexp.Compile(*only)
	if err != nil || *inputs < 1 || *parallel < 1 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(exitUsage)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	ok, err := run(ctx, wanted, effort{*inputs, *parallel})
	stop()
	if err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "fuzz:", err)
	}
	if err != nil || !ok {
		os.Exit(exitFailed)
	}
}

// run fuzzes the wanted targets and prints a row of each as soon as it is known.
func run(ctx context.Context, wanted *regexp.Regexp, e effort) (ok bool, err error) {
	all, err := targets(".")
	if err != nil {
		return false, err
	}
	ok = true
	_, _ = fmt.Fprintf(os.Stdout, "%-34s %10s %9s %12s %12s %8s\n", "target", "inputs", "failures", "slowest", "at first", "took")
	for _, t := range all {
		if !wanted.MatchString(t.folder + "." + t.name) {
			continue
		}
		r, err := t.fuzz(ctx, e)
		if err != nil {
			return false, fmt.Errorf("%s.%s: %w", t.folder, t.name, err)
		}
		_, _ = fmt.Fprintln(os.Stdout, r.row())
		if !r.held(e) {
			ok = false
			_, _ = fmt.Fprintln(os.Stderr, r.output)
		}
	}
	return ok, nil
}
