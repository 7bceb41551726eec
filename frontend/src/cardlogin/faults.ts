/** The lines of the checklist, in the order in which a card is found and believed. */
export const lines = ['permission', 'software', 'reader', 'card', 'certificate', 'link'] as const;
export type Line = (typeof lines)[number];

/**
 * Everything that can be wrong, the closed list of docs/guides/card-login.md: the code
 * that is read out to the help desk, and the line of the checklist on which it shows.
 */
export const faults = {
  LOCAL_PERMISSION_DENIED: ['K-101', 'permission'],
  SOFTWARE_NOT_FOUND: ['K-102', 'software'],
  SOFTWARE_TOO_OLD: ['K-103', 'software'],
  EXTENSION_NOT_FOUND: ['K-104', 'software'],
  READER_NOT_FOUND: ['K-105', 'reader'],
  CARD_NOT_FOUND: ['K-106', 'card'],
  CERTIFICATE_NOT_FOUND: ['K-107', 'certificate'],
  PIN_CANCELLED: ['K-108', 'card'],
  PIN_LOCKED: ['K-109', 'card'],
  SOFTWARE_FAILED: ['K-110', 'software'],
  CHALLENGE_MISSING: ['K-201', 'certificate'],
  CHALLENGE_EXPIRED: ['K-202', 'certificate'],
  CHALLENGE_USED: ['K-203', 'certificate'],
  PROOF_FORM: ['K-204', 'certificate'],
  SIGNATURE_WRONG: ['K-205', 'certificate'],
  ALGORITHM_NOT_ACCEPTED: ['K-206', 'certificate'],
  TICKET_WRONG: ['K-207', 'certificate'],
  PROXY_NOT_TRUSTED: ['K-208', 'certificate'],
  CERTIFICATE_NOT_SENT: ['K-209', 'certificate'],
  PROTOCOL_OFF: ['K-210', 'software'],
  CERTIFICATE_FORM: ['K-301', 'certificate'],
  ISSUER_NOT_TRUSTED: ['K-302', 'certificate'],
  CERTIFICATE_EXPIRED: ['K-303', 'certificate'],
  CERTIFICATE_NOT_YET_VALID: ['K-304', 'certificate'],
  CERTIFICATE_USAGE: ['K-305', 'certificate'],
  CERTIFICATE_REVOKED: ['K-306', 'certificate'],
  REVOCATION_UNKNOWN: ['K-307', 'certificate'],
  KEY_WEAK: ['K-308', 'certificate'],
  CARD_NOT_LINKED: ['K-401', 'link'],
  CARD_NAMES_ANOTHER: ['K-402', 'link'],
  CARD_OF_ANOTHER: ['K-403', 'link'],
  CARD_LINKED_ALREADY: ['K-404', 'link'],
  METHOD_NOT_PERMITTED: ['K-405', 'link'],
} as const satisfies Record<string, readonly [string, Line]>;

export type Fault = keyof typeof faults;

export const isFault = (code: string): code is Fault => Object.hasOwn(faults, code);
export const helpDeskCode = (fault: Fault): string => faults[fault][0];
export const lineOf = (fault: Fault): Line => faults[fault][1];
