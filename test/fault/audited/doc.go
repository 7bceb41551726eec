// Package audited holds the audit log against what two servers answered: each act and
// each answer that showed somebody has its one entry, also where the servers are
// killed; and while no entry can be written nothing is done and nobody is shown.
//
// `make test` runs it short; `make fault` with -acts 5000 -blocked 30s -promises.
package audited
