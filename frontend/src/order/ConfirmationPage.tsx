import { useParams } from 'react-router';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { ConfirmationPanel } from '../ui/ConfirmationPanel';
import { FaultPage } from '../ui/FaultPage';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { orderTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { ConfirmationPaper } from './ConfirmationPaper';
import { isStopped } from './course';
import { LetterPromise } from './LetterPromise';
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
  const { state } = order;
  const stopped = isStopped(state);
  return (
    <Page title={stopped ? t(`order.done.stopped.${state}`) : t('order.done.title')}>
      {stopped ? (
        <p className="state-line">
          <StatusTag tone={orderTones[state]}>{t(`words.orderState.${state}`)}</StatusTag>{' '}
          {t('order.done.reference')} <strong>{order.number}</strong>
        </p>
      ) : (
        <ConfirmationPanel label={t('order.done.reference')} reference={order.number} />
      )}
      <div className="cols">
        <div className="stack">
          {!stopped && <TellCustomer order={order} />}
          <section className="panel screen-only" aria-labelledby="next">
            <h2 id="next">{t(stopped ? 'track.timeline' : 'order.done.next')}</h2>
            {!stopped && <p>{t('track.onTime', { date: weekday(order.promisedOn) })}</p>}
            <LetterPromise order={order} />
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
