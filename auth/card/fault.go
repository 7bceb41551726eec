package card

// Fault is what is wrong about a card, its certificate or the proof of it: a
// closed list that pages and user support explain (docs/guides/card-login.md).
type Fault string

// The faults that the server finds. What a page finds by itself, K-1xx, stands
// in the guide and in the pages' wordings.
const (
	ChallengeMissing      Fault = "CHALLENGE_MISSING"
	ChallengeExpired      Fault = "CHALLENGE_EXPIRED"
	ChallengeUsed         Fault = "CHALLENGE_USED"
	ProofForm             Fault = "PROOF_FORM"
	SignatureWrong        Fault = "SIGNATURE_WRONG"
	AlgorithmNotAccepted  Fault = "ALGORITHM_NOT_ACCEPTED"
	TicketWrong           Fault = "TICKET_WRONG"
	ProxyNotTrusted       Fault = "PROXY_NOT_TRUSTED"
	CertificateNotSent    Fault = "CERTIFICATE_NOT_SENT"
	ProtocolOff           Fault = "PROTOCOL_OFF"
	CertificateForm       Fault = "CERTIFICATE_FORM"
	IssuerNotTrusted      Fault = "ISSUER_NOT_TRUSTED"
	CertificateExpired    Fault = "CERTIFICATE_EXPIRED"
	CertificateNotYet     Fault = "CERTIFICATE_NOT_YET_VALID"
	CertificateUsage      Fault = "CERTIFICATE_USAGE"
	CertificateRevoked    Fault = "CERTIFICATE_REVOKED"
	RevocationUnknown     Fault = "REVOCATION_UNKNOWN"
	KeyWeak               Fault = "KEY_WEAK"
	NotLinked             Fault = "CARD_NOT_LINKED"
	NamesAnother          Fault = "CARD_NAMES_ANOTHER"
	OfAnother             Fault = "CARD_OF_ANOTHER"
	LinkedAlready         Fault = "CARD_LINKED_ALREADY"
	CardLoginNotPermitted Fault = "METHOD_NOT_PERMITTED"
)

// Error says the code; nothing personal is in it.
func (f Fault) Error() string { return "card: " + string(f) }

// HelpDesk is the code that an officer reads out to user support.
func (f Fault) HelpDesk() string { return faults[f].helpDesk }

// Step is one line of the checklist of a card.
type Step string

// The steps, in the order in which they are taken.
const (
	StepChallenge  Step = "CHALLENGE"
	StepSignature  Step = "SIGNATURE"
	StepIssuer     Step = "ISSUER"
	StepValidity   Step = "VALIDITY"
	StepUsage      Step = "USAGE"
	StepRevocation Step = "REVOCATION"
	StepLink       Step = "LINK"
)

// Steps lists them all.
var Steps = []Step{StepChallenge, StepSignature, StepIssuer, StepValidity, StepUsage, StepRevocation, StepLink}

// Step tells at which step the fault is found.
func (f Fault) Step() Step { return faults[f].step }

// Faults lists them all, in the order of their help-desk codes.
func Faults() []Fault { return order }

var order = []Fault{
	ChallengeMissing, ChallengeExpired, ChallengeUsed, ProofForm, SignatureWrong, AlgorithmNotAccepted, TicketWrong, ProxyNotTrusted,
	CertificateNotSent, ProtocolOff, CertificateForm, IssuerNotTrusted, CertificateExpired, CertificateNotYet, CertificateUsage,
	CertificateRevoked, RevocationUnknown, KeyWeak, NotLinked, NamesAnother, OfAnother, LinkedAlready, CardLoginNotPermitted,
}

var faults = map[Fault]struct {
	helpDesk string
	step     Step
}{
	ChallengeMissing:      {"K-201", StepChallenge},
	ChallengeExpired:      {"K-202", StepChallenge},
	ChallengeUsed:         {"K-203", StepChallenge},
	ProofForm:             {"K-204", StepSignature},
	SignatureWrong:        {"K-205", StepSignature},
	AlgorithmNotAccepted:  {"K-206", StepSignature},
	TicketWrong:           {"K-207", StepSignature},
	ProxyNotTrusted:       {"K-208", StepSignature},
	CertificateNotSent:    {"K-209", StepSignature},
	ProtocolOff:           {"K-210", StepChallenge},
	CertificateForm:       {"K-301", StepSignature},
	IssuerNotTrusted:      {"K-302", StepIssuer},
	CertificateExpired:    {"K-303", StepValidity},
	CertificateNotYet:     {"K-304", StepValidity},
	CertificateUsage:      {"K-305", StepUsage},
	CertificateRevoked:    {"K-306", StepRevocation},
	RevocationUnknown:     {"K-307", StepRevocation},
	KeyWeak:               {"K-308", StepSignature},
	NotLinked:             {"K-401", StepLink},
	NamesAnother:          {"K-402", StepLink},
	OfAnother:             {"K-403", StepLink},
	LinkedAlready:         {"K-404", StepLink},
	CardLoginNotPermitted: {"K-405", StepLink},
}
