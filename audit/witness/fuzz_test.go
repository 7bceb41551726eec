package witness

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"sinetti/audit/tree"
)

// Whatever is posted, the witness answers 4xx or cosigns what its log signed and
// what follows; what the parser takes, it writes back byte for byte.
func FuzzRequest(f *testing.F) {
	l := newTree(f, "log.example/audit").grow(f, 300, "entry")
	r := newRoom(f, l)
	f.Add(l.ask(f, 0, 300))
	f.Add(l.ask(f, 123, 300))
	f.Add(l.fork(f, 100).ask(f, 123, 300))
	f.Add([]byte("old 0\n\nlog.example/audit\n1\n" + strings.Repeat("A", 43) + "=\n\n— log.example/audit AAAAAAAA\n"))
	f.Add([]byte("old 9223372036854775807\n\n\n\n\n"))
	f.Fuzz(func(t *testing.T, body []byte) {
		if parsed, err := parseRequest(body); err == nil && !bytes.Equal(parsed.body(), body) {
			t.Errorf("%q reads as %q", body, parsed.body())
		}
		status, _, line := r.post(t, body)
		if status == http.StatusOK {
			parsed, _ := parseRequest(body)
			if _, err := note.Open(append(bytes.Clone(parsed.signed), line...), note.VerifierList(l.key, r.signer.Verifier())); err != nil {
				t.Errorf("cosigned what its log did not sign: %q: %v", body, err)
			}
		} else if status < 400 || status >= 500 {
			t.Errorf("%q: %d", body, status)
		}
	})
}

// The log itself may be hostile, and it holds the key: what it signs is read with
// the same care.
func FuzzSignedText(f *testing.F) {
	l := newTree(f, "log.example/audit").grow(f, 20, "entry")
	f.Add(int64(7), "log.example/audit\n20\n"+l.checkpoint(f, 20).Root.String()+"\n", 3)
	f.Add(int64(0), "log.example/audit\n0\n"+strings.Repeat("A", 43)+"=\n", 0)
	f.Add(tree.LargestSize, fmt.Sprintf("log.example/audit\n%d\n%s=\nextension\n", tree.LargestSize, strings.Repeat("A", 43)), mostHashes)
	f.Fuzz(func(t *testing.T, old int64, text string, hashes int) {
		signed, err := note.Sign(&note.Note{Text: text}, l.signer)
		if err != nil {
			return
		}
		q := request{old: old, signed: signed}
		for i := range max(0, min(hashes, mostHashes)) {
			q.proof = append(q.proof, l.hashes[i%len(l.hashes)])
		}
		c, refused := believe(q, map[string][]note.Verifier{l.origin: {l.key}})
		if refused == nil {
			refused = judge(Checkpoint{}, c, q)
		}
		if refused != nil && (refused.status < 400 || refused.status >= 500) {
			t.Errorf("%q: %d", text, refused.status)
		}
		if refused == nil && (c.Origin != l.origin || c.Text() != text || old != 0 || len(q.proof) > 0) {
			t.Errorf("would cosign %q from %d", text, old)
		}
	})
}
