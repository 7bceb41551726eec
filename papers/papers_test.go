package papers_test

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sinetti/domain"
	"sinetti/papers"
)

var made = time.Date(2026, 11, 18, 8, 0, 0, 0, time.UTC)

func helsinki(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func extract(t *testing.T, language domain.Language, audience domain.Audience, lines int) papers.Extract {
	x := papers.Extract{
		Number: "L26-K7QM3X-P", Language: language, Audience: audience, Person: "Testinen, Äiti Öljy", Born: "13.10.1952",
		Until: made, MadeAt: made, Zone: helsinki(t),
	}
	if audience == domain.ForAuthority {
		x.Reference = "ESAVI/1/2026"
	}
	for i := range lines {
		x.Lines = append(x.Lines, papers.Line{
			At: made.Add(-time.Duration(lines-i) * time.Hour), Act: domain.AuditHolderRead, Outcome: domain.AuditShown, Purpose: domain.PurposeOrderCode,
			Organisation: "Esimerkin sairaala", Officer: "Ritva Rekisteröijä (ritva)", Point: "Vastaanotto", Entry: "e-17", Session: "s-4",
		})
	}
	return x
}

// seal makes a certificate of its own and loads it from files, as a program does.
func seal(t *testing.T, key crypto.Signer) (*papers.Seal, string) {
	t.Helper()
	template := &x509.Certificate{
		SerialNumber: big.NewInt(7), Subject: pkix.Name{CommonName: "Esimerkkivirasto", Organization: []string{"Esimerkkivirasto"}},
		NotBefore: made.AddDate(-1, 0, 0), NotAfter: made.AddDate(20, 0, 0), KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cert, secret := filepath.Join(dir, "seal.pem"), filepath.Join(dir, "seal.key")
	for file, block := range map[string]*pem.Block{cert: {Type: "CERTIFICATE", Bytes: der}, secret: {Type: "PRIVATE KEY", Bytes: private}} {
		if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := papers.LoadSeal(cert, secret)
	if err != nil {
		t.Fatal(err)
	}
	return s, cert
}

func keys(t *testing.T) map[string]crypto.Signer {
	t.Helper()
	r, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	e, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]crypto.Signer{"RSA": r, "P-256": e}
}

// run asks a foreign program, without which the papers are not tested.
func run(t *testing.T, name string, args ...string) (string, error) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is not installed; remedy: make setup-test", name)
	}
	out, err := exec.CommandContext(t.Context(), path, args...).CombinedOutput()
	return string(out), err
}

