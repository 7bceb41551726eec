package run

import (
	"encoding/base64"
	"encoding/hex"
	"testing"
)

// A planted code must be found in every form, or a clean run proves nothing.
func TestScannerFindsPlantedCodes(t *testing.T) {
	t.Parallel()
	s := newScanner(map[string]string{"83920174": "letter A", "5820193": "letter B"})
	for _, text := range []string{
		`{"code":"83920174"}`, "x 8392 0174 y", "582 0193",
		hex.EncodeToString([]byte("no 83920174 here")),
		base64.StdEncoding.EncodeToString([]byte("83920174")),
		base64.StdEncoding.EncodeToString([]byte("a83920174b")),
		base64.StdEncoding.EncodeToString([]byte("ab83920174cd")),
		wide("5820193"),
	} {
		if len(s.find([]byte(text))) == 0 {
			t.Errorf("not found in %q", text)
		}
	}
	for _, text := range []string{"1839201740", "id83920174x", "8392017"} {
		if got := s.find([]byte(text)); len(got) > 0 {
			t.Errorf("found %v in %q", got, text)
		}
	}
}
