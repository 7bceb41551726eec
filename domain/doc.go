// Package domain holds the nouns of the registration point, their states, the
// rules that decide an order, and the words for refusals, events and audit.
//
// A rule here is a function of facts and of the time handed in: it asks neither
// a clock nor a database, so that the same facts always give the same decision.
// A decision comes with all of the refusals, never the first alone. The package
// imports the standard library only.
package domain
