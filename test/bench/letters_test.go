package bench

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"sinetti/letters"
)

// The limit would mean nothing if the bare writer drew something else.
func TestBareWriterDrawsTheSamePages(t *testing.T) {
	t.Parallel()
	p, err := letters.Profile("c5")
	if err != nil {
		t.Fatal(err)
	}
	batch := letterBatch()[:3]
	var base, ours, bare bytes.Buffer
	if err := drawOurs(&base, p, batch[:1]); err != nil {
		t.Fatal(err)
	}
	w, err := newBareWriter(base.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := drawOurs(&ours, p, batch); err != nil {
		t.Fatal(err)
	}
	if err := w.draw(&bare, batch); err != nil {
		t.Fatal(err)
	}
	want, got := text(t, ours.Bytes()), text(t, bare.Bytes())
	if got != want {
		t.Errorf("the bare writer's pages read\n%s\nours\n%s", got, want)
	}
}

func text(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "letters.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"qpdf", "--check", file}, {"pdftotext", "-raw", file, "-"}} {
		out, err := exec.CommandContext(t.Context(), args[0], args[1:]...).Output()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		if args[0] == "pdftotext" {
			return string(out)
		}
	}
	return ""
}

// BenchmarkLetters prints letters per second, ours and bare, and the ratio.
func BenchmarkLetters(b *testing.B) {
	var row Row
	for b.Loop() {
		var err error
		if row, err = Letters(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(row.Ours, "letters/s")
	b.ReportMetric(row.Limit, "bare/s")
	b.ReportMetric(row.Ratio(), "ratio")
	if row.Failed() {
		b.Error(row)
	}
}
