package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestUsageIsExitCode2(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{},
		{"nonsense"},
		{"pull"},
		{"pull", "--nonsense"},
		{"--url", "http://plain.example", "pull"},
		{"verify"},
		{"spoil", "E26-AAAAAA-A"},
		{"spoil", "E26-AAAAAA-A", "A", "--reason", "bored"},
		{"receipt", "burnt", "E26-AAAAAA-A"},
		{"receipt", "posted", "../elsewhere"},
		{"receipt", "posted", "E26-AAAAAA-A", "--from", "5", "--to", "4"},
	} {
		var out, errs bytes.Buffer
		if code := run(t.Context(), args, &out, &errs); code != exitUsage {
			t.Errorf("%v: exit %d\n%s", args, code, errs.String())
		}
	}
	var out, errs bytes.Buffer
	if code := run(t.Context(), []string{"--help"}, &out, &errs); code != exitDone || !bytes.Contains(out.Bytes(), []byte("4 verification failed")) {
		t.Errorf("--help: exit %d\n%s", code, out.String())
	}
}

// The same report is one receipt, another report another.
func TestAReportIsNamedByWhatItSays(t *testing.T) {
	t.Parallel()
	posted := report{Kind: "posted", Part: 1, From: 1, To: 9}
	first, again := idOf("E26-AAAAAA-A", posted), idOf("E26-AAAAAA-A", posted)
	if first != again {
		t.Error("the same report has two ids")
	}
	further := posted
	further.To = 10
	if idOf("E26-AAAAAA-A", posted) == idOf("E26-AAAAAA-A", further) || idOf("E26-AAAAAA-A", posted) == idOf("E26-BBBBBB-B", posted) {
		t.Error("two reports share an id")
	}
}

// No name that a server sends leads out of the batch's folder.
func TestNames(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"", ".", "..", "../a", "a/b", `a\b`, "/a", ".hidden", "C:a"} {
		if goodName(name) {
			t.Errorf("%q is taken for a file name", name)
		}
	}
	if !goodName("E26-K7QM3X-P.part1.pdf.pgp") {
		t.Error("a part's name is refused")
	}
}

// A file is there as a whole or not at all.
func TestWriteWhole(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "part.pdf")
	broken := errors.New("broken")
	err := writeWhole(path, func(w io.Writer) error {
		_, _ = w.Write([]byte("half"))
		return broken
	})
	if left, _ := os.ReadDir(filepath.Dir(path)); !errors.Is(err, broken) || len(left) != 0 {
		t.Errorf("%v, %d files left", err, len(left))
	}
	for _, text := range []string{"first", "second"} {
		err := writeWhole(path, func(w io.Writer) error {
			_, err := w.Write([]byte(text))
			return err
		})
		if got, _ := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("%q, %v", got, err)
		}
	}
}
