import { useParams } from 'react-router';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ConfirmationPanel } from '../ui/ConfirmationPanel';
import { FaultPage } from '../ui/FaultPage';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { ConfirmationPaper } from './ConfirmationPaper';
import { OrderDetails } from './OrderDetails';
import { OrderTimeline } from './OrderTimeline';
import { TellCustomer } from './TellCustomer';
import { useOrder } from './useOrder';

/** It is ordered: the number, what happens next, what to tell, and the sheet to sign. */
export function ConfirmationPage() {
  const { t } = useTexts();
  const { weekday } = useFormat();
  const { orderId = '' } = useParams();
  const { order, error, fetching, again } = useOrder(orderId);

  if (!order) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    return <FaultPage title={t('order.title')} fault={fault} onRetry={() => again()} />;
  }
  return (
    <Page title={t('order.done.title')}>
      <ConfirmationPanel label={t('order.done.reference')} reference={order.number} />
      <div className="cols">
        <div className="stack">
          <TellCustomer order={order} />
          <section className="panel screen-only" aria-labelledby="next">
            <h2 id="next">{t('order.done.next')}</h2>
            <p>{t('track.onTime', { date: weekday(order.promisedOn) })}</p>
            <OrderTimeline order={order} />
          </section>
        </div>
        <div className="stack">
          <ConfirmationPaper order={order} />
          <OrderDetails order={order} />
        </div>
      </div>
      <div className="buttons">
        <ButtonLink to="/">{t('order.done.another')}</ButtonLink>
        <Link to={`/orders/${order.id}`}>{t('order.done.track')}</Link>
        <Link to={`/cards/${order.card.id}`}>{t('order.done.backToCard')}</Link>
      </div>
    </Page>
  );
}
