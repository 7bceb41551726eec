import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { BatchesQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { MoreButton } from '../ui/Pages';
import { StatusTag } from '../ui/StatusTag';
import { type Column, Table } from '../ui/Table';
import { batchTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { BatchesDocument } from './queries';

type Row = BatchesQuery['batches']['edges'][number]['node'];
type Props = { after?: string; onMore?: (cursor: string) => void };

/** One page of batches, and the way to the next. */
export function BatchesPart({ after, onMore }: Props) {
  const { t } = useTexts();
  const columns = useColumns();
  const [{ data, error }, again] = useQuery({ query: BatchesDocument, variables: { first: 25, after } });
  if (error) return <FaultNotice fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const { edges, pageInfo } = data.batches;
  const rows = edges.map((edge) => edge.node);
  if (rows.length === 0 && !after) return <p>{t('batches.none')}</p>;
  return (
    <div>
      <Table caption={t('batches.caption')} columns={columns} rows={rows} rowKey={(batch) => batch.id} />
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTexts();
  const { dayAndTime, count } = useFormat();
  return [
    {
      key: 'number',
      name: t('batches.number'),
      cell: (batch) => <Link to={`/batches/${batch.id}`}>{batch.number}</Link>,
    },
    { key: 'house', name: t('batches.printHouse'), cell: (batch) => batch.printHouse.name },
    { key: 'cutOff', name: t('batches.cutOff'), cell: (batch) => dayAndTime(batch.cutOffAt) },
    { key: 'letters', name: t('batches.letters'), numeric: true, cell: (batch) => count(batch.letters) },
    {
      key: 'progress',
      name: t('batches.progress'),
      cell: (batch) =>
        t('batches.tally', {
          posted: count(batch.posted),
          letters: count(batch.letters),
          spoiled: count(batch.spoiled),
        }),
    },
    {
      key: 'state',
      name: t('batches.state'),
      cell: (batch) => (
        <StatusTag tone={batchTones[batch.state]}>{t(`words.batchState.${batch.state}`)}</StatusTag>
      ),
    },
  ];
}
