package domain

import "slices"

// AdviceWording is the one of a step's wordings that is true of the card. It goes by the
// rulebook's facts of product, generation and complaint, never by the country; its words
// are at the edge.
type AdviceWording string

// The wordings. A step without one has words that are true of every card.
const (
	WaitCodeByPost        AdviceWording = "WAIT_CODE_BY_POST"       // the code comes in a letter of its own, and the holder chooses the PINs
	WaitCodesWithCard     AdviceWording = "WAIT_CODES_WITH_CARD"    // sealed, in the card's own parcel
	ActivateWithCode      AdviceWording = "ACTIVATE_WITH_CODE"      // the holder chooses the PINs
	ActivateWithEnvelope  AdviceWording = "ACTIVATE_WITH_ENVELOPE"  // the PINs stand in the envelope
	ChangePINOnceActive   AdviceWording = "CHANGE_PIN_ONCE_ACTIVE"  // before activation there is none to change
	EnvelopeNewSet        AdviceWording = "ENVELOPE_NEW_SET"        // the maker makes other codes
	EnvelopeSameCode      AdviceWording = "ENVELOPE_SAME_CODE"      // it prints the card's own again
	AddressOfLetters      AdviceWording = "ADDRESS_OF_LETTERS"      // letters with codes are posted to the holder
	AddressOfNoLetter     AdviceWording = "ADDRESS_OF_NO_LETTER"    // nothing with codes is
	ComplainCardFiled     AdviceWording = "COMPLAIN_CARD_FILED"     // the new card is free once it is filed
	ComplainCardAccepted  AdviceWording = "COMPLAIN_CARD_ACCEPTED"  // once the maker says yes
	ComplainCodesFiled    AdviceWording = "COMPLAIN_CODES_FILED"    // the new letter or envelope is free
	ComplainCodesAccepted AdviceWording = "COMPLAIN_CODES_ACCEPTED" // once the maker says yes
)

// AdviceWordings lists them all, for whoever must word them.
var AdviceWordings = []AdviceWording{
	WaitCodeByPost, WaitCodesWithCard, ActivateWithCode, ActivateWithEnvelope, ChangePINOnceActive, EnvelopeNewSet, EnvelopeSameCode,
	AddressOfLetters, AddressOfNoLetter, ComplainCardFiled, ComplainCardAccepted, ComplainCodesFiled, ComplainCodesAccepted,
}

// wordingOf gives the wording of a step that goes by the card alone.
func wordingOf(do AdviceCode, p Product, g Generation) AdviceWording {
	choosesPINs := g.CodeDigits(ActivationCode) > 0
	switch do { //nolint:exhaustive // the others have one wording, or go by a complaint
	case AdviseWaitForCard:
		switch {
		case p.FirstLetter == SentByCardFactory && len(g.Codes) > 0:
			return WaitCodesWithCard
		case p.FirstLetter == SentByPrintHouse && choosesPINs:
			return WaitCodeByPost
		}
	case AdviseActivate:
		switch {
		case choosesPINs:
			return ActivateWithCode
		case g.CodeDigits(PIN1Code) > 0:
			return ActivateWithEnvelope
		}
	case AdviseChangePIN:
		if choosesPINs {
			return ChangePINOnceActive
		}
	case AdvisePUKEnvelope:
		return map[LetterPrints]AdviceWording{PrintsNewSet: EnvelopeNewSet, PrintsExisting: EnvelopeSameCode}[g.LetterPrints]
	case AdviseCheckAddress:
		if g.LetterPrints == PrintsExisting && g.LetterKind == ActivationLetter { // envelopes lie at the point
			return AddressOfLetters
		}
		return AddressOfNoLetter
	}
	return ""
}

// complaintWording gives that of a complaint by its row, where the order that is advised
// beside it is one that the complaint pays for.
func complaintWording(fault CardFault, row ComplaintRow, beside []AdviceStepRow) AdviceWording {
	pays := slices.ContainsFunc(beside, func(s AdviceStepRow) bool {
		return s.Reason != "" && slices.Contains(row.FreeFor, s.Reason)
	})
	switch {
	case !pays:
		return ""
	case fault == FaultWithEnvelope && row.FreeFrom == FreeWhenFiled:
		return ComplainCodesFiled
	case fault == FaultWithEnvelope:
		return ComplainCodesAccepted
	case row.FreeFrom == FreeWhenFiled:
		return ComplainCardFiled
	}
	return ComplainCardAccepted
}

// GuidanceRow says how one step is done in a country's own software or service, in words
// for the holder; where a country has none, the words are of no country.
type GuidanceRow struct {
	Row
	Country string
	Do      AdviceCode
	Says    map[Language]string
}

// guidance gives the row in force for a step; the zero row where the country has none.
func (rb *Rulebook) guidance(country string, do AdviceCode, today Date) GuidanceRow {
	found, _ := inForce(rb.Guidance, today, func(r GuidanceRow) bool { return r.Country == country && r.Do == do })
	return found
}
