/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** One thing to do or to tell. */
export type AdviceCode =
  | 'ACTIVATE_CARD'
  | 'ASK_MAKER'
  | 'BACKUP_CARD'
  | 'BACKUP_HAS_NO_CODE'
  | 'BRING_BACKUP_CARD'
  /** The order ends, and no new one follows. */
  | 'CANCEL_FOR_GOOD'
  | 'CANCEL_ORDER'
  | 'CARD_HAS_ENDED'
  | 'CARD_HAS_NO_PINS'
  | 'CHANGE_PIN'
  | 'CHANGE_PIN2_FIRST'
  | 'CHECK_ADDRESS'
  | 'CHECK_PIN'
  | 'CHECK_TRACKING'
  | 'CLEAN_CHIP'
  | 'FETCH_CARD'
  | 'FETCH_ENVELOPE'
  | 'FILE_COMPLAINT'
  | 'GO_TO_POLICE'
  | 'HANDED_OVER_IN_PERSON'
  | 'HAND_OVER_CARD'
  | 'KEEP_CODES_SAFE'
  | 'MARK_LETTER'
  | 'NOTHING_TO_DO'
  | 'OLD_CARD_OFF'
  | 'ORDER_CODE_LETTER'
  | 'ORDER_NEW_CARD'
  | 'ORDER_PUK_ENVELOPE'
  | 'OTHER_CARD'
  | 'OTHER_WORKSTATION'
  | 'RECORD_ACTIVATION'
  | 'RECORD_ARRIVAL'
  | 'REINSTATE_CARD'
  | 'REPORT_THEFT'
  | 'RETURN_CARD'
  | 'REVOKE_CARD'
  | 'SUSPEND_CARD'
  | 'TEST_PAGE'
  | 'UNLOCK_WITH_CODE'
  | 'UNLOCK_WITH_PUK'
  | 'UPDATE_SOFTWARE'
  | 'VIEW_PUK_ONLINE'
  | 'WAIT_FOR_CARD';

/** When a step is right; the officer asks. */
export type AdviceIf =
  /** It was damaged before the holder got it. */
  | 'CAME_SO'
  /** The card lies at the point. */
  | 'CARD_IS_HERE'
  /** The holder has the code. */
  | 'CODE_AT_HAND'
  /** The code is lost too. */
  | 'CODE_LOST_TOO'
  /** The card was found. */
  | 'FOUND'
  /** The promised day has passed. */
  | 'LATE'
  /** The card may be found yet. */
  | 'MAY_BE_FOUND'
  /** Somebody else may have seen the code. */
  | 'MAY_BE_READ'
  /** It is needed today. */
  | 'NEEDED_NOW'
  /** None of the steps before helped. */
  | 'NOTHING_HELPED'
  /** Nobody else can have seen the code. */
  | 'NOT_READ'
  /** The register says handed over, the holder has no card. */
  | 'NOT_WITH_HOLDER'
  /** The holder has no other electronic identity. */
  | 'NO_OTHER_EID'
  /** The holder has another electronic identity. */
  | 'OTHER_EID'
  /** The current PIN is not known. */
  | 'PIN_NOT_KNOWN'
  /** A card is still needed. */
  | 'STILL_NEEDED';

/**
 * Which of a step's wordings is true of the card, by the rulebook's facts of its product and
 * generation, or by the complaint's row.
 */
export type AdviceWording =
  /** With the activation code the holder sets the PINs. */
  | 'ACTIVATE_WITH_CODE'
  /** The PINs stand in the sealed envelope. */
  | 'ACTIVATE_WITH_ENVELOPE'
  /** Letters with codes are posted to the holder. */
  | 'ADDRESS_OF_LETTERS'
  /** Nothing with codes is posted to the holder. */
  | 'ADDRESS_OF_NO_LETTER'
  /** Before activation there is no PIN to change. */
  | 'CHANGE_PIN_ONCE_ACTIVE'
  /** The new card is free once the maker accepts the complaint. */
  | 'COMPLAIN_CARD_ACCEPTED'
  /** The new card is free once the complaint is filed. */
  | 'COMPLAIN_CARD_FILED'
  /** The new letter or envelope is free once the maker accepts the complaint. */
  | 'COMPLAIN_CODES_ACCEPTED'
  /** The new letter or envelope is free once the complaint is filed. */
  | 'COMPLAIN_CODES_FILED'
  /** The maker makes a new set of codes. */
  | 'ENVELOPE_NEW_SET'
  /** The envelope holds the card's own code again. */
  | 'ENVELOPE_SAME_CODE'
  /** The codes come sealed in the card's own parcel. */
  | 'WAIT_CODES_WITH_CARD'
  /** The code comes in a letter of its own, and the holder chooses the PINs. */
  | 'WAIT_CODE_BY_POST';

/** What the maker answered. */
export type AnswerComplaintInput = {
  /** The answer. */
  answer: ComplaintAnswer;
  /** The complaint. */
  complaintId: string;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The maker's own reference of the answer, at most 64 characters. */
  reference: string;
};

/** An answer to feedback. */
export type AnswerFeedbackInput = {
  /** What was answered or done. */
  answer: string;
  /** Which. */
  id: string;
  /** Drawn by the caller. */
  idempotencyKey: string;
};

/** Which new piece to approve. */
export type ApproveReprintInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The request. */
  requestId: string;
};

/** An authorisation that is asked for: by whose cards they are. */
export type AskAuthorisationInput = {
  /** The point's number as a customer. */
  customerNumber: string;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** Code of the other organisation's point, as on its door. */
  pointCode: string;
  /** First day. */
  validFrom: string;
  /** Last day; null while open-ended. */
  validTo?: string | null | undefined;
};

/** A right that is asked for. */
export type AskRightInput = {
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** For whom; never oneself. */
  officerId: string;
  /** Why, for who decides: no personal data. */
  reason: string;
  /** What. */
  role: Role;
  /** First day; null: today. */
  validFrom?: string | null | undefined;
  /** Last day; null while open-ended. */
  validTo?: string | null | undefined;
};

/** Who asked that a card be put off. */
export type Asker =
  | 'AUTHORITY'
  | 'EMPLOYER'
  | 'HOLDER'
  /** The registrar found it out. */
  | 'REGISTRAR';

/** What was done. OTHER: what a newer release wrote. */
export type AuditAct =
  | 'ACCESS_CARD_LINKED'
  | 'ACCESS_CARD_LINK_REFUSED'
  | 'ACCESS_CARD_TESTED'
  | 'ACCESS_CARD_UNLINKED'
  | 'ACCESS_DEVICE_LINKED'
  | 'ACCESS_DEVICE_REFUSED'
  | 'ACCESS_DEVICE_UNLINKED'
  | 'ACCESS_PASSWORD_ASKED_ON_PAPER'
  | 'ACCESS_PASSWORD_CHANGED'
  | 'ACCESS_PASSWORD_ORDERED'
  | 'ACCESS_PASSWORD_REFUSED'
  | 'ACCESS_PASSWORD_SENT'
  | 'ACCESS_SESSION_ENDED'
  | 'ACCESS_STEPPED_UP'
  | 'ACCESS_STEP_UP_REFUSED'
  | 'ACCESS_UNLOCKED'
  | 'ACT_THROTTLED'
  | 'AUDIT_EXPORTED'
  | 'AUDIT_PATTERNS_READ'
  | 'AUDIT_READ'
  | 'AUDIT_REVIEWED'
  | 'AUTHORISATION_APPROVED'
  | 'AUTHORISATION_ASKED'
  | 'AUTHORISATION_ENDED'
  | 'AUTHORISATION_REFUSED'
  | 'AUTHORITY_ASKED'
  | 'BATCHES_LISTED'
  | 'BATCH_CUT_OFF'
  | 'BATCH_FETCHED'
  | 'BATCH_HELD'
  | 'BATCH_RECONCILED'
  | 'BATCH_REFUSED'
  | 'BATCH_RELEASED'
  | 'BATCH_RELEASE_SIGNED'
  | 'BATCH_SEALED'
  | 'BUREAU_ANSWERED'
  | 'BUREAU_REFUSED'
  | 'CARD_ACTIVATED'
  | 'CARD_ARRIVED'
  | 'CARD_ENDED'
  | 'CARD_HANDED_OVER'
  | 'CARD_REINSTATED'
  | 'CARD_REVOKED'
  | 'CARD_SUSPENDED'
  | 'CODE_DELIVERED'
  | 'CODE_DESTROYED'
  | 'CODE_OPENED'
  | 'CODE_REJECTED'
  | 'CODE_RESEALED'
  | 'COMPLAINTS_LISTED'
  | 'COMPLAINT_ANSWERED'
  | 'COMPLAINT_CLOSED'
  | 'COMPLAINT_FILED'
  | 'EVENTS_READ'
  | 'EXTRACT_MADE'
  | 'EXTRACT_READ'
  | 'FEEDBACK_ANSWERED'
  | 'FEEDBACK_READ'
  | 'FEEDBACK_SENT'
  | 'HOLDERS_TO_TELL_READ'
  | 'HOLDER_CONTACT_REFUSED'
  | 'HOLDER_CONTACT_SET'
  | 'HOLDER_FOUND'
  | 'HOLDER_MAILED'
  | 'HOLDER_PROFESSIONAL_RIGHT_ASKED'
  | 'HOLDER_READ'
  | 'HOLDER_REMINDED'
  | 'HOLDER_TOLD'
  | 'IDENTITY_PASSED'
  | 'IDENTITY_REFUSED'
  | 'IDENTITY_SECOND_OPINION'
  | 'INSTALLATION_MADE'
  | 'LETTER_ARRIVED'
  | 'LETTER_HANDED_OVER'
  | 'LETTER_LOADED'
  | 'LETTER_MARKED'
  | 'LETTER_PARKED'
  | 'LETTER_PREVIEWED'
  | 'LETTER_QUEUED'
  | 'LETTER_SUPERSEDED'
  | 'NOTICE_READ'
  | 'OFFICERS_READ'
  | 'OFFICER_CREATED'
  | 'OFFICER_EMPLOYMENT_ENDED'
  | 'OFFICER_LOGGED_IN'
  | 'OFFICER_LOGGED_OUT'
  | 'OFFICER_LOGIN_REFUSED'
  | 'OFFICER_REFUSED'
  | 'ORDERS_LISTED'
  | 'ORDER_CANCELLED'
  | 'ORDER_CLOSED'
  | 'ORDER_CODE_LETTER_PLACED'
  | 'ORDER_CONFIRMATION_PRINTED'
  | 'ORDER_NEW_CARD_PLACED'
  | 'ORDER_PUK_ENVELOPE_PLACED'
  | 'ORDER_READ'
  | 'ORDER_REFUSED'
  | 'ORGANISATION_LOGIN_METHODS_REFUSED'
  | 'ORGANISATION_LOGIN_METHODS_SET'
  | 'OTHER'
  | 'PARTNER_REFUSED'
  | 'PERMISSION_REFUSED'
  | 'POINT_PRICE_REFUSED'
  | 'POINT_PRICE_SET'
  | 'RECEIPT_REFUSED'
  | 'RECEIPT_TAKEN'
  | 'REPRINT_APPROVED'
  | 'REPRINT_ASKED'
  | 'REPRINT_MADE'
  | 'REPRINT_REFUSED'
  | 'RIGHT_APPROVED'
  | 'RIGHT_ASKED'
  | 'RIGHT_ENDED'
  | 'RIGHT_REFUSED'
  | 'RULEBOOK_APPROVED'
  | 'RULEBOOK_PROPOSED'
  | 'RULEBOOK_REFUSED'
  | 'SUPPORT_OFFICER_READ'
  | 'SUPPORT_REFUSED'
  | 'TRAINING_RECORDED'
  | 'VERIFICATION_READ'
  | 'VISIT_CLOSED'
  | 'VISIT_OPENED';

/** What sort of somebody acted. */
export type AuditActorKind =
  /** An officer. */
  | 'OFFICER'
  /** A print house or a personalisation bureau. */
  | 'PARTNER'
  /** The house itself. */
  | 'SYSTEM';

/** Which entries; what is left out narrows nothing. */
export type AuditFilter = {
  /** Of one kind of act. */
  act?: AuditAct | null | undefined;
  /** At or after. */
  from?: string | null | undefined;
  /** That name one person. */
  holderId?: string | null | undefined;
  /** About one thing; together with objectKind. */
  objectId?: string | null | undefined;
  /** About things of this kind; together with objectId. */
  objectKind?: AuditNoun | null | undefined;
  /** Of one officer. */
  officerId?: string | null | undefined;
  /** With one outcome. */
  outcome?: AuditOutcome | null | undefined;
  /** At one point. */
  pointId?: string | null | undefined;
  /** For one purpose. */
  purpose?: AuditPurpose | null | undefined;
  /** Of one request. */
  requestId?: string | null | undefined;
  /** Before. */
  until?: string | null | undefined;
  /** Of one visit. */
  visitId?: string | null | undefined;
};

/** What sort of thing an entry is about. OTHER: what a newer release wrote. */
export type AuditNoun =
  | 'AUDIT'
  | 'AUTHORISATION'
  | 'BATCH'
  | 'CARD'
  | 'CERTIFICATE'
  | 'EXTRACT'
  | 'FEEDBACK'
  | 'HOLDER'
  | 'LETTER'
  | 'NOTICE'
  | 'OFFICER'
  | 'ORDER'
  | 'ORGANISATION'
  | 'OTHER'
  | 'PARTNER'
  | 'PASSWORD_ORDER'
  | 'POINT'
  | 'PRINT_HOUSE'
  | 'REPRINT'
  | 'RIGHT'
  | 'RULEBOOK'
  | 'SESSION'
  | 'VERIFICATION'
  | 'VISIT';

/** What came of an act. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** A rule said no; nothing else was written. */
  | 'REFUSED'
  /** An answer with personal data left the house. */
  | 'SHOWN';

/** Patterns that a person should look at. They inform and block nothing: each may have a good reason. */
export type AuditPatternKind =
  /** Letters with codes for many people went to one home. */
  | 'CODES_TO_ONE_ADDRESS'
  /** An officer searched for people and opened no visit for them. */
  | 'LOOK_WITHOUT_ACT'
  /** An order was placed while the point was closed. */
  | 'OUTSIDE_HOURS'
  /** An identity was verified faster than a person can check a document. */
  | 'QUICK_IDENTITY_CHECK'
  /** An officer saw many more people on a day than usual. */
  | 'UNUSUAL_VOLUME';

/** Why somebody was looked at. OTHER: what a newer release wrote. */
export type AuditPurpose =
  | 'ADVICE'
  | 'AUDIT_REVIEW'
  | 'AUTHORITY_QUESTION'
  | 'COMPLAINT'
  | 'DATA_SUBJECT_REQUEST'
  | 'FOLLOW_ORDER'
  | 'HAND_OVER'
  | 'OFFICERS_AND_RIGHTS'
  | 'ORDER_CARD'
  | 'ORDER_CODE'
  | 'OTHER'
  | 'REPRINT'
  | 'REVOCATION'
  | 'SUPPORT_CASE'
  | 'TODAYS_WORK';

/** How the audit log stands, as far as one look tells; `sinetti audit verify` tells for certain. */
export type AuditState =
  /** What the log says of itself does not fit together. */
  | 'BROKEN'
  /** Entries wait longer for their place, or checkpoints for a witness, than they should; not where nothing new came. */
  | 'LATE'
  /** Every entry has its place, checkpoints and witnesses follow. */
  | 'OK'
  /** No checkpoint was ever signed. */
  | 'UNSEALED'
  /** No witness ever saw the log: whoever holds its key can rewrite it unseen. */
  | 'UNWITNESSED';

