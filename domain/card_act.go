package domain

// CardAct names one thing that an officer can do with a card.
type CardAct string

// The acts on a card, in the order of a card's life.
const (
	OrderCodeLetterAct  CardAct = "order_code_letter"
	OrderPUKEnvelopeAct CardAct = "order_puk_envelope"
	OrderNewCardAct     CardAct = "order_new_card"
	RecordArrivalAct    CardAct = "record_arrival"    // the card lies at the point
	HandOverAct         CardAct = "hand_over"         // the holder has it, and signed for it
	RecordActivationAct CardAct = "record_activation" // the holder set the PINs
	LoadEnvelopeAct     CardAct = "load_envelope"     // a new set of codes was put onto the card
	SuspendAct          CardAct = "suspend"
	ReinstateAct        CardAct = "reinstate"
	RevokeAct           CardAct = "revoke"
	ComplainAct         CardAct = "complain" // to the card's maker
)

// CardActs lists them in the order in which they are offered.
var CardActs = []CardAct{
	OrderCodeLetterAct, OrderPUKEnvelopeAct, OrderNewCardAct, RecordArrivalAct, HandOverAct, RecordActivationAct,
	LoadEnvelopeAct, SuspendAct, ReinstateAct, RevokeAct, ComplainAct,
}

// Act names the act that places an order of this kind; empty for no kind.
func (k OrderKind) Act() CardAct {
	switch k {
	case CodeLetterOrder:
		return OrderCodeLetterAct
	case PUKEnvelopeOrder:
		return OrderPUKEnvelopeAct
	case NewCardOrder:
		return OrderNewCardAct
	}
	return ""
}
