package domain

import "time"

// Facts is all that a decision about a card goes by. One read gathers it, with
// the card locked where something is to be written.
type Facts struct {
	Actor        Actor
	Officer      Officer
	Point        Point        // of the actor's session
	Organisation Organisation // the point's
	// TrainedRegistrars is how many the point has today; read only where the act
	// asks for it (NeedsTwoRegistrars).
	TrainedRegistrars int
	// CardOrganisation is for whom the holder works; zero for a citizen's own card.
	CardOrganisation Organisation
	Authorisations   []Authorisation // of this point and the card's organisation
	Holder           Holder
	Card             Card
	Visit            Visit
	Verification     Verification // the newest of the visit; zero when there is none
	OpenOrders       []Order      // of this card, not ended
	// Maker is the order that made the card; read where the act may put the card off,
	// zero where no order did.
	Maker       Order
	OpenLetters []Letter // of this card, not ended
	// Heir is the card from which this one's line goes on: the last that has not ended,
	// else the last that came to be; this card itself until another has followed it. Zero
	// where none of them came to be.
	Heir Card
	// RevokedFor is for what the card was revoked; empty where it was not, or it is not known.
	RevokedFor RevocationReason
	// CodeRead tells that somebody else may have read the code that the card has now: a
	// letter of it was opened or is missing, or it was said to be known.
	CodeRead bool
	// LastOrderAt is when the latest order of this card was placed; zero when never.
	LastOrderAt time.Time
	// WorkplaceCodes is how many orders brought codes to the holder's workplace within the
	// rulebook's days, or will, to whomever (CountryRules.WorkplaceFrom).
	WorkplaceCodes int
	// PrintCutOff is the print house's own cut-off in minutes of the day; nil: the rulebook's.
	PrintCutOff *int
	// Prices are the point's own, in force today; none where the general list holds.
	Prices []PointPrice
	// RegisterAway says that the register of health professionals was asked and did not
	// answer, or that there is no way to ask it.
	RegisterAway bool
	// Complaints are all of this card, newest first.
	Complaints []Complaint
	// Unprintable is what speaks against a letter to each place by its paper, its font
	// and the table of postcodes; a place without an entry was found to be good.
	Unprintable map[Delivery][]Refusal
	// HandedOverAt is when the card was given to its holder here; zero where that is not known.
	HandedOverAt time.Time
}

// Request is what the officer asks for.
type Request struct {
	Reason       Reason
	CodeAlsoLost bool // PIN locked and the code is gone too
	Delivery     Delivery
	Language     Language
	Format       Format
	Payer        Payer
	// Expected is the price that the customer was told; nil where the caller does not say.
	Expected *Money
	// Acknowledged are the warnings that the officer has thought about.
	Acknowledged []WarningCode
	Names        Names
}

// Names are the identifiers that the act draws for what may be placed; those that
// the kind of order does not need stay unused.
type Names struct {
	OrderID      ID
	OrderNumber  string
	LetterID     ID
	LetterNumber string
	NewCardID    ID
}

// Placed is an accepted order and all that must be written with it.
type Placed struct {
	Order Order
	// Promises are the days that are promised with it, the last one last.
	Promises []Promise
	// Letter is nil for a new card: its first letter is made when the bureau has
	// dispatched the card (FirstLetter).
	Letter *Letter
	// NewCard is the card to be made; nil for letters.
	NewCard    *Card
	Superseded []Superseded
	// Off is the old card, where the order itself puts it off; else nil.
	Off    *PutOff
	Audit  []AuditWord
	Events []Announcement
	// Warnings are those that stood when it was placed; its officer acknowledged each.
	Warnings []Warning
}

// Superseded is an earlier letter of the same card.
type Superseded struct {
	LetterID ID
	OrderID  ID
	// Withdrawn says that the letter was not printed: it and its order end here.
	// Otherwise the piece is only marked with the newer letter's id.
	Withdrawn bool
}

// Announcement is an event to be put into the outbox: ids and a type, no more.
type Announcement struct {
	Type     EventType
	Subject  ID // the row that the act locks first
	OrderID  ID
	CardID   ID
	LetterID ID
}

// Action is one thing that an officer might do with a card, and why not.
type Action struct {
	Act       CardAct
	Kind      OrderKind // empty where the act places no order
	Available bool
	Refusals  []Refusal // all of them
	Warnings  []Warning
	Reasons   []Reason // those for which this act is right
	// CodeLostFor are those of the reasons for which it is right only where the code is
	// lost too: whoever has it still helps himself or herself with it.
	CodeLostFor []Reason
	// CodesWithCard tells that the codes come sealed with the new card: no letter is
	// posted, and there are no places to choose from.
	CodesWithCard bool
	// Places are all that an order of this kind could go to; Delivery are those to which
	// it may.
	Places     []DeliveryPlace
	Delivery   []Delivery
	Price      Money
	PriceFrom  PriceFrom     // by what that is the price
	FreeFor    []Reason      // for which it costs nothing, by a complaint
	Faults     []FaultChoice // of a complaint: what can be complained of
	HoldUntil  Date          // no letter leaves before this day
	PromisedOn Date
	Promises   []Promise // the days on the way, the last one last
	// PromisesTo are the days on the way to each of the places where it may go;
	// Promises are those to the first.
	PromisesTo []PromisesTo
	// OldCard is what becomes of this card, for each of the reasons for a new one; a
	// reason for which nothing becomes of it is not there.
	OldCard []OldCardFate
}
