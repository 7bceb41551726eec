import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import type { AuditEntryQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { EntryFacts } from './EntryFacts';
import { EntryPeople } from './EntryPeople';
import { EntryPlace } from './EntryPlace';
import { OutcomeTag } from './OutcomeTag';
import { EntryDocument } from './queries';
import { useSentence } from './useSentence';

export type WholeEntry = AuditEntryQuery['auditEntry'];

/** One entry of the log: its sentence first, then everything that it says. */
export function EntryPage() {
  const { t } = useTexts();
  const sentence = useSentence();
  const { entryId = '' } = useParams();
  const [{ data, error }, again] = useQuery({
    query: EntryDocument,
    variables: { id: entryId },
    requestPolicy: 'network-only', // each reading is written down: once is enough
  });
  if (error) return <FaultPage title={t('audit.title')} fault={faultOf(error)} onRetry={() => again()} />;
  if (!data) return <Waiting />;
  const entry = data.auditEntry;
  return (
    <Page title={sentence(entry)} over={<Link to="/audit">{t('audit.title')}</Link>}>
      <p className="state-line">
        <OutcomeTag outcome={entry.outcome} />
      </p>
      <div className="cols">
        <div className="stack">
          <EntryFacts entry={entry} />
          <EntryPlace entry={entry} />
        </div>
        <div className="stack">
          <EntryPeople entry={entry} />
        </div>
      </div>
    </Page>
  );
}
