// Package events tells bureaus and issuance systems what happened.
//
// An act announces its events inside its own transaction (Announce writes the
// outbox). One relay hands what was committed to every door: it writes the feed,
// which partners pull, and publishes to the broker. Delivery is at least once;
// the events of one subject come in the order of their sequence.
//
// Events are CloudEvents 1.0 in JSON with a JSON Schema per type and version
// (schemas/) and an AsyncAPI 3 document (asyncapi.json). They hold opaque ids
// and what a consumer needs to act: never a code, a name or an identity code.
package events
