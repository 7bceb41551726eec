package papers

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"os"

	"github.com/go-jose/go-jose/v4"
)

// Seal is the certificate by which the agency signs its papers, with its key.
type Seal struct {
	chain []*x509.Certificate // the agency's own first
	key   crypto.Signer
}

// ErrNoSeal says that papers cannot be signed: no certificate was given.
var ErrNoSeal = errors.New("papers: no seal certificate")

// LoadSeal reads a certificate with its chain and its key (RSA or P-256) from PEM files.
func LoadSeal(certificate, key string) (*Seal, error) {
	certPEM, err := os.ReadFile(certificate) //nolint:gosec // a setting of who runs the server
	if err != nil {
		return nil, fmt.Errorf("papers: seal: %w", err)
	}
	keyPEM, err := os.ReadFile(key) //nolint:gosec // as above
	if err != nil {
		return nil, fmt.Errorf("papers: seal: %w", err)
	}
	pair, err := tls.X509KeyPair(certPEM, keyPEM)
	if err != nil {
		return nil, fmt.Errorf("papers: seal: %w", err)
	}
	s := &Seal{}
	for _, der := range pair.Certificate {
		c, err := x509.ParseCertificate(der)
		if err != nil {
			return nil, fmt.Errorf("papers: seal: %w", err)
		}
		s.chain = append(s.chain, c)
	}
	switch k := pair.PrivateKey.(type) {
	case *rsa.PrivateKey:
		s.key = k
	case *ecdsa.PrivateKey:
		s.key = k
	default:
		return nil, errors.New("papers: seal: the key is neither RSA nor on P-256")
	}
	if s.algorithm() == "" {
		return nil, errors.New("papers: seal: the key is neither RSA nor on P-256")
	}
	return s, nil
}

func (s *Seal) algorithm() jose.SignatureAlgorithm {
	switch k := s.key.(type) {
	case *rsa.PrivateKey:
		return jose.RS256
	case *ecdsa.PrivateKey:
		if k.Curve.Params().BitSize == 256 {
			return jose.ES256
		}
	}
	return ""
}

// SignJSON gives a JSON text as a JWS in compact form (RFC 7515), with the
// certificates in its header (x5c).
func (s *Seal) SignJSON(text []byte) (string, error) {
	if s == nil {
		return "", ErrNoSeal
	}
	chain := make([]string, len(s.chain))
	for i, c := range s.chain {
		chain[i] = base64.StdEncoding.EncodeToString(c.Raw)
	}
	options := (&jose.SignerOptions{}).WithType("JOSE").WithContentType("json").WithHeader("x5c", chain)
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: s.algorithm(), Key: s.key}, options)
	if err != nil {
		return "", fmt.Errorf("papers: seal: %w", err)
	}
	signed, err := signer.Sign(text)
	if err != nil {
		return "", fmt.Errorf("papers: seal: %w", err)
	}
	compact, err := signed.CompactSerialize()
	if err != nil {
		return "", fmt.Errorf("papers: seal: %w", err)
	}
	return compact, nil
}
