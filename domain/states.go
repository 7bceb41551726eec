package domain

// CardState says where a card is and whose turn it is.
type CardState string

// The states of a card (rules.md §5).
const (
	CardOrdered          CardState = "ordered"           // the bureau must accept it
	CardInProduction     CardState = "in_production"     // the bureau makes it
	CardProduced         CardState = "produced"          // the bureau must dispatch it
	CardDispatched       CardState = "dispatched"        // the post carries it to the point
	CardArrived          CardState = "arrived"           // the point must hand it over
	CardHandedOver       CardState = "handed_over"       // the holder must activate it
	CardActivated        CardState = "activated"         // in use
	CardSuspended        CardState = "suspended"         // an officer must reinstate or revoke it
	CardRevoked          CardState = "revoked"           // end
	CardCancelled        CardState = "cancelled"         // end
	CardExpired          CardState = "expired"           // end
	CardDestroyed        CardState = "destroyed"         // end
	CardProductionFailed CardState = "production_failed" // end
	CardChipLocked       CardState = "chip_locked"       // end: locked for good, only a new card helps
)

// OrderState says where an order is and whose turn it is.
type OrderState string

// The states of an order (rules.md §5).
const (
	OrderSubmitted        OrderState = "submitted"         // the system decides
	OrderAwaitingApproval OrderState = "awaiting_approval" // an approver
	OrderAccepted         OrderState = "accepted"          // letter: the batch; card: the bureau
	OrderInBatch          OrderState = "in_batch"          // the worker seals it
	OrderAtPrintHouse     OrderState = "at_print_house"    // the print house
	OrderPosted           OrderState = "posted"            // the post; to a point: the point marks arrival
	OrderAtBureau         OrderState = "at_bureau"         // the bureau makes the card
	OrderProduced         OrderState = "produced"          // the bureau dispatches the card
	OrderDispatched       OrderState = "dispatched"        // the post
	OrderArrived          OrderState = "arrived"           // the point hands over
	OrderHandedOver       OrderState = "handed_over"       // the system closes
	OrderClosed           OrderState = "closed"            // end
	OrderCancelled        OrderState = "cancelled"         // end
	OrderRefused          OrderState = "refused"           // end
	OrderFailed           OrderState = "failed"            // end
	OrderReturned         OrderState = "returned"          // end
	OrderSuperseded       OrderState = "superseded"        // end
)

// LetterState says where one piece of post is and whose turn it is.
type LetterState string

// The states of a letter (rules.md §5). Each piece is a letter of its own.
const (
	LetterAwaitingCode LetterState = "awaiting_code" // the maker delivers the code
	LetterQueued       LetterState = "queued"        // the next cut-off on or after its hold date
	LetterParked       LetterState = "parked"        // an agency operator mends the reason
	LetterInBatch      LetterState = "in_batch"      // the worker seals, then the print house prints
	LetterPrinted      LetterState = "printed"       // the print house inserts
	LetterInserted     LetterState = "inserted"      // the print house posts
	LetterPosted       LetterState = "posted"        // the post
	LetterUsed         LetterState = "used"          // end
	LetterArrived      LetterState = "arrived"       // the point hands over
	LetterHandedOver   LetterState = "handed_over"   // the officer loads the set at the desk
	LetterLoaded       LetterState = "loaded"        // end
	LetterSpoiled      LetterState = "spoiled"       // end: approvers decide on a new piece
	LetterCancelled    LetterState = "cancelled"     // end
	LetterReturned     LetterState = "returned"      // end
	LetterNeverArrived LetterState = "never_arrived" // end
	LetterDestroyed    LetterState = "destroyed"     // end
	LetterSuperseded   LetterState = "superseded"    // end
	LetterExpired      LetterState = "expired"       // end
)

// BatchState says where a batch is and whose turn it is.
type BatchState string

// The states of a batch (rules.md §5).
const (
	BatchOpen           BatchState = "open"            // the worker gathers and checks its letters
	BatchHeld           BatchState = "held"            // two people release it
	BatchReleased       BatchState = "released"        // the worker seals its parts
	BatchSealed         BatchState = "sealed"          // the print house fetches
	BatchFetched        BatchState = "fetched"         // the print house verifies
	BatchVerified       BatchState = "verified"        // the print house prints
	BatchPrinting       BatchState = "printing"        // the print house reports pieces
	BatchReconciled     BatchState = "reconciled"      // the system deletes the sealed parts
	BatchClosed         BatchState = "closed"          // end
	BatchCancelled      BatchState = "cancelled"       // end
	BatchRejected       BatchState = "rejected"        // end: the print house could not verify it
	BatchPartlyRejected BatchState = "partly_rejected" // end
)

// BlankState says where an empty backup card is and whose turn it is.
type BlankState string

// The states of a blank (rules.md §5).
const (
	BlankOrdered  BlankState = "ordered"  // the maker delivers it
	BlankInStock  BlankState = "in_stock" // the point's locked cabinet
	BlankAssigned BlankState = "assigned" // its holder brings it back
	BlankReturned BlankState = "returned" // the point wipes it
	BlankWiped    BlankState = "wiped"    // the point puts it back into stock
	BlankLost     BlankState = "lost"     // end
	BlankBroken   BlankState = "broken"   // end
)

// VerificationState says how a check of identity stands.
type VerificationState string

// The states of an identity verification (rules.md §5).
const (
	VerificationStarted       VerificationState = "started"        // the officer decides
	VerificationPassed        VerificationState = "passed"         // the visit's first order uses it
	VerificationRefused       VerificationState = "refused"        // end
	VerificationSecondOpinion VerificationState = "second_opinion" // a colleague decides
	VerificationUsed          VerificationState = "used"           // it lapses with the visit
	VerificationLapsed        VerificationState = "lapsed"         // end
)

// ComplaintState says where a complaint is and whose turn it is.
type ComplaintState string

// The states of a complaint.
const (
	ComplaintFiled     ComplaintState = "filed"     // the maker answers
	ComplaintAccepted  ComplaintState = "accepted"  // the point orders what replaces the card, and closes it
	ComplaintRejected  ComplaintState = "rejected"  // end: the maker is not at fault
	ComplaintWithdrawn ComplaintState = "withdrawn" // end: before an answer
	ComplaintClosed    ComplaintState = "closed"    // end: what was owed is done
)
