import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import type { OrderFilter, OrdersTableQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { csv } from './csv';
import { OrdersTableDocument } from './queries';

type Row = OrdersTableQuery['orders']['edges'][number]['node'];
const limit = 2_000;

/** Gathers the filtered orders page by page and hands them over as a CSV file. */
export function useTable() {
  const { t } = useTexts();
  const { day } = useFormat();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [cut, setCut] = useState(false);
  const [error, setError] = useState<CombinedError>();

  const gather = async (filter: OrderFilter) => {
    const rows: Row[] = [];
    let after: string | null | undefined;
    do {
      const page = await client.query(
        OrdersTableDocument,
        { filter, first: 100, after },
        { requestPolicy: 'network-only' },
      );
      if (!page.data) return { rows: undefined, error: page.error };
      const { edges, pageInfo } = page.data.orders;
      rows.push(...edges.map((edge) => edge.node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after && rows.length < limit);
    return { rows, more: Boolean(after) };
  };

  const download = async (filter: OrderFilter) => {
    setBusy(true);
    const { rows, more, error: fault } = await gather(filter);
    setBusy(false);
    setError(fault);
    if (!rows) return;
    setCut(more);
    const header = [
      t('orders.number'),
      t('orders.kind'),
      t('orders.state'),
      t('orders.csvReason'),
      t('orders.csvDelivery'),
      t('orders.placed'),
      t('orders.promised'),
      t('orders.csvLate'),
    ];
    const lines = rows.map((order) => [
      order.number,
      t(`words.orderKind.${order.kind}`),
      t(`words.orderState.${order.state}`),
      t(`words.reason.${order.reason}`),
      t(`words.delivery.${order.delivery}`),
      day(order.createdAt),
      day(order.promisedOn),
      t(order.late ? 'ui.yes' : 'ui.no'),
    ]);
    save(csv(header, lines), 'sinetti.csv');
  };

  return { download, busy, cut, limit, error };
}

function save(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
