import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useOwes } from '../order/useOwes';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { orderTones } from '../ui/tones';
import type { TodayOrder } from './who';

type Props = { title: string; none: string; orders: readonly TodayOrder[] };

/** Orders that wait for the same people: what, why it waits and since when. */
export function OrderTasks({ title, none, orders }: Props) {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const owes = useOwes();
  return (
    <section className="panel">
      <h2>{title}</h2>
      {orders.length === 0 && <p className="hint">{none}</p>}
      <TaskList
        label={title}
        tasks={orders.map((order) => ({
          id: order.id,
          name: (
            <Link to={`/orders/${order.id}`}>
              {order.number} – {t(`words.orderKind.${order.kind}`)}
            </Link>
          ),
          hint: `${owes(order)} ${t('today.since', { time: dayAndTime(order.stateChangedAt) })}, ${t('today.promised', { date: day(order.promisedOn) })}`,
          status: order.late ? (
            <StatusTag tone="error">{t('orders.late')}</StatusTag>
          ) : (
            <StatusTag tone={orderTones[order.state]}>{t(`words.orderState.${order.state}`)}</StatusTag>
          ),
        }))}
      />
    </section>
  );
}
