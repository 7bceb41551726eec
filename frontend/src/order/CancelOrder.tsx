import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useMutation } from 'urql';
import { faultOf } from '../api/fault';
import { useIdempotencyKey } from '../api/idempotency';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { InterruptionCard } from '../ui/InterruptionCard';
import { RefusalSummary } from '../ui/Refusals';
import type { Order } from './course';
import { CancelOrderDocument } from './queries';

/** Cancels an order after asking once. */
export function CancelOrder({ order, onCancelled }: { order: Order; onCancelled: () => void }) {
  const { t } = useTexts();
  const keyFor = useIdempotencyKey();
  const [asking, setAsking] = useState(false);
  const [{ data, error, fetching }, cancel] = useMutation(CancelOrderDocument);

  const sure = async () => {
    const orderId = order.id;
    const answer = await cancel({ input: { orderId, idempotencyKey: keyFor(orderId) } });
    if (answer.data?.cancelOrder.order) onCancelled();
  };

  if (!asking) {
    return (
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t('track.cancel')}
      </Button>
    );
  }
  return (
    <InterruptionCard
      title={t('track.cancelSure', { number: order.number })}
      actions={
        <>
          <Button onClick={() => void sure()} aria-disabled={fetching}>
            {t('track.cancelYes')}
          </Button>
          <Button variant="secondary" onClick={() => setAsking(false)}>
            {t('track.cancelNo')}
          </Button>
        </>
      }
    >
      <p>{t('track.cancelText')}</p>
      <RefusalSummary title={t('track.cancelRefused')} refusals={data?.cancelOrder.refusals ?? []} />
      {error && <FaultNotice fault={faultOf(error)} />}
    </InterruptionCard>
  );
}
