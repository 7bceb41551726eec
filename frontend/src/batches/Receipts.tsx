import { useTexts } from '../i18n';
import { batches as fi } from '../i18n/fi/batches';
import { useFormat } from '../i18n/useFormat';
import { type Column, Table } from '../ui/Table';
import type { Batch } from './BatchDetails';

type Row = Batch['receipts'][number];

/** What the print house has answered, and what was missing after each answer. */
export function Receipts({ receipts }: { receipts: Batch['receipts'] }) {
  const { t, texts } = useTexts();
  const { dayAndTime, count } = useFormat();
  const { kinds } = texts.batches;
  const columns: Column<Row>[] = [
    {
      key: 'kind',
      name: t('batches.receipt'),
      cell: ({ kind }) => (kind in fi.kinds ? kinds[kind as keyof typeof kinds] : kind),
    },
    { key: 'at', name: t('batches.received'), cell: (receipt) => dayAndTime(receipt.receivedAt) },
    {
      key: 'missing',
      name: t('batches.stillMissing'),
      numeric: true,
      cell: (receipt) => count(receipt.missing),
    },
  ];
  return (
    <section className="panel" aria-labelledby="receipts">
      <h2 id="receipts">{t('batches.receipts')}</h2>
      {receipts.length === 0 ? (
        <p className="hint">{t('batches.noReceipts')}</p>
      ) : (
        <Table
          caption={t('batches.receipts')}
          columns={columns}
          rows={receipts}
          rowKey={(receipt) => receipt.receiptId}
        />
      )}
    </section>
  );
}
