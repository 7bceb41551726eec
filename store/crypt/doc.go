// Package crypt seals personal columns before they reach PostgreSQL and gives
// the keyed hashes by which they are searched exactly.
//
// The keys lie in one file (mode 0600), apart from the vault's: whoever reads
// a person's address cannot open a code with it. A sealed column is bound to
// its column and row (Context), so that nobody who can write to the database
// moves one person's address to another.
package crypt
