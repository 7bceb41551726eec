package domain

// Who may act.
const (
	NotPermitted        RefusalCode = "NOT_PERMITTED"
	OfficerInactive     RefusalCode = "OFFICER_INACTIVE"
	TrainingLapsed      RefusalCode = "TRAINING_LAPSED"
	ContractNotInForce  RefusalCode = "CONTRACT_NOT_IN_FORCE"
	OwnCard             RefusalCode = "OWN_CARD"
	OfficerUnidentified RefusalCode = "OFFICER_UNIDENTIFIED"
	PointMayNotServe    RefusalCode = "POINT_MAY_NOT_SERVE"
	ServedByPoliceOnly  RefusalCode = "SERVED_BY_POLICE_ONLY"
	FourEyes            RefusalCode = "FOUR_EYES"
	ReleaseTwice        RefusalCode = "RELEASE_TWICE"
	ApproveTwice        RefusalCode = "APPROVE_TWICE"
)

// Rights, points and whoever leads them.
const (
	ProtectedRightMissing RefusalCode = "PROTECTED_RIGHT_MISSING"
	PointNotInOrder       RefusalCode = "POINT_NOT_IN_ORDER"
	OwnRights             RefusalCode = "OWN_RIGHTS"
	RightNotYoursToGive   RefusalCode = "RIGHT_NOT_YOURS_TO_GIVE"
	RightHeldAlready      RefusalCode = "RIGHT_HELD_ALREADY"
	RightNotWaiting       RefusalCode = "RIGHT_NOT_WAITING"
	LastResponsiblePerson RefusalCode = "LAST_RESPONSIBLE_PERSON"
	DatesReversed         RefusalCode = "DATES_REVERSED"
	UserNameTaken         RefusalCode = "USER_NAME_TAKEN"
	UserNameForm          RefusalCode = "USER_NAME_FORM"
	NameMissing           RefusalCode = "NAME_MISSING"
	EmailForm             RefusalCode = "EMAIL_FORM"
	EmailMissing          RefusalCode = "EMAIL_MISSING"
	ReasonMissing         RefusalCode = "REASON_MISSING"
	ReferenceMissing      RefusalCode = "REFERENCE_MISSING"
	AuthorisesItself      RefusalCode = "AUTHORISES_ITSELF"
	PointServesOwnOnly    RefusalCode = "POINT_SERVES_OWN_ONLY"
	AuthorisedAlready     RefusalCode = "AUTHORISED_ALREADY"
	CustomerNumberMissing RefusalCode = "CUSTOMER_NUMBER_MISSING"
	NoLoginMethodLeft     RefusalCode = "NO_LOGIN_METHOD_LEFT"
	IdentityChecksMissing RefusalCode = "IDENTITY_CHECKS_MISSING"
	NothingLinked         RefusalCode = "NOTHING_LINKED"
	PaperTakesTwo         RefusalCode = "PAPER_TAKES_TWO"
)

// Identity and its verification.
const (
	VisitOver               RefusalCode = "VISIT_OVER"
	VisitOther              RefusalCode = "VISIT_OTHER"
	IdentityNotVerified     RefusalCode = "IDENTITY_NOT_VERIFIED"
	VerificationLapsedCode  RefusalCode = "VERIFICATION_LAPSED"
	VerificationOtherVisit  RefusalCode = "VERIFICATION_OTHER_VISIT"
	DocumentExpired         RefusalCode = "DOCUMENT_EXPIRED"
	DocumentNotAccepted     RefusalCode = "DOCUMENT_NOT_ACCEPTED"
	DocumentNotTakenHere    RefusalCode = "DOCUMENT_NOT_TAKEN_AT_POINT"
	DocumentFieldMissing    RefusalCode = "DOCUMENT_FIELD_MISSING"
	DocumentFieldForm       RefusalCode = "DOCUMENT_FIELD_FORM"
	DocumentDiffers         RefusalCode = "DOCUMENT_DIFFERS_FROM_MRZ"
	MRZUnreadable           RefusalCode = "MRZ_UNREADABLE"
	MRZCheckDigit           RefusalCode = "MRZ_CHECK_DIGIT"
	RegisterMismatch        RefusalCode = "REGISTER_MISMATCH"
	PoliceReferenceMissing  RefusalCode = "POLICE_REFERENCE_MISSING"
	PurposeUnknown          RefusalCode = "PURPOSE_UNKNOWN"
	SearchNotUnderstood     RefusalCode = "SEARCH_NOT_UNDERSTOOD"
	IdentityCodeWrong       RefusalCode = "IDENTITY_CODE_WRONG"
	IdentityCodeMissing     RefusalCode = "IDENTITY_CODE_MISSING"
	ProfessionalRightAbsent RefusalCode = "PROFESSIONAL_RIGHT_ABSENT"
	ProfessionalRightEnded  RefusalCode = "PROFESSIONAL_RIGHT_ENDED"
	ProfessionalRestricted  RefusalCode = "PROFESSIONAL_RIGHT_RESTRICTED"
	ProfessionalUnreachable RefusalCode = "PROFESSIONAL_REGISTER_UNREACHABLE"
	RightNotAskedFor        RefusalCode = "PROFESSIONAL_RIGHT_NOT_NEEDED"
	ContactEmailForm        RefusalCode = "CONTACT_EMAIL_FORM"
	ContactPhoneForm        RefusalCode = "CONTACT_PHONE_FORM"
)

