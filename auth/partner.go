package auth

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"fmt"

	"sinetti/domain"
	"sinetti/store"
)

// Fingerprint is how a certificate stands in the partners table: SHA-256 of its
// DER form, lower-case hexadecimal.
func Fingerprint(certificate *x509.Certificate) string {
	sum := sha256.Sum256(certificate.Raw)
	return hex.EncodeToString(sum[:])
}

// Partner says whose machine brought that client certificate, or
// ErrUnknownPartner. TLS has proved before that the machine holds its key.
func (a *Auth) Partner(ctx context.Context, certificate *x509.Certificate) (domain.Actor, error) {
	fingerprint := Fingerprint(certificate)
	partner, err := a.store.PartnerByCertificate(ctx, fingerprint)
	if store.IsNone(err) {
		return domain.Actor{}, ErrUnknownPartner
	}
	if err != nil {
		return domain.Actor{}, fmt.Errorf("auth: %w", err)
	}
	return domain.Actor{Kind: domain.ActorKind(partner.Kind), ID: partner.ID, Certificate: fingerprint}, nil
}
