package rulebook

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestRowsAreReadAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile("fi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := Rows(src)
	if err != nil {
		t.Fatal(err)
	}
	find := func(id string) TextRow {
		i := slices.IndexFunc(rows, func(r TextRow) bool { return r.ID == id })
		if i < 0 {
			t.Fatalf("no row %s", id)
		}
		return rows[i]
	}
	seven := find("fi.generation.citizen.7")
	if seven.Section != "products.generations" || seven.ValidFrom != "2026-01-13" || !strings.HasPrefix(seven.Source, "Police, ") ||
		!slices.Contains(seven.Words, Word{"codes", "kind: activation_code, digits: 7"}) || !slices.Contains(seven.Words, Word{"pin1", "min: 4, max: 8"}) {
		t.Errorf("%+v", seven)
	}
	if lost := find("fi.reason.code_lost"); lost.Section != "reasons" || !slices.Contains(lost.Words, Word{"acts", "code_letter"}) {
		t.Errorf("%+v", lost)
	}
	lines := strings.Split(string(src), "\n")
	for _, row := range rows {
		if row.Source == "" || row.ValidFrom == "" {
			t.Errorf("%+v", row)
		}
		if row.Line == 0 || !strings.Contains(lines[row.Line-1], "id: "+row.ID) {
			t.Errorf("%s is said to stand in line %d", row.ID, row.Line)
		}
	}
	if ids := strings.Count(string(src), "id: fi."); len(rows) != ids {
		t.Errorf("%d rows of %d", len(rows), ids)
	}
	if _, err := Rows([]byte("a: [")); err == nil {
		t.Error("half a file was read")
	}
}
