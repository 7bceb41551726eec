// Package web is the house's HTTP: one handler for browsers (the screens,
// login, GraphQL) and one for the machines of partners (print houses, bureaus),
// which come with a client certificate to a listener of their own.
//
// An answer with personal data is held back until its audit entry is committed.
// While the database is away every question that needs it is answered 503 with
// Retry-After, at once.
package web
