package domain

import "time"

// CardFault is what is wrong with a card, or with the envelope of its codes, that its
// maker answers for.
type CardFault string

// The faults.
const (
	FaultNotWorking   CardFault = "not_working"     // it looks whole, but does not work
	FaultWronglyMade  CardFault = "wrongly_made"    // a name, picture or print is wrong
	FaultFromThePost  CardFault = "damaged_in_post" // it came bent, torn or wet
	FaultWithEnvelope CardFault = "envelope_faulty" // the letter with its codes cannot be read, or they do not fit
)

// CardFaults lists them in the order in which they are offered.
var CardFaults = []CardFault{FaultNotWorking, FaultWronglyMade, FaultFromThePost, FaultWithEnvelope}

// ComplaintTo says who answers a complaint.
type ComplaintTo string

// Whom a complaint goes to.
const (
	ToCardFactory ComplaintTo = "card_factory" // made the card's body and chip
	ToBureau      ComplaintTo = "bureau"       // put the holder's data onto it
	ToPrintHouse  ComplaintTo = "print_house"  // printed and posted the letter
	ToAgency      ComplaintTo = "agency"       // passes it on to the maker
)

// ComplaintTos lists them.
var ComplaintTos = []ComplaintTo{ToCardFactory, ToBureau, ToPrintHouse, ToAgency}

// FreeFrom says from when what replaces the card is free of charge.
type FreeFrom string

// From when.
const (
	FreeWhenFiled    FreeFrom = "filed"    // the fault is there for all to see
	FreeWhenAccepted FreeFrom = "accepted" // the maker looks first
)

// FreeFroms lists them.
var FreeFroms = []FreeFrom{FreeWhenFiled, FreeWhenAccepted}

// Complaint is a report of a faulty or wrongly made card to its maker.
type Complaint struct {
	ID        ID
	Number    string // for people: see NewComplaintNumber
	State     ComplaintState
	CardID    ID
	HolderID  ID
	PointID   ID
	OfficerID ID // who filed it
	VisitID   ID
	Fault     CardFault
	Tried     []AdviceCode // what was tried first, without success
	To        ComplaintTo
	// FreeFor are the reasons for which an order in the card's place costs nothing,
	// from the state that FreeFrom names; none where the row says so.
	FreeFor  []Reason
	FreeFrom FreeFrom
	AnswerBy Date // the maker's answer is due on this day
	FiledAt  time.Time
	// ChangedAt is when it came into its state.
	ChangedAt time.Time
	Rule      string // the rulebook's row that it was filed by
	Rulebook  string // and the version
	// Reference is the maker's own of its answer; empty before.
	Reference string
	// Replaced says that an order in its name lives or was delivered: it pays for no other.
	Replaced bool
}

// MakesFree tells whether an order with that reason costs nothing by this complaint.
func (c Complaint) MakesFree(reason Reason) bool {
	due := c.State == ComplaintAccepted || c.State == ComplaintFiled && c.FreeFrom == FreeWhenFiled
	return due && !c.Replaced && len(c.FreeFor) > 0 && within(c.FreeFor, reason)
}

// Late tells whether the maker's answer is overdue.
func (c Complaint) Late(today Date) bool { return c.State == ComplaintFiled && today.After(c.AnswerBy) }

// ComplaintNamed is what the desk draws for a complaint that may be filed.
type ComplaintNamed struct {
	ID     ID
	Number string
}

// ComplaintRequest is what the officer tells of a fault.
type ComplaintRequest struct {
	Fault CardFault
	Tried []AdviceCode
	Named ComplaintNamed
}

// FaultChoice is one fault that could be complained of, answered before it is asked.
type FaultChoice struct {
	Fault    CardFault
	Row      ComplaintRow
	Until    Date         // the last day on which the maker takes it
	AnswerBy Date         // by when the maker answers, if it is filed now
	Try      []AdviceCode // what is tried first
	Refusals []Refusal    // every reason why not, but for what was not tried
}
