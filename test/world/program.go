package world

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// program builds sinetti-press once for a test binary.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "sinetti-press")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "sinetti-press")
	return path, exec.Command("go", "build", "-o", path, "sinetti/cmd/sinetti-press").Run() //nolint:gosec // a path of our own
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
