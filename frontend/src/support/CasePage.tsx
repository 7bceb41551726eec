import { useState } from 'react';
import { useParams } from 'react-router';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { AccessDetails } from '../officers/AccessDetails';
import { useViewer } from '../shell/viewer';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { ActsBefore } from './ActsBefore';
import { type Done, HelpDone } from './HelpDone';
import { HelpForm } from './HelpForm';
import { useCase } from './useCase';
import { Who } from './Who';

/** One officer as user support sees one: what is linked, what was done before, and what can be done. */
export function CasePage() {
  const { t } = useTexts();
  const { officerId = '' } = useParams();
  const viewer = useViewer();
  const { found, error, fetching, again } = useCase(officerId);
  const [done, setDone] = useState<Done>();

  if (!found) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    return <FaultPage title={t('support.title')} fault={fault} onRetry={again} />;
  }
  const { record, acts } = found;
  return (
    <Page
      title={record.officer.name}
      over={<Link to="/support">{t('support.title')}</Link>}
      moved={done ? 'done' : 'help'}
    >
      <div className="stack">
        {done && <HelpDone done={done} of={found} />}
        <div className="cols screen-only">
          {viewer.officer.id === record.officer.id ? (
            <p className="panel">{t('support.self')}</p>
          ) : (
            <HelpForm
              // What is linked decides what can be done.
              key={`${record.access.device?.linkedAt} ${record.access.cardLinkedAt} ${acts.length}`}
              of={found}
              onDone={(what) => {
                setDone(what);
                again();
              }}
            />
          )}
          <div className="stack">
            <Who of={found} />
            <AccessDetails access={record.access} title={t('support.what')} />
            <ActsBefore acts={acts} />
          </div>
        </div>
      </div>
    </Page>
  );
}
