// Package acts lets clerks, the print house, the bureau, the worker and time do random
// acts to a few cards at once, and holds what came of it against the state tables: no
// row took a step that its table does not have, no card has two open letters, none that
// ended has one still to be printed, no code is sealed for a card that is off, no order
// outlives its letters, no line has two cards in use, and each answer has its rows and its
// one entry in the log, each refusal none.
//
// The ordinary run has a few seeds under the race detector; `make test-acts` two hundred
// without it, with -seeds 200; `make fault` ten thousand.
package acts
