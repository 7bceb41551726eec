import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useLookAgain } from '../api/lookAgain';
import type { BatchState } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { batchTones } from '../ui/tones';
import { Waiting } from '../ui/Waiting';
import { AtPrintHouse } from './AtPrintHouse';
import { BatchDetails } from './BatchDetails';
import { Held } from './Held';
import { BatchDocument } from './queries';
import { Receipts } from './Receipts';
import { Reprints } from './Reprints';

const lookEvery = 5_000;
const ended: readonly BatchState[] = ['CLOSED', 'CANCELLED', 'REJECTED', 'PARTLY_REJECTED'];
const neverSent: readonly BatchState[] = ['OPEN', 'HELD', 'RELEASED', 'CANCELLED']; // the print house has nothing

/**
 * One batch: what it waits for, what the print house answered and what is missing.
 * Looks again every few seconds as long as somebody else moves it.
 */
export function BatchPage() {
  const { t } = useTexts();
  const { batchId = '' } = useParams();
  const [{ data, error, fetching }, ask] = useQuery({ query: BatchDocument, variables: { id: batchId } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const batch = data?.batch;
  const moving = batch !== undefined && batch !== null && !ended.includes(batch.state);
  useLookAgain(moving, lookEvery, again);

  if (!batch) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    return <FaultPage title={t('batches.title')} fault={fault} onRetry={again} />;
  }
  return (
    <Page
      title={t('batches.batchTitle', { number: batch.number })}
      over={<Link to="/batches">{t('batches.title')}</Link>}
    >
      <p className="state-line">
        <StatusTag tone={batchTones[batch.state]}>{t(`words.batchState.${batch.state}`)}</StatusTag>
      </p>
      <div className="stack">
        {batch.state === 'HELD' && <Held batch={batch} onReleased={again} />}
        {!neverSent.includes(batch.state) && <AtPrintHouse batch={batch} />}
        <div className="cols">
          <div className="stack">
            {batch.reprints.length > 0 && <Reprints requests={batch.reprints} onApproved={again} />}
            <Receipts receipts={batch.receipts} />
          </div>
          <BatchDetails batch={batch} />
        </div>
      </div>
    </Page>
  );
}