func write(t *testing.T, name string, b []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// A foreign reader finds the signature valid and over the whole file; of a changed
// file it does not.
func TestSignedPapersAreValid(t *testing.T) {
	t.Parallel()
	for name, key := range keys(t) {
		s, _ := seal(t, key)
		plain, err := extract(t, "fi", domain.ForPerson, 120).PDF()
		if err != nil {
			t.Fatal(err)
		}
		signed, err := s.SignPDF(plain, "Tietojen katselut", made)
		if err != nil {
			t.Fatal(err)
		}
		file := write(t, "extract.pdf", signed)
		out, err := run(t, "pdfsig", "-nocert", file)
		if err != nil || !strings.Contains(out, "Signature is Valid") || !strings.Contains(out, "Total document signed") || !strings.Contains(out, "ETSI.CAdES.detached") {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
		if out, err := run(t, "qpdf", "--check", file); err != nil {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
		forged := bytes.Replace(signed, []byte("/Producer"), []byte("/Producet"), 1)
		if out, _ := run(t, "pdfsig", "-nocert", write(t, "forged.pdf", forged)); strings.Contains(out, "Signature is Valid") {
			t.Errorf("%s: a changed file is valid\n%s", name, out)
		}
	}
}

func TestSignedJSONIsValid(t *testing.T) {
	t.Parallel()
	s, cert := seal(t, keys(t)["RSA"])
	text, err := extract(t, "sv", domain.ForAuthority, 2).JSON()
	if err != nil {
		t.Fatal(err)
	}
	compact, err := s.SignJSON(text)
	if err != nil {
		t.Fatal(err)
	}
	part := strings.Split(compact, ".")
	signature, err := base64.RawURLEncoding.DecodeString(part[2])
	if err != nil {
		t.Fatal(err)
	}
	public, err := run(t, "openssl", "x509", "-in", cert, "-pubkey", "-noout")
	if err != nil {
		t.Fatal(public)
	}
	verify := func(signed string) (string, error) {
		return run(t, "openssl", "dgst", "-sha256", "-verify", write(t, "pub.pem", []byte(public)),
			"-signature", write(t, "sig", signature), write(t, "signed", []byte(signed)))
	}
	if out, err := verify(part[0] + "." + part[1]); err != nil || !strings.Contains(out, "Verified OK") {
		t.Errorf("%v: %s", err, out)
	}
	if out, err := verify(part[0] + "." + part[1] + "A"); err == nil {
		t.Errorf("a changed text verifies: %s", out)
	}
	back, err := base64.RawURLEncoding.DecodeString(part[1])
	if err != nil || !bytes.Equal(back, text) {
		t.Errorf("payload %s, %v", back, err)
	}
}

// Nobody's name is on the person's papers; the authority's have them.
func TestThePersonIsToldNoNames(t *testing.T) {
	t.Parallel()
	for _, language := range domain.Languages {
		for audience, named := range map[domain.Audience]bool{domain.ForPerson: false, domain.ForAuthority: true} {
			x := extract(t, language, audience, 3)
			file, err := x.PDF()
			if err != nil {
				t.Fatal(err)
			}
			text, err := run(t, "pdftotext", "-layout", write(t, "x.pdf", file), "-")
			if err != nil {
				t.Fatal(text)
			}
			js, err := x.JSON()
			if err != nil || !json.Valid(js) {
				t.Fatal(err)
			}
			for _, word := range []string{"Ritva", "Vastaanotto", "e-17", "s-4"} {
				if strings.Contains(text, word) != named || bytes.Contains(js, []byte(word)) != named {
					t.Errorf("%s %s: %s in the papers: %s %s", language, audience, word, text, js)
				}
			}
			for _, word := range []string{"Testinen, Äiti Öljy", "18.11.2026", "Esimerkin sairaala", "L26-K7QM3X-P"} {
				if !strings.Contains(text, word) {
					t.Errorf("%s %s: no %s in\n%s", language, audience, word, text)
				}
			}
		}
	}
}

func TestLongExtractsHavePages(t *testing.T) {
	t.Parallel()
	file, err := extract(t, "et", domain.ForAuthority, 200).PDF()
	if err != nil {
		t.Fatal(err)
	}
	text, err := run(t, "pdftotext", "-layout", write(t, "x.pdf", file), "-")
	if err != nil || strings.Contains(text, "{pages}") || strings.Count(text, "Esimerkin sairaala") != 200 {
		t.Errorf("%d of 200 lines, %v", strings.Count(text, "Esimerkin sairaala"), err)
	}
}

func TestNothingIsSignedWithoutASeal(t *testing.T) {
	t.Parallel()
	var none *papers.Seal
	if _, err := none.SignJSON([]byte("{}")); !errors.Is(err, papers.ErrNoSeal) {
		t.Error(err)
	}
	if _, err := none.SignPDF(nil, "", made); !errors.Is(err, papers.ErrNoSeal) {
		t.Error(err)
	}
	s, cert := seal(t, keys(t)["RSA"])
	if _, err := s.SignPDF([]byte("%PDF-1.4 nothing"), "", made); err == nil {
		t.Error("what is no PDF was signed")
	}
	if _, err := papers.LoadSeal(cert, cert); err == nil {
		t.Error("a certificate is no key")
	}
	if _, err := (papers.Extract{Language: "tlh"}).PDF(); err == nil {
		t.Error("drawn in no language")
	}
}

// Whatever stands in a name, a paper of it can be drawn and signed; what the fonts
// lack is shown to be missing, and stays in the JSON.
func TestWhatCannotBeDrawnIsShownToBeMissing(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"a\U0001F600b", "a\U00010000b", "a\U00020BB7b", "a\u202eb", "a\u7530b", "a\x00b", "a\xffb"} {
		x := extract(t, "fi", domain.ForAuthority, 1)
		x.Person, x.Reference = name, name
		x.Lines[0].Organisation, x.Lines[0].Officer, x.Lines[0].Point = name, name, name
		file, err := x.PDF()
		if err != nil {
			t.Fatal(err)
		}
		text, err := run(t, "pdftotext", "-layout", write(t, "x.pdf", file), "-")
		if err != nil || strings.Count(text, "a\u25A1b") != 5 {
			t.Errorf("%q: %v\n%s", name, err, text)
		}
		js, err := x.JSON()
		if err != nil || strings.Contains(name, "\U0001F600") && !bytes.Contains(js, []byte(name)) {
			t.Errorf("%q: %v %s", name, err, js)
		}
	}
	x := extract(t, "fi", domain.ForAuthority, 1)
	x.Person = "\u0416\u03A9\u0141\u017D\u1EC7\u2013\u20AC a\nb"
	file, err := x.PDF()
	if err != nil {
		t.Fatal(err)
	}
	if text, err := run(t, "pdftotext", write(t, "x.pdf", file), "-"); err != nil || !strings.Contains(text, "\u0416\u03A9\u0141\u017D\u1EC7\u2013\u20AC a b") {
		t.Errorf("%v\n%s", err, text)
	}
}
