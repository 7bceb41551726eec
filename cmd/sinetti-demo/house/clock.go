package house

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"sinetti/cmd/sinetti-demo/cluster"
)

// portFile remembers where the running demo's PostgreSQL listens.
const portFile = "database.port"

// seedFile remembers of which seed the world is.
const seedFile = "seed"

// SeedOf gives the seed of the world that lies in a state folder, if there is one.
func SeedOf(state string) (int64, bool) {
	text, err := os.ReadFile(filepath.Join(state, seedFile)) //nolint:gosec // a path of our own
	if err != nil {
		return 0, false
	}
	seed, err := strconv.ParseInt(string(text), 10, 64)
	return seed, err == nil
}

// MoveRunningClock moves the business time of the demo that runs from a state
// folder, and gives the new time.
func MoveRunningClock(ctx context.Context, state string, by time.Duration) (time.Time, error) {
	c, err := running(ctx, state)
	if err != nil {
		return time.Time{}, err
	}
	return moveClock(ctx, c, by)
}

// running reaches the database of the demo that runs from a state folder.
func running(ctx context.Context, state string) (*cluster.Cluster, error) {
	text, err := os.ReadFile(filepath.Join(state, portFile)) //nolint:gosec // a path of our own
	if err != nil {
		return nil, errors.New("no demo runs from this folder; remedy: make demo")
	}
	port, err := strconv.Atoi(string(text))
	if err != nil {
		return nil, err
	}
	return cluster.Running(ctx, filepath.Join(state, "cluster"), port)
}

// AgeFactor lets the one-time codes by which an officer came in be an hour older
// than they are, in the demo that runs from a state folder: the next act that wants
// a fresh one asks for it. It gives how many sessions that concerns.
func AgeFactor(ctx context.Context, state, user string) (int64, error) {
	c, err := running(ctx, state)
	if err != nil {
		return 0, err
	}
	conn, err := c.Connect(ctx, database)
	if err != nil {
		return 0, err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	aged, err := conn.Exec(ctx, `update officer_sessions s set factor_at = s.factor_at - interval '1 hour'
		from officers o where o.id = s.officer_id and o.user_name = $1 and s.ended_at is null`, user)
	return aged.RowsAffected(), err
}

func moveClock(ctx context.Context, c *cluster.Cluster, by time.Duration) (time.Time, error) {
	conn, err := c.Connect(ctx, database)
	if err != nil {
		return time.Time{}, err
	}
	defer conn.Close(ctx) //nolint:errcheck // nothing was left open
	var offset int64
	err = conn.QueryRow(ctx, `update demo_clock set offset_seconds = offset_seconds + $1 returning offset_seconds`, int64(by.Seconds())).Scan(&offset)
	return now().Add(time.Duration(offset) * time.Second), err
}

// Marker is a file that remembers that something was done once.
func (h *House) Marker(name string) string { return h.file("keys", name) }

// Forget removes what a demo left in its data folder.
func Forget(data string) error { return os.RemoveAll(data) }

// ExportAudit writes the audit log as the program for auditors exports it, with the
// word of the witness.
func (h *House) ExportAudit(ctx context.Context, path string) error {
	return h.serverTool(ctx, "audit", "export", "--witnessed", "--out", path)
}

// VerifyAudit checks an exported log by itself, and the database against the
// published log and against what the witness saw, as an auditor does who has the
// public keys of both.
func (h *House) VerifyAudit(ctx context.Context, path string) error {
	witnesses, err := h.witnessEnv()
	if err != nil {
		return err
	}
	if _, err := h.tool(ctx, "sinetti", witnesses, []string{"audit", "verify", path, "--key", h.LogKeyFile()}); err != nil {
		return err
	}
	_, err = h.tool(ctx, "sinetti", append(h.sealerEnv(), witnesses...), []string{"audit", "verify", "--key", h.LogKeyFile()})
	return err
}
