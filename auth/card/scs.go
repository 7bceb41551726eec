package card

import (
	"encoding/base64"
)

// SCSRequest is the body of POST /sign as the card software takes it (SCS 1.1,
// §2.5.1): the software lets the officer choose a certificate for logging in,
// asks for the basic PIN, and signs the content, which for a login begins with
// the origin of the page that asks (§3.5, §3.7). It compares that with the
// origin which the browser names.
type SCSRequest struct {
	Version       string      `json:"version"`
	Selector      SCSSelector `json:"selector"`
	Content       string      `json:"content"` // Base64
	ContentType   string      `json:"contentType"`
	HashAlgorithm string      `json:"hashAlgorithm"`
	SignatureType string      `json:"signatureType"`
}

// SCSSelector says which certificates may be chosen.
type SCSSelector struct {
	KeyUsages []string `json:"keyusages"`
}

// SCSProof is what matters of the software's answer (SCS 1.1, §2.5.3).
type SCSProof struct {
	Signature          string   `json:"signature"` // Base64
	SignatureAlgorithm string   `json:"signatureAlgorithm"`
	Chain              []string `json:"chain"` // Base64 of DER, the card's own certificate first
}

// scsContent is what is signed: the site's address, then the nonce's characters.
func scsContent(origin, nonce string) []byte { return []byte(origin + nonce) }

// NewSCSRequest is the request for a signature over origin and nonce.
func NewSCSRequest(origin, nonce string) SCSRequest {
	return SCSRequest{
		Version: "1.1", Selector: SCSSelector{KeyUsages: []string{"digitalsignature"}},
		Content: base64.StdEncoding.EncodeToString(scsContent(origin, nonce)), ContentType: "data",
		HashAlgorithm: "SHA256", SignatureType: "signature",
	}
}

// Prove tells whose certificate signed this site's address and the nonce.
func (p SCSProof) Prove(origin, nonce string) (Proven, error) {
	signature, err := base64.StdEncoding.DecodeString(p.Signature)
	if err != nil || len(signature) == 0 {
		return Proven{}, ProofForm
	}
	proven, err := parseBase64Chain(p.Chain)
	if err != nil {
		return Proven{}, err
	}
	s, known := scsScheme(p.SignatureAlgorithm)
	switch {
	case !known:
		return Proven{}, AlgorithmNotAccepted
	case weak(proven.Certificate.PublicKey):
		return Proven{}, KeyWeak
	}
	return proven, s.verify(proven.Certificate.PublicKey, scsContent(origin, nonce), signature)
}