/** What the chain asks, link by link. */
export type AuthorityFact =
  /** The officer works here and may log in. */
  | 'AT_WORK'
  /** Another organisation authorised the point to serve its cards. */
  | 'AUTHORISATION'
  /** The point's contract is in force. */
  | 'CONTRACT'
  /** The card is not the officer's own. */
  | 'NOT_OWN_CARD'
  /** The card is of the own point or organisation, or any point of its kind serves it. */
  | 'OWN_CARDS'
  /** The point is in order for this act. */
  | 'POINT_IN_ORDER'
  /** The product is served in this country and at this kind of point. */
  | 'PRODUCT'
  /** The holder is not protected, or the officer has the named extra right. */
  | 'PROTECTED'
  /** A right gives the permission at this point. */
  | 'RIGHT'
  /** The training is valid. */
  | 'TRAINING';

/** States of a batch. */
export type BatchState =
  | 'CANCELLED'
  | 'CLOSED'
  | 'FETCHED'
  | 'HELD'
  | 'OPEN'
  | 'PARTLY_REJECTED'
  | 'PRINTING'
  | 'RECONCILED'
  | 'REJECTED'
  | 'RELEASED'
  | 'SEALED'
  | 'VERIFIED';

/** Cancel an order while that is still possible. */
export type CancelOrderInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The order. */
  orderId: string;
};

/** What an officer can do with a card. */
export type CardAct =
  /** To the card's maker. */
  | 'COMPLAIN'
  /** The holder has it, and signed for it. */
  | 'HAND_OVER'
  /** A new set of codes was put onto the card at the desk. */
  | 'LOAD_ENVELOPE'
  | 'ORDER_CODE_LETTER'
  | 'ORDER_NEW_CARD'
  | 'ORDER_PUK_ENVELOPE'
  /** The holder set the PINs. */
  | 'RECORD_ACTIVATION'
  /** The card lies at the point. */
  | 'RECORD_ARRIVAL'
  | 'REINSTATE'
  | 'REVOKE'
  | 'SUSPEND';

/** What is wrong with a card, or with the envelope of its codes, that its maker answers for. */
export type CardFault =
  /** It came bent, torn or wet. */
  | 'DAMAGED_IN_POST'
  /** The letter with its codes cannot be read, or they do not fit. */
  | 'ENVELOPE_FAULTY'
  /** It looks whole, but does not work. */
  | 'NOT_WORKING'
  /** A name, picture or print is wrong. */
  | 'WRONGLY_MADE';

/** A card that an act is done on, in the visit that is open. */
export type CardInput = {
  /** The card. */
  cardId: string;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The open visit. */
  visitId: string;
};

/** States of a card. */
export type CardState =
  | 'ACTIVATED'
  | 'ARRIVED'
  | 'CANCELLED'
  | 'CHIP_LOCKED'
  | 'DESTROYED'
  | 'DISPATCHED'
  | 'EXPIRED'
  | 'HANDED_OVER'
  | 'IN_PRODUCTION'
  | 'ORDERED'
  | 'PRODUCED'
  | 'PRODUCTION_FAILED'
  | 'REVOKED'
  | 'SUSPENDED';

/** How a request came. */
export type Channel =
  | 'DESK'
  | 'LETTER'
  | 'PHONE';

/** Something that only the holder is likely to know. The answers are never kept. */
export type CheckQuestion =
  | 'ADDRESS'
  | 'CARD_ISSUED'
  | 'CARD_NUMBER'
  | 'LAST_VISIT'
  | 'PROFESSION'
  | 'WORKPLACE';

/** How a complaint ends. */
export type CloseComplaintInput = {
  /** The complaint. */
  complaintId: string;
  /** How. */
  end: ComplaintEnd;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
};

/** What a maker answers. */
export type ComplaintAnswer =
  | 'ACCEPTED'
  | 'REJECTED';

/** How a complaint ends at the point. */
export type ComplaintEnd =
  /** What the maker owed is done. */
  | 'CLOSED'
  /** Before an answer. */
  | 'WITHDRAWN';

/** States of a complaint. */
export type ComplaintState =
  /** The point orders what replaces the card, and closes it. */
  | 'ACCEPTED'
  /** What was owed is done. */
  | 'CLOSED'
  /** The maker answers. */
  | 'FILED'
  /** The maker is not at fault. */
  | 'REJECTED'
  /** Before an answer. */
  | 'WITHDRAWN';

/** Who answers a complaint. */
export type ComplaintTo =
  /** Passes it on to the maker. */
  | 'AGENCY'
  /** Put the holder's data onto the card. */
  | 'BUREAU'
  /** Made the card's body and chip. */
  | 'CARD_FACTORY'
  /** Printed and posted the letter. */
  | 'PRINT_HOUSE';

/** A new officer. */
export type CreateOfficerInput = {
  /** Where the temporary password is sent; empty: it is handed over on paper. */
  email: string;
  /** Drawn by the caller; the same key is the same officer. */
  idempotencyKey: string;
  /** Personal identity code, so that nobody serves himself or herself; empty where the person has none: no right can be given then, but those of a partner's own people. */
  identityCode: string;
  /** Language of mails and of the first page. */
  language: Language;
  /** Name as shown to colleagues. */
  name: string;
  /** The print house's or integrator's id for its own people; null for everybody else. */
  partnerId?: string | null | undefined;
  /** Where the officer will work. */
  pointId: string;
  /** Name to log in with: 3 to 40 lower-case letters, digits, dots and hyphens. */
  userName: string;
};

/** Which print house to cut off now. */
export type CutOffBatchInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The print house. */
  printHouseId: string;
};

/** A decision on what somebody else asked for. */
export type DecideInput = {
  /** Yes or no. */
  approve: boolean;
  /** What is decided on: a right or an authorisation. */
  id: string;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** Why, for colleagues: no personal data. Needed for a no. */
  reason: string;
};

/** Where the post goes. */
export type Delivery =
  | 'HOME'
  | 'POINT'
  | 'WORK';

/** Kinds of identity document. */
export type DocumentKind =
  | 'IDENTITY_CARD'
  | 'PASSPORT'
  /** Identified by the police at the organisation's request. */
  | 'POLICE_VERIFIED';

/** What a change can bring about. */
export type EffectKind =
  /** The point may no longer serve so many cards. */
  | 'CARDS_NOT_SERVED'
  /** The point may serve so many cards more. */
  | 'CARDS_SERVED'
  /** It would be refused: the point would have nobody who leads it. */
  | 'LAST_RESPONSIBLE_PERSON'
  /** So many officers can no longer log in until they link another method. */
  | 'OFFICERS_MUST_LINK'
  /** The officer may no longer do this. */
  | 'PERMISSION_LOST'
  /** The officer may do this from now on. */
  | 'PERMISSION_WON'
  /** The point is in order again. */
  | 'POINT_IN_ORDER'
  /** The point is no longer in order. */
  | 'POINT_OUT_OF_ORDER'
  /** So many open sessions end at once. */
  | 'SESSIONS_END';

/** The end of an employment. */
export type EndEmploymentInput = {
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** Last day; null: at once. */
  lastDay?: string | null | undefined;
  /** Whose. */
  officerId: string;
  /** Why, for colleagues: no personal data. */
  reason: string;
};

/** The end of a right or an authorisation. */
export type EndInput = {
  /** What ends. */
  id: string;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** Why, for colleagues: no personal data. */
  reason: string;
};

/** The price that the customer was told, as the card's action gives it for the reason: nothing where a complaint makes it free. */
export type ExpectedPriceInput = {
  /** Cents, tax included. */
  cents: number;
  /** ISO 4217. */
  currency: string;
  /** Tax in per mille. */
  vatPermille: number;
};

/** For whom an extract is drawn. */
export type ExtractAudience =
  /** An authority, for a stated case: everything that the log says. */
  | 'AUTHORITY'
  /** The person: dates, purposes and organisations, never an officer's name. */
  | 'PERSON';

/** What feedback is about. */
export type FeedbackKind =
  | 'ACCESSIBILITY'
  | 'LOGIN'
  | 'OTHER';

/** A fault of a card, in the visit that is open. */
export type FileComplaintInput = {
  /** The card. */
  cardId: string;
  /** What is wrong. */
  fault: CardFault;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** What was tried first, without success. */
  tried?: Array<AdviceCode>;
  /** The open visit. */
  visitId: string;
};

/** Size of print. */
export type Format =
  | 'LARGE_PRINT'
  | 'STANDARD';

/** From when what replaces the card is free of charge. */
export type FreeFrom =
  /** From the maker's yes on. */
  | 'ACCEPTED'
  /** From the complaint on. */
  | 'FILED';

/** A card that is given to its holder. */
export type HandOverCardInput = {
  /** The card. */
  cardId: string;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** Whether the holder signed for it, on paper. */
  signed: boolean;
  /** The open visit. */
  visitId: string;
};

/** A letter that is given to its holder at the point. */
export type HandOverLetterInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The letter, of the officer's own point. */
  letterId: string;
  /** Whether the holder signed for it on paper. */
  signed: boolean;
  /** The open visit of the holder, with the identity verified in it. */
  visitId: string;
};

/** Why a batch waits for two people. */
export type HoldReason =
  /** The first batch for this print house's key. */
  | 'NEW_KEY'
  /** The first batch with this stock profile. */
  | 'NEW_PROFILE'
  /** A print house sent some of these letters back; it may have printed them all the same. */
  | 'REJECTED_BEFORE'
  /** More than twice the median of the last batches. */
  | 'UNUSUAL_SIZE';

/** What holders are told of. */
export type HolderNoticeKind =
  /** An address to which codes may be sent changed: the home, the workplace or a safety contact address. */
  | 'ADDRESS_CHANGED'
  /** The card was ended by its time limit. */
  | 'CARD_ENDED'
  /** A new card was ordered in place of another. */
  | 'CARD_ORDERED'
  /** The card was suspended or revoked, because somebody asked or its code may have been read. */
  | 'CARD_PUT_OFF'
  /** The card was handed over and never activated. */
  | 'CARD_UNACTIVATED'
  /** The card lies at the point. */
  | 'CARD_UNCOLLECTED'
  /** A letter with a code was ordered. */
  | 'CODE_ORDERED'
  /** The holder is told by another address or number from now on, or by one for the first time. */
  | 'CONTACT_CHANGED'
  /** The card expires, and can be renewed. */
  | 'RENEWAL_DUE';

/** How user support made sure of who asks. */
export type IdentityCheck =
  /** Called back on a number that the employer gave. */
  | 'CALL_BACK'
  /** An identity document was seen, in person or by video. */
  | 'DOCUMENT_SEEN'
  /** Questions were answered that only the officer can answer. */
  | 'QUESTIONS_ANSWERED'
  /** The responsible person confirmed it. */
  | 'RESPONSIBLE_CONFIRMED';

/** Languages of screens and letters. */
export type Language =
  | 'en'
  | 'et'
  | 'fi'
  | 'sv';

/** Why a request is entered long after it was made. */
export type LateReason =
  /** It was forgotten. */
  | 'NOT_RECORDED'
  /** The system was down. */
  | 'OUTAGE'
  /** A letter took its days. */
  | 'POST'
  /** It was told to another office first. */
  | 'TOLD_OTHERS';

/** What a letter carries. */
export type LetterKind =
  | 'ACTIVATION_LETTER'
  | 'PUK_ENVELOPE';

/** What a point learnt of a letter after it was posted. */
export type LetterMark =
  /** It arrived, and cannot be used. */
  | 'DAMAGED'
  /** The post had its time, and it did not come. */
  | 'NEVER_ARRIVED'
  /** The post brought it back. */
  | 'RETURNED'
  /** It lay at the point for its time and was destroyed. */
  | 'UNCOLLECTED'
  /** The holder has used what it carried. */
  | 'USED';

/** States of a letter. */
export type LetterState =
  | 'ARRIVED'
  | 'AWAITING_CODE'
  | 'CANCELLED'
  | 'DESTROYED'
  | 'EXPIRED'
  | 'HANDED_OVER'
  | 'INSERTED'
  | 'IN_BATCH'
  | 'LOADED'
  | 'NEVER_ARRIVED'
  | 'PARKED'
  | 'POSTED'
  | 'PRINTED'
  | 'QUEUED'
  | 'RETURNED'
  | 'SPOILED'
  | 'SUPERSEDED'
  | 'USED';

/** A set of codes that was loaded onto its card in the desk's reader. */
export type LoadEnvelopeInput = {
  /** Number of the card in the reader. */
  cardNumber: string;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The envelope, of the officer's own point. */
  letterId: string;
  /** The open visit of the holder, with the identity verified in it. */
  visitId: string;
};

/** A way to log in. */
export type LoginMethod =
  /** User name, password and a one-time code of an authenticator app. */
  | 'AUTHENTICATOR'
  /** Certificate card and PIN. */
  | 'CARD'
  /** User name, password and a one-time code of a programmable token. */
  | 'TOKEN';

/** Whose data, for whom, and of which time. One of identityCode, holderId and visitId names the person. */
export type MakeExtractInput = {
  /** For whom. */
  audience: ExtractAudience;
  /** First day; null: from the beginning. */
  from?: string | null | undefined;
  /** The person's opaque id, from an entry. */
  holderId?: string | null | undefined;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** The person's identity code, as the person or the authority gave it. */
  identityCode?: string | null | undefined;
  /** The authority's case; must be given for an authority. */
  reference?: string | null | undefined;
  /** Last day; null: today. */
  until?: string | null | undefined;
  /** A visit of the person's. */
  visitId?: string | null | undefined;
};

/** What became of a letter. */
export type MarkLetterInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The letter, of the officer's own point. */
  letterId: string;
  /** What became of it. */
  mark: LetterMark;
  /** Whether somebody else may have seen what it carries: by its row of the rulebook the card is suspended then. */
  mayHaveBeenRead?: boolean;
};

/** What officers are told of. */
export type NoticeKind =
  /** An authorisation that the viewer asked for was decided on, or ended. */
  | 'AUTHORISATION_DECIDED'
  /** An authorisation waits for a decision. */
  | 'AUTHORISATION_WAITING'
  /** The employer no longer permits the way by which the viewer logs in: another must be linked. */
  | 'LOGIN_METHOD_OFF'
  /** A right that was asked for was decided on. */
  | 'RIGHT_DECIDED'
  /** Somebody asks for a right that waits for a decision. */
  | 'RIGHT_WAITING'
  /** User support ordered a new password for an officer of the point. */
  | 'SUPPORT_ORDER_PASSWORD'
  /** User support unlinked an officer's card. */
  | 'SUPPORT_UNLINK_CARD'
  /** User support unlinked an officer's authenticator or token. */
  | 'SUPPORT_UNLINK_DEVICE'
  /** User support let an officer's tries count anew. */
  | 'SUPPORT_UNLOCK'
  /** A training ends within 60 days. */
  | 'TRAINING_ENDS';

/** Which officers to list, within the viewer's reach. */
export type OfficerFilter = {
  /** Also those who have left. */
  left?: boolean | null | undefined;
  /** Of one point only. */
  pointId?: string | null | undefined;
  /** Whose name or user name begins so. */
  text?: string | null | undefined;
  /** Only those for whom somebody asked a right that waits. */
  waiting?: boolean | null | undefined;
};

