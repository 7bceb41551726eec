import type { IdentityCheck, SupportActKind, SupportCasesQuery } from '../graphql/generated/graphql';
import { support as fi } from '../i18n/fi/support';

export type Case = SupportCasesQuery['supportCases'][number];
type Access = Case['record']['access'];

// The words are total over the schema's enums, so their keys are the enums.
export const supportActs = Object.keys(fi.act) as SupportActKind[];
export const identityChecks = Object.keys(fi.check) as IdentityCheck[];

/** The acts that would change something: what is not linked cannot be unlinked. */
export function possibleActs({ device, cardLinkedAt }: Access): SupportActKind[] {
  return supportActs.filter(
    (act) => (act !== 'UNLINK_DEVICE' || device) && (act !== 'UNLINK_CARD' || cardLinkedAt),
  );
}

/** In how many ways the identity must have been checked: unlinking opens an account to somebody else's device. */
export function checksNeeded(act: string): number {
  return act === 'UNLINK_DEVICE' || act === 'UNLINK_CARD' ? 2 : 1;
}

/** Whether the act leads to a temporary password. */
export function givesPassword(act: string): boolean {
  return act === 'ORDER_PASSWORD' || act === 'UNLINK_DEVICE';
}

/** Whether a password on paper is asked for by one and handed over by another: while nothing is linked. */
export function takesTwo(act: string, { device }: Access): boolean {
  return act === 'UNLINK_DEVICE' || !device;
}
