package card

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// RevocationConfig says how revocation is asked about.
type RevocationConfig struct {
	// UseLastFor is how long a certificate that was good when last asked about may
	// still be used while neither responder nor list can be reached; 0: not at all.
	UseLastFor time.Duration
	// CacheFor is how long an answer counts without asking again, at most until its
	// own nextUpdate; 0: 5 minutes. A card that is revoked opens nothing after that.
	CacheFor time.Duration
	// OldestAnswer is how old an OCSP answer may be, whatever its nextUpdate says; 0:
	// 24 hours. Answers without nonce can be replayed by whoever owns the network.
	OldestAnswer time.Duration
	// Timeout bounds one question, and twice as long all about one certificate; 0:
	// 0.9 s, so that a request can be answered within 2 s. Long lists may need more.
	Timeout time.Duration
}

// Revocation asks whether certificates were revoked, by OCSP first and, where
// that gives no answer, by CRL; it remembers what was answered lately. Safe for
// concurrent use.
type Revocation struct {
	config RevocationConfig
	clock  Clock
	client *http.Client
	mutex  sync.Mutex
	known  map[cacheKey]answered
	lists  map[cacheKey]list
}

// cacheKey names one certificate of one issuer's key, or one list.
type cacheKey [sha256.Size]byte

// answered is what was said of a certificate, by whom does not matter.
type answered struct {
	revoked bool
	at      time.Time // when it was asked
	until   time.Time // how long it counts without asking again
}

const mostKnown = 10_000

// errNoAnswer says that nobody could be asked; errUnsure that somebody answered
// and does not know the certificate.
var (
	errNoAnswer = errors.New("card: revocation: no answer")
	errUnsure   = errors.New("card: revocation: the responder does not know the certificate")
)

// NewRevocation asks over HTTP without following redirects: the addresses stand
// in certificates that a trusted authority issued.
func NewRevocation(c RevocationConfig, clock Clock) *Revocation {
	if c.CacheFor == 0 {
		c.CacheFor = 5 * time.Minute
	}
	if c.OldestAnswer == 0 {
		c.OldestAnswer = 24 * time.Hour
	}
	if c.Timeout == 0 {
		c.Timeout = 900 * time.Millisecond
	}
	client := &http.Client{Timeout: c.Timeout, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return &Revocation{config: c, clock: clock, client: client, known: map[cacheKey]answered{}, lists: map[cacheKey]list{}}
}

// Check tells CertificateRevoked, RevocationUnknown, or nil for good. The issuer
// is believed already.
func (r *Revocation) Check(ctx context.Context, certificate, issuer *x509.Certificate) error {
	key := keyOf(certificate, issuer)
	now := r.clock.Now()
	last, known := r.last(key)
	if known && now.Before(last.until) {
		return last.fault()
	}
	fresh, err := r.ask(ctx, certificate, issuer, now)
	if err == nil {
		fresh.at = now
		r.remember(key, fresh)
		return fresh.fault()
	}
	switch {
	case errors.Is(err, errUnsure):
		return RevocationUnknown
	case known && (last.revoked || now.Sub(last.at) < r.config.UseLastFor):
		return last.fault()
	}
	return RevocationUnknown
}

// ask takes the responders that the certificate names, then its lists.
func (r *Revocation) ask(ctx context.Context, certificate, issuer *x509.Certificate, now time.Time) (answered, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*r.config.Timeout)
	defer cancel()
	unsure := false
	for _, address := range certificate.OCSPServer {
		answer, err := r.askOCSP(ctx, address, certificate, issuer)
		if err == nil {
			return answer.within(now.Add(r.config.CacheFor)), nil
		}
		unsure = unsure || errors.Is(err, errUnsure)
	}
	for _, address := range certificate.CRLDistributionPoints {
		answer, err := r.askCRL(ctx, address, certificate, issuer)
		if err == nil {
			return answer.within(now.Add(r.config.CacheFor)), nil
		}
	}
	if unsure {
		return answered{}, errUnsure
	}
	return answered{}, errNoAnswer
}

func (a answered) within(most time.Time) answered {
	if a.until.After(most) {
		a.until = most
	}
	return a
}

func (a answered) fault() error {
	if a.revoked {
		return CertificateRevoked
	}
	return nil
}

func (r *Revocation) last(key cacheKey) (answered, bool) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	a, known := r.known[key]
	return a, known
}

// remember keeps the answer. When there are too many, any are forgotten: they
// are only asked about again.
func (r *Revocation) remember(key cacheKey, a answered) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for other := range r.known {
		if len(r.known) < mostKnown {
			break
		}
		delete(r.known, other)
	}
	r.known[key] = a
}

func keyOf(certificate, issuer *x509.Certificate) cacheKey {
	h := sha256.New()
	_, _ = h.Write(issuer.RawSubjectPublicKeyInfo)
	_, _ = h.Write(certificate.SerialNumber.Bytes())
	return cacheKey(h.Sum(nil))
}

// fetch reads at most so many bytes; a body makes it a POST.
func (r *Revocation) fetch(ctx context.Context, address string, body []byte, most int64) ([]byte, error) {
	where, err := url.Parse(address)
	if err != nil || where.Scheme != "http" && where.Scheme != "https" {
		return nil, errNoAnswer
	}
	method := http.MethodGet
	if body != nil {
		method = http.MethodPost
	}
	request, err := http.NewRequestWithContext(ctx, method, address, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("card: revocation: %w", err)
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/ocsp-request")
	}
	answer, err := r.client.Do(request)
	if err != nil {
		return nil, fmt.Errorf("card: revocation: %w", err)
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(io.LimitReader(answer.Body, most+1))
	if err != nil || answer.StatusCode != http.StatusOK || int64(len(text)) > most {
		return nil, errNoAnswer
	}
	return text, nil
}
