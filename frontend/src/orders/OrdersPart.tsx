import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useNameOf } from '../card/Masked';
import type { OrderFilter, OrdersQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { MoreButton } from '../ui/Pages';
import { StatusTag } from '../ui/StatusTag';
import { type Column, Table } from '../ui/Table';
import { orderTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { OrdersDocument } from './queries';

type Row = OrdersQuery['orders']['edges'][number]['node'];
type Props = { filter: OrderFilter; after?: string; onMore?: (cursor: string) => void };

/** One page of orders, and the way to the next. */
export function OrdersPart({ filter, after, onMore }: Props) {
  const { t } = useTexts();
  const columns = useColumns();
  const [{ data, error }, again] = useQuery({
    query: OrdersDocument,
    variables: { filter, first: 25, after },
  });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const { edges, pageInfo } = data.orders;
  const rows = edges.map((edge) => edge.node);
  if (rows.length === 0 && !after) return <p role="status">{t('orders.none')}</p>;
  return (
    <div>
      <Table caption={t('orders.caption')} columns={columns} rows={rows} rowKey={(order) => order.id} />
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTexts();
  const { day, dayAndTime } = useFormat();
  const nameOf = useNameOf();
  return [
    {
      key: 'number',
      name: t('orders.number'),
      cell: (order) => <Link to={`/orders/${order.id}`}>{order.number}</Link>,
    },
    { key: 'kind', name: t('orders.kind'), cell: (order) => t(`words.orderKind.${order.kind}`) },
    {
      key: 'holder',
      name: t('orders.holder'),
      cell: ({ holder }) => nameOf(holder),
    },
    { key: 'placed', name: t('orders.placed'), cell: (order) => dayAndTime(order.createdAt) },
    { key: 'promised', name: t('orders.promised'), cell: (order) => day(order.promisedOn) },
    {
      key: 'state',
      name: t('orders.state'),
      cell: (order) => (
        <StatusTag tone={order.late ? 'error' : orderTones[order.state]}>
          {t(`words.orderState.${order.state}`)}
          {order.late && ` – ${t('orders.late').toLowerCase()}`}
        </StatusTag>
      ),
    },
  ];
}
