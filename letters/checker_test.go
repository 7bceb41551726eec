package letters

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sinetti/domain"
)

// A checker that has seen other letters says of each what Check says.
func TestACheckerSaysWhatCheckSays(t *testing.T) {
	t.Parallel()
	p, err := Profile("c5")
	if err != nil {
		t.Fatal(err)
	}
	good := someLetter(domain.ActivationLetter, domain.Finnish, domain.StandardPrint)
	glyph, none := good, good
	glyph.Address.Rows = append([]string{"你好"}, good.Address.Rows[1:]...)
	none.Lengths = Lengths{}
	c := NewChecker(p)
	for range 2 {
		for _, l := range []Letter{good, glyph, none} {
			if diff := cmp.Diff(Check(p, l), c.Check(l)); diff != "" {
				t.Errorf("letter %s (-Check +Checker):\n%s", l.Number, diff)
			}
		}
	}
}
