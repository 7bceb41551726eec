// Package press is what a print house can do: see which batches are ready, fetch
// their files, and send receipts until every piece is accounted for. One file is
// one act. A print house sees its own batches only, and no name, code or card
// number of anybody.
package press
