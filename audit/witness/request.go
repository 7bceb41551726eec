package witness

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit/tree"
)

// Bounds of a request (c2sp.org/tlog-witness): a proof has at most 63 hashes; a
// body is far smaller than this even with a hundred signatures.
const (
	mostHashes  = 63
	largestBody = 64 << 10
)

// errRequest says that a body is not one of add-checkpoint.
var errRequest = errors.New("witness: not an add-checkpoint request")

// request is a checkpoint with the proof that it follows from an older one.
type request struct {
	old    int64 // size of the older one
	proof  tlog.TreeProof
	signed []byte // the checkpoint's note; not yet believed
}

// parseRequest reads the body of add-checkpoint. It checks no signature.
func parseRequest(body []byte) (request, error) {
	head, signed, ok := bytes.Cut(body, []byte("\n\n"))
	if !ok || len(body) > largestBody {
		return request{}, errRequest
	}
	lines := strings.Split(string(head), "\n")
	number, ok := strings.CutPrefix(lines[0], "old ")
	if !ok || len(lines) > 1+mostHashes {
		return request{}, errRequest
	}
	old, err := tree.ParseSize(number)
	if err != nil {
		return request{}, errRequest
	}
	r := request{old: old, proof: tlog.TreeProof{}, signed: signed}
	for _, line := range lines[1:] {
		hash, err := tree.ParseHash(line)
		if err != nil {
			return request{}, errRequest
		}
		r.proof = append(r.proof, hash)
	}
	return r, nil
}

// body writes the request as it travels.
func (r request) body() []byte {
	b := fmt.Appendf(nil, "old %d\n", r.old)
	for _, hash := range r.proof {
		b = fmt.Appendf(b, "%s\n", hash)
	}
	b = append(b, '\n')
	return append(b, r.signed...)
}
