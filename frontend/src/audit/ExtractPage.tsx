import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { DataExtractQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { ExtractFacts } from './ExtractFacts';
import { ExtractLines } from './ExtractLines';
import { ExtractPapers } from './ExtractPapers';
import { ExtractDocument } from './queries';

export type Extract = DataExtractQuery['dataExtract'];

/** One extract: for whom, its lines, and its papers to hand on. */
export function ExtractPage() {
  const { t } = useTexts();
  const { extractId = '' } = useParams();
  const [{ data, error }, again] = useQuery({
    query: ExtractDocument,
    variables: { id: extractId },
    requestPolicy: 'cache-first', // each reading is written down: once is enough
  });
  if (error) return <FaultPage title={t('extract.title')} fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const extract = data.dataExtract;
  return (
    <Page
      title={t('extract.number', { number: extract.number })}
      over={<Link to="/extracts">{t('extract.title')}</Link>}
    >
      <div className="cols">
        <ExtractFacts extract={extract} />
        <ExtractPapers id={extract.id} />
      </div>
      <div className="stack after-part">
        <ExtractLines extract={extract} />
        <ButtonLink to="/extracts" secondary>
          {t('extract.again')}
        </ButtonLink>
      </div>
    </Page>
  );
}
