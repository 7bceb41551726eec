import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { useIdempotencyKey } from '../api/idempotency';
import { CardDocument } from '../card/queries';
import type { WarningCode } from '../graphql/generated/graphql';
import type { Refusal } from '../ui/Refusals';
import type { Action, Answers } from './answers';
import { OrderCodeDocument, OrderNewCardDocument, OrderPukEnvelopeDocument } from './queries';

/** What the check page showed: the price, and the warnings that the officer has acknowledged. */
type Shown = { price: Action['price']; acknowledged: WarningCode[] };

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

  const send = (answers: Answers, { price, acknowledged }: Shown) => {
    const { reason, kind, delivery, language, format, payer, reference, codeLostToo = false } = answers;
    if (!reason || !kind || !language || !format || !payer) return undefined;
    const common = {
      visitId,
      cardId,
      reason,
      codeLostToo,
      language,
      format,
      payer: { kind: payer, reference },
      acknowledged,
      expectedPrice: { cents: price.cents, currency: price.currency, vatPermille: price.vatPermille },
    };
    const idempotencyKey = keyFor({ ...common, kind, delivery });
    switch (kind) {
      case 'CODE_LETTER':
        if (!delivery) return undefined;
        return client.mutation(OrderCodeDocument, { input: { ...common, idempotencyKey, delivery } });
      case 'PUK_ENVELOPE':
        return client.mutation(OrderPukEnvelopeDocument, { input: { ...common, idempotencyKey } });
      case 'NEW_CARD':
        return client.mutation(OrderNewCardDocument, { input: { ...common, idempotencyKey, delivery } });
    }
  };

  /**
   * Places the order as it was shown to the officer; gives its id, or undefined where it
   * was refused or no answer came.
   */
  const place = async (answers: Answers, shown: Shown): Promise<string | undefined> => {
    const sent = placing ? undefined : send(answers, shown);
    if (!sent) return undefined;
    setPlacing(true);
    setRefusals([]);
    setError(undefined);
    const { data, error: fault } = await sent;
    setPlacing(false);
    setError(fault);
    const no = data?.placed.refusals ?? [];
    setRefusals(no);
    if (no.some(({ code }) => code === 'WARNING_NOT_ACKNOWLEDGED' || code === 'PRICE_CHANGED')) {
      // Something came up since the page was asked for: show it, to be gone through anew.
      await client.query(CardDocument, { id: cardId }, { requestPolicy: 'network-only' });
    }
    return data?.placed.order?.id;
  };

  return { place, placing, refusals, error };
}
