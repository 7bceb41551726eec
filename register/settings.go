package register

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"time"
)

// Settings say how one country's register is reached; the file that they lie in names
// the key's file, and holds no secret itself.
type Settings struct {
	Country string `json:"country"` // whose identity codes it knows, ISO 3166-1 alpha-2
	URL     string `json:"url"`     // FHIR base, https only
	CA      string `json:"ca"`      // PEM file of the authorities that sign the register's certificate
	Cert    string `json:"cert"`    // PEM file of the certificate that we show
	Key     string `json:"key"`     // PEM file of its key
	// IdentitySystem is the FHIR system of identity codes, such as urn:oid:1.2.246.21.
	IdentitySystem string `json:"identity_system"`
	// ProfessionSystem is the code system of rights to practise; qualifications of
	// others, such as degrees and specialities, are passed over.
	ProfessionSystem string `json:"profession_system"`
	// RestrictionURL is the modifier extension by which the register marks a right that
	// the authority has limited; empty where it has none.
	RestrictionURL string `json:"restriction_url"`
	// TimeoutMS is how long a question may take in all, in milliseconds, with its
	// second try; 0 is 3000, at most 6000: an officer waits.
	TimeoutMS int `json:"timeout_ms"`
}

// The bounds of Settings.TimeoutMS.
const (
	usualTimeout   = 3 * time.Second
	longestTimeout = 6 * time.Second
)

// longestSettings is more than the registers of all countries take, in bytes.
const longestSettings = 1 << 16

// Open reads a file that lists the registers, one for each country. Files that it names
// lie beside it, unless their paths are absolute.
func Open(path string) (Registers, error) {
	text, err := os.ReadFile(path) //nolint:gosec // a setting of the operator's
	if err != nil {
		return nil, err
	}
	list, err := parse(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	open := Registers{}
	for _, s := range list {
		c, err := s.beside(filepath.Dir(path)).client()
		if err != nil {
			return nil, fmt.Errorf("%s: register of %q: %w", path, s.Country, err)
		}
		if open[s.Country] != nil {
			return nil, fmt.Errorf("%s: two registers of %q", path, s.Country)
		}
		open[s.Country] = c
	}
	return open, nil
}

func parse(text []byte) ([]Settings, error) {
	if len(text) > longestSettings {
		return nil, errors.New("too long")
	}
	var list []Settings
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(&list); err != nil {
		return nil, err
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the list")
	}
	if len(list) == 0 {
		return nil, errors.New("no register is named")
	}
	return list, nil
}

func (s Settings) beside(dir string) Settings {
	for _, path := range []*string{&s.CA, &s.Cert, &s.Key} {
		if *path != "" && !filepath.IsAbs(*path) {
			*path = filepath.Join(dir, *path)
		}
	}
	return s
}

// client checks the settings and reads the files.
func (s Settings) client() (*Client, error) {
	base, err := url.Parse(s.URL)
	if err != nil || base.Scheme != "https" || base.Host == "" || base.RawQuery != "" || base.Fragment != "" || base.User != nil {
		return nil, errors.New("url: want https://HOST/PATH and no more")
	}
	if len(s.Country) != 2 || s.IdentitySystem == "" || s.ProfessionSystem == "" {
		return nil, errors.New("country, identity_system and profession_system are needed")
	}
	timeout := time.Duration(s.TimeoutMS) * time.Millisecond
	if timeout == 0 {
		timeout = usualTimeout
	}
	if timeout < 0 || timeout > longestTimeout {
		return nil, fmt.Errorf("timeout_ms %d: want 1 to %d", s.TimeoutMS, longestTimeout.Milliseconds())
	}
	secure, err := s.secure()
	if err != nil {
		return nil, err
	}
	return newClient(s, base.JoinPath("Practitioner", "_search").String(), secure, timeout), nil
}

func (s Settings) secure() (*tls.Config, error) {
	authorities, err := os.ReadFile(s.CA)
	if err != nil {
		return nil, fmt.Errorf("ca: %w", err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(authorities) {
		return nil, errors.New("ca: no certificate in the file")
	}
	own, err := tls.LoadX509KeyPair(s.Cert, s.Key)
	if err != nil {
		return nil, fmt.Errorf("cert, key: %w", err)
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool, Certificates: []tls.Certificate{own}}, nil
}
