// Package migrations holds the schema of the database, forward only: each file
// must run beside the previous release of the programs.
package migrations

import "embed"

// FS holds the files, for goose.
//
//go:embed *.sql
var FS embed.FS
