package house

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"errors"
	"os"
)

// SealFile is the certificate by which the demo's agency signs papers for people.
func (h *House) SealFile() string { return h.file("keys", "seal.pem") }

// SealFingerprint is its SHA-256 in hexadecimal, for who checks a paper; empty before
// there is one.
func (h *House) SealFingerprint() string {
	sum, err := certFingerprint(h.SealFile())
	if err != nil {
		return ""
	}
	return sum
}

func (h *House) sealKeyFile() string { return h.file("keys", "seal.key") }

const sealKeyBits = 3072

// makeSeal makes a certificate that signs itself: nobody vouches for an agency that
// does not exist.
func (h *House) makeSeal(context.Context) error {
	if _, err := os.Stat(h.SealFile()); err == nil {
		return nil
	}
	if err := fresh(h.sealKeyFile()); err != nil {
		return err
	}
	key, err := rsa.GenerateKey(rand.Reader, sealKeyBits)
	if err != nil {
		return err
	}
	tmpl, err := template("Sinetti demo agency")
	if err != nil {
		return err
	}
	tmpl.KeyUsage = x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment
	der, err := x509.CreateCertificate(rand.Reader, tmpl, tmpl, key.Public(), key)
	if err != nil {
		return err
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return err
	}
	return errors.Join(writePEM(h.sealKeyFile(), "PRIVATE KEY", private), writePEM(h.SealFile(), "CERTIFICATE", der))
}
