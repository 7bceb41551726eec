import type { OrderKind, Permission } from '../graphql/generated/graphql';

/** What can be done with a card, in the order of a visit. */
export const cardActs = [
  'OPEN_VISIT',
  'VERIFY_IDENTITY',
  'ORDER_CODE',
  'ORDER_PUK_ENVELOPE',
  'ORDER_NEW_CARD',
  'CANCEL_ORDER',
  'PREVIEW_LETTER',
  'HANDLE_LETTERS',
] as const satisfies readonly Permission[];

/** The permission that an order of a kind needs. */
export const actOf: Record<OrderKind, (typeof cardActs)[number]> = {
  CODE_LETTER: 'ORDER_CODE',
  PUK_ENVELOPE: 'ORDER_PUK_ENVELOPE',
  NEW_CARD: 'ORDER_NEW_CARD',
};
