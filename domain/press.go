package domain

// SpoilReason says what became of a piece at the print house.
type SpoilReason string

// The reasons of spoiling.
const (
	SpoiledInPrint   SpoilReason = "misprint"
	SpoiledByJam     SpoilReason = "jam"
	SpoiledInFolding SpoilReason = "folding"
	SpoiledInWindow  SpoilReason = "address_not_in_window"
	// The last two may have been read: no reprint, the card is suspended (rules.md §7).
	SpoiledOpened  SpoilReason = "opened"
	SpoiledMissing SpoilReason = "missing"
	// SpoiledUnaccounted is the agency's own, of a piece of which nobody can say what
	// became: no print house reports it.
	SpoiledUnaccounted SpoilReason = "unaccounted"
)

// MayHaveBeenRead tells whether somebody may have seen the code.
func (r SpoilReason) MayHaveBeenRead() bool { return r == SpoiledOpened || r == SpoiledMissing }

// HoldReason says why a batch waits for two people.
type HoldReason string

// The reasons for holding a batch (design.md §3.4).
const (
	FirstOfKey       HoldReason = "first_of_key"
	FirstOfProfile   HoldReason = "first_of_profile"
	AboveTwiceMedian HoldReason = "above_twice_median"
	RejectedBefore   HoldReason = "rejected_before" // a print house sent these letters back and may have printed them
)

// ReceiptKind says what a print house reports.
type ReceiptKind string

// The kinds of receipt (interfaces.md, Print house).
const (
	ReceiptFetched       ReceiptKind = "fetched"
	ReceiptVerified      ReceiptKind = "verified"
	ReceiptRejected      ReceiptKind = "rejected" // could not be verified
	ReceiptPrinting      ReceiptKind = "printing"
	ReceiptPrinted       ReceiptKind = "printed"
	ReceiptInserted      ReceiptKind = "inserted"
	ReceiptPosted        ReceiptKind = "posted" // handed to the post
	ReceiptSpoiled       ReceiptKind = "spoiled"
	ReceiptDestroyed     ReceiptKind = "destroyed"
	ReceiptReprintWanted ReceiptKind = "reprint_wanted"
	ReceiptComplete      ReceiptKind = "complete"
)

// Receipt is one answer of a print house about one batch.
type Receipt struct {
	ID   string // the print house's own; the same id is answered once
	Kind ReceiptKind
	// Part with From … To (sequences, both included) or alone for the whole part;
	// 0 means the whole batch.
	Part, From, To int
	// Count is a bare count, believed only where it equals what is left; 0 means
	// that none was given.
	Count   int
	Letters []string // letter numbers, for spoiled, destroyed and reprint wanted
	Reason  SpoilReason
}

// Piece is what judging a receipt needs to know of a letter in its batch.
type Piece struct {
	LetterID ID
	Number   string
	Part     int
	Sequence int
	State    LetterState
	Delivery Delivery
}

// ReceiptFacts is what a receipt is judged by.
type ReceiptFacts struct {
	Actor  Actor
	Batch  Batch
	Pieces []Piece // all of the batch
}

// Judged is what follows from a receipt.
type Judged struct {
	Batch   BatchState // the batch's state afterwards
	Letters []Moved
	// ReprintOf lists the spoiled pieces that the print house wants made anew.
	ReprintOf []ID
	Tally     Tally
	Audit     []AuditWord
	Events    []EventType // one batch event at most; letters' events follow from Letters
}

// Moved is one letter's step.
type Moved struct {
	LetterID ID
	From, To LetterState
}

// Tally is the arithmetic of a batch: it reconciles when nothing is missing.
type Tally struct {
	Total, Printed, Inserted, Posted, Spoiled, Destroyed int
	// Missing is what has neither been posted nor spoiled nor destroyed.
	Missing int
}
