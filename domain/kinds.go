package domain

// OrderKind says what is ordered.
type OrderKind string

// The kinds of order of the counter.
const (
	CodeLetterOrder  OrderKind = "code_letter"  // the card's activation code, posted to the holder
	PUKEnvelopeOrder OrderKind = "puk_envelope" // a new set of PIN1, PIN2 and PUK, posted to the point
	NewCardOrder     OrderKind = "new_card"     // a permanent card that replaces this one
)

// LetterKind says what a letter carries.
type LetterKind string

// The kinds of letter.
const (
	ActivationLetter LetterKind = "activation_letter"
	PUKEnvelope      LetterKind = "puk_envelope"
)

// Reason says why an order is made (rules.md §5).
type Reason string

// The reasons that an officer can choose.
const (
	CodeLost        Reason = "CODE_LOST"
	CodeLocked      Reason = "CODE_LOCKED"
	PINLocked       Reason = "PIN_LOCKED"
	LetterNeverCame Reason = "LETTER_NEVER_ARRIVED"
	LetterDamaged   Reason = "LETTER_DAMAGED"
	AddressWrong    Reason = "ADDRESS_WRONG"
	CardLost        Reason = "CARD_LOST"
	CardStolen      Reason = "CARD_STOLEN"
	CardDamaged     Reason = "CARD_DAMAGED"
	CardFaulty      Reason = "CARD_FAULTY"
	DataChanged     Reason = "DATA_CHANGED"
	Expiring        Reason = "EXPIRING"
	ForgottenAtHome Reason = "FORGOTTEN_AT_HOME"
	LeftEmployer    Reason = "LEFT_EMPLOYER"
)

// Delivery says where the post goes.
type Delivery string

// The places to which an order may be delivered.
const (
	DeliverHome    Delivery = "home"  // the register's address; a protected person's contact address
	DeliverWork    Delivery = "work"  // the workplace, with the person's name on it
	DeliverToPoint Delivery = "point" // the registration point, handed over against signature
)

// OrderKinds lists the kinds in the order in which they are offered.
var OrderKinds = []OrderKind{CodeLetterOrder, PUKEnvelopeOrder, NewCardOrder}

// Reasons lists them in the order in which they are offered.
var Reasons = []Reason{
	CodeLost, CodeLocked, PINLocked, LetterNeverCame, LetterDamaged, AddressWrong,
	CardLost, CardStolen, CardDamaged, CardFaulty, DataChanged, Expiring, ForgottenAtHome, LeftEmployer,
}

// Deliveries lists them all.
var Deliveries = []Delivery{DeliverHome, DeliverWork, DeliverToPoint}
