package domain_test

import (
	"errors"
	"strings"
	"testing"

	"sinetti/domain"
)

// A reference that no paper can show, or no row can hold, is refused by name.
func TestReferencesOfExtracts(t *testing.T) {
	t.Parallel()
	for reference, rule := range map[string]string{
		"": "", "ESAVI/1/2026": "", "AVI \u00A7 4 \u2013 \u017Durnalas \u20AC": "", strings.Repeat("\u00E4", 100): "",
		strings.Repeat("\u00E4", 101): "at most 100 characters",
		"case \U0001F600":             "Latin letters, digits and punctuation",
		"case \u202e1":                "Latin letters, digits and punctuation",
		"case\n1":                     "Latin letters, digits and punctuation",
		"case \u7530":                 "Latin letters, digits and punctuation",
		"case \xff":                   "Latin letters, digits and punctuation",
	} {
		err := domain.ExtractReference(reference)
		var kind *domain.KindError
		if errors.As(err, &kind) != (rule != "") {
			t.Errorf("%q: %v", reference, err)
		} else if kind != nil && (kind.Kind != domain.Invalid || kind.Field != "reference" || kind.Rule != rule || kind.Remedy == "") {
			t.Errorf("%q: %+v", reference, kind)
		}
	}
}
