package domain

import "time"

// Order is what an officer asked for on behalf of a holder.
type Order struct {
	ID     ID
	Number string // for people: see NewOrderNumber
	Kind   OrderKind
	State  OrderState
	// CardID is the card that a letter is for, or that a new card replaces.
	CardID         ID
	NewCardID      ID // only for a new card: the one to be made
	HolderID       ID
	OrganisationID ID // the card's
	PointID        ID // where it was ordered
	OfficerID      ID // who ordered it
	VisitID        ID
	VerificationID ID
	Reason         Reason
	CodeAlsoLost   bool
	// Delivery is where the letter goes. A new card itself always goes to the
	// point; for it, this is where its first code letter goes: to the point too where
	// its codes come sealed with it.
	Delivery  Delivery
	Language  Language
	Format    Format
	Payer     Payer
	Price     Money
	PriceFrom PriceFrom // why and by which rule; what is read back names no source
	// ComplaintID is the complaint in whose place it is ordered, free of charge; else zero.
	ComplaintID ID
	PlacedAt    time.Time
	PromisedOn  Date
	HoldUntil   Date   // no letter leaves before this day; zero where no letter is due yet
	Rulebook    string // the version by which it was decided
}

// Letter is one piece of post with a number of its own.
type Letter struct {
	ID      ID
	Number  string // opaque: see NewLetterNumber
	OrderID ID
	CardID  ID
	Kind    LetterKind
	State   LetterState
	// CodeVersion is the version to print. CodeNext says that the maker has still
	// to deliver it, which is what the capsule then signs as "next".
	CodeVersion int
	CodeNext    bool
	Product     ProductID
	Generation  string // rulebook row that the letter's text follows
	Delivery    Delivery
	Address     Address
	// CustomerNumber stands above the name; may be empty.
	CustomerNumber string
	Language       Language
	Format         Format
	HoldUntil      Date
	BatchID        ID // zero until it is in one
	Part           int
	Sequence       int
	Remakes        ID // the spoiled piece that this one is made for; zero otherwise
	SupersededBy   ID // the newer letter of the same card, where one stands in its place; zero otherwise
	ParkedFor      string
}

// Batch is what a print house gets at one cut-off.
type Batch struct {
	ID           ID
	Number       string // for people and file names: see NewBatchNumber
	PrintHouseID ID
	Profile      string // stock profile
	KeyID        string // fingerprint of the print house's OpenPGP key
	State        BatchState
	CutOffAt     time.Time
	CutOffBy     ID // the officer who asked for it; zero when it came by the clock
	Letters      int
	Parts        int
	HeldFor      []HoldReason
	Releases     []Signature
}

// Signature is one officer's yes, under dual control.
type Signature struct {
	OfficerID ID
	At        time.Time
}

// ReprintRequest asks that a spoiled piece be made anew.
type ReprintRequest struct {
	ID        ID
	LetterID  ID
	BatchID   ID
	Reason    SpoilReason
	AskedBy   Actor
	AskedAt   time.Time
	Approvals []Signature
}
