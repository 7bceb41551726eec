package cards_test

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"sinetti/test/cards"
)

const origin = "https://sinetti.example"

func desk(t *testing.T, d cards.Desk) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(cards.NewSoftware(d).Handler())
	t.Cleanup(server.Close)
	return server
}

func good(t *testing.T) *cards.Card {
	t.Helper()
	a, err := cards.NewAuthority("Testikortti CA", time.Now)
	if err != nil {
		t.Fatal(err)
	}
	c, err := a.Issue(cards.Person{FamilyName: "MEIKÄLÄINEN", GivenNames: "MATTI"}, cards.Wish{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func sign(t *testing.T, server *httptest.Server, content string) cards.Answer {
	t.Helper()
	body, _ := json.Marshal(map[string]any{
		"version": "1.1", "selector": map[string]any{"keyusages": []string{"digitalsignature"}}, "contentType": "data",
		"content": base64.StdEncoding.EncodeToString([]byte(content)), "hashAlgorithm": "SHA256", "signatureType": "signature",
	})
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+"/sign", strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", origin)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	var answer cards.Answer
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

// The software compares what it signs with the page that asks.
func TestSoftwareSignsForThePageThatAsks(t *testing.T) {
	t.Parallel()
	c, nonce := good(t), strings.Repeat("n", 64)
	for content, want := range map[string]int{origin + nonce: 200, "https://evil.example" + nonce: 403, origin + "short": 403} {
		if got := sign(t, desk(t, cards.Desk{Card: c}), content); got.ReasonCode != want || (got.Status == "ok") != (want == 200) || (got.Signature != "") != (want == 200) {
			t.Errorf("%s: %d %s", content, got.ReasonCode, got.Status)
		}
	}
	for name, d := range map[string]cards.Desk{"no reader": {NoReader: true, Card: c}, "no card": {}, "cancelled": {Card: c, Cancel: true}, "locked": {Card: c, Locked: true}} {
		if got := sign(t, desk(t, d), origin+nonce); got.Status != "failed" || got.ReasonText == "" || got.Signature != "" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// What a browser asks before a page of the net may speak with this computer.
func TestPreflight(t *testing.T) {
	t.Parallel()
	server := desk(t, cards.Desk{})
	r, err := http.NewRequestWithContext(t.Context(), http.MethodOptions, server.URL+"/sign", nil)
	if err != nil {
		t.Fatal(err)
	}
	for k, v := range map[string]string{"Origin": origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Private-Network": "true"} {
		r.Header.Set(k, v)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	for k, want := range map[string]string{"Access-Control-Allow-Origin": origin, "Access-Control-Allow-Private-Network": "true", "Access-Control-Allow-Headers": "Content-Type"} {
		if got := resp.Header.Get(k); got != want {
			t.Errorf("%s: %q, want %q", k, got, want)
		}
	}
}