// The card.
const (
	ProductUnknown      RefusalCode = "PRODUCT_UNKNOWN"
	IssueDateUnknown    RefusalCode = "ISSUE_DATE_UNKNOWN"
	CardOtherHolder     RefusalCode = "CARD_OTHER_HOLDER"
	CardNotMadeYet      RefusalCode = "CARD_NOT_MADE_YET"
	CardIsSuspended     RefusalCode = "CARD_SUSPENDED"
	CodeMayBeRead       RefusalCode = "CODE_MAY_HAVE_BEEN_READ"
	CardEnded           RefusalCode = "CARD_ENDED"
	CardHasExpired      RefusalCode = "CARD_EXPIRED"
	ChipLockedForGood   RefusalCode = "CHIP_LOCKED_FOR_GOOD"
	CardNotActivated    RefusalCode = "CARD_NOT_ACTIVATED_NO_PINS"
	CodeLockedNewCard   RefusalCode = "CODE_LOCKED_NEW_CARD_ONLY"
	PINLockedUseCode    RefusalCode = "PIN_LOCKED_USE_CODE"
	NoNewEnvelope       RefusalCode = "NO_NEW_ENVELOPE"
	NoNewPINs           RefusalCode = "NO_NEW_PINS_AT_ALL"
	NotThisKindOfLetter RefusalCode = "OTHER_KIND_OF_LETTER"
	NotOrderableHere    RefusalCode = "NOT_ORDERABLE_HERE"
	TooEarlyToRenew     RefusalCode = "TOO_EARLY_TO_RENEW"
	CardOutOfTurn       RefusalCode = "CARD_OUT_OF_TURN"
	CardArrivedAlready  RefusalCode = "CARD_ARRIVED_ALREADY"
	CardNotExpected     RefusalCode = "CARD_NOT_EXPECTED"
	ParcelSize          RefusalCode = "PARCEL_SIZE"
	CardAtOtherPoint    RefusalCode = "CARD_AT_OTHER_POINT"
	OtherCardInPlace    RefusalCode = "OTHER_CARD_IN_PLACE"
	NoCardAfterThisEnd  RefusalCode = "NO_NEW_CARD_AFTER_THIS_END"
)

// A request to put a card off.
const (
	RevocationReasonOther RefusalCode = "REVOCATION_REASON_OTHER_ACT"
	RequestTimeWrong      RefusalCode = "REQUEST_TIME_WRONG"
	LateReasonMissing     RefusalCode = "LATE_REASON_MISSING"
	CheckQuestionsMissing RefusalCode = "CHECK_QUESTIONS_MISSING"
	AskerReferenceMissing RefusalCode = "ASKER_REFERENCE_MISSING"
)

// A complaint to the maker.
const (
	ComplaintNotTaken     RefusalCode = "COMPLAINT_NOT_TAKEN"
	ComplaintTooLate      RefusalCode = "COMPLAINT_TOO_LATE"
	ComplaintOpen         RefusalCode = "COMPLAINT_OPEN"
	TriageMissing         RefusalCode = "TRIAGE_MISSING"
	ComplaintStateWrong   RefusalCode = "COMPLAINT_STATE"
	MakersReferenceAbsent RefusalCode = "MAKERS_REFERENCE_MISSING"
)

