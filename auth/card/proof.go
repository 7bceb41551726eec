package card

import (
	"crypto/x509"
	"slices"
	"time"
)

// Proof is what a page brings: by its protocol one of the three is set.
type Proof struct {
	Protocol Protocol     `json:"protocol"`
	SCS      *SCSProof    `json:"scs"`
	WebEID   *WebEIDToken `json:"webEid"`
	Ticket   string       `json:"ticket"`
}

// Site is where the proof was asked for. Origin and nonce are always our own,
// never the proof's.
type Site struct {
	Origin  string // as browsers write it: scheme, host and, unless usual, port
	Tickets MAC
	Now     time.Time
}

// Prove tells whose certificate answers the challenge.
func (p Proof) Prove(c Challenge, s Site) (Proven, error) {
	switch {
	case p.Protocol != c.Protocol:
		return Proven{}, ChallengeMissing
	case p.Protocol == SCS && p.SCS != nil:
		return p.SCS.Prove(s.Origin, c.Nonce)
	case p.Protocol == WebEID && p.WebEID != nil:
		return p.WebEID.Prove(s.Origin, c.Nonce)
	case p.Protocol == TLS && p.Ticket != "":
		return ProveTicket(p.Ticket, c.Nonce, s.Now, s.Tickets)
	}
	return Proven{}, ProofForm
}

// Claims is the certificate that a proof speaks of, nil where none can be read.
// Nothing is proved by it: it tells whose tries to count.
func (p Proof) Claims(c Challenge, s Site) *x509.Certificate {
	var proven Proven
	switch {
	case p.SCS != nil:
		proven, _ = parseBase64Chain(p.SCS.Chain)
	case p.WebEID != nil:
		proven, _ = parseBase64Chain([]string{p.WebEID.UnverifiedCertificate})
	case p.Ticket != "":
		proven, _ = ProveTicket(p.Ticket, c.Nonce, s.Now, s.Tickets)
	}
	return proven.Certificate
}

// Kept is the certificate and what came with it, for ParseProven.
func (p Proven) Kept() []byte {
	der := slices.Clone(p.Certificate.Raw)
	for _, certificate := range p.Chain {
		der = append(der, certificate.Raw...)
	}
	return der
}

// ParseProven reads a certificate that was proven before, as Kept gave it.
func ParseProven(der []byte) (Proven, error) {
	list, err := x509.ParseCertificates(der)
	if err != nil || len(list) == 0 {
		return Proven{}, CertificateForm
	}
	return Proven{Certificate: list[0], Chain: list[1:]}, nil
}
