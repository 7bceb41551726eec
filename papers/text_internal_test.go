package papers

import (
	"encoding/json"
	"testing"

	"sinetti/domain"
)

// Every language words the same, and only what there is.
func TestLanguagesSayTheSame(t *testing.T) {
	t.Parallel()
	finnish := wordings()[domain.Finnish]
	for _, language := range domain.Languages {
		w := wordings()[language]
		for act, text := range w.Acts {
			if !act.Known() || text == "" || finnish.Acts[act] == "" {
				t.Errorf("%s: %s", language, act)
			}
		}
		for _, row := range domain.AllPurposes() {
			if w.Purposes[row.Purpose] == "" {
				t.Errorf("%s: no words for %s", language, row.Purpose)
			}
		}
		if len(w.Acts) != len(finnish.Acts) {
			t.Errorf("%s words %d acts of %d", language, len(w.Acts), len(finnish.Acts))
		}
		text, err := texts.ReadFile("text/" + string(language) + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var all map[string]any
		if err := json.Unmarshal(text, &all); err != nil {
			t.Fatal(err)
		}
		for name, value := range all {
			if value == "" {
				t.Errorf("%s: %s is empty", language, name)
			}
		}
	}
}