/** The officer's own judgement, which no check digit replaces. */
export type OfficerFinds =
  /** Person and document belong together. */
  | 'MATCH'
  /** They do not. */
  | 'NO_MATCH'
  /** Another officer must look. */
  | 'UNSURE';

/** What becomes of a card when a new one is ordered in its place. */
export type OldCard =
  /** Its chip is locked for good, and it ends with the order. */
  | 'LOCKED_FOR_GOOD'
  /** The order revokes it. */
  | 'REVOKE_NOW'
  /** The order suspends it, until it is reinstated or revoked. */
  | 'SUSPEND_NOW'
  /** It stays in use, and is revoked when the new one is activated. */
  | 'WHEN_NEW_IS_ACTIVATED';

/** Whom a visit is for, and why. */
export type OpenVisitInput = {
  /** Whom the visit is for. */
  holderId: string;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** Why. */
  purpose: Purpose;
};

/** Order a code letter on a card, in the visit that is open. */
export type OrderCodeInput = {
  /** The warnings of the card's action that the officer has acknowledged. The order is refused, WARNING_NOT_ACKNOWLEDGED, for each that stands and is not named here; one that does not stand is no matter. */
  acknowledged?: Array<WarningCode>;
  /** The card. */
  cardId: string;
  /** For PIN_LOCKED: whether the code is lost too; otherwise the holder unlocks with it. */
  codeLostToo?: boolean;
  /** Where the post goes. */
  delivery: Delivery;
  /** What the customer was told that it costs. The order is refused, PRICE_CHANGED, where it costs anything else by now. Null: the caller does not say. */
  expectedPrice?: ExpectedPriceInput | null | undefined;
  /** Size of print of the letter. */
  format?: Format;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** Language of the letter. */
  language: Language;
  /** Who pays. */
  payer: PayerInput;
  /** Why. */
  reason: Reason;
  /** The open visit. */
  visitId: string;
};

/** Which orders to list; the point defaults to the officer's own. */
export type OrderFilter = {
  /** First day on which the order came into its present state, in the point's time zone. */
  changedFrom?: string | null | undefined;
  /** First day, in the point's time zone. */
  from?: string | null | undefined;
  /** Only orders of this kind. */
  kind?: OrderKind | null | undefined;
  /** The point; by default that of the session. */
  pointId?: string | null | undefined;
  /** Those promised the earliest first: late ones, those due today, the rest. Only with turn alone; there is no page after it. */
  pressing?: boolean | null | undefined;
  /** Only orders in this state. */
  state?: OrderState | null | undefined;
  /** Last day, in the point's time zone. */
  to?: string | null | undefined;
  /** Only orders whose next step these owe. */
  turn?: OrderTurn | null | undefined;
};

/** What is ordered. */
export type OrderKind =
  /** The card's activation code, posted to the holder. */
  | 'CODE_LETTER'
  /** A permanent card that replaces this one. */
  | 'NEW_CARD'
  /** A new set of PIN1, PIN2 and PUK, posted to the point. */
  | 'PUK_ENVELOPE';

/** Order a new card in place of this one. */
export type OrderNewCardInput = {
  /** The warnings of the card's action that the officer has acknowledged. The order is refused, WARNING_NOT_ACKNOWLEDGED, for each that stands and is not named here; one that does not stand is no matter. */
  acknowledged?: Array<WarningCode>;
  /** The card. */
  cardId: string;
  /** For PIN_LOCKED: whether the code is lost too; otherwise the holder unlocks with it. */
  codeLostToo?: boolean;
  /** Where the code letter of the new card goes; the card itself goes to the point. Passed over where the codes come sealed with the card (CardAction.codesWithCard); everywhere else the order is refused without it. */
  delivery?: Delivery | null | undefined;
  /** What the customer was told that it costs. The order is refused, PRICE_CHANGED, where it costs anything else by now. Null: the caller does not say. */
  expectedPrice?: ExpectedPriceInput | null | undefined;
  /** Size of print of the letter. */
  format?: Format;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** Language of the letter; where none is posted, of the papers to the customer. */
  language: Language;
  /** Who pays. */
  payer: PayerInput;
  /** Why. */
  reason: Reason;
  /** The open visit. */
  visitId: string;
};

/** Order a new PUK envelope on a card. */
export type OrderPukEnvelopeInput = {
  /** The warnings of the card's action that the officer has acknowledged. The order is refused, WARNING_NOT_ACKNOWLEDGED, for each that stands and is not named here; one that does not stand is no matter. */
  acknowledged?: Array<WarningCode>;
  /** The card. */
  cardId: string;
  /** For PIN_LOCKED: whether the code is lost too; otherwise the holder unlocks with it. */
  codeLostToo?: boolean;
  /** What the customer was told that it costs. The order is refused, PRICE_CHANGED, where it costs anything else by now. Null: the caller does not say. */
  expectedPrice?: ExpectedPriceInput | null | undefined;
  /** Size of print of the letter. */
  format?: Format;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** Language of the letter. */
  language: Language;
  /** Who pays. */
  payer: PayerInput;
  /** Why. */
  reason: Reason;
  /** The open visit. */
  visitId: string;
};

/** States of an order. */
export type OrderState =
  | 'ACCEPTED'
  | 'ARRIVED'
  | 'AT_BUREAU'
  | 'AT_PRINT_HOUSE'
  | 'AWAITING_APPROVAL'
  | 'CANCELLED'
  | 'CLOSED'
  | 'DISPATCHED'
  | 'FAILED'
  | 'HANDED_OVER'
  | 'IN_BATCH'
  | 'POSTED'
  | 'PRODUCED'
  | 'REFUSED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'SUPERSEDED';

/** Who owes an order's next step. */
export type OrderTurn =
  /** Nobody: the order has ended. */
  | 'NOBODY'
  /** The agency, the print house, the bureau or the post. */
  | 'OTHERS'
  /** The registration point: it marks the arrival, or hands over. */
  | 'POINT';

/** What a partner is. */
export type PartnerKind =
  /** Makes cards or follows events; its people are integrator users. */
  | 'BUREAU'
  /** Prints, inserts and posts; its people follow its own batches. */
  | 'PRINT_HOUSE';

/** How a password stands. */
export type PasswordState =
  /** None that opens: a new one must be ordered. */
  | 'NONE'
  /** Chosen by the officer. */
  | 'OWN'
  /** Sent or handed over; must be changed at the first login. */
  | 'TEMPORARY';

/** Who pays, with the employer's billing reference or the reason of a waiver. */
export type PayerInput = {
  /** Who pays. */
  kind: PayerKind;
  /** Receipt number, the employer's billing reference, or the reason of a waiver. */
  reference?: string | null | undefined;
};

/** Who pays. */
export type PayerKind =
  | 'EMPLOYER'
  | 'HOLDER'
  | 'WAIVED';

/** A single thing that somebody may do, named so that a screen can ask for it. */
export type Permission =
  /** Approve a reprint, as one of two. */
  | 'APPROVE_REPRINT'
  /** Ask that another organisation's point may serve the own cards. */
  | 'ASK_AUTHORISATION'
  /** Ask who may serve which card, why not, and what a change would do. */
  | 'ASK_AUTHORITY'
  /** Ask that a spoiled piece be made anew. */
  | 'ASK_REPRINT'
  /** Ask that an officer be given a right. */
  | 'ASK_RIGHT'
  /** Cancel an order that has not gone into print or production. */
  | 'CANCEL_ORDER'
  /** Enter a new officer and have a temporary password sent. */
  | 'CREATE_OFFICER'
  /** Cut off a print batch before its time. */
  | 'CUT_OFF_BATCH'
  /** Accept or refuse that an own point serves another organisation's cards. */
  | 'DECIDE_AUTHORISATION'
  /** Approve or refuse a right that somebody else asked for. */
  | 'DECIDE_RIGHT'
  /** Approve or refuse proposed rules, as one of two. */
  | 'DECIDE_RULES'
  /** End an authorisation between two organisations. */
  | 'END_AUTHORISATION'
  /** End an officer's employment, and with it every right and session. */
  | 'END_EMPLOYMENT'
  /** End an officer's right at once. */
  | 'END_RIGHT'
  /** Tell a person when and why his or her data were looked at. */
  | 'EXTRACT_DATA'
  /** Tell an authority who looked at a person's data. */
  | 'EXTRACT_DATA_IN_FULL'
  | 'FILE_COMPLAINT'
  /** Find a holder and read the holder's cards, for a stated purpose. */
  | 'FIND_HOLDER'
  /** Take a card in, hand it over, record that it was activated. */
  | 'HANDLE_CARDS'
  | 'HANDLE_COMPLAINTS'
  /** Say what became of a letter of the own point; take in, hand over and load envelopes. */
  | 'HANDLE_LETTERS'
  /** Read the schema of the officers' interface. */
  | 'INTROSPECT'
  /** Open a visit for a holder at the own point. */
  | 'OPEN_VISIT'
  /** Order a new activation-code letter for a card. */
  | 'ORDER_CODE'
  /** Order a new card in place of another. */
  | 'ORDER_NEW_CARD'
  /** Order a new PUK envelope for a card. */
  | 'ORDER_PUK_ENVELOPE'
  /** See a letter's page with its code masked, in a visit. */
  | 'PREVIEW_LETTER'
  /** Propose a country's rules for a day to come. */
  | 'PROPOSE_RULES'
  /** Read the audit log. */
  | 'READ_AUDIT'
  /** Read print batches and their receipts. */
  | 'READ_BATCHES'
  /** Read and answer what people write through the feedback form. */
  | 'READ_FEEDBACK'
  /** See the officers of the own point or organisation, their rights and trainings. */
  | 'READ_OFFICERS'
  /** Read orders and follow their state. */
  | 'READ_ORDERS'
  /** See points, their contracts, authorisations and whether they are in order. */
  | 'READ_POINTS'
  /** Read the rulebook, its sources and what is proposed to change. */
  | 'READ_RULES'
  /** Record that an officer passed a training, and until when it counts. */
  | 'RECORD_TRAINING'
  /** Release a held batch, as one of two. */
  | 'RELEASE_BATCH'
  /** Mark the audit log as reviewed up to a checkpoint. */
  | 'REVIEW_AUDIT'
  /** Suspend, reinstate or revoke a card that somebody asks for. */
  | 'REVOKE_CARD'
  /** See and serve people under non-disclosure for safety. */
  | 'SERVE_PROTECTED'
  /** Decide by which methods the organisation's officers log in. */
  | 'SET_LOGIN_METHODS'
  /** Set what the own point asks for an order, from a day on. */
  | 'SET_PRICE'
  /** Help an officer back in: order a password, unlink, unlock. */
  | 'SUPPORT_OFFICERS'
  /** See whom the own point has to tell something that no mail could, and say that they were told. */
  | 'TELL_HOLDERS'
  /** Record the check of a holder's identity document. */
  | 'VERIFY_IDENTITY';

/** What a point lacks. */
export type PointFault =
  /** No contract is in force. */
  | 'NO_CONTRACT'
  /** Nobody leads the point. */
  | 'NO_RESPONSIBLE_PERSON'
  /** Fewer than two trained registrars. */
  | 'TOO_FEW_REGISTRARS';

/** What the letter would look like. */
export type PreviewLetterInput = {
  /** The card. */
  cardId: string;
  /** Where it would go. */
  delivery: Delivery;
  /** Size of print. */
  format?: Format;
  /** What it would carry. */
  kind: LetterKind;
  /** Language of the letter. */
  language: Language;
};

/** By what a price is asked. */
export type PriceWhy =
  /** Nothing: the card's maker answers for it. */
  | 'COMPLAINT'
  /** The rulebook's price list. */
  | 'GENERAL_LIST'
  /** Nothing: the holder works for the point's organisation. */
  | 'OWN_STAFF'
  /** The point's own price list. */
  | 'POINT_LIST';

/** How a person stands in the register of health professionals. */
export type ProfessionalStanding =
  /** The right has ended. */
  | 'ENDED'
  /** May practise. */
  | 'HELD'
  /** The register does not know the person. */
  | 'NONE'
  /** The register was never asked, or never answered. */
  | 'NOT_ASKED'
  /** May practise within limits. */
  | 'RESTRICTED';

/** Who owes a promised step. */
export type PromiseOwer =
  /** The agency itself. */
  | 'AGENCY'
  /** The card's maker: the personalisation bureau. */
  | 'MAKER'
  /** The post. */
  | 'POST'
  /** The print house. */
  | 'PRINT_HOUSE';

/** A step of an order for which a day is promised. */
export type PromiseStep =
  /** The post has brought it to the point. */
  | 'ARRIVED'
  /** The bureau has taken the card in hand. */
  | 'AT_BUREAU'
  /** The letter is sealed for the print house. */
  | 'AT_PRINT_HOUSE'
  /** The card is on its way to the point. */
  | 'DISPATCHED'
  /** The print house has posted the code letter of a new card. */
  | 'LETTER_POSTED'
  /** The post has brought the code letter of a new card, which nobody reports. */
  | 'LETTER_THERE'
  /** The print house has posted the letter. */
  | 'POSTED'
  /** The card is made. */
  | 'PRODUCED'
  /** The post has brought it to the holder, which nobody reports. */
  | 'RECEIVED';

/** A file and from when it is to hold. */
export type ProposeRulebookInput = {
  /** A day to come. */
  effectiveFrom: string;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** Why. */
  note?: string | null | undefined;
  /** The country's file, as it is. */
  text: string;
};

/** Why personal data is looked at. */
export type Purpose =
  /** The person asks for advice. */
  | 'ADVICE'
  /** A card is faulty or wrongly made. */
  | 'COMPLAINT'
  /** A card or envelope is handed over. */
  | 'HAND_OVER'
  /** A card is to be ordered. */
  | 'ORDER_CARD'
  /** A code letter or PUK envelope is to be ordered. */
  | 'ORDER_CODE'
  /** A card is to be put off, for a while or for good; also by telephone. */
  | 'REVOCATION';

/** A request to suspend or revoke a card, as it was told. */
export type PutOffCardInput = {
  /** Who asked. */
  askedBy: Asker;
  /** The card. */
  cardId: string;
  /** How. */
  channel: Channel;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** Why it is entered late; asked for where that is longer than the rulebook's time. */
  late?: LateReason | null | undefined;
  /** What the holder was asked, where the identity is not verified in the visit; never an answer. */
  questions?: Array<CheckQuestion>;
  /** Why. */
  reason: RevocationReason;
  /** Reference of the employer's or authority's request, at most 64 characters. */
  reference?: string;
  /** The legal time of the request, also when it is entered later; absent is now. */
  requestedAt?: string | null | undefined;
  /** The open visit. */
  visitId: string;
};

/** A notice that was read. */
export type ReadNoticeInput = {
  /** Which. */
  id: string;
  /** Drawn by the caller. */
  idempotencyKey: string;
};

/** Why it is ordered. */
export type Reason =
  | 'ADDRESS_WRONG'
  | 'CARD_DAMAGED'
  | 'CARD_FAULTY'
  | 'CARD_LOST'
  | 'CARD_STOLEN'
  | 'CODE_LOCKED'
  | 'CODE_LOST'
  | 'DATA_CHANGED'
  | 'EXPIRING'
  | 'FORGOTTEN_AT_HOME'
  | 'LEFT_EMPLOYER'
  | 'LETTER_DAMAGED'
  | 'LETTER_NEVER_ARRIVED'
  | 'PIN_LOCKED';

/** The cards that came in one parcel. */
export type RecordArrivalsInput = {
  /** The cards, each once; at most 100. */
  cardIds: Array<string>;
  /** 8 to 100 characters; the same key with the same input does nothing twice. */
  idempotencyKey: string;
};

