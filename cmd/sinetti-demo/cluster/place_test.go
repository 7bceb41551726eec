package cluster

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestAFolderOfAnotherIsNotTaken(t *testing.T) {
	t.Parallel()
	cred, err := unprivileged()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "cluster")
	if err := ours(dir, cred); err != nil {
		t.Errorf("a folder that is not there: %v", err)
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := ours(dir, cred); err != nil {
		t.Errorf("the own folder: %v", err)
	}
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := ours(dir, cred); !errors.Is(err, ErrNotOurs) {
		t.Errorf("a folder that everybody writes to: %v", err)
	}
	link := dir + ".link"
	if err := os.Symlink(t.TempDir(), link); err != nil {
		t.Fatal(err)
	}
	if err := ours(link, cred); !errors.Is(err, ErrNotOurs) {
		t.Errorf("a link: %v", err)
	}
}
