// Package worker does what package jobs names: it takes in codes, gathers and
// seals print batches, destroys what has served its purpose, and sweeps up
// after whoever was killed.
//
// The rows own the state and River only wakes: every piece of work looks at its
// rows first, and a piece done twice is done once. Work and its job's completion
// are one transaction. A file is uploaded under a name that holds its hash before
// the row that names it commits, so that a killed worker leaves strays and never
// a half batch.
//
// Each worker holds an advisory lock in PostgreSQL for as long as it lives. Jobs
// whose worker no longer holds one are taken back at once, without an attempt
// being counted: a crash says nothing about the job. What fails for a reason of
// its own (a letter that cannot be drawn or opened) is parked at the first
// attempt with the word of its reason.
package worker
