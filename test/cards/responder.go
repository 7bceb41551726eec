package cards

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"time"

	"golang.org/x/crypto/ocsp"
)

// Mode is how the responder behaves.
type Mode struct {
	OCSPDown, CRLDown bool // answers 503
	Late              bool // answers nothing until the client goes away
	Unknown           bool // says that it does not know the certificate
	Stale             bool // says what counted until a week ago
	Old               bool // says what is two days old and counts for a week
	NoNonce           bool // leaves the question's nonce out, as responders do that answer from a store
	WrongNonce        bool // names another question
	By                *Card
	Unrevoked         bool       // says good whatever was revoked
	ListBy            *Authority // signs the list in this one's place
	Covers            []byte     // the list's issuing distribution point, in DER; nil: none
}

// Behave changes how the responder behaves from now on.
func (a *Authority) Behave(m Mode) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.mode = m
}

// At tells where the responder stands: cards issued from then on name it.
func (a *Authority) At(url string) { a.url = url }

// Handler answers POST /ocsp (RFC 6960, with the nonce of RFC 8954) and GET
// /cards.crl (RFC 5280).
func (a *Authority) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /ocsp", a.answerOCSP)
	mux.HandleFunc("GET /cards.crl", a.answerCRL)
	return mux
}

func (a *Authority) behaviour() Mode {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return a.mode
}

func (a *Authority) times(m Mode) (from, until time.Time) {
	now := a.now().UTC().Truncate(time.Second)
	if m.Stale {
		return now.AddDate(0, 0, -8), now.AddDate(0, 0, -7)
	}
	if m.Old {
		return now.AddDate(0, 0, -2), now.AddDate(0, 0, 5)
	}
	return now.Add(-time.Minute), now.Add(time.Hour)
}

func (a *Authority) answerOCSP(w http.ResponseWriter, r *http.Request) {
	m := a.behaviour()
	question, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 10<<10))
	switch {
	case m.Late:
		<-r.Context().Done()
		return
	case m.OCSPDown || err != nil:
		http.Error(w, "down", http.StatusServiceUnavailable)
		return
	}
	answer, err := a.ocspAnswer(question, m)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/ocsp-response")
	_, _ = w.Write(answer)
}

func (a *Authority) ocspAnswer(question []byte, m Mode) ([]byte, error) {
	request, err := ocsp.ParseRequest(question)
	if err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	from, until := a.times(m)
	template := ocsp.Response{Status: ocsp.Good, SerialNumber: request.SerialNumber, ThisUpdate: from, NextUpdate: until, Certificate: a.Responder}
	a.mutex.Lock()
	at, revoked := a.revoked[request.SerialNumber.String()]
	a.mutex.Unlock()
	switch {
	case m.Unknown:
		template.Status = ocsp.Unknown
	case revoked && !m.Unrevoked:
		template.Status, template.RevokedAt, template.RevocationReason = ocsp.Revoked, at, ocsp.KeyCompromise
	}
	responder, key := a.Responder, a.responderKey
	if m.By != nil {
		responder = m.By.Certificate
		key, _ = m.By.Key.(*ecdsa.PrivateKey)
		template.Certificate = responder
	}
	plain, err := ocsp.CreateResponse(a.Issuing, responder, template, key)
	if err != nil || m.NoNonce {
		return plain, err
	}
	nonce := nonceOf(question)
	if m.WrongNonce {
		nonce, _ = asn1.Marshal([]byte("another question's nonce"))
	}
	return withNonce(plain, nonce, key)
}

var nonceID = asn1.ObjectIdentifier{1, 3, 6, 1, 5, 5, 7, 48, 1, 2}

// nonceOf is the value of the question's nonce extension; nil: it has none.
func nonceOf(question []byte) []byte {
	var request struct {
		TBS struct {
			List       asn1.RawValue
			Extensions []pkix.Extension `asn1:"explicit,tag:2,optional"`
		}
	}
	_, _ = asn1.Unmarshal(question, &request)
	for _, extension := range request.TBS.Extensions {
		if extension.Id.Equal(nonceID) {
			return extension.Value
		}
	}
	return nil
}

// withNonce puts the nonce into an answer and signs it anew: x/crypto writes none.
func withNonce(plain, nonce []byte, key *ecdsa.PrivateKey) ([]byte, error) {
	var outer struct {
		Status asn1.Enumerated
		Bytes  struct {
			Type     asn1.ObjectIdentifier
			Response []byte
		} `asn1:"explicit,tag:0"`
	}
	var basic struct {
		TBS struct {
			Responder  asn1.RawValue
			ProducedAt time.Time `asn1:"generalized"`
			Responses  asn1.RawValue
			Extensions []pkix.Extension `asn1:"explicit,tag:1,optional"`
		}
		Algorithm    pkix.AlgorithmIdentifier
		Signature    asn1.BitString
		Certificates []asn1.RawValue `asn1:"explicit,tag:0,optional"`
	}
	if _, err := asn1.Unmarshal(plain, &outer); err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	if _, err := asn1.Unmarshal(outer.Bytes.Response, &basic); err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	if nonce != nil {
		basic.TBS.Extensions = []pkix.Extension{{Id: nonceID, Value: nonce}}
	}
	tbs, err := asn1.Marshal(basic.TBS)
	if err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	hash := crypto.SHA256
	if key.Curve.Params().BitSize == 384 {
		hash = crypto.SHA384
	}
	signature, err := key.Sign(rand.Reader, digestOf(hash, tbs), hash)
	if err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	basic.Signature = asn1.BitString{Bytes: signature, BitLength: 8 * len(signature)}
	if outer.Bytes.Response, err = asn1.Marshal(basic); err != nil {
		return nil, fmt.Errorf("cards: %w", err)
	}
	return asn1.Marshal(outer)
}

func (a *Authority) answerCRL(w http.ResponseWriter, r *http.Request) {
	m := a.behaviour()
	switch {
	case m.Late:
		<-r.Context().Done()
		return
	case m.CRLDown:
		http.Error(w, "down", http.StatusServiceUnavailable)
		return
	}
	from, until := a.times(m)
	list := &x509.RevocationList{Number: big.NewInt(1), ThisUpdate: from, NextUpdate: until}
	if m.Covers != nil {
		list.ExtraExtensions = []pkix.Extension{{Id: asn1.ObjectIdentifier{2, 5, 29, 28}, Critical: true, Value: m.Covers}}
	}
	a.mutex.Lock()
	for serial, at := range a.revoked {
		n, _ := new(big.Int).SetString(serial, 10)
		list.RevokedCertificateEntries = append(list.RevokedCertificateEntries, x509.RevocationListEntry{SerialNumber: n, RevocationTime: at})
	}
	a.mutex.Unlock()
	signer := a
	if m.ListBy != nil {
		signer, list.RevokedCertificateEntries = m.ListBy, nil
	}
	der, err := x509.CreateRevocationList(rand.Reader, list, signer.Issuing, signer.issuingKey)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/pkix-crl")
	_, _ = w.Write(der)
}
