package cards

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	_ "crypto/sha256" // the hashes that cards sign
	_ "crypto/sha512" // the hashes that cards sign
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"fmt"
)

// Card is a certificate card with its key for logging in.
type Card struct {
	Key         crypto.Signer
	Certificate *x509.Certificate
	Issuers     []*x509.Certificate // nearest first
}

// Pair is the card as a TLS client shows it.
func (c *Card) Pair() tls.Certificate {
	pair := tls.Certificate{PrivateKey: c.Key, Leaf: c.Certificate}
	for _, certificate := range append([]*x509.Certificate{c.Certificate}, c.Issuers...) {
		pair.Certificate = append(pair.Certificate, certificate.Raw)
	}
	return pair
}

// Answer is what SCS software answers to POST /sign (SCS 1.1, §2.5.3).
type Answer struct {
	Version            string   `json:"version"`
	SignatureAlgorithm string   `json:"signatureAlgorithm,omitempty"`
	SignatureType      string   `json:"signatureType,omitempty"`
	Signature          string   `json:"signature,omitempty"`
	Chain              []string `json:"chain,omitempty"`
	Status             string   `json:"status"` // ok or failed
	ReasonCode         int      `json:"reasonCode"`
	ReasonText         string   `json:"reasonText"`
}

// SignSCS signs content as card software does: SHA-256 with the card's own kind
// of key, ECDSA in DER.
func (c *Card) SignSCS(content []byte) (Answer, error) {
	hash := crypto.SHA256.New()
	_, _ = hash.Write(content)
	signature, err := c.Key.Sign(rand.Reader, hash.Sum(nil), crypto.SHA256)
	if err != nil {
		return Answer{}, fmt.Errorf("cards: %w", err)
	}
	answer := Answer{
		Version: "1.1", SignatureAlgorithm: "SHA256withECDSA", SignatureType: "signature", Signature: base64.StdEncoding.EncodeToString(signature),
		Status: "ok", ReasonCode: 200, ReasonText: "Signature generated",
	}
	if _, is := c.Key.(*rsa.PrivateKey); is {
		answer.SignatureAlgorithm = "SHA256withRSA"
	}
	for _, certificate := range append([]*x509.Certificate{c.Certificate}, c.Issuers...) {
		answer.Chain = append(answer.Chain, base64.StdEncoding.EncodeToString(certificate.Raw))
	}
	return answer, nil
}

// Token is a Web eID authentication token, format web-eid:1.0.
type Token struct {
	UnverifiedCertificate string `json:"unverifiedCertificate"`
	Algorithm             string `json:"algorithm"`
	Signature             string `json:"signature"`
	Format                string `json:"format"`
	AppVersion            string `json:"appVersion"`
}

// WebEID makes the token for an origin and a nonce: hash(origin)+hash(nonce),
// signed by ES256, ES384, ES512 after the card's curve, r and s one after the
// other, or by RS256.
func (c *Card) WebEID(origin, nonce string) (Token, error) {
	token := Token{
		UnverifiedCertificate: base64.StdEncoding.EncodeToString(c.Certificate.Raw), Format: "web-eid:1.0",
		AppVersion: "https://web-eid.eu/web-eid-app/releases/v2.7.0", Algorithm: "RS256",
	}
	hash := crypto.SHA256
	private, elliptic := c.Key.(*ecdsa.PrivateKey)
	if elliptic {
		bits := private.Curve.Params().BitSize
		token.Algorithm, hash = map[int]string{256: "ES256", 384: "ES384", 521: "ES512"}[bits], map[int]crypto.Hash{256: crypto.SHA256, 384: crypto.SHA384, 521: crypto.SHA512}[bits]
	}
	digest := digestOf(hash, append(digestOf(hash, []byte(origin)), digestOf(hash, []byte(nonce))...))
	var signature []byte
	var err error
	if elliptic {
		signature, err = rawSignature(private, digest)
	} else {
		signature, err = c.Key.Sign(rand.Reader, digest, hash)
	}
	if err != nil {
		return Token{}, fmt.Errorf("cards: %w", err)
	}
	token.Signature = base64.StdEncoding.EncodeToString(signature)
	return token, nil
}

func digestOf(hash crypto.Hash, text []byte) []byte {
	h := hash.New()
	_, _ = h.Write(text)
	return h.Sum(nil)
}

func rawSignature(key *ecdsa.PrivateKey, digest []byte) ([]byte, error) {
	r, s, err := ecdsa.Sign(rand.Reader, key, digest)
	if err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	size := (key.Curve.Params().BitSize + 7) / 8
	raw := make([]byte, 2*size)
	r.FillBytes(raw[:size])
	s.FillBytes(raw[size:])
	return raw, nil
}
