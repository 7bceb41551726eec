package witness

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"sinetti/audit/tree"
)

// What a witness may say against a log. Both mean that the log, or the database
// beneath it, no longer is what was cosigned: somebody must look, at once.
var (
	// ErrForked says that what the witness cosigned is not part of this log.
	ErrForked = errors.New("witness: what was cosigned is not part of this log: it was rewritten or forked")
	// ErrRolledBack says that the witness cosigned more entries than this log has.
	ErrRolledBack = errors.New("witness: more entries were cosigned than this log has: an older state was put back")
)

// ErrAway says that the witness gave no cosignature for reasons of its own.
var ErrAway = errors.New("witness: no cosignature")

// askWithin bounds one question to a witness; mostTurns, how often it may send us
// to another size.
const (
	askWithin     = 10 * time.Second
	mostTurns     = 3
	largestAnswer = 16 << 10
)

// Prover makes the RFC 6962 consistency proof between two sizes of the log,
// 0 < from < to, of the tree that the checkpoint at to is the head of.
type Prover func(ctx context.Context, from, to int64) (tlog.TreeProof, error)

// Client asks one witness over HTTP. It is safe for concurrent use.
type Client struct {
	url   string
	keys  []*Verifier
	http  *http.Client
	mutex sync.Mutex
	seen  map[string]int64 // by origin: the size that the witness cosigned last
}

// NewClient asks the witness whose submission prefix is address, and believes
// cosignatures by these keys alone. Transport may be nil.
func NewClient(address string, transport http.RoundTripper, keys ...*Verifier) (*Client, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.User != nil {
		return nil, errors.New("witness: the address must be https://host/prefix or http://host/prefix, without a password")
	}
	if len(keys) == 0 {
		return nil, errors.New("witness: no key to check cosignatures by")
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &Client{
		url: strings.TrimSuffix(address, "/"), keys: keys, seen: map[string]int64{},
		http: &http.Client{Timeout: askWithin, CheckRedirect: stay, Transport: transport},
	}, nil
}

// Name is that of the witness's first key.
func (c *Client) Name() string { return c.keys[0].Name() }

// Cosign sends the checkpoint with the proof that the witness needs and gives its
// cosignatures, checked.
func (c *Client) Cosign(ctx context.Context, p Checkpoint, prove Prover) ([]Cosignature, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	old := min(c.seen[p.Origin], p.Size)
	for range mostTurns {
		r, err := newRequest(ctx, old, p, prove)
		if err != nil {
			return nil, err
		}
		reply, err := c.post(ctx, r)
		if err != nil {
			return nil, err
		}
		if reply.status != http.StatusConflict {
			return c.settle(p, reply)
		}
		if old, err = conflict(reply, old, p.Size); err != nil {
			return nil, err
		}
	}
	return nil, fmt.Errorf("%w: it changes its mind about the size", ErrAway)
}

// conflict gives the size to ask again from. A witness that tells none, or the one
// that it was asked from, has seen another tree of that size.
func conflict(got reply, old, size int64) (int64, error) {
	if got.kind != sizeType {
		if old == size {
			return 0, ErrForked
		}
		return 0, fmt.Errorf("%w: it answers 409 without a size", ErrAway)
	}
	seen, err := tree.ParseSize(strings.TrimSuffix(got.body, "\n"))
	switch {
	case err != nil:
		return 0, fmt.Errorf("%w: it answers 409 with no size", ErrAway)
	case seen > size:
		return 0, ErrRolledBack
	case seen == old:
		return 0, ErrForked
	}
	return seen, nil
}

func newRequest(ctx context.Context, old int64, p Checkpoint, prove Prover) (request, error) {
	r := request{old: old, signed: p.Note}
	if old == 0 || old == p.Size {
		return r, nil
	}
	var err error
	if r.proof, err = prove(ctx, old, p.Size); err != nil {
		return r, fmt.Errorf("witness: proof from %d to %d: %w", old, p.Size, err)
	}
	return r, nil
}

// reply is an answer, read whole.
type reply struct {
	status     int
	kind, body string
}

func (c *Client) post(ctx context.Context, r request) (reply, error) {
	ask, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url+"/add-checkpoint", bytes.NewReader(r.body()))
	if err != nil {
		return reply{}, fmt.Errorf("%w: %w", ErrAway, err)
	}
	ask.Header.Set("Content-Type", "text/plain; charset=utf-8")
	return c.do(ask)
}

func (c *Client) do(ask *http.Request) (reply, error) {
	answered, err := c.http.Do(ask)
	if err != nil {
		return reply{}, fmt.Errorf("%w: %w", ErrAway, err)
	}
	defer func() { _ = answered.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(answered.Body, largestAnswer))
	if err != nil {
		return reply{}, fmt.Errorf("%w: %w", ErrAway, err)
	}
	kind, _, _ := mime.ParseMediaType(answered.Header.Get("Content-Type"))
	return reply{answered.StatusCode, kind, string(body)}, nil
}

// settle takes an answer that is final.
func (c *Client) settle(p Checkpoint, got reply) ([]Cosignature, error) {
	switch got.status {
	case http.StatusOK:
	case http.StatusUnprocessableEntity:
		return nil, ErrForked
	default:
		return nil, fmt.Errorf("%w: it answers %d", ErrAway, got.status)
	}
	text, _ := cutNote(string(p.Note))
	list, err := Cosignatures([]byte(text+"\n"+got.body), c.keys...)
	if err != nil {
		return nil, fmt.Errorf("%w: its answer is not signed as it should be: %w", ErrAway, err)
	}
	c.seen[p.Origin] = p.Size
	return list, nil
}

// Last asks what the witness cosigned last of a log, and checks its cosignature;
// ErrAway where it tells none. Only witnesses of this package answer.
func (c *Client) Last(ctx context.Context, origin string) (Checkpoint, []Cosignature, error) {
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, c.url+"/checkpoint?origin="+url.QueryEscape(origin), http.NoBody)
	if err != nil {
		return Checkpoint{}, nil, fmt.Errorf("%w: %w", ErrAway, err)
	}
	got, err := c.do(ask)
	if err != nil {
		return Checkpoint{}, nil, err
	}
	if got.status != http.StatusOK {
		return Checkpoint{}, nil, fmt.Errorf("%w: it answers %d", ErrAway, got.status)
	}
	list, err := Cosignatures([]byte(got.body), c.keys...)
	if err != nil {
		return Checkpoint{}, nil, fmt.Errorf("%w: %w", ErrAway, err)
	}
	text, _ := cutNote(got.body)
	p, err := parseText(text)
	if err != nil || p.Origin != origin {
		return Checkpoint{}, nil, fmt.Errorf("%w: it answers for another log", ErrAway)
	}
	p.Note = []byte(got.body)
	return p, list, nil
}
