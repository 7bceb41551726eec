package card

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	_ "crypto/sha256" // the hashes below
	_ "crypto/sha512" // the hashes below
	"math/big"
	"strings"
)

// scheme is how something was signed.
type scheme struct {
	hash crypto.Hash
	kind schemeKind
	bits int // of the curve that goes with it; 0: any
}

type schemeKind int

const (
	pkcs1 schemeKind = iota // RSASSA-PKCS1-v1_5
	pss                     // RSASSA-PSS, salt as long as the hash
	ec                      // ECDSA
)

// jwa are the names of RFC 7518 §3.3 to §3.5, which Web eID takes.
var jwa = map[string]scheme{
	"ES256": {crypto.SHA256, ec, 256}, "ES384": {crypto.SHA384, ec, 384}, "ES512": {crypto.SHA512, ec, 521},
	"PS256": {crypto.SHA256, pss, 0}, "PS384": {crypto.SHA384, pss, 0}, "PS512": {crypto.SHA512, pss, 0},
	"RS256": {crypto.SHA256, pkcs1, 0}, "RS384": {crypto.SHA384, pkcs1, 0}, "RS512": {crypto.SHA512, pkcs1, 0},
}

// scsSchemes are the names that card software answers with, in the manner of
// Java; without SHA-1, which SCS 1.1 still allows.
var scsSchemes = map[string]scheme{
	"sha256withrsa": {crypto.SHA256, pkcs1, 0}, "sha384withrsa": {crypto.SHA384, pkcs1, 0}, "sha512withrsa": {crypto.SHA512, pkcs1, 0},
	"sha256withrsaandmgf1": {crypto.SHA256, pss, 0}, "sha384withrsaandmgf1": {crypto.SHA384, pss, 0}, "sha512withrsaandmgf1": {crypto.SHA512, pss, 0},
	"sha256withecdsa": {crypto.SHA256, ec, 0}, "sha384withecdsa": {crypto.SHA384, ec, 0}, "sha512withecdsa": {crypto.SHA512, ec, 0},
}

func scsScheme(name string) (scheme, bool) {
	s, known := scsSchemes[strings.ToLower(strings.ReplaceAll(name, "-", ""))]
	return s, known
}

// verify tells what is wrong with a signature over data; nil: nothing is. A key
// of another kind than the scheme's is not tried.
func (s scheme) verify(key any, data, signature []byte) error {
	hash := s.hash.New()
	_, _ = hash.Write(data)
	digest := hash.Sum(nil)
	ok := false
	switch k := key.(type) {
	case *rsa.PublicKey:
		switch s.kind {
		case pkcs1:
			ok = rsa.VerifyPKCS1v15(k, s.hash, digest, signature) == nil
		case pss:
			ok = rsa.VerifyPSS(k, s.hash, digest, signature, &rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash}) == nil
		case ec:
			return AlgorithmNotAccepted
		}
	case *ecdsa.PublicKey:
		bits := k.Curve.Params().BitSize
		if s.kind != ec || s.bits != 0 && s.bits != bits {
			return AlgorithmNotAccepted
		}
		ok = verifyEC(k, digest, signature)
	default:
		return KeyWeak
	}
	if !ok {
		return SignatureWrong
	}
	return nil
}

// verifyEC takes both forms that cards' software sends: r and s one after the
// other, each as long as the curve (Web eID, RFC 7518 §3.4), and the DER of
// RFC 3279 §2.2.3.
func verifyEC(key *ecdsa.PublicKey, digest, signature []byte) bool {
	size := (key.Curve.Params().BitSize + 7) / 8
	if len(signature) == 2*size {
		r, s := new(big.Int).SetBytes(signature[:size]), new(big.Int).SetBytes(signature[size:])
		if ecdsa.Verify(key, digest, r, s) {
			return true
		}
	}
	return ecdsa.VerifyASN1(key, digest, signature)
}