// The order.
const (
	ReasonUnknown         RefusalCode = "REASON_UNKNOWN"
	ReasonOtherAct        RefusalCode = "REASON_OTHER_ACT"
	OrderPending          RefusalCode = "ORDER_PENDING"
	NotCancellable        RefusalCode = "NOT_CANCELLABLE_ANY_MORE"
	OtherPointsOrder      RefusalCode = "OTHER_POINTS_ORDER"
	DeliveryNotPossible   RefusalCode = "DELIVERY_NOT_POSSIBLE"
	LanguageUnknown       RefusalCode = "LANGUAGE_UNKNOWN"
	FormatUnknown         RefusalCode = "FORMAT_UNKNOWN"
	PayerUnknown          RefusalCode = "PAYER_UNKNOWN"
	PayerProofMissing     RefusalCode = "PAYER_PROOF_MISSING"
	PayerProofForm        RefusalCode = "PAYER_PROOF_FORM"
	WarningUnacknowledged RefusalCode = "WARNING_NOT_ACKNOWLEDGED"
	PriceUnknown          RefusalCode = "PRICE_UNKNOWN"
	PriceChanged          RefusalCode = "PRICE_CHANGED"
	PriceDate             RefusalCode = "PRICE_DATE"
	PriceAmount           RefusalCode = "PRICE_AMOUNT"
	RulebookFaulty        RefusalCode = "RULEBOOK_FAULTY"
	RulebookDay           RefusalCode = "RULEBOOK_DAY"
	IdempotencyKeyReused  RefusalCode = "IDEMPOTENCY_KEY_REUSED"
	IdempotencyKeyBad     RefusalCode = "IDEMPOTENCY_KEY_BAD"
)

// The post at the point, and hand-overs.
const (
	LetterStateWrong      RefusalCode = "LETTER_STATE"
	LetterUnderWay        RefusalCode = "LETTER_STILL_UNDER_WAY"
	LetterToBeKept        RefusalCode = "LETTER_TO_BE_KEPT"
	LetterMarkContradicts RefusalCode = "LETTER_MARK_CONTRADICTS"
	LetterNotToPoint      RefusalCode = "LETTER_NOT_TO_POINT"
	LetterSupersededCode  RefusalCode = "LETTER_SUPERSEDED"
	LetterNotLoaded       RefusalCode = "LETTER_NOT_LOADED_AT_DESK"
	OtherCardInReader     RefusalCode = "OTHER_CARD_IN_READER"
	NoEnvelopeToLoad      RefusalCode = "NO_ENVELOPE_TO_LOAD"
	SignatureMissing      RefusalCode = "SIGNATURE_MISSING"
	RequesterHandsOver    RefusalCode = "REQUESTER_HANDS_OVER"
	RequesterTells        RefusalCode = "REQUESTER_TELLS"
)

// The address.
const (
	AddressProtected   RefusalCode = "ADDRESS_PROTECTED"
	AddressMissing     RefusalCode = "ADDRESS_MISSING"
	AddressRows        RefusalCode = "ADDRESS_ROWS"
	AddressRowTooLong  RefusalCode = "ADDRESS_ROW_TOO_LONG"
	AddressGlyph       RefusalCode = "ADDRESS_GLYPH"
	AddressPostcode    RefusalCode = "ADDRESS_POSTCODE"
	AddressCountryLine RefusalCode = "ADDRESS_COUNTRY_LINE"
	AddressRowOrder    RefusalCode = "ADDRESS_ROW_ORDER"
	LetterNotPrintable RefusalCode = "LETTER_NOT_PRINTABLE" // what the agency itself keeps for it
)

// The print house and the bureau.
const (
	BatchStateWrong      RefusalCode = "BATCH_STATE"
	ReceiptUnknownKind   RefusalCode = "RECEIPT_UNKNOWN_KIND"
	ReceiptForeignLetter RefusalCode = "RECEIPT_FOREIGN_LETTER"
	ReceiptState         RefusalCode = "RECEIPT_STATE"
	ReceiptRange         RefusalCode = "RECEIPT_RANGE"
	ReceiptCount         RefusalCode = "RECEIPT_COUNT"
	ReceiptReason        RefusalCode = "RECEIPT_REASON_MISSING"
	ReceiptIDReused      RefusalCode = "RECEIPT_ID_REUSED"
	NotReconciled        RefusalCode = "NOT_RECONCILED"
	PieceMayBeRead       RefusalCode = "PIECE_MAY_HAVE_BEEN_READ"
	ReprintNotWanted     RefusalCode = "REPRINT_NOT_WANTED"
	TransitionNotAllowed RefusalCode = "TRANSITION_NOT_ALLOWED"
	SerialMissing        RefusalCode = "SERIAL_MISSING"
	SerialOther          RefusalCode = "SERIAL_OTHER"
)

