package domain

import (
	"strconv"
	"time"
)

// RevocationReason says why a card is put off, for a while or for good.
type RevocationReason string

// The reasons for putting a card off.
const (
	CardWasLost       RevocationReason = "lost"
	CardWasStolen     RevocationReason = "stolen"
	PINIsKnown        RevocationReason = "pin_known"   // somebody else may know a PIN, which the holder changes
	CodesAreKnown     RevocationReason = "codes_known" // somebody else may know the activation code or PUK
	CardIsDamaged     RevocationReason = "damaged"
	CardIsFaulty      RevocationReason = "faulty"
	HoldersDataChange RevocationReason = "data_changed"
	HolderLeft        RevocationReason = "left_employer"
	HolderDied        RevocationReason = "holder_died"
	CardNotNeeded     RevocationReason = "not_needed"
	CardReplaced      RevocationReason = "replaced"      // by rule, with another act: the card that follows it is in use
	CardUncollected   RevocationReason = "not_collected" // by time: nobody came for it
	CardUnactivated   RevocationReason = "not_activated" // by time: nobody set its PINs
	HolderHasIt       RevocationReason = "holder_has_it" // of a reinstatement: the holder is there with the card
)

// RevocationReasons lists those that an officer can choose.
var RevocationReasons = []RevocationReason{
	CardWasLost, CardWasStolen, PINIsKnown, CodesAreKnown, CardIsDamaged, CardIsFaulty,
	HoldersDataChange, HolderLeft, HolderDied, CardNotNeeded,
}

// Asker says who asked that a card be put off.
type Asker string

// Who may ask.
const (
	AskedByHolder    Asker = "holder"
	AskedByEmployer  Asker = "employer"
	AskedByAuthority Asker = "authority"
	AskedByRegistrar Asker = "registrar" // who found it out
	AskedBySystem    Asker = "system"    // by rule, with another act; no officer can choose it
)

// Askers lists them.
var Askers = []Asker{AskedByHolder, AskedByEmployer, AskedByAuthority, AskedByRegistrar}

// Channel says how a request came.
type Channel string

// The ways.
const (
	ByDesk   Channel = "desk"
	ByPhone  Channel = "phone"
	ByLetter Channel = "letter"
	BySystem Channel = "system" // with another act; no officer can choose it
)

// Channels lists them.
var Channels = []Channel{ByDesk, ByPhone, ByLetter}

// LateReason says why a request is entered long after it was made.
type LateReason string

// Why it may be late.
const (
	LateByOutage  LateReason = "outage"       // the system was down
	LateByPost    LateReason = "post"         // a letter took its days
	LateByHanding LateReason = "told_others"  // it was told to another office first
	LateByMistake LateReason = "not_recorded" // it was forgotten
)

// LateReasons lists them.
var LateReasons = []LateReason{LateByOutage, LateByPost, LateByHanding, LateByMistake}

// CheckQuestion is something that only the holder is likely to know. The answers are
// never kept.
type CheckQuestion string

// The questions.
const (
	AskedAddress    CheckQuestion = "address"
	AskedWorkplace  CheckQuestion = "workplace"
	AskedProfession CheckQuestion = "profession"
	AskedCardNumber CheckQuestion = "card_number"
	AskedIssued     CheckQuestion = "card_issued"
	AskedLastVisit  CheckQuestion = "last_visit"
)

// CheckQuestions lists them.
var CheckQuestions = []CheckQuestion{AskedAddress, AskedWorkplace, AskedProfession, AskedCardNumber, AskedIssued, AskedLastVisit}

// RevocationRequest is what somebody asked for, as it was told.
type RevocationRequest struct {
	Reason  RevocationReason
	AskedBy Asker
	Channel Channel
	// RequestedAt is the legal time of the request; zero is now.
	RequestedAt time.Time
	Late        LateReason // why it is entered late; empty where it is not
	Questions   []CheckQuestion
	Reference   string // of the employer's or authority's request, at most 64 characters
}

// At is the legal time of the request.
func (r RevocationRequest) At(now time.Time) time.Time {
	if r.RequestedAt.IsZero() {
		return now
	}
	return r.RequestedAt
}

// JudgeRevocation decides whether the card may be suspended or revoked on this request:
// all of the refusals.
func JudgeRevocation(f Facts, act CardAct, req RevocationRequest, rb *Rulebook, now time.Time) []Refusal {
	no := actRefusals(f, act, rb, now)
	row, ok := rb.revocation(f.Card, f.Point, now)
	if !ok {
		return append(no, refuse(RevocationReasonOther).at("reason"))
	}
	if !row.takes(act, req.Reason) {
		no = append(no, refuse(RevocationReasonOther).by(row.Row).at("reason").with("reason", string(req.Reason)))
	}
	no = append(no, req.timeRefusals(f.Card, row, now)...)
	return append(no, req.askerRefusals(f, row)...)
}

// timeRefusals judges the legal time: never in the future nor before there was a card,
// and said why where it lies long ago.
func (r RevocationRequest) timeRefusals(card Card, row RevocationRow, now time.Time) []Refusal {
	at := r.At(now)
	switch {
	case at.After(now), !card.IssuedOn.IsZero() && at.Before(card.IssuedOn.Time().AddDate(0, 0, -1)):
		return []Refusal{refuse(RequestTimeWrong).by(row.Row).at("requestedAt")}
	case r.Late == "" && now.Sub(at) > row.Late:
		return []Refusal{refuse(LateReasonMissing).by(row.Row).at("late")}
	}
	return nil
}

// askerRefusals judges that the asker is known for who that is: the holder by the
// visit's verification or by questions, others by the reference of their request.
func (r RevocationRequest) askerRefusals(f Facts, row RevocationRow) []Refusal {
	switch r.AskedBy {
	case AskedByHolder:
		if len(verificationRefusals(f)) == 0 || distinct(r.Questions) >= row.Questions {
			return nil
		}
		return []Refusal{refuse(CheckQuestionsMissing).by(row.Row).at("questions").with("questions", strconv.Itoa(row.Questions))}
	case AskedByEmployer, AskedByAuthority:
		if r.Reference == "" || !isShortText(r.Reference, longestReference) {
			return []Refusal{refuse(AskerReferenceMissing).by(row.Row).at("reference")}
		}
	case AskedByRegistrar, AskedBySystem:
	}
	return nil
}

func distinct(list []CheckQuestion) int {
	seen := map[CheckQuestion]bool{}
	for _, q := range list {
		seen[q] = true
	}
	return len(seen)
}
