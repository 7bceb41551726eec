import type { Card } from '../card/CardDetails';
import { isOpen } from '../card/identityRefusals';
import { type OrderAction, orderActs } from '../card/orderActs';
import type { Delivery, Format, Language, OrderKind, PayerKind, Reason } from '../graphql/generated/graphql';

/** What the officer has answered so far; nothing answered once is asked again. */
export type Answers = {
  reason?: Reason;
  codeLostToo?: boolean;
  kind?: OrderKind;
  delivery?: Delivery;
  language?: Language;
  format?: Format;
  payer?: PayerKind;
  reference?: string;
  /** Nothing is charged, so there is nothing to prove. */
  nothingToPay?: boolean;
  /** The warnings that the officer has answered, by their name. */
  heeded?: string;
};

/** Whether who pays is still to be asked: also where nothing was to be paid when it was asked. */
export function owesPayment({ price }: Pick<Action, 'price'>, { reference }: Answers): boolean {
  return price.cents > 0 && !reference;
}

export const steps = ['reason', 'delivery', 'payer', 'preview', 'check'] as const;
export type Step = (typeof steps)[number];

export type Action = OrderAction;

/** An act as it is priced for a reason: free where the card's maker answers for it by a complaint. */
export function pricedFor(action: Action | undefined, reason: Reason | undefined): Action | undefined {
  if (!action || !reason || !action.freeFor.includes(reason)) return action;
  const priceFrom = action.priceFrom && { ...action.priceFrom, why: 'COMPLAINT' as const, rule: '' };
  return { ...action, price: { ...action.price, cents: 0 }, priceFrom };
}

/** The step to show: the one asked for, but never beyond the first unanswered one. */
export function stepFor(asked: string | null, answers: Answers): Step {
  const wanted = steps.indexOf(asked as Step);
  const open = firstOpen(answers);
  return steps[Math.min(Math.max(wanted, 0), open)] ?? 'reason';
}

function firstOpen(answers: Answers): number {
  if (!answers.reason || !answers.kind) return 0;
  if (!answers.delivery || !answers.language || !answers.format) return 1;
  if (!answers.payer || !(answers.reference || answers.nothingToPay)) return 2;
  return steps.length - 1;
}

/** The acts of a card that are right for a reason and can be ordered, or could be once the identity is verified. */
export function actsFor(card: Card, reason: Reason, kind: OrderKind | null): Action[] {
  return candidates(card, reason, kind).filter(isOpen);
}

/** The acts that would be right for a reason, were they not refused. */
export function refusedFor(card: Card, reason: Reason, kind: OrderKind | null): Action[] {
  return candidates(card, reason, kind).filter((action) => !isOpen(action));
}

function candidates(card: Card, reason: Reason, kind: OrderKind | null): Action[] {
  return orderActs(card).filter(
    (action) => action.reasons.includes(reason) && (!kind || action.kind === kind),
  );
}

const order: readonly Reason[] = [
  'PIN_LOCKED',
  'CODE_LOST',
  'CODE_LOCKED',
  'LETTER_NEVER_ARRIVED',
  'LETTER_DAMAGED',
  'ADDRESS_WRONG',
  'CARD_LOST',
  'CARD_STOLEN',
  'CARD_DAMAGED',
  'CARD_FAULTY',
  'DATA_CHANGED',
  'EXPIRING',
  'FORGOTTEN_AT_HOME',
  'LEFT_EMPLOYER',
];

/** The reasons to offer, the commonest first. */
export function reasonsOf(card: Card, kind: OrderKind | null): Reason[] {
  const acts = orderActs(card).filter((action) => !kind || action.kind === kind);
  const right = new Set(acts.flatMap((action) => action.reasons));
  return order.filter((reason) => right.has(reason));
}