/** A holder was told. */
export type RecordHolderToldInput = {
  /** How. */
  how: ToldHow;
  /** Which of the notices. */
  id: string;
  /** Drawn by the caller. */
  idempotencyKey: string;
};

/** A letter that was posted to the point and lies there. */
export type RecordLetterArrivalInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The letter, of the officer's own point. */
  letterId: string;
};

/** A training that was passed. */
export type RecordTrainingInput = {
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** By whom. */
  officerId: string;
  /** When. */
  passedOn: string;
  /** Reference of the course or certificate. */
  reference: string;
  /** Until when it counts. */
  validTo: string;
};

/** Which rule said no. */
export type RefusalCode =
  | 'ADDRESS_COUNTRY_LINE'
  | 'ADDRESS_GLYPH'
  | 'ADDRESS_MISSING'
  | 'ADDRESS_POSTCODE'
  | 'ADDRESS_PROTECTED'
  | 'ADDRESS_ROWS'
  | 'ADDRESS_ROW_ORDER'
  | 'ADDRESS_ROW_TOO_LONG'
  | 'APPROVE_TWICE'
  | 'ASKER_REFERENCE_MISSING'
  | 'AUTHORISED_ALREADY'
  | 'AUTHORISES_ITSELF'
  | 'BATCH_STATE'
  | 'CARD_ARRIVED_ALREADY'
  | 'CARD_AT_OTHER_POINT'
  | 'CARD_ENDED'
  | 'CARD_EXPIRED'
  | 'CARD_NOT_ACTIVATED_NO_PINS'
  | 'CARD_NOT_EXPECTED'
  | 'CARD_NOT_MADE_YET'
  | 'CARD_OTHER_HOLDER'
  | 'CARD_OUT_OF_TURN'
  | 'CARD_SUSPENDED'
  | 'CHECK_QUESTIONS_MISSING'
  | 'CHIP_LOCKED_FOR_GOOD'
  | 'CODE_LOCKED_NEW_CARD_ONLY'
  | 'CODE_MAY_HAVE_BEEN_READ'
  | 'COMPLAINT_NOT_TAKEN'
  | 'COMPLAINT_OPEN'
  | 'COMPLAINT_STATE'
  | 'COMPLAINT_TOO_LATE'
  | 'CONTACT_EMAIL_FORM'
  | 'CONTACT_PHONE_FORM'
  | 'CONTRACT_NOT_IN_FORCE'
  | 'CUSTOMER_NUMBER_MISSING'
  | 'DATES_REVERSED'
  | 'DELIVERY_NOT_POSSIBLE'
  | 'DOCUMENT_DIFFERS_FROM_MRZ'
  | 'DOCUMENT_EXPIRED'
  | 'DOCUMENT_FIELD_FORM'
  | 'DOCUMENT_FIELD_MISSING'
  | 'DOCUMENT_NOT_ACCEPTED'
  | 'DOCUMENT_NOT_TAKEN_AT_POINT'
  | 'EMAIL_FORM'
  | 'EMAIL_MISSING'
  | 'FORMAT_UNKNOWN'
  | 'FOUR_EYES'
  | 'IDEMPOTENCY_KEY_BAD'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDENTITY_CHECKS_MISSING'
  | 'IDENTITY_CODE_MISSING'
  | 'IDENTITY_CODE_WRONG'
  | 'IDENTITY_NOT_VERIFIED'
  | 'ISSUE_DATE_UNKNOWN'
  | 'LANGUAGE_UNKNOWN'
  | 'LAST_RESPONSIBLE_PERSON'
  | 'LATE_REASON_MISSING'
  | 'LETTER_MARK_CONTRADICTS'
  | 'LETTER_NOT_LOADED_AT_DESK'
  | 'LETTER_NOT_PRINTABLE'
  | 'LETTER_NOT_TO_POINT'
  | 'LETTER_STATE'
  | 'LETTER_STILL_UNDER_WAY'
  | 'LETTER_SUPERSEDED'
  | 'LETTER_TO_BE_KEPT'
  | 'MAKERS_REFERENCE_MISSING'
  | 'MRZ_CHECK_DIGIT'
  | 'MRZ_UNREADABLE'
  | 'NAME_MISSING'
  | 'NOTHING_LINKED'
  | 'NOT_CANCELLABLE_ANY_MORE'
  | 'NOT_ORDERABLE_HERE'
  | 'NOT_PERMITTED'
  | 'NOT_RECONCILED'
  | 'NO_ENVELOPE_TO_LOAD'
  | 'NO_LOGIN_METHOD_LEFT'
  | 'NO_NEW_CARD_AFTER_THIS_END'
  | 'NO_NEW_ENVELOPE'
  | 'NO_NEW_PINS_AT_ALL'
  | 'OFFICER_INACTIVE'
  | 'OFFICER_UNIDENTIFIED'
  | 'ORDER_PENDING'
  | 'OTHER_CARD_IN_PLACE'
  | 'OTHER_CARD_IN_READER'
  | 'OTHER_KIND_OF_LETTER'
  | 'OTHER_POINTS_ORDER'
  | 'OWN_CARD'
  | 'OWN_RIGHTS'
  | 'PAPER_TAKES_TWO'
  | 'PARCEL_SIZE'
  | 'PAYER_PROOF_FORM'
  | 'PAYER_PROOF_MISSING'
  | 'PAYER_UNKNOWN'
  | 'PIECE_MAY_HAVE_BEEN_READ'
  | 'PIN_LOCKED_USE_CODE'
  | 'POINT_MAY_NOT_SERVE'
  | 'POINT_NOT_IN_ORDER'
  | 'POINT_SERVES_OWN_ONLY'
  | 'POLICE_REFERENCE_MISSING'
  | 'PRICE_AMOUNT'
  | 'PRICE_CHANGED'
  | 'PRICE_DATE'
  | 'PRICE_UNKNOWN'
  | 'PRODUCT_UNKNOWN'
  | 'PROFESSIONAL_REGISTER_UNREACHABLE'
  | 'PROFESSIONAL_RIGHT_ABSENT'
  | 'PROFESSIONAL_RIGHT_ENDED'
  | 'PROFESSIONAL_RIGHT_NOT_NEEDED'
  | 'PROFESSIONAL_RIGHT_RESTRICTED'
  | 'PROTECTED_RIGHT_MISSING'
  | 'PURPOSE_UNKNOWN'
  | 'REASON_MISSING'
  | 'REASON_OTHER_ACT'
  | 'REASON_UNKNOWN'
  | 'RECEIPT_COUNT'
  | 'RECEIPT_FOREIGN_LETTER'
  | 'RECEIPT_ID_REUSED'
  | 'RECEIPT_RANGE'
  | 'RECEIPT_REASON_MISSING'
  | 'RECEIPT_STATE'
  | 'RECEIPT_UNKNOWN_KIND'
  | 'REFERENCE_MISSING'
  | 'REGISTER_MISMATCH'
  | 'RELEASE_TWICE'
  | 'REPRINT_NOT_WANTED'
  | 'REQUESTER_HANDS_OVER'
  | 'REQUESTER_TELLS'
  | 'REQUEST_TIME_WRONG'
  | 'REVOCATION_REASON_OTHER_ACT'
  | 'RIGHT_HELD_ALREADY'
  | 'RIGHT_NOT_WAITING'
  | 'RIGHT_NOT_YOURS_TO_GIVE'
  | 'RULEBOOK_DAY'
  | 'RULEBOOK_FAULTY'
  | 'SEARCH_NOT_UNDERSTOOD'
  | 'SERIAL_MISSING'
  | 'SERIAL_OTHER'
  | 'SERVED_BY_POLICE_ONLY'
  | 'SIGNATURE_MISSING'
  | 'TOO_EARLY_TO_RENEW'
  | 'TRAINING_LAPSED'
  | 'TRANSITION_NOT_ALLOWED'
  | 'TRIAGE_MISSING'
  | 'USER_NAME_FORM'
  | 'USER_NAME_TAKEN'
  | 'VERIFICATION_LAPSED'
  | 'VERIFICATION_OTHER_VISIT'
  | 'VISIT_OTHER'
  | 'VISIT_OVER'
  | 'WARNING_NOT_ACKNOWLEDGED';

/** Which batch to release. */
export type ReleaseBatchInput = {
  /** The batch. */
  batchId: string;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
};

/** What can be done instead. */
export type RemedyCode =
  | 'ACKNOWLEDGE_WARNING'
  | 'ACTIVATE_FIRST'
  | 'ANOTHER_COLLEAGUE'
  | 'APPLY_AS_FIRST_CARD'
  | 'APPOINT_ANOTHER_FIRST'
  | 'ASK_MAKER'
  | 'ASK_OFFICER_WITH_PROTECTED_RIGHT'
  | 'ASK_POLICE'
  | 'ASK_RESPONSIBLE_PERSON'
  | 'ASK_USER_SUPPORT'
  | 'BACKUP_CARD'
  | 'CHECK_REGISTER'
  | 'CHOOSE_OTHER_DELIVERY'
  | 'CORRECT_INPUT'
  | 'CORRECT_RECEIPT'
  | 'ENTER_IN_PROFESSIONAL_REGISTER'
  | 'ENTER_OFFICER_WITH_CODE'
  | 'FIX_ADDRESS_IN_REGISTER'
  | 'GO_TO_POLICE'
  | 'MAKE_AUTHORISATION'
  | 'NOTHING_TO_DO'
  | 'OPEN_OTHER_CARD'
  | 'OPEN_VISIT'
  | 'ORDER_CODE_LETTER'
  | 'ORDER_NEW_CARD'
  | 'ORDER_PUK_ENVELOPE'
  | 'OTHER_DOCUMENT'
  | 'OTHER_OFFICER'
  | 'OTHER_POINT'
  | 'PLACE_NEW_ORDER'
  | 'PUT_CARD_ASIDE'
  | 'READ_DOCUMENT_AGAIN'
  | 'REINSTATE_CARD'
  | 'RENEW_CONTRACT'
  | 'RENEW_LATER'
  | 'RENEW_TRAINING'
  | 'RETURN_AND_REVOKE_CARD'
  | 'SEND_ALLOWED_ANSWER'
  | 'SHOW_FRESH_FACTOR'
  | 'SHOW_NEW_PRICE'
  | 'SUSPEND_AND_OFFER_NEW_CARD'
  | 'TRY_FIRST'
  | 'UNLOCK_WITH_CODE'
  | 'USE_CONTACT_ADDRESS_OR_POINT'
  | 'USE_NEW_KEY'
  | 'VERIFY_IDENTITY'
  | 'VIEW_PUK_ONLINE'
  | 'WAIT';

/** Up to where the log was looked through. */
export type ReviewAuditInput = {
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** What there is to say: no personal data. */
  note?: string | null | undefined;
  /** The size of a signed checkpoint. */
  size: number;
};

/** Why a card is put off. */
export type RevocationReason =
  /**
   * Somebody else may know the activation code or PUK. Where letters print that code again, the
   * card is not reinstated.
   */
  | 'CODES_KNOWN'
  | 'DAMAGED'
  | 'DATA_CHANGED'
  | 'FAULTY'
  | 'HOLDER_DIED'
  | 'LEFT_EMPLOYER'
  | 'LOST'
  | 'NOT_NEEDED'
  /** Somebody else may know a PIN, which the holder changes: the card can be reinstated. */
  | 'PIN_KNOWN'
  | 'STOLEN';

/** How a right or an authorisation stands. */
export type RightState =
  /** Ended. */
  | 'ENDED'
  /** Approved; in force between its dates. */
  | 'HELD'
  /** Refused by who decided. */
  | 'REFUSED'
  /** Asked for; another must decide. */
  | 'WAITING';

/** What an officer may do: a bundle of permissions, held by a right. */
export type Role =
  /** Runs batches for the agency; may introspect the schema. */
  | 'AGENCY_OPERATOR'
  /** Releases batches, approves reprints and rights, two by two. */
  | 'APPROVER'
  /** Reads who did what. */
  | 'AUDITOR'
  /** Decides for an organisation: methods of logging in, authorisations, who leads a point. */
  | 'EMPLOYER_ADMIN'
  /** Follows what went to his or her own system; may introspect the schema. */
  | 'INTEGRATOR_USER'
  /** Follows the batches of his or her own print house. */
  | 'PRINT_HOUSE_USER'
  /** The named extra right: serves people under non-disclosure for safety. */
  | 'PROTECTED_SERVICE'
  /** Identifies people and orders at a registration point. */
  | 'REGISTRAR'
  /** Leads a registration point and grants its rights. */
  | 'RESPONSIBLE_PERSON'
  /** Helps officers back in. */
  | 'USER_SUPPORT';

/** How far a proposed rulebook has come. */
export type RulebookState =
  /** Holds from its day, until a later one does. */
  | 'APPROVED'
  /** Its day came before two people had decided. */
  | 'LAPSED'
  /** Somebody refused it. */
  | 'REFUSED'
  /** Waits for the next of two people to decide. */
  | 'WAITING';

/** What the search understood the text to be. */
export type SearchKind =
  | 'CARD_NUMBER'
  | 'IDENTITY_CODE'
  | 'MRZ'
  | 'NAME_AND_BIRTH_DATE'
  | 'ORDER_NUMBER'
  /** None of these: nothing was searched for. */
  | 'UNKNOWN';

/** What a holder tells at the desk, whose identity was verified in the visit. */
export type SetHolderContactInput = {
  /** The e-mail address; empty takes it away, null leaves it. */
  email?: string | null | undefined;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** The telephone number, with the country's code or as it is dialled in the point's country; empty takes it away, null leaves it. */
  phone?: string | null | undefined;
  /** The visit. */
  visitId: string;
};

/** Which ways to log in an employer permits. */
export type SetLoginMethodsInput = {
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** All that are permitted from now on; sessions by others end at once. */
  methods: Array<LoginMethod>;
};

/** What a point is to ask for a kind of order from a day on. */
export type SetPriceInput = {
  /** Cents, at most 1000000, with the tax of the general list's row in them; null for the general list. */
  cents?: number | null | undefined;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** The kind of order. */
  kind: OrderKind;
  /** The point, which the officer leads. */
  pointId: string;
  /** First day: today or later, at most 24 months ahead. */
  validFrom: string;
};

/** What user support can do. */
export type SupportActKind =
  /** A new temporary password; the card's link is removed with it. */
  | 'ORDER_PASSWORD'
  /** The link of the certificate card is removed. */
  | 'UNLINK_CARD'
  /** The link of the authenticator or token is removed, and a new password ordered. */
  | 'UNLINK_DEVICE'
  /** Tries to log in count anew. */
  | 'UNLOCK';

/** One act of user support. */
export type SupportInput = {
  /** What. */
  act: SupportActKind;
  /** How the caller's identity was checked: two ways for unlinking, one for the others. */
  checks: Array<IdentityCheck>;
  /** Drawn by the caller. */
  idempotencyKey: string;
  /** For whom; never oneself. */
  officerId: string;
  /** Hand the temporary password over on paper instead of sending it. */
  onPaper?: boolean;
  /** Why: no personal data. */
  reason: string;
};

