package card

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"fmt"
	"time"
)

// mostCRL bounds a list: a million revoked certificates take about 36 MB.
const mostCRL = 64 << 20

// list is a CRL that counts still.
type list struct {
	revoked map[string]struct{} // by serial number, its bytes
	until   time.Time
}

// askCRL looks into the list at an address (RFC 5280 §5, §6.3): signed by the
// certificate's own issuer, and of this time. It is kept until a new one is due.
func (r *Revocation) askCRL(ctx context.Context, address string, certificate, issuer *x509.Certificate) (answered, error) {
	h := sha256.New()
	_, _ = h.Write(issuer.RawSubjectPublicKeyInfo)
	_, _ = h.Write([]byte(address))
	key := cacheKey(h.Sum(nil))
	now := r.clock.Now()
	r.mutex.Lock()
	l, known := r.lists[key]
	r.mutex.Unlock()
	if !known || !now.Before(l.until) {
		var err error
		if l, err = r.fetchList(ctx, address, issuer, now); err != nil {
			return answered{}, err
		}
		r.mutex.Lock()
		r.lists[key] = l
		r.mutex.Unlock()
	}
	_, revoked := l.revoked[string(certificate.SerialNumber.Bytes())]
	return answered{revoked: revoked, until: l.until}, nil
}

func (r *Revocation) fetchList(ctx context.Context, address string, issuer *x509.Certificate, now time.Time) (list, error) {
	text, err := r.fetch(ctx, address, nil, mostCRL)
	if err != nil {
		return list{}, err
	}
	parsed, err := x509.ParseRevocationList(text)
	if err != nil {
		return list{}, fmt.Errorf("card: CRL: %w", err)
	}
	if err := parsed.CheckSignatureFrom(issuer); err != nil {
		return list{}, fmt.Errorf("card: CRL: %w", err)
	}
	for _, extension := range parsed.Extensions {
		if extension.Critical { // a list of something else: of some reasons, or of changes alone (RFC 5280 §5.2)
			return list{}, errNoAnswer
		}
	}
	if parsed.ThisUpdate.After(now.Add(clocksDiffer)) || parsed.NextUpdate.IsZero() || !now.Before(parsed.NextUpdate) {
		return list{}, errNoAnswer
	}
	l := list{revoked: make(map[string]struct{}, len(parsed.RevokedCertificateEntries)), until: parsed.NextUpdate}
	for _, entry := range parsed.RevokedCertificateEntries {
		l.revoked[string(entry.SerialNumber.Bytes())] = struct{}{}
	}
	if soon := now.Add(r.config.CacheFor); l.until.After(soon) {
		l.until = soon // a new list may come before its time
	}
	return l, nil
}
