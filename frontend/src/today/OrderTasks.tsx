import { useId } from 'react';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { OrderFilter, TodaysOrdersQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useOwes } from '../order/useOwes';
import { paramsOf } from '../orders/filter';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { StatusTag } from '../ui/StatusTag';
import { TaskList } from '../ui/TaskList';
import { orderTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { TodaysOrdersDocument } from './queries';

type Order = TodaysOrdersQuery['orders']['edges'][number]['node'];
type Props = { title: string; none: string; filter: OrderFilter; day?: string };

/** Orders that wait for the same people: the most pressing, and the way to all of them. */
export function OrderTasks({ title, none, filter, day }: Props) {
  const { t } = useTexts();
  const heading = useId();
  const taskOf = useTask(filter.turn === 'NOBODY', day);
  const [{ data, error }, again] = useQuery({ query: TodaysOrdersDocument, variables: { filter } });
  const orders = data?.orders.edges.map((edge) => edge.node);
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
      {!orders && !error && <Waiting />}
      {orders?.length === 0 && <p className="hint">{none}</p>}
      {orders && <TaskList label={title} tasks={orders.map(taskOf)} />}
      {data?.orders.pageInfo.hasNextPage && (
        <p className="more">
          <Link to={`/orders?${new URLSearchParams(paramsOf(filter))}`}>
            {t('today.showAll', { list: title })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** An order as a task: what, why it waits, since when and for when it was promised; an ended one, how and when. */
function useTask(ended: boolean, today: string | undefined) {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const owes = useOwes();
  const statusOf = (order: Order) => {
    if (order.late) return <StatusTag tone="error">{t('orders.late')}</StatusTag>;
    if (!ended && order.promisedOn === today) return <StatusTag tone="warning">{t('today.due')}</StatusTag>;
    return <StatusTag tone={orderTones[order.state]}>{t(`words.orderState.${order.state}`)}</StatusTag>;
  };
  return (order: Order) => ({
    id: order.id,
    name: (
      <Link to={`/orders/${order.id}`}>
        {order.number} – {t(`words.orderKind.${order.kind}`)}
      </Link>
    ),
    hint: ended
      ? `${owes(order)} ${dayAndTime(order.stateChangedAt)}`
      : `${owes(order)} ${t('today.since', { time: dayAndTime(order.stateChangedAt) })}, ${t('today.promised', { date: day(order.promisedOn) })}`,
    status: statusOf(order),
  });
}
