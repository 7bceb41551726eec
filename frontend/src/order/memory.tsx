import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Answers } from './answers';

/** Answers of an order that is not placed yet: good for one card in one visit. */
type Unfinished = { visitId: string; cardId: string; answers: Answers };
type Memory = { unfinished?: Unfinished; keep: (unfinished: Unfinished | undefined) => void };

const UnfinishedContext = createContext<Memory>({ keep: () => undefined });

/** Keeps the answers of an order while the officer looks elsewhere, such as at the person's passport. */
export function OrderMemory({ children }: { children: ReactNode }) {
  const [unfinished, keep] = useState<Unfinished>();
  return <UnfinishedContext value={{ unfinished, keep }}>{children}</UnfinishedContext>;
}

/** The answers given so far for this card in this visit, and how to add to them. */
export function useAnswers(cardId: string, visitId: string) {
  const { unfinished, keep } = useContext(UnfinishedContext);
  const same = unfinished?.cardId === cardId && unfinished.visitId === visitId;
  const answers: Answers = same ? unfinished.answers : {};
  return {
    answers,
    add: (more: Answers) => keep({ cardId, visitId, answers: { ...answers, ...more } }),
    forget: () => keep(undefined),
  };
}
