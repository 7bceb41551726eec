// Package store holds every SQL statement: queries/*.sql become pg/ (sqlc,
// generated), and the files beside this one turn rows into nouns. The caller
// opens a transaction with InTx and passes it on by hand.
package store
