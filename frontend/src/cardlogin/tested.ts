import { type Fault, isFault } from './faults';
import type { CardTest } from './server';

/** The first thing that the server found wrong with a card that was tested. */
export function wrongIn({ steps }: CardTest): Fault | undefined {
  const wrong = steps.find(({ state }) => state === 'WRONG');
  const code = wrong?.fault?.code ?? '';
  return isFault(code) ? code : undefined;
}

/** Whether nothing is wrong but that the card is linked to nobody yet. */
export const isOnlyUnlinked = (test: CardTest) => wrongIn(test) === 'CARD_NOT_LINKED';