/** What is wrong, as the customer tells it. */
export type Symptom =
  | 'ADDRESS_WRONG'
  /** The card is broken or worn. */
  | 'CARD_DAMAGED'
  /** It looks whole, but does not work. */
  | 'CARD_DOES_NOT_WORK'
  | 'CARD_EXPIRING'
  | 'CARD_LOST'
  | 'CARD_NOT_ARRIVED'
  | 'CARD_STOLEN'
  /** A name, picture or print is wrong by the maker's fault. */
  | 'CARD_WRONGLY_MADE'
  /** The card says that its chip is locked. */
  | 'CHIP_LOCKED'
  /** Neither the PIN nor the code is known. */
  | 'CODE_AND_PIN_FORGOTTEN'
  /** Too many wrong codes were typed. */
  | 'CODE_LOCKED'
  /** The activation code or PUK is lost. */
  | 'CODE_LOST'
  /** The name or other data has changed. */
  | 'DATA_CHANGED'
  | 'FORGOTTEN_AT_HOME'
  | 'LEFT_EMPLOYER'
  /** The letter or envelope came open, wet or torn. */
  | 'LETTER_DAMAGED'
  | 'LETTER_NEVER_ARRIVED'
  | 'NOT_ACTIVATED'
  | 'PIN_FORGOTTEN'
  | 'PIN_KNOWN_TO_OTHERS'
  | 'PIN_LOCKED';

/** How an officer told a holder. */
export type ToldHow =
  /** Face to face. */
  | 'IN_PERSON'
  /** By letter. */
  | 'LETTER'
  /** By telephone. */
  | 'PHONE';

/** Result of a check of identity. */
export type VerificationResult =
  | 'PASSED'
  | 'REFUSED'
  | 'SECOND_OPINION';

/** What the officer saw. Give `mrz`, or the fields below it as typed from the document. */
export type VerifyIdentityInput = {
  /** Birth date as it stands on the document. */
  birthDate?: string | null | undefined;
  /** Last day of the document. */
  documentExpiresOn?: string | null | undefined;
  /** What document it is. */
  documentKind: DocumentKind;
  /** Number of the document. */
  documentNumber?: string | null | undefined;
  /** Family name as it stands on the document. */
  familyName?: string | null | undefined;
  /** Names and birth date as they stand on the document. */
  givenNames?: string | null | undefined;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** Issuing state, ICAO three-letter code. */
  issuingState?: string | null | undefined;
  /** The machine-readable zone as scanned, pasted or typed, lines separated by a line break. Never stored. */
  mrz?: string | null | undefined;
  /** What the officer found: the face is the holder's, the features of the document are genuine. */
  officerFinds: OfficerFinds;
  /** Reference of the police where they identified the person. */
  policeReference?: string | null | undefined;
  /** The open visit. */
  visitId: string;
};

/** What the officer must think about first (interruption card). */
export type WarningCode =
  /** The address changed a short time ago; the letter waits for the cooling-off. */
  | 'ADDRESS_CHANGED'
  /** A non-disclosure for safety holds. */
  | 'ADDRESS_PROTECTED'
  /** The card expires soon: a new card may serve better. */
  | 'CARD_EXPIRES_SOON'
  /** As many codes went to the holder's workplace as the rulebook warns of, or more. */
  | 'CODES_TO_WORKPLACE'
  /** The safety contact address changed a short time ago; a letter there waits for the cooling-off. */
  | 'CONTACT_ADDRESS_CHANGED'
  /** An order on this card was placed a few days ago. */
  | 'ORDERED_RECENTLY'
  /** The new letter supersedes an earlier one. */
  | 'SUPERSEDES_EARLIER_LETTER'
  /** The workplace changed a short time ago; a letter there waits for the cooling-off. */
  | 'WORK_ADDRESS_CHANGED';

/** A change that is only thought through, never made. Give exactly one. */
export type WhatIfInput = {
  /** This authorisation that waits is accepted. */
  approveAuthorisation?: string | null | undefined;
  /** This right that waits is approved. */
  approveRight?: string | null | undefined;
  /** This authorisation ends. */
  endAuthorisation?: string | null | undefined;
  /** This officer leaves. */
  endEmployment?: string | null | undefined;
  /** This right ends. */
  endRight?: string | null | undefined;
  /** The own organisation permits only these ways to log in. */
  loginMethods?: Array<LoginMethod> | null | undefined;
};

export type AdviseQueryVariables = Exact<{
  cardId: string;
  symptom: Symptom;
}>;


export type AdviseQuery = { advise: { symptom: Symptom, orderNeeded: boolean, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }>, steps: Array<{ code: AdviceCode, when: AdviceIf | null, act: CardAct | null, reason: Reason | null, codeLostToo: boolean, fault: CardFault | null, wording: AdviceWording | null, tries: number | null, rule: string, source: string, guidance: { says: Array<{ language: Language, text: string }> } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }>, action: { act: CardAct, kind: OrderKind | null, available: boolean, freeFor: Array<Reason>, promises: Array<{ step: PromiseStep, on: string }>, price: { cents: number, currency: string } | null, priceFrom: { why: PriceWhy, rule: string } | null } | null }> } };

export type WhyFragment = { code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> };

export type EntryFactsFragment = { id: string, at: string, actorKind: AuditActorKind, act: AuditAct, outcome: AuditOutcome, purpose: AuditPurpose | null, holders: Array<string>, refusals: Array<RefusalCode>, index: number | null, officer: { id: string, name: string } | null, point: { id: string, name: string } | null };

