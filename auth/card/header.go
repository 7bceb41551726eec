package card

import (
	"encoding/base64"
	"net/http"
	"strings"
)

// The fields by which a proxy that ended TLS tells of the client's certificate
// (RFC 9440 §2.2, §2.3).
const (
	ClientCert      = "Client-Cert"
	ClientCertChain = "Client-Cert-Chain"
)

// FromHeader reads the certificates that a proxy tells of. The caller has made
// sure that the request came from a proxy of ours, which strips these fields
// from what clients send (RFC 9440 §4).
func FromHeader(h http.Header) (Proven, error) {
	own := h.Values(ClientCert)
	if len(own) == 0 {
		return Proven{}, CertificateNotSent
	}
	if len(own) > 1 {
		return Proven{}, CertificateForm
	}
	ders := [][]byte{}
	for _, item := range append(own, members(h.Values(ClientCertChain))...) {
		der, ok := byteSequence(item)
		if !ok {
			return Proven{}, CertificateForm
		}
		ders = append(ders, der)
	}
	return parseChain(ders)
}

// members are those of a list that may stand in several fields (RFC 9651 §3.1).
func members(values []string) []string {
	if len(values) == 0 {
		return nil
	}
	return strings.Split(strings.Join(values, ","), ",")
}

// byteSequence reads :Base64: without parameters (RFC 9651 §3.3.5).
func byteSequence(item string) ([]byte, bool) {
	item = strings.Trim(item, " \t")
	if len(item) < 2 || item[0] != ':' || item[len(item)-1] != ':' {
		return nil, false
	}
	raw, err := base64.StdEncoding.DecodeString(item[1 : len(item)-1])
	return raw, err == nil
}
