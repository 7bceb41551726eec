// Package eventcheck holds events against the catalogue: whatever a test's acts
// announced must be as the JSON Schemas promise it to consumers.
package eventcheck

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sinetti/events"
	"sinetti/test/pgtest"
)

// Outbox checks all that lies in the outbox and in the feed of a test's database.
func Outbox(t testing.TB, db *pgtest.DB) {
	t.Helper()
	rows, err := db.Owner().Query(context.Background(),
		`select payload::text from watermill_outbox union all select body::text from event_feed`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var body string
		if err := rows.Scan(&body); err != nil {
			t.Fatal(err)
		}
		if err := Event([]byte(body)); err != nil {
			t.Errorf("%v\n%s", err, body)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

// Event says how an event's JSON differs from its envelope's schema or its data's.
func Event(body []byte) error {
	event, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("no JSON: %w", err)
	}
	if err := check("cloudevent.json", event); err != nil {
		return err
	}
	fields, _ := event.(map[string]any)
	uri, _ := fields["dataschema"].(string)
	parts := strings.Split(uri, ":")
	if len(parts) != 5 || parts[3] != fields["type"] {
		return fmt.Errorf("dataschema %s of type %v", uri, fields["type"])
	}
	return check(parts[3]+"/"+parts[4]+".json", fields["data"])
}

func check(name string, value any) error {
	s, err := Schema(name)
	if err != nil {
		return err
	}
	if err := s.Validate(value); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

var compiled sync.Map

// Schema compiles one of the catalogue's schemas; formats are asserted.
func Schema(name string) (*jsonschema.Schema, error) {
	if s, known := compiled.Load(name); known {
		return s.(*jsonschema.Schema), nil //nolint:forcetypeassert // only schemas are stored
	}
	text, err := fs.ReadFile(events.Schemas(), name)
	if err != nil {
		return nil, err
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("mem:///"+name, doc); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	s, err := compiler.Compile("mem:///" + name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	compiled.Store(name, s)
	return s, nil
}
