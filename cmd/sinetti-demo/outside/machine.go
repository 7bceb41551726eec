package outside

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"
)

// Machine is a partner's client at the machines' door: HTTPS with a client
// certificate, and a server certificate of the demo's own authority.
type Machine struct {
	base string
	http *http.Client
}

// NewMachine reads the PEM files of a partner.
func NewMachine(base, caFile, certFile, keyFile string) (*Machine, error) {
	ca, err := os.ReadFile(caFile) //nolint:gosec // a path of our own
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(ca) {
		return nil, errors.New(caFile + ": no certificate")
	}
	cert, err := tls.LoadX509KeyPair(certFile, keyFile)
	if err != nil {
		return nil, err
	}
	return &Machine{base: base, http: &http.Client{
		Timeout: time.Minute,
		Transport: &http.Transport{
			TLSClientConfig:     &tls.Config{RootCAs: roots, Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS13},
			MaxIdleConnsPerHost: 8,
		},
	}}, nil
}

// Get fetches a path with its headers; while the server is away it is asked again.
func (m *Machine) Get(ctx context.Context, path string) (body []byte, header http.Header, err error) {
	err = again(ctx, func() error {
		body, header, err = m.send(ctx, http.MethodGet, path, nil)
		return err
	})
	return body, header, err
}

// Post sends JSON and decodes the answer; sending it twice must be harmless.
func (m *Machine) Post(ctx context.Context, path string, in, out any) error {
	text, err := json.Marshal(in)
	if err != nil {
		return err
	}
	return again(ctx, func() error {
		body, _, err := m.send(ctx, http.MethodPost, path, text)
		if err != nil {
			return err
		}
		return json.Unmarshal(body, out)
	})
}

func (m *Machine) send(ctx context.Context, method, path string, body []byte) ([]byte, http.Header, error) {
	req, err := http.NewRequestWithContext(ctx, method, m.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, nil, err
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := m.http.Do(req)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", errAway, err)
	}
	defer res.Body.Close() //nolint:errcheck // read to its end below
	text, err := io.ReadAll(io.LimitReader(res.Body, 64<<20))
	switch {
	case err != nil || res.StatusCode >= 500:
		return nil, nil, fmt.Errorf("%w: %s %s: status %d", errAway, method, path, res.StatusCode)
	case res.StatusCode == http.StatusTooManyRequests || res.StatusCode == http.StatusRequestTimeout:
		return nil, nil, fmt.Errorf("%w: %s %s: status %d", errAway, method, path, res.StatusCode)
	case res.StatusCode >= 400:
		return nil, nil, fmt.Errorf("%w: %s %s: status %d: %s", errRefused, method, path, res.StatusCode, text)
	case res.StatusCode >= 300:
		return nil, nil, fmt.Errorf("%s %s: status %d: %s", method, path, res.StatusCode, text)
	}
	return text, res.Header, nil
}
