//go:build playedfaults

package fault

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// disk is a small file system of its own that a test fills and frees.
type disk struct {
	t   *testing.T
	dir string
}

// newDisk mounts one in a folder, which is made. Without the right to mount, the
// fault cannot be played: then the test fails and says how it can.
func newDisk(t *testing.T, dir string, megabytes int, mode string) *disk {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dm,mode=%s", megabytes, mode)); err != nil {
		t.Fatalf("a full disk cannot be played, for no small file system can be mounted: %v\n"+
			"remedy: run as root with the capability CAP_SYS_ADMIN, or below `unshare --user --map-root-user --mount`", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return &disk{t, dir}
}

func (d *disk) ballast() string { return filepath.Join(d.dir, "ballast") }

// fill leaves no byte free.
func (d *disk) fill() {
	d.t.Helper()
	f, err := os.OpenFile(d.ballast(), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // what lies in it does not matter
	for _, size := range []int{1 << 20, 4 << 10, 1} {
		block := make([]byte, size)
		for err = nil; err == nil; {
			_, err = f.Write(block)
		}
		if !errors.Is(err, syscall.ENOSPC) {
			d.t.Fatal(err)
		}
	}
}

func (d *disk) free() {
	d.t.Helper()
	if err := os.Remove(d.ballast()); err != nil {
		d.t.Fatal(err)
	}
}

// pagesIn counts the pages of a PDF.
func pagesIn(t *testing.T, pdf string) (n int) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "pdfinfo", pdf).Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(out), "\n") {
		if text, is := strings.CutPrefix(line, "Pages:"); is {
			if n, err = strconv.Atoi(strings.TrimSpace(text)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return n
}
