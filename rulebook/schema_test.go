package rulebook

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

var update = flag.Bool("update", false, "write docs/rulebook.schema.json anew")

const schemaFile = "../docs/rulebook.schema.json"

// TestThePublishedSchemaIsCurrent holds docs against the structs: go test ./rulebook
// -run Schema -update writes it anew.
func TestThePublishedSchemaIsCurrent(t *testing.T) {
	t.Parallel()
	if *update {
		if err := os.WriteFile(schemaFile, Schema(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	published, err := os.ReadFile(schemaFile)
	if err != nil || !bytes.Equal(published, Schema()) {
		t.Errorf("%s is not what the structs say (%v): write it anew with -update", schemaFile, err)
	}
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("rulebook.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("rulebook.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// bySchema says what an editor with the schema would say of a file.
func bySchema(t *testing.T, schema *jsonschema.Schema, src string) error {
	t.Helper()
	text, err := yaml.YAMLToJSON([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(value)
}

func TestEveryShippedFileIsAsTheSchemaSays(t *testing.T) {
	t.Parallel()
	schema := compiled(t)
	files, err := filepath.Glob("*.yaml")
	generic, err2 := filepath.Glob("generic/*.yaml")
	if err != nil || err2 != nil || len(files) < 2 || len(generic) < 3 {
		t.Fatal(files, generic, err, err2)
	}
	for _, name := range append(files, generic...) {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := bySchema(t, schema, string(src)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		first, _, _ := strings.Cut(string(src), "\n")
		path, named := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		if _, err := os.Stat(filepath.Join(filepath.Dir(name), path)); !named || err != nil {
			t.Errorf("%s: no editor finds the schema by %q", name, first)
		}
	}
}

func TestTheSchemaRefusesWhatTheLoaderRefuses(t *testing.T) {
	t.Parallel()
	schema := compiled(t)
	src, err := os.ReadFile("fi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{"time_zone: Europe/Helsinki", "time_zome: Europe/Helsinki"},
		{"visit_minutes: 30", "visit_minutes: half an hour"},
		{"served_at: police", "served_at: kiosk"},
		{"valid_from: 2023-01-01", "valid_from: yesterday"},
		{"reason: CODE_LOST,", "reason: CODE_FOUND,"},
		{"names: {fi: henkilökortti", "names: {xx: henkilökortti"},
		{"  source: Agency, registration policy, visits, cooling-off and warnings\n", ""},
	} {
		broken := strings.Replace(string(src), c[0], c[1], 1)
		if err := bySchema(t, schema, broken); err == nil || broken == string(src) {
			t.Errorf("%s: nothing was said", c[1])
		}
		if len(Check("fi.yaml", []byte(broken))) == 0 {
			t.Errorf("%s: the loader took it", c[1])
		}
	}
}

func TestTheSchemaIsJSON(t *testing.T) {
	t.Parallel()
	if !json.Valid(Schema()) {
		t.Error("it is not")
	}
}
