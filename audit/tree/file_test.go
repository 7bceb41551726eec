package tree

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
)

const (
	lines  = 300
	places = 20
)

// exported gives the lines of a file, the checkpoint's last.
func exported(t *testing.T, key Key) [][]byte {
	t.Helper()
	var grown Growing
	end := FileEnd{Key: key.Verifier()}
	list := make([][]byte, 0, lines+1)
	for i := range lines {
		list = append(list, leaf(i))
		grown.Add(LeafHash(leaf(i)))
		end.Note(LeafHash(leaf(i)))
	}
	var err error
	if end.Checkpoint, err = key.Sign(lines, grown.Root()); err != nil {
		t.Fatal(err)
	}
	var last bytes.Buffer
	if err := end.Write(&last); err != nil {
		t.Fatal(err)
	}
	return append(list, bytes.TrimSuffix(last.Bytes(), []byte("\n")))
}

func file(list [][]byte) *bytes.Reader {
	return bytes.NewReader(append(bytes.Join(list, []byte("\n")), '\n'))
}

func verify(t *testing.T, list [][]byte, trust Trust) FileReport {
	t.Helper()
	r, err := VerifyFile(file(list), trust)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestAChangedFileNamesTheFirstBadIndex does each kind of change at each place.
func TestAChangedFileNamesTheFirstBadIndex(t *testing.T) {
	t.Parallel()
	key := newKey(t)
	whole := exported(t, key)
	for range places {
		if r := verify(t, whole, Trust{Key: verifier(t, key)}); len(r.Findings) > 0 || r.Entries != lines || r.Checkpoint.Size != lines {
			t.Fatalf("nothing was changed, and found: %+v", r)
		}
	}
	kinds := map[string]func(list [][]byte, at int) [][]byte{
		"update": func(l [][]byte, at int) [][]byte {
			l[at] = bytes.Replace(l[at], []byte("shown"), []byte("taken"), 1)
			return l
		},
		"one bit":  func(l [][]byte, at int) [][]byte { l[at][7] ^= 1; return l },
		"delete":   func(l [][]byte, at int) [][]byte { return slices.Delete(l, at, at+1) },
		"insert":   func(l [][]byte, at int) [][]byte { return slices.Insert(l, at, []byte(`{"id":"forged"}`)) },
		"swap":     func(l [][]byte, at int) [][]byte { l[at], l[at+1] = l[at+1], l[at]; return l },
		"truncate": func(l [][]byte, at int) [][]byte { return slices.Delete(l, at, lines) },
		"cut off":  func(l [][]byte, at int) [][]byte { return l[:at] },
		"doubled":  func(l [][]byte, at int) [][]byte { return slices.Insert(l, at, l[at+1]) },
	}
	for name, change := range kinds {
		for i := range places {
			at := 1 + i*(lines-3)/(places-1)
			list := make([][]byte, len(whole))
			for j, l := range whole {
				list[j] = bytes.Clone(l)
			}
			r := verify(t, change(list, at), Trust{})
			if len(r.Findings) == 0 || r.Findings[0].Index != int64(at) {
				t.Errorf("%s at %d: %v", name, at, r.Findings)
			}
		}
	}
}

// What the marks cannot tell, the root does.
func TestMarksAreNotBelieved(t *testing.T) {
	t.Parallel()
	key := newKey(t)
	list := exported(t, key)
	end, err := parseEnd(list[lines])
	if err != nil {
		t.Fatal(err)
	}
	list[5] = []byte(`{"id":"forged"}`)
	hash := LeafHash(list[5])
	copy(end.marks[5*markBytes:], hash[:markBytes])
	var last bytes.Buffer
	if err := end.Write(&last); err != nil {
		t.Fatal(err)
	}
	list[lines] = bytes.TrimSpace(last.Bytes())
	if r := verify(t, list, Trust{}); len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Text, "do not make the tree") {
		t.Errorf("%v", r.Findings)
	}
}

func TestAFileOfAnotherKeyIsRefused(t *testing.T) {
	t.Parallel()
	list := exported(t, newKey(t))
	if r := verify(t, list, Trust{Key: verifier(t, newKey(t))}); len(r.Findings) != 1 {
		t.Errorf("%v", r.Findings)
	}
	if r := verify(t, append(list, leaf(1)), Trust{}); len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Text, "follows the checkpoint") {
		t.Errorf("%v", r.Findings)
	}
	witness := verifier(t, newKey(t))
	if r := verify(t, list, Trust{Witnesses: []note.Verifier{witness}}); len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Text, "has not cosigned") {
		t.Errorf("%v", r.Findings)
	}
}

// FuzzVerifyFile wants no panic, and nothing believed that was not signed.
func FuzzVerifyFile(f *testing.F) {
	f.Add([]byte("{}\n{\"checkpoint\":\"a\\n1\\n\",\"key\":\"\",\"leaves\":\"AAAA\"}\n"))
	f.Add([]byte("\n\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if r, err := VerifyFile(bytes.NewReader(text), Trust{}); err == nil && len(r.Findings) == 0 {
			t.Errorf("believed: %q", text)
		}
	})
}
