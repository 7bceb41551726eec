package tree

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// A last line that two readers could read in two ways is refused.
func TestTheLastLineIsReadOneWay(t *testing.T) {
	t.Parallel()
	list := exported(t, newKey(t))
	last := string(list[lines])
	for name, other := range map[string]string{
		"end of line": last + "\r",
		"doubled":     `{"checkpoint":"x",` + last[1:],
		"extra":       strings.TrimSuffix(last, "}") + `,"more":1}`,
		"spelled":     strings.Replace(last, `"key":`, `"KEY":`, 1),
		"spaced":      strings.Replace(last, `,"key"`, `, "key"`, 1),
		"twice":       last + last,
	} {
		list[lines] = []byte(other)
		if r := verify(t, list, Trust{}); len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Text, "the last line is no checkpoint") {
			t.Errorf("%s: %v", name, r.Findings)
		}
	}
}

// endless gives a line that never ends.
type endless struct{ given int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.given += len(p)
	return len(p), nil
}

// A line without end is not read to its end.
func TestALineIsBounded(t *testing.T) {
	t.Parallel()
	e := &endless{}
	r, err := VerifyFile(io.MultiReader(strings.NewReader("{}\n"), e), Trust{})
	if err != nil || len(r.Findings) != 1 || r.Findings[0].Index != 1 || !strings.Contains(r.Findings[0].Text, "longer than an entry") {
		t.Errorf("%v %v", r.Findings, err)
	}
	if e.given > 1<<18 {
		t.Errorf("%d bytes were read", e.given)
	}
	r, err = VerifyFile(bytes.NewReader(append(bytes.Repeat([]byte("x"), 65_000), '\n')), Trust{})
	if err != nil || r.Entries != 1 {
		t.Errorf("the longest entry: %v %v", r.Findings, err)
	}
}
