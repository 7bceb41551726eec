package letters

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinetti/domain"
)

var update = flag.Bool("update", false, "write the golden files anew; look at the pictures before you commit them")

// differ is our own comparer: it tells where two files part, and a shorter file
// is never equal to a longer one.
func differ(got, want []byte) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			from := max(0, i-40)
			return fmt.Sprintf("byte %d: got …%q, want …%q", i, got[from:min(len(got), i+40)], want[from:min(len(want), i+40)])
		}
	}
	if len(got) != len(want) {
		return fmt.Sprintf("%d bytes, want %d", len(got), len(want))
	}
	return ""
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := differ(got, want); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

// One letter of each kind is kept whole; of all others the sum.
func TestGoldenLetters(t *testing.T) {
	t.Parallel()
	p := profile(t, "c5")
	var sums strings.Builder
	for _, l := range everyLetter() {
		pdf := stream(t, p, l)
		fmt.Fprintf(&sums, "%x %s %s %s\n", sha256.Sum256(pdf), l.Kind, l.Format, l.Language)
		if l.Format == domain.StandardPrint && (l.Kind == domain.ActivationLetter) == (l.Language == domain.Finnish) && l.Language != domain.Swedish && l.Language != domain.English {
			golden(t, string(l.Kind)+".pdf", pdf)
			picture(t, string(l.Kind), pdf)
		}
	}
	golden(t, "sums.txt", []byte(sums.String()))
}

// picture renews the page for eyes; it is not compared, since each version of
// poppler draws a little differently.
func picture(t *testing.T, name string, pdf []byte) {
	t.Helper()
	if *update {
		tool(t, "pdftoppm", "-r", "60", "-gray", "-png", "-singlefile", onDisk(t, pdf), filepath.Join("testdata", name))
	}
}

func TestComparerSeesTheShorterFile(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{{"ab", "abc"}, {"abc", "ab"}, {"abc", "abd"}, {"", "a"}} {
		if differ([]byte(pair[0]), []byte(pair[1])) == "" {
			t.Errorf("%q and %q are said to be equal", pair[0], pair[1])
		}
	}
	if diff := differ([]byte("ab"), bytes.Clone([]byte("ab"))); diff != "" {
		t.Error(diff)
	}
}
