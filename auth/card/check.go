package card

import (
	"context"
	"crypto/x509"
	"errors"
	"slices"
	"time"
)

// Clock tells real time.
type Clock interface{ Now() time.Time }

// Checker decides whether a certificate is good for logging in. It is safe for
// concurrent use.
type Checker struct {
	anchors    *x509.CertPool
	revocation *Revocation
	clock      Clock
}

// NewChecker trusts what the authorities issue, and what is issued by those
// whom they certify: name the authorities that issue cards, not a root under
// which others issue other things too.
func NewChecker(authorities []*x509.Certificate, revocation *Revocation, clock Clock) *Checker {
	c := &Checker{anchors: x509.NewCertPool(), revocation: revocation, clock: clock}
	for _, authority := range authorities {
		c.anchors.AddCert(authority)
	}
	return c
}

// Check goes through issuer, validity, usage and revocation, in this order, and
// tells the first fault.
func (c *Checker) Check(ctx context.Context, p Proven) (Identity, error) {
	now := c.clock.Now()
	if err := c.issued(p, now); err != nil {
		return Identity{}, err
	}
	if err := c.valid(p, now); err != nil {
		return Identity{}, err
	}
	if !forLogin(p.Certificate) {
		return Identity{}, CertificateUsage
	}
	chains, err := c.chains(p, now, x509.ExtKeyUsageClientAuth)
	if err != nil { // an authority that may not issue such certificates (RFC 5280 §4.2.1.12)
		return Identity{}, CertificateUsage
	}
	if err := c.notRevoked(ctx, chains[0]); err != nil {
		return Identity{}, err
	}
	return identityOf(p.Certificate), nil
}

// issued tells whether a trusted authority issued it, whenever: a certificate
// that ran out is told apart from one of somebody else's.
func (c *Checker) issued(p Proven, now time.Time) error {
	at := now
	if at.Before(p.Certificate.NotBefore) {
		at = p.Certificate.NotBefore
	}
	if at.After(p.Certificate.NotAfter) {
		at = p.Certificate.NotAfter
	}
	_, err := c.chains(p, at, x509.ExtKeyUsageAny)
	if err != nil || p.Certificate.IsCA {
		return IssuerNotTrusted
	}
	return nil
}

// valid goes by the dates of the certificate and of all above it.
func (c *Checker) valid(p Proven, now time.Time) error {
	if now.Before(p.Certificate.NotBefore) {
		return CertificateNotYet
	}
	_, err := c.chains(p, now, x509.ExtKeyUsageAny)
	var invalid x509.CertificateInvalidError
	switch {
	case now.After(p.Certificate.NotAfter), errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return CertificateExpired
	case err != nil:
		return IssuerNotTrusted
	}
	return nil
}

func (c *Checker) chains(p Proven, at time.Time, usage x509.ExtKeyUsage) ([][]*x509.Certificate, error) {
	others := x509.NewCertPool()
	for _, certificate := range p.Chain {
		others.AddCert(certificate)
	}
	return p.Certificate.Verify(x509.VerifyOptions{
		Roots: c.anchors, Intermediates: others, CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{usage},
	})
}

// forLogin tells whether the certificate is for logging in, not for signing
// documents: key usage digitalSignature (RFC 5280 §4.2.1.3), and, where extended
// usages stand in it, clientAuth among them. Some countries' cards have none.
func forLogin(c *x509.Certificate) bool {
	if c.KeyUsage&x509.KeyUsageDigitalSignature == 0 {
		return false
	}
	if len(c.ExtKeyUsage) == 0 && len(c.UnknownExtKeyUsage) == 0 {
		return true
	}
	return slices.Contains(c.ExtKeyUsage, x509.ExtKeyUsageClientAuth)
}

// notRevoked asks about every certificate below the authority that we trust by
// our own setting.
func (c *Checker) notRevoked(ctx context.Context, chain []*x509.Certificate) error {
	for i := range len(chain) - 1 {
		if err := c.revocation.Check(ctx, chain[i], chain[i+1]); err != nil {
			return err
		}
	}
	return nil
}
