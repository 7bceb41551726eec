package domain

// refuse makes a refusal with the rule, source and remedy that its code has where
// no row of the rulebook says otherwise.
func refuse(code RefusalCode) Refusal {
	d, ok := refusalDefaults[code]
	if !ok {
		d = refusalDefault{rule: "unlisted", remedy: RemedySupport}
	}
	return Refusal{Code: code, Rule: d.rule, Source: d.source, Remedy: d.remedy}
}

// Refuse makes the refusal of a rule that another package judges (such as a key
// reused, or a glyph that the font lacks), with the code's own rule and remedy.
func Refuse(code RefusalCode, field string) Refusal { return refuse(code).at(field) }

// With gives the refusal with one more parameter for its wording. Never put
// personal data into one.
func (r Refusal) With(key, value string) Refusal { return r.with(key, value) }

// Unprintable refuses a letter for what the agency itself keeps of the point, its
// organisation or its print house: no officer can mend that, but support can.
func Unprintable(what string) Refusal { return refuse(LetterNotPrintable).with("what", what) }

type refusalDefault struct {
	rule   string
	source string
	remedy RemedyCode
}

// The sources of rules that are not rows of a country's rulebook.
const (
	srcServe     = "Contract between agency and registration point: who may serve whom"
	srcVisit     = "Registration policy: a verification belongs to its visit"
	srcDocs      = "Registration policy: identity documents accepted"
	srcICAO      = "ICAO Doc 9303, parts 3 to 6"
	srcStates    = "Certificate practice statement: life of a card and of its orders"
	srcMoney     = "Price list: price and payer are settled before the order"
	srcAddress   = "Postal addressing guide and SFS 2486 to 2488"
	srcPress     = "Print agreement: dual control, receipts and reconciliation"
	srcAPI       = "Interface description: idempotency"
	srcBureau    = "Interface description: answers of the personalisation bureau"
	srcLogin     = "Login policy: methods, links and user support"
	srcComplaint = "Registration policy: complaints to the makers of cards and letters"
	srcRights    = "Access policy: roles and their permissions"
)

