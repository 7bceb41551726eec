package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"golang.org/x/term"

	"sinetti/cmd/sinetti-demo/once"
)

type runCommand struct {
	Once   bool   `help:"Do the job once; so far there is no other way." required:""`
	Orders int    `help:"How many orders are placed, 1 to 20000." default:"200"`
	Seed   int64  `help:"The world and the mix of orders follow from it." default:"1"`
	Kills  int    `help:"How often the server or the worker is killed as by kill -9." default:"0"`
	JSON   bool   `help:"One JSON object on standard output." name:"json"`
	Out    string `help:"Folder for what the run leaves: opened letters, manifests, events, audit, dump, logs." type:"path" default:"out/run" placeholder:"DIR"`
}

const mostOrders = 20_000

// Validate refuses what kong cannot know to be wrong; it is a fault of usage.
func (r *runCommand) Validate() error {
	if r.Orders < 1 || r.Orders > mostOrders {
		return fmt.Errorf("--orders: %d is not in 1 to %d", r.Orders, mostOrders)
	}
	if r.Kills < 0 {
		return fmt.Errorf("--kills: %d is less than none", r.Kills)
	}
	return nil
}

// Run does the main job once.
func (r *runCommand) Run(ctx context.Context, c *commands, con console) error {
	began := time.Now()
	say := func(string) {}
	if f, ok := con.err.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		say = func(line string) {
			_, _ = fmt.Fprintf(con.err, "%6.1f s  %s\n", time.Since(began).Seconds(), line)
		}
	}
	report, err := once.Run(ctx, once.Plan{Orders: r.Orders, Seed: r.Seed, Kills: r.Kills, Out: r.Out, Bin: c.Bin, Say: say})
	return errors.Join(err, r.tell(con, report, err == nil))
}

func (r *runCommand) tell(con console, report once.Report, ok bool) error {
	if r.JSON {
		return json.NewEncoder(con.out).Encode(report)
	}
	word := "everything reconciles"
	if !ok {
		word = "NOT reconciled"
	}
	_, err := fmt.Fprintf(con.out, "%s: %d orders, %d letters on %d pages in %d batches, %d spoiled, %d missing; %d restarts\n",
		word, report.Orders, report.Letters, report.Pages, report.Batches, report.Spoiled, report.Missing, report.Restarts)
	types := make([]string, 0, len(report.Events))
	for t := range report.Events {
		types = append(types, t)
	}
	slices.Sort(types)
	for _, t := range types {
		_, _ = fmt.Fprintf(con.out, "  %6d  %s\n", report.Events[t], t)
	}
	_, _ = fmt.Fprintf(con.out, "left in %s\n", r.Out)
	return err
}
