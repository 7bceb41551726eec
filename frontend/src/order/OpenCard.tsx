import { Button } from 'suomifi-ui-components';
import { faultOf } from '../api/fault';
import { useOpenVisit } from '../find/useOpenVisit';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { ButtonLink } from '../ui/Link';
import { RefusalSummary } from '../ui/Refusals';
import type { Order } from './course';

/** To the order's card: straight on in its holder's visit, else by a visit that follows the order up. */
export function OpenCard({ order, openFor }: { order: Order; openFor: string | undefined }) {
  const { t } = useTexts();
  const finds = useMay('FIND_HOLDER');
  const { open, opening, refusals, error } = useOpenVisit();
  const to = `/cards/${order.card.id}`;
  if (!finds || order.holder.masked) return null;
  if (openFor === order.holder.id) {
    return (
      <ButtonLink to={to} secondary>
        {t('track.openCard')}
      </ButtonLink>
    );
  }
  return (
    <>
      <RefusalSummary refusals={refusals} />
      {error && <FaultNotice fault={faultOf(error)} />}
      <Button
        variant="secondary"
        aria-disabled={opening}
        onClick={() => void open(order.holder.id, 'ADVICE', to)}
      >
        {t('track.openCard')}
      </Button>
    </>
  );
}
