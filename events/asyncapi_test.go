package events_test

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"sinetti/domain"
	"sinetti/events"
)

type object = map[string]any

// TestAsyncAPI builds the document from the schemas, so that the two cannot
// part; go test ./events -run AsyncAPI -update writes it anew.
func TestAsyncAPI(t *testing.T) {
	t.Parallel()
	text, err := json.MarshalIndent(asyncAPI(t), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "asyncapi.json", append(text, '\n'))
}

func asyncAPI(t *testing.T) object {
	t.Helper()
	channels, operations, messages := object{}, object{}, object{}
	schemas := object{"cloudevent": read(t, "cloudevent.json")}
	for _, typ := range domain.EventTypes {
		name := strings.ReplaceAll(strings.TrimPrefix(string(typ), "fi.sinetti."), ".", "-")
		data := read(t, string(typ)+"/1.json")
		schemas[name] = data
		messages[name] = object{
			"name": typ, "title": typ, "summary": data["description"], "contentType": "application/cloudevents+json",
			"headers": object{"type": "object", "required": []string{"Nats-Msg-Id"}, "properties": object{
				"Nats-Msg-Id":  object{"type": "string", "format": "uuid", "description": "The event's id: the stream passes over one that it knows."},
				"content-type": object{"const": "application/cloudevents+json"},
			}},
			"correlationId": object{"location": "$message.payload#/correlationid"},
			"payload": object{"allOf": []any{
				object{"$ref": "#/components/schemas/cloudevent"},
				object{"properties": object{
					"type": object{"const": typ}, "dataschema": object{"const": events.SchemaURI(typ)},
					"data": object{"$ref": "#/components/schemas/" + name},
				}},
			}},
		}
		channels[name] = object{
			"address": typ, "description": data["description"],
			"messages": object{name: object{"$ref": "#/components/messages/" + name}},
		}
		operations["tell-"+name] = object{
			"action": "send", "summary": data["description"],
			"channel":  object{"$ref": "#/channels/" + name},
			"messages": []any{object{"$ref": "#/channels/" + name + "/messages/" + name}},
		}
	}
	return object{
		"asyncapi": "3.0.0", "id": "urn:sinetti:registration", "defaultContentType": "application/cloudevents+json",
		"info": object{
			"title": "Sinetti events", "version": "1.0.0",
			"description": "What happens at registration points, for personalisation bureaus and issuance systems. " +
				"Delivery is at least once: pass over an event whose id you know. The events of one subject come in the order of their sequence. " +
				"The stream " + events.Stream + " holds all subjects below fi.sinetti; read it with a durable consumer of your own. " +
				"The same events, byte by byte, are pulled over HTTPS from /events (see /openapi.yaml).",
			"license": object{"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
		},
		"servers": object{"broker": object{
			"host": "{host}:{port}", "protocol": "nats", "description": "NATS JetStream, stream " + events.Stream + ".",
			"variables": object{"host": object{"default": "localhost"}, "port": object{"default": "4222"}},
		}},
		"channels": channels, "operations": operations,
		"components": object{"messages": messages, "schemas": schemas},
	}
}

func read(t *testing.T, name string) object {
	t.Helper()
	text, err := fs.ReadFile(events.Schemas(), name)
	if err != nil {
		t.Fatal(err)
	}
	var doc object
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	delete(doc, "$schema") // the document's own dialect holds
	return doc
}
