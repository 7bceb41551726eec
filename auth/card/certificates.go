package card

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
	"os"
)

// longestChain bounds how many certificates a proof may bring, longestCertificate
// how many bytes one may have.
const longestChain, longestCertificate = 6, 16 << 10

// Proven is a certificate whose key its bearer was just shown to hold, and what
// came with it: certificates that may lead to an authority, believed in nothing else.
type Proven struct {
	Certificate *x509.Certificate
	Chain       []*x509.Certificate
}

// parseChain reads DER certificates, the bearer's first.
func parseChain(ders [][]byte) (Proven, error) {
	if len(ders) == 0 || len(ders) > longestChain {
		return Proven{}, CertificateForm
	}
	list := make([]*x509.Certificate, len(ders))
	for i, der := range ders {
		if len(der) > longestCertificate {
			return Proven{}, CertificateForm
		}
		var err error
		if list[i], err = x509.ParseCertificate(der); err != nil {
			return Proven{}, CertificateForm
		}
	}
	return Proven{Certificate: list[0], Chain: list[1:]}, nil
}

// parseBase64Chain reads them from standard Base64, as SCS and Web eID write them.
func parseBase64Chain(texts []string) (Proven, error) {
	ders := make([][]byte, len(texts))
	for i, text := range texts {
		der, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return Proven{}, CertificateForm
		}
		ders[i] = der
	}
	return parseChain(ders)
}

// weak tells whether a key is not worth believing: RSA under 2048 bits, a curve
// other than the NIST ones that cards carry, or anything else.
func weak(key any) bool {
	switch k := key.(type) {
	case *rsa.PublicKey:
		return k.N.BitLen() < 2048
	case *ecdsa.PublicKey:
		return k.Curve != elliptic.P256() && k.Curve != elliptic.P384() && k.Curve != elliptic.P521()
	}
	return true
}

// ErrNoAuthorities says that a file holds no certificate of an authority.
var ErrNoAuthorities = errors.New("no certificate of an authority in it")

// ReadAuthorities reads the PEM certificates of those who issue cards.
func ReadAuthorities(path string) ([]*x509.Certificate, error) {
	text, err := os.ReadFile(path) //nolint:gosec // the path is the operator's own setting
	if err != nil {
		return nil, fmt.Errorf("card: authorities: %w", err)
	}
	list, err := ParseAuthorities(text)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, path)
	}
	return list, nil
}

// ParseAuthorities reads PEM; ErrNoAuthorities where none is in it.
func ParseAuthorities(text []byte) ([]*x509.Certificate, error) {
	var list []*x509.Certificate
	for block, rest := pem.Decode(text); block != nil; block, rest = pem.Decode(rest) {
		if block.Type != "CERTIFICATE" {
			continue
		}
		certificate, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return nil, fmt.Errorf("card: authorities: %w", err)
		}
		if certificate.BasicConstraintsValid && certificate.IsCA {
			list = append(list, certificate)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("card: authorities: %w", ErrNoAuthorities)
	}
	return list, nil
}
