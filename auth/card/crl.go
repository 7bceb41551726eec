package card

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"slices"
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
		if extension.Critical && !coversUsers(extension, address) {
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

// The extension that says what a list covers; it is always critical.
var issuingPointID = asn1.ObjectIdentifier{2, 5, 29, 28}

// issuingPoint is IssuingDistributionPoint (RFC 5280 §5.2.5).
type issuingPoint struct {
	Point struct {
		FullName []asn1.RawValue `asn1:"optional,tag:0"`
		Relative asn1.RawValue   `asn1:"optional,tag:1"`
	} `asn1:"optional,tag:0"`
	OnlyUsers      bool           `asn1:"optional,tag:1"`
	OnlyCAs        bool           `asn1:"optional,tag:2"`
	SomeReasons    asn1.BitString `asn1:"optional,tag:3"`
	Indirect       bool           `asn1:"optional,tag:4"`
	OnlyAttributes bool           `asn1:"optional,tag:5"`
}

// uriTag is uniformResourceIdentifier among the general names (RFC 5280 §4.2.1.6).
const uriTag = 6

// coversUsers tells whether a critical extension leaves a list whole for what is asked
// of it: users' certificates of its issuer, that name this address. Any other
// extension, a part of the reasons, another issuer's entries or another address's part
// does not (§6.3.3 (b)).
func coversUsers(extension pkix.Extension, address string) bool {
	var p issuingPoint
	if !extension.Id.Equal(issuingPointID) {
		return false
	}
	if rest, err := asn1.Unmarshal(extension.Value, &p); err != nil || len(rest) > 0 {
		return false
	}
	if p.OnlyCAs || p.OnlyAttributes || p.Indirect || p.SomeReasons.BitLength > 0 || len(p.Point.Relative.FullBytes) > 0 {
		return false
	}
	return len(p.Point.FullName) == 0 || slices.ContainsFunc(p.Point.FullName, func(name asn1.RawValue) bool {
		return name.Class == asn1.ClassContextSpecific && name.Tag == uriTag && string(name.Bytes) == address
	})
}