// AllRefusalCodes lists every code, so that whoever words them can be checked.
var AllRefusalCodes = []RefusalCode{
	NotPermitted, OfficerInactive, TrainingLapsed, ContractNotInForce, OwnCard, OfficerUnidentified,
	PointMayNotServe, ServedByPoliceOnly, FourEyes, ReleaseTwice, ApproveTwice,
	ProtectedRightMissing, PointNotInOrder, OwnRights, RightNotYoursToGive, RightHeldAlready,
	RightNotWaiting, LastResponsiblePerson, DatesReversed, UserNameTaken, UserNameForm, NameMissing,
	EmailForm, EmailMissing, ReasonMissing, ReferenceMissing, AuthorisesItself, PointServesOwnOnly, AuthorisedAlready,
	CustomerNumberMissing, NoLoginMethodLeft, IdentityChecksMissing, NothingLinked, PaperTakesTwo,
	VisitOver, VisitOther, IdentityNotVerified, VerificationLapsedCode, VerificationOtherVisit,
	DocumentExpired, DocumentNotAccepted, DocumentNotTakenHere, DocumentFieldMissing, DocumentFieldForm, DocumentDiffers,
	MRZUnreadable, MRZCheckDigit, RegisterMismatch, PoliceReferenceMissing,
	PurposeUnknown, SearchNotUnderstood, IdentityCodeWrong, IdentityCodeMissing, ProfessionalRightAbsent,
	ProfessionalRightEnded, ProfessionalRestricted, ProfessionalUnreachable, RightNotAskedFor, ContactEmailForm, ContactPhoneForm,
	ProductUnknown, IssueDateUnknown, CardOtherHolder, CardNotMadeYet, CardIsSuspended, CodeMayBeRead, CardEnded,
	CardHasExpired, ChipLockedForGood, CardNotActivated, CodeLockedNewCard, PINLockedUseCode,
	NoNewEnvelope, NoNewPINs, NotThisKindOfLetter, NotOrderableHere, TooEarlyToRenew,
	CardOutOfTurn, CardArrivedAlready, CardNotExpected, ParcelSize, CardAtOtherPoint, OtherCardInPlace, NoCardAfterThisEnd,
	RevocationReasonOther, RequestTimeWrong, LateReasonMissing, CheckQuestionsMissing, AskerReferenceMissing,
	ComplaintNotTaken, ComplaintTooLate, ComplaintOpen, TriageMissing, ComplaintStateWrong, MakersReferenceAbsent,
	ReasonUnknown, ReasonOtherAct, OrderPending, NotCancellable, OtherPointsOrder,
	DeliveryNotPossible, LanguageUnknown, FormatUnknown, PayerUnknown, PayerProofMissing, PayerProofForm, WarningUnacknowledged,
	PriceUnknown, PriceChanged, RulebookFaulty, RulebookDay, PriceDate, PriceAmount, IdempotencyKeyReused, IdempotencyKeyBad,
	LetterStateWrong, LetterUnderWay, LetterToBeKept, LetterMarkContradicts, LetterNotToPoint, LetterSupersededCode,
	LetterNotLoaded, OtherCardInReader, NoEnvelopeToLoad, SignatureMissing, RequesterHandsOver, RequesterTells,
	AddressProtected, AddressMissing, AddressRows, AddressRowTooLong, AddressGlyph,
	AddressPostcode, AddressCountryLine, AddressRowOrder, LetterNotPrintable,
	BatchStateWrong, ReceiptUnknownKind, ReceiptForeignLetter, ReceiptState, ReceiptRange,
	ReceiptCount, ReceiptReason, ReceiptIDReused, NotReconciled, PieceMayBeRead,
	ReprintNotWanted, TransitionNotAllowed, SerialMissing, SerialOther,
}

