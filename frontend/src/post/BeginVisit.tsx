import { Button } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import { useOpenVisit } from '../find/useOpenVisit';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { RefusalSummary } from '../ui/Refusals';
import type { Order } from './acts';

/** What needs the holder at the desk begins with a visit. */
export function BeginVisit({ order }: { order: Order }) {
  const { t } = useTexts();
  const { open, opening, refusals, error } = useOpenVisit();
  return (
    <div className="panel">
      <p>{t('post.needsVisit')}</p>
      <RefusalSummary refusals={refusals} />
      {error && <FaultNotice fault={faultOf(error)} />}
      <Button
        variant="secondary"
        aria-disabled={opening}
        onClick={() => void open(order.holder.id, 'HAND_OVER', `/cards/${order.card.id}`)}
      >
        {t('track.openCard')}
      </Button>
    </div>
  );
}
