package cards

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/pem"
	"fmt"
	"math/big"
	"sync"
	"time"
)

// Authority issues cards and answers whether they were revoked: a root, the
// issuing authority below it, and a responder certified for OCSP alone.
type Authority struct {
	Root, Issuing *x509.Certificate
	Responder     *x509.Certificate

	rootKey, issuingKey, responderKey *ecdsa.PrivateKey
	now                               func() time.Time
	mutex                             sync.Mutex
	serial                            int64
	url                               string // of the responder; empty: certificates name none
	mode                              Mode
	revoked                           map[string]time.Time // by serial number
}

// NewAuthority makes an authority whose certificates are good for ten years from
// a year ago. A name tells it apart from others; now is the world's time.
func NewAuthority(name string, now func() time.Time) (*Authority, error) {
	a := &Authority{now: now, serial: 1, revoked: map[string]time.Time{}}
	for _, key := range []**ecdsa.PrivateKey{&a.rootKey, &a.issuingKey, &a.responderKey} {
		made, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			return nil, fmt.Errorf("cards: %w", err)
		}
		*key = made
	}
	ca := x509.Certificate{IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageCRLSign}
	root, issuing, responder := ca, ca, x509.Certificate{ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageOCSPSigning}, KeyUsage: x509.KeyUsageDigitalSignature}
	root.Subject = pkix.Name{Country: []string{"FI"}, Organization: []string{"Testivirasto CA"}, CommonName: name + " Root"}
	issuing.Subject = pkix.Name{Country: []string{"FI"}, Organization: []string{"Testivirasto CA"}, CommonName: name}
	responder.Subject = pkix.Name{Country: []string{"FI"}, CommonName: name + " OCSP"}
	var err error
	if a.Root, err = a.sign(&root, &root, a.rootKey.Public(), a.rootKey); err != nil {
		return nil, err
	}
	if a.Issuing, err = a.sign(&issuing, a.Root, a.issuingKey.Public(), a.rootKey); err != nil {
		return nil, err
	}
	a.Responder, err = a.sign(&responder, a.Issuing, a.responderKey.Public(), a.issuingKey)
	return a, err
}

// PEM is the issuing authority's certificate, as a server is told to trust it.
func (a *Authority) PEM() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.Issuing.Raw})
}

func (a *Authority) sign(template, parent *x509.Certificate, key crypto.PublicKey, by crypto.Signer) (*x509.Certificate, error) {
	a.mutex.Lock()
	a.serial++
	template.SerialNumber = big.NewInt(a.serial << 20)
	a.mutex.Unlock()
	if template.NotBefore.IsZero() {
		template.NotBefore = a.now().AddDate(-1, 0, 0)
	}
	if template.NotAfter.IsZero() {
		template.NotAfter = a.now().AddDate(9, 0, 0)
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, key, by)
	if err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	made, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	return made, nil
}

// Person is whom a card's certificate names.
type Person struct {
	FamilyName, GivenNames string
	// Number is the subject's serialNumber: an electronic client identifier, or
	// PNOEE- and an identity code.
	Number string
}

// Wish is what is unusual about a card; nil fields and zero: a good one.
type Wish struct {
	NotBefore, NotAfter time.Time
	KeyUsage            x509.KeyUsage // 0: digitalSignature
	ExtKeyUsage         []x509.ExtKeyUsage
	NoExtKeyUsage       bool
	RSABits             int            // 0: ECDSA on Curve
	Curve               elliptic.Curve // nil: P-384, as Estonian cards have
}

// Issue makes a card for a person.
func (a *Authority) Issue(p Person, w Wish) (*Card, error) {
	key, err := w.key()
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{NotBefore: w.NotBefore, NotAfter: w.NotAfter, KeyUsage: w.KeyUsage, ExtKeyUsage: w.ExtKeyUsage}
	if template.KeyUsage == 0 {
		template.KeyUsage = x509.KeyUsageDigitalSignature
	}
	if template.ExtKeyUsage == nil && !w.NoExtKeyUsage {
		template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	}
	template.Subject = pkix.Name{
		Country: []string{"FI"}, SerialNumber: p.Number, CommonName: p.FamilyName + " " + p.GivenNames + " " + p.Number,
		ExtraNames: []pkix.AttributeTypeAndValue{
			{Type: asn1.ObjectIdentifier{2, 5, 4, 4}, Value: p.FamilyName}, {Type: asn1.ObjectIdentifier{2, 5, 4, 42}, Value: p.GivenNames},
		},
	}
	if a.url != "" {
		template.OCSPServer, template.CRLDistributionPoints = []string{a.url + "/ocsp"}, []string{a.url + "/cards.crl"}
	}
	certificate, err := a.sign(template, a.Issuing, key.Public(), a.issuingKey)
	if err != nil {
		return nil, err
	}
	return &Card{Key: key, Certificate: certificate, Issuers: []*x509.Certificate{a.Issuing, a.Root}}, nil
}

func (w Wish) key() (crypto.Signer, error) {
	if w.RSABits > 0 {
		key, err := rsa.GenerateKey(rand.Reader, w.RSABits)
		if err != nil {
			return nil, fmt.Errorf("cards: %w", err)
		}
		return key, nil
	}
	curve := w.Curve
	if curve == nil {
		curve = elliptic.P384()
	}
	key, err := ecdsa.GenerateKey(curve, rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	return key, nil
}

// Revoke withdraws a card's certificate from now on.
func (a *Authority) Revoke(c *Card) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.revoked[c.Certificate.SerialNumber.String()] = a.now()
}
