package tree

import (
	"crypto/sha256"
	"strconv"
	"strings"
	"testing"
)

// spelled is a checkpoint's text whose root's last byte leaves bits to spare.
const spelled = "log.example/audit\n20\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"

// What a log signs is read in one way or in none: two spellings of one checkpoint
// would be two notes, and a witness and a verifier could differ over them.
func TestACheckpointHasOneSpelling(t *testing.T) {
	t.Parallel()
	for _, good := range []string{
		spelled, spelled + "extension\n", strings.Replace(spelled, "20", strconv.FormatInt(LargestSize, 10), 1),
		Checkpoint{Origin: "log.example/audit", Root: sha256.Sum256(nil)}.Text(),
	} {
		if c, err := ParseCheckpoint(good); err != nil || !strings.HasPrefix(good, c.Text()) {
			t.Errorf("%q reads as %q, %v", good, c.Text(), err)
		}
	}
	for name, bad := range map[string]string{
		"nothing":             "",
		"no root":             "log.example/audit\n20\n",
		"cut off":             strings.TrimSuffix(spelled, "\n"),
		"no name":             strings.TrimPrefix(spelled, "log.example/audit"),
		"a zero before":       strings.Replace(spelled, "20", "020", 1),
		"a sign":              strings.Replace(spelled, "20", "+20", 1),
		"below nothing":       strings.Replace(spelled, "20", "-20", 1),
		"too large":           strings.Replace(spelled, "20", strconv.FormatInt(LargestSize+1, 10), 1),
		"no such root of 0":   strings.Replace(spelled, "20", "0", 1),
		"a short root":        strings.Replace(spelled, "AAAA", "", 1),
		"a root with returns": strings.Replace(spelled, "AAAA", "AA\rAA", 1),
		"bits behind a root":  strings.Replace(spelled, "A=", "B=", 1),
		"an empty line":       spelled + "\n",
		"an extension cut":    spelled + "extension",
		"a line between":      spelled + "\nextension\n",
	} {
		if c, err := ParseCheckpoint(bad); err == nil {
			t.Errorf("%s: %q was taken for %v", name, bad, c)
		}
	}
}

// What is read is written back byte for byte.
func FuzzParseCheckpoint(f *testing.F) {
	f.Add(spelled)
	f.Add(spelled + "extension\n")
	f.Add(strings.Replace(spelled, "20", "0", 1))
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseCheckpoint(text)
		if err != nil {
			return
		}
		rest, ok := strings.CutPrefix(text, c.Text())
		if !ok || rest != "" && !strings.HasSuffix(rest, "\n") {
			t.Errorf("%q reads as %q", text, c.Text())
		}
	})
}
