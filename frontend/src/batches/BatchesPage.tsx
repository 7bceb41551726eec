import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { BatchesQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { useMay } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { type Column, Table } from '../ui/Table';
import { batchTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { CutOff } from './CutOff';
import { BatchesDocument } from './queries';
import { Reprints } from './Reprints';

type Row = BatchesQuery['batches']['edges'][number]['node'];

/** Batches with their states in words; what waits for approval stands first. */
export function BatchesPage() {
  const { t } = useTexts();
  const [first, setFirst] = useState(25);
  const mayCutOff = useMay('CUT_OFF_BATCH');
  const columns = useColumns();
  const [{ data, error }, ask] = useQuery({ query: BatchesDocument, variables: { first } });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (!data) {
    return (
      <Page title={t('batches.title')}>
        {error ? <FaultNotice fault={faultOf(error)} onRetry={again} /> : <Waiting />}
      </Page>
    );
  }
  const rows = data.batches.edges.map((edge) => edge.node);
  return (
    <Page title={t('batches.title')} lead={t('batches.lead')}>
      <div className="stack">
        {error && <FaultNotice fault={faultOf(error)} onRetry={again} />}
        {mayCutOff && (
          <div>
            <CutOff printHouses={data.printHouses} />
          </div>
        )}
        {data.reprintRequests.length > 0 && <Reprints requests={data.reprintRequests} onApproved={again} />}
        {rows.length === 0 ? (
          <p>{t('batches.none')}</p>
        ) : (
          <Table caption={t('batches.caption')} columns={columns} rows={rows} rowKey={(batch) => batch.id} />
        )}
        {data.batches.pageInfo.hasNextPage && first < 100 && (
          <div>
            <Button variant="secondary" onClick={() => setFirst(100)}>
              {t('ui.more')}
            </Button>
          </div>
        )}
      </div>
    </Page>
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
