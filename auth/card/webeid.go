package card

import (
	"encoding/base64"
	"strings"
)

// WebEIDToken is a Web eID authentication token, format web-eid:1.0, as the
// extension hands it to the page ("Web eID authentication token format
// specification"; validation as in web-eid-authtoken-validation-java).
type WebEIDToken struct {
	UnverifiedCertificate string `json:"unverifiedCertificate"` // Base64 of DER
	Algorithm             string `json:"algorithm"`             // RFC 7518
	Signature             string `json:"signature"`             // Base64
	Format                string `json:"format"`
	AppVersion            string `json:"appVersion"` // never relied on
}

// webEIDFormat is the major version that is understood; minor ones keep to it.
const webEIDFormat = "web-eid:1."

// Prove tells whose certificate signed hash(origin)+hash(nonce), with the hash of
// the signature. Neither stands in the token: both are our own, so that a token
// for another site, or another challenge, verifies as nothing.
func (t WebEIDToken) Prove(origin, nonce string) (Proven, error) {
	if !strings.HasPrefix(t.Format, webEIDFormat) {
		return Proven{}, ProofForm
	}
	signature, err := base64.StdEncoding.DecodeString(t.Signature)
	if err != nil || len(signature) == 0 {
		return Proven{}, ProofForm
	}
	proven, err := parseBase64Chain([]string{t.UnverifiedCertificate})
	if err != nil {
		return Proven{}, err
	}
	s, known := jwa[t.Algorithm]
	switch {
	case !known:
		return Proven{}, AlgorithmNotAccepted
	case weak(proven.Certificate.PublicKey):
		return Proven{}, KeyWeak
	}
	return proven, s.verify(proven.Certificate.PublicKey, webEIDContent(s, origin, nonce), signature)
}

// webEIDContent hashes both before they are joined, so that no part of one can be
// taken for the other. The nonce's characters are hashed, not what they encode.
func webEIDContent(s scheme, origin, nonce string) []byte {
	var content []byte
	for _, field := range []string{origin, nonce} {
		hash := s.hash.New()
		_, _ = hash.Write([]byte(field))
		content = hash.Sum(content)
	}
	return content
}
