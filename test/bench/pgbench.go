package bench

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var perSecondLine = regexp.MustCompile(`tps = ([\d.]+) \(without initial connection time\)`)

// pgbench runs the script with as many clients as ask the server, each order
// from its own number on, over prepared statements; most is how many orders
// the busiest client placed.
func (h *House) pgbench(ctx context.Context, s script, first int, length time.Duration) (m measured, most int, err error) {
	dir, err := os.MkdirTemp(h.dir, "pgbench-")
	if err != nil {
		return m, 0, err
	}
	out, err := h.runPgbench(ctx, dir, s, "-T", strconv.Itoa(int(length.Seconds())), "-D", "first="+strconv.Itoa(first))
	if err != nil {
		return m, 0, err
	}
	found := perSecondLine.FindStringSubmatch(out)
	if found == nil {
		return m, 0, fmt.Errorf("pgbench says no rate: %s", out)
	}
	perSecond, err := strconv.ParseFloat(found[1], 64)
	if err != nil {
		return m, 0, err
	}
	took, most, err := logged(dir)
	if err != nil {
		return m, 0, err
	}
	return summed(took, time.Duration(float64(len(took))/perSecond*float64(time.Second))), most, nil
}

func (h *House) runPgbench(ctx context.Context, dir string, s script, args ...string) (string, error) {
	file := filepath.Join(dir, "order.sql")
	if err := os.WriteFile(file, []byte(s.text), 0o600); err != nil {
		return "", err
	}
	word, err := h.password()
	if err != nil {
		return "", err
	}
	args = append(args,
		"-n", "-M", "prepared", "-c", strconv.Itoa(clients), "-j", "2",
		"-f", file, "-l", "--log-prefix="+filepath.Join(dir, "took"), "-h", "127.0.0.1", "-p", strconv.Itoa(h.port),
		"-U", serverRole, "-D", "i=-1", "-D", "reach="+strconv.Itoa(reach),
	)
	for name, value := range s.variables {
		args = append(args, "-D", name+"="+value)
	}
	cmd := exec.CommandContext(ctx, h.cluster.Tool("pgbench"), append(args, database)...) //nolint:gosec // PostgreSQL's own program
	cmd.Env = append(os.Environ(), "PGPASSWORD="+word)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("pgbench: %w: %.2000s", err, errs.String())
	}
	return out.String(), nil
}

// logged reads how long each order took, and the busiest client's count, from
// pgbench's own log: client, number, microseconds, ….
func logged(dir string) (took []time.Duration, most int, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "took.*"))
	if err != nil {
		return nil, 0, err
	}
	orders := map[string]int{}
	for _, name := range files {
		text, err := os.ReadFile(name) //nolint:gosec // pgbench wrote it
		if err != nil {
			return nil, 0, err
		}
		for line := range strings.Lines(string(text)) {
			fields := strings.Fields(line)
			if len(fields) < 3 {
				continue
			}
			n, err := strconv.Atoi(fields[2])
			if err != nil {
				return nil, 0, err
			}
			took = append(took, time.Duration(n)*time.Microsecond)
			orders[fields[0]]++
			most = max(most, orders[fields[0]])
		}
	}
	if len(took) == 0 {
		return nil, 0, fmt.Errorf("pgbench logged nothing in %d files", len(files))
	}
	return took, most + 1, nil
}
