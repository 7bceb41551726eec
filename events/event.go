package events

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"sinetti/domain"
)

// Source is the CloudEvents source: source and id together name an event for good.
const Source = "urn:sinetti:registration"

// schemaVersion is the version of every type's schema so far. A type that gets
// another one is listed beside the old for as long as consumers read it.
const schemaVersion = 1

// Subject is the row that the announcing act locked first, such as card/<id>.
// Events of one subject are numbered without a gap.
type Subject string

// OfCard is the subject of what happens to a card that exists, its letters and orders.
func OfCard(id domain.ID) Subject { return Subject("card/" + id.String()) }

// OfOrder is the subject of what happens to an order whose card is not made yet.
func OfOrder(id domain.ID) Subject { return Subject("order/" + id.String()) }

// OfBatch is the subject of what happens to a print batch.
func OfBatch(id domain.ID) Subject { return Subject("batch/" + id.String()) }

// Event is something that happened, as an act announces it.
type Event struct {
	ID      domain.ID // zero: Announce draws one
	At      time.Time // business time; zero: the store's clock at Announce
	Subject Subject
	OrderID domain.ID // zero where no order is concerned
	// CorrelationID ties the events of one story together; empty: the order's
	// id, else the subject.
	CorrelationID string
	Data          Data
}

// envelope is a CloudEvent in JSON (CloudEvents 1.0, JSON format) with the
// extensions sequence, dataclassification, correlationid and orderid.
type envelope struct {
	SpecVersion        string           `json:"specversion"`
	ID                 domain.ID        `json:"id"`
	Source             string           `json:"source"`
	Type               domain.EventType `json:"type"`
	Subject            Subject          `json:"subject"`
	Time               time.Time        `json:"time"`
	DataContentType    string           `json:"datacontenttype"`
	DataSchema         string           `json:"dataschema"`
	DataClassification string           `json:"dataclassification"`
	Sequence           string           `json:"sequence"`
	CorrelationID      string           `json:"correlationid"`
	OrderID            string           `json:"orderid,omitempty"`
	Data               any              `json:"data"`
}

var errIncomplete = errors.New("events: an event needs its id, time, subject and data")

// marshal writes the event as the sequence-th of its subject.
func (e Event) marshal(sequence int64) ([]byte, error) {
	if e.ID.IsZero() || e.At.IsZero() || e.Subject == "" || e.Data == nil {
		return nil, errIncomplete
	}
	env := envelope{
		SpecVersion: "1.0", ID: e.ID, Source: Source, Type: e.Data.Type(), Subject: e.Subject,
		Time: e.At.UTC(), DataContentType: "application/json", DataSchema: SchemaURI(e.Data.Type()),
		DataClassification: classification(e.Data.Type()), Sequence: sequenceText(sequence),
		CorrelationID: e.CorrelationID, Data: e.Data,
	}
	if !e.OrderID.IsZero() {
		env.OrderID = e.OrderID.String()
	}
	if env.CorrelationID == "" {
		env.CorrelationID = env.OrderID
	}
	if env.CorrelationID == "" {
		env.CorrelationID = string(e.Subject)
	}
	body, err := json.Marshal(env)
	if err != nil {
		return nil, fmt.Errorf("events: %s: %w", env.Type, err)
	}
	return body, nil
}

// sequenceText pads the number, for the CloudEvents extension wants a text that
// sorts as the events do.
func sequenceText(n int64) string { return fmt.Sprintf("%010d", n) }

// SchemaURI is the dataschema attribute of a type's events.
func SchemaURI(t domain.EventType) string {
	return fmt.Sprintf("urn:sinetti:schema:%s:%d", t, schemaVersion)
}

// classification says how a consumer must treat an event: batches concern no
// person; ids of cards and orders stand for one to whoever may look them up.
func classification(t domain.EventType) string {
	if t == domain.BatchSealedEvent || t == domain.BatchReconciledEvent {
		return "internal"
	}
	return "pseudonymous"
}
