package auth

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"fmt"

	"sinetti/audit"
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
// ErrUnknownPartner, which is audited: TLS has proved before that the machine
// holds the key of a certificate that our own authority signed.
func (a *Auth) Partner(ctx context.Context, certificate *x509.Certificate) (domain.Actor, error) {
	fingerprint := Fingerprint(certificate)
	partner, err := a.store.PartnerByCertificate(ctx, fingerprint)
	if store.NoRows(err) {
		return domain.Actor{}, a.refusePartner(ctx, fingerprint)
	}
	if err != nil {
		return domain.Actor{}, fmt.Errorf("auth: %w", err)
	}
	return domain.Actor{Kind: domain.ActorKind(partner.Kind), ID: partner.ID, Certificate: fingerprint}, nil
}

func (a *Auth) refusePartner(ctx context.Context, fingerprint string) error {
	err := a.store.InTx(ctx, func(tx store.Tx) error {
		return audit.Record(ctx, tx, a.store, audit.Entry{
			Actor: domain.Actor{Kind: domain.SystemActor}, Act: domain.AuditPartnerRefused, Outcome: audit.Refused,
			Object: "certificate:" + fingerprint, RequestID: RequestID(ctx),
		})
	})
	if err != nil {
		return fmt.Errorf("auth: %w", err)
	}
	return ErrUnknownPartner
}
