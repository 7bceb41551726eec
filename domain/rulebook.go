package domain

import "time"

// Row names one row of the rulebook, where it comes from and since when it holds.
type Row struct {
	ID        string // stable, such as ee.generation.2018
	Source    string // the law, order or page that says so
	ValidFrom Date
}

// since is the day from which the row holds.
func (r Row) since() Date { return r.ValidFrom }

// ServedAt says which points may serve a product (rules.md §2).
type ServedAt string

// The ways of serving a product.
const (
	ServedByPolice     ServedAt = "police"             // none of our points
	ServedWhereApplied ServedAt = "applied_or_allowed" // where it was applied for, or a point the organisation has authorised
	ServedByOwn        ServedAt = "own_or_allowed"     // the organisation's own points, or one it has authorised
	ServedInHealthCare ServedAt = "public_health_care" // every point of public health care
	ServedByAuthority  ServedAt = "authority"          // every point of the country's authority
)

// LetterPrints says what a re-issued letter contains (rules.md §2).
type LetterPrints string

// The values of letter_prints.
const (
	PrintsExisting LetterPrints = "existing"        // the card's one code again
	PrintsNewSet   LetterPrints = "new_set_at_desk" // a set the maker makes anew, loaded at the desk
	PrintsNothing  LetterPrints = "none"            // no letter: the row names the remedy
)

// CodeKeptUntil says how long the vault keeps a code (rules.md §2).
type CodeKeptUntil string

// The values of code_kept_until.
const (
	KeptUntilCardEnd      CodeKeptUntil = "card_end"
	KeptUntilLetterPosted CodeKeptUntil = "letter_posted"
)

// Lengths is how many digits a PIN may have, both ends included.
type Lengths struct{ Min, Max int }

// CodeSpec is one secret that the maker delivers and its number of digits.
type CodeSpec struct {
	Kind   CodeKind
	Digits int
}

// Sender says who prints a card's first letter (rules.md §7).
type Sender string

// The two senders.
const (
	SentByPrintHouse  Sender = "print_house"
	SentByCardFactory Sender = "card_factory" // in the same parcel or by the maker's own post
)

// Generation is a row of cards of one product made between two days.
type Generation struct {
	Row
	IssuedFrom, IssuedTo Date // both included; a zero end is open
	PIN1, PIN2           Lengths
	Codes                []CodeSpec // what a letter carries; empty where the holder types all
	PINTries, CodeTries  int
	LetterKind           LetterKind
	LetterPrints         LetterPrints
	CodeKeptUntil        CodeKeptUntil
	// Remedy is what helps where LetterPrints is none and the code is lost.
	Remedy RemedyCode
	// LockedRemedy is what helps when the code itself is locked.
	LockedRemedy RemedyCode
	// ChangePIN2First says that PIN2 must be changed before the first signature.
	ChangePIN2First bool
	// SuspendWhenRead says that the card is suspended when a piece that carries its
	// code may have been read (rules.md §7): where the code works on the card as it is.
	SuspendWhenRead bool
}

// Product is a kind of card.
type Product struct {
	Row
	Product             ProductID
	Country             string
	Names               map[Language]string
	ServedAt            ServedAt
	NeedsIdentityCode   bool
	NeedsProfessional   bool // a valid right in the register of health professionals
	Professional        ProfessionalRule
	Orderable           bool // a new card can be ordered at a point
	ValidYears          int
	LetterHoldDays      int // working days from the card's dispatch to its letter
	Generations         []Generation
	RenewalMonthsBefore int    // how long before expiry a renewal is offered
	FirstLetter         Sender // who prints the first code letter of a new card
}

// DocumentRow accepts kinds of document from issuers.
type DocumentRow struct {
	Row
	Country string // whose points take it
	Kinds   []DocumentKind
	Issuers []string // MRZ codes of issuing states; "*" is every one of Rulebook.States
}

// ReasonRow says what a reason leads to.
type ReasonRow struct {
	Row
	Country string
	Reason  Reason
	// LetterPrints limits the row to cards whose letters print so; empty is every card.
	LetterPrints []LetterPrints
	Acts         []OrderKind
	// NeedsCodeLost says that a letter is right only if the code is lost too.
	NeedsCodeLost bool
	// OldCard is what becomes of the card when a new one is ordered for this reason;
	// empty where none is.
	OldCard OldCard
	// Remedy is what helps when another act is asked for, or none is right.
	Remedy RemedyCode
}

// KindRow is the price and the promise of one kind of order.
type KindRow struct {
	Row
	Country string
	Kind    OrderKind
	Price   Money
	// PromiseDays is counted in working days from the day on which the letter may
	// leave, or for a card from the order.
	PromiseDays int
}

// PayerNeeds says by what a payer is proved.
type PayerNeeds string

// What a payer row may ask for.
const (
	NeedsProof     PayerNeeds = "proof_of_payment"
	NeedsReference PayerNeeds = "billing_reference"
	NeedsReason    PayerNeeds = "reason"
)

// PayerRow allows a kind of payer.
type PayerRow struct {
	Row
	Country string
	Kind    PayerKind
	Needs   PayerNeeds
}

// CountryRules is what else holds in one country.
type CountryRules struct {
	Row
	Country        string
	TimeZone       string // IANA name, for business dates
	VisitLimit     time.Duration
	CoolingOffDays int // working days after an address change
	RecentDays     int // an order less than so many days ago is warned of
	// WorkplaceCodes is how many letters to one workplace within WorkplaceDays days of
	// the calendar are warned of; zero: none are counted.
	WorkplaceCodes, WorkplaceDays int
}

// Rulebook is the trade's rules as data: dated, versioned, each row with its
// source. The package rulebook loads and checks it.
type Rulebook struct {
	Version    string         // what orders, verifications and refusals name
	SHA256     string         // of the files it was loaded from, hexadecimal
	Files      []RulebookFile // as they are written, in the order of their rank
	Countries  []CountryRules
	Products   []Product
	Documents  []DocumentRow
	States     []string // MRZ codes of all states whose passports "*" means
	Reasons    []ReasonRow
	Kinds      []KindRow
	Payers     []PayerRow
	Advice     []AdviceRow
	Retentions []RetentionRow
	Times      []TimeRow
	Points     []PointsRow
	Lifecycles []LifecycleRow
	CutOffs    []CutOffRow
	Free       []FreeRow
	Guidance   []GuidanceRow
	Post       []LetterRow
	PutOffs    []RevocationRow
	Complaints []ComplaintRow
	Telephones []TelephoneRow
	Addresses  []AddressRow
	Regions    []RegionRow
	Names      CountryNames
	Calendar   Calendar
}

// CountryNames are the names of all countries of ISO 3166-1, in capitals.
type CountryNames struct {
	// Printed is a country's name on mail from abroad, in English, which every post office
	// reads, by its code.
	Printed map[string]string
	// Codes are the countries that rows of addresses call so, in the order of their codes.
	Codes map[string][]string
}

// Calendar knows the working days of a country (ISO 3166-1 alpha-2). A country
// without holidays of its own in it has Monday to Friday.
type Calendar interface {
	// Today is the business date at an instant.
	Today(country string, now time.Time) Date
	IsWorkingDay(country string, d Date) bool
	// At is the instant at which the country's clock shows so many minutes of that day.
	At(country string, d Date, minutes int) time.Time
	// AddWorkingDays gives the nth working day after from; for n = 0 it gives from
	// itself if that is a working day, else the next one.
	AddWorkingDays(country string, from Date, n int) Date
}