var refusalDefaults = map[RefusalCode]refusalDefault{
	NotPermitted:        {"permission", srcRights, RemedyResponsible},
	OfficerInactive:     {"officer.active", srcRights, RemedyResponsible},
	TrainingLapsed:      {"officer.training", srcServe, RemedyResponsible},
	ContractNotInForce:  {"point.contract", srcServe, RemedyResponsible},
	OwnCard:             {"officer.own_card", srcServe, RemedyOtherOfficer},
	OfficerUnidentified: {"officer.own_card", srcServe, RemedyEnterAnew},
	PointMayNotServe:    {"point.serves", srcServe, RemedyOtherPoint},
	ServedByPoliceOnly:  {"point.police", srcServe, RemedyGoToPolice},
	FourEyes:            {"dual_control", srcPress, RemedyOtherSignatory},
	ReleaseTwice:        {"dual_control", srcPress, RemedyOtherSignatory},
	ApproveTwice:        {"dual_control", srcPress, RemedyOtherSignatory},

	ProtectedRightMissing: {"holder.protected", srcRights, RemedyProtectedRight},
	PointNotInOrder:       {"point.registrars", srcServe, RemedyResponsible},
	OwnRights:             {"right.oneself", srcRights, RemedyOtherSignatory},
	RightNotYoursToGive:   {"right.in_hand", srcRights, RemedyResponsible},
	RightHeldAlready:      {"right.once", srcRights, RemedyNothingToDo},
	RightNotWaiting:       {"right.waiting", srcRights, RemedyNothingToDo},
	LastResponsiblePerson: {"point.responsible", srcServe, RemedyAppointAnother},
	DatesReversed:         {"dates.order", srcRights, RemedyCorrectInput},
	UserNameTaken:         {"officer.user_name", srcRights, RemedyCorrectInput},
	UserNameForm:          {"officer.user_name", srcRights, RemedyCorrectInput},
	NameMissing:           {"officer.name", srcRights, RemedyCorrectInput},
	EmailForm:             {"officer.email", srcRights, RemedyCorrectInput},
	EmailMissing:          {"officer.email", srcLogin, RemedyCorrectInput},
	ReasonMissing:         {"reason.given", srcRights, RemedyCorrectInput},
	ReferenceMissing:      {"training.reference", srcServe, RemedyCorrectInput},
	PointServesOwnOnly:    {"points", srcServe, RemedyOtherPoint},
	AuthorisesItself:      {"authorisation.other", srcServe, RemedyCorrectInput},
	AuthorisedAlready:     {"authorisation.once", srcServe, RemedyNothingToDo},
	CustomerNumberMissing: {"authorisation.customer_number", srcServe, RemedyCorrectInput},
	NoLoginMethodLeft:     {"login.methods", srcLogin, RemedyCorrectInput},
	IdentityChecksMissing: {"support.checks", srcLogin, RemedyCorrectInput},
	NothingLinked:         {"login.links", srcLogin, RemedyNothingToDo},
	PaperTakesTwo:         {"login.paper", srcLogin, RemedyOtherSignatory},

	VisitOver:               {"visit.limit", srcVisit, RemedyOpenVisit},
	VisitOther:              {"visit.belongs", srcVisit, RemedyOpenVisit},
	IdentityNotVerified:     {"visit.verification", srcVisit, RemedyVerifyAgain},
	VerificationLapsedCode:  {"visit.verification", srcVisit, RemedyVerifyAgain},
	VerificationOtherVisit:  {"visit.verification", srcVisit, RemedyVerifyAgain},
	DocumentExpired:         {"document.expiry", srcDocs, RemedyOtherDocument},
	DocumentNotAccepted:     {"document.accepted", srcDocs, RemedyOtherDocument},
	DocumentNotTakenHere:    {"point.documents", srcDocs, RemedyOtherDocument},
	DocumentFieldMissing:    {"document.fields", srcDocs, RemedyCorrectInput},
	DocumentFieldForm:       {"document.fields", srcDocs, RemedyCorrectInput},
	DocumentDiffers:         {"document.mrz", srcICAO, RemedyReadAgain},
	MRZUnreadable:           {"mrz.format", srcICAO, RemedyReadAgain},
	MRZCheckDigit:           {"mrz.check_digit", srcICAO, RemedyReadAgain},
	RegisterMismatch:        {"document.register", srcDocs, RemedyCheckRegister},
	PoliceReferenceMissing:  {"document.police", srcDocs, RemedyAskPolice},
	PurposeUnknown:          {"visit.purpose", srcVisit, RemedyCorrectInput},
	SearchNotUnderstood:     {"search", srcVisit, RemedyCorrectInput},
	IdentityCodeWrong:       {"identity_code.form", "Population register: form of the personal identity code", RemedyCorrectInput},
	IdentityCodeMissing:     {"product.identity_code", srcServe, RemedyCheckRegister},
	ProfessionalRightAbsent: {"product.professional", srcServe, RemedyProfessionalReg},
	ProfessionalRightEnded:  {"product.professional", srcServe, RemedyProfessionalReg},
	ProfessionalRestricted:  {"product.professional", srcServe, RemedyCheckRegister},
	ProfessionalUnreachable: {"product.professional", srcServe, RemedyWait},
	RightNotAskedFor:        {"product.professional", srcServe, RemedyNothingToDo},
	ContactEmailForm:        {"holder.contact", srcVisit, RemedyCorrectInput},
	ContactPhoneForm:        {"holder.contact", srcVisit, RemedyCorrectInput},

	ProductUnknown:      {"rulebook.product", srcStates, RemedySupport},
	IssueDateUnknown:    {"rulebook.generation", srcStates, RemedyCheckRegister},
	CardOtherHolder:     {"card.holder", srcVisit, RemedyOpenVisit},
	CardNotMadeYet:      {"card.state", srcStates, RemedyWait},
	CardIsSuspended:     {"card.state", srcStates, RemedyReinstate},
	CodeMayBeRead:       {"card.code_read", srcStates, RemedyNewCard},
	CardEnded:           {"card.state", srcStates, RemedyNewCard},
	CardHasExpired:      {"card.expiry", srcStates, RemedyNewCard},
	ChipLockedForGood:   {"card.state", srcStates, RemedyNewCard},
	CardNotActivated:    {"card.state", srcStates, RemedyActivateFirst},
	CodeLockedNewCard:   {"reason.code_locked", srcStates, RemedyNewCard},
	PINLockedUseCode:    {"reason.pin_locked", srcStates, RemedyUnlockWithCode},
	NoNewEnvelope:       {"generation.letter_prints", srcStates, RemedyViewPUKOnline},
	NoNewPINs:           {"generation.letter_prints", srcStates, RemedyNewCard},
	NotThisKindOfLetter: {"generation.letter_kind", srcStates, RemedyCodeLetter},
	NotOrderableHere:    {"product.orderable", srcServe, RemedyGoToPolice},
	TooEarlyToRenew:     {"product.renewal", srcStates, RemedyRenewalLater},
	CardOutOfTurn:       {"card.state", srcStates, RemedyNothingToDo},
	CardArrivedAlready:  {"card.state", srcStates, RemedyNothingToDo},
	CardNotExpected:     {"card.parcel", srcStates, RemedyPutAside},
	ParcelSize:          {"card.parcel", srcAPI, RemedyCorrectInput},
	CardAtOtherPoint:    {"card.sent_to", srcServe, RemedyOtherPoint},
	OtherCardInPlace:    {"card.line", srcStates, RemedyOtherCard},
	NoCardAfterThisEnd:  {"revocation.no_new_card_after", srcStates, RemedyApplyAnew},

	RevocationReasonOther: {"revocation.reason", srcStates, RemedyCorrectInput},
	RequestTimeWrong:      {"revocation.time", srcStates, RemedyCorrectInput},
	LateReasonMissing:     {"revocation.time", srcStates, RemedyCorrectInput},
	CheckQuestionsMissing: {"revocation.asker", srcStates, RemedyVerifyAgain},
	AskerReferenceMissing: {"revocation.asker", srcStates, RemedyCorrectInput},

	ComplaintNotTaken:     {"complaint.row", srcComplaint, RemedySupport},
	ComplaintTooLate:      {"complaint.until", srcComplaint, RemedyNewCard},
	ComplaintOpen:         {"complaint.once", srcComplaint, RemedyWait},
	TriageMissing:         {"complaint.tried", srcComplaint, RemedyTryFirst},
	ComplaintStateWrong:   {"complaint.state", srcComplaint, RemedyNothingToDo},
	MakersReferenceAbsent: {"complaint.reference", srcComplaint, RemedyCorrectInput},

	ReasonUnknown:         {"reason", srcStates, RemedyCorrectInput},
	ReasonOtherAct:        {"reason", srcStates, RemedyNewCard},
	OrderPending:          {"order.pending", srcStates, RemedyWait},
	NotCancellable:        {"order.cancel", srcStates, RemedyOrderAnother},
	OtherPointsOrder:      {"order.cancel", srcServe, RemedyOtherPoint},
	DeliveryNotPossible:   {"order.delivery", srcStates, RemedyOtherDelivery},
	LanguageUnknown:       {"order.language", srcStates, RemedyCorrectInput},
	FormatUnknown:         {"order.format", srcStates, RemedyCorrectInput},
	PayerUnknown:          {"order.payer", srcMoney, RemedyCorrectInput},
	PayerProofMissing:     {"order.payer", srcMoney, RemedyCorrectInput},
	PayerProofForm:        {"order.payer", srcMoney, RemedyCorrectInput},
	WarningUnacknowledged: {"order.warnings", srcVisit, RemedyAcknowledge},
	PriceUnknown:          {"order.price", srcMoney, RemedySupport},
	PriceChanged:          {"order.price", srcMoney, RemedyShowPrice},
	PriceDate:             {"point.price", srcMoney, RemedyCorrectInput},
	PriceAmount:           {"point.price", srcMoney, RemedyCorrectInput},
	RulebookFaulty:        {"rulebook.faultless", srcRights, RemedyCorrectInput},
	RulebookDay:           {"rulebook.day", srcRights, RemedyCorrectInput},
	IdempotencyKeyReused:  {"idempotency_key", srcAPI, RemedyNewKey},
	IdempotencyKeyBad:     {"idempotency_key", srcAPI, RemedyNewKey},

	LetterStateWrong:      {"letter.state", srcStates, RemedyNothingToDo},
	LetterUnderWay:        {"letter.post_days", srcStates, RemedyWait},
	LetterToBeKept:        {"letter.keep_days", srcStates, RemedyWait},
	LetterMarkContradicts: {"letter.mark", srcStates, RemedyCorrectInput},
	LetterNotToPoint:      {"letter.delivery", srcStates, RemedyNothingToDo},
	LetterSupersededCode:  {"letter.superseded", srcStates, RemedyWait},
	LetterNotLoaded:       {"letter.prints", srcStates, RemedyNothingToDo},
	OtherCardInReader:     {"letter.card", srcStates, RemedyCorrectInput},
	NoEnvelopeToLoad:      {"letter.card", srcStates, RemedyPUKEnvelope},
	SignatureMissing:      {"hand_over.signature", srcServe, RemedyCorrectInput},
	RequesterHandsOver:    {"hand_over.requester", srcServe, RemedyOtherOfficer},
	RequesterTells:        {"holder.told", srcVisit, RemedyOtherOfficer},

	AddressProtected:   {"address.protected", srcAddress, RemedyContactAddress},
	AddressMissing:     {"address.rows", srcAddress, RemedyOtherDelivery},
	AddressRows:        {"address.rows", srcAddress, RemedyFixAddress},
	AddressRowTooLong:  {"address.width", srcAddress, RemedyFixAddress},
	AddressGlyph:       {"address.glyphs", srcAddress, RemedyFixAddress},
	AddressPostcode:    {"address.postcode", srcAddress, RemedyFixAddress},
	AddressCountryLine: {"address.country_line", srcAddress, RemedyFixAddress},
	AddressRowOrder:    {"address.row_order", srcAddress, RemedyFixAddress},
	LetterNotPrintable: {"letter.layout", srcPress, RemedySupport},

	BatchStateWrong:      {"batch.state", srcPress, RemedyNothingToDo},
	ReceiptUnknownKind:   {"receipt.kind", srcPress, RemedyCorrectReceipt},
	ReceiptForeignLetter: {"receipt.letter", srcPress, RemedyCorrectReceipt},
	ReceiptState:         {"receipt.state", srcPress, RemedyCorrectReceipt},
	ReceiptRange:         {"receipt.range", srcPress, RemedyCorrectReceipt},
	ReceiptCount:         {"receipt.count", srcPress, RemedyCorrectReceipt},
	ReceiptReason:        {"receipt.reason", srcPress, RemedyCorrectReceipt},
	ReceiptIDReused:      {"receipt.id", srcPress, RemedyNewKey},
	NotReconciled:        {"batch.reconcile", srcPress, RemedyCorrectReceipt},
	PieceMayBeRead:       {"reprint.read", srcPress, RemedySuspendCard},
	ReprintNotWanted:     {"reprint.wanted", srcPress, RemedyNothingToDo},
	TransitionNotAllowed: {"bureau.transition", srcBureau, RemedyAllowedAnswers},
	SerialMissing:        {"bureau.serial", srcBureau, RemedyCorrectInput},
	SerialOther:          {"bureau.serial", srcBureau, RemedyCorrectInput},
}
