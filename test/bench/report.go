package bench

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"text/tabwriter"
	"time"
)

// Machine is where the figures were taken.
type Machine struct {
	Cores      int
	Memory     string
	CPU        string
	Go         string
	PostgreSQL string
	Date       string
}

// ThisMachine reads the facts of this machine.
func ThisMachine(ctx context.Context) Machine {
	m := Machine{
		Cores: runtime.NumCPU(), Go: runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH,
		Date: time.Now().UTC().Format(time.DateOnly), CPU: fact("/proc/cpuinfo", "model name"), Memory: gigabytes(fact("/proc/meminfo", "MemTotal")),
	}
	out, err := exec.CommandContext(ctx, "psql", "--version").Output()
	if err == nil {
		_, m.PostgreSQL, _ = strings.Cut(strings.TrimSpace(string(out)), ") ")
	}
	return m
}

// fact finds the first line of a file of the kernel's that begins with a name.
func fact(file, name string) string {
	f, err := os.Open(file) //nolint:gosec // the kernel's own
	if err != nil {
		return "unknown"
	}
	defer f.Close() //nolint:errcheck // it was read
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if key, value, _ := strings.Cut(lines.Text(), ":"); strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return "unknown"
}

// gigabytes rounds what the kernel gives in kB.
func gigabytes(text string) string {
	var kilobytes int
	if _, err := fmt.Sscanf(text, "%d kB", &kilobytes); err != nil {
		return text
	}
	return fmt.Sprintf("%.0f GB", float64(kilobytes)/(1<<20))
}

// Print writes the table for a terminal.
func Print(w io.Writer, rows []Row) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(t, "what\tours\tlimit\tunit\tratio\truns\tbefore\tfloor\tp99\tlimit's p99\tlimit is\t")
	for _, r := range rows {
		_, _ = fmt.Fprintln(t, strings.Join(cells(r), "\t")+"\t")
	}
	return t.Flush()
}

func cells(r Row) []string {
	verdict := ""
	if r.Failed() {
		verdict = " (below)"
	}
	return []string{
		r.Name, fmt.Sprintf("%.0f", r.Ours), fmt.Sprintf("%.0f", r.Limit), r.Unit, fmt.Sprintf("%.2f", r.Ratio()) + verdict, ratios(r.Runs...), ratios(r.Before), ratios(r.Floor),
		shortly(r.P99), shortly(r.LimitP99), r.Limited,
	}
}

// ratios writes those that there are, with a dash for none.
func ratios(of ...float64) string {
	var words []string
	for _, ratio := range of {
		if ratio > 0 {
			words = append(words, fmt.Sprintf("%.2f", ratio))
		}
	}
	return cmp.Or(strings.Join(words, " "), "–")
}

func shortly(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000)
}

// Write writes docs/bench.md.
func Write(path string, m Machine, rows []Row) error {
	var b strings.Builder
	b.WriteString("# What the hot paths reach\n\nWritten by `make bench`; do not edit. Each row was measured beside the bare limit of the same work, on the same machine in the same run: the ratio is what counts, and what the floors are set for. A row is the run whose ratio lies in the middle of all runs; *before* is the ratio of the table that this one took the place of.\n\n")
	_, _ = fmt.Fprintf(&b, "%s · %d cores (%s), %s memory · %s · PostgreSQL %s with fsync, full_page_writes and synchronous_commit on\n\n",
		m.Date, m.Cores, m.CPU, m.Memory, m.Go, m.PostgreSQL)
	b.WriteString("| what | ours | limit | unit | ratio | of the runs | before | floor | p99 | limit's p99 | the limit is |\n|---|--:|--:|---|--:|---|--:|--:|--:|--:|---|\n")
	for _, r := range rows {
		b.WriteString("| " + strings.Join(cells(r), " | ") + " |\n")
	}
	b.WriteString("\n## How it was measured\n\n")
	for _, r := range rows {
		if r.Note != "" {
			b.WriteString("- **" + r.Name + "**: " + r.Note + "\n")
		}
	}
	return os.WriteFile(path, []byte(b.String()), 0o644) //nolint:gosec // documentation
}
