import { useParams } from 'react-router';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { orderTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { CancelOrder } from './CancelOrder';
import { isStopped } from './course';
import { LatePromises } from './LatePromises';
import { LetterPromise } from './LetterPromise';
import { OpenCard } from './OpenCard';
import { OrderDetails } from './OrderDetails';
import { OrderLetters } from './OrderLetters';
import { OrderTimeline } from './OrderTimeline';
import { useOrder } from './useOrder';

/** Where an order is, moving by itself. */
export function OrderPage() {
  const { t } = useTexts();
  const { weekday } = useFormat();
  const { orderId = '' } = useParams();
  const { order, viewer, error, fetching, again, live } = useOrder(orderId);

  if (!order) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    return <FaultPage title={t('order.title')} fault={fault} onRetry={() => again()} />;
  }
  const state = t(`words.orderState.${order.state}`);
  return (
    <Page
      title={t('track.title', { number: order.number })}
      over={<Link to="/orders">{t('shell.orders')}</Link>}
    >
      <p className="state-line">
        <StatusTag tone={order.late ? 'error' : orderTones[order.state]}>{state}</StatusTag>{' '}
        {!isStopped(order.state) &&
          t(order.late ? 'track.late' : 'track.onTime', { date: weekday(order.promisedOn) })}
      </p>
      <LatePromises order={order} />
      <div className="cols">
        <section className="panel" aria-labelledby="course">
          <h2 id="course">{t('track.timeline')}</h2>
          <LetterPromise order={order} />
          <OrderTimeline order={order} />
          <p className="hint live-line">{t(live ? 'track.live' : 'track.notLive')}</p>
          <p className="visually-hidden" role="status">
            {t('track.moved', { state })}
          </p>
        </section>
        <div className="stack">
          <OrderDetails order={order} />
          <OrderLetters order={order} />
          <div className="buttons">
            <OpenCard order={order} openFor={viewer?.visit?.holder.id} />
            <Link to={`/orders/${order.id}/confirmation`}>{t('track.confirmation')}</Link>
          </div>
          {order.cancellable && (
            <div>
              <CancelOrder order={order} onCancelled={() => again({ requestPolicy: 'network-only' })} />
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}
