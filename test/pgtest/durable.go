package pgtest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// NewCluster starts a PostgreSQL of this test alone, with fsync and all that
// safety rests on, which the test may stop, kill and freeze.
func NewCluster(t testing.TB) *Cluster {
	t.Helper()
	dir, err := os.MkdirTemp("", "sinetti-pg-") //nolint:usetesting // its parents must let the database's user through
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil { //nolint:gosec // as above
		t.Fatal(err)
	}
	c, err := initCluster(filepath.Join(dir, "data"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Stop("immediate") })
	return c
}

// URL is the way in for a superuser.
func (c *Cluster) URL() string { return urlOf(c.port) }

// New gives a database of this cluster.
func (c *Cluster) New(t testing.TB) *DB {
	t.Helper()
	return clone(t, c.URL(), "sinetti_owner_"+c.port)
}

// TakeAway makes the cluster unreachable and gives the way back: immediate
// kills it as a crash does, frozen stops all its processes where they stand.
func (c *Cluster) TakeAway(t testing.TB, how string) (back func()) {
	t.Helper()
	if how != "frozen" {
		if err := c.Stop(how); err != nil {
			t.Fatal(err)
		}
		return func() {
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
		}
	}
	processes := c.processes(t)
	signal := func(s syscall.Signal) {
		for _, pid := range processes {
			_ = syscall.Kill(pid, s) // a backend may be gone by now
		}
	}
	signal(syscall.SIGSTOP)
	t.Cleanup(func() { signal(syscall.SIGCONT) })
	return func() { signal(syscall.SIGCONT) }
}

// processes lists the postmaster and its children.
func (c *Cluster) processes(t testing.TB) []int {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(c.data, "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	master, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	pids := []int{master}
	children, _ := os.ReadFile(filepath.Join("/proc", first, "task", first, "children")) //nolint:gosec // of our own postmaster
	for _, child := range strings.Fields(string(children)) {
		if pid, err := strconv.Atoi(child); err == nil {
			pids = append(pids, pid)
		}
	}
	return pids
}

// Addresses are the ways into a database that has no schema yet.
type Addresses struct{ OwnerURL, ServerURL, WorkerURL string }

// Empty makes a database without a schema, for tests of whoever makes it.
func (c *Cluster) Empty(t testing.TB, name string) Addresses {
	t.Helper()
	if err := c.run("createdb", "-h", "127.0.0.1", "-p", c.port, "-U", "postgres", name); err != nil {
		t.Fatal(err)
	}
	as := func(role string) string {
		return "postgres://" + role + "@127.0.0.1:" + c.port + "/" + name + "?sslmode=disable"
	}
	return Addresses{as("postgres"), as(ServerRole), as(WorkerRole)}
}
