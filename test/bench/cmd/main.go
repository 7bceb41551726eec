// Command cmd runs the benchmarks, prints their table and writes it into a file.
// It exits 1 where a ratio is below its floor.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"sinetti/test/bench"
)

func main() {
	out := flag.String("out", "", "the Markdown file to write; none: the table is only printed")
	only := flag.String("only", "", "one of letters, orders, page, card, events, names, audit; all without it")
	orders := flag.Int("orders", 0, "how many orders lie in the table of the order page; by default a million")
	runs := flag.Int("runs", 1, "how often everything is measured; the middle of the ratios counts")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *out, bench.Plan{Only: *only, Orders: *orders, Runs: *runs}); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

var errBelow = errors.New("a ratio is below its floor")

func run(ctx context.Context, out string, p bench.Plan) error {
	began := time.Now()
	p.Say = func(line string) {
		_, _ = fmt.Fprintf(os.Stderr, "%6.1f s  %s\n", time.Since(began).Seconds(), line)
	}
	rows, err := bench.All(ctx, p)
	if err != nil {
		return err
	}
	if out != "" {
		if err := bench.Compare(out, rows); err != nil {
			return err
		}
	}
	if err := bench.Print(os.Stdout, rows); err != nil {
		return err
	}
	if out != "" {
		if err := bench.Write(out, bench.ThisMachine(ctx), rows); err != nil {
			return err
		}
	}
	for _, r := range rows {
		if r.Failed() {
			return errBelow
		}
	}
	return nil
}
