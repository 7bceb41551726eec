import { useRef } from 'react';
import { type CombinedError, type TypedDocumentNode, useMutation } from 'urql';
import { useIdempotencyKey } from '../api/idempotency';
import type { Refusal } from '../ui/Refusals';

type Keyed = { idempotencyKey: string };
type Did = { refusals: readonly Refusal[] };

const none: readonly Refusal[] = [];

export type Act<Answer extends Did, Input extends Keyed> = {
  /** Gives what came of it; undefined where it was refused or no answer came. */
  act: (input: Omit<Input, 'idempotencyKey'>) => Promise<Answer | undefined>;
  refusals: readonly Refusal[];
  error?: CombinedError;
  busy: boolean;
};

/**
 * One act of the server, whose field is named `did` in the document. The same input
 * sent again after a lost answer is the same act; after it was done, another one.
 */
export function useAct<Answer extends Did, Input extends Keyed>(
  document: TypedDocumentNode<{ did: Answer }, { input: Input }>,
): Act<Answer, Input> {
  const keyFor = useIdempotencyKey();
  const times = useRef(0);
  const [{ data, error, fetching }, mutate] = useMutation(document);

  const act = async (input: Omit<Input, 'idempotencyKey'>): Promise<Answer | undefined> => {
    if (fetching) return undefined;
    const idempotencyKey = keyFor({ input, times: times.current });
    const answer = await mutate({ input: { ...input, idempotencyKey } as Input });
    const did = answer.data?.did;
    if (!did || did.refusals.length > 0) return undefined;
    times.current += 1;
    return did;
  };
  return { act, refusals: data?.did.refusals ?? none, error, busy: fetching };
}
