package rulebook_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/rulebook"
)

func TestDiffTellsEveryChange(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("fi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(text), "visit_minutes: 30", "visit_minutes: 20", 1)
	edited = strings.Replace(edited, "id: fi.generation.citizen.7", "id: fi.generation.citizen.seven", 1)
	if edited == string(text) {
		t.Fatal("the file has neither row any more")
	}
	changes, err := rulebook.Diff(text, []byte(edited))
	if err != nil {
		t.Fatal(err)
	}
	got := make([]string, len(changes))
	for i, c := range changes {
		got[i], _, _ = strings.Cut(c.String(), ", ")
	}
	want := []string{
		"- fi.generation.citizen.7: since 2026-01-13",
		"+ fi.generation.citizen.seven: since 2026-01-13",
		"~ fi.rules visit_minutes: 30 → 20",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if same, err := rulebook.Diff(text, text); err != nil || len(same) > 0 {
		t.Errorf("a file differs from itself: %v, %v", same, err)
	}
	if _, err := rulebook.Diff(text, []byte("a: [")); err == nil {
		t.Error("half a file was compared")
	}
}
