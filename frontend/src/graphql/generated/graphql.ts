/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which new piece to approve. */
export type ApproveReprintInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The request. */
  requestId: string;
};

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

/** Which print house to cut off now. */
export type CutOffBatchInput = {
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
  /** The print house. */
  printHouseId: string;
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

/** Size of print. */
export type Format =
  | 'LARGE_PRINT'
  | 'STANDARD';

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

/** Languages of screens and letters. */
export type Language =
  | 'en'
  | 'et'
  | 'fi'
  | 'sv';

/** What a letter carries. */
export type LetterKind =
  | 'ACTIVATION_LETTER'
  | 'PUK_ENVELOPE';

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

/** The officer's own judgement, which no check digit replaces. */
export type OfficerFinds =
  /** Person and document belong together. */
  | 'MATCH'
  /** They do not. */
  | 'NO_MATCH'
  /** Another officer must look. */
  | 'UNSURE';

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
  /** The card. */
  cardId: string;
  /** For PIN_LOCKED: whether the code is lost too; otherwise the holder unlocks with it. */
  codeLostToo?: boolean;
  /** Where the post goes. */
  delivery: Delivery;
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
  /** The card. */
  cardId: string;
  /** For PIN_LOCKED: whether the code is lost too; otherwise the holder unlocks with it. */
  codeLostToo?: boolean;
  /** Where the code letter of the new card goes; the card itself goes to the point. */
  delivery: Delivery;
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

/** Order a new PUK envelope on a card. */
export type OrderPukEnvelopeInput = {
  /** The card. */
  cardId: string;
  /** For PIN_LOCKED: whether the code is lost too; otherwise the holder unlocks with it. */
  codeLostToo?: boolean;
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

/** A single right, named so that a screen can ask for it. */
export type Permission =
  /** Approve a new piece in place of a spoiled one. */
  | 'APPROVE_REPRINT'
  /** Ask for a new piece in place of a spoiled one. */
  | 'ASK_REPRINT'
  /** Cancel an order that has not gone into print or production. */
  | 'CANCEL_ORDER'
  /** Cut off a print batch before its time. */
  | 'CUT_OFF_BATCH'
  /** Find a holder and read the holder's cards, for a stated purpose. */
  | 'FIND_HOLDER'
  /** Read the schema of this API by introspection. */
  | 'INTROSPECT'
  /** Open a visit for a holder at the own point. */
  | 'OPEN_VISIT'
  /** Order a new activation-code letter for a card. */
  | 'ORDER_CODE'
  /** Order a new card in place of another. */
  | 'ORDER_NEW_CARD'
  /** Order a new PUK envelope for a card. */
  | 'ORDER_PUK_ENVELOPE'
  /** See a letter's page with its code masked. */
  | 'PREVIEW_LETTER'
  /** Read print batches and their receipts. */
  | 'READ_BATCHES'
  /** Read orders and follow their state. */
  | 'READ_ORDERS'
  /** Release a held batch. */
  | 'RELEASE_BATCH'
  /** Record the check of a holder's identity document. */
  | 'VERIFY_IDENTITY';

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
  | 'ORDER_CODE';

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

/** Which rule said no. */
export type RefusalCode =
  | 'ADDRESS_COUNTRY_LINE'
  | 'ADDRESS_GLYPH'
  | 'ADDRESS_MISSING'
  | 'ADDRESS_POSTCODE'
  | 'ADDRESS_PROTECTED'
  | 'ADDRESS_ROWS'
  | 'ADDRESS_ROW_TOO_LONG'
  | 'APPROVE_TWICE'
  | 'BATCH_STATE'
  | 'CARD_ENDED'
  | 'CARD_EXPIRED'
  | 'CARD_NOT_ACTIVATED_NO_PINS'
  | 'CARD_NOT_MADE_YET'
  | 'CARD_OTHER_HOLDER'
  | 'CARD_SUSPENDED'
  | 'CHIP_LOCKED_FOR_GOOD'
  | 'CODE_LOCKED_NEW_CARD_ONLY'
  | 'CONTRACT_NOT_IN_FORCE'
  | 'DELIVERY_NOT_POSSIBLE'
  | 'DOCUMENT_DIFFERS_FROM_MRZ'
  | 'DOCUMENT_EXPIRED'
  | 'DOCUMENT_FIELD_FORM'
  | 'DOCUMENT_FIELD_MISSING'
  | 'DOCUMENT_NOT_ACCEPTED'
  | 'DOCUMENT_NOT_TAKEN_AT_POINT'
  | 'FORMAT_UNKNOWN'
  | 'FOUR_EYES'
  | 'IDEMPOTENCY_KEY_BAD'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDENTITY_CODE_MISSING'
  | 'IDENTITY_CODE_WRONG'
  | 'IDENTITY_NOT_VERIFIED'
  | 'ISSUE_DATE_UNKNOWN'
  | 'LANGUAGE_UNKNOWN'
  | 'LETTER_NOT_PRINTABLE'
  | 'MRZ_CHECK_DIGIT'
  | 'MRZ_UNREADABLE'
  | 'NOT_CANCELLABLE_ANY_MORE'
  | 'NOT_ORDERABLE_HERE'
  | 'NOT_PERMITTED'
  | 'NOT_RECONCILED'
  | 'NO_NEW_ENVELOPE'
  | 'NO_NEW_PINS_AT_ALL'
  | 'OFFICER_INACTIVE'
  | 'ORDER_PENDING'
  | 'OTHER_KIND_OF_LETTER'
  | 'OTHER_POINTS_ORDER'
  | 'OWN_CARD'
  | 'PAYER_PROOF_FORM'
  | 'PAYER_PROOF_MISSING'
  | 'PAYER_UNKNOWN'
  | 'PIECE_MAY_HAVE_BEEN_READ'
  | 'PIN_LOCKED_USE_CODE'
  | 'POINT_MAY_NOT_SERVE'
  | 'POLICE_REFERENCE_MISSING'
  | 'PRICE_UNKNOWN'
  | 'PRODUCT_UNKNOWN'
  | 'PROFESSIONAL_RIGHT_ABSENT'
  | 'PURPOSE_UNKNOWN'
  | 'REASON_OTHER_ACT'
  | 'REASON_UNKNOWN'
  | 'RECEIPT_COUNT'
  | 'RECEIPT_FOREIGN_LETTER'
  | 'RECEIPT_ID_REUSED'
  | 'RECEIPT_RANGE'
  | 'RECEIPT_REASON_MISSING'
  | 'RECEIPT_STATE'
  | 'RECEIPT_UNKNOWN_KIND'
  | 'REGISTER_MISMATCH'
  | 'RELEASE_TWICE'
  | 'REPRINT_NOT_WANTED'
  | 'SEARCH_NOT_UNDERSTOOD'
  | 'SERIAL_MISSING'
  | 'SERIAL_OTHER'
  | 'SERVED_BY_POLICE_ONLY'
  | 'TOO_EARLY_TO_RENEW'
  | 'TRAINING_LAPSED'
  | 'TRANSITION_NOT_ALLOWED'
  | 'VERIFICATION_LAPSED'
  | 'VERIFICATION_OTHER_VISIT'
  | 'VISIT_OTHER'
  | 'VISIT_OVER';

/** Which batch to release. */
export type ReleaseBatchInput = {
  /** The batch. */
  batchId: string;
  /** 8 to 100 characters; the same key with the same input gets the first answer. */
  idempotencyKey: string;
};

/** What can be done instead. */
export type RemedyCode =
  | 'ACTIVATE_FIRST'
  | 'ANOTHER_COLLEAGUE'
  | 'ASK_MAKER'
  | 'ASK_POLICE'
  | 'ASK_RESPONSIBLE_PERSON'
  | 'ASK_USER_SUPPORT'
  | 'BACKUP_CARD'
  | 'CHECK_REGISTER'
  | 'CHOOSE_OTHER_DELIVERY'
  | 'CORRECT_INPUT'
  | 'CORRECT_RECEIPT'
  | 'ENTER_IN_PROFESSIONAL_REGISTER'
  | 'FIX_ADDRESS_IN_REGISTER'
  | 'GO_TO_POLICE'
  | 'NOTHING_TO_DO'
  | 'OPEN_VISIT'
  | 'ORDER_CODE_LETTER'
  | 'ORDER_NEW_CARD'
  | 'ORDER_PUK_ENVELOPE'
  | 'OTHER_DOCUMENT'
  | 'OTHER_OFFICER'
  | 'OTHER_POINT'
  | 'PLACE_NEW_ORDER'
  | 'READ_DOCUMENT_AGAIN'
  | 'REINSTATE_CARD'
  | 'RENEW_LATER'
  | 'RETURN_AND_REVOKE_CARD'
  | 'SEND_ALLOWED_ANSWER'
  | 'SUSPEND_AND_OFFER_NEW_CARD'
  | 'UNLOCK_WITH_CODE'
  | 'USE_CONTACT_ADDRESS_OR_POINT'
  | 'USE_NEW_KEY'
  | 'VERIFY_IDENTITY'
  | 'VIEW_PUK_ONLINE'
  | 'WAIT';

/** What an officer may do, by fixed role. */
export type Role =
  /** Runs batches for the agency; may introspect the schema. */
  | 'AGENCY_OPERATOR'
  /** Releases batches and approves reprints, two by two. */
  | 'APPROVER'
  /** Identifies people and orders at a registration point. */
  | 'REGISTRAR';

/** What the search understood the text to be. */
export type SearchKind =
  | 'CARD_NUMBER'
  | 'IDENTITY_CODE'
  | 'MRZ'
  | 'NAME_AND_BIRTH_DATE'
  | 'ORDER_NUMBER'
  /** None of these: nothing was searched for. */
  | 'UNKNOWN';

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

export type WhyFragment = { code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> };

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


export type HolderPageQuery = { viewer: { now: string, visit: { id: string, purpose: Purpose, endsAt: string, holder: { id: string }, verification: { id: string, result: VerificationResult, documentKind: DocumentKind, issuingState: string, createdAt: string } | null } | null }, holder: { id: string, givenNames: string, familyName: string, birthDate: string | null, identityCode: string, protected: boolean, addressRows: Array<string>, language: Language, cards: Array<{ id: string, number: string, product: string, state: CardState, expiresOn: string | null, organisation: string | null }> } | null };

export type CardPageQueryVariables = Exact<{
  id: string;
}>;


export type CardPageQuery = { viewer: { now: string, visit: { id: string, purpose: Purpose, endsAt: string, holder: { id: string }, verification: { id: string, result: VerificationResult, documentKind: DocumentKind, issuingState: string, createdAt: string } | null } | null }, card: { id: string, number: string, product: string, state: CardState, issuedOn: string | null, expiresOn: string | null, organisation: string | null, lengths: { pin1Min: number, pin1Max: number, pin2Min: number, pin2Max: number, codeDigits: number, pinTries: number, codeTries: number } | null, actions: Array<{ kind: OrderKind, available: boolean, promise: string | null, reasons: Array<Reason>, deliveries: Array<Delivery>, price: { cents: number, currency: string, vatPermille: number }, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> }>, orders: Array<{ id: string, number: string, kind: OrderKind, state: OrderState, createdAt: string, promisedOn: string, late: boolean }>, letters: Array<{ id: string, number: string, kind: LetterKind, state: LetterState, createdAt: string, stateChangedAt: string, holdUntil: string, parkReason: string }>, holder: { id: string, givenNames: string, familyName: string, birthDate: string | null, identityCode: string, protected: boolean, addressRows: Array<string>, hasWorkAddress: boolean, language: Language } } | null };

export type FindHoldersQueryVariables = Exact<{
  text: string;
  purpose: Purpose;
}>;


export type FindHoldersQuery = { findHolders: { recognisedAs: SearchKind, repair: string | null, holders: Array<{ id: string, givenNames: string, familyName: string, birthDate: string | null, identityCode: string, protected: boolean }>, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type OpenVisitMutationVariables = Exact<{
  input: OpenVisitInput;
}>;


export type OpenVisitMutation = { openVisit: { visit: { id: string, holder: { id: string, cards: Array<{ id: string }> } } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export type PreviewLetterMutationVariables = Exact<{
  input: PreviewLetterInput;
}>;


export type PreviewLetterMutation = { previewLetter: { pdf: string | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

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


export type OrderPageQuery = { viewer: { now: string, visit: { id: string, holder: { id: string } } | null }, order: { id: string, number: string, kind: OrderKind, state: OrderState, reason: Reason, delivery: Delivery, language: Language, format: Format, payer: PayerKind, payerReference: string, promisedOn: string, late: boolean, createdAt: string, stateChangedAt: string, rulebookVersion: string, cancellable: boolean, price: { cents: number, currency: string, vatPermille: number }, holder: { id: string, givenNames: string, familyName: string, birthDate: string | null, language: Language, protected: boolean }, card: { id: string, number: string, product: string }, newCard: { id: string, number: string, state: CardState } | null, point: { id: string, name: string, addressRows: Array<string> }, officer: { id: string, name: string }, steps: Array<{ state: OrderState, at: string }>, letters: Array<{ id: string, number: string, kind: LetterKind, state: LetterState, holdUntil: string, parkReason: string, stateChangedAt: string }> } | null };

export type OrderMovedSubscriptionVariables = Exact<{
  orderId: string;
}>;


export type OrderMovedSubscription = { orderMoved: { orderId: string, state: OrderState, at: string } };

export type OrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { orders: { edges: Array<{ node: { id: string, number: string, kind: OrderKind, state: OrderState, createdAt: string, promisedOn: string, late: boolean, holder: { id: string, givenNames: string, familyName: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrdersTableQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrdersTableQuery = { orders: { edges: Array<{ node: { id: string, number: string, kind: OrderKind, state: OrderState, reason: Reason, delivery: Delivery, createdAt: string, promisedOn: string, late: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<Permission>, sessionEndsAt: string, demo: boolean, officer: { id: string, name: string, roles: Array<Role> }, point: { id: string, name: string, organisation: string, country: string, addressRows: Array<string> } } };

export type TodayQueryVariables = Exact<{
  orders: boolean;
  batches: boolean;
}>;


export type TodayQuery = { viewer: { today?: { day: string, waitingForUs: number, waitingForOthers: number, placedToday: number } }, batches?: { edges: Array<{ node: { id: string, number: string, state: BatchState, releasableByMe: boolean, cutOffAt: string } }> }, reprintRequests?: Array<{ id: string, letterNumber: string, batchNumber: string, approvableByMe: boolean, createdAt: string }> };

export type TodaysOrdersQueryVariables = Exact<{
  filter: OrderFilter;
}>;


export type TodaysOrdersQuery = { orders: { edges: Array<{ node: { id: string, number: string, kind: OrderKind, state: OrderState, promisedOn: string, late: boolean, stateChangedAt: string } }>, pageInfo: { hasNextPage: boolean } } };

export type VerifyIdentityMutationVariables = Exact<{
  input: VerifyIdentityInput;
}>;


export type VerifyIdentityMutation = { verifyIdentity: { repair: string | null, verification: { id: string, result: VerificationResult, documentKind: DocumentKind, issuingState: string, createdAt: string } | null, refusals: Array<{ code: RefusalCode, field: string, rule: string, source: string, remedy: RemedyCode, params: Array<{ name: string, value: string }> }> } };

export const WhyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<WhyFragment, unknown>;
export const BatchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Batches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffAt"}},{"kind":"Field","name":{"kind":"Name","value":"letters"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"spoiled"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"printHouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<BatchesQuery, BatchesQueryVariables>;
export const BatchWorkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BatchWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"printHouses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reprintRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"letterNumber"}},{"kind":"Field","name":{"kind":"Name","value":"batchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"approvableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"newLetterNumber"}}]}}]}}]} as unknown as DocumentNode<BatchWorkQuery, BatchWorkQueryVariables>;
export const BatchPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BatchPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stockProfile"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffAt"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"letters"}},{"kind":"Field","name":{"kind":"Name","value":"parts"}},{"kind":"Field","name":{"kind":"Name","value":"holdReasons"}},{"kind":"Field","name":{"kind":"Name","value":"releases"}},{"kind":"Field","name":{"kind":"Name","value":"releasableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}},{"kind":"Field","name":{"kind":"Name","value":"spoiled"}},{"kind":"Field","name":{"kind":"Name","value":"destroyed"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"printHouse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"keyFingerprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reprints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"letterNumber"}},{"kind":"Field","name":{"kind":"Name","value":"batchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"approvableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"newLetterNumber"}}]}}]}}]}}]} as unknown as DocumentNode<BatchPageQuery, BatchPageQueryVariables>;
export const CutOffBatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CutOffBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CutOffBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cutOffBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CutOffBatchMutation, CutOffBatchMutationVariables>;
export const ReleaseBatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseBatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"releases"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReleaseBatchMutation, ReleaseBatchMutationVariables>;
export const ApproveReprintDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveReprint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveReprintInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveReprint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"}},{"kind":"Field","name":{"kind":"Name","value":"newLetterNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ApproveReprintMutation, ApproveReprintMutationVariables>;
export const HolderPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HolderPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"issuingState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"identityCode"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}}]}}]}}]}}]} as unknown as DocumentNode<HolderPageQuery, HolderPageQueryVariables>;
export const CardPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CardPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"issuingState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"lengths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pin1Min"}},{"kind":"Field","name":{"kind":"Name","value":"pin1Max"}},{"kind":"Field","name":{"kind":"Name","value":"pin2Min"}},{"kind":"Field","name":{"kind":"Name","value":"pin2Max"}},{"kind":"Field","name":{"kind":"Name","value":"codeDigits"}},{"kind":"Field","name":{"kind":"Name","value":"pinTries"}},{"kind":"Field","name":{"kind":"Name","value":"codeTries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vatPermille"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promise"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"parkReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"identityCode"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}},{"kind":"Field","name":{"kind":"Name","value":"hasWorkAddress"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CardPageQuery, CardPageQueryVariables>;
export const FindHoldersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindHolders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Purpose"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"findHolders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recognisedAs"}},{"kind":"Field","name":{"kind":"Name","value":"repair"}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"identityCode"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<FindHoldersQuery, FindHoldersQueryVariables>;
export const OpenVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OpenVisitMutation, OpenVisitMutationVariables>;
export const PreviewLetterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewLetter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewLetterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewLetter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pdf"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<PreviewLetterMutation, PreviewLetterMutationVariables>;
export const OrderCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderCodeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"placed"},"name":{"kind":"Name","value":"orderCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OrderCodeMutation, OrderCodeMutationVariables>;
export const OrderPukEnvelopeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderPukEnvelope"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPukEnvelopeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"placed"},"name":{"kind":"Name","value":"orderPukEnvelope"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OrderPukEnvelopeMutation, OrderPukEnvelopeMutationVariables>;
export const OrderNewCardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrderNewCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderNewCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"placed"},"name":{"kind":"Name","value":"orderNewCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OrderNewCardMutation, OrderNewCardMutationVariables>;
export const CancelOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const OrderPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"payer"}},{"kind":"Field","name":{"kind":"Name","value":"payerReference"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"vatPermille"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rulebookVersion"}},{"kind":"Field","name":{"kind":"Name","value":"cancellable"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"protected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"product"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"holdUntil"}},{"kind":"Field","name":{"kind":"Name","value":"parkReason"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}}]}}]}}]}}]} as unknown as DocumentNode<OrderPageQuery, OrderPageQueryVariables>;
export const OrderMovedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderMoved"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderMoved"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<OrderMovedSubscription, OrderMovedSubscriptionVariables>;
export const OrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Orders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenNames"}},{"kind":"Field","name":{"kind":"Name","value":"familyName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrdersTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrdersTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersTableQuery, OrdersTableQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"addressRows"}}]}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"sessionEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"demo"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const TodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orders"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"batches"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"today"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orders"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"waitingForUs"}},{"kind":"Field","name":{"kind":"Name","value":"waitingForOthers"}},{"kind":"Field","name":{"kind":"Name","value":"placedToday"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"batches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"HELD"}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"batches"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"releasableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reprintRequests"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"batches"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"letterNumber"}},{"kind":"Field","name":{"kind":"Name","value":"batchNumber"}},{"kind":"Field","name":{"kind":"Name","value":"approvableByMe"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const TodaysOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TodaysOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"stateChangedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<TodaysOrdersQuery, TodaysOrdersQueryVariables>;
export const VerifyIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"issuingState"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repair"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Why"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Why"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<VerifyIdentityMutation, VerifyIdentityMutationVariables>;