package world

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// Build compiles a program of this module as make does, so that what it consists of
// is in the cache since then; more is what else go build is told.
func Build(path, pkg string, more ...string) error {
	args := append([]string{"build", "-trimpath", "-ldflags=-s -w", "-o", path}, more...)
	cmd := exec.Command("go", append(args, pkg)...) //nolint:gosec // packages of this module
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w: %s", pkg, err, said)
	}
	return nil
}

// program builds sinetti-press once for a test binary.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "sinetti-press")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "sinetti-press")
	return path, Build(path, "sinetti/cmd/sinetti-press")
})

// PressProgram gives the print house's program, built from this tree.
func PressProgram(t testing.TB) string {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return path
}
