import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { FaultNotice } from '../ui/FaultNotice';
import { Page } from '../ui/Page';
import { Pages } from '../ui/Pages';
import { Waiting } from '../ui/Waiting';
import { BatchesPart } from './BatchesPart';
import { CutOff } from './CutOff';
import { BatchWorkDocument } from './queries';
import { Reprints } from './Reprints';

/** Batches with their states in words; what waits for approval stands first. */
export function BatchesPage() {
  const { t } = useTexts();
  const mayCutOff = useMay('CUT_OFF_BATCH');
  const [{ data, error }, ask] = useQuery({ query: BatchWorkDocument });
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <Page title={t('batches.title')} lead={t('batches.lead')}>
      <div className="stack">
        {error && <FaultNotice fault={faultOf(error)} onRetry={again} />}
        {!data && !error && <Waiting />}
        {data && mayCutOff && (
          <div>
            <CutOff printHouses={data.printHouses} />
          </div>
        )}
        {data && data.reprintRequests.length > 0 && (
          <Reprints requests={data.reprintRequests} onApproved={again} />
        )}
        <Pages page={(after, onMore) => <BatchesPart after={after} onMore={onMore} />} />
      </div>
    </Page>
  );
}
