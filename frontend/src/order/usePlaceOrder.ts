import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { useIdempotencyKey } from '../api/idempotency';
import type { Refusal } from '../ui/Refusals';
import type { Answers } from './answers';
import { OrderCodeDocument, OrderNewCardDocument, OrderPukEnvelopeDocument } from './queries';

/**
 * Places the order that the answers describe. The same answers sent twice, by a
 * second click or after a lost connection, are the same order.
 */
export function usePlaceOrder(cardId: string, visitId: string) {
  const client = useClient();
  const keyFor = useIdempotencyKey();
  const [placing, setPlacing] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [error, setError] = useState<CombinedError>();

  const send = (answers: Answers) => {
    const { reason, kind, delivery, language, format, payer, reference, codeLostToo = false } = answers;
    if (!reason || !kind || !delivery || !language || !format || !payer) return undefined;
    const common = {
      visitId,
      cardId,
      reason,
      codeLostToo,
      language,
      format,
      payer: { kind: payer, reference },
    };
    const idempotencyKey = keyFor({ ...common, kind, delivery });
    switch (kind) {
      case 'CODE_LETTER':
        return client.mutation(OrderCodeDocument, { input: { ...common, idempotencyKey, delivery } });
      case 'PUK_ENVELOPE':
        return client.mutation(OrderPukEnvelopeDocument, { input: { ...common, idempotencyKey } });
      case 'NEW_CARD':
        return client.mutation(OrderNewCardDocument, { input: { ...common, idempotencyKey, delivery } });
    }
  };

  /** Gives the id of the order, or undefined where it was refused or no answer came. */
  const place = async (answers: Answers): Promise<string | undefined> => {
    const sent = placing ? undefined : send(answers);
    if (!sent) return undefined;
    setPlacing(true);
    setRefusals([]);
    setError(undefined);
    const { data, error: fault } = await sent;
    setPlacing(false);
    setError(fault);
    setRefusals(data?.placed.refusals ?? []);
    return data?.placed.order?.id;
  };

  return { place, placing, refusals, error };
}
