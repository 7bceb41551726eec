package main

import (
	"errors"
	"testing"
	"time"

	"sinetti/auth/card"
)

func TestTheRuleForASilentIssuer(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct {
		last time.Duration
		ok   bool
	}{
		"refuse": {0, true}, "use-last-for=24h": {24 * time.Hour, true},
		"": {}, "use-last-for": {}, "use-last-for=0s": {}, "use-last-for=-1h": {}, "use-last-for=soon": {}, "ignore": {},
	} {
		got, err := cardLogin{Revocation: text, RevocationFor: time.Minute, IssuerTimeout: time.Second}.revocation()
		var usage usageError
		if want.ok != (err == nil) || !want.ok && !errors.As(err, &usage) {
			t.Errorf("%q: %v", text, err)
		}
		if rule := (card.RevocationConfig{UseLastFor: want.last, CacheFor: time.Minute, Timeout: time.Second}); want.ok && got != rule {
			t.Errorf("%q: %+v, want %+v", text, got, rule)
		}
	}
}

// Cards sign the address as browsers write it.
func TestOriginsAsBrowsersWriteThem(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://Sinetti.Example/": "https://sinetti.example", "https://sinetti.example:443": "https://sinetti.example",
		"https://sinetti.example:8443/x": "https://sinetti.example:8443", "http://localhost:8080": "http://localhost:8080", "http://localhost:80": "http://localhost",
	} {
		if got, err := originOf(address); err != nil || got != want {
			t.Errorf("%s: %s, %v", address, got, err)
		}
	}
	if _, err := originOf("sinetti.example"); err == nil {
		t.Error("no address was taken for one")
	}
}
