package card

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"time"
)

// TicketLife is how long a ticket may be on its way from the certificate's door
// to the site.
const TicketLife = time.Minute

// ticket says that a connection in which the client proved to hold a
// certificate's key (TLS CertificateVerify, RFC 8446 §4.4.3) named a nonce.
type ticket struct {
	Nonce     string   `json:"nonce"`
	ExpiresAt int64    `json:"expiresAt"` // seconds since 1970
	Chain     [][]byte `json:"chain"`     // DER
}

// NewTicket seals what a connection proved, for the challenge with that nonce.
func NewTicket(nonce string, p Proven, now time.Time, mac MAC) (string, error) {
	if raw, err := base64.StdEncoding.DecodeString(nonce); err != nil || len(raw) != nonceBytes {
		return "", ProofForm
	}
	t := ticket{Nonce: nonce, ExpiresAt: now.Add(TicketLife).Unix(), Chain: [][]byte{p.Certificate.Raw}}
	for _, certificate := range p.Chain {
		t.Chain = append(t.Chain, certificate.Raw)
	}
	text, err := json.Marshal(t)
	if err != nil {
		return "", ProofForm
	}
	return base64.RawURLEncoding.EncodeToString(text) + "." + base64.RawURLEncoding.EncodeToString(mac(string(text))), nil
}

// ProveTicket tells whose certificate a ticket for the nonce speaks of.
func ProveTicket(sealed, nonce string, now time.Time, mac MAC) (Proven, error) {
	text, ok := unseal(sealed, mac)
	if !ok {
		return Proven{}, TicketWrong
	}
	var t ticket
	if err := json.Unmarshal([]byte(text), &t); err != nil || t.Nonce != nonce || now.Unix() > t.ExpiresAt {
		return Proven{}, TicketWrong
	}
	proven, err := parseChain(t.Chain)
	if err == nil && weak(proven.Certificate.PublicKey) {
		err = KeyWeak
	}
	return proven, err
}

// FromConnection is what a TLS connection proved; CertificateNotSent where the
// client showed none.
func FromConnection(shown []*x509.Certificate) (Proven, error) {
	switch {
	case len(shown) == 0:
		return Proven{}, CertificateNotSent
	case len(shown) > longestChain || len(shown[0].Raw) > longestCertificate:
		return Proven{}, CertificateForm
	}
	return Proven{Certificate: shown[0], Chain: shown[1:]}, nil
}
