package events

import (
	"os"
	"path/filepath"
	"testing"

	"sinetti/domain"
	"sinetti/test/fault/timed"
)

// FuzzReadHead: whatever lies in the outbox is handed on or parked with a reason,
// and what is handed on has everything that its readers rest on.
func FuzzReadHead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no events to begin with: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add("01933f5a-c120-7700-8e00-000000000001", string(text))
	}
	const sound = `{"id":"01933f5a-c120-7700-8e00-000000000001","type":"fi.sinetti.order.accepted","subject":"card/1","sequence":"0000000001","time":"2026-11-18T08:00:00Z"}`
	f.Add("01933f5a-c120-7700-8e00-000000000001", sound)
	f.Add("", `{"sequence":"-9223372036854775808","time":"0001-01-01T00:00:00Z"}`)
	f.Add("\x00", `{"id":null,"type":[],"time":1}`)
	f.Fuzz(func(t *testing.T, uuid, payload string) {
		timed.Input(func() {
			h, err := readHead(uuid, payload)
			if err != nil {
				return
			}
			id, err := domain.ParseID(uuid)
			if err != nil || h.ID != id || !Known(h.Type) || h.sequence < 1 || h.Subject == "" || h.Time.IsZero() {
				t.Errorf("handed on: %+v", h)
			}
		})
	})
}
