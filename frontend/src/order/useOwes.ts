import type { OrderKind, OrderState } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';

/** Who owes the next step of an order; a new order waits for others by its kind. */
export function useOwes() {
  const { t } = useTexts();
  return ({ kind, state }: { kind: OrderKind; state: OrderState }): string => {
    if (state === 'ACCEPTED' && kind === 'PUK_ENVELOPE') return t('track.acceptedEnvelope');
    if (state === 'ACCEPTED' && kind === 'NEW_CARD') return t('track.acceptedCard');
    return t(`track.owes.${state}`);
  };
}
