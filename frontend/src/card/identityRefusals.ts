import type { RefusalCode } from '../graphql/generated/graphql';

// Refusals that a verification in this visit takes away. While they are the only
// ones, the act is not refused: it waits for the officer.
const mended: readonly RefusalCode[] = [
  'IDENTITY_NOT_VERIFIED',
  'VERIFICATION_LAPSED',
  'VERIFICATION_OTHER_VISIT',
];

type Answer = { available: boolean; refusals: readonly { code: RefusalCode }[] };

/** Whether an act can be ordered as soon as the identity is verified. */
export function onlyIdentityMissing({ available, refusals }: Answer): boolean {
  return !available && refusals.length > 0 && refusals.every(({ code }) => mended.includes(code));
}

/** The reasons that count: that identity is not verified is left out where something else stands in the way. */
export function realReasons<Refusal extends { code: RefusalCode }>(refusals: readonly Refusal[]): Refusal[] {
  const others = refusals.filter(({ code }) => !mended.includes(code));
  return others.length > 0 ? others : [...refusals];
}

/** Whether an act can be ordered now, or as soon as the identity is verified. */
export function isOpen(answer: Answer): boolean {
  return answer.available || onlyIdentityMissing(answer);
}
