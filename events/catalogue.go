package events

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"

	"sinetti/domain"
)

//go:embed schemas asyncapi.json
var documents embed.FS

// Known tells whether a type is in the catalogue.
func Known(t domain.EventType) bool { return slices.Contains(domain.EventTypes, t) }

// Schemas holds one JSON Schema per type and version, <type>/<version>.json, for
// the data of its events, and cloudevent.json for what is around it.
func Schemas() fs.FS {
	files, err := fs.Sub(documents, "schemas")
	if err != nil {
		panic(fmt.Errorf("events: schemas: %w", err)) // the folder is compiled in
	}
	return files
}

// AsyncAPI is the AsyncAPI 3 document of the broker's door, in JSON.
func AsyncAPI() []byte {
	text, err := documents.ReadFile("asyncapi.json")
	if err != nil {
		panic(fmt.Errorf("events: asyncapi: %w", err)) // the file is compiled in
	}
	return text
}
