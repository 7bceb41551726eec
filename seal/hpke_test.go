package seal

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"testing"

	"sinetti/domain"
)

// suite is RFC 9180's base mode written down from the text of the RFC, as a
// maker in another language would: DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256.
type suite struct{ aead, keyLen uint16 }

func extract(t *testing.T, suiteID, salt []byte, label string, ikm []byte) []byte {
	t.Helper()
	prk, err := hkdf.Extract(sha256.New, append(append(append([]byte("HPKE-v1"), suiteID...), label...), ikm...), salt)
	must(t, err)
	return prk
}

// expand takes the RFC's length and label as it joins them: I2OSP(L, 2) ||
// "HPKE-v1" || suite_id || label || info.
func expand(t *testing.T, prk, suiteID []byte, label string, n uint16) func(info []byte) []byte {
	t.Helper()
	labelled := append(binary.BigEndian.AppendUint16(nil, n), "HPKE-v1"...)
	labelled = append(append(labelled, suiteID...), label...)
	return func(info []byte) []byte {
		out, err := hkdf.Expand(sha256.New, prk, string(labelled)+string(info), int(n))
		must(t, err)
		return out
	}
}

// schedule gives the AEAD key and the nonce of the first message.
func (s suite) schedule(t *testing.T, private, enc, info []byte) (key, nonce []byte) {
	t.Helper()
	sk, err := ecdh.X25519().NewPrivateKey(private)
	must(t, err)
	pk, err := ecdh.X25519().NewPublicKey(enc)
	must(t, err)
	dh, err := sk.ECDH(pk)
	must(t, err)
	kem := binary.BigEndian.AppendUint16([]byte("KEM"), 0x0020)
	secret := expand(t, extract(t, kem, nil, "eae_prk", dh), kem, "shared_secret", 32)(append(bytes.Clone(enc), sk.PublicKey().Bytes()...))
	id := []byte("HPKE")
	for _, n := range []uint16{0x0020, 0x0001, s.aead} {
		id = binary.BigEndian.AppendUint16(id, n)
	}
	context := append([]byte{0}, extract(t, id, nil, "psk_id_hash", nil)...)
	context = append(context, extract(t, id, nil, "info_hash", info)...)
	prk := extract(t, id, secret, "secret", nil)
	return expand(t, prk, id, "key", s.keyLen)(context), expand(t, prk, id, "base_nonce", 12)(context)
}

func (s suite) open(t *testing.T, private, info, sealed []byte) string {
	t.Helper()
	key, nonce := s.schedule(t, private, sealed[:32], info)
	block, err := aes.NewCipher(key)
	must(t, err)
	gcm, err := cipher.NewGCM(block)
	must(t, err)
	plaintext, err := gcm.Open(nil, nonce, sealed[32:], nil)
	must(t, err)
	return string(plaintext)
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	must(t, err)
	return b
}

// TestTheSuiteIsRFC9180s holds suite to RFC 9180, appendix A.1.1 (AES-128-GCM,
// the appendix has no vector of our AEAD with this KEM).
func TestTheSuiteIsRFC9180s(t *testing.T) {
	t.Parallel()
	key, nonce := suite{aead: 1, keyLen: 16}.schedule(t,
		unhex(t, "4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"),
		unhex(t, "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
		unhex(t, "4f6465206f6e2061204772656369616e2055726e"))
	if hex.EncodeToString(key) != "4531685d41d65f03dc48f6b8302c05b0" || hex.EncodeToString(nonce) != "56d890e5accaaf011cff4b7d" {
		t.Errorf("key %x, base nonce %x", key, nonce)
	}
}

func TestCodeIsSealedAsTheRFCSays(t *testing.T) {
	t.Parallel()
	private, err := ecdh.X25519().GenerateKey(nil)
	must(t, err)
	sealed, err := Code(private.PublicKey().Bytes(), card, domain.ActivationCode, 3, domain.NewCode([]byte("40718293")))
	must(t, err)
	info := []byte("00000000-0000-7000-8000-0000000000cc|activation_code|3")
	if got := (suite{aead: 2, keyLen: 32}).open(t, private.Bytes(), info, sealed); got != "40718293" {
		t.Errorf("opened %q", got)
	}
}
