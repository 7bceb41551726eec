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

const allSteps = ['reason', 'delivery', 'payer', 'preview', 'check'] as const;
export type Step = (typeof allSteps)[number];

/** The steps of an order: of a letter that nobody posts, nothing is asked and nothing shown. */
export function stepsOf(action: Pick<Action, 'codesWithCard'> | undefined): readonly Step[] {
  return action?.codesWithCard ? ['reason', 'payer', 'check'] : allSteps;
}

/** The answers with what is not asked where no letter is posted: its papers are in the holder's language. */
export function withUnasked(
  answers: Answers,
  action: Pick<Action, 'codesWithCard'> | undefined,
  { language }: { language: Language },
): Answers {
  return action?.codesWithCard ? { ...answers, delivery: undefined, language, format: 'STANDARD' } : answers;
}

export type Action = OrderAction;

/** An act as it is priced for a reason: free where the card's maker answers for it by a complaint. */
export function pricedFor(action: Action | undefined, reason: Reason | undefined): Action | undefined {
  if (!action || !reason || !action.freeFor.includes(reason)) return action;
  const priceFrom = action.priceFrom && { ...action.priceFrom, why: 'COMPLAINT' as const, rule: '' };
  return { ...action, price: { ...action.price, cents: 0 }, priceFrom };
}

/**
 * The step to show: the one asked for, or the next one where this order has no such step,
 * but never beyond the first unanswered one.
 */
export function stepFor(asked: string | null, answers: Answers, steps: readonly Step[]): Step {
  const place = allSteps.indexOf(asked as Step);
  const wanted = steps.findIndex((step) => allSteps.indexOf(step) >= place);
  const open = steps.findIndex((step) => !isAnswered(step, answers));
  return steps[Math.min(wanted, open)] ?? 'reason';
}

function isAnswered(step: Step, answers: Answers): boolean {
  switch (step) {
    case 'reason':
      return Boolean(answers.reason && answers.kind);
    case 'delivery':
      return Boolean(answers.delivery && answers.language && answers.format);
    case 'payer':
      return Boolean(answers.payer && (answers.reference || answers.nothingToPay));
    case 'preview':
      return true; // it is only looked at
    case 'check':
      return false; // it is the last one
  }
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
