//go:build faultpoints

package fault

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

const asChild = "SINETTI_FAULT_TEST_CHILD"

// TestMain lets the other tests start this program as a process of its own.
func TestMain(m *testing.M) {
	control := os.Getenv(asChild)
	if control == "" {
		os.Exit(m.Run())
	}
	if err := Control(control); err != nil {
		os.Exit(1)
	}
	for range 3 {
		Point(AfterCommit)
	}
}

func TestAPointKillsOnceAtItsPassing(t *testing.T) {
	control := filepath.Join(t.TempDir(), "orders")
	if err := os.WriteFile(control, []byte("tx.after_commit kill 3\ntx.after_commit  delay 1 1ms\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	child := func() error {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), asChild+"="+control)
		return cmd.Run()
	}
	var ended *exec.ExitError
	if err := child(); !errors.As(err, &ended) || ended.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Fatalf("the first run ended with %v", err)
	}
	if err := child(); err != nil {
		t.Errorf("started again it ended with %v", err)
	}
	hits, err := os.ReadFile(control + ".hits")
	if err != nil || string(hits) != "tx.after_commit delay 1 1ms\ntx.after_commit kill 3\n" {
		t.Errorf("hits %q, %v", hits, err)
	}
}

func TestControlRefusesWhatItDoesNotKnow(t *testing.T) {
	for _, line := range []string{"nowhere kill 1", "tx.after_commit kill", "tx.after_commit kill x", "tx.after_commit delay 1", "tx.after_commit delay 1 long", "tx.after_commit stop 1 1s"} {
		path := filepath.Join(t.TempDir(), "orders")
		if err := os.WriteFile(path, []byte(line), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Control(path); !errors.Is(err, ErrControl) {
			t.Errorf("%q: %v", line, err)
		}
	}
	if err := Control(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a file that is not there was read")
	}
	if err := Control(""); err != nil {
		t.Errorf("no file: %v", err)
	}
}

func TestADelayHoldsUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "orders")
	if err := os.WriteFile(path, []byte("batch.ready delay 1 50ms\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Control(path); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	Point(BatchReady)
	if took := time.Since(began); took < 50*time.Millisecond {
		t.Errorf("held up for %s", took)
	}
}

func TestEveryNameIsListedOnce(t *testing.T) {
	seen := map[Name]bool{}
	for _, name := range Names {
		if seen[name] {
			t.Errorf("%s is listed twice", name)
		}
		seen[name] = true
	}
}
