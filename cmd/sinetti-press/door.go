package main

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
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
)

const (
	tries      = 4               // of one request, while the network or the server's end fails
	firstPause = time.Second     // before the second try, twice as long before each next
	quiet      = 2 * time.Minute // how long the server may take to begin its answer
	longest    = 8 << 20         // bytes of a JSON answer
)

// door is the agency's HTTPS door, entered with the print house's certificate.
type door struct {
	url    string
	client *http.Client
}

func (s *settings) open() (*door, error) {
	base, err := url.Parse(s.URL)
	if err != nil || base.Scheme != "https" || base.Host == "" {
		return nil, usage(errors.New("--url must be the agency's door, such as https://press.example:8443"))
	}
	if s.Cert == "" || s.Key == "" {
		return nil, usage(errors.New("--cert and --key name the client certificate and its key"))
	}
	pair, err := tls.LoadX509KeyPair(s.Cert, s.Key)
	if err != nil {
		return nil, usage(fmt.Errorf("client certificate: %w", err))
	}
	conf := &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS13}
	if s.CA != "" {
		if conf.RootCAs, err = readPool(s.CA); err != nil {
			return nil, err
		}
	}
	transport := &http.Transport{
		TLSClientConfig: conf, Proxy: http.ProxyFromEnvironment, ResponseHeaderTimeout: quiet,
		TLSHandshakeTimeout: 20 * time.Second, ForceAttemptHTTP2: true,
	}
	return &door{url: strings.TrimRight(base.String(), "/"), client: &http.Client{Transport: transport}}, nil
}

func readPool(path string) (*x509.CertPool, error) {
	pem, err := os.ReadFile(path) //nolint:gosec // the print house's own setting
	if err != nil {
		return nil, usage(fmt.Errorf("--ca: %w", err))
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, usage(fmt.Errorf("--ca: %s holds no certificate in PEM", path))
	}
	return pool, nil
}

// ready lists the batches that wait for this print house.
func (d *door) ready(ctx context.Context) ([]batch, error) {
	var list struct {
		Batches []batch `json:"batches"`
	}
	err := d.call(ctx, http.MethodGet, "/press/batches", nil, &list)
	return list.Batches, err
}

func (d *door) status(ctx context.Context, number string) (batch, error) {
	var b batch
	err := d.call(ctx, http.MethodGet, "/press/batches/"+url.PathEscape(number), nil, &b)
	return b, err
}

// send delivers a receipt: the same id is answered with the first answer, so
// it may be tried again.
func (d *door) send(ctx context.Context, number string, r report) (answer, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return answer{}, err
	}
	var a answer
	err = d.call(ctx, http.MethodPost, "/press/batches/"+url.PathEscape(number)+"/receipts", body, &a)
	return a, err
}

func (d *door) call(ctx context.Context, method, path string, body []byte, into any) error {
	return d.again(ctx, func() error {
		resp, err := d.ask(ctx, method, path, body, 0)
		if err != nil {
			return err
		}
		defer func() { _ = resp.Body.Close() }()
		data, err := io.ReadAll(io.LimitReader(resp.Body, longest))
		if err != nil {
			return network(err)
		}
		if err := json.Unmarshal(data, into); err != nil {
			return network(fmt.Errorf("the server's answer is not JSON: %w", err))
		}
		return nil
	})
}

// ask makes one request; from asks for the rest of a file from that byte on.
func (d *door) ask(ctx context.Context, method, path string, body []byte, from int64) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, d.url+path, bytes.NewReader(body))
	if err != nil {
		return nil, usage(err)
	}
	req.Header.Set("Accept", "application/json, application/octet-stream")
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if from > 0 {
		req.Header.Set("Range", "bytes="+strconv.FormatInt(from, 10)+"-")
	}
	resp, err := d.client.Do(req)
	if err != nil {
		return nil, network(err)
	}
	if resp.StatusCode >= 300 {
		defer func() { _ = resp.Body.Close() }()
		return nil, explain(resp)
	}
	return resp, nil
}

// explain turns a problem document into the words a person needs.
func explain(resp *http.Response) error {
	p := problem{Title: resp.Status}
	data, err := io.ReadAll(io.LimitReader(resp.Body, longest))
	if err == nil {
		_ = json.Unmarshal(data, &p)
	}
	words := []string{strings.TrimSpace(p.Code + " " + p.Title)}
	for _, more := range []string{p.Detail, p.Remedy} {
		if more != "" {
			words = append(words, more)
		}
	}
	if p.Reference != "" {
		words = append(words, "reference "+p.Reference)
	}
	err = fmt.Errorf("the server says: %s", strings.Join(words, "; "))
	if resp.StatusCode >= 500 || resp.StatusCode == http.StatusTooManyRequests {
		return network(err)
	}
	return refused(err)
}

// again tries while the network fails, with longer and longer pauses.
func (d *door) again(ctx context.Context, try func() error) error {
	pause := firstPause
	for n := 1; ; n++ {
		err := try()
		if err == nil || n == tries || codeOf(err) != exitNetwork || ctx.Err() != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
			pause *= 2
		}
	}
}
