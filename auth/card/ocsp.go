package card

import (
	"bytes"
	"context"
	"crypto"
	"crypto/rand"
	_ "crypto/sha1" //nolint:gosec // CertID's hash: no secret rests on it
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"slices"
	"time"

	"golang.org/x/crypto/ocsp"
)

const (
	mostOCSP = 64 << 10
	// clocksDiffer is how far a responder's clock may be ahead of ours.
	clocksDiffer = 5 * time.Minute
	// stalest is how old an answer may be that does not say until when it counts.
	stalest = time.Hour
)

// The extension by which an answer names its question (RFC 8954).
var nonceID = asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 48, 1, 2}

// askOCSP asks one responder (RFC 6960). An answer counts if the issuer signed it,
// or somebody whom the issuer certified for that alone (§4.2.2.2), if it is of
// this time, and if its nonce, where it has one, is ours. Responders that answer
// from a store have none: for them the time alone decides.
func (r *Revocation) askOCSP(ctx context.Context, address string, certificate, issuer *x509.Certificate) (answered, error) {
	nonce := make([]byte, 32)
	_, _ = rand.Read(nonce) // never fails: crypto/rand ends the program instead
	question, err := ocspRequest(certificate, issuer, nonce)
	if err != nil {
		return answered{}, err
	}
	text, err := r.fetch(ctx, address, question, mostOCSP)
	if err != nil {
		return answered{}, err
	}
	answer, err := ocsp.ParseResponseForCert(text, certificate, issuer)
	if err != nil {
		return answered{}, fmt.Errorf("card: OCSP: %w", err)
	}
	now := r.clock.Now()
	if !mayAnswer(answer.Certificate, issuer, now) || !sameNonce(answer.TBSResponseData, nonce) {
		return answered{}, errNoAnswer
	}
	until := answer.NextUpdate
	if until.IsZero() {
		until = answer.ThisUpdate.Add(stalest)
	}
	if oldest := answer.ThisUpdate.Add(r.config.OldestAnswer); until.After(oldest) {
		until = oldest
	}
	if answer.ThisUpdate.After(now.Add(clocksDiffer)) || !now.Before(until) {
		return answered{}, errNoAnswer
	}
	if answer.Status == ocsp.Unknown {
		return answered{}, errUnsure
	}
	return answered{revoked: answer.Status == ocsp.Revoked, until: until}, nil
}

// mayAnswer tells whether the responder's own certificate, which the issuer
// signed, is one for answering; nil: the issuer itself answered.
func mayAnswer(responder, issuer *x509.Certificate, now time.Time) bool {
	if responder == nil || bytes.Equal(responder.Raw, issuer.Raw) {
		return true
	}
	return slices.Contains(responder.ExtKeyUsage, x509.ExtKeyUsageOCSPSigning) && !now.Before(responder.NotBefore) && !now.After(responder.NotAfter)
}

// ocspRequest is x/crypto's question with a nonce added, which it cannot write.
func ocspRequest(certificate, issuer *x509.Certificate, nonce []byte) ([]byte, error) {
	plain, err := ocsp.CreateRequest(certificate, issuer, &ocsp.RequestOptions{Hash: crypto.SHA1})
	if err != nil {
		return nil, fmt.Errorf("card: OCSP: %w", err)
	}
	var request struct {
		TBS struct {
			List       asn1.RawValue
			Extensions []pkix.Extension `asn1:"explicit,tag:2,optional"`
		}
	}
	if _, err := asn1.Unmarshal(plain, &request); err != nil {
		return nil, fmt.Errorf("card: OCSP: %w", err)
	}
	value, err := asn1.Marshal(nonce)
	if err != nil {
		return nil, fmt.Errorf("card: OCSP: %w", err)
	}
	request.TBS.Extensions = []pkix.Extension{{Id: nonceID, Value: value}}
	text, err := asn1.Marshal(request)
	if err != nil {
		return nil, fmt.Errorf("card: OCSP: %w", err)
	}
	return text, nil
}

// sameNonce tells whether an answer is to our question: false where it names another.
func sameNonce(data, nonce []byte) bool {
	var body struct {
		Version    int `asn1:"optional,default:0,explicit,tag:0"`
		Responder  asn1.RawValue
		ProducedAt time.Time `asn1:"generalized"`
		Responses  asn1.RawValue
		Extensions []pkix.Extension `asn1:"explicit,tag:1,optional"`
	}
	if _, err := asn1.Unmarshal(data, &body); err != nil {
		return false
	}
	for _, extension := range body.Extensions {
		if extension.Id.Equal(nonceID) {
			var theirs []byte
			_, err := asn1.Unmarshal(extension.Value, &theirs)
			return err == nil && bytes.Equal(theirs, nonce)
		}
	}
	return true
}
