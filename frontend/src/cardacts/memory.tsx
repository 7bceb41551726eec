import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Told } from './request';

/** A request that is not entered yet: good for one card in one visit. */
type Unfinished = { visitId: string; cardId: string; told: Told };
type Memory = { unfinished?: Unfinished; keep: (unfinished: Unfinished | undefined) => void };

const UnfinishedContext = createContext<Memory>({ keep: () => undefined });

/**
 * Keeps what was told of a card that is to be suspended or revoked, while the officer
 * verifies an identity or finds that the other of the two acts is right.
 */
export function RequestMemory({ children }: { children: ReactNode }) {
  const [unfinished, keep] = useState<Unfinished>();
  return <UnfinishedContext value={{ unfinished, keep }}>{children}</UnfinishedContext>;
}

/** What was told of this card in this visit, and how to keep it. */
export function useTold(cardId: string, visitId: string) {
  const { unfinished, keep } = useContext(UnfinishedContext);
  const same = unfinished?.cardId === cardId && unfinished.visitId === visitId;
  return {
    told: same ? unfinished.told : undefined,
    keep: (told: Told) => keep({ cardId, visitId, told }),
    forget: () => keep(undefined),
  };
}