// The remedies: what helps.
const (
	RemedyNewCard         RemedyCode = "ORDER_NEW_CARD"
	RemedyCodeLetter      RemedyCode = "ORDER_CODE_LETTER"
	RemedyPUKEnvelope     RemedyCode = "ORDER_PUK_ENVELOPE"
	RemedyUnlockWithCode  RemedyCode = "UNLOCK_WITH_CODE"
	RemedyViewPUKOnline   RemedyCode = "VIEW_PUK_ONLINE"
	RemedyActivateFirst   RemedyCode = "ACTIVATE_FIRST"
	RemedyVerifyAgain     RemedyCode = "VERIFY_IDENTITY"
	RemedyOtherDocument   RemedyCode = "OTHER_DOCUMENT"
	RemedyReadAgain       RemedyCode = "READ_DOCUMENT_AGAIN"
	RemedyAskPolice       RemedyCode = "ASK_POLICE"
	RemedyGoToPolice      RemedyCode = "GO_TO_POLICE"
	RemedyOtherOfficer    RemedyCode = "OTHER_OFFICER"
	RemedyOtherPoint      RemedyCode = "OTHER_POINT"
	RemedyResponsible     RemedyCode = "ASK_RESPONSIBLE_PERSON"
	RemedySupport         RemedyCode = "ASK_USER_SUPPORT"
	RemedyOpenVisit       RemedyCode = "OPEN_VISIT"
	RemedyFixAddress      RemedyCode = "FIX_ADDRESS_IN_REGISTER"
	RemedyContactAddress  RemedyCode = "USE_CONTACT_ADDRESS_OR_POINT"
	RemedyOtherDelivery   RemedyCode = "CHOOSE_OTHER_DELIVERY"
	RemedyCorrectInput    RemedyCode = "CORRECT_INPUT"
	RemedyNewKey          RemedyCode = "USE_NEW_KEY"
	RemedyWait            RemedyCode = "WAIT"
	RemedyReinstate       RemedyCode = "REINSTATE_CARD"
	RemedyBackupCard      RemedyCode = "BACKUP_CARD"
	RemedyReturnCard      RemedyCode = "RETURN_AND_REVOKE_CARD"
	RemedyOrderAnother    RemedyCode = "PLACE_NEW_ORDER"
	RemedyCheckRegister   RemedyCode = "CHECK_REGISTER"
	RemedyPutAside        RemedyCode = "PUT_CARD_ASIDE"
	RemedyAskMaker        RemedyCode = "ASK_MAKER"
	RemedySuspendCard     RemedyCode = "SUSPEND_AND_OFFER_NEW_CARD"
	RemedyCorrectReceipt  RemedyCode = "CORRECT_RECEIPT"
	RemedyOtherSignatory  RemedyCode = "ANOTHER_COLLEAGUE"
	RemedyNothingToDo     RemedyCode = "NOTHING_TO_DO"
	RemedyAllowedAnswers  RemedyCode = "SEND_ALLOWED_ANSWER"
	RemedyRenewalLater    RemedyCode = "RENEW_LATER"
	RemedyProfessionalReg RemedyCode = "ENTER_IN_PROFESSIONAL_REGISTER"
	RemedyStepUp          RemedyCode = "SHOW_FRESH_FACTOR"
	RemedyAppointAnother  RemedyCode = "APPOINT_ANOTHER_FIRST"
	RemedyRenewTraining   RemedyCode = "RENEW_TRAINING"
	RemedyRenewContract   RemedyCode = "RENEW_CONTRACT"
	RemedyEnterAnew       RemedyCode = "ENTER_OFFICER_WITH_CODE"
	RemedyAuthorise       RemedyCode = "MAKE_AUTHORISATION"
	RemedyProtectedRight  RemedyCode = "ASK_OFFICER_WITH_PROTECTED_RIGHT"
	RemedyTryFirst        RemedyCode = "TRY_FIRST"
	RemedyAcknowledge     RemedyCode = "ACKNOWLEDGE_WARNING"
	RemedyShowPrice       RemedyCode = "SHOW_NEW_PRICE"
	RemedyOtherCard       RemedyCode = "OPEN_OTHER_CARD"
	RemedyApplyAnew       RemedyCode = "APPLY_AS_FIRST_CARD"
)

// AllRemedyCodes lists every remedy, so that whoever words them can be checked.
var AllRemedyCodes = []RemedyCode{
	RemedyNewCard, RemedyCodeLetter, RemedyPUKEnvelope, RemedyUnlockWithCode, RemedyViewPUKOnline,
	RemedyActivateFirst, RemedyVerifyAgain, RemedyOtherDocument, RemedyReadAgain, RemedyAskPolice,
	RemedyGoToPolice, RemedyOtherOfficer, RemedyOtherPoint, RemedyResponsible, RemedySupport,
	RemedyOpenVisit, RemedyFixAddress, RemedyContactAddress, RemedyOtherDelivery, RemedyCorrectInput,
	RemedyNewKey, RemedyWait, RemedyReinstate, RemedyBackupCard, RemedyReturnCard, RemedyOrderAnother,
	RemedyCheckRegister, RemedyPutAside, RemedyAskMaker, RemedySuspendCard, RemedyCorrectReceipt, RemedyOtherSignatory,
	RemedyNothingToDo, RemedyAllowedAnswers, RemedyRenewalLater, RemedyProfessionalReg,
	RemedyStepUp, RemedyAppointAnother, RemedyRenewTraining, RemedyRenewContract, RemedyEnterAnew, RemedyAuthorise, RemedyProtectedRight,
	RemedyTryFirst, RemedyAcknowledge, RemedyShowPrice, RemedyOtherCard, RemedyApplyAnew,
}
