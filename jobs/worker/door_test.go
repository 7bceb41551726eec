package worker_test

import (
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
)

// get asks the door as the print house's machine.
func (p *printShop) get(path, ranged string) (*http.Response, []byte) {
	p.t.Helper()
	pool := x509.NewCertPool()
	pool.AddCert(p.authority.Cert)
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{
		RootCAs: pool, Certificates: []tls.Certificate{p.own.Pair}, MinVersion: tls.VersionTLS13,
	}}}
	defer client.CloseIdleConnections()
	req, err := http.NewRequestWithContext(p.ctx, http.MethodGet, strings.TrimPrefix(p.env[0], "SINETTI_PRESS_URL=")+path, http.NoBody)
	p.must(err)
	if ranged != "" {
		req.Header.Set("Range", ranged)
	}
	resp, err := client.Do(req)
	p.must(err)
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	p.must(err)
	return resp, body
}

// Files come whole or from a byte on, with length and hash; what cannot be is
// answered with a problem.
func TestFilesAreServedFromAByteOn(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	shop := h.shop()
	h.orders(1)
	number := h.sealed()
	name := number + ".manifest.csv"
	want := h.fetch(number, name)
	path := "/press/batches/" + number + "/files/" + name
	sum := sha256.Sum256(want)
	resp, body := shop.get(path, "")
	if resp.StatusCode != http.StatusOK || string(body) != string(want) || resp.ContentLength != int64(len(want)) {
		t.Errorf("whole: %d, %d bytes of %d", resp.StatusCode, len(body), len(want))
	}
	if got := resp.Header.Get("Repr-Digest"); got != "sha-256=:"+base64.StdEncoding.EncodeToString(sum[:])+":" {
		t.Errorf("digest %s", got)
	}
	resp, body = shop.get(path, "bytes=10-")
	if resp.StatusCode != http.StatusPartialContent || string(body) != string(want[10:]) {
		t.Errorf("rest: %d, %d bytes", resp.StatusCode, len(body))
	}
	if resp, body = shop.get(path, "bytes=0-5,8-9"); resp.StatusCode != http.StatusOK || len(body) != len(want) {
		t.Errorf("a form that is not served: %d, %d bytes", resp.StatusCode, len(body))
	}
	for path, status := range map[string]int{
		path + "x": http.StatusNotFound, "/press/batches/E26-AAAAAA-A": http.StatusNotFound, "/press/batches/" + number + "/receipts": http.StatusNotFound,
	} {
		if resp, _ := shop.get(path, ""); resp.StatusCode != status {
			t.Errorf("%s: %d, want %d", path, resp.StatusCode, status)
		}
	}
	resp, body = shop.get(path, "bytes=999999-")
	var problem struct{ Code, Reference string }
	if err := json.Unmarshal(body, &problem); err != nil || resp.StatusCode != http.StatusRequestedRangeNotSatisfiable || problem.Code != "RANGE" || problem.Reference == "" {
		t.Errorf("beyond the end: %d %s", resp.StatusCode, body)
	}
}