export type AuditEntriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { edges: Array<{ node: { id: string, at: string, actorKind: AuditActorKind, act: AuditAct, outcome: AuditOutcome, purpose: AuditPurpose | null, holders: Array<string>, refusals: Array<RefusalCode>, index: number | null, officer: { id: string, name: string } | null, point: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditEntryQueryVariables = Exact<{
  id: string;
}>;


export type AuditEntryQuery = { auditEntry: { partnerId: string | null, objectKind: AuditNoun | null, objectId: string | null, visitId: string | null, sessionId: string | null, rulebook: string, requestId: string, checkpointSize: number | null, id: string, at: string, actorKind: AuditActorKind, act: AuditAct, outcome: AuditOutcome, purpose: AuditPurpose | null, holders: Array<string>, refusals: Array<RefusalCode>, index: number | null, details: Array<{ name: string, value: string }>, officer: { id: string, name: string } | null, point: { id: string, name: string } | null } };

export type LogFactsFragment = { state: AuditState, size: number, waiting: number, oldestWaitingSeconds: number, faults: Array<string>, checkpoint: { size: number, root: string, signedAt: string, origin: string, keyFingerprint: string } | null, witnesses: Array<{ name: string, size: number, at: string }>, reviews: Array<{ id: string, size: number, at: string, note: string, ownWaiting: number, officer: { id: string, name: string } | null }> };

export type AuditLogQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditLogQuery = { auditLog: { state: AuditState, size: number, waiting: number, oldestWaitingSeconds: number, faults: Array<string>, checkpoint: { size: number, root: string, signedAt: string, origin: string, keyFingerprint: string } | null, witnesses: Array<{ name: string, size: number, at: string }>, reviews: Array<{ id: string, size: number, at: string, note: string, ownWaiting: number, officer: { id: string, name: string } | null }> } };

export type AuditPatternsQueryVariables = Exact<{
  since?: string | null | undefined;
}>;


export type AuditPatternsQuery = { auditPatterns: { since: string, until: string, patterns: Array<{ kind: AuditPatternKind, threshold: number, factor: number, windowHours: number, findings: Array<{ day: string | null, count: number, ownUsual: number, pointUsual: number, lastAt: string, officer: { id: string, name: string } | null, point: { id: string, name: string } | null, entries: Array<{ id: string, at: string, actorKind: AuditActorKind, act: AuditAct, outcome: AuditOutcome, purpose: AuditPurpose | null, holders: Array<string>, refusals: Array<RefusalCode>, index: number | null, officer: { id: string, name: string } | null, point: { id: string, name: string } | null }> }> }> } };

export type ReviewAuditMutationVariables = Exact<{
  input: ReviewAuditInput;
}>;


export type ReviewAuditMutation = { did: { log: { state: AuditState, size: number, waiting: number, oldestWaitingSeconds: number, faults: Array<string>, checkpoint: { size: number, root: string, signedAt: string, origin: string, keyFingerprint: string } | null, witnesses: Array<{ name: string, size: number, at: string }>, reviews: Array<{ id: string, size: number, at: string, note: string, ownWaiting: number, officer: { id: string, name: string } | null }> } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type MakeExtractMutationVariables = Exact<{
  input: MakeExtractInput;
}>;


export type MakeExtractMutation = { did: { extract: { id: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type DataExtractQueryVariables = Exact<{
  id: string;
}>;


export type DataExtractQuery = { dataExtract: { id: string, number: string, audience: ExtractAudience, reference: string, holderId: string, from: string | null, until: string, madeAt: string, more: boolean, madeBy: { id: string, name: string } | null, lines: Array<{ at: string, act: AuditAct, outcome: AuditOutcome, purpose: AuditPurpose | null, organisation: string, officer: { id: string, name: string } | null, point: { id: string, name: string } | null }> } };

export type WhyNotQueryVariables = Exact<{
  officerId?: string | null | undefined;
  act: Permission;
  cardNumber: string;
}>;


export type WhyNotQuery = { whyNot: { allowed: boolean, links: Array<{ fact: AuthorityFact, holds: boolean, rule: string, source: string, remedy: RemedyCode | null, params: Array<{ name: string, value: string }> }> } };

export type CardNumberQueryVariables = Exact<{
  id: string;
}>;


export type CardNumberQuery = { card: { id: string, number: string } | null };

export type ColleaguesQueryVariables = Exact<{
  one: boolean;
  id: string;
}>;


export type ColleaguesQuery = { officers: { edges: Array<{ node: { officer: { userName: string, id: string, name: string }, point: { id: string, name: string } } }> }, officer?: { officer: { userName: string, id: string, name: string }, point: { id: string, name: string } } | null };

export type BatchesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type BatchesQuery = { batches: { edges: Array<{ node: { id: string, number: string, state: BatchState, cutOffAt: string, letters: number, posted: number, spoiled: number, missing: number, printHouse: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BatchWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type BatchWorkQuery = { printHouses: Array<{ id: string, name: string }>, reprintRequests: Array<{ id: string, letterNumber: string, batchNumber: string, reason: string, createdAt: string, approvals: number, approvableByMe: boolean, newLetterNumber: string | null }> };

export type BatchPageQueryVariables = Exact<{
  id: string;
}>;


export type BatchPageQuery = { batch: { id: string, number: string, state: BatchState, stockProfile: string, cutOffAt: string, sealedAt: string | null, stateChangedAt: string, letters: number, parts: number, holdReasons: Array<HoldReason>, releases: number, releasableByMe: boolean, posted: number, printed: number, spoiled: number, destroyed: number, missing: number, printHouse: { id: string, name: string, keyFingerprint: string }, receipts: Array<{ receiptId: string, kind: string, receivedAt: string, missing: number }>, reprints: Array<{ id: string, letterNumber: string, batchNumber: string, reason: string, createdAt: string, approvals: number, approvableByMe: boolean, newLetterNumber: string | null }> } | null };

export type CutOffBatchMutationVariables = Exact<{
  input: CutOffBatchInput;
}>;


export type CutOffBatchMutation = { cutOffBatch: { batch: { id: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type ReleaseBatchMutationVariables = Exact<{
  input: ReleaseBatchInput;
}>;


export type ReleaseBatchMutation = { releaseBatch: { batch: { id: string, state: BatchState, releases: number } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type ApproveReprintMutationVariables = Exact<{
  input: ApproveReprintInput;
}>;


export type ApproveReprintMutation = { approveReprint: { request: { id: string, approvals: number, newLetterNumber: string | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type HolderPageQueryVariables = Exact<{
  id: string;
}>;


export type HolderPageQuery = { viewer: { now: string, visit: { id: string, purpose: Purpose, endsAt: string, holder: { id: string }, verification: { id: string, result: VerificationResult, documentKind: DocumentKind, issuingState: string, createdAt: string } | null } | null }, holder: { id: string, givenNames: string, familyName: string, birthDate: string | null, identityCode: string, protected: boolean, masked: boolean, addressRows: Array<string>, language: Language, cards: Array<{ id: string, number: string, product: string, state: CardState, expiresOn: string | null, organisation: string | null }> } | null };

export type CardPageQueryVariables = Exact<{
  id: string;
}>;


export type CardPageQuery = { viewer: { now: string, visit: { id: string, purpose: Purpose, endsAt: string, holder: { id: string }, verification: { id: string, result: VerificationResult, documentKind: DocumentKind, issuingState: string, createdAt: string } | null } | null }, card: { id: string, number: string, product: string, state: CardState, issuedOn: string | null, expiresOn: string | null, organisation: string | null, lengths: { pin1Min: number, pin1Max: number, pin2Min: number, pin2Max: number, codesIn: LetterKind, codeDigits: number, pinTries: number, codeTries: number } | null, actions: Array<{ act: CardAct, kind: OrderKind | null, available: boolean, reasons: Array<Reason>, codeLostFor: Array<Reason>, freeFor: Array<Reason>, codesWithCard: boolean, deliveries: Array<Delivery>, price: { cents: number, currency: string, vatPermille: number } | null, priceFrom: { why: PriceWhy, rule: string } | null, promises: Array<{ step: PromiseStep, on: string }>, promisesTo: Array<{ delivery: Delivery, promises: Array<{ step: PromiseStep, on: string }> }>, faults: Array<{ fault: CardFault, to: ComplaintTo | null, until: string | null, answerBy: string | null, tryFirst: Array<AdviceCode>, freeFor: Array<Reason>, freeFrom: FreeFrom | null, rule: string, source: string, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> }>, places: Array<{ delivery: Delivery, rows: Array<string>, reordered: boolean, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> }>, oldCard: Array<{ reason: Reason, becomes: OldCard }>, warnings: Array<{ code: WarningCode, number: number, limit: number | null, on: string | null }>, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> }>, orders: Array<{ id: string, number: string, kind: OrderKind, state: OrderState, createdAt: string, promisedOn: string, late: boolean, cancellable: boolean }>, complaints: Array<{ id: string, number: string, state: ComplaintState, fault: CardFault, answerBy: string, late: boolean }>, letters: Array<{ id: string, number: string, orderId: string, kind: LetterKind, state: LetterState, createdAt: string, stateChangedAt: string, holdUntil: string, parkReason: string, marks: Array<LetterMark> }>, holder: { id: string, givenNames: string, familyName: string, birthDate: string | null, identityCode: string, protected: boolean, masked: boolean, addressRows: Array<string>, hasWorkAddress: boolean, language: Language } } | null };

export type AskProfessionalRightMutationVariables = Exact<{
  input: CardInput;
}>;


export type AskProfessionalRightMutation = { did: { standing: ProfessionalStanding | null, askedAt: string | null, answered: boolean, card: { id: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type RecordArrivalMutationVariables = Exact<{
  input: CardInput;
}>;


export type RecordArrivalMutation = { did: { card: { id: string, state: CardState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type HandOverCardMutationVariables = Exact<{
  input: HandOverCardInput;
}>;


export type HandOverCardMutation = { did: { card: { id: string, state: CardState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type RecordActivationMutationVariables = Exact<{
  input: CardInput;
}>;


export type RecordActivationMutation = { did: { card: { id: string, state: CardState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type SuspendCardMutationVariables = Exact<{
  input: PutOffCardInput;
}>;


export type SuspendCardMutation = { did: { card: { id: string, state: CardState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type ReinstateCardMutationVariables = Exact<{
  input: CardInput;
}>;


export type ReinstateCardMutation = { did: { card: { id: string, state: CardState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type RevokeCardMutationVariables = Exact<{
  input: PutOffCardInput;
}>;


export type RevokeCardMutation = { did: { card: { id: string, state: CardState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type FileComplaintMutationVariables = Exact<{
  input: FileComplaintInput;
}>;


export type FileComplaintMutation = { did: { complaint: { id: string, number: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type AnswerComplaintMutationVariables = Exact<{
  input: AnswerComplaintInput;
}>;


export type AnswerComplaintMutation = { did: { complaint: { id: string, state: ComplaintState, stateChangedAt: string, late: boolean, reference: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type CloseComplaintMutationVariables = Exact<{
  input: CloseComplaintInput;
}>;


export type CloseComplaintMutation = { did: { complaint: { id: string, state: ComplaintState, stateChangedAt: string, late: boolean } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type ComplaintsQueryVariables = Exact<{
  openOnly: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ComplaintsQuery = { complaints: { edges: Array<{ node: { id: string, number: string, state: ComplaintState, fault: CardFault, to: ComplaintTo, filedAt: string, answerBy: string, late: boolean, reference: string, replaced: boolean, cardNumber: string | null, holderName: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ContactFactsFragment = { email: string | null, phone: string | null, changedAt: string | null, usedFrom: string | null };

export type HolderContactQueryVariables = Exact<{
  id: string;
}>;


export type HolderContactQuery = { holderContact: { email: string | null, phone: string | null, changedAt: string | null, usedFrom: string | null } | null };

export type SetHolderContactMutationVariables = Exact<{
  input: SetHolderContactInput;
}>;


export type SetHolderContactMutation = { did: { contact: { email: string | null, phone: string | null, changedAt: string | null, usedFrom: string | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type FindHoldersQueryVariables = Exact<{
  text: string;
  purpose: Purpose;
}>;


export type FindHoldersQuery = { findHolders: { recognisedAs: SearchKind, repair: string | null, more: boolean, holders: Array<{ id: string, givenNames: string, familyName: string, birthDate: string | null, identityCode: string, protected: boolean, masked: boolean }>, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type OpenVisitMutationVariables = Exact<{
  input: OpenVisitInput;
}>;


export type OpenVisitMutation = { openVisit: { visit: { id: string, holder: { id: string, cards: Array<{ id: string }> } } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type OfficerNameFragment = { id: string, name: string };

export type PointNameFragment = { id: string, name: string };

export type ColleagueFactsFragment = { officer: { userName: string, id: string, name: string }, point: { id: string, name: string } };

export type AccessFactsFragment = { password: PasswordState, passwordUntil: string | null, hasEmail: boolean, cardLinkedAt: string | null, openSessions: number, throttled: boolean, device: { kind: LoginMethod, linkedAt: string, permitted: boolean } | null };

export type RightFactsFragment = { id: string, role: Role, validFrom: string, validTo: string | null, state: RightState, reason: string, askedAt: string, decidedAt: string | null, endReason: string, mayDecide: boolean, mayEnd: boolean, officer: { id: string, name: string }, point: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null };

export type StandingFactsFragment = { inOrder: boolean, faults: Array<PointFault>, stops: Array<Permission>, trainedRegistrars: number, endsOn: string | null };

export type AuthorisationFactsFragment = { id: string, organisation: string, customerNumber: string, validFrom: string, validTo: string | null, state: RightState, mayDecide: boolean, mayEnd: boolean, point: { code: string, organisation: string, id: string, name: string }, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null };

export type NoticeFactsFragment = { id: string, kind: NoticeKind, at: string, officer: { id: string, name: string } | null, point: { id: string, name: string } | null };

export type OfficersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OfficerFilter | null | undefined;
}>;


export type OfficersQuery = { viewer: { now: string }, officers: { edges: Array<{ node: { active: boolean, employedTo: string | null, officer: { roles: Array<Role>, trainingValidTo: string, userName: string, id: string, name: string }, rights: Array<{ id: string, state: RightState }>, access: { password: PasswordState, passwordUntil: string | null, hasEmail: boolean, cardLinkedAt: string | null, openSessions: number, throttled: boolean, device: { kind: LoginMethod, linkedAt: string, permitted: boolean } | null }, point: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NewOfficerQueryVariables = Exact<{ [key: string]: never; }>;


export type NewOfficerQuery = { points: Array<{ point: { id: string, name: string } }>, partners: Array<{ id: string, kind: PartnerKind, name: string }> };

export type PointNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type PointNamesQuery = { points: Array<{ point: { id: string, name: string } }> };

export type OfficerPageQueryVariables = Exact<{
  id: string;
}>;


export type OfficerPageQuery = { viewer: { now: string }, officer: { organisation: string, active: boolean, employedTo: string | null, mayBeGiven: Array<Role>, officer: { roles: Array<Role>, trainingValidTo: string, userName: string, id: string, name: string }, partner: { kind: PartnerKind, name: string } | null, rights: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, state: RightState, reason: string, askedAt: string, decidedAt: string | null, endReason: string, mayDecide: boolean, mayEnd: boolean, officer: { id: string, name: string }, point: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null }>, trainings: Array<{ passedOn: string, validTo: string, reference: string, recordedAt: string, recordedBy: { id: string, name: string } }>, access: { password: PasswordState, passwordUntil: string | null, hasEmail: boolean, cardLinkedAt: string | null, openSessions: number, throttled: boolean, device: { kind: LoginMethod, linkedAt: string, permitted: boolean } | null }, point: { id: string, name: string } } | null };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: Array<{ role: Role, permissions: Array<Permission>, inHand: Array<Role> }> };

export type WhatIfQueryVariables = Exact<{
  change: WhatIfInput;
}>;


export type WhatIfQuery = { whatIf: Array<{ kind: EffectKind, permission: Permission | null, count: number, officer: { id: string, name: string } | null, point: { id: string, name: string } | null }> };

export type AskRightMutationVariables = Exact<{
  input: AskRightInput;
}>;


export type AskRightMutation = { did: { right: { id: string, role: Role, validFrom: string, validTo: string | null, state: RightState, reason: string, askedAt: string, decidedAt: string | null, endReason: string, mayDecide: boolean, mayEnd: boolean, officer: { id: string, name: string }, point: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type DecideRightMutationVariables = Exact<{
  input: DecideInput;
}>;


export type DecideRightMutation = { did: { right: { id: string, role: Role, validFrom: string, validTo: string | null, state: RightState, reason: string, askedAt: string, decidedAt: string | null, endReason: string, mayDecide: boolean, mayEnd: boolean, officer: { id: string, name: string }, point: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type EndRightMutationVariables = Exact<{
  input: EndInput;
}>;


export type EndRightMutation = { did: { right: { id: string, role: Role, validFrom: string, validTo: string | null, state: RightState, reason: string, askedAt: string, decidedAt: string | null, endReason: string, mayDecide: boolean, mayEnd: boolean, officer: { id: string, name: string }, point: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type CreateOfficerMutationVariables = Exact<{
  input: CreateOfficerInput;
}>;


export type CreateOfficerMutation = { did: { temporaryPassword: string | null, passwordUntil: string | null, officer: { officer: { id: string, name: string, userName: string } } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type EndEmploymentMutationVariables = Exact<{
  input: EndEmploymentInput;
}>;


export type EndEmploymentMutation = { did: { officer: { officer: { id: string } } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type RecordTrainingMutationVariables = Exact<{
  input: RecordTrainingInput;
}>;


export type RecordTrainingMutation = { did: { officer: { officer: { id: string } } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type PreviewLetterMutationVariables = Exact<{
  input: PreviewLetterInput;
}>;


export type PreviewLetterMutation = { previewLetter: { pdf: string | null, reordered: boolean, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type OrderCodeMutationVariables = Exact<{
  input: OrderCodeInput;
}>;


export type OrderCodeMutation = { placed: { order: { id: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type OrderPukEnvelopeMutationVariables = Exact<{
  input: OrderPukEnvelopeInput;
}>;


export type OrderPukEnvelopeMutation = { placed: { order: { id: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type OrderNewCardMutationVariables = Exact<{
  input: OrderNewCardInput;
}>;


export type OrderNewCardMutation = { placed: { order: { id: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { order: { id: string, state: OrderState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type OrderPageQueryVariables = Exact<{
  id: string;
}>;


export type OrderPageQuery = { viewer: { now: string, visit: { id: string, holder: { id: string } } | null }, order: { id: string, number: string, kind: OrderKind, state: OrderState, reason: Reason, delivery: Delivery, codesWithCard: boolean, language: Language, format: Format, payer: PayerKind, payerReference: string, promisedOn: string, late: boolean, createdAt: string, stateChangedAt: string, rulebookVersion: string, cancellable: boolean, price: { cents: number, currency: string, vatPermille: number }, priceFrom: { why: PriceWhy, rule: string }, promises: Array<{ step: PromiseStep, on: string, owedBy: PromiseOwer, metAt: string | null, late: boolean, lateDays: number }>, holder: { id: string, givenNames: string, familyName: string, masked: boolean, birthDate: string | null, language: Language, protected: boolean }, card: { id: string, number: string, product: string, state: CardState }, newCard: { id: string, number: string, state: CardState } | null, point: { id: string, name: string, addressRows: Array<string> }, officer: { id: string, name: string }, steps: Array<{ state: OrderState, at: string }>, letters: Array<{ id: string, number: string, kind: LetterKind, state: LetterState, holdUntil: string, parkReason: string, stateChangedAt: string, marks: Array<LetterMark> }> } | null };

export type OrderMovedSubscriptionVariables = Exact<{
  orderId: string;
}>;


export type OrderMovedSubscription = { orderMoved: { orderId: string, state: OrderState, at: string } };

export type OrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { orders: { edges: Array<{ node: { id: string, number: string, kind: OrderKind, state: OrderState, createdAt: string, promisedOn: string, late: boolean, holder: { id: string, givenNames: string, familyName: string, masked: boolean } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrdersTableQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrdersTableQuery = { orders: { edges: Array<{ node: { id: string, number: string, kind: OrderKind, state: OrderState, reason: Reason, delivery: Delivery, createdAt: string, promisedOn: string, late: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExpectedCardsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ExpectedCardsQuery = { viewer: { today: { day: string } }, expectedCards: { edges: Array<{ node: { id: string, number: string, promisedOn: string, stateChangedAt: string, holder: { id: string, givenNames: string, familyName: string, masked: boolean }, card: { id: string, product: string }, newCard: { id: string, number: string, state: CardState } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RecordArrivalsMutationVariables = Exact<{
  input: RecordArrivalsInput;
}>;


export type RecordArrivalsMutation = { did: { cards: Array<{ cardId: string, recorded: boolean, putAside: boolean, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> }>, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type PointsQueryVariables = Exact<{ [key: string]: never; }>;


export type PointsQuery = { points: Array<{ point: { code: string, organisation: string, id: string, name: string }, standing: { inOrder: boolean, faults: Array<PointFault>, stops: Array<Permission>, trainedRegistrars: number, endsOn: string | null } }> };

export type PointPageQueryVariables = Exact<{
  id: string;
}>;


export type PointPageQuery = { viewer: { now: string }, point: { contractFrom: string, contractTo: string | null, maySetPrices: boolean, point: { code: string, organisation: string, addressRows: Array<string>, id: string, name: string }, standing: { inOrder: boolean, faults: Array<PointFault>, stops: Array<Permission>, trainedRegistrars: number, endsOn: string | null }, responsible: Array<{ id: string, name: string }>, authorisations: Array<{ id: string, organisation: string, customerNumber: string, validFrom: string, validTo: string | null, state: RightState, mayDecide: boolean, mayEnd: boolean, point: { code: string, organisation: string, id: string, name: string }, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null }>, prices: Array<{ kind: OrderKind, price: { cents: number, currency: string, vatPermille: number }, general: { cents: number, currency: string }, from: { why: PriceWhy, rule: string }, set: Array<{ id: string, validFrom: string, price: { cents: number, currency: string } | null, setBy: { id: string, name: string } }> }> } | null };

export type PointPricesFragment = { maySetPrices: boolean, prices: Array<{ kind: OrderKind, price: { cents: number, currency: string, vatPermille: number }, general: { cents: number, currency: string }, from: { why: PriceWhy, rule: string }, set: Array<{ id: string, validFrom: string, price: { cents: number, currency: string } | null, setBy: { id: string, name: string } }> }> };

export type SetPriceMutationVariables = Exact<{
  input: SetPriceInput;
}>;


export type SetPriceMutation = { did: { point: { maySetPrices: boolean, point: { id: string }, prices: Array<{ kind: OrderKind, price: { cents: number, currency: string, vatPermille: number }, general: { cents: number, currency: string }, from: { why: PriceWhy, rule: string }, set: Array<{ id: string, validFrom: string, price: { cents: number, currency: string } | null, setBy: { id: string, name: string } }> }> } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type RegistrarsQueryVariables = Exact<{
  pointId: string;
}>;


export type RegistrarsQuery = { officers: { edges: Array<{ node: { officer: { roles: Array<Role>, trainingValidTo: string, id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type EmployerQueryVariables = Exact<{ [key: string]: never; }>;


export type EmployerQuery = { viewer: { now: string }, organisation: { id: string, name: string, loginMethods: Array<LoginMethod>, openSessions: Array<{ method: LoginMethod, sessions: number, officers: number }>, given: Array<{ id: string, organisation: string, customerNumber: string, validFrom: string, validTo: string | null, state: RightState, mayDecide: boolean, mayEnd: boolean, point: { code: string, organisation: string, id: string, name: string }, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null }> } };

export type AskAuthorisationMutationVariables = Exact<{
  input: AskAuthorisationInput;
}>;


export type AskAuthorisationMutation = { did: { authorisation: { id: string, organisation: string, customerNumber: string, validFrom: string, validTo: string | null, state: RightState, mayDecide: boolean, mayEnd: boolean, point: { code: string, organisation: string, id: string, name: string }, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type DecideAuthorisationMutationVariables = Exact<{
  input: DecideInput;
}>;


export type DecideAuthorisationMutation = { did: { authorisation: { id: string, organisation: string, customerNumber: string, validFrom: string, validTo: string | null, state: RightState, mayDecide: boolean, mayEnd: boolean, point: { code: string, organisation: string, id: string, name: string }, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type EndAuthorisationMutationVariables = Exact<{
  input: EndInput;
}>;


export type EndAuthorisationMutation = { did: { authorisation: { id: string, organisation: string, customerNumber: string, validFrom: string, validTo: string | null, state: RightState, mayDecide: boolean, mayEnd: boolean, point: { code: string, organisation: string, id: string, name: string }, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type SetLoginMethodsMutationVariables = Exact<{
  input: SetLoginMethodsInput;
}>;


export type SetLoginMethodsMutation = { did: { sessionsEnded: number, organisation: { id: string, loginMethods: Array<LoginMethod> } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type PostQueryVariables = Exact<{
  id: string;
}>;


export type PostQuery = { viewer: { visit: { id: string, holder: { id: string } } | null }, order: { id: string, number: string, kind: OrderKind, delivery: Delivery, holder: { id: string, masked: boolean }, card: { id: string }, letters: Array<{ id: string, number: string, kind: LetterKind, state: LetterState, marks: Array<LetterMark> }> } | null };

export type MarkLetterMutationVariables = Exact<{
  input: MarkLetterInput;
}>;


export type MarkLetterMutation = { did: { cardSuspended: boolean, letter: { id: string, state: LetterState, marks: Array<LetterMark> } | null, order: { id: string, state: OrderState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type RecordLetterArrivalMutationVariables = Exact<{
  input: RecordLetterArrivalInput;
}>;


export type RecordLetterArrivalMutation = { did: { cardSuspended: boolean, letter: { id: string, state: LetterState, marks: Array<LetterMark> } | null, order: { id: string, state: OrderState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type HandOverLetterMutationVariables = Exact<{
  input: HandOverLetterInput;
}>;


export type HandOverLetterMutation = { did: { cardSuspended: boolean, letter: { id: string, state: LetterState, marks: Array<LetterMark> } | null, order: { id: string, state: OrderState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type LoadEnvelopeMutationVariables = Exact<{
  input: LoadEnvelopeInput;
}>;


export type LoadEnvelopeMutation = { did: { cardSuspended: boolean, letter: { id: string, state: LetterState, marks: Array<LetterMark> } | null, order: { id: string, state: OrderState } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type RulebookQueryVariables = Exact<{
  country: string;
  on?: string | null | undefined;
  version?: string | null | undefined;
}>;


export type RulebookQuery = { viewer: { now: string }, rulebook: { country: string, countries: Array<string>, version: string, sha256: string, bookVersion: string, bookSha256: string, rows: Array<{ id: string, section: string, source: string, validFrom: string, line: number, words: Array<{ name: string, value: string }> }> } };

export type RulebookProposalFactsFragment = { id: string, country: string, version: string, sha256: string, effectiveFrom: string, effectiveAt: string, note: string, proposedAt: string, state: RulebookState, mayDecide: boolean, proposedBy: { id: string, name: string } | null, decisions: Array<{ approves: boolean, note: string, at: string, officer: { id: string, name: string } | null }> };

export type RulebookProposalsQueryVariables = Exact<{
  country: string;
}>;


export type RulebookProposalsQuery = { viewer: { now: string }, rulebookProposals: Array<{ id: string, country: string, version: string, sha256: string, effectiveFrom: string, effectiveAt: string, note: string, proposedAt: string, state: RulebookState, mayDecide: boolean, proposedBy: { id: string, name: string } | null, decisions: Array<{ approves: boolean, note: string, at: string, officer: { id: string, name: string } | null }> }> };

export type RulebookProposalPageQueryVariables = Exact<{
  id: string;
}>;


export type RulebookProposalPageQuery = { rulebookProposal: { id: string, country: string, version: string, sha256: string, effectiveFrom: string, effectiveAt: string, note: string, proposedAt: string, state: RulebookState, mayDecide: boolean, changes: Array<{ row: string, field: string, was: string, is: string }>, proposedBy: { id: string, name: string } | null, decisions: Array<{ approves: boolean, note: string, at: string, officer: { id: string, name: string } | null }> } };

export type ProposeRulebookMutationVariables = Exact<{
  input: ProposeRulebookInput;
}>;


export type ProposeRulebookMutation = { did: { proposal: { id: string, country: string, version: string, sha256: string, effectiveFrom: string, effectiveAt: string, note: string, proposedAt: string, state: RulebookState, mayDecide: boolean, proposedBy: { id: string, name: string } | null, decisions: Array<{ approves: boolean, note: string, at: string, officer: { id: string, name: string } | null }> } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type DecideRulebookMutationVariables = Exact<{
  input: DecideInput;
}>;


export type DecideRulebookMutation = { did: { proposal: { id: string, country: string, version: string, sha256: string, effectiveFrom: string, effectiveAt: string, note: string, proposedAt: string, state: RulebookState, mayDecide: boolean, proposedBy: { id: string, name: string } | null, decisions: Array<{ approves: boolean, note: string, at: string, officer: { id: string, name: string } | null }> } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { timeZone: string, permissions: Array<Permission>, sessionEndsAt: string, demo: boolean, officer: { id: string, name: string, roles: Array<Role> }, point: { id: string, name: string, organisation: string, country: string, addressRows: Array<string> } } };

export type CaseFactsFragment = { record: { organisation: string, active: boolean, access: { password: PasswordState, passwordUntil: string | null, hasEmail: boolean, cardLinkedAt: string | null, openSessions: number, throttled: boolean, device: { kind: LoginMethod, linkedAt: string, permitted: boolean } | null }, officer: { userName: string, id: string, name: string }, point: { id: string, name: string } }, acts: Array<{ act: SupportActKind, checks: Array<IdentityCheck>, reason: string, doneAt: string, doneBy: { id: string, name: string } }>, responsible: Array<{ id: string, name: string }> };

export type SupportCasesQueryVariables = Exact<{
  text: string;
}>;


export type SupportCasesQuery = { supportCases: Array<{ record: { organisation: string, active: boolean, access: { password: PasswordState, passwordUntil: string | null, hasEmail: boolean, cardLinkedAt: string | null, openSessions: number, throttled: boolean, device: { kind: LoginMethod, linkedAt: string, permitted: boolean } | null }, officer: { userName: string, id: string, name: string }, point: { id: string, name: string } }, acts: Array<{ act: SupportActKind, checks: Array<IdentityCheck>, reason: string, doneAt: string, doneBy: { id: string, name: string } }>, responsible: Array<{ id: string, name: string }> }> };

export type SupportedOfficerQueryVariables = Exact<{
  id: string;
}>;


export type SupportedOfficerQuery = { officer: { officer: { id: string, userName: string } } | null };

export type SupportOfficerMutationVariables = Exact<{
  input: SupportInput;
}>;


export type SupportOfficerMutation = { did: { temporaryPassword: string | null, passwordUntil: string | null, case: { record: { organisation: string, active: boolean, access: { password: PasswordState, passwordUntil: string | null, hasEmail: boolean, cardLinkedAt: string | null, openSessions: number, throttled: boolean, device: { kind: LoginMethod, linkedAt: string, permitted: boolean } | null }, officer: { userName: string, id: string, name: string }, point: { id: string, name: string } }, acts: Array<{ act: SupportActKind, checks: Array<IdentityCheck>, reason: string, doneAt: string, doneBy: { id: string, name: string } }>, responsible: Array<{ id: string, name: string }> } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type NoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesQuery = { notices: Array<{ id: string, kind: NoticeKind, at: string, officer: { id: string, name: string } | null, point: { id: string, name: string } | null }> };

export type ReadNoticeMutationVariables = Exact<{
  input: ReadNoticeInput;
}>;


export type ReadNoticeMutation = { did: { notices: Array<{ id: string, kind: NoticeKind, at: string, officer: { id: string, name: string } | null, point: { id: string, name: string } | null }>, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type FeedbackQueueQueryVariables = Exact<{
  handled: boolean;
}>;


export type FeedbackQueueQuery = { feedback: Array<{ id: string, kind: FeedbackKind, page: string, message: string, contact: string, language: Language, sentAt: string, answer: string, handledBy: { id: string, name: string } | null }> };

export type AnswerFeedbackMutationVariables = Exact<{
  input: AnswerFeedbackInput;
}>;


export type AnswerFeedbackMutation = { did: { feedback: { id: string, answer: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type ToTellFactsFragment = { id: string, kind: HolderNoticeKind, aboutOn: string, since: string, holderName: string | null, cardNumber: string | null, earlierAddress: Array<string> | null, phone: string | null };

export type HoldersToTellQueryVariables = Exact<{ [key: string]: never; }>;


export type HoldersToTellQuery = { holdersToTell: Array<{ id: string, kind: HolderNoticeKind, aboutOn: string, since: string, holderName: string | null, cardNumber: string | null, earlierAddress: Array<string> | null, phone: string | null }> };

export type RecordHolderToldMutationVariables = Exact<{
  input: RecordHolderToldInput;
}>;


export type RecordHolderToldMutation = { did: { left: Array<{ id: string, kind: HolderNoticeKind, aboutOn: string, since: string, holderName: string | null, cardNumber: string | null, earlierAddress: Array<string> | null, phone: string | null }>, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type TodayQueryVariables = Exact<{
  orders: boolean;
  batches: boolean;
  visit: boolean;
}>;


export type TodayQuery = { viewer: { visit?: { id: string, purpose: Purpose, endsAt: string, holder: { id: string } } | null, today?: { day: string, waitingForUs: number, waitingForOthers: number, placedToday: number, cardsExpected: number, cardsLate: number } }, batches?: { edges: Array<{ node: { id: string, number: string, state: BatchState, releasableByMe: boolean, cutOffAt: string } }> }, reprintRequests?: Array<{ id: string, letterNumber: string, batchNumber: string, approvableByMe: boolean, createdAt: string }> };

export type TodaysOrdersQueryVariables = Exact<{
  filter: OrderFilter;
}>;


export type TodaysOrdersQuery = { orders: { edges: Array<{ node: { id: string, number: string, kind: OrderKind, state: OrderState, promisedOn: string, late: boolean, stateChangedAt: string } }>, pageInfo: { hasNextPage: boolean } } };

export type DecisionsQueryVariables = Exact<{
  rights: boolean;
  authorisations: boolean;
  rules: boolean;
  country: string;
}>;


export type DecisionsQuery = { viewer: { now: string }, waitingRights?: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, state: RightState, reason: string, askedAt: string, decidedAt: string | null, endReason: string, mayDecide: boolean, mayEnd: boolean, officer: { id: string, name: string }, point: { id: string, name: string } | null, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null, endedBy: { id: string, name: string } | null }>, rulebookProposals?: Array<{ id: string, country: string, effectiveFrom: string, proposedAt: string, mayDecide: boolean, proposedBy: { id: string, name: string } | null }>, points?: Array<{ authorisations: Array<{ id: string, organisation: string, customerNumber: string, validFrom: string, validTo: string | null, state: RightState, mayDecide: boolean, mayEnd: boolean, point: { code: string, organisation: string, id: string, name: string }, askedBy: { id: string, name: string } | null, decidedBy: { id: string, name: string } | null }> }> };

export type VerifyIdentityMutationVariables = Exact<{
  input: VerifyIdentityInput;
}>;


export type VerifyIdentityMutation = { verifyIdentity: { repair: string | null, verification: { id: string, result: VerificationResult, documentKind: DocumentKind, issuingState: string, createdAt: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export const WhyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<WhyFragment, unknown>;
export const OfficerNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<OfficerNameFragment, unknown>;
export const PointNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<PointNameFragment, unknown>;
export const EntryFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<EntryFactsFragment, unknown>;
export const LogFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"oldestWaitingSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"checkpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"keyFingerprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"witnesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"ownWaiting"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<LogFactsFragment, unknown>;
export const ContactFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HolderContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedFrom"}}]}}]} as unknown as DocumentNode<ContactFactsFragment, unknown>;
export const RightFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Right"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<RightFactsFragment, unknown>;
export const StandingFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PointStanding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inOrder"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"stops"}},{"kind":"Field","name":{"kind":"Name","value":"trainedRegistrars"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}}]}}]} as unknown as DocumentNode<StandingFactsFragment, unknown>;
export const AuthorisationFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Authorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"customerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<AuthorisationFactsFragment, unknown>;
export const NoticeFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<NoticeFactsFragment, unknown>;
export const PointPricesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointPrices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PointRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maySetPrices"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vatPermille"}}]}},{"kind":"Field","name":{"kind":"Name","value":"general"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"set"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"setBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PointPricesFragment, unknown>;
export const RulebookProposalFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RulebookProposalFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RulebookProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approves"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<RulebookProposalFactsFragment, unknown>;
export const ColleagueFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleagueFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<ColleagueFactsFragment, unknown>;
export const AccessFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasEmail"}},{"kind":"Field","name":{"kind":"Name","value":"cardLinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSessions"}},{"kind":"Field","name":{"kind":"Name","value":"throttled"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permitted"}}]}}]}}]} as unknown as DocumentNode<AccessFactsFragment, unknown>;
export const CaseFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColleagueFacts"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessFacts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleagueFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasEmail"}},{"kind":"Field","name":{"kind":"Name","value":"cardLinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSessions"}},{"kind":"Field","name":{"kind":"Name","value":"throttled"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permitted"}}]}}]}}]} as unknown as DocumentNode<CaseFactsFragment, unknown>;
export const ToTellFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToTellFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HolderToTell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"aboutOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"cardNumber"}},{"kind":"Field","name":{"kind":"Name","value":"earlierAddress"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<ToTellFactsFragment, unknown>;
export const AdviseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Advise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"symptom"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Symptom"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cardId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}}},{"kind":"Argument","name":{"kind":"Name","value":"symptom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"symptom"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"symptom"}},{"kind":"Field","name":{"kind":"Name","value":"orderNeeded"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"codeLostToo"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"wording"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"guidance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"says"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freeFor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AdviseQuery, AdviseQueryVariables>;
export const AuditEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFacts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFacts"}},{"kind":"Field","name":{"kind":"Name","value":"partnerId"}},{"kind":"Field","name":{"kind":"Name","value":"objectKind"}},{"kind":"Field","name":{"kind":"Name","value":"objectId"}},{"kind":"Field","name":{"kind":"Name","value":"visitId"}},{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"rulebook"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"checkpointSize"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]} as unknown as DocumentNode<AuditEntryQuery, AuditEntryQueryVariables>;
export const AuditLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"oldestWaitingSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"checkpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"keyFingerprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"witnesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"ownWaiting"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const AuditPatternsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditPatterns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Time"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditPatterns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"patterns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"windowHours"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"ownUsual"}},{"kind":"Field","name":{"kind":"Name","value":"pointUsual"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntryFacts"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntryFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actorKind"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"holders"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]} as unknown as DocumentNode<AuditPatternsQuery, AuditPatternsQueryVariables>;
export const ReviewAuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewAuditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"reviewAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"log"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LogFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LogFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditLog"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"oldestWaitingSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"checkpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"signedAt"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"keyFingerprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"witnesses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"ownWaiting"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReviewAuditMutation, ReviewAuditMutationVariables>;
export const MakeExtractDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeExtract"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeExtractInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"makeExtract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extract"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<MakeExtractMutation, MakeExtractMutationVariables>;
export const DataExtractDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataExtract"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExtract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"holderId"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"more"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<DataExtractQuery, DataExtractQueryVariables>;
export const WhyNotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhyNot"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"officerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"act"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Permission"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cardNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whyNot"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"officerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"officerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"act"},"value":{"kind":"Variable","name":{"kind":"Name","value":"act"}}},{"kind":"Argument","name":{"kind":"Name","value":"cardNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cardNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhyNotQuery, WhyNotQueryVariables>;
export const CardNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CardNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<CardNumberQuery, CardNumberQueryVariables>;
export const ColleaguesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Colleagues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"one"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColleagueFacts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"one"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColleagueFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleagueFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]} as unknown as DocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;
export const BatchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Batches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffAt"}},{"kind":"Field","name":{"kind":"Name","value":"letters"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"spoiled"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"printHouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<BatchesQuery, BatchesQueryVariables>;
export const BatchWorkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BatchWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"printHouses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reprintRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"letterNumber"}},{"kind":"Field","name":{"kind":"Name","value":"batchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"approvableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"newLetterNumber"}}]}}]}}]} as unknown as DocumentNode<BatchWorkQuery, BatchWorkQueryVariables>;
export const BatchPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BatchPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stockProfile"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffAt"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"letters"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"holdReasons"}},{"kind":"Field","name":{"kind":"Name","value":"releases"}},{"kind":"Field","name":{"kind":"Name","value":"releasableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}},{"kind":"Field","name":{"kind":"Name","value":"spoiled"}},{"kind":"Field","name":{"kind":"Name","value":"destroyed"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"printHouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"keyFingerprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reprints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"letterNumber"}},{"kind":"Field","name":{"kind":"Name","value":"batchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"approvableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"newLetterNumber"}}]}}]}}]}}]} as unknown as DocumentNode<BatchPageQuery, BatchPageQueryVariables>;
export const CutOffBatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CutOffBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CutOffBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cutOffBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CutOffBatchMutation, CutOffBatchMutationVariables>;
export const ReleaseBatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"releases"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReleaseBatchMutation, ReleaseBatchMutationVariables>;
export const ApproveReprintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveReprint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveReprintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveReprint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"newLetterNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ApproveReprintMutation, ApproveReprintMutationVariables>;
export const HolderPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HolderPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"issuingState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"identityCode"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}}]}}]}}]} as unknown as DocumentNode<HolderPageQuery, HolderPageQueryVariables>;
export const CardPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CardPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"issuingState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"lengths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pin1Min"}},{"kind":"Field","name":{"kind":"Name","value":"pin1Max"}},{"kind":"Field","name":{"kind":"Name","value":"pin2Min"}},{"kind":"Field","name":{"kind":"Name","value":"pin2Max"}},{"kind":"Field","name":{"kind":"Name","value":"codesIn"}},{"kind":"Field","name":{"kind":"Name","value":"codeDigits"}},{"kind":"Field","name":{"kind":"Name","value":"pinTries"}},{"kind":"Field","name":{"kind":"Name","value":"codeTries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vatPermille"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisesTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"codeLostFor"}},{"kind":"Field","name":{"kind":"Name","value":"freeFor"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"tryFirst"}},{"kind":"Field","name":{"kind":"Name","value":"freeFor"}},{"kind":"Field","name":{"kind":"Name","value":"freeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"codesWithCard"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"reordered"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"oldCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"becomes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"parkReason"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"identityCode"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}},{"kind":"Field","name":{"kind":"Name","value":"hasWorkAddress"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CardPageQuery, CardPageQueryVariables>;
export const AskProfessionalRightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskProfessionalRight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"askProfessionalRight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AskProfessionalRightMutation, AskProfessionalRightMutationVariables>;
export const RecordArrivalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordArrival"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"recordArrival"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordArrivalMutation, RecordArrivalMutationVariables>;
export const HandOverCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"handOverCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<HandOverCardMutation, HandOverCardMutationVariables>;
export const RecordActivationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordActivation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"recordActivation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordActivationMutation, RecordActivationMutationVariables>;
export const SuspendCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PutOffCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"suspendCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SuspendCardMutation, SuspendCardMutationVariables>;
export const ReinstateCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReinstateCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"reinstateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReinstateCardMutation, ReinstateCardMutationVariables>;
export const RevokeCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PutOffCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"revokeCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RevokeCardMutation, RevokeCardMutationVariables>;
export const FileComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FileComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FileComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"fileComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<FileComplaintMutation, FileComplaintMutationVariables>;
export const AnswerComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"answerComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AnswerComplaintMutation, AnswerComplaintMutationVariables>;
export const CloseComplaintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseComplaint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseComplaintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"closeComplaint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CloseComplaintMutation, CloseComplaintMutationVariables>;
export const ComplaintsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Complaints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"openOnly"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complaints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"openOnly"},"value":{"kind":"Variable","name":{"kind":"Name","value":"openOnly"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"replaced"}},{"kind":"Field","name":{"kind":"Name","value":"cardNumber"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ComplaintsQuery, ComplaintsQueryVariables>;
export const HolderContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HolderContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holderContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HolderContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedFrom"}}]}}]} as unknown as DocumentNode<HolderContactQuery, HolderContactQueryVariables>;
export const SetHolderContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetHolderContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetHolderContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"setHolderContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HolderContact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedFrom"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SetHolderContactMutation, SetHolderContactMutationVariables>;
export const FindHoldersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindHolders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Purpose"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findHolders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recognisedAs"}},{"kind":"Field","name":{"kind":"Name","value":"repair"}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"identityCode"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"more"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<FindHoldersQuery, FindHoldersQueryVariables>;
export const OpenVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OpenVisitMutation, OpenVisitMutationVariables>;
export const OfficersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Officers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColleagueFacts"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"trainingValidTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"employedTo"}},{"kind":"Field","name":{"kind":"Name","value":"rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessFacts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleagueFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasEmail"}},{"kind":"Field","name":{"kind":"Name","value":"cardLinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSessions"}},{"kind":"Field","name":{"kind":"Name","value":"throttled"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permitted"}}]}}]}}]} as unknown as DocumentNode<OfficersQuery, OfficersQueryVariables>;
export const NewOfficerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewOfficer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<NewOfficerQuery, NewOfficerQueryVariables>;
export const PointNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PointNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<PointNamesQuery, PointNamesQueryVariables>;
export const OfficerPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficerPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColleagueFacts"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"trainingValidTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"employedTo"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayBeGiven"}},{"kind":"Field","name":{"kind":"Name","value":"rights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RightFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passedOn"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleagueFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Right"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasEmail"}},{"kind":"Field","name":{"kind":"Name","value":"cardLinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSessions"}},{"kind":"Field","name":{"kind":"Name","value":"throttled"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permitted"}}]}}]}}]} as unknown as DocumentNode<OfficerPageQuery, OfficerPageQueryVariables>;
export const RolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"inHand"}}]}}]}}]} as unknown as DocumentNode<RolesQuery, RolesQueryVariables>;
export const WhatIfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"change"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhatIfInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whatIf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"change"},"value":{"kind":"Variable","name":{"kind":"Name","value":"change"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<WhatIfQuery, WhatIfQueryVariables>;
export const AskRightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskRight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskRightInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"askRight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RightFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Right"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AskRightMutation, AskRightMutationVariables>;
export const DecideRightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideRight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"decideRight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RightFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Right"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<DecideRightMutation, DecideRightMutationVariables>;
export const EndRightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndRight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"endRight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RightFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Right"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<EndRightMutation, EndRightMutationVariables>;
export const CreateOfficerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOfficer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOfficerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"createOfficer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"temporaryPassword"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CreateOfficerMutation, CreateOfficerMutationVariables>;
export const EndEmploymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndEmployment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndEmploymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"endEmployment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<EndEmploymentMutation, EndEmploymentMutationVariables>;
export const RecordTrainingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordTraining"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordTrainingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"recordTraining"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordTrainingMutation, RecordTrainingMutationVariables>;
export const PreviewLetterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewLetter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewLetterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewLetter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pdf"}},{"kind":"Field","name":{"kind":"Name","value":"reordered"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<PreviewLetterMutation, PreviewLetterMutationVariables>;
export const OrderCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"placed"},"name":{"kind":"Name","value":"orderCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OrderCodeMutation, OrderCodeMutationVariables>;
export const OrderPukEnvelopeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderPukEnvelope"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPukEnvelopeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"placed"},"name":{"kind":"Name","value":"orderPukEnvelope"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OrderPukEnvelopeMutation, OrderPukEnvelopeMutationVariables>;
export const OrderNewCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderNewCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderNewCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"placed"},"name":{"kind":"Name","value":"orderNewCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OrderNewCardMutation, OrderNewCardMutationVariables>;
export const CancelOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const OrderPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"codesWithCard"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"payerReference"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vatPermille"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promises"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"owedBy"}},{"kind":"Field","name":{"kind":"Name","value":"metAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"lateDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rulebookVersion"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"parkReason"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}}]}}]}}]}}]} as unknown as DocumentNode<OrderPageQuery, OrderPageQueryVariables>;
export const OrderMovedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderMoved"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderMoved"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<OrderMovedSubscription, OrderMovedSubscriptionVariables>;
export const OrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Orders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrdersTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrdersTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersTableQuery, OrdersTableQueryVariables>;
export const ExpectedCardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExpectedCards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedCards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"product"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ExpectedCardsQuery, ExpectedCardsQueryVariables>;
export const RecordArrivalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordArrivals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordArrivalsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"recordArrivals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cardId"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"putAside"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordArrivalsMutation, RecordArrivalsMutationVariables>;
export const PointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandingFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PointStanding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inOrder"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"stops"}},{"kind":"Field","name":{"kind":"Name","value":"trainedRegistrars"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}}]}}]} as unknown as DocumentNode<PointsQuery, PointsQueryVariables>;
export const PointPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PointPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contractFrom"}},{"kind":"Field","name":{"kind":"Name","value":"contractTo"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandingFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"authorisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointPrices"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PointStanding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inOrder"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"stops"}},{"kind":"Field","name":{"kind":"Name","value":"trainedRegistrars"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Authorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"customerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointPrices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PointRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maySetPrices"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vatPermille"}}]}},{"kind":"Field","name":{"kind":"Name","value":"general"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"set"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"setBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PointPageQuery, PointPageQueryVariables>;
export const SetPriceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPrice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPriceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"setPrice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointPrices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointPrices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PointRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maySetPrices"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vatPermille"}}]}},{"kind":"Field","name":{"kind":"Name","value":"general"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"set"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"setBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SetPriceMutation, SetPriceMutationVariables>;
export const RegistrarsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Registrars"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pointId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pointId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pointId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"trainingValidTo"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<RegistrarsQuery, RegistrarsQueryVariables>;
export const EmployerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Employer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"loginMethods"}},{"kind":"Field","name":{"kind":"Name","value":"openSessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"}},{"kind":"Field","name":{"kind":"Name","value":"officers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Authorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"customerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}}]} as unknown as DocumentNode<EmployerQuery, EmployerQueryVariables>;
export const AskAuthorisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskAuthorisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskAuthorisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"askAuthorisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Authorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"customerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AskAuthorisationMutation, AskAuthorisationMutationVariables>;
export const DecideAuthorisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideAuthorisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"decideAuthorisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Authorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"customerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<DecideAuthorisationMutation, DecideAuthorisationMutationVariables>;
export const EndAuthorisationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAuthorisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"endAuthorisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Authorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"customerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<EndAuthorisationMutation, EndAuthorisationMutationVariables>;
export const SetLoginMethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetLoginMethods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetLoginMethodsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"setLoginMethods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loginMethods"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessionsEnded"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SetLoginMethodsMutation, SetLoginMethodsMutationVariables>;
export const PostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Post"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}}]}}]}}]}}]} as unknown as DocumentNode<PostQuery, PostQueryVariables>;
export const MarkLetterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkLetter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkLetterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"markLetter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"letter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cardSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<MarkLetterMutation, MarkLetterMutationVariables>;
export const RecordLetterArrivalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordLetterArrival"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordLetterArrivalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"recordLetterArrival"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"letter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cardSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordLetterArrivalMutation, RecordLetterArrivalMutationVariables>;
export const HandOverLetterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverLetter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverLetterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"handOverLetter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"letter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cardSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<HandOverLetterMutation, HandOverLetterMutationVariables>;
export const LoadEnvelopeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LoadEnvelope"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LoadEnvelopeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"loadEnvelope"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"letter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"marks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cardSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<LoadEnvelopeMutation, LoadEnvelopeMutationVariables>;
export const RulebookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rulebook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rulebook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"countries"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bookVersion"}},{"kind":"Field","name":{"kind":"Name","value":"bookSha256"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RulebookQuery, RulebookQueryVariables>;
export const RulebookProposalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RulebookProposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rulebookProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RulebookProposalFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RulebookProposalFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RulebookProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approves"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}}]}}]} as unknown as DocumentNode<RulebookProposalsQuery, RulebookProposalsQueryVariables>;
export const RulebookProposalPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RulebookProposalPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rulebookProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RulebookProposalFacts"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RulebookProposalFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RulebookProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approves"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}}]}}]} as unknown as DocumentNode<RulebookProposalPageQuery, RulebookProposalPageQueryVariables>;
export const ProposeRulebookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeRulebook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRulebookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"proposeRulebook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RulebookProposalFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RulebookProposalFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RulebookProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approves"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ProposeRulebookMutation, ProposeRulebookMutationVariables>;
export const DecideRulebookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideRulebook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"decideRulebook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RulebookProposalFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RulebookProposalFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RulebookProposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approves"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<DecideRulebookMutation, DecideRulebookMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"sessionEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"demo"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SupportCasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportCases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportCases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleagueFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasEmail"}},{"kind":"Field","name":{"kind":"Name","value":"cardLinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSessions"}},{"kind":"Field","name":{"kind":"Name","value":"throttled"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permitted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColleagueFacts"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessFacts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}}]} as unknown as DocumentNode<SupportCasesQuery, SupportCasesQueryVariables>;
export const SupportedOfficerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupportedOfficer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}}]}}]}}]} as unknown as DocumentNode<SupportedOfficerQuery, SupportedOfficerQueryVariables>;
export const SupportOfficerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SupportOfficer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SupportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"supportOfficer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"temporaryPassword"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleagueFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficerAccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"passwordUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasEmail"}},{"kind":"Field","name":{"kind":"Name","value":"cardLinkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSessions"}},{"kind":"Field","name":{"kind":"Name","value":"throttled"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"permitted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColleagueFacts"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessFacts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SupportOfficerMutation, SupportOfficerMutationVariables>;
export const NoticesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}}]} as unknown as DocumentNode<NoticesQuery, NoticesQueryVariables>;
export const ReadNoticeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReadNotice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReadNoticeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"readNotice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReadNoticeMutation, ReadNoticeMutationVariables>;
export const FeedbackQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeedbackQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handled"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handled"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handled"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"contact"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"handledBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<FeedbackQueueQuery, FeedbackQueueQueryVariables>;
export const AnswerFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"answerFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AnswerFeedbackMutation, AnswerFeedbackMutationVariables>;
export const HoldersToTellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HoldersToTell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdersToTell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToTellFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToTellFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HolderToTell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"aboutOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"cardNumber"}},{"kind":"Field","name":{"kind":"Name","value":"earlierAddress"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<HoldersToTellQuery, HoldersToTellQueryVariables>;
export const RecordHolderToldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordHolderTold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordHolderToldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"did"},"name":{"kind":"Name","value":"recordHolderTold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToTellFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToTellFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HolderToTell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"aboutOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"cardNumber"}},{"kind":"Field","name":{"kind":"Name","value":"earlierAddress"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RecordHolderToldMutation, RecordHolderToldMutationVariables>;
export const TodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orders"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"batches"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"visit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"visit"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"today"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orders"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"waitingForUs"}},{"kind":"Field","name":{"kind":"Name","value":"waitingForOthers"}},{"kind":"Field","name":{"kind":"Name","value":"placedToday"}},{"kind":"Field","name":{"kind":"Name","value":"cardsExpected"}},{"kind":"Field","name":{"kind":"Name","value":"cardsLate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"batches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"HELD"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"batches"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"releasableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reprintRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"batches"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"letterNumber"}},{"kind":"Field","name":{"kind":"Name","value":"batchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"approvableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const TodaysOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodaysOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<TodaysOrdersQuery, TodaysOrdersQueryVariables>;
export const DecisionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Decisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rights"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"authorisations"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waitingRights"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rights"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RightFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rulebookProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"authorisations"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuthorisationFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficerName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Officer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PointName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RightFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Right"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorisationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Authorisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"customerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mayDecide"}},{"kind":"Field","name":{"kind":"Name","value":"mayEnd"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PointName"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfficerName"}}]}}]}}]} as unknown as DocumentNode<DecisionsQuery, DecisionsQueryVariables>;
export const VerifyIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"issuingState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repair"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<VerifyIdentityMutation, VerifyIdentityMutationVariables>;